/**
 * What early warnings need of the ledger beyond the parts of the report, in one pass: sums at the status date and at the
 * ends of the two months before, the last movement of orders and tasks. Earlier sums are of the entries dated up to then, as
 * they are known now.
 */
import { dayOfIso, isoOfDay } from '../calendar.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { type NearLimit, nearLimits } from './nearLimits.ts'
import type { CostReading } from './reading.ts'
import { addAt, type MonthEnds, type OpenOrder, Orders, type Sums } from './warningOrders.ts'

export interface LedgerFacts {
  statusDay: number
  /** The last day of the month before that of the status date. */
  dayBefore: number
  cost: Sums
  revenue: Sums
  approvedChanges: Sums
  pendingChanges: Sums
  receipts: Sums
  /** Invoices to customers. */
  billed: Sums
  /** Commitments less cost of each order, at least 0. */
  open: Sums
  /** Cost of purchases that have no order. */
  costWithoutOrder: Sums
  hasOrders: boolean
  /** Accruals that are older than 35 days and not taken back. */
  oldAccruals: number
  openOrders: OpenOrder[]
  /** Leaves that have begun and are not finished. */
  openTasks: ReadonlySet<string>
  /** Day of the last cost of a task. */
  lastCostDay: Map<string, number>
  costOfTask: Map<string, number>
  /** Cost dated after the actual finish of the task and a time of grace for late invoices. */
  lateCostOfTask: Map<string, number>
  /** By approver. */
  nearLimits: ReadonlyMap<string, NearLimit>
  /** Day of the last entry, progress or actual date up to the status date; null without any. */
  lastDataDay: number | null
}

const ACCRUAL_DAYS = 35
/** Invoices of the last month of work come in within this time. */
const GRACE_DAYS = 45

/** Collects them; amounts without a rate to the project's currency or tax basis are left out, as everywhere. */
export function ledgerFacts(reading: CostReading): LedgerFacts {
  const { project, groups, costs, amounts } = reading
  const days = monthEnds(project.project.statusDate)
  const facts = noFacts(days)
  const lastDates = new Map<string, string>()
  const graceEnds = new Map(
    project.tasks.flatMap(({ id, actualFinish }) =>
      actualFinish === undefined ? [] : [[id, isoOfDay(dayOfIso(actualFinish) + GRACE_DAYS)] as const],
    ),
  )
  const orders = new Orders(days)
  const accruals = new Map<string, number>()
  const oldFrom = isoOfDay(dayOfIso(days[0]) - ACCRUAL_DAYS)
  for (const numbered of groups.commitments)
    orders.commit(groups.groupOf(numbered), numbered, amounts.ofEntry(numbered.entry).minor ?? 0)
  for (const contract of groups.contracts)
    orders.commitContract(groups.groupOfContract(contract.id), contract, amounts.ofContract(contract).minor ?? 0)
  for (const numbered of costs) {
    const { entry } = numbered
    const { minor } = amounts.ofEntry(entry)
    if (minor === null) continue
    const group = groups.groupOf(numbered)
    addAt(facts.cost, days, entry.date, minor)
    if (!orders.spend(group, entry.date, minor)) addAt(facts.costWithoutOrder, days, entry.date, minor)
    if (entry.class === 'accrual' && (entry.date <= oldFrom || minor < 0)) {
      // An accrual is taken back under another document than it was booked with.
      const work = JSON.stringify([entry.task ?? '', entry.supplier ?? ''])
      accruals.set(work, (accruals.get(work) ?? 0) + minor)
    }
    const { task, date } = entry
    if (task !== undefined) taskCost(facts, lastDates, { task, date }, minor, graceEnds.get(task))
  }
  for (const numbered of groups.current) otherSums(facts, days, numbered, reading)
  for (const minor of accruals.values()) facts.oldAccruals += Math.max(0, minor)
  for (const [task, date] of lastDates) facts.lastCostDay.set(task, dayOfIso(date))
  facts.lastDataDay = lastDataDay(reading)
  facts.openTasks = openTasks(reading)
  facts.nearLimits = nearLimits(reading)
  return { ...facts, ...orders.facts(project.project.currency) }
}

function noFacts(days: MonthEnds): LedgerFacts {
  return {
    statusDay: dayOfIso(days[0]),
    dayBefore: dayOfIso(days[1]),
    cost: [0, 0, 0],
    revenue: [0, 0, 0],
    approvedChanges: [0, 0, 0],
    pendingChanges: [0, 0, 0],
    receipts: [0, 0, 0],
    billed: [0, 0, 0],
    open: [0, 0, 0],
    costWithoutOrder: [0, 0, 0],
    hasOrders: false,
    oldAccruals: 0,
    openOrders: [],
    openTasks: new Set(),
    lastCostDay: new Map(),
    costOfTask: new Map(),
    lateCostOfTask: new Map(),
    nearLimits: new Map(),
    lastDataDay: null,
  }
}

/** The status date, and the last days of the two months before its month. */
function monthEnds(statusDate: string): MonthEnds {
  const endBefore = (date: string) => isoOfDay(dayOfIso(`${date.slice(0, 7)}-01`) - 1)
  const before = endBefore(statusDate)
  return [statusDate, before, endBefore(before)]
}

/** Dates are compared as text, which is cheaper than as days. */
function taskCost(
  facts: LedgerFacts,
  lastDates: Map<string, string>,
  { task, date }: { task: string; date: string },
  minor: number,
  graceEnd: string | undefined,
): void {
  if (date > (lastDates.get(task) ?? '')) lastDates.set(task, date)
  facts.costOfTask.set(task, (facts.costOfTask.get(task) ?? 0) + minor)
  if (graceEnd !== undefined && date > graceEnd) {
    facts.lateCostOfTask.set(task, (facts.lateCostOfTask.get(task) ?? 0) + minor)
  }
}

/** Entries that are neither cost nor order. */
function otherSums(
  facts: LedgerFacts,
  days: MonthEnds,
  { entry }: NumberedEntry,
  { amounts, groups }: CostReading,
): void {
  const sums =
    entry.class === 'revenue'
      ? facts.revenue
      : entry.class === 'receipt'
        ? facts.receipts
        : entry.class === 'change'
          ? facts[entry.status === 'pending' ? 'pendingChanges' : 'approvedChanges']
          : entry.class === 'invoice' && groups.isReceivable(entry)
            ? facts.billed
            : null
  if (sums) addAt(sums, days, entry.date, amounts.ofEntry(entry).minor ?? 0)
}

function openTasks({ leaves, progressOf }: CostReading): Set<string> {
  const open = leaves.tasks.filter(task => {
    const { started, finished } = progressOf(task)
    return started && !finished
  })
  return new Set(open.map(task => task.id))
}

function lastDataDay({ project, groups }: CostReading): number | null {
  const { statusDate } = project.project
  let last = ''
  const see = (date: string | undefined) => {
    if (date !== undefined && date <= statusDate && date > last) last = date
  }
  for (const { entry } of groups.current) if (entry.class !== 'budget') see(entry.date)
  for (const report of project.progress ?? []) see(report.date)
  for (const task of project.tasks) {
    see(task.actualStart)
    see(task.actualFinish)
  }
  return last === '' ? null : dayOfIso(last)
}
