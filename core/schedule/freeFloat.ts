/** Free float: by how much a task may slip without moving any other. */
import type { EarlyDays } from './earlyDates.ts'
import type { Activity, Link } from './network.ts'

/** The earliest dates that the successors of a group of predecessors leave to it, over all links from that group. */
interface Bounds {
  finishDay: number
  startDay: number
}

/**
 * The least slack to a successor over its link (domain: FS: ES − lag − EF, SS: ES − lag − ES, FF: EF − lag − EF, SF: EF −
 * lag − ES); of an open end T − EF. Days of the project's unit. Links from a parent share the list of its leaves, so a
 * bound is kept once for that list.
 */
export function freeFloats(
  activities: readonly Activity[],
  early: ReadonlyMap<Activity, EarlyDays>,
): Map<Activity, number> {
  const boundsByGroup = new Map<readonly Activity[], Bounds>()
  for (const activity of activities) {
    const dates = early.get(activity)
    if (!dates) continue
    for (const link of activity.links.flat()) narrow(boundsByGroup, link, dates)
  }
  const least = new Map<Activity, number>()
  for (const [group, bounds] of boundsByGroup) {
    for (const activity of group) {
      const dates = early.get(activity)
      if (!dates) continue
      const slack = Math.min(bounds.finishDay - dates.finishDay, bounds.startDay - dates.startDay)
      least.set(activity, Math.min(least.get(activity) ?? Number.POSITIVE_INFINITY, slack))
    }
  }
  let projectEnd = 0
  for (const { finishDay } of early.values()) projectEnd = Math.max(projectEnd, finishDay)
  for (const [activity, { finishDay }] of early) {
    if (!least.has(activity)) least.set(activity, projectEnd - finishDay)
  }
  return least
}

function narrow(byGroup: Map<readonly Activity[], Bounds>, { from, type, lagDays }: Link, to: EarlyDays): void {
  const bounds = byGroup.get(from) ?? { finishDay: Number.POSITIVE_INFINITY, startDay: Number.POSITIVE_INFINITY }
  byGroup.set(from, bounds)
  const latest = (type === 'FS' || type === 'SS' ? to.startDay : to.finishDay) - lagDays
  if (type === 'FS' || type === 'FF') bounds.finishDay = Math.min(bounds.finishDay, latest)
  else bounds.startDay = Math.min(bounds.startDay, latest)
}
