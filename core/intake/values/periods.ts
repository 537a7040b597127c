/** Headings that are points in time: months, quarters, years for money; days, weekdays, weeks for a Gantt picture. */

import type { CellValue } from '../../contract/workbook.ts'
import { normalise } from '../normalise.ts'
import { isDateFormat, isoOfSerial, isPlausibleSerial, lastDayOfMonth, monthNumber, parseDateText } from './dates.ts'

export type PeriodKind = 'day' | 'weekday' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'number'

export interface PeriodHeader {
  kind: PeriodKind
  /** `2026-01`, `2026-Q1`, `2026-H1`, `2026`; a month, quarter or half of an unknown year is its text. */
  period: string
  /** Month (1–12), quarter (1–4) or half (1–2) of the year where the year is unknown. */
  part?: number
  /** ISO date of a day. */
  date?: string
}

const two = (n: number) => String(n).padStart(2, '0')
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?'
const ORDINALS = ['first', 'second', 'third', 'fourth']
const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

const fullYear = (text: string) => (text.length === 2 ? `20${text}` : text)
const month = (year: string, number: number): PeriodHeader | null =>
  number >= 1 && number <= 12 ? { kind: 'month', period: `${fullYear(year)}-${two(number)}` } : null

type Form = readonly [RegExp, (match: RegExpExecArray) => PeriodHeader | null]

/** Forms of a normalised heading, the ones with a year first. */
const FORMS: readonly Form[] = [
  [/^((?:19|20)\d{2}) ?年? ?(\d{1,2}) ?月?(?:份|预算|计划)?$/, m => month(m[1] ?? '', Number(m[2]))],
  [/^((?:19|20)\d{2})([01]\d)$/, m => month(m[1] ?? '', Number(m[2]))],
  [/^(\d{1,2}) ((?:19|20)\d{2})$/, m => month(m[2] ?? '', Number(m[1]))],
  [/^(\d{2}) ?年 ?(\d{1,2}) ?月(?:份)?$/, m => month(m[1] ?? '', Number(m[2]))],
  [new RegExp(`^${MONTH} ?((?:19|20)?\\d{2})$`), m => month(m[2] ?? '', monthNumber(m[1] ?? '') ?? 0)],
  [new RegExp(`^((?:19|20)\\d{2}) ?${MONTH}$`), m => month(m[1] ?? '', monthNumber(m[2] ?? '') ?? 0)],
  [/^(?:fy ?)?((?:19|20)?\d{2}) ?(?:年)? ?(?:q|第)?([1-4一二三四]) ?(?:q|季度|季)$/, m => quarter(m[1], m[2])],
  [/^(?:fy ?)?((?:19|20)\d{2}) ?q([1-4])$/, m => quarter(m[1], m[2])],
  [/^fy ?(\d{2}) ?q([1-4])$/, m => quarter(m[1], m[2])],
  [/^([1-4])q ?(?:fy ?)?((?:19|20)?\d{2})$/, m => quarter(m[2], m[1])],
  [/^q([1-4]) ?(?:fy ?)?((?:19|20)?\d{2})$/, m => quarter(m[2], m[1])],
  [/^(?:fy ?)?((?:19|20)\d{2}) ?年? ?(上|下)半年$/, m => half(m[1], m[2])],
  [/^(?:fy ?)?((?:19|20)\d{2}) ?h([12])$/, m => half(m[1], m[2])],
  [/^h([12]) ?(?:fy ?)?((?:19|20)?\d{2})$/, m => half(m[2], m[1])],
  [/^(?:fy ?|year )?((?:19|20)\d{2}) ?(?:年|年度)?$/, m => ({ kind: 'year', period: m[1] ?? '' })],
  [/^fy ?(\d{2})$/, m => ({ kind: 'year', period: fullYear(m[1] ?? '') })],
  // Years of a project that has no calendar yet; they are told apart and stay without one.
  [/^(?:year|yr) ?(\d{1,2})$/, m => ({ kind: 'year', period: `Y${m[1]}` })],
  [/^第 ?(\d{1,2}|[一二三四五六七八九十]) ?年度?$/, m => ({ kind: 'year', period: projectYear(m[1] ?? '') })],
  [new RegExp(`^${MONTH}$`), m => part('month', monthNumber(m[1] ?? '') ?? 0, m[0])],
  [/^(\d{1,2}) ?月份?$/, m => part('month', Number(m[1]), m[0])],
  [/^(十[一二]?|[一二三四五六七八九])月份?$/, m => part('month', CHINESE_MONTHS.indexOf(m[1] ?? '') + 1, m[0])],
  [/^(?:m|month) ?(\d{1,2})$/, m => ({ kind: 'number', period: `M${m[1]}` })],
  [/^第? ?(\d{1,2}) ?个月$/, m => ({ kind: 'number', period: `M${m[1]}` })],
  [/^(?:q|qtr|quarter) ?([1-4])$/, m => part('quarter', Number(m[1]), m[0])],
  [/^([1-4])q$/, m => part('quarter', Number(m[1]), m[0])],
  [/^([1-4])(?:st|nd|rd|th) quarter$/, m => part('quarter', Number(m[1]), m[0])],
  [/^(first|second|third|fourth) quarter$/, m => part('quarter', ORDINALS.indexOf(m[1] ?? '') + 1, m[0])],
  [/^h([12])$/, m => part('half', Number(m[1]), m[0])],
  [/^(first|second) half(?: year)?$/, m => part('half', ORDINALS.indexOf(m[1] ?? '') + 1, m[0])],
  [/^(上|下)半年(?:度)?$/, m => part('half', m[1] === '上' ? 1 : 2, m[0])],
  [/^第?([一二三四1-4])季度$/, m => part('quarter', '一二三四'.indexOf(m[1] ?? '') + 1 || Number(m[1]), m[0])],
  [/^(?:w|wk|week) ?(\d{1,2})$/, m => ({ kind: 'week', period: `W${m[1]}` })],
  [/^第? ?(\d{1,2}|[一二三四五六七八九十]+) ?周$/, m => ({ kind: 'week', period: `W${m[1]}` })],
  [
    /^(?:m|t|w|th|r|f|s|su|sa|mo|tu|we|fr|mon|tue|wed|thu|fri|sat|sun|[一二三四五六日]|周[一二三四五六日]|星期[一二三四五六日天])$/,
    m => ({ kind: 'weekday', period: m[0] }),
  ],
  [/^(?:day|d) ?(\d{1,3})$/, m => ({ kind: 'day', period: m[0] })],
  [/^\d{1,3}$/, m => ({ kind: 'number', period: m[0] })],
]

const projectYear = (number: string) => `Y${'一二三四五六七八九十'.indexOf(number) + 1 || number}`

function quarter(year: string | undefined, number: string | undefined): PeriodHeader {
  const index = '一二三四'.indexOf(number ?? '') + 1 || Number(number)
  return { kind: 'quarter', period: `${fullYear(year ?? '')}-Q${index}` }
}

function half(year: string | undefined, number: string | undefined): PeriodHeader {
  return { kind: 'half', period: `${fullYear(year ?? '')}-H${number === '上' ? 1 : number === '下' ? 2 : number}` }
}

/** Parts of a year by kind. */
const PARTS = { month: 12, quarter: 4, half: 2 }

function part(kind: keyof typeof PARTS, number: number, text: string): PeriodHeader | null {
  return number >= 1 && number <= PARTS[kind] ? { kind, period: text, part: number } : null
}

/** Reads one heading cell as a point in time; null when it is none. */
export function parsePeriodHeader(value: CellValue, format: string, date1904: boolean): PeriodHeader | null {
  if (typeof value === 'number') {
    const isDate = isDateFormat(format) || (isPlausibleSerial(value, date1904) && Number.isInteger(value))
    const iso = isDate ? isoOfSerial(value, date1904) : null
    if (iso) return { kind: 'day', period: iso, date: iso }
  }
  if (value === null || typeof value === 'boolean') return null
  const text = String(value).trim()
  if (text.length > 20) return null
  const iso = parseDateText(text, 'mdy') ?? parseDateText(text, 'dmy')
  if (iso) return { kind: 'day', period: iso, date: iso }
  const bare = normalise(text)
  for (const [form, read] of FORMS) {
    const match = form.exec(bare)
    const header = match ? read(match) : null
    if (header) return header
  }
  return null
}

/** Days that lie a month apart are months: their first or last days head the columns of a budget. */
export function daysAsMonths(headers: readonly PeriodHeader[]): PeriodHeader[] {
  const months = headers.map(h => h.date?.slice(0, 7))
  if (headers.length < 2 || months.some(m => m === undefined) || new Set(months).size !== months.length)
    return [...headers]
  return headers.map(h => ({ kind: 'month', period: h.date?.slice(0, 7) ?? h.period }))
}

/** Gives months and quarters without a year the year of their band, or counts on from `year` when they start anew. */
export function withYears(
  headers: readonly PeriodHeader[],
  years: readonly (string | undefined)[],
  year: string | undefined,
): PeriodHeader[] {
  let current = year === undefined ? undefined : Number(year)
  let before = 0
  return headers.map((header, index) => {
    if (header.part === undefined) return header
    const band = years[index]
    if (band !== undefined) current = Number(band)
    else if (current !== undefined && header.part < before) current++
    before = header.part
    if (current === undefined) return header
    const name = header.kind === 'month' ? two(header.part) : `${header.kind === 'quarter' ? 'Q' : 'H'}${header.part}`
    return { kind: header.kind, period: `${current}-${name}` }
  })
}

/** The year that a text names ("2026年度预算", "Budget FY2026"). */
export const yearIn = (text: string): string | undefined => /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1]

interface Months {
  year?: string
  first: number
  last: number
}

const span = (year: string | undefined, kind: string, number: number): Months => {
  const length = kind === 'Q' ? 3 : kind === 'H' ? 6 : 1
  return { ...(year !== undefined && { year }), first: (number - 1) * length + 1, last: number * length }
}

/** Months that a period covers; undefined where it is none of the calendar. */
function monthsOf({ kind, period, part: number }: PeriodHeader): Months | undefined {
  if (number !== undefined) return span(undefined, kind === 'quarter' ? 'Q' : kind === 'half' ? 'H' : '', number)
  const dated = /^(\d{4})(?:-([QH]?)(\d{1,2}))?$/.exec(period)
  if (!dated?.[1]) return undefined
  return dated[3] === undefined
    ? { year: dated[1], first: 1, last: 12 }
    : span(dated[1], dated[2] ?? '', Number(dated[3]))
}

/** Whether a longer period contains a shorter one; where the year of one is unknown the months decide. */
export function covers(longer: PeriodHeader, shorter: PeriodHeader): boolean {
  const [outer, inner] = [monthsOf(longer), monthsOf(shorter)]
  if (!outer || !inner) return false
  const sameYear = outer.year === undefined || inner.year === undefined || outer.year === inner.year
  return sameYear && outer.first <= inner.first && inner.last <= outer.last
}

/** First and last day of a period `2026-01`, `2026-Q1`, `2026-H1` or `2026`; undefined for another text. */
export function daysOf(period: string): { first: string; last: string } | undefined {
  const months = monthsOf({ kind: 'month', period })
  if (months?.year === undefined || months.last > 12) return undefined
  const { year, first, last } = months
  const lastDay = lastDayOfMonth(Number(year), last)
  return lastDay === null ? undefined : { first: `${year}-${two(first)}-01`, last: lastDay }
}
