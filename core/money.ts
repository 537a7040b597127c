/**
 * Money as whole minor units (cents, fen), so that sums tie out. Decimals exist at the edges only: {@link toMinor} on
 * entry, {@link toMajor} on the way out.
 */

/** Currencies whose minor unit is not a hundredth (ISO 4217). */
const MINOR_DIGITS: Record<string, number> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map(code => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map(code => [code, 3]),
  ...'CLF UYW'.split(' ').map(code => [code, 4]),
])

/**
 * The largest amount, and the largest sum, in minor units. Up to here the double nearest to a decimal of at most four
 * places is written as that decimal again; beyond, a figure is not given rather than given wrong by a cent.
 */
export const AMOUNT_MINOR_MAX = 5e15

/** Decimals of a currency's minor unit: 2 for most, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2
}

/**
 * Rounds half away from zero to whole numbers. A tie is recognised through the shortest decimal text of the number, so
 * that 1.005 × 100 (100.49999999999999 in binary) counts as the tie that a person wrote.
 */
export function roundHalfAway(value: number, digits = 0): number {
  if (!Number.isFinite(value) || (Number.isInteger(value) && digits >= 0)) return value + 0
  const sign = value < 0 ? -1 : 1
  const shifted = shiftDecimal(Math.abs(value), digits)
  const whole = Math.floor(shifted)
  const rounded = shifted - whole >= 0.5 ? whole + 1 : whole
  return rounded === 0 ? 0 : sign * shiftDecimal(rounded, -digits)
}

/** value × 10^digits through the decimal text, which is exact where the product of two doubles is not. */
function shiftDecimal(value: number, digits: number): number {
  if (digits === 0) return value
  const [mantissa, exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + digits}`)
}

/** An amount in major units as whole minor units, rounded half away from zero. */
export function toMinor(amount: number, currency: string): number {
  const scale = 10 ** minorDigits(currency)
  const nearest = Math.round(amount * scale)
  // Division rounds correctly, so this holds exactly where the amount was written in whole minor units.
  if (nearest / scale === amount) return nearest + 0
  return roundHalfAway(shiftDecimal(amount, minorDigits(currency)))
}

/** Whole minor units as an amount in major units: the double nearest to the decimal. */
export function toMajor(amountMinor: number, currency: string): number {
  return amountMinor === 0 ? 0 : amountMinor / 10 ** minorDigits(currency)
}

/**
 * A money amount times a factor as a person wrote it (0.29, 1.13), rounded half away from zero. The product is exact:
 * 50 × 0.29 is the tie 14.5 and becomes 15, where doubles give 14.499999999999998.
 */
export function timesDecimal(amountMinor: number, factor: number): number {
  if (Number.isInteger(factor) || !Number.isFinite(factor)) return amountMinor * factor + 0
  const [coefficient = '0', exponent = '0'] = factor.toExponential().split('e')
  const decimals = (coefficient.split('.')[1]?.length ?? 0) - Number(exponent)
  const product = BigInt(amountMinor) * BigInt(coefficient.replace('.', ''))
  return decimals <= 0 ? Number(product * 10n ** BigInt(-decimals)) : divideRounded(product, 10n ** BigInt(decimals))
}

/** A money amount times a ratio of two whole numbers (days of days), rounded half away from zero. */
export function timesRatio(amountMinor: number, numerator: number, denominator: number): number {
  const product = amountMinor * numerator
  if (Number.isSafeInteger(product)) return roundHalfAway(product / denominator)
  return divideRounded(BigInt(amountMinor) * BigInt(numerator), BigInt(denominator))
}

/** A money amount divided by a decimal factor as a person wrote it, rounded half away from zero. */
export function dividedByDecimal(amountMinor: number, divisor: number): number {
  const [coefficient = '1', exponent = '0'] = divisor.toExponential().split('e')
  const decimals = (coefficient.split('.')[1]?.length ?? 0) - Number(exponent)
  const whole = BigInt(coefficient.replace('.', ''))
  const up = 10n ** BigInt(Math.max(0, decimals))
  const down = 10n ** BigInt(Math.max(0, -decimals))
  return divideRounded(BigInt(amountMinor) * up, whole * down)
}

/** Quotient of whole numbers, rounded half away from zero; the divisor is positive. */
function divideRounded(dividend: bigint, divisor: bigint): number {
  const magnitude = dividend < 0n ? -dividend : dividend
  const rounded = (2n * magnitude + divisor) / (2n * divisor)
  return rounded === 0n ? 0 : Number(dividend < 0n ? -rounded : rounded)
}

/**
 * An amount shared out in proportion to weights, whole numbers not below 0, by largest remainder: the shares add up to it,
 * ties go to the first. A credit is shared out as its opposite, so that it takes back what it reverses. All shares are 0
 * where no weight is above 0.
 */
export function shareOut(amountMinor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map(() => 0)
  const sign = amountMinor < 0 ? -1 : 1
  const amount = Math.abs(amountMinor)
  const parts = Number.isSafeInteger(amount * total) ? shortParts(amount, weights, total) : longParts(amount, weights)
  let left = parts.reduce((rest, part) => rest - part.share, amount)
  const shares = parts.map(part => part.share)
  const bySize = parts.map((_, index) => index).sort((a, b) => (parts[b]?.remainder ?? 0) - (parts[a]?.remainder ?? 0))
  for (const index of bySize) {
    if (left === 0) break
    shares[index] = (shares[index] ?? 0) + 1
    left--
  }
  return sign === 1 ? shares : shares.map(share => (share === 0 ? 0 : -share))
}

interface Part {
  share: number
  /** What division left over; only its order among the parts counts. */
  remainder: number
}

function shortParts(amount: number, weights: readonly number[], total: number): Part[] {
  return weights.map(weight => {
    const product = amount * weight
    return { share: Math.floor(product / total), remainder: product % total }
  })
}

/** Products beyond what doubles hold; the remainders are ranked, so that they can be compared as numbers. */
function longParts(amount: number, weights: readonly number[]): Part[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const products = weights.map(weight => BigInt(amount) * BigInt(weight))
  const remainders = products.map(product => product % total)
  const ranks = new Map([...new Set(remainders)].sort((a, b) => (a < b ? -1 : 1)).map((value, rank) => [value, rank]))
  return products.map((product, index) => ({
    share: Number(product / total),
    remainder: ranks.get(remainders[index] ?? 0n) ?? 0,
  }))
}
