/** Contracts signed after the work that they are about began (倒签). */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { toMajor, toMinor } from '../money.ts'
import { contractName, contractSubject } from './contractsFindings.ts'
import type { ContractEntries } from './contractsLedger.ts'
import type { Contract } from './ledgerGroups.ts'
import type { CostReading } from './reading.ts'

interface Beginning {
  what: 'start' | 'entry' | 'task'
  date: string
}

/** One finding a contract, by the earliest sign that work had begun. */
export function signedLate(entries: ReadonlyMap<string, ContractEntries>, reading: CostReading): RawFinding[] {
  const { project, cellOf } = reading
  const { currency } = project.project
  const contracts = project.contracts ?? []
  const startOfTask = taskStarts(reading)
  const firstOnTask = firstSigned(contracts)
  return contracts.flatMap(contract => {
    const { signed } = contract
    if (signed === undefined) return []
    const booked = entries.get(contract.id)?.first?.entry.date
    // Work of a task may be older than a later contract for a part of it.
    const begun =
      contract.start === undefined && firstOnTask.get(contract.task ?? '') === signed
        ? startOfTask.get(contract.task ?? '')
        : undefined
    const beginnings: Beginning[] = [
      ...(contract.start === undefined ? [] : [{ what: 'start' as const, date: contract.start }]),
      ...(booked === undefined ? [] : [{ what: 'entry' as const, date: booked }]),
      ...(begun === undefined ? [] : [{ what: 'task' as const, date: begun }]),
    ]
    const [first] = beginnings.filter(({ date }) => date < signed).toSorted((a, b) => (a.date < b.date ? -1 : 1))
    if (!first) return []
    const source = cellOf(contract.source, 'signed')
    const amount = toMajor(toMinor(contract.value, currency) + toMinor(contract.changes ?? 0, currency), currency)
    const params = { contract: contractName(contract), signed, began: first.date, what: first.what }
    return [
      raise('cost/contract-after-the-fact', contractSubject(contract), params, { ...(source && { source }), amount }),
    ]
  })
}

/** The actual starts of the tasks that have one. */
function taskStarts({ project }: CostReading): Map<string, string> {
  return new Map(
    project.tasks.flatMap(({ id, actualStart }): [string, string][] =>
      actualStart === undefined ? [] : [[id, actualStart]],
    ),
  )
}

/** The earliest day on which a contract of a task was signed. */
function firstSigned(contracts: readonly Contract[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const { task, signed } of contracts) {
    if (task === undefined || signed === undefined) continue
    const known = first.get(task)
    if (known === undefined || signed < known) first.set(task, signed)
  }
  return first
}
