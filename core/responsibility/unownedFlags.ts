/** Money of entries and contracts that somebody handled who should not have: above a limit, or with two excluding duties. */
import type { RawFinding } from '../contract/finding.ts'
import { ledgerPersonColumns } from '../contract/ledger.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import type { DutyConflict } from '../contract/report.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import type { ProjectMoney } from '../projectMoney.ts'
import type { CellOf } from '../provenance.ts'
import type { NamedPerson, PersonFinder } from './controlPersons.ts'

/** An entry or a contract that is in question. */
export interface FlaggedMoney {
  subject: { kind: 'contract' | 'entry'; id: string }
  name: string
  /** Ledger class; a contract is a commitment. */
  class: string
  minor: number
  group: string
  /** The task that it names itself. */
  task: string | undefined
  /** Who approved it, or holds both duties. */
  parties: readonly string[]
  /** The cell that names the approver. */
  source: Source | undefined
}

/** What is flagged, and the rows of the matrix in which one person holds both duties. */
export interface Flags {
  overLimit: readonly FlaggedMoney[]
  conflict: readonly FlaggedMoney[]
  /** Ids or texts of rows → the persons. */
  rowsInConflict: ReadonlyMap<string, readonly string[]>
}

export interface FlagSources {
  project: Project
  entries: readonly NumberedEntry[]
  money: ProjectMoney
  persons: PersonFinder
  cellOf: CellOf
  /** The findings about authority. */
  authority: readonly RawFinding[]
  conflicts: readonly DutyConflict[]
}

/** Money to be spent; receipts, revenue and forecasts are none, and a budget is no spending. */
const SPENDING: ReadonlySet<string> = new Set(['commitment', 'accrual', 'actual', 'invoice', 'payment'])

/** Collects it from the findings over a limit and from conflicts that no recorded control makes up for. */
export function flagsOf(sources: FlagSources): Flags {
  const { project, entries, persons, cellOf } = sources
  const open = sources.conflicts.filter(conflict => conflict.accepted === null)
  const places = new Map<string, Set<string>>()
  const rowsInConflict = new Map<string, string[]>()
  for (const { person, where } of open) {
    for (const { kind, id } of where) {
      if (kind === 'task') rowsInConflict.set(id, [...new Set([...(rowsInConflict.get(id) ?? []), person])])
      else places.set(id, (places.get(id) ?? new Set()).add(person))
    }
  }
  /** Those in conflict there who are named by it. */
  const involved = (ids: readonly string[], named: () => readonly NamedPerson[]) => {
    const suspects = ids.flatMap(id => [...(places.get(id) ?? [])])
    if (suspects.length === 0) return []
    const names = new Set(named().map(({ name }) => name))
    return [...new Set(suspects)].filter(name => names.has(name))
  }
  const over = new Set(
    sources.authority
      .filter(({ rule }) => rule === 'authority/over-limit')
      .map(({ subject }) => JSON.stringify([subject.kind, subject.id])),
  )
  const overLimit: FlaggedMoney[] = []
  const conflict: FlaggedMoney[] = []
  const flag = (money: Omit<FlaggedMoney, 'parties'>, approvedBy: string | undefined, inConflict: string[]) => {
    const { kind, id } = money.subject
    if (over.has(JSON.stringify([kind, id]))) {
      overLimit.push({ ...money, parties: persons.inCell(approvedBy ?? '').map(({ name }) => name) })
    }
    if (inConflict.length > 0) conflict.push({ ...money, parties: inConflict })
  }
  for (const numbered of entries) {
    const { entry } = numbered
    const own = sources.money.entries.get(numbered.number)
    if (!own || own.minor <= 0 || !SPENDING.has(entry.class)) continue
    const id = entryName(numbered)
    const name = entry.document ?? entry.description ?? id
    const subject = { kind: 'entry' as const, id }
    const inConflict = involved([id, ...(entry.document === undefined ? [] : [entry.document.trim()])], () =>
      ledgerPersonColumns.flatMap(column => persons.inCell(entry[column] ?? '')),
    )
    flag(
      { subject, name, class: entry.class, ...own, task: entry.task, source: cellOf(entry.source, 'approvedBy') },
      entry.approvedBy,
      inConflict,
    )
  }
  for (const contract of project.contracts ?? []) {
    const own = sources.money.contracts.get(contract.id)
    if (!own || own.minor <= 0) continue
    const { id, task } = contract
    const inConflict = involved([id], () => persons.inCell(`${contract.owner ?? ''},${contract.approvedBy ?? ''}`))
    const subject = { kind: 'contract' as const, id }
    flag(
      {
        subject,
        name: contract.name ?? id,
        class: 'commitment',
        ...own,
        task,
        source: cellOf(contract.source, 'approvedBy'),
      },
      contract.approvedBy,
      inConflict,
    )
  }
  return { overLimit, conflict, rowsInConflict }
}
