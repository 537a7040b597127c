/** What Excel makes of text that is typed into a cell or assigned to `Range.values`. */
import type { CellContent } from './cell.ts'

export interface TypedInput {
  content: CellContent
  /** The number format that the way of writing implies, for cells still in General. */
  numberFormat?: string
  /** Entered with a leading apostrophe, or into a cell formatted as text. */
  isText?: boolean
}

export type HostLocale = 'en-US' | 'zh-CN'

/** Serial number of a date; null when there is no such day. 1900 system, days from 1900-03-01 on. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const serial = time / 86_400_000 + 25_569
  return serial >= 61 ? serial : null
}

const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900)

function parseDate(text: string, locale: HostLocale, now: () => Date): TypedInput | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) {
    if (iso[2] === '.' && locale !== 'zh-CN') return null
    return dated(dateSerial(Number(iso[1]), Number(iso[3]), Number(iso[4])), locale)
  }
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (chinese && locale === 'zh-CN') {
    const serial = dateSerial(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]))
    return serial === null ? null : { content: serial, numberFormat: 'yyyy"年"m"月"d"日"' }
  }
  const american = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (american && locale === 'en-US') {
    return dated(dateSerial(fullYear(american[4] ?? ''), Number(american[1]), Number(american[3])), locale)
  }
  const spelled = locale === 'en-US' ? parseSpelledDate(text, now) : null
  if (spelled) return spelled
  const dayOnly = /^(\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (dayOnly) {
    const serial = dateSerial(now().getFullYear(), Number(dayOnly[1]), Number(dayOnly[2]))
    return serial === null ? null : { content: serial, numberFormat: locale === 'zh-CN' ? 'm"月"d"日"' : 'd-mmm' }
  }
  return null
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** "May 5", "May 5, 2026" and "May 2026". */
function parseSpelledDate(text: string, now: () => Date): TypedInput | null {
  const match = /^([a-z]+)[ -](?:(\d{4})|(\d{1,2})(?:,? (\d{4}))?)$/i.exec(text)
  const word = (match?.[1] ?? '').toLowerCase()
  const month = MONTHS.findIndex(name => word === name || word === name.slice(0, 3)) + 1
  if (!match || month === 0) return null
  const year = Number(match[2] ?? match[4] ?? now().getFullYear())
  const serial = dateSerial(year, month, Number(match[3] ?? 1))
  const numberFormat = match[2] ? 'mmm-yy' : match[4] ? 'd-mmm-yy' : 'd-mmm'
  return serial === null ? null : { content: serial, numberFormat }
}

const dated = (serial: number | null, locale: HostLocale): TypedInput | null =>
  serial === null ? null : { content: serial, numberFormat: locale === 'zh-CN' ? 'yyyy/m/d' : 'm/d/yyyy' }

function parseTime(text: string): TypedInput | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)
  return { content: seconds / 86_400, numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss' }
}

function parseNumber(text: string): TypedInput | null {
  const match = /^([-+]?)\s*([$¥￥]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[-+]?\d{1,3})?(%?)$/i.exec(text)
  const [, sign = '', currency = '', digits = '', exponent = '', percent = ''] = match ?? []
  if (!match || !/\d/.test(digits)) return null
  const value = Number(`${sign}${digits.replaceAll(',', '')}${exponent}`) / (percent ? 100 : 1)
  if (!Number.isFinite(value)) return null
  if (percent) return { content: value, numberFormat: digits.includes('.') ? '0.00%' : '0%' }
  if (currency) return { content: value, numberFormat: `${currency}#,##0.00` }
  if (digits.includes(',')) return { content: value, numberFormat: digits.includes('.') ? '#,##0.00' : '#,##0' }
  return exponent ? { content: value, numberFormat: '0.00E+00' } : { content: value }
}

/** "(12.50)" is a negative number to Excel. */
function parseBracketed(text: string): TypedInput | null {
  const match = /^\((\d[\d,]*(?:\.\d*)?)\)$/.exec(text)
  const positive = match && parseNumber(match[1] ?? '')
  return positive && typeof positive.content === 'number' ? { ...positive, content: -positive.content } : null
}

/** Reads typed text that is no formula. A cell formatted as text ("@") keeps it as it is. */
export function readTyped(typed: string, numberFormat: string, locale: HostLocale, now: () => Date): TypedInput {
  if (typed === '') return { content: null }
  if (typed.startsWith("'")) return { content: typed.slice(1), isText: true }
  if (numberFormat === '@') return { content: typed, isText: true }
  const text = typed.trim()
  if (/^(?:true|false)$/i.test(text)) return { content: text.toLowerCase() === 'true' }
  return (
    parseNumber(text) ?? parseBracketed(text) ?? parseDate(text, locale, now) ?? parseTime(text) ?? { content: typed }
  )
}

/** Whether typed text is meant as a formula. */
export const isFormulaText = (typed: string, numberFormat: string): boolean =>
  numberFormat !== '@' && typed.length > 1 && /^[=+\-@]/.test(typed) && parseNumber(typed.trim()) === null
