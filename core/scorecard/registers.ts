/** Registers of issues, actions, reviews, training, complaints and any other kind: one pattern for all of them. */
import { dayOfIso } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { LivedDuty, RegisterReport } from '../contract/report.ts'
import type { CellOf } from '../provenance.ts'
import { isDone } from '../registerStatus.ts'
import { livedDuties } from './livedDuties.ts'
import { type RegisterContext, registerFindings } from './registerFindings.ts'

export type RegisterRow = NonNullable<Project['registers']>[number]

/** What the engine needs; all of it plain data. */
export interface RegisterInput {
  /** With defaults; ids are unique in each kind. */
  project: Project
  cellOf: CellOf
}

/** What the registers say: one report a kind, in the order in which kinds are met; null without a row. */
export function analyseRegisters({ project, cellOf }: RegisterInput): {
  registers: RegisterReport[] | null
  duties: LivedDuty[]
  findings: RawFinding[]
} {
  const rows = project.registers ?? []
  if (rows.length === 0) return { registers: null, duties: [], findings: [] }
  const { statusDate } = project.project
  const context: RegisterContext = { statusDate, tables: project.tables ?? [], cellOf }
  const kinds = Map.groupBy(rows, row => row.kind)
  return {
    registers: [...kinds].map(([kind, ofKind]) => registerReport(kind, ofKind, statusDate)),
    duties: livedDuties(rows, statusDate),
    findings: rows.flatMap(row => registerFindings(row, context)),
  }
}

function registerReport(kind: string, given: readonly RegisterRow[], statusDate: string): RegisterReport {
  const rows = given.map(row => reportRow(row, statusDate))
  const count = (isCounted: (row: (typeof rows)[number]) => boolean) => rows.filter(isCounted).length
  return {
    kind,
    total: rows.length,
    done: count(row => row.state === 'done'),
    open: count(row => row.state !== 'done'),
    overdue: count(row => row.state === 'overdue'),
    withoutOwner: count(row => row.owner === null && row.department === null),
    withoutEvidence: count(row => row.state === 'done' && row.evidence === null),
    rows,
  }
}

function reportRow(row: RegisterRow, statusDate: string): RegisterReport['rows'][number] {
  const state = stateOf(row, statusDate)
  return {
    id: row.id,
    title: row.title,
    owner: filled(row.owner),
    department: filled(row.department),
    duty: filled(row.duty),
    due: row.due ?? null,
    state,
    daysLate: state === 'overdue' && row.due !== undefined ? dayOfIso(statusDate) - dayOfIso(row.due) : null,
    evidence: filled(row.evidence),
  }
}

/** Overdue is open and due before the status date; what is due on that very day is not late yet. */
export function stateOf(row: RegisterRow, statusDate: string): 'done' | 'open' | 'overdue' {
  if (isDone(row, statusDate)) return 'done'
  return row.due !== undefined && row.due < statusDate ? 'overdue' : 'open'
}

const filled = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text)
