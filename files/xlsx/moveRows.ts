/** Rows of a table leave and come: what stays moves up, what stands below makes room. */
import type { CellRange, NamedTable, TableUpdate } from '../../core/contract/workbook.ts'
import { assert } from '../../core/result.ts'
import type { RowMove } from './references.ts'
import type { LiftedCell, SheetEditor } from './sheetEditor.ts'
import { changeTablePart, tablePath } from './tablePart.ts'
import { sheetPath, type WorkbookState } from './workbookState.ts'
import { isFree, overlaps } from './writeTable.ts'

export interface MovedRows {
  /** Null when no cell changed its place. */
  move: RowMove | null
  /** Row on the sheet where the first appended row goes. */
  appendAt: number
}

/**
 * Takes the deleted rows out of the table and gives it room for the new ones. The range of the table is changed; a table
 * always keeps one row, a blank one if need be.
 */
export function moveRows(
  state: WorkbookState,
  table: NamedTable,
  update: Pick<TableUpdate, 'deletedRows' | 'appendedRows'>,
  editor: SheetEditor,
): MovedRows {
  const { range, hasTotalsRow } = table
  const firstData = range.firstRow + 1
  const dataRows = range.lastRow - range.firstRow - (hasTotalsRow ? 1 : 0)
  const deleted = new Set(update.deletedRows)
  const kept = dataRows - deleted.size
  const growth = Math.max(1, kept + update.appendedRows.length) - dataRows
  const isPushed = growth > 0 && !hasRoom(state, table, growth, editor)
  const places = newPlaces(dataRows, deleted)
  const rowOf = (row: number) => {
    const index = row - firstData
    if (index < 0) return row
    if (index < dataRows) return places[index] === undefined ? null : firstData + places[index]
    return isPushed || (hasTotalsRow && index === dataRows) ? row + growth : row
  }
  const move: RowMove = { sheet: table.sheet, firstColumn: range.firstColumn, lastColumn: range.lastColumn, rowOf }
  const isMoved = deleted.size > 0 || isPushed || (hasTotalsRow && growth !== 0)
  if (isPushed) pushTables(state, table, growth)
  if (isMoved)
    moveCells(editor, firstData, isPushed ? Math.max(range.lastRow, editor.rows.lastRow) : range.lastRow, move)
  table.range = { ...range, lastRow: range.lastRow + growth }
  return { move: isMoved ? move : null, appendAt: firstData + kept }
}

/** New index of each data row; undefined for a deleted one. */
function newPlaces(dataRows: number, deleted: ReadonlySet<number>): (number | undefined)[] {
  let next = 0
  return Array.from({ length: dataRows }, (_, index) => (deleted.has(index) ? undefined : next++))
}

function hasRoom(state: WorkbookState, table: NamedTable, growth: number, editor: SheetEditor): boolean {
  const { range } = table
  const room: CellRange = { ...range, firstRow: range.lastRow + 1, lastRow: range.lastRow + growth }
  return isFree(room, editor) && !tablesBelow(state, table).some(other => overlaps(other.range, room))
}

/** Other tables of the sheet that stand below this one, in whole or in part. */
function tablesBelow(state: WorkbookState, { sheet, name, range }: NamedTable): NamedTable[] {
  const below: CellRange = { ...range, firstRow: range.lastRow + 1, lastRow: Number.MAX_SAFE_INTEGER }
  return state.tables.filter(other => other.sheet === sheet && other.name !== name && overlaps(other.range, below))
}

/** Tables below go down; one that reaches beyond the columns of this one would be torn apart, as Excel says too. */
function pushTables(state: WorkbookState, table: NamedTable, rows: number): void {
  for (const other of tablesBelow(state, table)) {
    const { range } = other
    const isWithin = range.firstColumn >= table.range.firstColumn && range.lastColumn <= table.range.lastColumn
    assert(isWithin, `table ${other.name} stands in the way of ${table.name}`)
    other.range = { ...range, firstRow: range.firstRow + rows, lastRow: range.lastRow + rows }
    const path = tablePath(state.files, sheetPath(state, table.sheet), other.name)
    changeTablePart(state.files, path, { range: other.range, renamed: [], added: [], isShuffled: false })
  }
}

/** Lifts every cell of the area, then drops those that stay; a formula that is shared between rows becomes each row's own. */
function moveCells(editor: SheetEditor, firstRow: number, lastRow: number, move: RowMove): void {
  for (let column = move.firstColumn; column <= move.lastColumn; column++) {
    const lifted: [number, LiftedCell][] = []
    for (let row = firstRow; row <= lastRow; row++) {
      const cell = editor.lift(row, column)
      const target = move.rowOf(row)
      if (target !== null) lifted.push([target, cell])
    }
    for (const [row, cell] of lifted) editor.drop(row, column, cell)
  }
}
