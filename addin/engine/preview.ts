/** The first rows of a sheet around the header of a table, as texts. */
import type { FoundTable } from '../../core/contract/intake.ts'
import type { SheetGrid, WorkbookGrids } from '../../core/contract/workbook.ts'
import { columnLetters } from '../../core/report/cellAddress.ts'
import { cellText } from './cellText.ts'
import type { PreviewRow } from './protocol.ts'

const ROWS_ABOVE = 6
const ROWS_BELOW = 12
/** Rows in which a header that was missed is looked for. */
const ROWS_OF_SHEET = 40
const COLUMNS_MAX = 60

interface Area {
  /** Rows from 1. */
  firstRow: number
  lastRow: number
  /** Columns from 0. */
  firstColumn: number
  lastColumn: number
}

/** The rows of an area as far as the sheet goes. */
function rowsOf(grid: SheetGrid, area: Area, date1904: boolean): PreviewRow[] {
  const first = Math.max(area.firstRow, grid.firstRow + 1)
  const last = Math.min(area.lastRow, grid.firstRow + grid.values.length)
  const columns = Math.min(COLUMNS_MAX, area.lastColumn - area.firstColumn + 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => ({
    row: first + offset,
    firstColumn: area.firstColumn,
    cells: Array.from({ length: columns }, (_, column) =>
      cellText(grid, first + offset - 1, area.firstColumn + column, date1904),
    ),
  }))
}

const gridOf = (workbook: WorkbookGrids | undefined, sheet: string) =>
  workbook?.sheets.find(({ name }) => name === sheet)

/** The rows around a table's header, each with the reason why it is no data. */
export function tablePreview(workbook: WorkbookGrids | undefined, table: FoundTable): PreviewRow[] {
  const grid = gridOf(workbook, table.sheet)
  const [first, ...others] = table.columnDetails.map(({ column }) => columnNumber(column))
  if (!workbook || !grid || first === undefined) return []
  const area = {
    firstRow: table.headerRow - ROWS_ABOVE,
    lastRow: table.headerRow + ROWS_BELOW,
    firstColumn: first,
    lastColumn: others.at(-1) ?? first,
  }
  return rowsOf(grid, area, workbook.date1904).map(row => {
    const why = whyNoData(row, table)
    return why === undefined ? row : { ...row, why }
  })
}

function whyNoData(row: PreviewRow, table: FoundTable): PreviewRow['why'] {
  if (row.row === table.headerRow || isUpperHeading(row, table)) return 'header'
  if (row.row < table.headerRow) return 'above'
  return table.skipped.find(other => other.row === row.row)?.why ?? (row.row > table.lastRow ? 'below' : undefined)
}

/** A heading may take three lines. */
const UPPER_LINES = 2

/** Whether a line above the last one belongs to the header: its texts are part of what stands over the columns. */
function isUpperHeading(row: PreviewRow, { headerRow, columnDetails }: FoundTable): boolean {
  const lines = headerRow - row.row
  const filled = row.cells.flatMap((text, offset) =>
    text === '' ? [] : { text, letters: columnLetters(row.firstColumn + offset) },
  )
  if (lines < 1 || lines > UPPER_LINES || filled.length < 2) return false
  const within = filled.filter(({ text, letters }) =>
    columnDetails.some(({ column, header }) => column === letters && header.includes(text.replace(/…$/, ''))),
  )
  return within.length * 2 > filled.length
}

/** Columns counted from 0. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The first rows of a sheet on which a table may have been missed. */
export function sheetPreview(workbook: WorkbookGrids, grid: SheetGrid): PreviewRow[] {
  const { firstRow, firstColumn, values } = grid
  const width = values[0]?.length ?? 0
  const area = { firstRow: 1, lastRow: firstRow + ROWS_OF_SHEET, firstColumn, lastColumn: firstColumn + width - 1 }
  return rowsOf(grid, area, workbook.date1904)
}
