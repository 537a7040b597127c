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

/** Decimals of a currency's minor unit: 2 for most, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2
}

/**
 * Rounds half away from zero to whole numbers. A tie is recognised through the shortest decimal text of the number, so
 * that 1.005 × 100 (100.49999999999999 in binary) counts as the tie that a person wrote.
 */
export function roundHalfAway(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value
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
  const digits = minorDigits(currency)
  const shifted = shiftDecimal(amount, digits)
  return Number.isSafeInteger(shifted) ? shifted : roundHalfAway(shifted)
}

/** Whole minor units as an amount in major units. */
export function toMajor(amountMinor: number, currency: string): number {
  return shiftDecimal(amountMinor, -minorDigits(currency))
}
