/** From one picture of a sheet to the next: the fewest changes of the view. */
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core'
import { BooleanNumber, type ICellData } from '@univerjs/presets'
import { type SheetPicture, samePicture } from './sheetPicture.ts'
import {
  cellData,
  columnsRange,
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  freezeData,
  rangeData,
  rowsRange,
} from './workbookData.ts'

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
  add(before.name !== after.name, SetWorksheetNameMutation.id, { name: after.name })
  add(before.isHidden !== after.isHidden, SetWorksheetHideMutation.id, {
    hidden: after.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  })
  add(before.tabColor !== after.tabColor, SetTabColorMutation.id, { color: after.tabColor })
  add(before.rowCount < after.rowCount, SetWorksheetRowCountMutation.id, { rowCount: after.rowCount })
  add(before.columnCount < after.columnCount, SetWorksheetColumnCountMutation.id, { columnCount: after.columnCount })
  const isFrozenElsewhere = before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns
  add(isFrozenElsewhere, SetFrozenMutation.id, freezeData(after.frozen))
  return changes
}

function sizeChanges(before: SheetPicture, after: SheetPicture): ViewChange[] {
  const changes: ViewChange[] = []
  for (const column of changedKeys(before.columnWidths, after.columnWidths)) {
    const colWidth = after.columnWidths.get(column) ?? DEFAULT_COLUMN_PIXELS
    changes.push({
      mutation: SetWorksheetColWidthMutation.id,
      params: { ranges: [columnsRange(column, after.rowCount)], colWidth },
    })
  }
  for (const row of changedKeys(before.rowHeights, after.rowHeights)) {
    const rowHeight = after.rowHeights.get(row) ?? DEFAULT_ROW_PIXELS
    changes.push({
      mutation: SetWorksheetRowHeightMutation.id,
      params: { ranges: [rowsRange(row, after.columnCount)], rowHeight },
    })
  }
  const rows = (numbers: number[]) => numbers.map(row => rowsRange(row, after.columnCount))
  const columns = (numbers: number[]) => numbers.map(column => columnsRange(column, after.rowCount))
  const visibility = [
    [SetRowHiddenMutation.id, rows(without(after.hiddenRows, before.hiddenRows))],
    [SetRowVisibleMutation.id, rows(without(before.hiddenRows, after.hiddenRows))],
    [SetColHiddenMutation.id, columns(without(after.hiddenColumns, before.hiddenColumns))],
    [SetColVisibleMutation.id, columns(without(before.hiddenColumns, after.hiddenColumns))],
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
    ...(gone.length > 0 ? [{ mutation: RemoveWorksheetMergeMutation.id, params: { ranges: gone } }] : []),
    ...(added.length > 0 ? [{ mutation: AddWorksheetMergeMutation.id, params: { ranges: added } }] : []),
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
    .map(cellValue => ({ mutation: SetRangeValuesMutation.id, params: { cellValue } }))
}
