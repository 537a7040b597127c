/**
 * China's public holidays and make-up workdays (调休), 2004 on. Only the package's data is loaded, not its code: the
 * code costs more time at start than a whole analysis.
 */
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** A day on which the calendar departs from the ordinary week, or confirms it. */
export interface CalendarException {
  day: number
  working: boolean
}

const DAY_MILLISECONDS = 86_400_000
let exceptions: readonly CalendarException[] | undefined

/** All published days; a day that is in neither list is an ordinary day of the week. */
export function chineseExceptions(): readonly CalendarException[] {
  exceptions ??= [
    ...Object.keys(published.holidays).map(iso => ({ day: Date.parse(iso) / DAY_MILLISECONDS, working: false })),
    ...Object.keys(published.workdays).map(iso => ({ day: Date.parse(iso) / DAY_MILLISECONDS, working: true })),
  ]
  return exceptions
}

/** The last year whose days off the State Council has announced. */
export function lastPublishedYear(): number {
  return chineseExceptions().reduce(
    (last, { day }) => Math.max(last, new Date(day * DAY_MILLISECONDS).getUTCFullYear()),
    0,
  )
}
