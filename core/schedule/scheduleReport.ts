/** The network with its dates and floats, as the Report gives it. */
import type { Schedule, ScheduledTask } from '../contract/scheduleReport.ts'
import type { ProjectCalendars } from '../taskDates.ts'
import { type EarlyDays, TOLERANCE_DAYS } from './earlyDates.ts'
import { freeFloats } from './freeFloat.ts'
import { criticalIds, type LateDays } from './lateDates.ts'
import type { Activity } from './network.ts'
import { spanDater } from './reportDates.ts'

/** A network that has been passed forwards and backwards. */
export interface PassedNetwork {
  /** In the order of the plan. */
  activities: readonly Activity[]
  early: ReadonlyMap<Activity, EarlyDays>
  late: ReadonlyMap<Activity, LateDays>
  dayZero: number
}

/** The tasks in the order of the plan; sums of fractions of days are cleared of what doubles add to them. */
export function scheduleReport(passed: PassedNetwork, calendars: ProjectCalendars): Omit<Schedule, 'quality'> {
  const { activities, early, late, dayZero } = passed
  const free = freeFloats(activities, early)
  const datesOf = spanDater(dayZero, calendars.duration)
  const tasks = activities.flatMap((activity): ScheduledTask[] => {
    const [earlyDays, lateDays] = [early.get(activity), late.get(activity)]
    if (!earlyDays || !lateDays) return []
    const [earlyDates, lateDates] = [datesOf(earlyDays), datesOf(lateDays)]
    return [
      {
        id: activity.task.id,
        earlyStart: earlyDates.start,
        earlyFinish: earlyDates.finish,
        lateStart: lateDates.start,
        lateFinish: lateDates.finish,
        earlyStartDay: cleared(earlyDays.startDay),
        earlyFinishDay: cleared(earlyDays.finishDay),
        lateStartDay: cleared(lateDays.startDay),
        lateFinishDay: cleared(lateDays.finishDay),
        totalFloat: cleared(lateDays.totalFloatDays),
        freeFloat: cleared(free.get(activity) ?? 0),
        critical: lateDays.totalFloatDays <= TOLERANCE_DAYS,
      },
    ]
  })
  return {
    start: least(tasks.map(task => task.earlyStart)),
    finish: greatest(tasks.map(task => task.earlyFinish)),
    duration: tasks.reduce((end, task) => Math.max(end, task.earlyFinishDay), 0),
    criticalPath: criticalIds(activities, early, late),
    tasks,
  }
}

/** The whole day that a sum of fractions means, where it misses one by no more than doubles do. */
const cleared = (days: number): number => {
  const whole = Math.round(days)
  return Math.abs(days - whole) <= TOLERANCE_DAYS ? whole + 0 : days
}

const least = (dates: (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null)
const greatest = (dates: (string | null)[]): string | null =>
  dates.reduce((last, date) => (date !== null && (last === null || date > last) ? date : last), null)
