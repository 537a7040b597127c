/** Joins the rows of all tables to one project: ledger and budget lines find their tasks and accounts. */
import type { RawFinding } from '../contract/finding.ts'
import type { BudgetLine, LedgerEntry } from '../contract/ledger.ts'
import type { Source } from '../contract/primitives.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import type { CellOf } from '../provenance.ts'
import { placeName } from '../provenance.ts'
import { joinKey } from './normalise.ts'
import type { ActualDraft, BudgetDraft } from './rows/readBudget.ts'

/** Finds a task by id, outline number or name. */
export class TaskIndex {
  readonly size: number
  readonly #byId = new Map<string, string>()
  readonly #byName = new Map<string, string>()

  constructor(tasks: readonly Task[]) {
    this.size = tasks.length
    for (const { id, wbs, name } of tasks) {
      for (const text of [id, wbs])
        if (text !== undefined && !this.#byId.has(text.toLowerCase())) this.#byId.set(text.toLowerCase(), id)
      const key = joinKey(name)
      if (!this.#byName.has(key)) this.#byName.set(key, id)
    }
  }

  /** By id or outline number. */
  byCode(text: string): string | undefined {
    return this.#byId.get(text.trim().toLowerCase())
  }

  byName(text: string): string | undefined {
    return this.#byName.get(joinKey(text))
  }

  /** By any of them; "1.2 Design" is tried by its number and by its name. */
  find(text: string): string | undefined {
    const head = /^([A-Za-z]*[-.]?\d[\w.-]*)\s+\S/.exec(text.trim())?.[1]
    return this.byCode(text) ?? this.byName(text) ?? (head === undefined ? undefined : this.byCode(head))
  }
}

/** A reference to a task as its id; one that resolves to none stays as written, with a finding. */
export function resolveTask(
  index: TaskIndex,
  text: string | undefined,
  source: Source | undefined,
  findings: RawFinding[],
): string | undefined {
  if (text === undefined || index.size === 0) return text
  const found = index.find(text)
  if (found !== undefined) return found
  const cell = source ? placeName(source) : text
  findings.push(raise('input/unknown-task', { kind: 'cell', id: cell }, { cell, text }, { ...(source && { source }) }))
  return text
}

/** From half of the rows on, the names or codes of a budget are those of the plan's tasks. */
const TASK_SHARE_MIN = 0.5

function taskOf(index: TaskIndex, draft: BudgetDraft): string | undefined {
  const byName = draft.name === undefined ? undefined : index.byName(draft.name)
  const isCode = draft.id !== undefined && !/^\d+$/.test(draft.id)
  return byName ?? (isCode && draft.id !== undefined ? index.byCode(draft.id) : undefined)
}

/** Names by which a ledger may call the account of a budget line, each with the account the line stands under. */
export type AccountNames = ReadonlyMap<string, string>

interface JoinedBudget {
  lines: BudgetLine[]
  accounts: AccountNames
}

/** Which of a line's names the ledger uses; the account column where there is one. */
function accountConcept(drafts: readonly BudgetDraft[], ledger: readonly LedgerEntry[]): 'name' | 'category' | 'id' {
  const used = new Set(ledger.flatMap(entry => (entry.account === undefined ? [] : joinKey(entry.account))))
  const hits = (concept: 'name' | 'category' | 'id') =>
    drafts.filter(draft => draft[concept] !== undefined && used.has(joinKey(draft[concept]))).length
  const counts = { name: hits('name'), category: hits('category'), id: hits('id') }
  if (counts.category > counts.name && counts.category >= counts.id) return 'category'
  return counts.id > counts.name ? 'id' : 'name'
}

/** Settles the task and account of each budget line. */
export function joinBudget(
  drafts: readonly BudgetDraft[],
  index: TaskIndex,
  ledger: readonly LedgerEntry[],
  findings: RawFinding[],
  cellOf: CellOf,
): JoinedBudget {
  const accounts = new Map<string, string>()
  const resolved = drafts.map(draft => taskOf(index, draft))
  const byTask =
    drafts.length > 0 && resolved.filter(task => task !== undefined).length >= drafts.length * TASK_SHARE_MIN
  const concept = accountConcept(drafts, ledger)
  const seen = new Set<string>()
  const lines = drafts.map((draft, i): BudgetLine => {
    const stated = draft.taskText
    const isNew = stated !== undefined && !seen.has(stated)
    if (stated !== undefined) seen.add(stated)
    const task =
      stated !== undefined
        ? resolveTask(index, stated, cellOf(draft.line.source, 'task'), isNew ? findings : [])
        : byTask
          ? resolved[i]
          : undefined
    const account =
      draft.account ??
      (task !== undefined && stated === undefined
        ? undefined
        : (draft[concept] ?? draft.name ?? draft.category ?? draft.id))
    if (account !== undefined) {
      for (const name of [account, draft.account, draft.name, draft.id]) {
        if (name !== undefined && !/^\d{1,2}$/.test(name) && !accounts.has(joinKey(name)))
          accounts.set(joinKey(name), account)
      }
    }
    return { ...draft.line, ...(account !== undefined && { account }), ...(task !== undefined && { task }) }
  })
  return { lines, accounts }
}

/** Entries with the tasks that their hints turn out to name; what names none is no reference and said nowhere. */
export function withHintedTasks(
  entries: LedgerEntry[],
  hints: ReadonlyMap<string, string>,
  index: TaskIndex,
): LedgerEntry[] {
  if (hints.size === 0) return entries
  return entries.map(entry => {
    const hint = entry.source && hints.get(placeName(entry.source))
    const task = hint === undefined ? undefined : index.find(hint)
    return task === undefined ? entry : { ...entry, task }
  })
}

/** Settles the task and account of each entry. An account that is called otherwise in the budget takes its name there. */
export function joinLedger(
  entries: readonly LedgerEntry[],
  index: TaskIndex,
  accounts: AccountNames,
  findings: RawFinding[],
  cellOf: CellOf,
): LedgerEntry[] {
  const unknown = new Set<string>()
  return entries.map(entry => {
    const isNew = entry.task !== undefined && !unknown.has(entry.task)
    const task = resolveTask(index, entry.task, cellOf(entry.source, 'task'), isNew ? findings : [])
    if (task !== undefined && task === entry.task) unknown.add(task)
    const account = entry.account === undefined ? undefined : (accounts.get(joinKey(entry.account)) ?? entry.account)
    if (task === entry.task && account === entry.account) return entry
    return { ...entry, ...(task !== undefined && { task }), ...(account !== undefined && { account }) }
  })
}

const COST: ReadonlySet<LedgerEntry['class']> = new Set(['actual', 'accrual', 'invoice'])

/** Actuals that stand beside budget amounts, as entries dated the status date, unless a ledger books cost already. */
export function actualEntries(
  actuals: readonly ActualDraft[],
  accounts: AccountNames,
  ledger: readonly LedgerEntry[],
  statusDate: string,
  findings: RawFinding[],
): LedgerEntry[] {
  const counted = actuals.filter(actual => actual.amount !== 0)
  const first = counted[0]
  if (!first) return []
  if (ledger.some(entry => COST.has(entry.class))) {
    const amount = Number(counted.reduce((sum, actual) => sum + actual.amount, 0).toPrecision(15))
    const table = first.source.sheet
    findings.push(
      raise(
        'input/actuals-not-counted',
        { kind: 'cell', id: placeName(first.source) },
        { table, amount },
        { source: first.source, amount },
      ),
    )
    return []
  }
  return counted.map(({ amount, account, name: item, category, id, days, source }) => {
    const stated = account ?? item ?? category ?? id
    const name = stated === undefined ? undefined : (accounts.get(joinKey(stated)) ?? stated)
    return {
      date: bookingDate(days, statusDate),
      class: 'actual',
      amount,
      ...(name !== undefined && { account: name }),
      source,
    }
  })
}

/** What is spent in a period counts on its last day, or on the status date where that lies in the period or none is known. */
function bookingDate(days: ActualDraft['days'], statusDate: string): string {
  if (!days || (days.first <= statusDate && statusDate <= days.last)) return statusDate
  return days.last
}
