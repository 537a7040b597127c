/** What agreements promise to cost and to bring beyond the cash flow, by month. */
import type { CashOutlook, CashPeriod, MissingMeasure } from '../contract/costReport.ts'
import { timesDecimal, toMajor, toMinor } from '../money.ts'
import { monthOf, monthsBetween } from '../months.ts'
import { type Agreement, agreements } from './cashAgreements.ts'
import { type CashBook, daysAfter } from './cashBook.ts'
import { openingBalanceMinor } from './cashFlow.ts'
import { addTo, Sum } from './figure.ts'
import type { CostReading } from './reading.ts'

interface Outlook {
  rows: CashOutlook[]
  missing: MissingMeasure[]
}

interface Planned {
  measure: 'plannedInflow' | 'plannedOutflow'
  date: string | null
  minor: number
  /** Why there is no date, and the cell that would mend it. */
  lacks: Pick<MissingMeasure, 'reason' | 'source'>
}

/**
 * Orders and contracts less what was invoiced or paid of them: advances are recovered, as what they paid is not planned
 * again. What is invoiced first is what falls due first. Retention comes last, when it is due. A date that is past counts
 * as the day after the status date; what has no date is in no month and named in `missing`. Amounts are as given.
 */
export function cashOutlook(book: CashBook, flow: readonly CashPeriod[], reading: CostReading): Outlook {
  const { statusDate } = reading.project.project
  const tomorrow = daysAfter(statusDate, 1)
  const inflows = new Map<string, Sum>()
  const outflows = new Map<string, Sum>()
  const missing = new Map<string, MissingMeasure>()
  for (const agreement of agreements(book, reading)) {
    for (const { measure, date, minor, lacks } of plannedOf(agreement, reading)) {
      if (date === null) {
        const key = `${measure} ${lacks.reason}`
        if (!missing.has(key)) missing.set(key, { measure, ...lacks })
        continue
      }
      const month = monthOf(date > tomorrow ? date : tomorrow)
      addTo(measure === 'plannedInflow' ? inflows : outflows, month, { minor })
    }
  }
  return { rows: rowsOf({ inflows, outflows }, flow, reading), missing: [...missing.values()] }
}

function rowsOf(
  { inflows, outflows }: Record<'inflows' | 'outflows', ReadonlyMap<string, Sum>>,
  flow: readonly CashPeriod[],
  reading: CostReading,
): CashOutlook[] {
  const { currency } = reading.project.project
  const planned = [...inflows.keys(), ...outflows.keys()].sort()
  const [first] = planned
  if (first === undefined) return []
  const last = [...planned, flow.at(-1)?.period ?? first].sort().at(-1) ?? first
  const cumulativeIn = new Map(flow.map(row => [row.period, row.cumulative]))
  const before = flow.findLast(row => row.period < first)?.cumulative
  let known: number | null = before === undefined ? toMajor(openingBalanceMinor(reading), currency) : before
  const running = new Sum()
  return monthsBetween(first, last).map(period => {
    const [received, paid] = [inflows.get(period)?.minor ?? 0, outflows.get(period)?.minor ?? 0]
    running.add({ minor: received - paid })
    const own = cumulativeIn.get(period)
    if (own !== undefined) known = own
    return {
      period,
      plannedInflow: toMajor(received, currency),
      plannedOutflow: toMajor(paid, currency),
      cumulative:
        known === null || running.minor === null ? null : toMajor(toMinor(known, currency) + running.minor, currency),
    }
  })
}

function plannedOf(agreement: Agreement, { project, cellOf }: CostReading): Planned[] {
  const { side, contract, agreed, open, invoiced, paid, unpaidOutside } = agreement
  const measure = side === 'payable' ? 'plannedOutflow' : 'plannedInflow'
  const remaining = Math.max(0, Math.min(agreed - Math.max(invoiced, paid), open))
  const retained = isRetained(contract, project.project.statusDate)
    ? timesDecimal(agreed, contract.retentionRate ?? 0)
    : 0
  const ofInvoices = Math.min(retained, unpaidOutside)
  const ofRemaining = Math.min(Math.max(0, retained - ofInvoices), remaining)
  const planned: Planned[] = []
  if (ofInvoices + ofRemaining > 0) {
    const source = cellOf(contract?.source, 'retentionDue', 'retentionRate')
    const lacks = { reason: 'no_retention_due', ...(source && { source }) }
    planned.push({ measure, date: contract?.retentionDue ?? null, minor: ofInvoices + ofRemaining, lacks })
  }
  const parts = agreement.parts.toSorted((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1))
  // Credits take off the whole, so they go with what is settled; retention is the end of what is agreed.
  const credits = parts.reduce((sum, part) => sum - Math.min(0, part.minor), 0)
  let settled = agreed - remaining + credits
  let left = remaining - ofRemaining
  for (const { date, minor, source } of parts) {
    const unsettled = Math.max(0, minor - settled)
    settled = Math.max(0, settled - Math.max(0, minor))
    const due = Math.min(unsettled, left)
    left -= due
    if (due > 0)
      planned.push({ measure, date, minor: due, lacks: { reason: 'no_payment_date', ...(source && { source }) } })
  }
  return planned
}

/** Parts without a date come last. */
const dateKey = ({ date }: { date: string | null }) => date ?? '~'

const isRetained = (
  contract: Agreement['contract'],
  statusDate: string,
): contract is NonNullable<Agreement['contract']> =>
  (contract?.retentionRate ?? 0) > 0 && (contract?.retentionDue === undefined || contract.retentionDue > statusDate)
