/** What of a found table is worth a look, a sentence each, so that Start can say which doubt it is. */
import type { Finding, Sentence } from '../../core/contract/finding.ts'
import type { FoundColumn, FoundTable } from '../../core/contract/intake.ts'
import { doubts as text } from '../../core/messages/paneMapping.ts'
import { LIKELY_FROM } from '../confidence.ts'

/** Findings that a person can answer in the mapping. */
const ASKED = new Set([
  'input/unit-unknown',
  'input/unit-assumed',
  'input/ambiguous-date',
  'input/class-assumed',
  'input/code-meaning',
])

/** Cells that could not be read as what their heading says: many of them mean that the column is another. */
const UNREADABLE = new Set([
  'input/unreadable-amount',
  'input/unreadable-date',
  'input/unreadable-value',
  'input/unknown-class',
])
/** A few wrong cells are findings of their own. */
const UNREADABLE_SHARE_MIN = 0.1

/** `findings` are those of its workbook. The most pressing doubt comes first. */
export function doubtsOf(table: FoundTable, findings: readonly Finding[]): Sentence[] {
  const own = findings.filter(finding => isAbout(table, finding))
  const unsure = table.columnDetails.filter(({ concept, confidence }) => concept !== null && confidence < LIKELY_FROM)
  const unreadable = own.filter(({ rule }) => UNREADABLE.has(rule)).length
  return [
    ...(table.confidence < LIKELY_FROM && !table.corrected ? [text.kind] : []),
    ...(unsure.length > 0 ? [text.columns(unsure.map(({ header }) => header))] : []),
    ...own.filter(({ rule }) => ASKED.has(rule)).map(({ message }) => message),
    ...(unreadable > table.rows * UNREADABLE_SHARE_MIN ? [text.cells(unreadable)] : []),
  ]
}

/** Whether the dates of a column can be read both ways, or a person said how. */
export function isDateInDoubt(
  { column, dateOrder }: FoundColumn,
  table: FoundTable,
  findings: readonly Finding[],
): boolean {
  const isAsked = (finding: Finding) =>
    finding.rule === 'input/ambiguous-date' && isAbout(table, finding) && lettersOf(finding) === column
  return dateOrder !== undefined || findings.some(isAsked)
}

const lettersOf = ({ source }: Finding) => source?.cell.replace(/\d+$/, '')

/** Whether a finding is about a cell of the table's header or rows. */
function isAbout(table: FoundTable, finding: Finding): boolean {
  const row = Number(/\d+$/.exec(finding.source?.cell ?? '')?.[0])
  return (
    finding.source?.sheet === table.sheet &&
    row >= table.headerRow &&
    row <= table.lastRow &&
    table.columnDetails.some(({ column }) => column === lettersOf(finding))
  )
}
