/** Early dates: the forward pass of the network, in days after day 0 and as dates. */
import { dayOfIso } from '../calendar.ts'
import type { Project } from '../contract/project.ts'
import type { Task } from '../contract/task.ts'
import type { Progress } from '../progress.ts'
import type { DaySpan, ProjectCalendars } from '../taskDates.ts'
import { type Activity, hasPredecessor, type Link } from './network.ts'

/** Days after day 0; fractions are kept. */
export interface EarlyDays {
  startDay: number
  finishDay: number
}

/** Sums of fractions of days in doubles miss a whole day by this much at most. */
export const TOLERANCE_DAYS = 1e-9

/**
 * Day 0: the first day that counts on or after `project.start`, by default the earliest start of a task, else the status
 * date. Null where no day counts.
 */
export function dayZeroOf({ project, tasks }: Project, calendars: ProjectCalendars): number | null {
  let first = project.start
  if (first === undefined) {
    for (const { start } of tasks) if (start !== undefined && (first === undefined || start < first)) first = start
  }
  return calendars.duration.nextWorking(dayOfIso(first ?? project.statusDate))
}

/** Where work that is not done moves to: behind the last day that the plan knows about. */
export interface DataDate {
  /** Work up to this day is done or did not happen. */
  day: number
  progressOf: (task: Task) => Progress
}

/**
 * The forward pass over activities of which each comes after those it depends on (domain: ES = max(0, SNET, FS: EF + lag,
 * SS: ES + lag, FF: EF + lag − d, SF: ES + lag − d)). Actual dates override it. With a data date what is left of a task
 * that has begun, and the whole of one that has not, comes after it.
 */
export function earlyDays(
  order: readonly Activity[],
  dayZero: number,
  calendars: ProjectCalendars,
  dataDate?: DataDate,
  delay?: { taskId: string; days: number },
): Map<Activity, EarlyDays> {
  const days = new Map<Activity, EarlyDays>()
  const offsetOf = (iso: string) => calendars.duration.countBetween(dayZero, dayOfIso(iso) - 1)
  const latestOf = latestFinder(days)
  const nextDay = dataDate ? calendars.duration.countBetween(dayZero, dataDate.day) : 0
  for (const activity of order) {
    const { task } = activity
    const durationDays = activity.durationDays + (delay?.taskId === task.id ? delay.days : 0)
    let startDay = 0
    for (const link of activity.links.flat()) {
      const from = latestOf(link.from)
      if (from) startDay = Math.max(startDay, bound(link, from, durationDays))
    }
    // With predecessors the start of the plan is ignored, unless a constraint says so.
    if (!hasPredecessor(activity) && task.start !== undefined) startDay = Math.max(startDay, offsetOf(task.start))
    if (task.constraint?.type === 'SNET') startDay = Math.max(startDay, offsetOf(task.constraint.date))
    if (task.actualStart !== undefined) startDay = offsetOf(task.actualStart)
    let finishDay = startDay + durationDays
    if (task.actualFinish !== undefined) finishDay = offsetOf(task.actualFinish) + 1
    else if (dataDate) {
      const { started, finished, reported = 0 } = dataDate.progressOf(task)
      if (!started) startDay = Math.max(startDay, nextDay)
      const leftDays = durationDays * (1 - Math.min(1, Math.max(0, reported)))
      if (!finished) finishDay = Math.max(startDay, nextDay) + leftDays
    }
    days.set(activity, { startDay, finishDay: Math.max(startDay, finishDay) })
  }
  return days
}

/** The latest start and finish among the leaves of a predecessor; its list is shared by all links from it. */
function latestFinder(days: ReadonlyMap<Activity, EarlyDays>): (from: readonly Activity[]) => EarlyDays | null {
  const known = new Map<readonly Activity[], EarlyDays | null>()
  return from => {
    const before = known.get(from)
    if (before !== undefined) return before
    let latest = null as EarlyDays | null
    for (const activity of from) {
      const { startDay = 0, finishDay = 0 } = days.get(activity) ?? {}
      latest = {
        startDay: Math.max(latest?.startDay ?? startDay, startDay),
        finishDay: Math.max(latest?.finishDay ?? finishDay, finishDay),
      }
    }
    known.set(from, latest)
    return latest
  }
}

/** The earliest start that one link allows. */
function bound({ type, lagDays }: Link, from: EarlyDays, durationDays: number): number {
  switch (type) {
    case 'FS':
      return from.finishDay + lagDays
    case 'SS':
      return from.startDay + lagDays
    case 'FF':
      return from.finishDay + lagDays - durationDays
    case 'SF':
      return from.startDay + lagDays - durationDays
  }
}

/**
 * The dates of days: the finish is day ⌈finish⌉ − 1, at least 0; a task of no duration starts on it too. `nthDay` gives the
 * n-th day that counts from day 0 on.
 */
export function earlySpan(days: EarlyDays, nthDay: (count: number) => number | null): DaySpan | null {
  const { startDay, finishDay } = wholeDays(days)
  const finish = nthDay(Math.max(0, finishDay) + 1)
  const start = startDay < 0 ? finish : nthDay(startDay + 1)
  return start === null || finish === null ? null : { start, finish }
}

/** First and last whole day of a span, counted from day 0. */
export function wholeDays(days: EarlyDays): EarlyDays {
  const finishDay = Math.ceil(days.finishDay - TOLERANCE_DAYS) - 1
  const startDay = days.finishDay === days.startDay ? finishDay : Math.floor(days.startDay + TOLERANCE_DAYS)
  return { startDay, finishDay }
}
