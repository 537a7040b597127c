/** How figures are written inside the sentences of the rules: the same on every machine, so no locale is asked. */
import { minorDigits, roundHalfAway } from '../../money.ts'

/** 1234567.5 in CNY is "CNY 1,234,567.50". */
export function money(amount: number, currency: string): string {
  const digits = minorDigits(currency)
  const rounded = roundHalfAway(amount, digits)
  const [whole = '0', decimals] = Math.abs(rounded).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${currency} ${rounded < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** 0.356 is "35.6%"; whole percentages have no decimals. */
export function percentage(fraction: number): string {
  return `${roundHalfAway(fraction * 100, 1)}%`
}

/** A figure of a scale or an index, at most three decimals. */
export function figure(value: number): string {
  return String(roundHalfAway(value, 3))
}
