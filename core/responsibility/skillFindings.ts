/** Findings about who can do a task: a skill that no owner holds, and critical work in the hand of one person. */
import type { RawFinding } from '../contract/finding.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import { normalisedName } from '../names.ts'
import { ownerReader, type Worker } from './assignments.ts'
import { NAMED_MAX, namesOf, personCell } from './loadFindings.ts'
import type { WorkloadInput } from './workload.ts'
import type { WorkloadLimits } from './workloadLimits.ts'

const SEPARATORS = /[,;，；、/\n]+/u

/**
 * Tasks whose skill none of their owners holds; of several skills each must be held by somebody. Only where the people table
 * lists skills of every owner: of the others nobody knows what they can do.
 */
export function skillFindings({ project, leaves, cellOf }: WorkloadInput): RawFinding[] {
  const skillsOf = new Map<string, ReadonlySet<string>>()
  const holdersOf = new Map<string, string[]>()
  for (const { name, skills = [] } of project.people ?? []) {
    const key = normalisedName(name)
    if (skills.length === 0 || skillsOf.has(key)) continue
    const held = new Set(skills.map(normalisedName))
    skillsOf.set(key, held)
    for (const skill of held) holdersOf.set(skill, [...(holdersOf.get(skill) ?? []), name])
  }
  const ownersOf = ownerReader()
  return leaves.flatMap(task => {
    const skill = task.skill?.trim() ?? ''
    const owners = ownersOf(task.owner)
    if (skill === '' || owners.length === 0) return []
    const held = owners.map(([key]) => skillsOf.get(key))
    if (held.some(skills => skills === undefined)) return []
    const isHeld = (needed: string) => held.some(skills => skills?.has(normalisedName(needed)))
    const missing = isHeld(skill) ? [] : skillsIn(skill).filter(needed => !isHeld(needed))
    if (missing.length === 0) return []
    const holders = missing.flatMap(needed => holdersOf.get(normalisedName(needed)) ?? [])
    const params = {
      task: task.name,
      skills: missing,
      owners: owners.map(([, name]) => name),
      holders: [...new Set(holders)].sort().slice(0, NAMED_MAX),
    }
    const source = cellOf(task.source, 'owner', 'skill')
    return [raise('workload/skill-missing', { kind: 'task', id: task.id }, params, source ? { source } : {})]
  })
}

const skillsIn = (text: string): string[] =>
  text
    .split(SEPARATORS)
    .map(part => part.trim())
    .filter(part => part !== '')

/** People who are the only owner of so many critical tasks, or more, that are not finished. */
export function singlePoints(
  workers: readonly Worker[],
  { singlePointTasks }: WorkloadLimits,
  input: WorkloadInput,
): RawFinding[] {
  const critical = new Set(input.criticalIds)
  const { statusDate } = input.project.project
  return workers.flatMap(worker => {
    const alone = worker.assignments
      .filter(({ task, owners }) => owners === 1 && critical.has(task.id) && !isFinished(task, statusDate))
      .map(({ task }) => task)
    if (alone.length === 0 || alone.length < singlePointTasks) return []
    const params = { person: worker.name, count: alone.length, tasks: namesOf(alone) }
    return [raise('workload/single-point', { kind: 'person', id: worker.name }, params, personCell(worker, input))]
  })
}

const isFinished = ({ actualFinish, percentComplete = 0 }: Task, statusDate: string): boolean =>
  percentComplete >= 1 || (actualFinish !== undefined && actualFinish <= statusDate)
