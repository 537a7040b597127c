/** Whether those who answer for something belong to the department that should. */
import type { Project } from '../contract/project.ts'
import type { PolicyRule } from '../contract/settings.ts'
import type { Task } from '../contract/task.ts'
import { departmentIdentity } from '../departments.ts'
import { normalisedName } from '../names.ts'
import type { Owners } from './owners.ts'
import type { PartyKinds } from './partyKinds.ts'
import { DUTY_WORDS } from './schemes.ts'

export interface RequiredDepartments {
  /** Whether all owners are known to belong elsewhere than where the policy, else the task's own department, wants them. */
  isOutside(task: Task, owners: readonly string[]): boolean
  /** The same for any department; false where either is unknown. */
  areOutside(department: string | undefined, owners: readonly string[]): boolean
}

/**
 * A policy that requires a department to be accountable for a duty holds for each task that carries the duty, in the phase
 * that it names. One that names a phase and no duty asks that one task of the phase be the department's: it says
 * something of the phase's tasks only where none is. Without a policy a person of the people table should answer for tasks
 * of the own department.
 */
export function requiredDepartments(
  project: Project,
  leaves: readonly Task[],
  owners: Owners,
  kinds: PartyKinds,
): RequiredDepartments {
  const people = new Set((project.people ?? []).map(person => normalisedName(person.name)))
  const namesOfDuty = dutyNames(project)
  const demands = accountableDemands(project)
  const phaseOf = (task: Task) => normalisedName(task.phase ?? '')
  const present = new Set(
    leaves.flatMap(task =>
      owners.ofTask(task).map(owner => inPhaseKey(phaseOf(task), kinds.departmentOf(owner) ?? '')),
    ),
  )
  const isMet = ({ phase, department }: Demand) => present.has(inPhaseKey(phase, department))
  const byDuty = Map.groupBy(
    demands.filter(demand => demand.duty !== ''),
    demand => namesOfDuty(demand.duty),
  )
  const byPhase = Map.groupBy(
    demands.filter(demand => demand.duty === '' && demand.phase !== '' && !isMet(demand)),
    demand => demand.phase,
  )
  const required = (task: Task): string[] => {
    const ofDuty = task.duty === undefined ? [] : (byDuty.get(namesOfDuty(normalisedName(task.duty))) ?? [])
    const inPhase = ofDuty.filter(({ phase }) => phase === '' || phase === phaseOf(task))
    return (inPhase.length > 0 ? inPhase : (byPhase.get(phaseOf(task)) ?? [])).map(({ department }) => department)
  }
  const outside = (departments: readonly string[], names: readonly string[]) => {
    if (departments.length === 0 || names.length === 0) return false
    const own = names.map(name => kinds.departmentOf(name))
    return own.every(
      name =>
        name !== null && !departments.some(department => departmentIdentity(department) === departmentIdentity(name)),
    )
  }
  const areOutside: RequiredDepartments['areOutside'] = (department, names) =>
    department !== undefined && names.every(name => people.has(normalisedName(name))) && outside([department], names)
  return {
    areOutside,
    isOutside(task, names) {
      const departments = required(task)
      return departments.length > 0 ? outside(departments, names) : areOutside(task.department, names)
    },
  }
}

interface Demand {
  /** Normalised; empty for any. */
  phase: string
  duty: string
  department: string
}

function accountableDemands({ project, settings }: Project): Demand[] {
  const isOfType = ({ projectType }: PolicyRule) =>
    projectType === undefined || normalisedName(projectType) === normalisedName(project.type ?? '')
  return (settings?.policy ?? []).flatMap(rule => {
    const { phase = '', duty = '', department } = rule
    if (department === undefined || !isOfType(rule) || !isAccountable(rule.requiredRole)) return []
    return [{ phase: normalisedName(phase), duty: normalisedName(duty), department }]
  })
}

function isAccountable(role: string): boolean {
  const written = role.normalize('NFKC').trim().toUpperCase()
  return written === 'A' || (DUTY_WORDS[written] ?? []).includes('A')
}

/** One name for id and name of a duty of the catalogue. */
function dutyNames({ settings }: Project): (normalised: string) => string {
  const names = new Map<string, string>()
  for (const { id, name } of settings?.duties?.catalogue ?? []) names.set(normalisedName(name), normalisedName(id))
  return normalised => names.get(normalised) ?? normalised
}

const inPhaseKey = (phase: string, department: string) => JSON.stringify([phase, departmentIdentity(department)])
