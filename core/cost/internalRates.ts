/** Every internal rate of return of flows: all rates in (−1, 1000] at which their present values add up to nothing. */

/** Money at a time, in periods or years from now: positive comes in, negative goes out. */
export interface TimedFlow {
  time: number
  amount: number
}

/** Sums of exponentials: amount × e^(−time × x) with x = ln(1 + rate); times rise, no amount is 0. */
type Curve = readonly TimedFlow[]

const RATE_MAX = 1000
/** Of the smallest rate above −1 that a double can hold. */
const LOWEST = Math.log(Number.EPSILON / 2)
const HIGHEST = Math.log1p(RATE_MAX)
/** Sign changes² × flows: what is searched within about a third of a second. */
const WORK_MAX = 1_000_000

export interface InternalRates {
  /** Rising. */
  rates: number[]
  /** Why none is given: money flows one way only, or the flows are too many to search. */
  reason?: 'no_sign_change' | 'too_many_sign_changes'
}

/**
 * Finds all of them without a first guess. By Descartes' rule for sums of exponentials there are at most as many as the
 * amounts change sign. Multiplied by e^(τx), with τ between two times where the sign changes, and differentiated, the sum
 * has one change less: its roots, found in the same way, part the range into pieces on each of which the sum is monotone
 * and crosses zero once or never (Pólya and Szegő, Problems and Theorems in Analysis II, part V, no. 77). A sum that
 * only touches zero does so at such a point; there zero is what rounding cannot tell from it.
 */
export function internalRates(flows: readonly TimedFlow[]): InternalRates {
  const curve = netByTime(flows)
  const changes = signChanges(curve).length
  if (changes === 0) return { rates: [], reason: 'no_sign_change' }
  if (changes ** 2 * curve.length > WORK_MAX) return { rates: [], reason: 'too_many_sign_changes' }
  return { rates: rootsOf(curve).map(root => Math.min(Math.expm1(root), RATE_MAX)) }
}

/** Sorted by amount within a time before they are added, so that the order of the flows changes nothing. */
function netByTime(flows: readonly TimedFlow[]): Curve {
  const sums = new Map<number, number>()
  for (const { time, amount } of flows.toSorted((a, b) => a.time - b.time || a.amount - b.amount)) {
    sums.set(time, (sums.get(time) ?? 0) + amount)
  }
  return [...sums].filter(([, amount]) => amount !== 0).map(([time, amount]) => ({ time, amount }))
}

/** Times half-way between two neighbours of different sign. */
function signChanges(curve: Curve): number[] {
  return curve.flatMap(({ time, amount }, index) => {
    const before = curve[index - 1]
    return before && before.amount < 0 !== amount < 0 ? [(before.time + time) / 2] : []
  })
}

function rootsOf(curve: Curve): number[] {
  const changes = signChanges(curve)
  const pivot = changes[Math.floor(changes.length / 2)]
  if (pivot === undefined) return []
  const points = [LOWEST, ...rootsOf(slopeAround(curve, pivot)), HIGHEST]
  const roots: number[] = []
  let touched = false
  points.forEach((point, index) => {
    const before = points[index - 1]
    const sign = signAt(curve, point)
    const signBefore = before === undefined ? 0 : signAt(curve, before)
    if (sign === 0) {
      const isSame = touched && before !== undefined && signAt(curve, (before + point) / 2) === 0
      if (!isSame) roots.push(point)
    } else if (before !== undefined && sign === -signBefore) roots.push(crossing(curve, before, point))
    touched = sign === 0
  })
  return roots
}

/** The derivative of e^(pivot × x) × curve without that factor; its largest amount is 1, so that nothing overflows. */
function slopeAround(curve: Curve, pivot: number): Curve {
  const slopes = curve.map(({ time, amount }) => ({ time, amount: amount * (pivot - time) }))
  const largest = slopes.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0)
  return slopes.map(({ time, amount }) => ({ time, amount: amount / largest })).filter(({ amount }) => amount !== 0)
}

/** 0 where the sum is smaller than the rounding of its terms. No exponent is above 0, so that no term overflows. */
function signAt(curve: Curve, x: number): number {
  const from = (x > 0 ? curve[0] : curve.at(-1))?.time ?? 0
  let sum = 0
  let rounding = 0
  for (const { time, amount } of curve) {
    const exponent = (from - time) * x
    const term = amount * Math.exp(exponent)
    sum += term
    rounding += Math.abs(term) * (ROUNDINGS - exponent)
  }
  return Math.abs(sum) <= rounding * Number.EPSILON ? 0 : Math.sign(sum)
}

/** Of a term, in its amount, exponential and place in the sum. */
const ROUNDINGS = 4

/** Halves the piece until no double lies within. */
function crossing(curve: Curve, from: number, to: number): number {
  let [low, high] = [from, to]
  const signLow = signAt(curve, low)
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    const sign = signAt(curve, middle)
    if (sign === 0) return middle
    if (sign === signLow) low = middle
    else high = middle
  }
}
