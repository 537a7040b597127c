/** Dates as people keep them: serial numbers of both date systems, ISO, dotted, slashed, 年月日, month names. */
import { isoOfDay } from '../../calendar.ts'

/** Day number (since 1970-01-01) of serial 0 in the 1900 system after its imaginary 1900-02-29, and the offset of 1904. */
const SERIAL_OF_1970 = 25_569
const SYSTEM_OFFSET = 1_462
/** Serials that a person means as a date when the format does not say so: 1990 to 2100. */
const PLAUSIBLE_SERIAL = { min: 32_874, max: 73_415 }
/** Years that a date of a project may lie in; what is before is a sentinel of an empty formula. */
const PLAUSIBLE_YEAR = { min: 1950, max: 2200 }

export type DateOrder = 'dmy' | 'mdy'

/** Whether a number format shows dates (years, months or days outside quotes and brackets). */
export function isDateFormat(format: string): boolean {
  if (format === 'General' || format === '') return false
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  return /[ymd年月日]/i.test(bare) && !/[#?]/.test(bare) && !/0{1,}(?![.0])\s*%/.test(bare)
}

/** Whether a number format shows year and month and no day: 2026年3月, Mar-26. */
export function isMonthFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  return isDateFormat(format) && /y/i.test(bare) && /m/i.test(bare) && !/[dhs日]/i.test(bare)
}

/** ISO date of a serial number, without its time of day; null outside the years of a project. */
export function isoOfSerial(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || Math.abs(serial) > 200_000) return null
  const whole = Math.floor(serial) + (date1904 ? SYSTEM_OFFSET : 0)
  const before = knownDays.get(whole)
  if (before !== undefined) return before
  const iso = isoOfWholeSerial(whole)
  if (knownDays.size >= KNOWN_MAX) knownDays.clear()
  knownDays.set(whole, iso)
  return iso
}

/** The days of a project are few and come again in every row. */
const knownDays = new Map<number, string | null>()
const KNOWN_MAX = 20_000

function isoOfWholeSerial(whole: number): string | null {
  const day = whole - SERIAL_OF_1970 + (whole < 60 ? 1 : 0)
  const iso = isoOfDay(day)
  const year = Number(iso.slice(0, 4))
  return year >= PLAUSIBLE_YEAR.min && year <= PLAUSIBLE_YEAR.max ? iso : null
}

/** Whether a number without a date format may be a date under a heading that says so. */
export function isPlausibleSerial(value: number, date1904: boolean): boolean {
  const serial = value + (date1904 ? SYSTEM_OFFSET : 0)
  return serial >= PLAUSIBLE_SERIAL.min && serial <= PLAUSIBLE_SERIAL.max
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const WEEKDAY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|(?:周|星期)[一二三四五六日天]\s*)|\s*[(（]?(?:周|星期)[一二三四五六日天][)）]?$/g
const TIME = /(?:t|\s|\/)\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z)?$/

/** Number of a month by its English name or abbreviation. */
export function monthNumber(name: string): number | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}

/** ISO date of year, month and day; null for a day that no calendar has, or outside the years of a project. */
export function isoOfDate(year: number, month: number, day: number): string | null {
  const fullYear = year < 100 ? year + (year < 70 ? 2000 : 1900) : year
  if (fullYear < PLAUSIBLE_YEAR.min || fullYear > PLAUSIBLE_YEAR.max || month < 1 || month > 12 || day < 1) return null
  const days = new Date(Date.UTC(fullYear, month, 0)).getUTCDate()
  if (day > days) return null
  return `${fullYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** ISO date of the last day of a month; null for a month that no calendar has. */
export function lastDayOfMonth(year: number, month: number): string | null {
  return isoOfDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

const clean = (text: string) =>
  text.normalize('NFKC').trim().toLowerCase().replace(WEEKDAY, '').replace(TIME, '').trim()

const YEAR_FIRST = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})$/
const DAY_MONTH_YEAR = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*[-./]\s*(\d{4}|\d{2})$/
const DAY_NAME_YEAR = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-./]*${MONTH_NAME}[\\s\\-./,]*(\\d{4}|\\d{2})$`)
const NAME_DAY_YEAR = new RegExp(`^${MONTH_NAME}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,-]+(\\d{4})|-(\\d{2}))$`)

/** The two numbers before the year of a text like 3/4/2026; null for any other text. */
export function dayMonthNumbers(text: string): [number, number] | null {
  const match = text.length > DATE_LENGTH_MAX ? null : DAY_MONTH_YEAR.exec(clean(text))
  return match ? [Number(match[1]), Number(match[3])] : null
}

/** 1月5日 or 3月底: a day whose year stands elsewhere. */
export const MONTH_AND_DAY = /^\d{1,2}\s*月\s*(\d{1,2}\s*[日号]|[底末])$/

/** No date with its weekday and time is longer; a page of text need not be tried. */
const DATE_LENGTH_MAX = 80

/** ISO date of a text; `order` decides 3/4/2026. Null when it is no date. */
export function parseDateText(text: string, order: DateOrder): string | null {
  if (text.length > DATE_LENGTH_MAX) return null
  const bare = clean(text)
  const numbers = YEAR_FIRST.exec(bare)
  if (numbers) return isoOfDate(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const compact = COMPACT.exec(bare)
  if (compact) return isoOfDate(Number(`${compact[1]}${compact[2]}`), Number(compact[3]), Number(compact[4]))
  const slashed = DAY_MONTH_YEAR.exec(bare)
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[3]), Number(slashed[4])]
    return order === 'dmy' ? isoOfDate(year, second, first) : isoOfDate(year, first, second)
  }
  const dayFirst = DAY_NAME_YEAR.exec(bare)
  if (dayFirst) return isoOfDate(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1]))
  const nameFirst = NAME_DAY_YEAR.exec(bare)
  const [, name = '', dayText, year = nameFirst?.[4]] = nameFirst ?? []
  if (nameFirst) return isoOfDate(Number(year), monthNumber(name) ?? 0, Number(dayText))
  return null
}

/**
 * Whether day or month stands first, by the values that only one reading allows. `undecided` when every text allows
 * both and the two readings differ for one of them; `null` when no text has this form.
 */
export function dateOrderOf(texts: Iterable<string>): DateOrder | 'undecided' | null {
  let [dayFirst, monthFirst, open] = [0, 0, 0]
  for (const text of texts) {
    const numbers = dayMonthNumbers(text)
    if (!numbers) continue
    const [first, second] = numbers
    if (first > 12 && second <= 12) dayFirst++
    else if (second > 12 && first <= 12) monthFirst++
    else if (first !== second) open++
  }
  if (dayFirst > monthFirst) return 'dmy'
  if (monthFirst > 0) return monthFirst > dayFirst ? 'mdy' : 'undecided'
  return open > 0 ? 'undecided' : null
}
