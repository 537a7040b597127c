/** A sheet as intake looks at it: sheet coordinates from 0, merged areas filled on request, text trimmed. */
import type { Source } from '../contract/primitives.ts'
import type { CellRange, CellValue, SheetGrid, WorkbookGrids } from '../contract/workbook.ts'

const KEDU_TABLE = /^kedu/i

/** Whether a sheet holds results of an earlier run. */
export const isMadeByKedu = (workbook: WorkbookGrids, sheet: string): boolean =>
  workbook.tables.some(table => table.sheet === sheet && KEDU_TABLE.test(table.name))

/** Spreadsheet column letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A1 address of a cell counted from 0. */
export const cellAddress = (row: number, column: number) => `${columnLetter(column)}${row + 1}`

/** Cells of a merged area that intake fills with its value; larger areas are decoration. */
const MERGE_CELLS_MAX = 20_000

export class Sheet {
  readonly name: string
  /** Name of the file where it is not the first of the project. */
  readonly file: string | undefined
  readonly firstRow: number
  readonly firstColumn: number
  /** One past the last row and column that hold anything. */
  readonly endRow: number
  readonly endColumn: number
  readonly merges: readonly CellRange[]
  readonly #grid: SheetGrid
  readonly #mergeOf = new Map<string, CellRange>()
  readonly #uncalculated: ReadonlySet<string>
  readonly #indents: ReadonlyMap<string, number>
  readonly #outlineLevels: ReadonlyMap<number, number>

  constructor(grid: SheetGrid, file?: string) {
    this.#grid = grid
    this.name = grid.name
    this.file = file
    this.firstRow = grid.firstRow
    this.firstColumn = grid.firstColumn
    this.endRow = grid.firstRow + grid.values.length
    this.endColumn = grid.firstColumn + (grid.values[0]?.length ?? 0)
    this.merges = grid.merges
    this.#uncalculated = new Set(grid.uncalculated?.map(({ row, column }) => `${row},${column}`))
    this.#indents = new Map(grid.indents?.map(({ row, column, level }) => [`${row},${column}`, level]))
    this.#outlineLevels = new Map(grid.outlineLevels?.map(({ row, level }) => [row, level]))
    for (const merge of grid.merges) this.#indexMerge(merge)
  }

  #indexMerge(merge: CellRange): void {
    const lastRow = Math.min(merge.lastRow, this.endRow - 1)
    const lastColumn = Math.min(merge.lastColumn, this.endColumn - 1)
    if ((lastRow - merge.firstRow + 1) * (lastColumn - merge.firstColumn + 1) > MERGE_CELLS_MAX) return
    for (let row = merge.firstRow; row <= lastRow; row++) {
      for (let column = merge.firstColumn; column <= lastColumn; column++) this.#mergeOf.set(`${row},${column}`, merge)
    }
  }

  /** What the cell holds itself; a text of blanks counts as empty. */
  value(row: number, column: number): CellValue {
    const value = this.#grid.values[row - this.firstRow]?.[column - this.firstColumn] ?? null
    return typeof value === 'string' && value.trim() === '' ? null : value
  }

  /** The value, or that of the merged area the cell belongs to. */
  filled(row: number, column: number): CellValue {
    const value = this.value(row, column)
    if (value !== null || this.#mergeOf.size === 0) return value
    const merge = this.#mergeOf.get(`${row},${column}`)
    return merge ? this.value(merge.firstRow, merge.firstColumn) : null
  }

  merge(row: number, column: number): CellRange | undefined {
    return this.#mergeOf.size === 0 ? undefined : this.#mergeOf.get(`${row},${column}`)
  }

  /** Where a cell stands. */
  place(row: number, column: number): Source {
    return { ...(this.file !== undefined && { workbook: this.file }), sheet: this.name, cell: cellAddress(row, column) }
  }

  /** The value as trimmed text; empty for an empty cell. */
  text(row: number, column: number): string {
    const value = this.value(row, column)
    return value === null ? '' : String(value).trim()
  }

  formula(row: number, column: number): string | null {
    return this.#grid.formulas[row - this.firstRow]?.[column - this.firstColumn] ?? null
  }

  /** Whether the cell holds a formula that the file stores no value for. */
  isUncalculated(row: number, column: number): boolean {
    return this.#uncalculated.size > 0 && this.#uncalculated.has(`${row},${column}`)
  }

  numberFormat(row: number, column: number): string {
    return this.#grid.numberFormats[row - this.firstRow]?.[column - this.firstColumn] ?? 'General'
  }

  /** Leading blanks of a text cell: how far a name is indented. */
  indent(row: number, column: number): number {
    const value = this.value(row, column)
    return typeof value === 'string' ? value.length - value.trimStart().length : 0
  }

  /** How far the alignment of a cell indents it. */
  cellIndent(row: number, column: number): number {
    return this.#indents.size === 0 ? 0 : (this.#indents.get(`${row},${column}`) ?? 0)
  }

  /** How deep a row is grouped. */
  outlineLevel(row: number): number {
    return this.#outlineLevels.get(row) ?? 0
  }

  isRowBlank(row: number, firstColumn = this.firstColumn, lastColumn = this.endColumn - 1): boolean {
    for (let column = firstColumn; column <= lastColumn; column++) if (this.value(row, column) !== null) return false
    return true
  }
}
