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

type Contract = NonNullable<Project['contracts']>[number]

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
  const { project, entries } = sources
  const questions = questionsOf(sources)
  const inQuestion = [
    ...entries.flatMap(numbered => entryInQuestion(numbered, questions, sources)),
    ...(project.contracts ?? []).flatMap(contract => contractInQuestion(contract, questions, sources)),
  ]
  return {
    overLimit: inQuestion.flatMap(({ money, approvedBy, isOver }) =>
      isOver ? [{ ...money, parties: sources.persons.inCell(approvedBy ?? '').map(({ name }) => name) }] : [],
    ),
    conflict: inQuestion.flatMap(({ money, inConflict }) =>
      inConflict.length > 0 ? [{ ...money, parties: inConflict }] : [],
    ),
    rowsInConflict: questions.rowsInConflict,
  }
}

interface Questions {
  over: Record<FlaggedMoney['subject']['kind'], ReadonlySet<string>>
  /** Persons in conflict by the document, entry or contract in which they are. */
  places: ReadonlyMap<string, ReadonlySet<string>>
  rowsInConflict: ReadonlyMap<string, readonly string[]>
}

function questionsOf({ conflicts, authority }: FlagSources): Questions {
  const places = new Map<string, Set<string>>()
  const rows = new Map<string, Set<string>>()
  for (const { person, where } of conflicts.filter(({ accepted }) => accepted === null)) {
    for (const { kind, id } of where) addTo(kind === 'task' ? rows : places, id, person)
  }
  const overOf = (wanted: string) =>
    new Set(
      authority.flatMap(({ rule, subject }) =>
        rule === 'authority/over-limit' && subject.kind === wanted ? [subject.id] : [],
      ),
    )
  return {
    over: { entry: overOf('entry'), contract: overOf('contract') },
    places,
    rowsInConflict: new Map([...rows].map(([id, persons]) => [id, [...persons]])),
  }
}

const addTo = (sets: Map<string, Set<string>>, key: string, member: string) =>
  void sets.set(key, (sets.get(key) ?? new Set()).add(member))

interface InQuestion {
  money: Omit<FlaggedMoney, 'parties'>
  approvedBy: string | undefined
  isOver: boolean
  inConflict: readonly string[]
}

/** Nothing for the many entries that no finding is about. */
function entryInQuestion(numbered: NumberedEntry, { over, places }: Questions, sources: FlagSources): InQuestion[] {
  const { entry } = numbered
  const id = entryName(numbered)
  const isOver = over.entry.has(id)
  const suspects = [...(places.get(id) ?? []), ...(places.get(entry.document?.trim() ?? id) ?? [])]
  if ((!isOver && suspects.length === 0) || !SPENDING.has(entry.class)) return []
  const own = sources.money.ofEntry(numbered)
  if (!own || own.minor <= 0) return []
  const money = {
    subject: { kind: 'entry' as const, id },
    name: entry.document ?? entry.description ?? id,
    class: entry.class,
    ...own,
    task: entry.task,
    source: sources.cellOf(entry.source, 'approvedBy'),
  }
  const named = ledgerPersonColumns.flatMap(column => sources.persons.inCell(entry[column] ?? ''))
  return [{ money, approvedBy: entry.approvedBy, isOver, inConflict: namedAmong(suspects, named) }]
}

function contractInQuestion(contract: Contract, { over, places }: Questions, sources: FlagSources): InQuestion[] {
  const { id, task, owner, approvedBy } = contract
  const isOver = over.contract.has(id)
  const suspects = [...(places.get(id) ?? [])]
  const own = sources.money.contracts.get(id)
  if ((!isOver && suspects.length === 0) || !own || own.minor <= 0) return []
  const money = {
    subject: { kind: 'contract' as const, id },
    name: contract.name ?? id,
    class: 'commitment',
    ...own,
    task,
    source: sources.cellOf(contract.source, 'approvedBy'),
  }
  const named = sources.persons.inCell(`${owner ?? ''},${approvedBy ?? ''}`)
  return [{ money, approvedBy, isOver, inConflict: namedAmong(suspects, named) }]
}

/** Those in conflict there who are named by it, each once. */
function namedAmong(suspects: readonly string[], named: readonly NamedPerson[]): string[] {
  const names = new Set(named.map(({ name }) => name))
  return [...new Set(suspects)].filter(name => names.has(name))
}
