/** The current account (内部往来) of each partner by month, and what each is to pay in next. */
import type { PartnerCall, PartnerMonth } from '../contract/partnersReport.ts'
import { timesDecimal, toMajor, toMinor } from '../money.ts'
import { monthOf, monthsBetween } from '../months.ts'
import { normalisedName } from '../names.ts'
import type { Postings } from './partnerPostings.ts'
import type { PartnerShares } from './partnerShares.ts'
import type { CostReading } from './reading.ts'

export interface PartnerAccounts {
  months: PartnerMonth[]
  /** Minor units at the status date, by partner in their order; null where the account cannot be told. */
  balances: (number | null)[]
}

/**
 * Contributions are receipts that name the partner; where the ledger has none at all, what the partners table says is paid
 * in counts in the first month. Distributions are payments that name the partner. The management fee is the partner's
 * `feeRate` on its cost, rounded each month, and goes to the operator.
 */
export function accountsOf(reading: CostReading, postings: Postings, operator: number | null): PartnerAccounts {
  const { project } = reading
  const partners = project.partners ?? []
  const { currency } = project.project
  const cash = partnerCash(reading)
  const hasPaidIn = partners.some(({ paidIn }) => paidIn !== undefined)
  const moving = [...postings.months.keys(), ...cash.keys()].sort()
  // Capital that is paid in is something to good, though nothing was posted yet.
  const known = moving.length === 0 && hasPaidIn ? [monthOf(project.project.statusDate)] : moving
  const [first, last] = [known[0], known.at(-1)]
  const isTold = !(postings.sums.cost.unsplit || postings.sums.revenue.unsplit)
  if (first === undefined || last === undefined) return { months: [], balances: partners.map(() => null) }
  const hasReceipts = [...cash.values()].some(({ receipts }) => receipts.some(minor => minor !== 0))
  const opening = partners.map(({ paidIn }) => (hasReceipts || paidIn === undefined ? 0 : toMinor(paidIn, currency)))
  const balances = partners.map(() => 0)
  const months = monthsBetween(first, last).flatMap(period => {
    const { cost = [], revenue = [] } = postings.months.get(period) ?? {}
    const { receipts = [], payments = [] } = cash.get(period) ?? {}
    const fees = feesOf(reading, cost, operator)
    return partners.map(({ name }, index): PartnerMonth => {
      const [costMinor = 0, revenueMinor = 0, feeMinor = 0] = [cost[index], revenue[index], fees[index]]
      const inMinor = (receipts[index] ?? 0) + (period === first ? (opening[index] ?? 0) : 0)
      const outMinor = payments[index] ?? 0
      balances[index] = (balances[index] ?? 0) + inMinor + revenueMinor - costMinor - feeMinor - outMinor
      const told = (minor: number) => (isTold ? toMajor(minor, currency) : null)
      return {
        partner: name,
        period,
        cost: told(costMinor),
        revenue: told(revenueMinor),
        managementFee: told(feeMinor),
        contributions: toMajor(inMinor, currency),
        distributions: toMajor(outMinor, currency),
        balance: told(balances[index] ?? 0),
      }
    })
  })
  const moved = months.filter(month => month.period === first || hasMoved(month))
  return { months: moved, balances: isTold ? balances : partners.map(() => null) }
}

const hasMoved = ({ cost, revenue, managementFee, contributions, distributions }: PartnerMonth) =>
  [cost, revenue, managementFee, contributions, distributions].some(figure => figure !== 0)

/** Each partner's fee, and what the operator has of the others', which stands negative. */
function feesOf({ project }: CostReading, cost: readonly number[], operator: number | null): number[] {
  const partners = project.partners ?? []
  const fees = partners.map(({ feeRate = 0 }, index) =>
    operator === null || index === operator ? 0 : timesDecimal(cost[index] ?? 0, feeRate),
  )
  const earned = fees.reduce((sum, fee) => sum + fee, 0)
  return fees.map((fee, index) => (index === operator && earned !== 0 ? -earned : fee))
}

interface MonthCash {
  receipts: number[]
  payments: number[]
}

function partnerCash({ project, groups, amounts }: CostReading): Map<string, MonthCash> {
  const partners = project.partners ?? []
  const places = new Map(partners.map(({ name }, index) => [normalisedName(name), index]))
  const byMonth = new Map<string, MonthCash>()
  for (const { entry } of groups.current) {
    if (entry.partner === undefined || (entry.class !== 'receipt' && entry.class !== 'payment')) continue
    const index = places.get(normalisedName(entry.partner))
    const { minor } = amounts.ofEntry(entry)
    if (index === undefined || minor === null) continue
    const month = byMonth.get(monthOf(entry.date)) ?? {
      receipts: partners.map(() => 0),
      payments: partners.map(() => 0),
    }
    byMonth.set(monthOf(entry.date), month)
    const sums = entry.class === 'receipt' ? month.receipts : month.payments
    sums[index] = (sums[index] ?? 0) + minor
  }
  return byMonth
}

/** Open commitments by the cost shares of the status date; null where these are not whole. */
export function callsOf(
  reading: CostReading,
  shares: PartnerShares,
  balances: readonly (number | null)[],
): PartnerCall[] {
  const { project, open, cellOf } = reading
  const { currency, statusDate } = project.project
  const regime = shares.on('cost', statusDate)
  const parts = regime.split(open.reduce((sum, { minor }) => sum + minor, 0))
  return (project.partners ?? []).map(({ name, source }, index) => {
    const openMinor = regime.isWhole ? (parts[index] ?? 0) : null
    const balance = balances[index] ?? null
    const callMinor = openMinor === null || balance === null ? null : Math.max(0, openMinor - balance)
    const major = (minor: number | null) => (minor === null ? null : toMajor(minor, currency))
    const place = cellOf(source, 'share')
    const lacking = (measure: string, reason: string) => ({ measure, reason, ...(place && { source: place }) })
    return {
      partner: name,
      balance: major(balance),
      openCommitments: major(openMinor),
      call: major(callMinor),
      missing: [
        ...(balance === null ? [lacking('balance', regime.isWhole ? 'nothing_posted' : 'shares_not_whole')] : []),
        ...(openMinor === null ? [lacking('openCommitments', 'shares_not_whole')] : []),
      ],
    }
  })
}
