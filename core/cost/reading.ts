/** What every part of the cost engine reads from: amounts converted, the ledger grouped, budgets, leaves and actual costs. */
import type { Project } from '../contract/project.ts'
import type { Task } from '../contract/task.ts'
import type { Hierarchy } from '../hierarchy.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { type Progress, progressReader } from '../progress.ts'
import type { CellOf } from '../provenance.ts'
import type { DaySpan, ProjectCalendars } from '../taskDates.ts'
import { type ActualCosts, readActualCosts } from './actualCost.ts'
import { type AmountReader, amountReader } from './amounts.ts'
import { bookedCosts } from './bookedCosts.ts'
import { type Budgets, readBudgets } from './budgets.ts'
import { type OpenCommitment, openCommitments } from './commitments.ts'
import { type CostLeaves, costLeaves } from './costLeaves.ts'
import { type LedgerGroups, ledgerGroups } from './ledgerGroups.ts'
import { type AccountOf, taskAccounts } from './taskAccounts.ts'

/** What the engine needs; all of it plain data. */
export interface CostInput {
  /** With defaults; ids are unique. */
  project: Project
  entries: readonly NumberedEntry[]
  outline: Hierarchy
  calendars: ProjectCalendars
  /** Early dates of the network, for tasks without a start. */
  earlySpans: ReadonlyMap<string, DaySpan>
  cellOf: CellOf
}

export interface CostReading extends CostInput {
  amounts: AmountReader
  groups: LedgerGroups
  /** The entries up to the status date that are cost. */
  costs: readonly NumberedEntry[]
  open: readonly OpenCommitment[]
  accountOf: AccountOf
  budgets: Budgets
  leaves: CostLeaves
  actuals: ActualCosts
  progressOf: (task: Task) => Progress
}

export function readCost(input: CostInput): CostReading {
  const { project, entries, outline } = input
  const { currency, statusDate } = project.project
  const amounts = amountReader(project)
  const budgets = readBudgets(project.budget ?? [], entries, amounts, { currency, statusDate })
  const leaves = costLeaves(outline, project.tasks, budgets, currency)
  const groups = ledgerGroups(entries, project.contracts ?? [], statusDate)
  const costs = bookedCosts(groups)
  const accountOf = taskAccounts(project.budget ?? [], entries)
  return {
    ...input,
    amounts,
    groups,
    costs,
    accountOf,
    open: openCommitments(groups, costs, amounts, accountOf),
    budgets,
    leaves,
    actuals: readActualCosts(costs, leaves.tasks, amounts, currency),
    progressOf: progressReader(project.progress, statusDate),
  }
}
