/** Authority: whether who signed contracts and entries may, up to which amount, in which order. */
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import { projectCurrency } from '../exchangeRates.ts'
import { raise } from '../findings.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { toMajor } from '../money.ts'
import type { CellOf } from '../provenance.ts'
import { budgetStates } from './authorityBudget.ts'
import { type Judged, judge } from './authorityJudged.ts'
import { type AuthorityReader, authorityReader } from './authorityLines.ts'
import { matterFinder } from './authorityMatters.ts'
import { signatureFindings } from './authoritySignatures.ts'
import { signings } from './authoritySignings.ts'
import { type Limited, splitFindings } from './authoritySplits.ts'

export interface AuthorityInput {
  project: Project
  entries: readonly NumberedEntry[]
  cellOf: CellOf
}

/** What the lines of the approvers say of the amount. */
type Verdict =
  | { state: 'covered'; limited: Limited | null }
  | { state: 'over'; limited: Limited }
  | { state: 'open' }
  /** Of the limit; absent where it is in the project's. */
  | { state: 'incomparable'; currency: string | undefined }

/** None without an authorisation table. */
export function authorityFindings({ project, entries, cellOf }: AuthorityInput): RawFinding[] {
  const lines = project.authority ?? []
  if (lines.length === 0) return []
  const minorOf = projectCurrency(project)
  const usesBudget = lines.some(line => line.withinBudget !== undefined)
  const budgetOf = usesBudget ? budgetStates(project, entries, minorOf) : () => undefined
  const reader = authorityReader(project.people ?? [], project.project.currency, minorOf)
  const matterOf = matterFinder(lines)
  const judged = signings(project, entries, minorOf, budgetOf).flatMap(signing => {
    const matter = matterOf(signing)
    return matter ? [judge(signing, matter, reader)] : []
  })
  const limited: Limited[] = []
  const over = new Set<Judged>()
  const ofLimits = judged.flatMap(each => {
    const verdict = verdictOf(each, reader)
    if (verdict.state === 'covered' && verdict.limited) limited.push(verdict.limited)
    if (verdict.state === 'over') over.add(each)
    return limitFindings(each, verdict, project.project.currency, cellOf)
  })
  return [
    ...ofLimits,
    ...splitFindings(limited, project, cellOf),
    ...signatureFindings(
      judged.filter(each => !over.has(each)),
      { reader, project, cellOf },
    ),
  ]
}

/** The highest limit among the lines of all approvers, against the amount. */
function verdictOf({ signing, matter, ofApprovers, isKnown }: Judged, reader: AuthorityReader): Verdict {
  if (!isKnown) return { state: 'open' }
  const own = reader.holding([...new Set(ofApprovers.flat())], signing.budget)
  let highest: Limited | null = null
  let incomparable: { currency: string | undefined } | null = null
  for (const line of own) {
    const compared = reader.compare(signing, line)
    if (compared === null) incomparable = { currency: line.currency }
    else if (compared.limit === null) return { state: 'covered', limited: null }
    else if (highest === null || compared.limit > highest.limit) {
      highest = { signing, matter, limit: compared.limit, amount: compared.amount, currency: compared.currency }
    }
  }
  if (highest !== null && highest.amount <= highest.limit) return { state: 'covered', limited: highest }
  if (incomparable !== null) return { state: 'incomparable', ...incomparable }
  return highest === null ? { state: 'open' } : { state: 'over', limited: highest }
}

function limitFindings({ signing, matter }: Judged, verdict: Verdict, currency: string, cellOf: CellOf): RawFinding[] {
  const source = cellOf(signing.row, 'approvedBy')
  const extra = {
    ...(source && { source }),
    ...(signing.minor !== null && { amount: toMajor(signing.minor, currency) }),
  }
  const named = { what: signing.name, approvers: [...signing.approvers], matter: matter.name }
  if (verdict.state === 'incomparable') {
    const params = { ...named, currency: signing.currency, limitCurrency: verdict.currency ?? currency }
    return [raise('authority/currency-not-comparable', signing.subject, params, extra)]
  }
  if (verdict.state !== 'over') return []
  const { amount, limit, currency: own } = verdict.limited
  const params = { ...named, amount: toMajor(amount, own), limit: toMajor(limit, own), currency: own }
  return [raise('authority/over-limit', signing.subject, params, extra)]
}
