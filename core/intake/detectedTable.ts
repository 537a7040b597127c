/** A table as it was found on its sheet, before its rows are read. */
import type { ColumnCorrection, FoundTable, TableCorrection, TableKind } from '../contract/intake.ts'
import { CSV_SHEET } from '../contract/workbook.ts'
import type { PeriodColumn } from './calendarColumns.ts'
import type { PeriodSum } from './calendarRun.ts'
import { columnLetter, type Sheet } from './grid.ts'
import type { HeaderStack } from './headerStack.ts'
import type { LevelColumn } from './levelColumns.ts'
import type { TableRow } from './rowRoles.ts'

export interface Party {
  name: string
  column: number
}

/** A table as it stands on its sheet, ready to be read. Rows and columns are sheet coordinates from 0. */
export interface DetectedTable {
  kind: TableKind
  sheet: Sheet
  workbook: string
  date1904: boolean
  stack: HeaderStack
  /** Row of the last header line that holds headings. */
  headerRow: number
  columns: Map<string, number>
  /** How well each column fits its concept, 0 to 1. */
  scores: ReadonlyMap<number, number>
  periods: PeriodColumn[]
  /** Columns that sum up periods; checked, not read. */
  sums: PeriodSum[]
  /** The year of months that name none, where the workbook states one. */
  year?: string
  parties: Party[]
  /** Columns of a register that stand for one rank of a rating each. */
  levels: LevelColumn[]
  unmapped: { column: number; header: string }[]
  rows: TableRow[]
  score: number
  confidence: number
  /** Texts above the table on the sheet: title, notes, unit. */
  notes: string[]
  /** Name of the Excel table, where it is one. */
  tableName?: string
  /** What a person decided about it and its columns. */
  corrections?: { table: TableCorrection; byColumn: ReadonlyMap<number, ColumnCorrection> }
}

/** What a sentence calls the table: its sheet, or its file where that is a CSV and has no sheet. */
export const tableLabel = ({ sheet, workbook }: DetectedTable): string =>
  sheet.name === CSV_SHEET ? workbook : sheet.name

/** Column letters by concept, as inspection and the Project state them. */
export function columnLetters(table: DetectedTable): Record<string, string> {
  const letters: FoundTable['columns'] = {}
  for (const [concept, column] of table.columns) letters[concept] = columnLetter(column)
  for (const { period, column, measure } of table.periods)
    letters[`${measure === 'actual' ? 'actual' : 'period'}:${period}`] = columnLetter(column)
  for (const { name, column } of table.parties) letters[`party:${name}`] = columnLetter(column)
  return letters
}
