/**
 * Present values and rates of return on plain numbers: what the report, the sheets and the functions in cells share.
 * Conventions are those of Excel (Microsoft Support: NPV, XNPV, IRR, XIRR, MIRR) where it has the function.
 */
import type { Ratio } from './formulas.ts'
import { type InternalRates, internalRates, type TimedFlow } from './internalRates.ts'

/** Excel counts every year as 365 days, leap years too. */
export const YEAR_DAYS = 365

/** What 1 at a time is worth now. At a rate of −1 or below there is no such worth. */
export const discountFactor = (rate: number, time: number): number => (1 + rate) ** -time

/** Σ amount ÷ (1 + rate)^time. */
export function presentValue(flows: readonly TimedFlow[], rate: number): number {
  return flows.reduce((sum, { time, amount }) => sum + amount * discountFactor(rate, time), 0)
}

/** NPV of Excel: the first value is one period away, so that an outlay of today is added to it, not among its values. */
export const npv = (rate: number, values: readonly number[]): number => presentValue(atPeriods(values, 1), rate)

/** XNPV of Excel, from the earliest day; Excel itself refuses days before the first. Days are whole day numbers. */
export const xnpv = (rate: number, values: readonly number[], days: readonly number[]): number =>
  presentValue(atDays(values, days), rate)

/** Every IRR; Excel gives the one that its guess leads to. */
export const irrs = (values: readonly number[]): InternalRates => internalRates(atPeriods(values, 0))

/** Every XIRR. */
export const xirrs = (values: readonly number[], days: readonly number[]): InternalRates =>
  internalRates(atDays(values, days))

/** MIRR of Excel. */
export const mirr = (values: readonly number[], financeRate: number, reinvestRate: number): Ratio =>
  modifiedInternalRate(atPeriods(values, 0), financeRate, reinvestRate)

/**
 * MIRR = (what comes in, invested again until the last flow ÷ what goes out, financed from the first flow on)^(1 ÷ time
 * between them) − 1. Reasons: `no_outlay`, `no_inflow`, `one_period`, `impossible_rate`.
 */
export function modifiedInternalRate(flows: readonly TimedFlow[], financeRate: number, reinvestRate: number): Ratio {
  if (financeRate <= -1 || reinvestRate <= -1) return { value: null, reason: 'impossible_rate' }
  const times = flows.map(flow => flow.time)
  const first = times.reduce((least, time) => Math.min(least, time), Infinity)
  const last = times.reduce((most, time) => Math.max(most, time), -Infinity)
  const moved = (to: number, isOutlay: boolean) =>
    flows
      .filter(({ amount }) => (isOutlay ? amount < 0 : amount > 0))
      .map(({ time, amount }) => ({ time: time - to, amount: Math.abs(amount) }))
  const outlay = presentValue(moved(first, true), financeRate)
  const income = presentValue(moved(last, false), reinvestRate)
  if (outlay === 0) return { value: null, reason: 'no_outlay' }
  if (income === 0) return { value: null, reason: 'no_inflow' }
  if (first === last) return { value: null, reason: 'one_period' }
  return { value: (income / outlay) ** (1 / (last - first)) - 1 }
}

/**
 * The time at which what went out has come back: once the running sum has been below 0, the first time that it is not,
 * linear within the period of that flow (`periodLength`, or since the flow before where that is nearer). Flows are in the
 * order of time. Reasons: `no_outlay` where the sum never is below 0, `never_recovered`.
 */
export function paybackTime(flows: readonly TimedFlow[], periodLength: number): Ratio {
  let sum = 0
  let before = -Infinity
  let isOut = false
  for (const { time, amount } of netOf(flows)) {
    const next = sum + amount
    if (isOut && next >= 0) return { value: time - Math.min(periodLength, time - before) * (next / amount) }
    isOut ||= next < 0
    sum = next
    before = time
  }
  return { value: null, reason: isOut ? 'never_recovered' : 'no_outlay' }
}

/** Present value of what comes in ÷ that of what goes out; flows of one period are not netted. Reason: `no_outlay`. */
export function benefitCostRatio(flows: readonly TimedFlow[], rate: number): Ratio {
  const outlay = presentValue(
    flows.filter(flow => flow.amount < 0),
    rate,
  )
  const income = presentValue(
    flows.filter(flow => flow.amount > 0),
    rate,
  )
  return outlay === 0 ? { value: null, reason: 'no_outlay' } : { value: income / -outlay }
}

/** Present value of all that follows the outlay at the first time ÷ that outlay. Reason: `no_outlay`. */
export function profitabilityIndex(flows: readonly TimedFlow[], rate: number): Ratio {
  const first = flows[0]?.time
  const outlay = presentValue(
    flows.filter(flow => flow.time === first && flow.amount < 0),
    rate,
  )
  return outlay === 0 ? { value: null, reason: 'no_outlay' } : { value: 1 + presentValue(flows, rate) / -outlay }
}

function netOf(flows: readonly TimedFlow[]): TimedFlow[] {
  return [...Map.groupBy(flows, flow => flow.time)].map(([time, own]) => ({
    time,
    amount: own.reduce((sum, flow) => sum + flow.amount, 0),
  }))
}

const atPeriods = (values: readonly number[], first: number): TimedFlow[] =>
  values.map((amount, index) => ({ time: first + index, amount }))

function atDays(values: readonly number[], days: readonly number[]): TimedFlow[] {
  const first = days.reduce((least, day) => Math.min(least, day), Infinity)
  return values.map((amount, index) => ({ time: ((days[index] ?? first) - first) / YEAR_DAYS, amount }))
}
