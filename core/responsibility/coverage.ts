/** Coverage: whether each department that the policy demands takes part, in the role that it demands. */
import type { RawFinding } from '../contract/finding.ts'
import type { Source } from '../contract/primitives.ts'
import type { CoverageRow } from '../contract/report.ts'
import type { PolicyRule } from '../contract/settings.ts'
import { departmentIdentity } from '../departments.ts'
import { raise } from '../findings.ts'
import { normalisedName } from '../names.ts'
import type { CoverageUnit } from './coverageUnits.ts'
import type { DutyLinks } from './dutyLinks.ts'
import type { Duty } from './schemes.ts'

export interface CoverageInput {
  policy: readonly PolicyRule[]
  projectType: string | undefined
  units: readonly CoverageUnit[]
  links: DutyLinks
  /** What the project itself calls a department of the catalogue. */
  nameOf(department: string): string
  /** The duties of the matrix that a written role means ("A", "会签"); empty for "any". */
  dutiesOf(role: string): readonly Duty[]
}

/** Who does the work, or answers for it, has been asked as well. */
const ALSO: Readonly<Record<string, readonly Duty[]>> = {
  C: ['R', 'A', 'S', '审核', '审批'],
  S: ['R', 'A'],
}
const NAMES_KEPT = 5

/** Whether the duties that a department holds in a row are what the policy demands: all of them, or stronger ones. */
function satisfies(held: ReadonlySet<Duty>, required: readonly Duty[]): boolean {
  if (required.length === 0) return held.size > 0
  return required.every(duty =>
    duty === 'I' ? held.size > 0 : held.has(duty) || (ALSO[duty] ?? []).some(stronger => held.has(stronger)),
  )
}

/**
 * One row for each rule of the policy that is about projects of this type. A rule is met where the department holds the
 * role in at least one task that carries the duty in the phase. Without a duty the department must take part in the phase
 * at all; without a department it is that of the duty. Where no task carries the duty, those of the phase may.
 */
export function coverageOf(input: CoverageInput): { coverage: CoverageRow[]; findings: RawFinding[] } {
  const { policy, projectType, units, links, nameOf, dutiesOf } = input
  const type = normalisedName(projectType ?? '')
  const byPhase = Map.groupBy(
    units.flatMap(unit => unit.phases.map(phase => ({ phase, unit }))),
    ({ phase }) => phase,
  )
  const byDuty = Map.groupBy(
    units.flatMap(unit => unit.duties.map(duty => ({ duty, unit }))),
    ({ duty }) => duty,
  )
  const coverage: CoverageRow[] = []
  const findings: RawFinding[] = []
  for (const rule of policy) {
    if (rule.projectType !== undefined && normalisedName(rule.projectType) !== type) continue
    const known = rule.duty === undefined ? undefined : links.named(rule.duty)
    const department = rule.department ?? (known && nameOf(known.department))
    const phase = rule.phase === undefined ? undefined : normalisedName(rule.phase)
    const inPhase = phase === undefined ? units : (byPhase.get(phase) ?? []).map(({ unit }) => unit)
    const dutyKey = rule.duty === undefined ? undefined : (known?.id ?? normalisedName(rule.duty))
    const carrying =
      dutyKey === undefined
        ? inPhase
        : (byDuty.get(dutyKey) ?? [])
            .map(({ unit }) => unit)
            .filter(unit => phase === undefined || unit.phases.includes(phase))
    const required = dutiesOf(rule.requiredRole)
    const identity = department === undefined ? undefined : departmentIdentity(department)
    const met = carrying.some(unit => isHeld(unit, identity, required))
    const isCarried = carrying.length > 0
    const concerned = isCarried ? carrying : phase === undefined ? [] : inPhase
    coverage.push({
      phase: rule.phase ?? null,
      duty: known?.id ?? rule.duty ?? null,
      department: department ?? null,
      requiredRole: rule.requiredRole,
      met,
      tasks: concerned.map(unit => unit.id),
    })
    if (!met && department !== undefined)
      findings.push(missing(rule, department, known?.id, { units: concerned, isCarried }))
  }
  return { coverage, findings }
}

function isHeld(unit: CoverageUnit, identity: string | undefined, required: readonly Duty[]): boolean {
  if (identity !== undefined) return satisfies(unit.held.get(identity) ?? new Set(), required)
  return [...unit.held.values()].some(held => satisfies(held, required))
}

function missing(
  rule: PolicyRule,
  department: string,
  duty: string | undefined,
  { units, isCarried }: { units: readonly CoverageUnit[]; isCarried: boolean },
): RawFinding {
  const source: Source | undefined = units.find(unit => unit.source)?.source
  const params = {
    department,
    phase: rule.phase ?? null,
    duty: duty ?? rule.duty ?? null,
    role: rule.requiredRole,
    tasks: units.slice(0, NAMES_KEPT).map(unit => unit.name),
    count: units.length,
    carried: isCarried,
  }
  return raise('coverage/department-missing', { kind: 'department', id: department }, params, {
    discriminator: JSON.stringify([params.phase, params.duty, params.role]),
    ...(source && { source }),
  })
}
