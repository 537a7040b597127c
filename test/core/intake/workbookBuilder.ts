/** Workbooks from arrays, for tests: a cell is a value, or a value with its number format, formula or merge. */
import type {
  CellRange,
  CellValue,
  NamedRange,
  NamedTable,
  SheetGrid,
  WorkbookGrids,
} from '../../../core/contract/workbook.ts'

export interface BuiltCell {
  value: CellValue
  format?: string
  formula?: string
}

export type Cell = CellValue | undefined | BuiltCell

const isBuilt = (cell: Cell): cell is BuiltCell => typeof cell === 'object' && cell !== null

/** A date as a workbook stores it: serial number with a date format. */
export const date = (iso: string, format = 'yyyy-mm-dd'): BuiltCell => ({ value: serial(iso), format })

/** Serial number of an ISO date in the 1900 system. */
export const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569

/** A formula that nobody has calculated yet. */
export const uncalculated = (formula: string): BuiltCell => ({ value: null, formula })

/** A number shown as a percentage. */
export const percent = (value: number): BuiltCell => ({ value, format: '0%' })

/** A sheet from rows of cells; shorter rows are filled up with empty cells. */
export function sheet(name: string, rows: readonly (readonly Cell[])[], merges: readonly CellRange[] = []): SheetGrid {
  const width = Math.max(0, ...rows.map(row => row.length))
  const map = <T>(read: (cell: Cell) => T): T[][] =>
    rows.map(row => Array.from({ length: width }, (_, i) => read(row[i])))
  return {
    name,
    visibility: 'visible',
    firstRow: 0,
    firstColumn: 0,
    values: map(cell => (isBuilt(cell) ? cell.value : (cell ?? null))),
    formulas: map(cell => (isBuilt(cell) ? (cell.formula ?? null) : null)),
    numberFormats: map(cell => (isBuilt(cell) ? (cell.format ?? 'General') : 'General')),
    merges: [...merges],
    uncalculated: rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (isBuilt(cell) && cell.formula && cell.value === null ? { row: r, column: c } : [])),
    ),
    hiddenRows: [],
    hiddenColumns: [],
  }
}

/** A merged area, rows and columns from 0. */
export const merge = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
})

export function workbook(
  sheets: readonly SheetGrid[],
  options: { name?: string; tables?: NamedTable[]; names?: NamedRange[]; date1904?: boolean } = {},
): WorkbookGrids {
  return {
    workbook: options.name ?? 'book.xlsx',
    date1904: options.date1904 ?? false,
    sheets: [...sheets],
    tables: options.tables ?? [],
    names: options.names ?? [],
  }
}
