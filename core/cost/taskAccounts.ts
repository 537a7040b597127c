/** The account (成本科目) that a task stands for, so that a contract of the task counts under it. */
import type { BudgetLine } from '../contract/ledger.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'

export type AccountOf = (task: string | undefined) => string | undefined

/**
 * The one account that all budget lines of a task name, else the one that all its ledger entries name; none where they
 * name several. Lines and entries without an account say nothing.
 */
export function taskAccounts(lines: readonly BudgetLine[], entries: readonly NumberedEntry[]): AccountOf {
  const budgeted = new Map<string, string | null>()
  const booked = new Map<string, string | null>()
  for (const line of lines) name(budgeted, line)
  for (const { entry } of entries) name(booked, entry)
  return task => {
    if (task === undefined) return undefined
    const account = budgeted.has(task) ? budgeted.get(task) : booked.get(task)
    return account ?? undefined
  }
}

/** Null stands for several. */
function name(accounts: Map<string, string | null>, row: { task?: string | undefined; account?: string | undefined }) {
  const account = row.account?.trim()
  if (row.task === undefined || !account) return
  const known = accounts.get(row.task)
  if (known === undefined) accounts.set(row.task, account)
  else if (known !== account) accounts.set(row.task, null)
}
