/** From what an engine says of a fault to a Finding: identity, severity and sentences. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Finding, RawFinding, Severity } from './contract/finding.ts'
import { type ParamsOf, type RuleId, rules } from './messages/rules/index.ts'
import type { RuleText } from './messages/ruleText.ts'

const ID_CHARACTERS = 16

/** States a finding: the rule, its subject and the params that the rule's sentence needs. */
export function raise<R extends RuleId>(
  rule: R,
  subject: RawFinding['subject'],
  params: ParamsOf<R>,
  extra: Pick<RawFinding, 'source' | 'discriminator' | 'amount'> = {},
): RawFinding {
  return { rule, subject, params, ...extra }
}

/** The same finding in every run: a digest of rule and subject keys, never of figures or positions. */
function findingId(raw: RawFinding): string {
  const keys = JSON.stringify([raw.rule, raw.subject.kind, raw.subject.id, raw.discriminator ?? ''])
  return bytesToHex(sha256(utf8ToBytes(keys))).slice(0, ID_CHARACTERS)
}

/** Adds id, severity, area and the sentences. */
export function completeFinding(raw: RawFinding): Finding {
  // The params were typed by `raise`; here the table is read by a key that is only known at run time.
  const text = (rules as unknown as Record<string, RuleText<Record<string, unknown>>>)[raw.rule]
  if (!text) throw new Error(`No rule ${raw.rule}`)
  const params = raw.params ?? {}
  return {
    id: findingId(raw),
    rule: raw.rule,
    severity: text.severity,
    area: raw.rule.slice(0, raw.rule.indexOf('/')),
    subject: raw.subject,
    params,
    message: text.sentence(params),
    ...(raw.source && { source: raw.source }),
    ...(raw.amount !== undefined && { amount: raw.amount }),
  }
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Errors first, then by money at stake, then by rule and subject as they were listed. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      Math.abs(b.amount ?? 0) - Math.abs(a.amount ?? 0) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}
