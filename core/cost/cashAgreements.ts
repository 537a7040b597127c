/** Orders and contracts as cash to come: what was agreed, by when it is to be paid, and what of it was invoiced or paid. */
import { isoOfDay } from '../calendar.ts'
import type { Source } from '../contract/primitives.ts'
import type { Task } from '../contract/task.ts'
import { toMinor } from '../money.ts'
import { plannedSpan } from '../taskDates.ts'
import { type CashBook, daysAfter, termsOf } from './cashBook.ts'
import type { CashItem, CashSide } from './cashItems.ts'
import type { Contract } from './ledgerGroups.ts'
import { openShares } from './openShares.ts'
import type { CostReading } from './reading.ts'

/** One purchase or sale. Amounts are minor units of the project's currency, as given, without tax taken off or added. */
export interface Agreement {
  side: CashSide
  contract?: Contract
  /** What was agreed, with the date of payment where there is one. */
  parts: { date: string | null; minor: number; source: Source | undefined }[]
  agreed: number
  /** What of it is not cost yet; all of a sale. */
  open: number
  invoiced: number
  paid: number
  /** Unpaid of invoices that are in no month of the cash flow, being overdue or undated. */
  unpaidOutside: number
}

/**
 * Every group of the ledger that has orders or a payable contract, and every receivable contract. An order is paid at its
 * due date; else the days of the terms after its contract, else its task, is finished.
 */
export function agreements(book: CashBook, reading: CostReading): Agreement[] {
  const { project, groups, cellOf } = reading
  const { currency } = project.project
  const byKey = new Map<string, Agreement>()
  const at = (key: string, side: CashSide): Agreement => {
    const known = byKey.get(key)
    if (known) return known
    const first: Agreement = { side, parts: [], agreed: 0, open: 0, invoiced: 0, paid: 0, unpaidOutside: 0 }
    byKey.set(key, first)
    return first
  }
  const dateOf = paymentDates(reading)
  const contracts = new Map((project.contracts ?? []).map(contract => [contract.id.trim(), contract]))
  for (const numbered of groups.commitments) {
    const { entry } = numbered
    const own = book.reader.currencyOf(entry)
    const { minor } = book.reader.valueOn(toMinor(entry.amount, own), own, entry.date)
    if (minor === null) continue
    const contract = contracts.get(entry.contract?.trim() ?? '')
    const agreement = at(groups.groupOf(numbered), 'payable')
    if (contract) agreement.contract = firstOf(agreement.contract, contract)
    const date = entry.dueDate ?? dateOf(contract, entry.task, 'payable')
    agreement.parts.push({ date, minor, source: cellOf(entry.source, 'dueDate', 'amount') })
  }
  const orders = new Set(groups.contracts)
  for (const contract of contracts.values()) {
    const isSale = contract.direction === 'receivable'
    if (!isSale && !orders.has(contract)) continue
    const agreement = isSale
      ? at(saleKey(contract.id), 'receivable')
      : at(groups.groupOfContract(contract.id), 'payable')
    agreement.contract = firstOf(agreement.contract, contract)
    const minor = toMinor(contract.value, currency) + toMinor(contract.changes ?? 0, currency)
    const date = dateOf(contract, contract.task, agreement.side)
    agreement.parts.push({ date, minor, source: cellOf(contract.source, 'finish', 'value') })
    agreement.paid += toMinor(contract.paid ?? 0, currency)
  }
  addCash(byKey, book, reading)
  const openOf = openShares(reading)
  for (const [key, agreement] of byKey) {
    agreement.agreed = agreement.parts.reduce((sum, part) => sum + part.minor, 0)
    agreement.open = agreement.side === 'payable' ? openOf(key, agreement.agreed) : agreement.agreed
  }
  return [...byKey.values()]
}

/** Of several contracts in one group the first by id stands for it, in whatever order they are listed. */
const firstOf = (known: Contract | undefined, other: Contract): Contract =>
  known && known.id < other.id ? known : other

/** No group of the ledger is called so. */
const saleKey = (contract: string) => `sale ${contract.trim()}`

/** Adds invoices, credit notes and payments to what they are of. */
function addCash(byKey: ReadonlyMap<string, Agreement>, book: CashBook, { project, groups }: CostReading): void {
  const { statusDate } = project.project
  const of = ({ numbered, side }: CashItem) =>
    byKey.get(side === 'payable' ? groups.groupOf(numbered) : saleKey(numbered.entry.contract ?? ''))
  const cash = new Map<Agreement, number>()
  for (const item of book.movements) {
    const agreement = of(item)
    if (agreement) cash.set(agreement, (cash.get(agreement) ?? 0) + (item.value.minor ?? 0))
  }
  for (const [agreement, paid] of cash) agreement.paid = Math.max(agreement.paid, paid)
  for (const item of [...book.invoices, ...book.credits]) {
    const agreement = of(item)
    if (agreement) agreement.invoiced += item.value.minor ?? 0
  }
  for (const invoice of book.invoices) {
    const agreement = invoice.open > 0 && (invoice.due ?? '') <= statusDate ? of(invoice) : undefined
    if (!agreement) continue
    const { minor } = book.reader.valueOn(invoice.open, invoice.currency, invoice.numbered.entry.date)
    agreement.unpaidOutside += minor ?? 0
  }
}

/** When what is agreed is paid: the days of the terms after the contract, else the task, is finished. */
function paymentDates({ project, calendars, earlySpans }: CostReading) {
  const tasks = new Map(project.tasks.map(task => [task.id, task]))
  const finishOf = (task: Task): string | null => {
    const day = plannedSpan(task, calendars)?.finish ?? earlySpans.get(task.id)?.finish
    return task.actualFinish ?? task.finish ?? (day === undefined ? null : isoOfDay(day))
  }
  return (contract: Contract | undefined, taskId: string | undefined, side: CashSide): string | null => {
    const task = tasks.get(taskId ?? contract?.task ?? '')
    const finish = contract?.finish ?? (task ? finishOf(task) : null)
    return finish === null ? null : daysAfter(finish, termsOf(side, project.settings) ?? 0)
  }
}
