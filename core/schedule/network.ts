/** The network of a plan: its leaves with a duration, and the links between them. */
import type { Task } from '../contract/task.ts'
import { type Hierarchy, leavesBelow } from '../hierarchy.ts'
import { type ProjectCalendars, plannedDuration } from '../taskDates.ts'

/** One leaf in the network. */
export interface Activity {
  task: Task
  /** Days of the project's unit of duration. */
  durationDays: number
  /** Its own links and those of each parent above it; a parent's list is shared by all leaves below. */
  links: Link[][]
}

export interface Link {
  /** All leaves at or below the predecessor, shared by all links from it. */
  from: readonly Activity[]
  type: 'FS' | 'SS' | 'FF' | 'SF'
  lagDays: number
}

export interface UnknownPredecessor {
  task: Task
  predecessor: string
}

export interface Network {
  /** In the order of the plan. */
  activities: Activity[]
  unknownPredecessors: UnknownPredecessor[]
}

/**
 * Builds the network. A link from or to a parent is a link to all its leaves; a task without a duration, or one that
 * finishes before it starts, is left out together with its links; a predecessor that does not exist is ignored.
 */
export function network(tasks: readonly Task[], outline: Hierarchy, calendars: ProjectCalendars): Network {
  const byId = new Map(tasks.map(task => [task.id, task]))
  const activities = new Map<string, Activity>()
  for (const task of outline.leaves) {
    const durationDays = plannedDuration(task, calendars)
    if (durationDays !== null) activities.set(task.id, { task, durationDays: withinReach(durationDays), links: [] })
  }
  const below = new Map<Task, Activity[]>()
  const activitiesBelow = (task: Task): Activity[] => {
    const known = below.get(task)
    if (known) return known
    const found = leavesBelow(task, outline.children).flatMap(leaf => activities.get(leaf.id) ?? [])
    below.set(task, found)
    return found
  }
  const unknownPredecessors: UnknownPredecessor[] = []
  for (const task of tasks) {
    const links: Link[] = []
    for (const { task: predecessor, type = 'FS', lag = 0 } of task.predecessors ?? []) {
      const named = byId.get(predecessor)
      if (named) links.push({ from: activitiesBelow(named), type, lagDays: withinReach(lag) })
      else unknownPredecessors.push({ task, predecessor })
    }
    if (links.length > 0) for (const activity of activitiesBelow(task)) activity.links.push(links)
  }
  return { activities: [...activities.values()], unknownPredecessors }
}

/** Beyond every calendar, and small enough that sums of it stay finite numbers. */
const REACH_DAYS = 1e12

const withinReach = (days: number): number => Math.min(REACH_DAYS, Math.max(-REACH_DAYS, days))

/** Whether any activity comes before this one. */
export const hasPredecessor = ({ links }: Activity): boolean =>
  links.some(list => list.some(link => link.from.length > 0))

/**
 * The activities so that each comes after those it depends on, or one loop that makes this impossible, in the order of
 * work. A depth-first walk back along the links: memory grows with the activities, not with the links.
 */
export function inOrder(activities: readonly Activity[]): { order: Activity[] } | { loop: Task[] } {
  const order: Activity[] = []
  const finished = new Set<Activity>()
  const onPath = new Set<Activity>()
  const path: { activity: Activity; before: Iterator<Activity> }[] = []
  const enter = (activity: Activity) => {
    onPath.add(activity)
    path.push({ activity, before: predecessorsOf(activity) })
  }
  for (const first of activities) {
    if (!finished.has(first)) enter(first)
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.before.next()
      if (next.done) {
        path.pop()
        onPath.delete(step.activity)
        finished.add(step.activity)
        order.push(step.activity)
      } else if (onPath.has(next.value)) {
        const entered = path.findIndex(({ activity }) => activity === next.value)
        return {
          loop: path
            .slice(entered)
            .map(({ activity }) => activity.task)
            .reverse(),
        }
      } else if (!finished.has(next.value)) enter(next.value)
    }
  }
  return { order }
}

function* predecessorsOf({ links }: Activity): Generator<Activity, undefined> {
  for (const list of links) for (const link of list) yield* link.from
}
