/** What was found in one workbook, in the form that people and other parts read: rows from 1, columns as letters. */
import type { FoundColumn, FoundTable, Inspection } from '../contract/intake.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { IGNORED_REASONS } from '../messages/intake.ts'
import { columnUnit } from './columnUnits.ts'
import { moneyColumns, shownUnit, tableUnit } from './context.ts'
import { columnNames } from './corrections.ts'
import { columnLetters, type DetectedTable } from './detectedTable.ts'
import type { WorkbookTables } from './findTables.ts'
import { columnLetter } from './grid.ts'
import { headingText } from './headerStack.ts'
import { present } from './present.ts'
import { amountBasisOfHeader } from './values/units.ts'

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
    headings: headingsOf(table),
    columnDetails: columnDetails(table),
    skipped: table.rows.flatMap(({ row, role }) => (role === 'data' ? [] : [{ row: row + 1, why: role }])),
    ...(table.corrections && { corrected: true as const }),
  }
}

/** Headings that a correction names a table by. */
const HEADINGS_MAX = 6

function headingsOf({ sheet, stack, headerRow }: DetectedTable): string[] {
  const headings: string[] = []
  for (let column = stack.firstColumn; column <= stack.lastColumn && headings.length < HEADINGS_MAX; column++) {
    if (sheet.value(headerRow, column) !== null) headings.push(headingText(sheet, headerRow, column))
  }
  return headings
}

/** How sure it is that a column of a matrix or of months is one: it was told by its cells. */
const BY_CELLS_CONFIDENCE = 0.9
/** Nothing but a person's word is quite sure. */
const CONFIDENCE_MAX = 0.99
/** A column that is known and not read, or not known at all. */
const NOT_READ_CONFIDENCE = 0.5

function columnDetails(table: DetectedTable): FoundColumn[] {
  const concepts = new Map(Object.entries(columnLetters(table)).map(([concept, letter]) => [letter, concept]))
  return [...columnNames(table.stack.texts, table.stack.firstColumn)].map(([column, { heading, nth }]): FoundColumn => {
    const letter = columnLetter(column)
    const concept = concepts.get(letter) ?? null
    const header = (table.stack.texts[column - table.stack.firstColumn] ?? []).join(' ')
    const chosen = table.corrections?.byColumn.get(column)
    const score = table.scores.get(column) ?? (concept === null ? NOT_READ_CONFIDENCE : BY_CELLS_CONFIDENCE)
    const unit = moneyColumns(table).includes(column) ? columnUnit(table, column, tableUnit(table))?.unit : undefined
    return present<FoundColumn>({
      column: letter,
      header,
      heading,
      nth,
      concept,
      confidence: chosen?.concept === undefined ? Math.min(CONFIDENCE_MAX, Math.round(score * 100) / 100) : 1,
      unit: unit?.label,
      amountBasis: chosen?.amountBasis ?? (unit ? amountBasisOfHeader(header) : undefined),
      dateOrder: chosen?.dateOrder,
    })
  })
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
