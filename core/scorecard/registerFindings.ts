/** The rules of a register: every row is owned, dated and done in time, and what is done is shown. */
import { dayOfIso } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project, SourceTable } from '../contract/project.ts'
import { raise } from '../findings.ts'
import type { CellOf } from '../provenance.ts'
import { isCalledOff, isDone } from '../registerStatus.ts'
import { isWorse } from './serviceLevels.ts'

type RegisterRow = NonNullable<Project['registers']>[number]

export interface RegisterContext {
  statusDate: string
  tables: readonly SourceTable[]
  cellOf: CellOf
}

/** Kinds whose rows are no proof of themselves: somebody outside will ask for minutes, lists, records or measurements. */
const KINDS_WITH_EVIDENCE = new Set(['review', 'training', 'milestone', 'complaint', 'service-level'])

/**
 * Checks one row; a row that was called off has nothing to answer for.
 * - owned: an owner or a department, open or done;
 * - dated: a due date while it is open and nothing is measured, unless its table keeps no due dates;
 * - overdue: open and due before the status date;
 * - evidenced: done and something that shows it. Reviews, training, milestones, complaints and service levels always need
 *   it, any other kind unless its table keeps no evidence: a plain log of issues is not blamed for a column it never had;
 * - target: of a service level, the measured value is not worse than its target (see `isWorse`).
 */
export function registerFindings(row: RegisterRow, context: RegisterContext): RawFinding[] {
  if (isCalledOff(row)) return []
  const { statusDate } = context
  const columns = columnsOf(row, context.tables)
  const keeps = (concept: string) => columns === undefined || columns[concept] !== undefined
  const done = isDone(row, statusDate)
  const found: RawFinding[] = []
  const name = row.title.trim() === '' ? row.id : row.title
  const at = (...concepts: string[]) => {
    const source = context.cellOf(row.source, ...concepts)
    return { discriminator: row.kind, ...(source && { source }) }
  }
  const subject = { kind: 'register' as const, id: row.id }
  const named = { kind: row.kind, name }
  if (isBlank(row.owner) && isBlank(row.department)) {
    found.push(raise('register/no-owner', subject, named, at('owner', 'department')))
  }
  if (!done && row.due === undefined && row.actual === undefined && keeps('due')) {
    found.push(raise('register/no-date', subject, named, at('due')))
  }
  if (!done && row.due !== undefined && row.due < statusDate) {
    const daysLate = dayOfIso(statusDate) - dayOfIso(row.due)
    found.push(raise('register/overdue', subject, { ...named, due: row.due, statusDate, daysLate }, at('due')))
  }
  if (done && isBlank(row.evidence) && (KINDS_WITH_EVIDENCE.has(row.kind) || keeps('evidence'))) {
    found.push(raise('register/no-evidence', subject, named, at('evidence')))
  }
  const { target, actual } = row
  if (
    row.kind === 'service-level' &&
    target !== undefined &&
    actual !== undefined &&
    isWorse(row.title, actual, target)
  ) {
    found.push(raise('register/target-missed', subject, { ...named, target, actual }, at('actual')))
  }
  return found
}

const isBlank = (text: string | undefined) => (text ?? '').trim() === ''

/** The columns of the row's table; undefined where the table is not known, and then anything could have been stated. */
function columnsOf(row: RegisterRow, tables: readonly SourceTable[]): SourceTable['columns'] | undefined {
  return tables.find(({ id }) => id === row.source?.table)?.columns
}
