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

type Row = Named & { source?: Source | undefined }
type Post = (row: Row, sum: ControlSum, amount: Figure, when: string | null, concepts: readonly string[]) => void

/** Hands over every amount. A department that a row does not name is that of its task. */
export function eachPosting(reading: CostReading, receive: (posting: Posting) => void): void {
  const { project, entries, groups, amounts } = reading
  const { statusDate } = project.project
  const origin = budgetOrigin(reading)
  const post = poster(reading, receive)
  const postEntry = (sum: ControlSum, { entry }: NumberedEntry) =>
    post(entry, sum, amounts.ofEntry(entry), entry.date, ENTRY_CONCEPTS)
  postBudget(reading, origin, post)
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
    const row = { ...contract, account: reading.accountOf(contract.task) }
    post(row, 'commitments', amounts.ofContract(contract), contract.signed ?? null, CONTRACT_CONCEPTS)
  }
  for (const part of reading.open) post(part, 'openCommitments', { minor: part.minor }, null, ENTRY_CONCEPTS)
}

function poster({ project }: CostReading, receive: (posting: Posting) => void): Post {
  const departments = new Map(project.tasks.map(task => [task.id, task.department]))
  return (row, sum, amount, when, concepts) =>
    receive({
      sum,
      amount,
      account: nameOf(row.account),
      task: row.task ?? null,
      department: nameOf(row.department) ?? (row.task === undefined ? null : nameOf(departments.get(row.task))),
      supplier: nameOf(row.supplier),
      partner: nameOf(row.partner),
      when,
      source: row.source,
      concepts,
    })
}

const nameOf = (name: string | undefined): string | null => name?.trim() || null

/** Budgets of tasks are under no account: which one each belongs to, nothing says for all of them. */
function postBudget({ project, leaves, amounts }: CostReading, origin: BudgetOrigin, post: Post): void {
  const { currency } = project.project
  if (origin === 'lines') {
    for (const line of project.budget ?? []) {
      post(line, 'originalBudget', amounts.ofBudgetLine(line), periodOf(line), LINE_CONCEPTS)
    }
  }
  if (origin !== 'tasks') return
  for (const { id, department, budget, source } of leaves.tasks) {
    if (budget === undefined) continue
    post({ task: id, department, source }, 'originalBudget', exact(toMinor(budget, currency)), null, TASK_CONCEPTS)
  }
}

const periodOf = (line: BudgetLine): string | null => line.period?.trim() ?? null
