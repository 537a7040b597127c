/** Capital of the partners: subscribed, due by the status date, paid in, and what is late. */
import type { MissingMeasure } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { PartnerCapital } from '../contract/partnersReport.ts'
import { raise } from '../findings.ts'
import { toMajor, toMinor } from '../money.ts'
import type { CostReading } from './reading.ts'

/** A row for each partner that states any capital. */
export function capitalOf({ project, cellOf }: CostReading): { rows: PartnerCapital[]; findings: RawFinding[] } {
  const { currency, statusDate } = project.project
  const findings: RawFinding[] = []
  const rows = (project.partners ?? []).flatMap((partner): PartnerCapital[] => {
    const { name, subscribed, paidIn, capitalDue = [] } = partner
    if (subscribed === undefined && paidIn === undefined && capitalDue.length === 0) return []
    const past = capitalDue.filter(({ date }) => date <= statusDate).toSorted((a, b) => (a.date < b.date ? -1 : 1))
    const dueMinor = past.reduce((sum, { amount }) => sum + toMinor(amount, currency), 0)
    const paidMinor = paidIn === undefined ? null : toMinor(paidIn, currency)
    const lateMinor = paidMinor === null ? null : Math.max(0, dueMinor - paidMinor)
    const subject = { kind: 'partner' as const, id: name }
    const at = (...concepts: string[]) => {
      const source = cellOf(partner.source, ...concepts)
      return source ? { source } : {}
    }
    if (lateMinor !== null && lateMinor > 0) {
      const late = toMajor(lateMinor, currency)
      const params = {
        partner: name,
        late,
        due: toMajor(dueMinor, currency),
        since: lateSince(past, paidMinor ?? 0),
        currency,
      }
      findings.push(raise('partners/capital-late', subject, params, { ...at('paidIn'), amount: late }))
    }
    if (subscribed !== undefined && paidMinor !== null && paidMinor > toMinor(subscribed, currency)) {
      const over = toMajor(paidMinor - toMinor(subscribed, currency), currency)
      const params = { partner: name, paidIn: toMajor(paidMinor, currency), subscribed, currency }
      findings.push(raise('partners/over-share', subject, params, { ...at('paidIn'), amount: over }))
    }
    return [
      {
        partner: name,
        subscribed: subscribed === undefined ? null : toMajor(toMinor(subscribed, currency), currency),
        due: capitalDue.length === 0 ? null : toMajor(dueMinor, currency),
        paidIn: paidMinor === null ? null : toMajor(paidMinor, currency),
        arrears: lateMinor === null || capitalDue.length === 0 ? null : toMajor(lateMinor, currency),
        missing: [
          ...(subscribed === undefined ? [lacking('subscribed', 'no_subscribed_capital', at('subscribed'))] : []),
          ...(paidIn === undefined ? [lacking('paidIn', 'no_paid_in_capital', at('paidIn'))] : []),
          ...(capitalDue.length === 0 ? [lacking('due', 'no_capital_due', at('capitalDue.amount', 'subscribed'))] : []),
        ],
      },
    ]
  })
  return { rows, findings }

  function lateSince(past: readonly { date: string; amount: number }[], paidMinor: number): string {
    let dueMinor = 0
    for (const { date, amount } of past) {
      dueMinor += toMinor(amount, currency)
      if (dueMinor > paidMinor) return date
    }
    return statusDate
  }
}

const lacking = (measure: string, reason: string, place: Pick<MissingMeasure, 'source'>): MissingMeasure => ({
  measure,
  reason,
  ...place,
})
