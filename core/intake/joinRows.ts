/** Joins rows that name a task, a person or a contract of another table; what joins to none is a finding. */
import type { RawFinding } from '../contract/finding.ts'
import type { Person } from '../contract/people.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
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
  const cell = source ? `${source.sheet}!${source.cell}` : text
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
