/** Whether a project says anything about who is responsible. */
import { ledgerPersonColumns } from '../contract/ledger.ts'
import type { ResponsibilityInput } from './analyseResponsibility.ts'

/** Columns of the ledger that say who did what, and whose money it is. */
const NAMES = [...ledgerPersonColumns, 'department'] as const

/** A matrix, a policy, people, an authority table, names in ledger or contracts, owners of tasks, or duties in registers. */
export function hasSubject({ project, entries, money, livedDuties }: ResponsibilityInput): boolean {
  const { matrix, people = [], authority = [], contracts = [], settings } = project
  return (
    (matrix !== undefined && matrix.parties.length + matrix.rows.length > 0) ||
    people.length + authority.length + (settings?.policy ?? []).length > 0 ||
    contracts.some(
      ({ owner, department, approvedBy, reviewedBy }) => owner ?? department ?? approvedBy ?? reviewedBy,
    ) ||
    project.tasks.some(task => (money?.tasks.get(task.id) ?? 0) > 0 && task.department) ||
    project.tasks.some(task => (task.owner ?? '').trim() !== '') ||
    livedDuties.length > 0 ||
    entries.some(({ entry }) => NAMES.some(name => entry[name] !== undefined))
  )
}
