/** Blocks of cells to write: values first, formulas when all tables that they may name exist. */
import type { CellWrite } from '../../core/contract/workbook.ts'
import { literal } from './literalText.ts'
import { rowsPerRequest, type WriteQueue } from './writeQueue.ts'

/** In an array of writes null leaves the cell as it is; the typings of office.js do not say so. */
type Write = string | number | boolean
export const UNCHANGED = null as unknown as Write

/** Values of a block, the first cell at the given place; null leaves a cell as it is. */
export async function writeValues(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  firstRow: number,
  firstColumn: number,
  rows: (CellWrite | null)[][],
): Promise<void> {
  const columns = rows[0]?.length ?? 0
  const step = rowsPerRequest(columns)
  for (let from = 0; from < rows.length; from += step) {
    const block = rows.slice(from, from + step)
    const range = sheet.getRangeByIndexes(firstRow + from, firstColumn, block.length, columns)
    range.values = block.map(row => row.map(cell => (cell ? literal(cell.value) : UNCHANGED)))
    await queue.queued(block.length * columns)
  }
}

/** Formulas of a block, column by column; cells without one stay as they are. */
export async function writeFormulas(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  firstRow: number,
  firstColumn: number,
  rows: (CellWrite | null)[][],
): Promise<void> {
  const columns = rows[0]?.length ?? 0
  for (let column = 0; column < columns; column++) {
    for (const run of formulaRuns(rows, column)) {
      const range = sheet.getRangeByIndexes(firstRow + run.row, firstColumn + column, run.formulas.length, 1)
      range.formulas = run.formulas.map(formula => [formula])
      await queue.queued(run.formulas.length)
    }
  }
}

interface FormulaRun {
  row: number
  formulas: string[]
}

/** Neighbouring cells of a column that hold formulas, cut to what fits into a request. */
function formulaRuns(rows: (CellWrite | null)[][], column: number): FormulaRun[] {
  const runs: FormulaRun[] = []
  let open: FormulaRun | null = null
  for (const [row, cells] of rows.entries()) {
    const formula = cells[column]?.formula
    if (formula === undefined) {
      open = null
    } else if (open && open.formulas.length < rowsPerRequest(1)) {
      open.formulas.push(formula)
    } else {
      open = { row, formulas: [formula] }
      runs.push(open)
    }
  }
  return runs
}
