/** The schedule as far as other engines need it: early dates and critical tasks, and the findings of its links and dates. */
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import type { Hierarchy } from '../hierarchy.ts'
import type { CellOf } from '../provenance.ts'
import type { DaySpan, ProjectCalendars } from '../taskDates.ts'
import { dateFindings } from './dateFindings.ts'
import { dayZeroOf, earlyDays, earlySpan } from './earlyDates.ts'
import { criticalIds, lateDays } from './lateDates.ts'
import { inOrder, network } from './network.ts'

export interface ScheduleInput {
  /** With defaults; ids are unique. */
  project: Project
  outline: Hierarchy
  calendars: ProjectCalendars
  cellOf: CellOf
}

export interface ScheduleResult {
  /** Early dates by task id; empty when a loop leaves the network without an order. */
  earlySpans: ReadonlyMap<string, DaySpan>
  /** Tasks without float, by early start, then as listed; empty where there are no early dates. */
  criticalIds: readonly string[]
  findings: RawFinding[]
}

/** Early dates, what is critical, and the findings of links and dates. */
export function analyseSchedule({ project, outline, calendars, cellOf }: ScheduleInput): ScheduleResult {
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
    const first = project.tasks.find(task => ordered.loop.includes(task))
    const params = { tasks: ordered.loop.map(task => task.id) }
    const source = first && cellOf(first.source, 'predecessors')
    if (first) findings.push(raise('schedule/loop', { kind: 'task', id: first.id }, params, source ? { source } : {}))
    return { earlySpans: new Map(), criticalIds: [], findings }
  }
  const spans = new Map<string, DaySpan>()
  if (dayZero === null) return { earlySpans: spans, criticalIds: [], findings }
  const early = earlyDays(ordered.order, dayZero, calendars)
  for (const [{ task }, days] of early) {
    const span = earlySpan(days, dayZero, calendars)
    if (span) spans.set(task.id, span)
  }
  const late = lateDays(ordered.order, early, dayZero, calendars)
  return { earlySpans: spans, criticalIds: criticalIds(activities, early, late), findings }
}
