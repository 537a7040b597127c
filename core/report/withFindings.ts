/** Adds what reading the workbook found to the answer of the analysis. */
import type { Finding } from '../contract/finding.ts'
import type { Report } from '../contract/report.ts'
import { resultDigest } from '../digest.ts'
import { sortFindings } from '../findings.ts'

/** The report with further findings, in order, and its result digest made anew. A finding that it has already is not doubled. */
export function withInputFindings(report: Report, findings: readonly Finding[]): Report {
  const known = new Set(report.findings.map(finding => finding.id))
  const added = findings.filter(({ id }) => !known.has(id) && known.add(id))
  if (added.length === 0) return report
  const merged: Report = { ...report, findings: sortFindings([...report.findings, ...added]) }
  return { ...merged, resultDigest: resultDigest(merged) }
}
