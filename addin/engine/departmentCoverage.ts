/** Which departments the policy wants, and what is missing from each. */
import type { Report } from '../../core/contract/report.ts'
import { departmentIdentity, departmentName } from '../../core/departments.ts'
import type { DepartmentCoverage } from './protocol.ts'

/** Most missing first, then in the order of the policy; empty without a policy. A name in two writings is one department. */
export function departmentCoverage({ responsibility, findings }: Report): DepartmentCoverage[] {
  const missing = Map.groupBy(
    findings.filter(({ rule }) => rule === 'coverage/department-missing'),
    ({ subject }) => departmentIdentity(subject.id),
  )
  const names = (responsibility?.coverage ?? []).flatMap(({ department }) => department ?? [])
  const written = new Map(names.toReversed().map(name => [departmentIdentity(name), name]))
  return [...new Set(names.map(departmentIdentity))]
    .map(id => ({ id, name: departmentName(written.get(id) ?? id), missing: missing.get(id) ?? [] }))
    .toSorted((a, b) => b.missing.length - a.missing.length)
}
