/** Excel tables and defined names of a workbook as plain ranges. */
import { type NamedRange as DefinedName, parseRange, type Sheet } from 'hucre'
import type { CellRange, NamedRange, NamedTable } from '../../core/contract/workbook.ts'

/** `'Plan 1'!$A$1:$D$9`: one area of cells on one sheet. Whole columns, several areas and formulas are no such area. */
const AREA = /^(?:'((?:[^']|'')+)'|([^'!()*+,;:=<>&^%-]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/

/** Tables by their display name, which is the one that formulas use. */
export function namedTables(sheets: Sheet[]): NamedTable[] {
  return sheets.flatMap(sheet =>
    (sheet.tables ?? []).flatMap(table =>
      table.range
        ? [
            {
              name: table.displayName ?? table.name,
              sheet: sheet.name,
              range: cellRange(table.range),
              hasTotalsRow: table.showTotalRow ?? false,
            },
          ]
        : [],
    ),
  )
}

/** Names that stand for an area of an existing sheet. */
export function namedRanges(names: DefinedName[], sheets: Sheet[]): NamedRange[] {
  const known = new Set(sheets.map(sheet => sheet.name))
  return names.flatMap(({ name, range }) => {
    const [, quoted, plain, ...corners] = AREA.exec(range) ?? []
    const sheet = quoted?.replaceAll("''", "'") ?? plain
    if (!sheet || !known.has(sheet)) return []
    const [column, row, lastColumn = column, lastRow = row] = corners
    return [{ name, sheet, range: cellRange(`${column}${row}:${lastColumn}${lastRow}`) }]
  })
}

function cellRange(text: string): CellRange {
  const { startRow, startCol, endRow, endCol } = parseRange(text.replaceAll('$', ''))
  return { firstRow: startRow, firstColumn: startCol, lastRow: endRow, lastColumn: endCol }
}
