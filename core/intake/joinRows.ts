/** Joins rows that name a task, a person or a contract of another table; what joins to none is a finding. */

import type { RawFinding } from '../contract/finding.ts'
import type { LedgerEntry } from '../contract/ledger.ts'
import type { Person } from '../contract/people.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import { type CellOf, placeName } from '../provenance.ts'
import { resolveTask, type TaskIndex } from './join.ts'
import { joinKey } from './normalise.ts'
import type { ObligationDraft } from './rows/readContracts.ts'

type ProgressRow = NonNullable<Project['progress']>[number]
type Absence = NonNullable<Project['absences']>[number]
type Contract = NonNullable<Project['contracts']>[number]

function unjoined(
  rule: 'input/unknown-person' | 'input/unknown-contract',
  text: string,
  source: Source | undefined,
  findings: RawFinding[],
): void {
  const cell = source ? placeName(source) : text
  findings.push(raise(rule, { kind: 'cell', id: cell }, { cell, text }, { ...(source && { source }) }))
}

/** Reports of progress with the ids of their tasks. */
export function joinProgress(rows: readonly ProgressRow[], index: TaskIndex, findings: RawFinding[]): ProgressRow[] {
  const unknown = new Set<string>()
  return rows.map(row => {
    const task = resolveTask(index, row.task, row.source, unknown.has(row.task) ? [] : findings) ?? row.task
    if (task === row.task) unknown.add(task)
    return { ...row, task }
  })
}

/** Absences under the names of the list of people. */
export function joinAbsences(rows: readonly Absence[], people: readonly Person[], findings: RawFinding[]): Absence[] {
  const names = new Map(people.map(person => [joinKey(person.name), person.name]))
  return rows.map(row => {
    const person = names.get(joinKey(row.person))
    if (person === undefined && names.size > 0) unjoined('input/unknown-person', row.person, row.source, findings)
    return person === undefined ? row : { ...row, person }
  })
}

/** Entries under the numbers of the contract ledger; one that names no contract of it is a finding, once for each number. */
export function joinContracts(
  entries: LedgerEntry[],
  contracts: readonly Contract[],
  cellOf: CellOf,
  findings: RawFinding[],
): LedgerEntry[] {
  if (contracts.length === 0) return entries
  const ids = new Map<string, string>()
  for (const { id, name } of contracts)
    for (const text of [id, name]) if (text !== undefined && !ids.has(joinKey(text))) ids.set(joinKey(text), id)
  const unknown = new Set<string>()
  return entries.map(entry => {
    const { contract, source } = entry
    if (contract === undefined) return entry
    const id = ids.get(joinKey(contract))
    if (id !== undefined) return id === contract ? entry : { ...entry, contract: id }
    if (!unknown.has(contract)) unjoined('input/unknown-contract', contract, cellOf(source, 'contract'), findings)
    unknown.add(contract)
    return entry
  })
}

/** Contracts with their obligations, found by number or name. */
export function withObligations(
  contracts: readonly Contract[],
  drafts: readonly ObligationDraft[],
  findings: RawFinding[],
): Contract[] {
  const ofContract = new Map<Contract, NonNullable<Contract['obligations']>>()
  for (const { contract, obligation, source } of drafts) {
    const key = joinKey(contract)
    const found = contracts.find(({ id, name }) => joinKey(id) === key || (name !== undefined && joinKey(name) === key))
    if (found) ofContract.set(found, [...(ofContract.get(found) ?? []), obligation])
    else unjoined('input/unknown-contract', contract, source, findings)
  }
  return contracts.map(contract => {
    const obligations = ofContract.get(contract)
    return obligations ? { ...contract, obligations } : contract
  })
}
