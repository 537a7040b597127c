/** The tables that findings point into, with the texts that find their columns again after the sheet was changed. */
import type { SourceTable } from '../../core/contract/project.ts'
import type { SheetGrid, WorkbookGrids } from '../../core/contract/workbook.ts'
import { columnLetters } from '../../core/report/cellAddress.ts'
import type { LocatedTable } from './protocol.ts'

export function locatedTables(tables: readonly SourceTable[], workbooks: readonly WorkbookGrids[]): LocatedTable[] {
  return tables.map(table => {
    const workbook =
      table.workbook === undefined ? workbooks[0] : workbooks.find(({ workbook: name }) => name === table.workbook)
    const grid = workbook?.sheets.find(sheet => sheet.name === table.sheet)
    return { ...table, headers: grid && table.headerRow ? headersOf(grid, table.headerRow - 1) : {} }
  })
}

/** Rows of a heading in several lines: where the last line is blank, the text above it is the column's header. */
const HEADING_ROWS_MAX = 3

function headersOf(grid: SheetGrid, lastRow: number): Record<string, string> {
  const at = lastRow - grid.firstRow
  const lines = Array.from({ length: HEADING_ROWS_MAX }, (_, above) => grid.values[at - above] ?? [])
  const width = Math.max(0, ...lines.map(line => line.length))
  return Object.fromEntries(
    Array.from({ length: width }, (_, index) => {
      const texts = lines.map(line => String(line[index] ?? '').trim())
      return [columnLetters(grid.firstColumn + index), texts.find(text => text !== '') ?? '']
    }).filter(([, text]) => text !== ''),
  )
}
