/** Blocks of cells to write: values first, formulas when all tables that they may name exist. */
import type { CellWrite } from '../../core/contract/workbook.ts'
import { literal } from './literalText.ts'
import { rowsPerRequest, type WriteQueue } from './writeQueue.ts'

/** In an array of writes null leaves the cell as it is; the typings of office.js do not say so. */
type Write = string | number | boolean
export const UNCHANGED = null as unknown as Write

/** The range of a block by its first row and column, counted from 0 within some area, and its size. */
export type RangeAt = (row: number, column: number, rowCount: number, columnCount: number) => Excel.Range

/** Blocks counted from a cell of a sheet. */
export function onSheet(sheet: Excel.Worksheet, firstRow: number, firstColumn: number): RangeAt {
  return (row, column, rowCount, columnCount) =>
    sheet.getRangeByIndexes(firstRow + row, firstColumn + column, rowCount, columnCount)
}

/** Blocks counted from the first data cell of a table, wherever the writes before have moved it. */
export function inTable(table: Excel.Table): RangeAt {
  return (row, column, rowCount, columnCount) =>
    table
      .getDataBodyRange()
      .getCell(row, column)
      .getResizedRange(rowCount - 1, columnCount - 1)
}

/** Values of a block, the first cell at the given place; null leaves a cell as it is. */
export async function writeValues(
  queue: WriteQueue,
  rangeAt: RangeAt,
  firstRow: number,
  firstColumn: number,
  rows: (CellWrite | null)[][],
): Promise<void> {
  const columns = rows[0]?.length ?? 0
  const step = rowsPerRequest(columns)
  for (let from = 0; from < rows.length; from += step) {
    const block = rows.slice(from, from + step)
    const range = rangeAt(firstRow + from, firstColumn, block.length, columns)
    range.values = block.map(row => row.map(cell => (cell ? literal(cell.value) : UNCHANGED)))
    await queue.queued(block.length * columns)
  }
}

/** Formulas of a block, column by column; cells without one stay as they are. */
export async function writeFormulas(
  queue: WriteQueue,
  rangeAt: RangeAt,
  firstRow: number,
  firstColumn: number,
  rows: (CellWrite | null)[][],
): Promise<void> {
  for (const { row, column, texts } of runsOf(rows, cell => cell.formula)) {
    rangeAt(firstRow + row, firstColumn + column, texts.length, 1).formulas = texts.map(formula => [formula])
    await queue.queued(texts.length)
  }
}

/** Number formats of the cells of a block that have one of their own. */
export async function writeNumberFormats(
  queue: WriteQueue,
  rangeAt: RangeAt,
  firstRow: number,
  firstColumn: number,
  rows: (CellWrite | null)[][],
): Promise<void> {
  for (const { row, column, texts } of runsOf(rows, cell => cell.numberFormat)) {
    rangeAt(firstRow + row, firstColumn + column, texts.length, 1).numberFormat = texts.map(format => [format])
    await queue.queued(texts.length)
  }
}

/** Neighbouring cells of one column that all have a text of the kind in question. */
interface Run {
  row: number
  column: number
  texts: string[]
}

/** The runs of all columns, cut to what fits into a request. */
function runsOf(rows: (CellWrite | null)[][], textOf: (cell: CellWrite) => string | undefined): Run[] {
  const runs: Run[] = []
  const columns = rows[0]?.length ?? 0
  for (let column = 0; column < columns; column++) {
    let open: Run | null = null
    for (const [row, cells] of rows.entries()) {
      const cell = cells[column]
      const text = cell ? textOf(cell) : undefined
      if (text === undefined) {
        open = null
      } else if (open && open.texts.length < rowsPerRequest(1)) {
        open.texts.push(text)
      } else {
        open = { row, column, texts: [text] }
        runs.push(open)
      }
    }
  }
  return runs
}
