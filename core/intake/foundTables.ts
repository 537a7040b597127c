/** What was found in one workbook, in the form that people and other parts read: rows from 1, columns as letters. */
import type { FoundColumn, FoundTable, Inspection } from '../contract/intake.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { IGNORED_REASONS, repeatsOtherTable } from '../messages/intake.ts'
import { moneyColumns, shownUnit } from './context.ts'
import { columnNames, headingsOf } from './corrections.ts'
import { columnLetters } from './detectedTable.ts'
import type { WorkbookTables } from './findTables.ts'
import { columnLetter } from './grid.ts'
import { present } from './present.ts'
import type { TableReader } from './tableReader.ts'

/** A table as inspection states it: rows from 1, columns as letters. */
function foundTable(reader: TableReader): FoundTable {
  const { table } = reader
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
    confidence: table.corrections?.table.kind === undefined ? table.confidence : 1,
    ...(unit && { unit: unit.label }),
    columns: columnLetters(table),
    unmapped: table.unmapped.map(({ column, header }) => ({ column: columnLetter(column), header })),
    headings: headingsOf(table.sheet, table.headerRow, table.stack.firstColumn, table.stack.lastColumn),
    columnDetails: columnDetails(reader),
    skipped: table.rows.flatMap(({ row, role }) => (role === 'data' ? [] : [{ row: row + 1, why: role }])),
    ...(table.corrections && { corrected: true as const }),
  }
}

/** How sure it is that a column of a matrix or of months is one: it was told by its cells. */
const BY_CELLS_CONFIDENCE = 0.9
/** Nothing but a person's word is quite sure. */
const CONFIDENCE_MAX = 0.99
/** A column that is known and not read, or not known at all. */
const NOT_READ_CONFIDENCE = 0.5

/** Columns that have a heading, and those without one that are read all the same. */
function columnDetails(reader: TableReader): FoundColumn[] {
  const { table } = reader
  const concepts = new Map(Object.entries(columnLetters(table)).map(([concept, letter]) => [letter, concept]))
  const money = new Set(moneyColumns(table))
  return [...columnNames(table.stack.texts, table.stack.firstColumn)].flatMap(([column, { heading, nth }]) => {
    const letter = columnLetter(column)
    const concept = concepts.get(letter) ?? null
    if (heading === '' && concept === null) return []
    const isChosen = table.corrections?.byColumn.get(column)?.concept !== undefined
    const score = table.scores.get(column) ?? (concept === null ? NOT_READ_CONFIDENCE : BY_CELLS_CONFIDENCE)
    return present<FoundColumn>({
      column: letter,
      header: reader.headerAt(column),
      heading,
      nth,
      concept,
      confidence: isChosen ? 1 : Math.min(CONFIDENCE_MAX, Math.round(score * 100) / 100),
      unit: money.has(column) ? reader.unitAt(column)?.label : undefined,
      amountBasis: money.has(column) ? reader.basisAt(column) : undefined,
      dateOrder: reader.dateOrderAt(column),
    })
  })
}

/** Tables and ignored sheets of one workbook, after its tables were read; findings are filled in later. */
export function inspectionOf(
  workbook: WorkbookGrids,
  found: WorkbookTables,
  readers: readonly TableReader[],
  language: 'en' | 'zh',
): Inspection {
  const own = new Set(found.tables)
  return {
    workbook: workbook.workbook,
    tables: readers.filter(({ table }) => own.has(table)).map(foundTable),
    ignored: found.ignored.map(({ sheet, why, cell }) => ({
      sheet,
      why: (cell === undefined ? IGNORED_REASONS[why] : repeatsOtherTable(cell))[language],
    })),
    findings: [],
  }
}
