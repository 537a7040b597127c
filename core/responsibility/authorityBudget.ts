/** Whether an entry lies inside the budget of its account, for lines of authority that hold only inside or only outside. */
import type { LedgerClass } from '../contract/ledger.ts'
import type { Project } from '../contract/project.ts'
import type { InProjectCurrency } from '../exchangeRates.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { normalisedName } from '../names.ts'

/** Undefined where the entry names no account, or no account has a budget. */
export type BudgetState = 'inside' | 'outside' | undefined

/** Stages of one spending, each counted by itself: an order and its payment are the same money. */
const STAGES: Partial<Record<LedgerClass, string>> = {
  commitment: 'promised',
  invoice: 'invoiced',
  payment: 'paid',
  actual: 'booked',
  accrual: 'booked',
}

/**
 * An entry is outside where what its account has of its stage up to its date, itself included, is above the account's
 * budget, or where its account has none and others do. Budget is the lines with an account, else the ledger's `budget`
 * entries, with approved changes.
 */
export function budgetStates(
  project: Project,
  entries: readonly NumberedEntry[],
  minorOf: InProjectCurrency,
): (numbered: NumberedEntry) => BudgetState {
  const budgets = accountBudgets(project, entries, minorOf)
  if (budgets.size === 0) return () => undefined
  const states = new Map<NumberedEntry, BudgetState>()
  const spendings = entries.filter(({ entry }) => entry.account !== undefined && STAGES[entry.class] !== undefined)
  const groups = Map.groupBy(spendings, ({ entry }) =>
    JSON.stringify([normalisedName(entry.account ?? ''), STAGES[entry.class]]),
  )
  for (const group of groups.values()) {
    const budget = budgets.get(normalisedName(group[0]?.entry.account ?? '')) ?? 0
    const days = Map.groupBy(group, ({ entry }) => entry.date)
    let spent = 0
    for (const date of [...days.keys()].sort()) {
      const sameDay = days.get(date) ?? []
      for (const { entry } of sameDay) spent += minorOf(entry.amount, entry.currency, entry.date) ?? 0
      for (const numbered of sameDay) states.set(numbered, spent > budget ? 'outside' : 'inside')
    }
  }
  return numbered => states.get(numbered)
}

function accountBudgets(project: Project, entries: readonly NumberedEntry[], minorOf: InProjectCurrency) {
  const budgets = new Map<string, number>()
  const add = (account: string, minor: number | null) => {
    const key = normalisedName(account)
    budgets.set(key, (budgets.get(key) ?? 0) + (minor ?? 0))
  }
  for (const { account, amount } of project.budget ?? []) {
    if (account !== undefined) add(account, minorOf(amount, undefined, ''))
  }
  const isStated = budgets.size > 0
  for (const { entry } of entries) {
    const isBudget = entry.class === 'budget' ? !isStated : entry.class === 'change' && entry.status !== 'pending'
    if (isBudget && entry.account !== undefined) add(entry.account, minorOf(entry.amount, entry.currency, entry.date))
  }
  return budgets
}
