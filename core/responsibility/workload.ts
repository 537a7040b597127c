/** How much work people have in each week, and the `workload/` findings. */
import { isoOfDay } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { WorkloadWeek } from '../contract/report.ts'
import type { CellOf } from '../provenance.ts'
import { type Worker, type WorkInput, workers } from './assignments.ts'
import { idleFindings } from './idleFindings.ts'
import { awayFindings, longTasks, overallocated } from './loadFindings.ts'
import { singlePoints, skillFindings } from './skillFindings.ts'
import { type WeekLoad, weekCounter, weeklyLoad } from './weeklyLoad.ts'
import { exceeds, TOLERANCE_HOURS, type WorkloadLimits, workloadLimits } from './workloadLimits.ts'

export interface WorkloadInput extends WorkInput {
  /** Tasks without float. */
  criticalIds: readonly string[]
  cellOf: CellOf
}

/**
 * The weeks of every person in the order of the people table, then of other owners as met. Without a people table the load
 * of owners is given all the same and nothing is raised: nobody has said what they can do. Neither is anything raised
 * about an owner who is not in the table.
 */
export function workload(input: WorkloadInput): { weeks: WorkloadWeek[]; findings: RawFinding[] } {
  const { project, calendars } = input
  const limits = workloadLimits(project.settings)
  const daysOfWeek = weekCounter(calendars.working)
  const all = [...workers(input).values()]
  const loads = all.map(worker => ({ worker, weeks: weeklyLoad(worker, calendars.working, daysOfWeek) }))
  const weeks = loads.flatMap(({ worker, weeks: ofWorker }) => ofWorker.map(week => reportWeek(worker, week, limits)))
  if (!project.people || project.people.length === 0) return { weeks, findings: [] }
  const known = loads.filter(({ worker }) => worker.person)
  return {
    weeks,
    findings: [
      ...known.flatMap(({ worker, weeks: ofWorker }) => overallocated(worker, ofWorker, limits, input)),
      ...idleFindings(all, limits, input),
      ...known.flatMap(({ worker }) => awayFindings(worker, input)),
      ...longTasks(all, input),
      ...skillFindings(input),
      ...singlePoints(
        known.map(({ worker }) => worker),
        limits,
        input,
      ),
    ],
  }
}

function reportWeek({ name }: Worker, week: WeekLoad, limits: WorkloadLimits): WorkloadWeek {
  return {
    person: name,
    week: isoOfDay(week.monday),
    hours: week.hours,
    capacityHours: week.capacityHours,
    state: stateOf(week, limits),
    tasks: week.tasks.map(task => task.id),
  }
}

function stateOf({ hours, capacityHours }: WeekLoad, { fullShare, overShare }: WorkloadLimits): WorkloadWeek['state'] {
  if (hours === 0) return 'free'
  if (exceeds(hours, capacityHours, overShare)) return 'over'
  return hours >= capacityHours * fullShare - TOLERANCE_HOURS ? 'full' : 'busy'
}
