/** The first rows of a sheet around the header of a table, as texts. */
import type { FoundTable } from '../../core/contract/intake.ts'
import type { SheetGrid, WorkbookGrids } from '../../core/contract/workbook.ts'
import { isDateFormat, isoOfSerial } from '../../core/intake/values/dates.ts'
import type { PreviewRow } from './protocol.ts'

const ROWS_ABOVE = 6
const ROWS_BELOW = 12
/** Rows in which a header that was missed is looked for. */
const ROWS_OF_IGNORED = 40
const COLUMNS_MAX = 40
const TEXT_MAX = 80

function textOf(grid: SheetGrid, row: number, column: number, date1904: boolean): string {
  const value = grid.values[row]?.[column] ?? null
  if (value === null) return ''
  const format = grid.numberFormats[row]?.[column] ?? 'General'
  const iso = typeof value === 'number' && isDateFormat(format) ? isoOfSerial(value, date1904) : null
  const text = iso ?? String(value).trim()
  return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text
}

/** Rows `first` to `last` of the sheet, from 1, as far as it goes. */
function rowsOf(grid: SheetGrid, first: number, last: number, date1904: boolean): PreviewRow[] {
  const columns = Math.min(COLUMNS_MAX, grid.values[0]?.length ?? 0)
  const rows: PreviewRow[] = []
  for (let row = Math.max(first, grid.firstRow + 1); row <= Math.min(last, grid.firstRow + grid.values.length); row++) {
    const cells = Array.from({ length: columns }, (_, column) =>
      textOf(grid, row - 1 - grid.firstRow, column, date1904),
    )
    rows.push({ row, firstColumn: grid.firstColumn, cells })
  }
  return rows
}

const gridOf = (workbook: WorkbookGrids | undefined, sheet: string) =>
  workbook?.sheets.find(({ name }) => name === sheet)

/** The rows around a table's header, each with the reason why it is no data. */
export function tablePreview(workbook: WorkbookGrids | undefined, table: FoundTable): PreviewRow[] {
  const grid = gridOf(workbook, table.sheet)
  if (!workbook || !grid) return []
  const skipped = new Map(table.skipped.map(({ row, why }) => [row, why]))
  return rowsOf(grid, table.headerRow - ROWS_ABOVE, table.headerRow + ROWS_BELOW, workbook.date1904).map(row => {
    const why = row.row < table.headerRow ? 'above' : row.row === table.headerRow ? 'header' : skipped.get(row.row)
    return why === undefined ? row : { ...row, why }
  })
}

/** The first rows of a sheet without a table. */
export function ignoredPreview(workbook: WorkbookGrids | undefined, sheet: string): PreviewRow[] {
  const grid = gridOf(workbook, sheet)
  return workbook && grid ? rowsOf(grid, 1, ROWS_OF_IGNORED, workbook.date1904) : []
}
