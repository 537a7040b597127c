/**
 * Fourteen checks of a schedule that people in project controls use (DCMA, "14-point assessment", Earned Value Management
 * System Program Analysis Pamphlet). Limits are settings.
 */
import { dayOfIso } from '../calendar.ts'
import type { QualityCheck, QualityResult, Schedule } from '../contract/scheduleReport.ts'
import type { Settings } from '../contract/settings.ts'
import type { Task } from '../contract/task.ts'
import type { Progress } from '../progress.ts'
import type { ProjectCalendars } from '../taskDates.ts'
import { hasPredecessor } from './network.ts'
import type { PassedNetwork } from './scheduleReport.ts'

export interface QualityInput extends PassedNetwork {
  /** All tasks of the plan, parents too: they hold links. */
  tasks: readonly Task[]
  schedule: Omit<Schedule, 'quality'>
  calendars: ProjectCalendars
  statusDate: string
  progressOf: (task: Task) => Progress
  thresholds: Settings['thresholds']
  /** The end of the network if this task took so many days longer. */
  endWithDelay: (taskId: string, days: number) => number
}

type Measured = Pick<QualityResult, 'value' | 'unit' | 'goodSide' | 'tasks' | 'reason'>

/** All fourteen, in their customary order; without an activity there is nothing to check. */
export function scheduleQuality(input: QualityInput): QualityResult[] {
  if (input.activities.length === 0) return []
  const links = linksOf(input)
  const limitOf = (name: string) => input.thresholds?.[`schedule.${name}`] ?? 0
  const result = (check: QualityCheck, limit: string | number, measured: Measured): QualityResult => {
    const bound = typeof limit === 'number' ? limit : limitOf(limit)
    const { value, goodSide } = measured
    const met = value === null ? null : goodSide === 'at-most' ? value <= bound : value >= bound
    return { check, limit: bound, met, ...measured }
  }
  const longDays = limitOf('longTaskDays')
  const floatOf = new Map(input.schedule.tasks.map(task => [task.id, task.totalFloat]))
  const open = input.activities.filter(({ task }) => !input.progressOf(task).finished)
  const ids = (tasks: readonly { task: Task }[]) => tasks.map(({ task }) => task.id)
  const shareOpen = (failing: readonly { task: Task }[]) => share(ids(failing), open.length, 'no_open_tasks')
  return [
    result(
      'logic',
      'missingLogicShare',
      links.total === 0 ? none('share', 'no_links') : shareOpen(withoutLogic(input, open)),
    ),
    result(
      'leads',
      0,
      linkShare(links, ({ lag }) => lag < 0),
    ),
    result(
      'lags',
      'lagShare',
      linkShare(links, ({ lag }) => lag > 0),
    ),
    result('relationships', 'finishToStartShare', finishToStart(links)),
    result('constraints', 'constraintShare', shareOpen(open.filter(({ task }) => task.constraint?.type === 'FNLT'))),
    result(
      'high-float',
      'highFloatShare',
      shareOpen(open.filter(({ task }) => (floatOf.get(task.id) ?? 0) > longDays)),
    ),
    result('negative-float', 0, count(ids(open.filter(({ task }) => (floatOf.get(task.id) ?? 0) < 0)))),
    result('high-duration', 'highDurationShare', shareOpen(open.filter(({ durationDays }) => durationDays > longDays))),
    result('invalid-dates', 0, count(withInvalidDates(input))),
    result('resources', 0, shareOpen(open.filter(({ task, durationDays }) => durationDays >= 1 && !hasResource(task)))),
    result('missed-tasks', 'missedShare', missedTasks(input)),
    result('critical-path', 1, criticalPathTest(input)),
    result('critical-path-length', 'criticalPathLengthIndex', criticalPathLengthIndex(input)),
    result('baseline-execution', 'baselineExecutionIndex', baselineExecutionIndex(input)),
  ]
}

const none = (unit: QualityResult['unit'], reason: string): Measured => ({
  value: null,
  unit,
  goodSide: unit === 'index' || unit === 'yes-no' ? 'at-least' : 'at-most',
  tasks: [],
  reason,
})

const count = (tasks: string[]): Measured => ({
  value: tasks.length,
  unit: 'count',
  goodSide: 'at-most',
  tasks,
  reason: null,
})

const share = (tasks: string[], of: number, reason: string): Measured =>
  of === 0
    ? none('share', reason)
    : { value: tasks.length / of, unit: 'share', goodSide: 'at-most', tasks, reason: null }

interface PlanLinks {
  total: number
  of: { task: Task; type: string; lag: number }[]
}

function linksOf({ tasks }: QualityInput): PlanLinks {
  const known = new Set(tasks.map(task => task.id))
  const of = tasks.flatMap(task =>
    (task.predecessors ?? []).flatMap(({ task: predecessor, type = 'FS', lag = 0 }) =>
      known.has(predecessor) ? [{ task, type, lag }] : [],
    ),
  )
  return { total: of.length, of }
}

function linkShare({ total, of }: PlanLinks, fails: (link: PlanLinks['of'][number]) => boolean): Measured {
  if (total === 0) return none('share', 'no_links')
  const failing = of.filter(fails)
  return {
    ...share([...new Set(failing.map(({ task }) => task.id))], total, 'no_links'),
    value: failing.length / total,
  }
}

function finishToStart(links: PlanLinks): Measured {
  const others = linkShare(links, ({ type }) => type !== 'FS')
  return { ...others, value: others.value === null ? null : 1 - others.value, goodSide: 'at-least' }
}

/** Open tasks with nothing before or nothing after them, but for one start and one end that every network has. */
function withoutLogic(input: QualityInput, open: PassedNetwork['activities']): PassedNetwork['activities'] {
  const groups = new Set(input.activities.flatMap(({ links }) => links.flat().map(link => link.from)))
  const followed = new Set([...groups].flat())
  const starts = input.activities.filter(activity => !hasPredecessor(activity))
  const ends = input.activities.filter(activity => !followed.has(activity))
  const first = leastBy(starts, activity => input.early.get(activity)?.startDay ?? 0)
  const last = leastBy(ends, activity => -(input.early.get(activity)?.finishDay ?? 0))
  const failing = new Set([...starts.filter(start => start !== first), ...ends.filter(end => end !== last)])
  return open.filter(activity => failing.has(activity))
}

function leastBy<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (least, item) => (least === undefined || measure(item) < measure(least) ? item : least),
    undefined,
  )
}

/** Actual dates after the status date, and planned starts of unstarted work or finishes of open work before it. */
function withInvalidDates({ activities, statusDate, progressOf }: QualityInput): string[] {
  return activities.flatMap(({ task }) => {
    const { started, finished } = progressOf(task)
    const inFuture = [task.actualStart, task.actualFinish].some(date => date !== undefined && date > statusDate)
    const inPast =
      (!started && task.start !== undefined && task.start <= statusDate) ||
      (!finished && task.finish !== undefined && task.finish <= statusDate)
    return inFuture || inPast ? [task.id] : []
  })
}

const hasResource = (task: Task) =>
  task.owner !== undefined || task.department !== undefined || task.effort !== undefined

function missedTasks(input: QualityInput): Measured {
  const due = dueTasks(input)
  return share(
    due.filter(task => !input.progressOf(task).finished).map(task => task.id),
    due.length,
    'nothing_due',
  )
}

/** Tasks that the plan finishes by the status date. */
const dueTasks = ({ activities, statusDate }: QualityInput): Task[] =>
  activities.flatMap(({ task }) => (task.finish !== undefined && task.finish <= statusDate ? [task] : []))

const TEST_DELAY_DAYS = 600

/** Whether a long delay of the first open critical task moves the end of the project by as much. */
function criticalPathTest({ schedule, activities, progressOf, endWithDelay }: QualityInput): Measured {
  const byId = new Map(activities.map(({ task }) => [task.id, task]))
  const first = schedule.criticalPath.find(id => {
    const task = byId.get(id)
    return task !== undefined && !progressOf(task).finished
  })
  if (first === undefined) return none('yes-no', 'no_open_tasks')
  const moved = endWithDelay(first, TEST_DELAY_DAYS) - schedule.duration
  const passes = Math.abs(moved - TEST_DELAY_DAYS) < 1e-6
  return { value: passes ? 1 : 0, unit: 'yes-no', goodSide: 'at-least', tasks: passes ? [] : [first], reason: null }
}

/** (Remaining duration + least total float) ÷ remaining duration. */
function criticalPathLengthIndex({ schedule, dayZero, statusDate, calendars }: QualityInput): Measured {
  const gone = calendars.duration.countBetween(dayZero, dayOfIso(statusDate))
  const remaining = schedule.duration - gone
  if (remaining <= 0) return none('index', 'complete')
  const least = schedule.tasks.reduce((float, task) => Math.min(float, task.totalFloat), Number.POSITIVE_INFINITY)
  return { value: (remaining + least) / remaining, unit: 'index', goodSide: 'at-least', tasks: [], reason: null }
}

/** Tasks finished ÷ tasks that the plan finishes by the status date. */
function baselineExecutionIndex(input: QualityInput): Measured {
  const due = dueTasks(input)
  if (due.length === 0) return none('index', 'nothing_due')
  const done = input.activities.filter(({ task }) => input.progressOf(task).finished)
  const late = due.filter(task => !input.progressOf(task).finished)
  return {
    value: done.length / due.length,
    unit: 'index',
    goodSide: 'at-least',
    tasks: late.map(task => task.id),
    reason: null,
  }
}
