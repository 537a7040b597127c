/** Whether those who answer for something belong to the department that should. */
import type { Project } from '../contract/project.ts'
import type { Task } from '../contract/task.ts'
import { departmentIdentity } from '../departments.ts'
import { normalisedName } from '../names.ts'
import { remembered } from '../remembered.ts'
import type { CoverageUnit } from './coverageUnits.ts'
import type { DutyLinks } from './dutyLinks.ts'
import type { Owners } from './owners.ts'
import type { PartyKinds } from './partyKinds.ts'
import { DUTY_WORDS } from './schemes.ts'

export interface RequiredDepartments {
  /** Whether all owners are known to belong elsewhere than where the policy, else the task's own department, wants them. */
  isOutside(task: Task, owners: readonly string[]): boolean
  /** The same for any department; false where either is unknown. */
  areOutside(department: string | undefined, owners: readonly string[]): boolean
}

export interface RequiredInput {
  project: Project
  /** What the policy is checked against. */
  units: readonly CoverageUnit[]
  links: DutyLinks
  leaves: readonly Task[]
  owners: Owners
  kinds: PartyKinds
}

/**
 * A policy that wants a department to be accountable for a duty holds for each task whose duty column names it, in the
 * phase of the policy. Tasks that carry the duty by their words, and tasks of a phase for which no duty is named, are its
 * own only where the department is accountable for none of them. Without a policy a person of the people table should
 * answer for tasks of the own department.
 */
export function requiredDepartments(input: RequiredInput): RequiredDepartments {
  const { project, kinds } = input
  const keyOf = remembered(normalisedName)
  const people = new Set((project.people ?? []).map(person => keyOf(person.name)))
  const departmentOf = remembered((name: string) => {
    const department = kinds.departmentOf(name)
    return department === null ? null : departmentIdentity(department)
  })
  const required = demandsOnTasks(input, departmentOf)
  const outside = (departments: readonly string[], names: readonly string[]) =>
    names.length > 0 &&
    names.map(departmentOf).every(department => department !== null && !departments.includes(department))
  const areOutside: RequiredDepartments['areOutside'] = (department, names) =>
    department !== undefined &&
    names.every(name => people.has(keyOf(name))) &&
    outside([departmentIdentity(department)], names)
  return {
    areOutside,
    isOutside(task, names) {
      const asked = required(task)
      return asked.length > 0 ? outside(asked, names) : areOutside(task.department, names)
    },
  }
}

interface Demand {
  /** Normalised; empty for any. */
  phase: string
  /** Id of the duty, or its text; empty for any. */
  duty: string
  /** Identity of its name. */
  department: string
}

/** The departments of which one must be accountable for a task; none where the policy says nothing of it. */
function demandsOnTasks(input: RequiredInput, departmentOf: (name: string) => string | null) {
  const demands = accountableDemands(input.project, input.links)
  const units = new Map(input.units.map(unit => [unit.id, unit]))
  const accountable = demands.length > 0 ? accountableDepartments(input, units, departmentOf) : null
  const isMet = ({ phase, duty, department }: Demand) =>
    accountable?.get(placeKey(phase, duty))?.has(department) === true
  const unmet = new Set(demands.filter(demand => !isMet(demand)))
  const byDuty = Map.groupBy(demands, demand => demand.duty)
  return (task: Task): string[] => {
    const unit = units.get(task.id)
    if (!unit) return []
    const of = (duty: string) =>
      (byDuty.get(duty) ?? []).filter(demand => demand.phase === '' || unit.phases.includes(demand.phase))
    const ofDuties = unit.duties.flatMap(of).filter(demand => task.duty !== undefined || unmet.has(demand))
    const asked =
      ofDuties.length > 0
        ? ofDuties
        : of('')
            .filter(({ phase }) => phase !== '')
            .filter(demand => unmet.has(demand))
    return asked.map(({ department }) => department)
  }
}

function accountableDemands({ project, settings }: Project, links: DutyLinks): Demand[] {
  const type = normalisedName(project.type ?? '')
  return (settings?.policy ?? []).flatMap(rule => {
    const isOther = rule.projectType !== undefined && normalisedName(rule.projectType) !== type
    const known = rule.duty === undefined ? undefined : links.named(rule.duty)
    const department = rule.department ?? known?.department
    if (isOther || department === undefined || !isAccountable(rule.requiredRole)) return []
    const duty = known?.id ?? normalisedName(rule.duty ?? '')
    return [{ phase: normalisedName(rule.phase ?? ''), duty, department: departmentIdentity(department) }]
  })
}

function isAccountable(role: string): boolean {
  const written = role.normalize('NFKC').trim().toUpperCase()
  return written === 'A' || (DUTY_WORDS[written] ?? []).includes('A')
}

/** No name has a line break in it: names are normalised. */
const placeKey = (phase: string, duty: string) => `${phase}\n${duty}`

/** By phase and duty, each or any: the departments that are accountable for some task. */
function accountableDepartments(
  { leaves, owners }: RequiredInput,
  units: ReadonlyMap<string, CoverageUnit>,
  departmentOf: (name: string) => string | null,
) {
  const found = new Map<string, Set<string>>()
  for (const task of leaves) {
    const unit = units.get(task.id)
    const departments = owners.ofTask(task).flatMap(owner => departmentOf(owner) ?? [])
    for (const phase of ['', ...(unit?.phases ?? [])]) {
      for (const duty of ['', ...(unit?.duties ?? [])]) {
        const key = placeKey(phase, duty)
        const known = found.get(key) ?? new Set()
        found.set(key, known)
        for (const department of departments) known.add(department)
      }
    }
  }
  return found
}
