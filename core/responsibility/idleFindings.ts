/** Findings about people without work: in no task at all, or for weeks between two tasks. */
import { isoOfDay } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { normalisedName } from '../names.ts'
import type { DaySpan } from '../taskDates.ts'
import { type Assignment, ownerReader, type Worker } from './assignments.ts'
import { personCell } from './loadFindings.ts'
import type { WorkloadInput } from './workload.ts'
import type { WorkloadLimits } from './workloadLimits.ts'

const DAYS_OF_WEEK = 7

/**
 * People of the table in no task: they own none and stand in no filled cell of the matrix. A plan in which nobody owns
 * anything says nothing about it; nor is anybody idle who has left by the status date or gives no hours.
 * Weeks between two tasks are counted in days from the day after all earlier work to the day before the next, less the days
 * on which the person is away.
 */
export function idleFindings(
  workers: readonly Worker[],
  { idleWeeks }: WorkloadLimits,
  input: WorkloadInput,
): RawFinding[] {
  const { project } = input
  const atWork = namedForWork(project)
  return workers.flatMap(worker => {
    const { person, assignments, name, dailyHours, away } = worker
    if (!person || dailyHours === 0) return []
    const subject = { kind: 'person' as const, id: name }
    const place = personCell(worker, input)
    if (assignments.length === 0) {
      const hasLeft = person.to !== undefined && person.to < project.project.statusDate
      const isIdle = atWork.size > 0 && !hasLeft && !atWork.has(normalisedName(name))
      return isIdle ? [raise('workload/idle', subject, { person: name, weeks: 0, from: '', to: '' }, place)] : []
    }
    return gapsBetween(assignments).flatMap(({ before, after, start, finish }) => {
      const days = finish - start + 1 - away.calendarDaysBetween(start, finish)
      if (days < Math.max(1, idleWeeks * DAYS_OF_WEEK)) return []
      const weeks = Math.floor(days / DAYS_OF_WEEK)
      const params = { person: name, weeks, from: isoOfDay(start), to: isoOfDay(finish) }
      const discriminator = JSON.stringify([before.task.id, after.task.id])
      return [raise('workload/idle', subject, params, { ...place, discriminator })]
    })
  })
}

interface Gap extends DaySpan {
  before: Assignment
  after: Assignment
}

/** Stretches of days between the end of all earlier tasks and the start of the next. */
function gapsBetween(assignments: readonly Assignment[]): Gap[] {
  const dated = assignments
    .flatMap(assignment => (assignment.span ? [{ assignment, ...assignment.span }] : []))
    .sort((a, b) => a.start - b.start || b.finish - a.finish || (a.assignment.task.id < b.assignment.task.id ? -1 : 1))
  const gaps: Gap[] = []
  let [last] = dated
  for (const next of dated) {
    if (last && next.start > last.finish + 1) {
      gaps.push({
        before: last.assignment,
        after: next.assignment,
        start: last.finish + 1,
        finish: next.start - 1,
      })
    }
    if (!last || next.finish > last.finish) last = next
  }
  return gaps
}

/** Owners of tasks, of parents too, and parties with a filled cell in the matrix, by normalised name. */
function namedForWork({ tasks, matrix }: WorkloadInput['project']): Set<string> {
  const ownersOf = ownerReader()
  const parties = new Set<string>()
  for (const { cells } of matrix?.rows ?? []) {
    for (const [party, codes] of Object.entries(cells)) if (codes.trim() !== '') parties.add(party)
  }
  return new Set([
    ...tasks.flatMap(task => ownersOf(task.owner).map(([key]) => key)),
    ...[...parties].map(normalisedName),
  ])
}
