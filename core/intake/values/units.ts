/** Units found in headings, in notes above a table and in number formats. */
import { fold, headerText, normalise, withoutTax } from '../normalise.ts'
import {
  AMOUNT_UNITS,
  type AmountUnit,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  DURATION_UNITS,
  type DurationUnit,
  SCALE_WORDS,
} from '../words/units.ts'

const knownCurrencies = new Map<string, string | undefined>()
const KNOWN_MAX = 5_000

const TEXT_LENGTH_MAX = 200

/** The currency that a short text names by code or sign; undefined where it names none. */
export function currencyIn(text: string): string | undefined {
  if (text.length > TEXT_LENGTH_MAX) return undefined
  if (knownCurrencies.has(text)) return knownCurrencies.get(text)
  if (knownCurrencies.size >= KNOWN_MAX) knownCurrencies.clear()
  const currency = findCurrency(text)
  knownCurrencies.set(text, currency)
  return currency
}

function findCurrency(text: string): string | undefined {
  const folded = fold(text)
  for (const code of folded.toUpperCase().match(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g) ?? []) {
    if (CURRENCY_CODES.has(code)) return code
    if (code === 'RMB') return 'CNY'
  }
  return SIGNS.find(([isIn]) => isIn(folded))?.[1]
}

/** Tests of the currency signs in their order; one of letters only counts as a word of its own. */
const SIGNS = Object.entries(CURRENCY_SIGNS).map(([sign, code]): [isIn: (text: string) => boolean, code: string] => {
  if (!/^[a-z.]+$/.test(sign)) return [text => text.includes(sign), code]
  const word = new RegExp(`(?<![a-z])${sign.replace('.', '\\.')}(?![a-z])`)
  return [text => word.test(text), code]
})

/** A scale letter glued to a currency: kUSD, k€, TEUR, m$. */
const GLUED = /^(k|t|m|mn)(usd|eur|gbp|cny|rmb|chf|hkd|sgd|aud|cad|inr|us\$|[$€£¥])$/

/** The unit that a text consists of, such as "万元", "USD k", "$000", "in thousands"; undefined for any other text. */
export function unitOf(text: string): AmountUnit | undefined {
  const folded = fold(text)
    .replace(/^(单位|金额单位|货币单位|unit|units|amounts?|figures|values|all amounts|in)[\s:：为是]*/g, '')
    .trim()
  const compact = folded.replace(/\s+/g, '')
  for (const [word, unit] of AMOUNT_UNITS) {
    if (compact === word || compact === `人民币${word}` || compact === `人民币:${word}`) return unit
  }
  const glued = GLUED.exec(compact)
  if (glued?.[1] && glued[2]) return unitOf(`${glued[2]} ${glued[1]}`)
  const currency = currencyIn(folded)
  const rest = normalise(folded.replace(/us\$|hk\$|nt\$|[$€£¥￥₹']/g, ' '))
    .split(' ')
    .filter(
      word =>
        word !== '' &&
        ![
          'in',
          'of',
          'amounts',
          'amount',
          'dollars',
          'euros',
          'us',
          'all',
          'figures',
          'are',
          'expressed',
          'values',
          'rs',
        ].includes(word) &&
        !CURRENCY_CODES.has(word.toUpperCase()) &&
        word !== 'rmb',
    )
  if (rest.length === 0) return currency ? { label: currency, exponent: 0, currency } : undefined
  const scale = rest.length === 1 ? SCALE_WORDS[rest[0] ?? ''] : undefined
  if (!scale) return undefined
  return currency ? { ...scale, label: `${currency} ${scale.label}`, currency } : scale
}

/** The unit of amounts that a heading carries in brackets, after a slash, or at its end. */
export function unitOfHeader(text: string): AmountUnit | undefined {
  const header = headerText(text)
  for (const note of header.notes) {
    const bare = normalise(withoutTax(note))
    const unit = unitOf(bare) ?? unitOf(bare.split(' ').slice(-1)[0] ?? '')
    if (unit) return unit
  }
  const folded = fold(text)
  const inside = /[(（[]([^)）\]]*)[)）\]]/.exec(folded)?.[1]
  if (inside) {
    const unit = unitOf(inside)
    if (unit) return unit
  }
  const ending = /(?:\s|^)((?:us)?\$?\s?(?:k|m|000s?|mn)|usd|eur|gbp|cny|rmb|chf)$/.exec(folded)
  if (ending?.[1] && folded !== ending[1]) return unitOf(ending[1])
  const chinese = /[/／]?\s*(万元|千元|百万元|亿元)$/.exec(folded)
  return chinese?.[1] ? unitOf(chinese[1]) : undefined
}

const NOTE_FORMS = [
  /(?:金额|货币|计量)?单位\s*[:：为]?\s*[(（]?\s*(?:人民币)?\s*[:：]?\s*(百万元|千万元|十万元|亿元|万元|千元|万美元|美元|欧元|港元|元)/,
  /(?:amounts?|figures|values|all|costs?|budget|numbers|units?|currency)?\s*(?:are\s+|shown\s+|stated\s+|expressed\s+)*\(?in\s+((?:[a-z]{3}|us\$|[$€£¥])?\s*(?:thousands?|millions?|billions?|k|'?000s?)(?:\s+of\s+[a-z ]+?)?)\b/,
  /\(\s*((?:us)?[$€£¥]\s?(?:k|m|mn|'?000s?))\s*\)/,
  /(?:^|[\s(:,;])((?:usd|eur|gbp|cny|rmb|chf|[$€£¥])\s?'?(?:000s?|k|thousands?|millions?|mn))(?:$|[\s).,;])/,
  /^\s*units?\s*[:：]\s*([a-z$€£¥ '0]+)$/,
  /[(（]\s*(百万元|亿元|万元|千元|元)\s*[)）]/,
]

/** The unit that a sentence above a table states ("单位：万元", "All amounts in thousands of USD"). */
export function unitOfNote(text: string): AmountUnit | undefined {
  const folded = fold(text)
  for (const form of NOTE_FORMS) {
    const found = form.exec(folded)?.[1]
    const unit = found ? unitOf(found.replace(/\bdollars?\b/, '')) : undefined
    if (unit) return unit.currency ? unit : { ...unit, ...currencyPart(folded) }
  }
  return undefined
}

const currencyPart = (text: string) => {
  const currency = currencyIn(text)
  return currency ? { currency } : {}
}

/** The currency that a number format shows, such as "$"#,##0 or [$€-407]. */
export function currencyOfFormat(format: string): string | undefined {
  if (format === 'General' || !/[$€£¥￥₹"]/.test(format)) return undefined
  const bracket = /\[\$([^\]-]*)(?:-([0-9a-f]+))?\]/i.exec(format)
  if (bracket) {
    const sign = bracket[1] ?? ''
    if (sign === '') return undefined
    if (sign === '¥' && bracket[2]?.toLowerCase() === '411') return 'JPY'
    return currencyIn(sign)
  }
  const sign = /["\\]?(us\$|hk\$|nt\$|[$€£¥￥₹])/i.exec(format.replace(/\[[^\]]*\]/g, ''))?.[1]
  if (sign) return currencyIn(sign)
  const quoted = /"([^"]*)"/.exec(format)?.[1]
  return quoted ? currencyIn(quoted) : undefined
}

/** The unit of durations that a heading states ("Duration (Weeks)", "工期（日历天）"). */
export function durationUnitOfHeader(text: string): DurationUnit | undefined {
  const header = headerText(text)
  for (const note of header.notes) if (DURATION_UNITS[note]) return DURATION_UNITS[note]
  if (/日历天|自然日|calendar days/.test(header.full)) return 'calendarDay'
  if (/工作日|working days|work days|workdays/.test(header.full)) return 'workday'
  const last = header.base.split(' ').slice(-1)[0] ?? ''
  return last.length > 1 ? DURATION_UNITS[last] : undefined
}

/** Whether a heading says that amounts contain the tax. */
export function amountBasisOfHeader(text: string): 'gross' | 'net' | undefined {
  const folded = fold(text)
  if (/不含税|未税|税前|除税|excl|ex vat|ex\.? tax|\bnet\b|without (tax|vat)|before (tax|vat)/.test(folded))
    return 'net'
  if (/含税|价税合计|incl|\bgross\b|with (tax|vat)/.test(folded)) return 'gross'
  return undefined
}
