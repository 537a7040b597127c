/** Cuts a sheet down to the area that holds something. */
import type { CellRange, CellValue, SheetGrid } from '../core/contract/workbook.ts'
import { sharedRow } from '../core/sharedRow.ts'

export interface SheetContent {
  name: string
  visibility: SheetGrid['visibility']
  /** From cell A1; rows may differ in length. */
  values: CellValue[][]
  formulas?: Map<number, Map<number, string>>
  numberFormats?: Map<number, Map<number, string>>
  merges?: CellRange[]
  uncalculated?: SheetGrid['uncalculated']
  indents?: SheetGrid['indents']
  outlineLevels?: SheetGrid['outlineLevels']
  hiddenRows?: number[]
  hiddenColumns?: number[]
}

/** The sheet as a rectangle around its filled cells; formatted but empty cells outside of it are left out. */
export function usedGrid(content: SheetContent): SheetGrid {
  const { name, visibility, values, formulas, numberFormats, merges = [] } = content
  const area = usedRange(content)
  const rows = area ? area.lastRow - area.firstRow + 1 : 0
  const columns = area ? area.lastColumn - area.firstColumn + 1 : 0
  const firstRow = area?.firstRow ?? 0
  const firstColumn = area?.firstColumn ?? 0
  const grid = <T>(cell: (row: number, column: number) => T) =>
    Array.from({ length: rows }, (_r, row) =>
      Array.from({ length: columns }, (_c, column) => cell(firstRow + row, firstColumn + column)),
    )
  const shared = <T>(cells: T[][]) => {
    cells.forEach((row, index) => {
      cells[index] = sharedRow(row, cells[index - 1])
    })
    return cells
  }
  return {
    name,
    visibility,
    firstRow,
    firstColumn,
    values: grid((row, column) => values[row]?.[column] ?? null),
    formulas: shared(grid((row, column) => formulas?.get(row)?.get(column) ?? null)),
    numberFormats: shared(grid((row, column) => numberFormats?.get(row)?.get(column) ?? 'General')),
    merges,
    ...(content.uncalculated && { uncalculated: content.uncalculated }),
    ...(content.indents && { indents: content.indents }),
    ...(content.outlineLevels && { outlineLevels: content.outlineLevels }),
    hiddenRows: content.hiddenRows ?? [],
    hiddenColumns: content.hiddenColumns ?? [],
  }
}

/** The area around all filled cells; null for a sheet without any. */
export function usedRange({ values, formulas }: Pick<SheetContent, 'values' | 'formulas'>): CellRange | null {
  let range: CellRange | null = null
  const include = (row: number, column: number) => {
    range = range
      ? {
          firstRow: Math.min(range.firstRow, row),
          firstColumn: Math.min(range.firstColumn, column),
          lastRow: Math.max(range.lastRow, row),
          lastColumn: Math.max(range.lastColumn, column),
        }
      : { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column }
  }
  values.forEach((cells, row) => {
    const first = cells.findIndex(value => value !== null)
    if (first < 0) return
    include(row, first)
    include(
      row,
      cells.findLastIndex(value => value !== null),
    )
  })
  for (const [row, cells] of formulas ?? []) for (const column of cells.keys()) include(row, column)
  return range
}
