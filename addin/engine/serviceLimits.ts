/** Whether a project is within what the service takes, so that nothing is sent in vain. */
import { LIMITS, workAsked } from '../../core/contract/limits.ts'
import type { Project } from '../../core/contract/project.ts'

/** Counts over the limits, and the work budget; the bytes show when the request is made. */
export function isOverServiceLimits(project: Project): boolean {
  const entries = project.ledger
  const ledgerTooLong = Array.isArray(entries)
    ? entries.length > LIMITS.ledgerEntriesAsObjects
    : (entries?.rows.length ?? 0) > LIMITS.ledgerEntriesAsTable
  return (
    ledgerTooLong ||
    project.tasks.length > LIMITS.tasks ||
    (project.risks?.length ?? 0) > LIMITS.risks ||
    workAsked(project).work > LIMITS.workBudget
  )
}
