/** Units of amounts and durations in their normalised form. `exponent` is the power of ten to major units. */
export interface AmountUnit {
  /** How the unit is shown. */
  label: string
  exponent: number
  currency?: string
}

const amountUnit = (label: string, exponent: number, currency?: string): AmountUnit => ({
  label,
  exponent,
  ...(currency && { currency }),
})

/** Longest first: 万元 before 元. */
export const AMOUNT_UNITS: readonly (readonly [string, AmountUnit])[] = [
  ['人民币万元', amountUnit('万元', 4, 'CNY')],
  ['百万元', amountUnit('百万元', 6, 'CNY')],
  ['千万元', amountUnit('千万元', 7, 'CNY')],
  ['十万元', amountUnit('十万元', 5, 'CNY')],
  ['万美元', amountUnit('万美元', 4, 'USD')],
  ['万欧元', amountUnit('万欧元', 4, 'EUR')],
  ['万港元', amountUnit('万港元', 4, 'HKD')],
  ['亿元', amountUnit('亿元', 8, 'CNY')],
  ['万元', amountUnit('万元', 4, 'CNY')],
  ['千元', amountUnit('千元', 3, 'CNY')],
  ['美元', amountUnit('美元', 0, 'USD')],
  ['欧元', amountUnit('欧元', 0, 'EUR')],
  ['港元', amountUnit('港元', 0, 'HKD')],
  ['日元', amountUnit('日元', 0, 'JPY')],
  ['元', amountUnit('元', 0, 'CNY')],
  ['万', amountUnit('万', 4)],
  ['亿', amountUnit('亿', 8)],
]

/** English scale words, matched as whole words after currency signs and codes were taken out. */
export const SCALE_WORDS: Record<string, AmountUnit> = {
  k: amountUnit('k', 3),
  t: amountUnit('k', 3),
  thousand: amountUnit('thousands', 3),
  thousands: amountUnit('thousands', 3),
  '000': amountUnit('thousands', 3),
  '000s': amountUnit('thousands', 3),
  m: amountUnit('m', 6),
  mn: amountUnit('m', 6),
  mm: amountUnit('m', 6),
  mio: amountUnit('m', 6),
  million: amountUnit('millions', 6),
  millions: amountUnit('millions', 6),
  bn: amountUnit('bn', 9),
  billion: amountUnit('billions', 9),
  billions: amountUnit('billions', 9),
}

export const CURRENCY_SIGNS: Record<string, string> = {
  us$: 'USD',
  hk$: 'HKD',
  nt$: 'TWD',
  s$: 'SGD',
  a$: 'AUD',
  c$: 'CAD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  '￥': 'CNY',
  '₹': 'INR',
  'rs.': 'INR',
  rs: 'INR',
  '₩': 'KRW',
  円: 'JPY',
  rmb: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  港币: 'HKD',
  港元: 'HKD',
  日元: 'JPY',
  英镑: 'GBP',
  元: 'CNY',
  yuan: 'CNY',
}

/** ISO 4217 codes that are recognised in headings and cells. */
export const CURRENCY_CODES = new Set(
  'USD EUR GBP CNY JPY CHF AUD CAD HKD SGD INR KRW TWD THB MYR IDR PHP VND AED SAR QAR KWD BHD OMR ZAR NGN KES EGP BRL MXN ARS CLP COP PEN SEK NOK DKK PLN CZK HUF RON TRY RUB UAH ILS NZD PKR BDT LKR KZT MOP'.split(
    ' ',
  ),
)

export type DurationUnit = 'hour' | 'day' | 'workday' | 'calendarDay' | 'week' | 'month'

/** Unit words of durations, matched as a whole. */
export const DURATION_UNITS: Record<string, DurationUnit> = {
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
  小时: 'hour',
  工时: 'hour',
  d: 'day',
  day: 'day',
  days: 'day',
  dys: 'day',
  天: 'day',
  日: 'day',
  ed: 'calendarDay',
  edays: 'calendarDay',
  'working day': 'workday',
  'working days': 'workday',
  'work day': 'workday',
  'work days': 'workday',
  workdays: 'workday',
  workday: 'workday',
  工作日: 'workday',
  个工作日: 'workday',
  'business days': 'workday',
  'calendar day': 'calendarDay',
  'calendar days': 'calendarDay',
  日历天: 'calendarDay',
  日历日: 'calendarDay',
  自然日: 'calendarDay',
  自然天: 'calendarDay',
  w: 'week',
  wk: 'week',
  wks: 'week',
  week: 'week',
  weeks: 'week',
  周: 'week',
  星期: 'week',
  个星期: 'week',
  个周: 'week',
  mon: 'month',
  mo: 'month',
  mons: 'month',
  mth: 'month',
  month: 'month',
  months: 'month',
  月: 'month',
  个月: 'month',
  个天: 'day',
  天数: 'day',
}
