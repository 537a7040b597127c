/**
 * Dates as whole day numbers (days since 1970-01-01), so that no time zone can shift a due date, and the working
 * calendar of a project. ISO text exists on the wire only.
 */
import chineseDays from 'chinese-days'
import type { CalendarSettings } from './contract/task.ts'

const DAY_MILLISECONDS = 86_400_000
const SATURDAY = 6
const SUNDAY = 7

/** Day number of an ISO date that is known to exist. */
export function dayOfIso(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MILLISECONDS
}

/** ISO date of a day number. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Whether each day counts: all of them in calendar days, else what the project's calendar says. */
export interface WorkCalendar {
  isWorking(day: number): boolean
  /** Working days from `first` to `last`, both counted; 0 when last is before first. */
  countBetween(first: number, last: number): number
  /** The first working day on or after `day`; null when none follows within 20 years. */
  nextWorking(day: number): number | null
}

const SEARCH_DAYS_MAX = 7_305

/** Every day counts: for durations in calendar days (日历天). */
export const everyDay: WorkCalendar = {
  isWorking: () => true,
  countBetween: (first, last) => Math.max(0, last - first + 1),
  nextWorking: day => day,
}

/**
 * The working calendar of a project. Order of authority: a day listed by the project, else the public holidays and
 * make-up workdays of its region, else the weekend (default Saturday and Sunday).
 */
export function workCalendar(settings: CalendarSettings | undefined): WorkCalendar {
  const weekend = new Set(settings?.weekend ?? [SATURDAY, SUNDAY])
  const listed = new Map((settings?.days ?? []).map(d => [dayOfIso(d.date), d.working]))
  const regional = settings?.region === 'CN' ? chineseWorkday : () => undefined
  const known = new Map<number, boolean>()
  const isWorking = (day: number) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const works = listed.get(day) ?? regional(day) ?? !weekend.has(weekdayOfDay(day))
    known.set(day, works)
    return works
  }
  return {
    isWorking,
    countBetween(first, last) {
      let count = 0
      for (let day = first; day <= last; day++) if (isWorking(day)) count++
      return count
    },
    nextWorking(day) {
      for (let next = day; next <= day + SEARCH_DAYS_MAX; next++) if (isWorking(next)) return next
      return null
    },
  }
}

/** What China's public calendar says of a day; undefined where it says nothing beyond the ordinary weekend. */
function chineseWorkday(day: number): boolean | undefined {
  const iso = isoOfDay(day)
  if (chineseDays.isHoliday(iso) && !isOrdinaryWeekend(day)) return false
  if (chineseDays.isWorkday(iso) && isOrdinaryWeekend(day)) return true
  return undefined
}

const isOrdinaryWeekend = (day: number) => weekdayOfDay(day) >= SATURDAY
