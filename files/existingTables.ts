/** The tables of an earlier run, found by their names: a result table keeps its name for ever. */
import type { CellValue, ExistingTable, SheetGrid, WorkbookGrids } from '../core/contract/workbook.ts'

/** Tables whose name starts so are made by Kedu. */
export const KEDU_TABLE = /^Kedu/
/** The same of charts. */
export const KEDU_CHART = /^Kedu/

/** Result tables with what stands in them now, the user's columns and remarks included. */
export function existingTables(workbook: WorkbookGrids): ExistingTable[] {
  return workbook.tables.flatMap(table => {
    const grid = workbook.sheets.find(sheet => sheet.name === table.sheet)
    if (!KEDU_TABLE.test(table.name) || !grid) return []
    const { firstRow, lastRow, firstColumn, lastColumn } = table.range
    const lastDataRow = table.hasTotalsRow ? lastRow - 1 : lastRow
    const row = <T>(cells: T[][], at: number) =>
      Array.from(
        { length: lastColumn - firstColumn + 1 },
        (_, offset) => cells[at - grid.firstRow]?.[firstColumn + offset - grid.firstColumn] ?? null,
      )
    const rowNumbers = Array.from({ length: Math.max(0, lastDataRow - firstRow) }, (_, offset) => firstRow + 1 + offset)
    return [
      {
        name: table.name,
        sheet: table.sheet,
        range: table.range,
        headers: row<CellValue>(grid.values, firstRow).map(value => (value === null ? '' : String(value))),
        values: rowNumbers.map(at => row<CellValue>(grid.values, at)),
        formulas: rowNumbers.map(at => row<SheetGrid['formulas'][number][number]>(grid.formulas, at)),
        lines: [0, 1, 2].map(at => String(grid.values[at - grid.firstRow]?.[0 - grid.firstColumn] ?? '')),
        charts: (workbook.charts ?? [])
          .filter(chart => chart.sheet === table.sheet)
          .map(({ name, title }) => ({ name, title })),
      },
    ]
  })
}
