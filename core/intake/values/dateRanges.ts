/** Ranges of days and whole months as people write them in one cell: 2016/8/2-2016/8/20, 3.5-3.9, 2026年3月1日至15日, 2026年3月. */
import { type DateOrder, isoOfDate, lastDayOfMonth, monthNumber, parseDateText } from './dates.ts'

export interface DayRange {
  first: string
  last: string
}

const SEPARATOR = /\s*(?:[~～至到—–]+|\bto\b|-+)\s*/g
const MONTH = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*(?:月份?)?$/
const NAMED_MONTH = /^([a-z]{3,9})\.?[\s,-]*(\d{4})$/
const MONTH_DAY = /^(\d{1,2})\s*[./月]\s*(\d{1,2})\s*[日号]?$/
const MONTH_ONLY = /^(\d{1,2})\s*月$/
const DAY_ONLY = /^(\d{1,2})\s*[日号]?$/

/** Longer texts are sentences that mention dates. */
const LENGTH_MAX = 60

const clean = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** First and last day of a text that names a month and no day: 2026年3月, 2026-03, Mar 2026; null for any other text. */
export function parseMonth(text: string): DayRange | null {
  if (text.length > LENGTH_MAX) return null
  const bare = clean(text)
  const [, year, month] = MONTH.exec(bare) ?? []
  if (year !== undefined) return monthRange(Number(year), Number(month))
  const [, name = '', named] = NAMED_MONTH.exec(bare) ?? []
  const number = monthNumber(name)
  return named === undefined || number === null ? null : monthRange(Number(named), number)
}

function monthRange(year: number, month: number): DayRange | null {
  const first = isoOfDate(year, month, 1)
  const last = first === null ? null : lastDayOfMonth(year, month)
  return first !== null && last !== null ? { first, last } : null
}

/**
 * First and last day of a range; null for a single date and any other text. A side without a year has that of the other,
 * else `year`; a last day before the first is then in the next year.
 */
export function parseDateRange(text: string, order: DateOrder, year?: string): DayRange | null {
  if (text.length > LENGTH_MAX) return null
  const bare = clean(text)
  if (parseDateText(bare, order) !== null) return null
  for (const { 0: separator, index } of bare.matchAll(SEPARATOR)) {
    const range = rangeOf(bare.slice(0, index), bare.slice(index + separator.length), order, year)
    if (range) return range
  }
  return null
}

function rangeOf(left: string, right: string, order: DateOrder, year: string | undefined): DayRange | null {
  if (left === '' || right === '') return null
  const ownLast = daysOf(right, order, undefined)
  const begin = daysOf(left, order, ownLast?.first.slice(0, 4) ?? year)
  if (begin === null) return null
  const { first } = begin
  const after = begin.last === first ? first : undefined
  const last = (ownLast ?? daysOf(right, order, first.slice(0, 4), after))?.last
  if (last === undefined) return null
  if (last >= first) return { first, last }
  // 12月28日-1月5日 ends in the year after it began.
  const next = ownLast ? undefined : daysOf(right, order, String(Number(first.slice(0, 4)) + 1))?.last
  return next === undefined ? null : { first, last: next }
}

/** The day, or the days of the month, that one side of a range names; `after` lets a lone number be a day of its month. */
function daysOf(text: string, order: DateOrder, year: string | undefined, after?: string): DayRange | null {
  const day = parseDateText(text, order) ?? withoutYear(text, order, year, after)
  return day === null ? (parseMonth(text) ?? monthWithoutYear(text, year)) : { first: day, last: day }
}

function withoutYear(
  text: string,
  order: DateOrder,
  year: string | undefined,
  after: string | undefined,
): string | null {
  const parts = MONTH_DAY.exec(text)
  if (parts && year !== undefined) {
    const [one, two] = [Number(parts[1]), Number(parts[2])]
    return order === 'dmy' && !text.includes('月')
      ? isoOfDate(Number(year), two, one)
      : isoOfDate(Number(year), one, two)
  }
  const named = year === undefined ? null : parseDateText(`${text} ${year}`, order)
  if (named !== null) return named
  const day = DAY_ONLY.exec(text)
  return day && after !== undefined
    ? isoOfDate(Number(after.slice(0, 4)), Number(after.slice(5, 7)), Number(day[1]))
    : null
}

function monthWithoutYear(text: string, year: string | undefined): DayRange | null {
  const month = MONTH_ONLY.exec(text)?.[1]
  return month === undefined || year === undefined ? null : monthRange(Number(year), Number(month))
}
