/** From one picture of a sheet to the next: the fewest changes of the view. */
import { BooleanNumber, type ICellData } from '@univerjs/presets'
import { MUTATION } from './mutations.ts'
import { type SheetPicture, samePicture } from './sheetPicture.ts'
import { cellData, columnsRange, DEFAULT_ROW_PIXELS, freezeData, rangeData, rowsRange } from './workbookData.ts'

export interface ViewChange {
  mutation: string
  params: Record<string, unknown>
}

/** The changes that turn the view of `before` into the view of `after`, in order. */
export function pictureChanges(before: SheetPicture, after: SheetPicture): ViewChange[] {
  return [
    ...sheetChanges(before, after),
    ...sizeChanges(before, after),
    ...mergeChanges(before, after),
    ...cellChanges(before, after),
  ]
}

function sheetChanges(before: SheetPicture, after: SheetPicture): ViewChange[] {
  const changes: ViewChange[] = []
  const add = (isNeeded: boolean, mutation: string, params: Record<string, unknown>) => {
    if (isNeeded) changes.push({ mutation, params })
  }
  add(before.name !== after.name, MUTATION.setSheetName, { name: after.name })
  add(before.isHidden !== after.isHidden, MUTATION.setSheetHidden, {
    hidden: after.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  })
  add(before.showGridlines !== after.showGridlines, MUTATION.setGridlines, {
    showGridlines: after.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  })
  add(before.tabColor !== after.tabColor, MUTATION.setTabColor, { color: after.tabColor })
  add(before.rowCount < after.rowCount, MUTATION.setRowCount, { rowCount: after.rowCount })
  add(before.columnCount < after.columnCount, MUTATION.setColumnCount, { columnCount: after.columnCount })
  const isFrozenElsewhere = before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns
  add(isFrozenElsewhere, MUTATION.setFrozen, freezeData(after.frozen))
  return changes
}

function sizeChanges(before: SheetPicture, after: SheetPicture): ViewChange[] {
  const changes: ViewChange[] = []
  for (const column of changedKeys(before.columnWidths, after.columnWidths)) {
    const colWidth = after.columnWidths.get(column) ?? after.defaultColumnWidth
    changes.push({
      mutation: MUTATION.setColumnWidth,
      params: { ranges: [columnsRange(column, after.rowCount)], colWidth },
    })
  }
  for (const row of changedKeys(before.rowHeights, after.rowHeights)) {
    const rowHeight = after.rowHeights.get(row) ?? DEFAULT_ROW_PIXELS
    changes.push({
      mutation: MUTATION.setRowHeight,
      params: { ranges: [rowsRange(row, after.columnCount)], rowHeight },
    })
  }
  const rows = (numbers: number[]) => numbers.map(row => rowsRange(row, after.columnCount))
  const columns = (numbers: number[]) => numbers.map(column => columnsRange(column, after.rowCount))
  const visibility = [
    [MUTATION.hideRows, rows(without(after.hiddenRows, before.hiddenRows))],
    [MUTATION.showRows, rows(without(before.hiddenRows, after.hiddenRows))],
    [MUTATION.hideColumns, columns(without(after.hiddenColumns, before.hiddenColumns))],
    [MUTATION.showColumns, columns(without(before.hiddenColumns, after.hiddenColumns))],
  ] as const
  for (const [mutation, ranges] of visibility) if (ranges.length > 0) changes.push({ mutation, params: { ranges } })
  return changes
}

const without = (numbers: Set<number>, others: Set<number>): number[] => [...numbers].filter(at => !others.has(at))

function changedKeys<T>(before: Map<number, T>, after: Map<number, T>): number[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key))
}

function mergeChanges(before: SheetPicture, after: SheetPicture): ViewChange[] {
  const texts = (picture: SheetPicture) =>
    new Map(picture.merges.map(merge => [JSON.stringify(merge), rangeData(merge)]))
  const [old, wanted] = [texts(before), texts(after)]
  const gone = [...old].filter(([text]) => !wanted.has(text)).map(([, range]) => range)
  const added = [...wanted].filter(([text]) => !old.has(text)).map(([, range]) => range)
  return [
    ...(gone.length > 0 ? [{ mutation: MUTATION.removeMerges, params: { ranges: gone } }] : []),
    ...(added.length > 0 ? [{ mutation: MUTATION.addMerges, params: { ranges: added } }] : []),
  ]
}

type Matrix = Record<number, Record<number, ICellData | null>>

/** Univer mixes a new style into the old one, so a cell whose look changes is emptied first. */
function cellChanges(before: SheetPicture, after: SheetPicture): ViewChange[] {
  const emptied: Matrix = {}
  const written: Matrix = {}
  const put = (matrix: Matrix, row: number, column: number, cell: ICellData | null) => {
    matrix[row] ??= {}
    matrix[row][column] = cell
  }
  for (const [row, line] of after.cells) {
    const old = before.cells.get(row)
    for (const [column, cell] of line) {
      const shown = old?.get(column)
      if (shown && samePicture(shown, cell)) continue
      if (shown && shown.look !== cell.look) put(emptied, row, column, null)
      put(written, row, column, cellData(cell))
    }
  }
  for (const [row, line] of before.cells) {
    const kept = after.cells.get(row)
    for (const column of line.keys()) if (!kept?.has(column)) put(emptied, row, column, null)
  }
  return [emptied, written]
    .filter(matrix => Object.keys(matrix).length > 0)
    .map(cellValue => ({ mutation: MUTATION.setRangeValues, params: { cellValue } }))
}
