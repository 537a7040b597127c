/** Changes a result table of an earlier run in place: only the cells that differ, so that what hangs on the table survives. */
import type { CellWrite, TableUpdate } from '../../core/contract/workbook.ts'
import { UNCHANGED, writeFormulas, writeValues } from './cellBlocks.ts'
import { formatCells, setColumnWidth } from './createSheet.ts'
import { literal } from './literalText.ts'
import { rowsPerRequest, type WriteQueue } from './writeQueue.ts'

/** Where a table stands: its header row, first column, data rows and columns, counted from 0. */
export interface TablePlace {
  headerRow: number
  firstColumn: number
  rowCount: number
  columnCount: number
}

/** Headers, new columns, changed values and new rows; neither formulas nor deletions yet. */
export async function updateValues(queue: WriteQueue, update: TableUpdate, place: TablePlace): Promise<void> {
  const sheet = queue.context.workbook.worksheets.getItem(update.sheet)
  const table = queue.context.workbook.tables.getItem(update.table)
  for (const { column, text } of update.headers) {
    sheet.getRangeByIndexes(place.headerRow, place.firstColumn + column, 1, 1).values = [[literal(text)]]
  }
  for (const [index, column] of update.newColumns.entries()) {
    const blank = Array.from({ length: place.rowCount }, () => [''])
    table.columns.add(undefined, [[literal(column.header)], ...blank])
    setColumnWidth(sheet, place.firstColumn + place.columnCount + index, column.widthCharacters)
  }
  await writeCells(queue, sheet, update, place)
  await appendRows(queue, table, update)
  formatNewCells(sheet, update, place)
}

/** The formulas of changed cells and of new rows. */
export async function updateFormulas(queue: WriteQueue, update: TableUpdate, place: TablePlace): Promise<void> {
  const sheet = queue.context.workbook.worksheets.getItem(update.sheet)
  for (const [column, cells] of changedColumns(update)) {
    const formulas = cells.map(cell => [cell?.write ?? null])
    await writeFormulas(queue, sheet, firstChangedRow(cells, place), place.firstColumn + column, formulas)
  }
  const firstNewRow = place.headerRow + 1 + place.rowCount
  await writeFormulas(queue, sheet, firstNewRow, place.firstColumn, update.appendedRows)
}

/** Deletes rows from below, so that the numbers of those above stay true. */
export async function deleteRows(queue: WriteQueue, update: TableUpdate): Promise<void> {
  const rows = queue.context.workbook.tables.getItem(update.table).rows
  for (const row of update.deletedRows.toSorted((a, b) => b - a)) {
    rows.getItemAt(row).delete()
    await queue.queued(1)
  }
}

type ChangedCell = TableUpdate['cells'][number]

/** The changed cells of each column, in row order, with gaps where a row between them stays. */
function changedColumns(update: TableUpdate): Map<number, (ChangedCell | undefined)[]> {
  const columns = new Map<number, ChangedCell[]>()
  for (const cell of update.cells) {
    const column = columns.get(cell.column)
    if (column) column.push(cell)
    else columns.set(cell.column, [cell])
  }
  return new Map([...columns].map(([column, cells]) => [column, withGaps(cells)]))
}

function withGaps(cells: ChangedCell[]): (ChangedCell | undefined)[] {
  const byRow = new Map(cells.map(cell => [cell.row, cell]))
  const first = cells.reduce((least, cell) => Math.min(least, cell.row), Number.POSITIVE_INFINITY)
  const last = cells.reduce((most, cell) => Math.max(most, cell.row), first)
  return Array.from({ length: last - first + 1 }, (_, index) => byRow.get(first + index))
}

function firstChangedRow(cells: (ChangedCell | undefined)[], place: TablePlace): number {
  return place.headerRow + 1 + (cells[0]?.row ?? 0)
}

async function writeCells(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  update: TableUpdate,
  place: TablePlace,
): Promise<void> {
  for (const [column, cells] of changedColumns(update)) {
    // A cell that holds a formula keeps it until the formulas' turn, else a value would stand there for a moment and
    // Excel would take the column's formula back.
    const values = cells.map(cell => [cell && cell.write.formula === undefined ? cell.write : null])
    if (values.every(([value]) => value === null)) continue
    await writeValues(queue, sheet, firstChangedRow(cells, place), place.firstColumn + column, values)
  }
}

/** Whole rows at the end of the table; what stands below it moves down. */
async function appendRows(queue: WriteQueue, table: Excel.Table, update: TableUpdate): Promise<void> {
  const step = rowsPerRequest(update.appendedRows[0]?.length ?? 1)
  for (let from = 0; from < update.appendedRows.length; from += step) {
    const block = update.appendedRows.slice(from, from + step)
    table.rows.add(
      undefined,
      block.map(row => row.map(newCell)),
    )
    await queue.queued(block.length * (block[0]?.length ?? 0))
  }
}

function newCell(cell: CellWrite | null): string | number | boolean {
  return cell ? literal(cell.value) : UNCHANGED
}

/** New columns as a whole, of the others the new rows: what the user made of the rest stays. */
function formatNewCells(sheet: Excel.Worksheet, update: TableUpdate, place: TablePlace): void {
  const newRows = update.appendedRows.length
  for (const look of update.numberFormats) {
    const isNewColumn = look.column >= place.columnCount
    const rowCount = isNewColumn ? place.rowCount + newRows : newRows
    if (rowCount === 0) continue
    const firstRow = place.headerRow + 1 + (isNewColumn ? 0 : place.rowCount)
    formatCells(sheet.getRangeByIndexes(firstRow, place.firstColumn + look.column, rowCount, 1), look)
  }
}
