/**
 * Dates as whole day numbers (days since 1970-01-01), so that no time zone can shift a due date, and the working
 * calendar of a project. ISO text exists on the wire only.
 */
import { type CalendarException, chineseExceptions } from './chineseCalendar.ts'
import type { CalendarSettings } from './contract/task.ts'

const DAY_MILLISECONDS = 86_400_000
const SATURDAY = 6
const SUNDAY = 7
const WEEK_DAYS = 7
/** 1969-12-29, a Monday: weeks are counted from here. */
const FIRST_MONDAY = -3

/** Day number of an ISO date that is known to exist. */
export function dayOfIso(iso: string): number {
  return Date.parse(iso) / DAY_MILLISECONDS
}

/** Projects name the same few days over and over. */
const isoTexts = new Map<number, string>()

/** ISO date of a day number. */
export function isoOfDay(day: number): string {
  const known = isoTexts.get(day)
  if (known !== undefined) return known
  const text = new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10)
  isoTexts.set(day, text)
  return text
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: number): number {
  return ((((day - FIRST_MONDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS) + 1
}

/** Whether each day counts: all of them in calendar days, else what the project's calendar says. */
export interface WorkCalendar {
  isWorking(day: number): boolean
  /** Working days from `first` to `last`, both counted; 0 when last is before first. */
  countBetween(first: number, last: number): number
  /** The first working day on or after `day`; null when none follows by the end of the year 9999. */
  nextWorking(day: number): number | null
  /** The day of the `count`-th working day from `day` on (1 is the next one itself); null beyond the year 9999. */
  nthWorking(day: number, count: number): number | null
}

/** 9999-12-31, the last date that the contract can write. */
const LAST_DAY = 2_932_896

/** Every day counts: for durations in calendar days (日历天). */
export const everyDay: WorkCalendar = {
  isWorking: () => true,
  countBetween: (first, last) => Math.max(0, last - first + 1),
  nextWorking: day => day,
  nthWorking: (day, count) => (day + count - 1 <= LAST_DAY ? day + count - 1 : null),
}

/**
 * The working calendar of a project. Order of authority: a day listed by the project, else the public holidays and
 * make-up workdays of its region, else the weekend (default Saturday and Sunday). Counting works on whole weeks and a
 * sorted list of exceptions, so that its cost does not grow with the length of the span.
 */
export function workCalendar(settings: CalendarSettings | undefined): WorkCalendar {
  const week = weekPattern(settings?.weekend ?? [SATURDAY, SUNDAY])
  const exceptions = exceptionList(settings, week)
  const isWorking = (day: number) => exceptions.works(day) ?? week.works(day)
  const countUpTo = (day: number) => week.countUpTo(day) + exceptions.changeUpTo(day)
  const nthWorking = (day: number, count: number) => {
    const target = countUpTo(day - 1) + count
    if (!(countUpTo(LAST_DAY) >= target)) return null
    let low = day
    let high = LAST_DAY
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (countUpTo(middle) >= target) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    isWorking,
    countBetween: (first, last) => (last < first ? 0 : countUpTo(last) - countUpTo(first - 1)),
    nextWorking: day => nthWorking(day, 1),
    nthWorking,
  }
}

interface WeekPattern {
  works(day: number): boolean
  /** Working days from the first Monday to `day`, both counted; negative before it. */
  countUpTo(day: number): number
}

function weekPattern(weekend: readonly number[]): WeekPattern {
  const rest = new Set(weekend)
  const works = (day: number) => !rest.has(weekdayOfDay(day))
  const daysWorkedBefore = [0]
  for (let weekday = 1; weekday <= WEEK_DAYS; weekday++) {
    daysWorkedBefore.push((daysWorkedBefore[weekday - 1] ?? 0) + (rest.has(weekday) ? 0 : 1))
  }
  const perWeek = daysWorkedBefore[WEEK_DAYS] ?? 0
  return {
    works,
    countUpTo: day =>
      Math.floor((day - FIRST_MONDAY) / WEEK_DAYS) * perWeek + (daysWorkedBefore[weekdayOfDay(day)] ?? 0),
  }
}

interface ExceptionList {
  works(day: number): boolean | undefined
  /** Working days more (or fewer) than the weekly pattern gives, over all exceptions up to `day`. */
  changeUpTo(day: number): number
}

function exceptionList(settings: CalendarSettings | undefined, week: WeekPattern): ExceptionList {
  const regional: readonly CalendarException[] = settings?.region === 'CN' ? chineseExceptions() : []
  const listed = (settings?.days ?? []).map(({ date, working }) => ({ day: dayOfIso(date), working }))
  const byDay = new Map([...regional, ...listed].map(({ day, working }) => [day, working]))
  const changing = [...byDay].filter(([day, working]) => working !== week.works(day)).sort(([a], [b]) => a - b)
  const days = changing.map(([day]) => day)
  const changes = [0]
  for (const [, working] of changing) changes.push((changes.at(-1) ?? 0) + (working ? 1 : -1))
  return {
    works: day => byDay.get(day),
    changeUpTo: day => changes[countAtMost(days, day)] ?? 0,
  }
}

/** How many of the ascending days are on or before `day`. */
function countAtMost(days: readonly number[], day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}
