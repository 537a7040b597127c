/** Inserting and deleting cells, rows and columns: cells, merges, tables, formulas and names move together. */
import { box, type CellRange, includesBox, overlaps } from './address.ts'
import { followShift } from './chart.ts'
import { shiftFormula } from './formulas/rewrite.ts'
import { accessDenied, HostError } from './hostError.ts'
import type { Sheet } from './sheet.ts'
import { type Shift, shiftBox, shiftedBand } from './shift.ts'
import { renameHeaders } from './tableGrowth.ts'
import type { TableModel } from './tableModel.ts'
import type { WorkbookModel } from './workbookModel.ts'

const conflict = (): HostError =>
  new HostError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.')

/** Excel refuses to tear a table or a merge apart. */
function checkNothingIsTorn(workbook: WorkbookModel, sheet: Sheet, shift: Shift, own: TableModel | null): void {
  const band = shiftedBand(shift)
  const isInLine = (range: CellRange): boolean =>
    shift.axis === 'rows'
      ? range.firstColumn >= band.firstColumn && range.lastColumn <= band.lastColumn
      : range.firstRow >= band.firstRow && range.lastRow <= band.lastRow
  for (const table of workbook.tables) {
    if (table !== own && table.overlaps(sheet, band) && !isInLine(table.range)) throw conflict()
  }
  for (const merge of sheet.merges) if (overlaps(merge, band) && !isInLine(merge)) throw conflict()
}

function moveColumnIds(table: TableModel, before: CellRange, shift: Shift): void {
  if (shift.axis !== 'columns') return
  const ids = table.columnIds
  const at = shift.range.firstColumn - before.firstColumn
  const size = shift.range.lastColumn - shift.range.firstColumn + 1
  if (shift.kind === 'delete') {
    table.columnIds = ids.filter((_, index) => index < at || index >= at + size)
  } else if (at > 0 && at < ids.length) {
    const added = Array.from({ length: size }, () => table.newColumnId())
    table.columnIds = ids.toSpliced(at, 0, ...added)
  }
}

function moveTables(workbook: WorkbookModel, sheet: Sheet, shift: Shift, own: TableModel | null): void {
  for (const table of [...workbook.tables]) {
    if (table === own || !table.overlaps(sheet, shiftedBand(shift))) continue
    const before = table.range
    const moved = shiftBox(before, shift)
    if (!moved || (shift.kind === 'delete' && includesBox(shift.range, before))) {
      workbook.tables = workbook.tables.filter(other => other !== table)
      workbook.emit({ kind: 'table-deleted', sheet, table })
      continue
    }
    moveColumnIds(table, before, shift)
    table.range = moved
    if (shift.axis === 'columns' && shift.kind === 'insert') renameHeaders(workbook, sheet, table.headerRange())
  }
}

/**
 * Inserts or deletes cells and moves everything beyond them. `own` is the table on whose behalf it is done: its range
 * is set by the caller.
 */
export function shiftCells(workbook: WorkbookModel, sheet: Sheet, shift: Shift, own: TableModel | null = null): void {
  if (sheet.protection) throw accessDenied()
  checkNothingIsTorn(workbook, sheet, shift, own)
  sheet.shift(shift)
  moveTables(workbook, sheet, shift, own)
  followShift(workbook.sheets, sheet, shift)
  const { name } = sheet
  workbook.rewriteFormulas((formula, onSheet) => shiftFormula(formula, onSheet?.name ?? '', name, shift))
  workbook.calculation.structureChanged(sheet, shift)
  if (shift.kind === 'insert') copyFormats(sheet, shift)
  workbook.emit({ kind: 'shift', sheet, shift })
}

/** New cells look like their neighbours above or to the left, as in Excel. */
function copyFormats(sheet: Sheet, shift: Shift): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = shift.range
  const isRows = shift.axis === 'rows'
  const from = isRows
    ? box(firstRow - 1, firstColumn, firstRow - 1, lastColumn)
    : box(firstRow, firstColumn - 1, lastRow, firstColumn - 1)
  if (from.firstRow < 0 || from.firstColumn < 0) return
  for (const [row, column, cell] of [...sheet.cellsIn(from)]) {
    if (!cell.style) continue
    if (isRows) for (let at = firstRow; at <= lastRow; at++) sheet.setStyle(at, column, cell.style)
    else for (let at = firstColumn; at <= lastColumn; at++) sheet.setStyle(row, at, cell.style)
  }
}
