/** Dates of the days of a network, also of days before day 0. */
import { isoOfDay, type WorkCalendar } from '../calendar.ts'
import { remembered } from '../remembered.ts'
import { type EarlyDays, wholeDays } from './earlyDates.ts'

/** Late dates before day 0 are looked for so far back; a date that no plan meant. */
const DAYS_BACK_MAX = 20_000

export interface SpanDates {
  start: string | null
  finish: string | null
}

/** First and last day of spans as ISO dates; null beyond what a calendar can say. Many tasks share a day. */
export function spanDater(dayZero: number, calendar: WorkCalendar): (days: EarlyDays) => SpanDates {
  const dateOf = remembered((offset: number) => dateOfDay(offset, dayZero, calendar))
  return days => {
    const { startDay, finishDay } = wholeDays(days)
    const isMilestone = days.startDay === days.finishDay
    const finish = dateOf(isMilestone ? Math.max(0, finishDay) : finishDay)
    return { start: isMilestone ? finish : dateOf(startDay), finish }
  }
}

function dateOfDay(offset: number, dayZero: number, calendar: WorkCalendar): string | null {
  if (offset >= 0) {
    const day = calendar.nthWorking(dayZero, offset + 1)
    return day === null ? null : isoOfDay(day)
  }
  let left = -offset
  for (let day = dayZero - 1; day > dayZero - DAYS_BACK_MAX; day--) {
    if (calendar.isWorking(day)) left--
    if (left === 0) return isoOfDay(day)
  }
  return null
}
