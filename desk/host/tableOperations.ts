/** Making, growing, shrinking and removing tables. */
import { box, type CellRange, columnCount, overlaps, rowCount } from './address.ts'
import { type CellInput, checkUnlocked, enter, writeRange } from './contents.ts'
import { renameTableInFormula } from './formulas/rewrite.ts'
import { accessDenied, HostError, invalidArgument, itemAlreadyExists, wrongShape } from './hostError.ts'
import type { Sheet } from './sheet.ts'
import { shiftCells } from './structure.ts'
import { fillNewRows, freeHeader, renameHeaders } from './tableGrowth.ts'
import { TableModel } from './tableModel.ts'
import type { WorkbookModel } from './workbookModel.ts'

const tell = (workbook: WorkbookModel, table: TableModel): void => {
  workbook.calculation.structureChanged()
  workbook.emit({ kind: 'table-changed', sheet: table.sheet, table })
}

function checkName(workbook: WorkbookModel, name: string, own: TableModel | null): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw invalidArgument()
  }
  const taken = workbook.findTable(name)
  const isDefined = workbook.names.some(defined => defined.name.toLowerCase() === name.toLowerCase())
  if ((taken && taken !== own) || isDefined) throw itemAlreadyExists()
}

export function addTable(workbook: WorkbookModel, sheet: Sheet, range: CellRange, hasHeaders: boolean): TableModel {
  if (sheet.protection) throw accessDenied()
  if (workbook.tables.some(table => table.overlaps(sheet, range))) {
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.')
  }
  if (sheet.merges.some(merge => overlaps(merge, range))) throw invalidArgument()
  let tableRange = range
  if (!hasHeaders) {
    shiftCells(workbook, sheet, { kind: 'insert', axis: 'rows', range: { ...range, lastRow: range.firstRow } })
    tableRange = { ...range, lastRow: range.lastRow + 1 }
  } else if (rowCount(range) === 1) tableRange = { ...range, lastRow: range.lastRow + 1 }
  let number = 1
  while (workbook.findTable(`Table${number}`)) number++
  const table = new TableModel(workbook.newTableId(), `Table${number}`, sheet, tableRange)
  workbook.tables.push(table)
  renameHeaders(workbook, sheet, table.headerRange())
  workbook.calculation.structureChanged()
  workbook.calculation.contentsChanged(sheet, table.headerRange())
  workbook.emit({ kind: 'table-added', sheet, table })
  return table
}

export function renameTable(workbook: WorkbookModel, table: TableModel, name: string): void {
  if (table.name === name) return
  checkName(workbook, name, table)
  const before = table.name
  table.name = name
  workbook.rewriteFormulas(formula => renameTableInFormula(formula, before, name))
  tell(workbook, table)
}

/** Removes the table and, unless it only becomes a range, its cells' contents and formats. */
export function removeTable(workbook: WorkbookModel, table: TableModel): void {
  if (table.sheet.protection) throw accessDenied()
  workbook.tables = workbook.tables.filter(other => other !== table)
  workbook.calculation.structureChanged()
  workbook.emit({ kind: 'table-deleted', sheet: table.sheet, table })
}

/** Number of data rows; a table that holds only its one blank row has none. */
export function dataRowCount(table: TableModel): number {
  const data = table.dataRange()
  if (rowCount(data) > 1) return rowCount(data)
  for (const [, , cell] of table.sheet.cellsIn(data)) if (cell.value !== null || cell.formula !== null) return 1
  return 0
}

/** Inserts rows before data row `index` (null: at the end) and answers the index of the first. */
export function addTableRows(
  workbook: WorkbookModel,
  table: TableModel,
  index: number | null,
  rows: CellInput[][],
): number {
  const { sheet } = table
  if (sheet.protection) throw accessDenied()
  if (rows.some(row => row.length > 0 && row.length !== columnCount(table.range))) throw wrongShape()
  const count = dataRowCount(table)
  const at = index === null || index === -1 ? count : index
  if (at < 0 || at > count) throw invalidArgument()
  const data = table.dataRange()
  const added = count === 0 ? rows.length - 1 : rows.length
  if (added > 0) {
    const first = count === 0 ? data.firstRow + 1 : data.firstRow + at
    const range = box(first, data.firstColumn, first + added - 1, data.lastColumn)
    shiftCells(workbook, sheet, { kind: 'insert', axis: 'rows', range }, table)
    table.range = { ...table.range, lastRow: table.range.lastRow + added }
  }
  const firstRow = data.firstRow + at
  for (const [offset, inputs] of rows.entries()) {
    for (const [column, input] of inputs.entries()) {
      enter(workbook, sheet, firstRow + offset, data.firstColumn + column, input)
    }
  }
  const written = box(firstRow, data.firstColumn, firstRow + rows.length - 1, data.lastColumn)
  fillNewRows(table, firstRow, written.lastRow)
  workbook.calculation.structureChanged()
  workbook.calculation.contentsChanged(sheet, written)
  workbook.emit({ kind: 'cells', sheet, range: written, source: workbook.actor, changeType: 'RowInserted' })
  tell(workbook, table)
  return at
}

/** Deletes data rows; what stands below the table moves up. The last data row is emptied instead, as in Excel. */
export function deleteTableRows(workbook: WorkbookModel, table: TableModel, index: number, count = 1): void {
  const { sheet } = table
  const data = table.dataRange()
  if (index < 0 || count < 1 || index + count > rowCount(data)) throw invalidArgument()
  if (sheet.protection) throw accessDenied()
  const range = box(data.firstRow + index, data.firstColumn, data.firstRow + index + count - 1, data.lastColumn)
  const isAll = count === rowCount(data)
  if (isAll) {
    const first = { ...range, lastRow: range.firstRow }
    writeRange(workbook, sheet, first, '', 'RowDeleted')
  }
  const gone = isAll ? { ...range, firstRow: range.firstRow + 1 } : range
  if (gone.firstRow <= gone.lastRow) {
    shiftCells(workbook, sheet, { kind: 'delete', axis: 'rows', range: gone }, table)
    table.range = { ...table.range, lastRow: table.range.lastRow - rowCount(gone) }
    workbook.emit({ kind: 'cells', sheet, range: gone, source: workbook.actor, changeType: 'RowDeleted' })
  }
  tell(workbook, table)
}

/** Inserts a column before `index` (null: at the right end); `values` holds the header first. */
export function addTableColumn(
  workbook: WorkbookModel,
  table: TableModel,
  index: number | null,
  values: CellInput[],
  name?: string,
): number {
  const { sheet, range } = table
  if (sheet.protection) throw accessDenied()
  const at = index === null || index === -1 ? columnCount(range) : index
  if (at < 0 || at > columnCount(range)) throw invalidArgument()
  if (values.length > 0 && values.length !== rowCount(range)) throw wrongShape()
  const column = range.firstColumn + at
  const place = box(range.firstRow, column, range.lastRow, column)
  shiftCells(workbook, sheet, { kind: 'insert', axis: 'columns', range: place }, table)
  table.range = { ...range, lastColumn: range.lastColumn + 1 }
  table.columnIds = table.columnIds.toSpliced(at, 0, table.newColumnId())
  sheet.ensureCell(range.firstRow, column).value = name ?? freeHeader(table)
  workbook.calculation.structureChanged()
  for (const [offset, input] of values.entries()) {
    if (offset > 0 || name === undefined) enter(workbook, sheet, range.firstRow + offset, column, input)
  }
  renameHeaders(workbook, sheet, table.headerRange())
  workbook.calculation.contentsChanged(sheet, place)
  workbook.emit({ kind: 'cells', sheet, range: place, source: workbook.actor, changeType: 'ColumnInserted' })
  tell(workbook, table)
  return at
}

export function deleteTableColumn(workbook: WorkbookModel, table: TableModel, index: number): void {
  const { sheet, range } = table
  if (columnCount(range) === 1) throw invalidArgument()
  const column = range.firstColumn + index
  const place = box(range.firstRow, column, range.lastRow, column)
  checkUnlocked(sheet, place)
  shiftCells(workbook, sheet, { kind: 'delete', axis: 'columns', range: place }, table)
  table.range = { ...range, lastColumn: range.lastColumn - 1 }
  table.columnIds = table.columnIds.toSpliced(index, 1)
  workbook.emit({ kind: 'cells', sheet, range: place, source: workbook.actor, changeType: 'ColumnDeleted' })
  tell(workbook, table)
}

/** Gives the table another range with the same header row; cells do not move. */
export function resizeTable(workbook: WorkbookModel, table: TableModel, range: CellRange): void {
  if (table.sheet.protection) throw accessDenied()
  const isBlocked = workbook.tables.some(other => other !== table && other.overlaps(table.sheet, range))
  if (range.firstRow !== table.range.firstRow || rowCount(range) < 2 || isBlocked) throw invalidArgument()
  if (!overlaps(range, table.range)) throw invalidArgument()
  const ids = new Map(table.columnIds.map((id, index) => [table.range.firstColumn + index, id]))
  table.columnIds = Array.from(
    { length: columnCount(range) },
    (_, index) => ids.get(range.firstColumn + index) ?? table.newColumnId(),
  )
  table.range = range
  renameHeaders(workbook, table.sheet, table.headerRange())
  tell(workbook, table)
}

/** Shows or hides the totals row; cells below make room. */
export function setTotalsRow(workbook: WorkbookModel, table: TableModel, isShown: boolean): void {
  const { sheet } = table
  if (table.hasTotalsRow === isShown) return
  const { firstColumn, lastRow, lastColumn } = table.range
  const row = isShown ? lastRow + 1 : lastRow
  const range = box(row, firstColumn, row, lastColumn)
  shiftCells(workbook, sheet, { kind: isShown ? 'insert' : 'delete', axis: 'rows', range }, table)
  table.range = { ...table.range, lastRow: isShown ? row : row - 1 }
  table.hasTotalsRow = isShown
  if (isShown) {
    enter(workbook, sheet, row, firstColumn, 'Total')
    const header = table.headers().at(-1) ?? ''
    if (lastColumn > firstColumn) {
      enter(workbook, sheet, row, lastColumn, `=SUBTOTAL(109,${table.name}[${header.replace(/['[\]#@]/g, "'$&")}])`)
    }
    workbook.calculation.contentsChanged(sheet, range)
  }
  tell(workbook, table)
}
