/** Approvals of amounts just under a limit of authority: one may be chance, several of one person are a pattern. */
import type { Source } from '../contract/primitives.ts'
import { entryName } from '../ledgerEntries.ts'
import { toMajor, toMinor } from '../money.ts'
import type { CostReading } from './reading.ts'

/** From this share of a limit on an amount is just under it. */
const NEAR_SHARE = 0.95

export interface NearLimit {
  count: number
  /** Sum of the amounts as written, major units. */
  amount: number
  /** Of the largest. */
  source: Source | undefined
}

/**
 * By approver of orders, or of payments in a ledger without orders; 0 for whoever approved nothing of the kind. A person's
 * own lines count, else all lines; amounts and limits are compared as written, in one currency.
 */
export function nearLimits({ project, groups, cellOf }: CostReading): Map<string, NearLimit> {
  const lines = (project.authority ?? []).filter(line => (line.upTo ?? 0) > 0)
  if (lines.length === 0) return new Map()
  const own = Map.groupBy(lines, line => line.person?.trim() ?? '')
  const { currency } = project.project
  const judged = groups.commitments.length > 0 ? 'commitment' : 'payment'
  const approved = groups.current.filter(
    ({ entry }) => entry.class === judged && (entry.approvedBy?.trim() ?? '') !== '',
  )
  const byPerson = Map.groupBy(approved, ({ entry }) => entry.approvedBy?.trim() ?? '')
  const isNear = (person: string, amount: number, ownCurrency: string) =>
    (own.get(person) ?? lines).some(
      ({ upTo = 0, currency: limitCurrency = currency }) =>
        limitCurrency === ownCurrency && amount <= upTo && amount > upTo * NEAR_SHARE,
    )
  return new Map(
    [...byPerson].map(([person, entries]) => {
      const near = entries
        .filter(({ entry }) => isNear(person, entry.amount, entry.currency ?? currency))
        .sort((a, b) => b.entry.amount - a.entry.amount || (entryName(a) < entryName(b) ? -1 : 1))
      const minor = near.reduce((sum, { entry }) => sum + toMinor(entry.amount, entry.currency ?? currency), 0)
      const source = cellOf(near[0]?.entry.source, 'amount', 'debit')
      return [person, { count: near.length, amount: toMajor(minor, currency), source }]
    }),
  )
}
