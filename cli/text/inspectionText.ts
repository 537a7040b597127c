/** What was found in a workbook, for a terminal. */
import type { FoundTable, Inspection } from '../../core/contract/intake.ts'
import { printedSentences, printedWords } from '../../core/messages/cli.ts'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import type { Language } from '../command.ts'
import { alignedTable, printable } from './alignedTable.ts'
import { findingsText } from './findingsText.ts'

const indented = (lines: string[]) => lines.map(line => `  ${line}`)

/** The tables of a workbook, one a line. */
export function tablesText({ workbook, tables }: Inspection, language: Language): string[] {
  if (tables.length === 0) return [printable(workbook), `  ${printedWords.noTables[language]}`]
  const { table, sheet, headerRow, rows, unit } = printedWords
  const head = [table, sheet, headerRow, rows, unit].map(word => word[language])
  const lines = tables.map(found => {
    const kind = TABLE_KIND_NAMES[found.kind][language]
    return [kind, found.sheet, found.headerRow, found.rows, found.unit ?? '']
  })
  return [printable(workbook), ...indented(alignedTable([head, ...lines]))]
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
      return [`${column.letter} ${column.concept}`]
    return column === first ? [`${first.letter}:${last.letter} ${first.concept} … ${last.concept}`] : []
  })
  const unread = found.unmapped.map(({ column, header }) => `${column} ${header}`)
  const notRead = unread.length === 0 ? '' : printedSentences.notRead(unread.join(', '))[language]
  return printable(`${found.sheet}: ${texts.join(', ')}${notRead}`)
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
