/** The tables that findings point into, with the texts that find their columns again after the sheet was changed. */
import type { SourceTable } from '../../core/contract/project.ts'
import type { SheetGrid, WorkbookGrids } from '../../core/contract/workbook.ts'
import { columnLetters } from '../../core/report/cellAddress.ts'
import type { LocatedTable } from './protocol.ts'

export function locatedTables(tables: readonly SourceTable[], workbooks: readonly WorkbookGrids[]): LocatedTable[] {
  const sheets = workbooks.flatMap(workbook => workbook.sheets)
  return tables.map(table => {
    const grid = sheets.find(sheet => sheet.name === table.sheet)
    return { ...table, headers: grid && table.headerRow ? headersOf(grid, table.headerRow - 1) : {} }
  })
}

function headersOf(grid: SheetGrid, row: number): Record<string, string> {
  const cells = grid.values[row - grid.firstRow] ?? []
  return Object.fromEntries(
    cells.flatMap((value, index) => {
      const text = String(value ?? '').trim()
      const letters = columnLetters(grid.firstColumn + index)
      return text === '' ? [] : [[letters, text]]
    }),
  )
}
