/** What was found in a workbook, for a terminal. */
import type { FoundTable, Inspection } from '../../core/contract/intake.ts'
import { printedSentences, printedWords } from '../../core/messages/cli.ts'
import { SKIPPED_ROW_NAMES as skippedNames, TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { mappingValues } from '../../core/messages/mappings.ts'
import type { Language } from '../command.ts'
import { alignedTable, printable } from './alignedTable.ts'
import { findingsText } from './findingsText.ts'

const indented = (lines: string[]) => lines.map(line => `  ${line}`)

/** The tables of a workbook, one a line. */
export function tablesText({ workbook, tables }: Inspection, language: Language): string[] {
  if (tables.length === 0) return [printable(workbook), `  ${printedWords.noTables[language]}`]
  const { table, sheet, headerRow, rows, unit, confidence } = printedWords
  const head = [table, sheet, headerRow, rows, unit, confidence].map(word => word[language])
  const lines = tables.map(found => {
    const kind = TABLE_KIND_NAMES[found.kind][language]
    const sure = found.corrected ? printedWords.corrected[language] : percent(found.confidence)
    return [kind, found.sheet, found.headerRow, found.rows, found.unit ?? '', sure]
  })
  return [printable(workbook), ...indented(alignedTable([head, ...lines]))]
}

const percent = (share: number) => `${Math.round(share * 100)} %`

/** Columns that are less sure than this say so. */
const SURE_FROM = 0.7

/** A column with what matters about it: `D budget (k, including tax)`, `B start (61 %, day first)`. */
function columnText(found: FoundTable, letter: string, concept: string, language: Language): string {
  const details = found.columnDetails.find(({ column }) => column === letter)
  const notes = [
    details && details.confidence < SURE_FROM ? percent(details.confidence) : '',
    details?.unit ?? '',
    ...[details?.amountBasis, details?.dateOrder].map(word => (word ? mappingValues[word][language] : '')),
  ].filter(note => note !== '')
  return `${letter} ${concept}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
}

const ROWS_SHOWN_MAX = 5

/** Rows that are no data, by what they are; blank ones are not worth a word. */
function skippedText({ skipped }: FoundTable, language: Language): string {
  const kinds = [...new Set(skipped.map(({ why }) => why))].filter(why => why !== 'blank')
  const texts = kinds.map(kind => {
    const rows = skipped.filter(({ why }) => why === kind).map(({ row }) => row)
    const more = rows.length > ROWS_SHOWN_MAX ? ' …' : ''
    return `${skippedNames[kind][language]} ${rows.slice(0, ROWS_SHOWN_MAX).join(', ')}${more}`
  })
  return texts.length === 0 ? '' : printedSentences.noData(texts.join('; '))[language]
}

/** Which column holds what; months across are one range: `C:P period:2026-01 … period:2027-02`. */
function columnsLine(found: FoundTable, language: Language): string {
  const columns = Object.entries(found.columns)
    .map(([concept, letter]) => ({ concept, letter }))
    .toSorted((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))
  const periods = columns.filter(({ concept }) => concept.startsWith('period:'))
  const [first] = periods
  const last = periods.at(-1)
  const texts = columns.flatMap(column => {
    if (periods.length < 3 || !first || !last || !periods.includes(column))
      return [columnText(found, column.letter, column.concept, language)]
    return column === first ? [`${first.letter}:${last.letter} ${first.concept} … ${last.concept}`] : []
  })
  const unread = found.unmapped.map(({ column, header }) => `${column} ${header}`)
  const notRead = unread.length === 0 ? '' : printedSentences.notRead(unread.join(', '))[language]
  return printable(`${found.sheet}: ${texts.join(', ')}${notRead}${skippedText(found, language)}`)
}

/** Tables with their columns, what was left out and why, and the findings of reading. */
export function inspectionText(inspection: Inspection, language: Language): string[] {
  const columns = inspection.tables.map(found => columnsLine(found, language))
  const ignored = inspection.ignored.map(({ sheet, why }) =>
    printable(printedSentences.ignoredSheet(sheet, why)[language]),
  )
  const findings = inspection.findings.length === 0 ? [] : findingsText(inspection.findings, language)
  const parts = [columns, ignored, findings].filter(part => part.length > 0)
  return [...tablesText(inspection, language), ...parts.flatMap(part => ['', ...indented(part)])]
}
