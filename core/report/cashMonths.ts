/** The months of the cash flow and of what is planned beyond it, in one table. */
import type { Cash, CashPeriod } from '../contract/costReport.ts'
import { monthOf, monthsBetween } from '../months.ts'

export interface CashMonth extends CashPeriod {
  plannedInflow: number
  plannedOutflow: number
  plannedCumulative: number | null
  /** 202603 for 2026-03: months in order as numbers. */
  monthNumber: number
}

/** Longer spans come of a wrong date; of these only the months in which money moves are shown. */
const MONTHS_SHOWN_MAX = 600

/** All months from the first to the last of both; the cumulative goes on where nothing moves. */
export function cashMonths(flow: readonly CashPeriod[], cash: Cash | null, statusDate: string): CashMonth[] {
  const outlook = cash?.outlook ?? []
  const ends = [...flow, ...outlook].map(row => row.period).sort()
  const [first] = ends
  const last = ends.at(-1)
  if (first === undefined || last === undefined) return []
  const flowIn = new Map(flow.map(row => [row.period, row]))
  const plannedIn = new Map(outlook.map(row => [row.period, row]))
  let cumulative: number | null = cash?.openingBalance ?? 0
  const months = monthsBetween(first, last).map((period): CashMonth => {
    const row = flowIn.get(period)
    const planned = plannedIn.get(period)
    if (row) cumulative = row.cumulative
    return {
      ...(row ?? { period, inflow: 0, outflow: 0, net: 0, missing: [] }),
      cumulative,
      isForecast: period > monthOf(statusDate),
      plannedInflow: planned?.plannedInflow ?? 0,
      plannedOutflow: planned?.plannedOutflow ?? 0,
      plannedCumulative: planned ? planned.cumulative : cumulative,
      monthNumber: Number(period.replace('-', '')),
    }
  })
  return months.length <= MONTHS_SHOWN_MAX ? months : months.filter(isMoving)
}

const isMoving = ({ inflow, outflow, plannedInflow, plannedOutflow }: CashMonth) =>
  [inflow, outflow, plannedInflow, plannedOutflow].some(amount => amount !== 0)
