/** Numbers and amounts as people type them: signs, codes, thousands separators, brackets, scale suffixes. */
import { CURRENCY_CODES } from '../words/units.ts'
import { currencyIn } from './units.ts'

export interface NumberReading {
  value: number
  currency?: string
  /** The text ended in a percent sign; the value is what stood before it. */
  percent?: boolean
  /** The text carried its own scale (5万, 3k), which the column's unit must not apply again. */
  scaled?: boolean
}

/** value × 10^exponent through the decimal text: 123.45 万 is exactly 1234500. */
export function scaleByTen(value: number, exponent: number): number {
  if (exponent === 0) return value
  const [mantissa, power = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(power) + exponent}`)
}

const SUFFIXES: Record<string, number> = {
  k: 3,
  m: 6,
  mn: 6,
  mio: 6,
  bn: 9,
  b: 9,
  万: 4,
  万元: 4,
  千: 3,
  千元: 3,
  亿: 8,
  亿元: 8,
  百万: 6,
  百万元: 6,
  thousand: 3,
  million: 6,
}

/** The plain decimal number that digits and separators mean; null when they mean none. */
function plainNumber(text: string): number | null {
  if (!/^\d[\d.,' \u00a0\u202f]*$|^\.\d+$/.test(text)) return null
  let digits = text.replace(/[' \u00a0\u202f]/g, '')
  const lastComma = digits.lastIndexOf(',')
  const lastDot = digits.lastIndexOf('.')
  if (lastComma >= 0 && lastDot >= 0) {
    digits = lastComma > lastDot ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
  } else if (lastComma >= 0) {
    digits = /^\d{1,3}(,\d{2,3})*,\d{3}$/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
  } else if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) {
    digits = digits.replaceAll('.', '')
  }
  return /^(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null
}

/** Reads a number with sign, currency, percent or scale; null for a text that is no single number (a range, words). */
export function parseNumberText(text: string): NumberReading | null {
  let rest = text.normalize('NFKC').trim()
  if (rest.length > 40 || !/\d/.test(rest)) return null
  let sign = 1
  if (/^\(.*\)$/.test(rest)) {
    sign = -1
    rest = rest.slice(1, -1).trim()
  }
  // Digits do not matter to it, and without them the same text comes again in every row.
  const currency = /[^\d\s.,()+\-−%']/.test(rest) ? currencyIn(rest.replace(/\d+/g, '0')) : undefined
  rest = rest.replace(/rs\.?\s*(?=\d)/i, '').replace(/(us|hk|nt)\$|[$€£¥￥₹₩円]|人民币|rmb/gi, ' ')
  rest = rest
    .replace(/(?<![a-z])[a-z]{3}(?![a-z])/gi, code => (CURRENCY_CODES.has(code.toUpperCase()) ? ' ' : code))
    .trim()
  if (currency && CURRENCY_TAIL.test(rest) && !/[万千亿]元$/.test(rest)) rest = rest.replace(CURRENCY_TAIL, '').trim()
  if (/^[-−–]/.test(rest)) {
    sign = -sign
    rest = rest.slice(1).trim()
  } else if (/\d\s*[-−]$/.test(rest)) {
    sign = -sign
    rest = rest.slice(0, -1).trim()
  } else if (rest.startsWith('+')) rest = rest.slice(1).trim()
  const percent = rest.endsWith('%')
  if (percent) rest = rest.slice(0, -1).trim()
  const suffix = /\s*([a-z]+|[万千亿百]+元?)$/i.exec(rest)
  let exponent = 0
  if (suffix?.[1]) {
    const power = SUFFIXES[suffix[1].toLowerCase()]
    if (power === undefined) return null
    exponent = power
    rest = rest.slice(0, suffix.index).trim()
  }
  const value = plainNumber(rest)
  if (value === null) return null
  return {
    value: scaleByTen(sign * value || 0, exponent),
    ...(currency && { currency }),
    ...(percent && { percent }),
    ...(exponent !== 0 && { scaled: true }),
  }
}

const CURRENCY_TAIL = /(元整?|美元|欧元|港元|港币|日元|英镑|dollars?|euros?|yuan)$/i

/** Text that says "no amount" rather than an amount nobody can read. */
export const isBlankMark = (text: string) =>
  /^(-+|–|—|\/|n\/?a|tbd|tbc|nil|none|无|待定|暂无|\.+|…)$/i.test(text.trim())
