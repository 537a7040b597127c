/**
 * Names of the changes that Univer knows, as it spells them. Named here, since Univer's own constants come with all of its
 * interface, which does not load in Node.
 */
export const MUTATION = {
  setRangeValues: 'sheet.mutation.set-range-values',
  insertSheet: 'sheet.mutation.insert-sheet',
  removeSheet: 'sheet.mutation.remove-sheet',
  setSheetName: 'sheet.mutation.set-worksheet-name',
  setSheetOrder: 'sheet.mutation.set-worksheet-order',
  setSheetHidden: 'sheet.mutation.set-worksheet-hidden',
  setGridlines: 'sheet.mutation.toggle-gridlines',
  setTabColor: 'sheet.mutation.set-tab-color',
  setRowCount: 'sheet.mutation.set-worksheet-row-count',
  setColumnCount: 'sheet.mutation.set-worksheet-column-count',
  setFrozen: 'sheet.mutation.set-frozen',
  setColumnWidth: 'sheet.mutation.set-worksheet-col-width',
  setRowHeight: 'sheet.mutation.set-worksheet-row-height',
  hideRows: 'sheet.mutation.set-row-hidden',
  showRows: 'sheet.mutation.set-row-visible',
  hideColumns: 'sheet.mutation.set-col-hidden',
  showColumns: 'sheet.mutation.set-col-visible',
  addMerges: 'sheet.mutation.add-worksheet-merge',
  removeMerges: 'sheet.mutation.remove-worksheet-merge',
} as const
