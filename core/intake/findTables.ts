/** From the sheets of a workbook to its tables, and the sheets that hold none. */
import type { TableCorrection } from '../contract/intake.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { headerRows, type LocatedCorrection, locateCorrection } from './corrections.ts'
import type { DetectedTable } from './detectedTable.ts'
import { isMadeByKedu, Sheet } from './grid.ts'
import { tablesOfSheet } from './sheetTables.ts'

export interface WorkbookTables {
  tables: DetectedTable[]
  /** Sheets that are not read; with a cell, the one table there while others of the sheet are. */
  ignored: { sheet: string; why: IgnoredReason; cell?: string }[]
  sheets: Sheet[]
  /** Corrections that found their table. */
  used: TableCorrection[]
}

export type IgnoredReason = 'empty' | 'hidden' | 'kedu' | 'no-table' | 'not-wanted' | 'summary'

/** What is known of a workbook before its tables are looked for. */
export interface FindOptions {
  /** The year that the files speak of. */
  year?: string
  /** A person's corrections of tables of this workbook. */
  corrections?: readonly TableCorrection[]
  /** Its name, where it is not the first file of the project. */
  file?: string
}

/** The corrections of a sheet with the header lines that they are about. */
function locatedOn(
  sheet: Sheet,
  workbook: WorkbookGrids,
  corrections: readonly TableCorrection[],
): LocatedCorrection[] {
  const own = corrections.filter(correction => correction.sheet === sheet.name)
  if (own.length === 0) return []
  const named = workbook.tables.filter(table => table.sheet === sheet.name).map(({ range }) => range.firstRow)
  const rows = [...new Set([...headerRows(sheet), ...named])].sort((a, b) => a - b)
  return own.flatMap(correction => locateCorrection(sheet, correction, rows) ?? [])
}

/** All tables of a workbook in the order of its sheets, top to bottom, left to right. */
export function findTables(
  workbook: WorkbookGrids,
  { year, corrections = [], file }: FindOptions = {},
): WorkbookTables {
  const result: WorkbookTables = { tables: [], ignored: [], sheets: [], used: [] }
  for (const grid of workbook.sheets) {
    const ignore = (why: IgnoredReason) => result.ignored.push({ sheet: grid.name, why })
    const sheet = new Sheet(grid, file)
    if (isMadeByKedu(workbook, grid.name)) {
      ignore('kedu')
      continue
    }
    if (grid.visibility !== 'visible') {
      ignore('hidden')
      continue
    }
    if (grid.values.every(row => row.every(value => value === null))) {
      ignore('empty')
      continue
    }
    result.sheets.push(sheet)
    const scope = {
      sheet,
      workbook: workbook.workbook,
      date1904: workbook.date1904,
      ...(year !== undefined && { year }),
    }
    const { tables, used, isAnyLeftOut } = tablesOfSheet(workbook, scope, locatedOn(sheet, workbook, corrections))
    if (tables.length === 0) ignore(isAnyLeftOut ? 'not-wanted' : 'no-table')
    result.tables.push(...tables)
    result.used.push(...used)
  }
  return result
}
