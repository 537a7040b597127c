/** Changes a result table of an earlier run in place: only the cells that differ, so that what hangs on the table survives. */
import type { CellWrite, TableUpdate } from '../../core/contract/workbook.ts'
import { inTable, UNCHANGED, writeFormulas, writeNumberFormats, writeValues } from './cellBlocks.ts'
import { formatCells, setColumnWidth } from './createSheet.ts'
import { literal } from './literalText.ts'
import { rowsPerRequest, type WriteQueue } from './writeQueue.ts'

/** Headers, new columns, changed values and new rows; neither formulas nor deletions yet. */
export async function updateValues(queue: WriteQueue, update: TableUpdate): Promise<void> {
  const table = tableOf(queue, update)
  for (const { column, text } of update.headers) {
    table.getHeaderRowRange().getCell(0, column).values = [[literal(text)]]
  }
  for (const [index, column] of update.newColumns.entries()) {
    table.columns.add(undefined, undefined, column.header)
    setColumnWidth(table.getHeaderRowRange().getCell(0, columnsBefore(update) + index), column.widthCharacters)
  }
  await writeCells(queue, table, update)
  await appendRows(queue, table, update)
  formatNewCells(table, update)
  await writeOwnFormats(queue, table, update)
}

/** The formulas of changed cells and of new rows. */
export async function updateFormulas(queue: WriteQueue, update: TableUpdate): Promise<void> {
  const rangeAt = inTable(tableOf(queue, update))
  for (const [column, cells] of changedColumns(update)) {
    await writeFormulas(queue, rangeAt, firstRowOf(cells), column, asColumn(cells))
  }
  await writeFormulas(queue, rangeAt, rowsBefore(update), 0, update.appendedRows)
}

/** Deletes rows from below, so that the numbers of those above stay true. */
export async function deleteRows(queue: WriteQueue, update: TableUpdate): Promise<void> {
  const { rows } = tableOf(queue, update)
  for (const row of update.deletedRows.toSorted((a, b) => b - a)) {
    rows.getItemAt(row).delete()
    await queue.queued(1)
  }
}

const tableOf = (queue: WriteQueue, update: TableUpdate) => queue.context.workbook.tables.getItem(update.table)
const rowsBefore = (update: TableUpdate) => update.before.keys.length
const columnsBefore = (update: TableUpdate) => update.before.headers.length

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

const firstRowOf = (cells: (ChangedCell | undefined)[]) => cells[0]?.row ?? 0
const asColumn = (cells: (ChangedCell | undefined)[]) => cells.map(cell => [cell?.write ?? null])

async function writeCells(queue: WriteQueue, table: Excel.Table, update: TableUpdate): Promise<void> {
  for (const [column, cells] of changedColumns(update)) {
    // A cell that holds a formula keeps it until the formulas' turn, else a value would stand there for a moment and
    // Excel would take the column's formula back.
    const values = cells.map(cell => [cell && cell.write.formula === undefined ? cell.write : null])
    if (values.every(([value]) => value === null)) continue
    await writeValues(queue, inTable(table), firstRowOf(cells), column, values)
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
function formatNewCells(table: Excel.Table, update: TableUpdate): void {
  const newRows = update.appendedRows.length
  for (const look of update.numberFormats) {
    const isNewColumn = look.column >= columnsBefore(update)
    const firstRow = isNewColumn ? 0 : rowsBefore(update)
    const rowCount = rowsBefore(update) + newRows - firstRow
    if (rowCount > 0) formatCells(inTable(table)(firstRow, look.column, rowCount, 1), look)
  }
}

async function writeOwnFormats(queue: WriteQueue, table: Excel.Table, update: TableUpdate): Promise<void> {
  for (const [column, cells] of changedColumns(update)) {
    await writeNumberFormats(queue, inTable(table), firstRowOf(cells), column, asColumn(cells))
  }
  await writeNumberFormats(queue, inTable(table), rowsBefore(update), 0, update.appendedRows)
}
