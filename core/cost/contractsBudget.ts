/** Contracts that no budget stands behind. */
import type { RawFinding } from '../contract/finding.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import { toMajor, toMinor } from '../money.ts'
import { contractName, contractSubject } from './contractsFindings.ts'
import type { ContractEntries } from './contractsLedger.ts'
import type { CostReading } from './reading.ts'

/**
 * Payable contracts whose task has no budget, above or below it either, and whose entries are on no account that has one.
 * A contract that is tied to neither a task nor an account is not judged, nor is any where the project has no budget at all.
 */
export function withoutBudget(entries: ReadonlyMap<string, ContractEntries>, reading: CostReading): RawFinding[] {
  const { project, cellOf } = reading
  const { currency } = project.project
  const hasBudget = budgetedTasks(reading)
  const accounts = budgetedAccounts(reading)
  if (hasBudget.size === 0 && accounts.size === 0) return []
  const names = new Map(project.tasks.map(task => [task.id, task.name]))
  return (project.contracts ?? []).flatMap(contract => {
    if (contract.direction === 'receivable') return []
    const task = contract.task !== undefined && names.has(contract.task) ? contract.task : undefined
    const bookedOn = [...(entries.get(contract.id)?.accounts ?? [])]
    if (task === undefined && bookedOn.length === 0) return []
    if ((task !== undefined && hasBudget.has(task)) || bookedOn.some(account => accounts.has(account))) return []
    const source = cellOf(contract.source, 'task', 'value')
    const value = toMajor(toMinor(contract.value, currency) + toMinor(contract.changes ?? 0, currency), currency)
    const params = {
      contract: contractName(contract),
      value,
      task: task === undefined ? null : (names.get(task) ?? task),
      accounts: bookedOn.toSorted(),
      currency,
    }
    const extra = { ...(source && { source }), amount: value }
    return [raise('cost/contract-without-budget', contractSubject(contract), params, extra)]
  })
}

/** Tasks with a budget of their own, all above them, and all below them. */
function budgetedTasks({ project, outline, budgets }: CostReading): Set<string> {
  const budgeted = new Set<string>()
  for (const task of outline.childrenFirst) {
    const below = outline.children.get(task.id) ?? []
    if ((budgets.ownOf(task).minor ?? 0) !== 0 || below.some(child => budgeted.has(child.id))) budgeted.add(task.id)
  }
  const own = new Set(project.tasks.filter(task => (budgets.ownOf(task).minor ?? 0) !== 0).map(task => task.id))
  const parentsFirst: Task[] = outline.childrenFirst.toReversed()
  for (const task of parentsFirst) {
    if (!own.has(task.id)) continue
    for (const child of outline.children.get(task.id) ?? []) {
      own.add(child.id)
      budgeted.add(child.id)
    }
  }
  return budgeted
}

/** Accounts that a budget line, or a `budget` entry or an approved change, is on. */
function budgetedAccounts({ project, entries }: CostReading): Set<string> {
  const accounts = new Set<string>()
  for (const { account } of project.budget ?? []) if (account !== undefined) accounts.add(account)
  for (const { entry } of entries) {
    const isBudget = entry.class === 'budget' || (entry.class === 'change' && entry.status !== 'pending')
    if (isBudget && entry.account !== undefined) accounts.add(entry.account)
  }
  return accounts
}
