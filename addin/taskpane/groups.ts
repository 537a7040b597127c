/** Findings as the first screen shows them: one group a rule, the gravest and dearest first. */
import type { Finding, Sentence, Severity } from '../../core/contract/finding.ts'

export interface FindingGroup {
  rule: string
  severity: Severity
  findings: Finding[]
  /** Money at stake of all its findings, in major units; null where none has any. */
  amount: number | null
  /** The finding's own sentence where there is only one, else what the rule checks. */
  title: Sentence
}

/** Groups shown before "All findings". */
export const GROUPS_SHOWN = 10

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

export function groupFindings(findings: readonly Finding[], rules: Record<string, Sentence>): FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const members = groups.get(finding.rule)
    if (members) members.push(finding)
    else groups.set(finding.rule, [finding])
  }
  return [...groups]
    .map(([rule, members]) => groupOf(rule, members, rules[rule]))
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        Math.abs(b.amount ?? 0) - Math.abs(a.amount ?? 0) ||
        b.findings.length - a.findings.length,
    )
}

function groupOf(rule: string, findings: Finding[], checks: Sentence | undefined): FindingGroup {
  const amounts = findings.flatMap(finding => (finding.amount === undefined ? [] : [Math.abs(finding.amount)]))
  const [first] = findings
  return {
    rule,
    severity: first?.severity ?? 'info',
    findings,
    amount: amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null,
    title: (findings.length === 1 ? undefined : checks) ?? first?.message ?? { en: rule, zh: rule },
  }
}
