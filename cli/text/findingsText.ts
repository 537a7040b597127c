/** Findings for a terminal: grouped by rule, errors and money first. */
import type { Finding, Severity } from '../../core/contract/finding.ts'
import { printedSentences, printedWords, severityNames } from '../../core/messages/cli.ts'
import { placeName } from '../../core/provenance.ts'
import type { Language } from '../command.ts'
import { alignedTable, printable } from './alignedTable.ts'

/** Groups in the order of their first finding; findings come sorted. */
function groupsOf(findings: readonly Finding[]): Finding[][] {
  return [...Map.groupBy(findings, finding => finding.rule).values()]
}

const cellOf = (finding: Finding | undefined) => (finding?.source ? printable(placeName(finding.source)) : '')

/** Severity, count, first cell with an address, and the sentence of the first finding. */
export function findingsText(findings: readonly Finding[], language: Language): string[] {
  if (findings.length === 0) return [printedWords.noFindings[language]]
  const head = [printedWords.severity, printedWords.count, printedWords.firstCell, printedWords.finding]
  const rows = groupsOf(findings).map(group => {
    const [first] = group
    const more = group.length > 1 ? ` ${printedSentences.more(group.length - 1)[language]}` : ''
    return [
      first ? severityNames[first.severity][language] : '',
      group.length,
      cellOf(group.find(finding => finding.source)),
      (first?.message[language] ?? '') + more,
    ]
  })
  return alignedTable([head.map(word => word[language]), ...rows])
}

/** How many of each severity. */
export function totalsText(findings: readonly Finding[], language: Language): string {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return printedSentences.totals(count('error'), count('warning'), count('info'))[language]
}
