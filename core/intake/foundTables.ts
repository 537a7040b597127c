/** What was found in one workbook, in the form that people and other parts read: rows from 1, columns as letters. */
import type { FoundTable, Inspection } from '../contract/intake.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { IGNORED_REASONS } from '../messages/intake.ts'
import { shownUnit } from './context.ts'
import { columnLetters, type DetectedTable } from './detectedTable.ts'
import type { WorkbookTables } from './findTables.ts'
import { columnLetter } from './grid.ts'

/** A detected table as inspection states it: rows from 1, columns as letters. */
export function foundTable(table: DetectedTable): FoundTable {
  const data = table.rows.filter(row => row.role === 'data')
  const headerRow = table.headerRow + 1
  const first = data[0]?.row
  const last = data[data.length - 1]?.row
  const unit = shownUnit(table)
  return {
    kind: table.kind,
    sheet: table.sheet.name,
    headerRow,
    firstRow: first === undefined ? headerRow : first + 1,
    lastRow: last === undefined ? headerRow : last + 1,
    rows: data.length,
    confidence: table.confidence,
    ...(unit && { unit: unit.label }),
    columns: columnLetters(table),
    unmapped: table.unmapped.map(({ column, header }) => ({ column: columnLetter(column), header })),
  }
}

/** Tables and ignored sheets of one workbook; findings are filled in by the reading. */
export function inspectionOf(workbook: WorkbookGrids, found: WorkbookTables, language: 'en' | 'zh'): Inspection {
  return {
    workbook: workbook.workbook,
    tables: found.tables.map(foundTable),
    ignored: found.ignored.map(({ sheet, why }) => ({ sheet, why: IGNORED_REASONS[why][language] })),
    findings: [],
  }
}
