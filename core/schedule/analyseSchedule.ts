/** The schedule of a project: its network with early and late dates, its quality, and what is wrong with links and dates. */
import { dayOfIso } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { Schedule } from '../contract/scheduleReport.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import type { Hierarchy } from '../hierarchy.ts'
import { progressReader } from '../progress.ts'
import type { CellOf } from '../provenance.ts'
import { remembered } from '../remembered.ts'
import type { DaySpan, ProjectCalendars } from '../taskDates.ts'
import { dateFindings } from './dateFindings.ts'
import { type DataDate, dayZeroOf, earlyDays, earlySpan } from './earlyDates.ts'
import { lateDays } from './lateDates.ts'
import { type Activity, inOrder, network } from './network.ts'
import { networkFindings } from './networkFindings.ts'
import { scheduleQuality } from './quality.ts'
import { scheduleReport } from './scheduleReport.ts'

export interface ScheduleInput {
  /** With defaults; ids are unique. */
  project: Project
  outline: Hierarchy
  calendars: ProjectCalendars
  cellOf: CellOf
}

export interface ScheduleResult {
  /** Null without a task in the network, and where a loop leaves it without an order. */
  schedule: Schedule | null
  /** Early dates by task id, as planned: no data date moves them. Empty where there is no schedule. */
  earlySpans: ReadonlyMap<string, DaySpan>
  findings: RawFinding[]
}

/** Passes the network forwards and backwards. */
export function analyseSchedule(input: ScheduleInput): ScheduleResult {
  const { project, outline, calendars, cellOf } = input
  const { activities, unknownPredecessors } = network(project.tasks, outline, calendars)
  const findings = dateFindings(outline.leaves, calendars, project.project.statusDate, cellOf)
  for (const { task, predecessor } of unknownPredecessors) {
    const source = cellOf(task.source, 'predecessors')
    const place = { discriminator: predecessor, ...(source && { source }) }
    const params = { task: task.name, predecessor }
    findings.push(raise('schedule/unknown-predecessor', { kind: 'task', id: task.id }, params, place))
  }
  const ordered = inOrder(activities)
  const dayZero = dayZeroOf(project, calendars)
  if ('loop' in ordered) {
    findings.push(...loopFinding(ordered.loop, project.tasks, cellOf))
    return { schedule: null, earlySpans: new Map(), findings }
  }
  if (dayZero === null || activities.length === 0) return { schedule: null, earlySpans: new Map(), findings }
  const { schedule, earlySpans } = passed(input, { activities, order: ordered.order, dayZero })
  findings.push(...networkFindings({ project, activities, schedule, cellOf }))
  return { schedule, earlySpans, findings }
}

interface OrderedNetwork {
  activities: readonly Activity[]
  order: readonly Activity[]
  dayZero: number
}

function passed({ project, calendars }: ScheduleInput, { activities, order, dayZero }: OrderedNetwork) {
  const { statusDate } = project.project
  const progressOf = progressReader(project.progress, statusDate)
  const planned = earlyDays(order, dayZero, calendars)
  const dataDate = dataDateOf(project, progressOf)
  const early = dataDate ? earlyDays(order, dayZero, calendars, dataDate) : planned
  const late = lateDays(order, early, dayZero, calendars)
  const found = { activities, early, late, dayZero }
  const schedule = scheduleReport(found, calendars)
  const quality = scheduleQuality({
    ...found,
    tasks: project.tasks,
    schedule,
    calendars,
    statusDate,
    progressOf,
    thresholds: project.settings?.thresholds,
    endWithDelay: (taskId, days) => {
      const delayed = earlyDays(order, dayZero, calendars, dataDate, { taskId, days })
      return [...delayed.values()].reduce((end, { finishDay }) => Math.max(end, finishDay), 0)
    },
  })
  // Many tasks share a day, and to find one in the calendar is a search.
  const nthDay = remembered((count: number) => calendars.duration.nthWorking(dayZero, count))
  const earlySpans = new Map<string, DaySpan>()
  for (const [{ task }, days] of planned) {
    const span = earlySpan(days, nthDay)
    if (span) earlySpans.set(task.id, span)
  }
  return { schedule: { ...schedule, quality }, earlySpans }
}

/** Unstarted work moves past a data date only where the settings ask for it: `true` means the status date. */
function dataDateOf({ project, settings }: Project, progressOf: DataDate['progressOf']): DataDate | undefined {
  const stated = settings?.schedule?.dataDate
  if (stated === undefined || stated === false) return undefined
  return { day: dayOfIso(stated === true ? project.statusDate : stated), progressOf }
}

function loopFinding(loop: readonly Task[], tasks: readonly Task[], cellOf: CellOf): RawFinding[] {
  const first = tasks.find(task => loop.includes(task))
  if (!first) return []
  const source = cellOf(first.source, 'predecessors')
  const params = { tasks: loop.map(task => task.id) }
  return [raise('schedule/loop', { kind: 'task', id: first.id }, params, source ? { source } : {})]
}
