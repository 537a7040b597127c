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
 * on which the person is away; a person with several such gaps is one finding, which names the longest.
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
      return isIdle
        ? [raise('workload/idle', subject, { person: name, weeks: 0, from: '', to: '', gaps: 0 }, place)]
        : []
    }
    const gaps = gapsBetween(assignments)
      .map(({ start, finish }) => ({
        start,
        finish,
        days: finish - start + 1 - away.calendarDaysBetween(start, finish),
      }))
      .filter(({ days }) => days >= Math.max(1, idleWeeks * DAYS_OF_WEEK))
    const [first, ...others] = gaps
    if (!first) return []
    const longest = others.reduce((most, gap) => (gap.days > most.days ? gap : most), first)
    const params = {
      person: name,
      weeks: Math.floor(longest.days / DAYS_OF_WEEK),
      from: isoOfDay(longest.start),
      to: isoOfDay(longest.finish),
      gaps: gaps.length,
    }
    return [raise('workload/idle', subject, params, place)]
  })
}

/** Stretches of days between the end of all earlier tasks and the start of the next, in order. */
function gapsBetween(assignments: readonly Assignment[]): DaySpan[] {
  const spans = assignments.flatMap(({ span }) => span ?? []).sort((a, b) => a.start - b.start)
  const gaps: DaySpan[] = []
  let lastDay = spans[0]?.finish ?? 0
  for (const { start, finish } of spans) {
    if (start > lastDay + 1) gaps.push({ start: lastDay + 1, finish: start - 1 })
    lastDay = Math.max(lastDay, finish)
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
