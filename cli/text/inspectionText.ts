/** What was found in a workbook, for a terminal. */
import type { Inspection } from '../../core/contract/intake.ts'
import { printedSentences, printedWords, tableKindNames } from '../../core/messages/cli.ts'
import type { Language } from '../command.ts'
import { alignedTable, printable } from './alignedTable.ts'
import { findingsText } from './findingsText.ts'

/** The tables of a workbook, one a line. */
export function tablesText({ workbook, tables }: Inspection, language: Language): string[] {
  if (tables.length === 0) return [printable(workbook), `  ${printedWords.noTables[language]}`]
  const { table, sheet, headerRow, rows, unit, columns, notRead } = printedWords
  const head = [table, sheet, headerRow, rows, unit, columns, notRead].map(word => word[language])
  const lines = tables.map(found => [
    tableKindNames[found.kind][language],
    found.sheet,
    found.headerRow,
    found.rows,
    found.unit ?? '',
    Object.entries(found.columns)
      .toSorted(([, left], [, right]) => left.length - right.length || (left < right ? -1 : 1))
      .map(([concept, letter]) => `${letter} ${concept}`)
      .join(', '),
    found.unmapped.map(({ column, header }) => `${column} ${header}`).join(', '),
  ])
  return [printable(workbook), ...alignedTable([head, ...lines]).map(line => `  ${line}`)]
}

/** Tables, what was left out and why, and the findings of reading. */
export function inspectionText(inspection: Inspection, language: Language): string[] {
  const ignored = inspection.ignored.map(
    ({ sheet, why }) => `  ${printable(printedSentences.ignoredSheet(sheet, why)[language])}`,
  )
  const findings =
    inspection.findings.length === 0 ? [] : findingsText(inspection.findings, language).map(line => `  ${line}`)
  return [...tablesText(inspection, language), ...ignored, ...findings]
}
