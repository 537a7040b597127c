/** Late dates and total float: the backward pass of the network, in days after day 0. */
import { dayOfIso } from '../calendar.ts'
import type { ProjectCalendars } from '../taskDates.ts'
import { type EarlyDays, TOLERANCE_DAYS } from './earlyDates.ts'
import type { Activity, Link } from './network.ts'

/** Days after day 0; fractions are kept. */
export interface LateDays {
  startDay: number
  finishDay: number
  /** Late start − early start; below zero where a date that must not be passed cannot be kept. */
  totalFloatDays: number
}

/** The latest finish and start that the links from a group of predecessors leave to each of them. */
interface Bounds {
  finishDay: number
  startDay: number
}

/**
 * The backward pass (domain: LF = min(T, FS: LS − lag, SS: LS − lag + d, FF: LF − lag, SF: LF − lag + d), total float =
 * LS − ES), over activities of which each comes after those it depends on. T is the latest early finish. A duration is
 * what lies between the early dates, so that actual dates count here too; an FNLT constraint bounds the finish.
 *
 * Links from a parent share the list of its leaves, so a bound is kept once for that list: the work grows with the
 * activities, their depth and the links, not with leaves × leaves.
 */
export function lateDays(
  order: readonly Activity[],
  early: ReadonlyMap<Activity, EarlyDays>,
  dayZero: number,
  calendars: ProjectCalendars,
): Map<Activity, LateDays> {
  const boundsByGroup = new Map<readonly Activity[], Bounds>()
  const boundsOf = new Map<Activity, Bounds[]>()
  for (const activity of order) {
    boundsOf.set(activity, [])
    for (const { from } of activity.links.flat()) {
      if (boundsByGroup.has(from)) continue
      const bounds = { finishDay: Number.POSITIVE_INFINITY, startDay: Number.POSITIVE_INFINITY }
      boundsByGroup.set(from, bounds)
      for (const predecessor of from) boundsOf.get(predecessor)?.push(bounds)
    }
  }
  let projectEnd = 0
  for (const { finishDay } of early.values()) projectEnd = Math.max(projectEnd, finishDay)
  const late = new Map<Activity, LateDays>()
  for (const activity of order.toReversed()) {
    const dates = early.get(activity)
    if (!dates) continue
    const durationDays = dates.finishDay - dates.startDay
    let finishDay = projectEnd
    for (const bounds of boundsOf.get(activity) ?? []) {
      finishDay = Math.min(finishDay, bounds.finishDay, bounds.startDay + durationDays)
    }
    const { constraint } = activity.task
    if (constraint?.type === 'FNLT') {
      finishDay = Math.min(finishDay, calendars.duration.countBetween(dayZero, dayOfIso(constraint.date)))
    }
    const startDay = finishDay - durationDays
    late.set(activity, { startDay, finishDay, totalFloatDays: startDay - dates.startDay })
    for (const link of activity.links.flat()) {
      const bounds = boundsByGroup.get(link.from)
      if (bounds) narrow(bounds, link, { startDay, finishDay })
    }
  }
  return late
}

function narrow(bounds: Bounds, { type, lagDays }: Link, late: { startDay: number; finishDay: number }): void {
  const latest = (type === 'FS' || type === 'SS' ? late.startDay : late.finishDay) - lagDays
  if (type === 'FS' || type === 'FF') bounds.finishDay = Math.min(bounds.finishDay, latest)
  else bounds.startDay = Math.min(bounds.startDay, latest)
}

/** Ids of the activities without float: the critical path, by early start, then as listed. */
export function criticalIds(
  activities: readonly Activity[],
  early: ReadonlyMap<Activity, EarlyDays>,
  late: ReadonlyMap<Activity, LateDays>,
): string[] {
  return activities
    .filter(activity => (late.get(activity)?.totalFloatDays ?? Number.POSITIVE_INFINITY) <= TOLERANCE_DAYS)
    .toSorted((a, b) => (early.get(a)?.startDay ?? 0) - (early.get(b)?.startDay ?? 0))
    .map(({ task }) => task.id)
}
