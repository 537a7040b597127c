/** Dates of the samples: ISO text in the data, Excel serial numbers in the cells. */
import { dayOfIso, isoOfDay, workCalendar } from '../../core/calendar.ts'

/** Excel's day 0 (1899-12-30) before 1970-01-01, in the 1900 date system after February 1900. */
const SERIAL_OF_1970 = 25_569

/** Monday to Friday, as Excel's NETWORKDAYS counts without a list of holidays. */
const weekdays = workCalendar({ weekend: [6, 7] })

const isIso = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isoOfDay(dayOfIso(text)) === text

/** Serial number of a date; a text that is no date of the calendar stays the text that somebody typed. */
export function dateCell(text: string): number | string {
  return isRealDate(text) ? dayOfIso(text) + SERIAL_OF_1970 : text
}

export function isRealDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text)) && isIso(text)
}

export function weekdaysBetween(first: string, last: string): number {
  return weekdays.countBetween(dayOfIso(first), dayOfIso(last))
}

/** What NETWORKDAYS yields, negative when the end is before the start. */
export function networkDays(first: string, last: string): number {
  return first <= last ? weekdaysBetween(first, last) : -weekdaysBetween(last, first)
}

/** What end − start + 1 yields. */
export function calendarDays(first: string, last: string): number {
  return dayOfIso(last) - dayOfIso(first) + 1
}

export function addDays(iso: string, days: number): string {
  return isoOfDay(dayOfIso(iso) + days)
}

/** Months `YYYY-MM` from the month of `first` to the month of `last`. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = monthAfter(month)) months.push(month)
  return months
}

function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7)
}

export function lastDayOf(month: string): string {
  return addDays(`${monthAfter(month)}-01`, -1)
}

/** `amount` over the months from `first` to `last` by weekdays, each share a multiple of `step`, the last takes the rest. */
export function spreadByMonth(amount: number, first: string, last: string, step: number): Map<string, number> {
  const months = monthsBetween(first, last)
  const days = Math.max(1, weekdaysBetween(first, last))
  const shares = new Map<string, number>()
  let rest = Math.round(amount / step)
  for (const [index, month] of months.entries()) {
    const from = `${month}-01` > first ? `${month}-01` : first
    const to = lastDayOf(month) < last ? lastDayOf(month) : last
    const steps = index === months.length - 1 ? rest : Math.round((amount / step) * (weekdaysBetween(from, to) / days))
    rest -= steps
    shares.set(month, multipleOf(step, steps))
  }
  return shares
}

/** steps × step; for a step such as 0.1 by division, which is exact to the decimal where the product is not. */
export function multipleOf(step: number, steps: number): number {
  return step < 1 ? steps / Math.round(1 / step) : steps * step
}
