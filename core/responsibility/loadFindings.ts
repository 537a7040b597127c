/** Findings about the hours of people: too many in a week, or on days on which they are away. */
import { isoOfDay } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import { roundHalfAway } from '../money.ts'
import type { DaySpan } from '../taskDates.ts'
import type { Worker } from './assignments.ts'
import { LOAD_DAYS_MAX, type WeekLoad } from './weeklyLoad.ts'
import type { WorkloadInput } from './workload.ts'
import { exceeds, type WorkloadLimits } from './workloadLimits.ts'

/** So many weeks, tasks or stretches of days are named; the count says how many there are. */
export const NAMED_MAX = 8

/** The cell of a person in the people table, else of the owner of the first task. */
export function personCell({ person, assignments }: Worker, { cellOf }: WorkloadInput) {
  const source = cellOf(person?.source, 'name') ?? cellOf(assignments[0]?.task.source, 'owner')
  return source ? { source } : {}
}

/**
 * One finding a person with all weeks above capacity. Hours on days away are not counted here: `workload/away` names them,
 * and one cause should not be two findings.
 */
export function overallocated(
  worker: Worker,
  weeks: readonly WeekLoad[],
  { overShare }: WorkloadLimits,
  input: WorkloadInput,
): RawFinding[] {
  const excess = ({ hours, awayHours, capacityHours }: WeekLoad) => hours - awayHours - capacityHours * overShare
  const over = weeks.filter(week => exceeds(week.hours - week.awayHours, week.capacityHours, overShare))
  const [first, ...others] = over
  if (!first) return []
  const worst = others.reduce((most, week) => (excess(week) > excess(most) + 1e-9 ? week : most), first)
  const params = {
    person: worker.name,
    count: over.length,
    weeks: over.slice(0, NAMED_MAX).map(({ monday }) => isoOfDay(monday)),
    periods: runsOf(over.map(({ monday }) => monday)),
    worstWeek: isoOfDay(worst.monday),
    hours: rounded(worst.hours - worst.awayHours),
    capacity: rounded(worst.capacityHours),
    tasks: namesOf(worst.tasks),
    taskCount: worst.tasks.length,
  }
  return [raise('workload/overallocated', { kind: 'person', id: worker.name }, params, personCell(worker, input))]
}

/** Weeks that follow each other as one stretch from the first Monday to the last Sunday; the first few. */
function runsOf(mondays: readonly number[]): string[] {
  const runs: DaySpan[] = []
  for (const monday of mondays) {
    const last = runs.at(-1)
    if (last && monday === last.finish + 1) last.finish += 7
    else runs.push({ start: monday, finish: monday + 6 })
  }
  return runs.slice(0, NAMED_MAX).map(periodOf)
}

const periodOf = ({ start, finish }: DaySpan) => `${isoOfDay(start)}/${isoOfDay(finish)}`

/** Sums of fractions differ in their last digits with the order of the tasks; what is said must not. */
const rounded = (hours: number) => roundHalfAway(hours, 3)

/** Task names for a sentence, in an order that does not hang on the plan. */
export const namesOf = (tasks: readonly Task[]): string[] =>
  tasks
    .map(task => task.name)
    .sort()
    .slice(0, NAMED_MAX)

/** One finding for each task of a person with working days on which the person is absent or not in the project. */
export function awayFindings(worker: Worker, { cellOf, calendars: { working } }: WorkloadInput): RawFinding[] {
  return worker.assignments.flatMap(({ task, span }) => {
    const days = span ? worker.away.countBetween(span.start, span.finish) : 0
    if (!span || days === 0) return []
    const stretches = worker.away.stretches(span.start, span.finish, NAMED_MAX)
    const params = {
      person: worker.name,
      task: task.name,
      days,
      workingDays: working.countBetween(span.start, span.finish),
      periods: stretches.map(periodOf),
    }
    const source = cellOf(task.source, 'owner')
    const extra = { discriminator: task.id, ...(source && { source }) }
    return [raise('workload/away', { kind: 'person', id: worker.name }, params, extra)]
  })
}

/** Tasks of so many years that they are left out of the load. */
export function longTasks(workers: readonly Worker[], { cellOf }: WorkloadInput): RawFinding[] {
  const assignments = workers.flatMap(worker => worker.assignments)
  const long = assignments.filter(({ span }) => span && span.finish - span.start >= LOAD_DAYS_MAX)
  return [...new Map(long.map(({ task, span }) => [task, span]))].map(([task, span]) => {
    const source = cellOf(task.source, 'finish', 'start')
    const params = {
      task: task.name,
      start: isoOfDay(span?.start ?? 0),
      finish: isoOfDay(span?.finish ?? 0),
    }
    return raise('workload/task-too-long', { kind: 'task', id: task.id }, params, source ? { source } : {})
  })
}
