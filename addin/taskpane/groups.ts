/** Findings as the first screen shows them: one group a rule, the gravest and dearest first. */
import type { Finding, Sentence, Severity } from '../../core/contract/finding.ts'

export interface FindingGroup {
  rule: string
  severity: Severity
  findings: Finding[]
  /** Money at stake of all its findings, in major units; null where none has any. */
  amount: number | null
  /** The sentence of its findings where it is one and the same, else what the rule checks. */
  title: Sentence
}

/** Groups shown before "All findings". */
export const GROUPS_SHOWN = 10

/** Warnings about the most money that are among them, however many errors there are. */
const DEAR_WARNINGS_SHOWN = 3

/** The groups of one severity: how many there are, and those that the first screen shows. */
export interface GroupSection {
  severity: Severity
  count: number
  shown: FindingGroup[]
}

/** The first screen's list: errors, warnings, notes, at most {@link GROUPS_SHOWN} groups together. */
export function groupSections(groups: readonly FindingGroup[]): GroupSection[] {
  const dear = groups.filter(group => group.severity === 'warning' && group.amount).slice(0, DEAR_WARNINGS_SHOWN)
  const others = groups.filter(group => !dear.includes(group)).slice(0, GROUPS_SHOWN - dear.length)
  return (['error', 'warning', 'info'] as const).flatMap(severity => {
    const own = groups.filter(group => group.severity === severity)
    const shown = own.filter(group => dear.includes(group) || others.includes(group))
    return shown.length > 0 ? [{ severity, count: own.length, shown }] : []
  })
}

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
  const shared = findings.every(finding => finding.message.en === first?.message.en)
  return {
    rule,
    severity: first?.severity ?? 'info',
    findings,
    amount: amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null,
    title: (shared ? undefined : checks) ?? first?.message ?? { en: rule, zh: rule },
  }
}
