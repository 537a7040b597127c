/** What budget control is summed from: each amount once, with the names and the date that it stands under. */
import type { BudgetLine } from '../contract/ledger.ts'
import type { Source } from '../contract/primitives.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { toMinor } from '../money.ts'
import { exact, type Figure } from './figure.ts'
import type { CostReading } from './reading.ts'

export type ControlSum =
  | 'originalBudget'
  | 'changes'
  | 'pendingChanges'
  | 'commitments'
  | 'actuals'
  | 'accruals'
  | 'openCommitments'
  | 'forecast'

export interface Posting {
  sum: ControlSum
  amount: Figure
  /** Null where it names none. */
  account: string | null
  task: string | null
  department: string | null
  supplier: string | null
  partner: string | null
  /** ISO date, or the period of a budget line as written; null without either. */
  when: string | null
  /** The row behind it, and the concepts whose cell would mend it. */
  source: Source | undefined
  concepts: readonly string[]
}

type Named = Partial<Record<'account' | 'task' | 'department' | 'supplier' | 'partner', string | undefined>>

/** Where the original budget is taken from (contract.md, Ledger): one of them, never two. */
export type BudgetOrigin = 'lines' | 'entries' | 'tasks' | null

export function budgetOrigin({ project, entries, leaves }: CostReading): BudgetOrigin {
  if ((project.budget ?? []).length > 0) return 'lines'
  if (entries.some(({ entry }) => entry.class === 'budget')) return 'entries'
  return leaves.tasks.some(task => task.budget !== undefined) ? 'tasks' : null
}

/** A line stands at the cell of its amount, also where a total has a column of its own. */
const LINE_CONCEPTS: string[] = []
const ENTRY_CONCEPTS = ['amount', 'debit']
const TASK_CONCEPTS = ['budget']
const CONTRACT_CONCEPTS = ['value']

/** Hands over every amount. A department that a row does not name is that of its task. */
export function eachPosting(reading: CostReading, post: (posting: Posting) => void): void {
  const { project, entries, groups, amounts } = reading
  const { statusDate } = project.project
  const origin = budgetOrigin(reading)
  const placed = placer(reading)
  const postEntry = (sum: ControlSum, { entry }: NumberedEntry) =>
    post({
      ...placed(entry),
      sum,
      amount: amounts.ofEntry(entry),
      when: entry.date,
      source: entry.source,
      concepts: ENTRY_CONCEPTS,
    })
  postBudget(reading, origin, placed, post)
  for (const numbered of entries) {
    const { entry } = numbered
    if (entry.class === 'budget' && origin === 'entries') postEntry('originalBudget', numbered)
    else if (entry.class === 'change' && entry.date <= statusDate) {
      postEntry(entry.status === 'pending' ? 'pendingChanges' : 'changes', numbered)
    } else if (entry.class === 'forecast' && entry.date > statusDate && !groups.isReceivable(entry)) {
      postEntry('forecast', numbered)
    }
  }
  for (const numbered of reading.costs) postEntry(numbered.entry.class === 'accrual' ? 'accruals' : 'actuals', numbered)
  for (const numbered of groups.commitments) postEntry('commitments', numbered)
  for (const contract of groups.contracts) {
    post({
      ...placed({ ...contract, account: reading.accountOf(contract.task) }),
      sum: 'commitments',
      amount: amounts.ofContract(contract),
      when: contract.signed ?? null,
      source: contract.source,
      concepts: CONTRACT_CONCEPTS,
    })
  }
  for (const part of reading.open) {
    const amount = { minor: part.minor }
    post({ ...placed(part), sum: 'openCommitments', amount, when: null, source: undefined, concepts: ENTRY_CONCEPTS })
  }
}

type Placed = Pick<Posting, 'account' | 'task' | 'department' | 'supplier' | 'partner'>

function placer({ project }: CostReading): (row: Named) => Placed {
  const departments = new Map(project.tasks.map(task => [task.id, task.department]))
  return row => ({
    account: nameOf(row.account),
    task: row.task ?? null,
    department: nameOf(row.department) ?? (row.task === undefined ? null : nameOf(departments.get(row.task))),
    supplier: nameOf(row.supplier),
    partner: nameOf(row.partner),
  })
}

const nameOf = (name: string | undefined): string | null => name?.trim() || null

/** Budgets of tasks are under no account: which one each belongs to, nothing says for all of them. */
function postBudget(
  { project, leaves, amounts }: CostReading,
  origin: BudgetOrigin,
  placed: (row: Named) => Placed,
  post: (posting: Posting) => void,
): void {
  const { currency } = project.project
  const add = (row: Named & { source?: Source | undefined }, amount: Figure, when: string | null, concepts: string[]) =>
    post({ ...placed(row), sum: 'originalBudget', amount, when, source: row.source, concepts })
  if (origin === 'lines') {
    for (const line of project.budget ?? []) add(line, amounts.ofBudgetLine(line), periodOf(line), LINE_CONCEPTS)
  }
  if (origin !== 'tasks') return
  for (const { id, department, budget, source } of leaves.tasks) {
    if (budget === undefined) continue
    add({ task: id, department, source }, exact(toMinor(budget, currency)), null, TASK_CONCEPTS)
  }
}

const periodOf = (line: BudgetLine): string | null => line.period?.trim() ?? null
