/** Which payment settles which invoice. */
import { timesRatio } from '../money.ts'
import type { Converted } from './amounts.ts'
import type { CashReader } from './cashAmounts.ts'
import { type CashItem, type Invoice, inOrder } from './cashItems.ts'

/** A part of an invoice in a foreign currency that was paid. */
export interface Settlement {
  invoice: Invoice
  cash: CashItem
  /** Minor units of the invoice's currency. */
  ownMinor: number
  /** What was paid for it, in the project's currency at the rate of the payment. */
  paid: Converted
}

/** Invoices and payments that belong together, in the order in which they are settled and used. */
interface Pool {
  invoices: Invoice[]
  payments: CashItem[]
  /** Invoices before this one are settled. */
  next: number
}

/**
 * A payment settles the invoices of its document; where there is none, those of its contract, else those of its task and
 * supplier, else, without a task, those of its supplier. The earliest due is settled first; one in another currency at the
 * rates of the payment's date. Refunds take back payments, credit notes settle as payments do. Payments after the status
 * date come last, so that what was unpaid at the status date is known. The invoices given are changed.
 */
export function settle(
  invoices: readonly Invoice[],
  payments: readonly CashItem[],
  reader: CashReader,
  project: { currency: string; statusDate: string },
): Settlement[] {
  const pools = (['payable', 'receivable'] as const).flatMap(side =>
    poolsOf(
      invoices.filter(item => item.side === side),
      payments.filter(item => item.side === side),
    ),
  )
  const settlements: Settlement[] = []
  const keep = (settlement: Settlement) => {
    if (settlement.invoice.currency !== project.currency) settlements.push(settlement)
  }
  const isPast = (item: CashItem) => item.numbered.entry.date <= project.statusDate
  for (const pool of pools) settlePool(pool, pool.payments.filter(isPast), reader, keep)
  for (const invoice of invoices) invoice.openAtStatus = invoice.open
  if (payments.every(isPast)) return settlements
  const isLater = (item: CashItem) => !isPast(item)
  for (const pool of pools) settlePool(pool, pool.payments.filter(isLater), reader, () => {})
  return settlements
}

/** The pools that have payments, those of documents first. */
function poolsOf(invoices: readonly Invoice[], payments: readonly CashItem[]): Pool[] {
  if (invoices.length === 0) return []
  const levels = LEVELS.map(({ invoice: keyOf, payment }) => ({
    keyOf,
    payment,
    invoiced: new Set(invoices.map(({ numbered }) => keyOf(numbered.entry))),
    pools: new Map<string, Pool>(),
  }))
  for (const item of payments) {
    for (const { payment, invoiced, pools } of levels) {
      const key = payment(item.numbered.entry)
      if (key === null || !invoiced.has(key)) continue
      const pool = pools.get(key)
      if (pool) pool.payments.push(item)
      else pools.set(key, { invoices: [], payments: [item], next: 0 })
      break
    }
  }
  for (const { keyOf, pools } of levels) {
    if (pools.size === 0) continue
    for (const invoice of invoices) {
      const key = keyOf(invoice.numbered.entry)
      if (key !== null) pools.get(key)?.invoices.push(invoice)
    }
  }
  const all = levels.flatMap(({ pools }) => [...pools.values()])
  for (const pool of all) {
    pool.invoices.sort(byDue)
    pool.payments.sort(byEntryDate)
  }
  return all
}

const byDue = inOrder((invoice: Invoice) => invoice.due ?? invoice.numbered.entry.date)
const byEntryDate = inOrder((item: CashItem) => item.numbered.entry.date)

type Entry = CashItem['numbered']['entry']
type KeyOf = (entry: Entry) => string | null

const documentOf: KeyOf = entry => entry.document?.trim() || null
const contractOf: KeyOf = entry => entry.contract?.trim() || null
/** What names neither supplier nor document nor contract is known by its task alone. */
const taskAndSupplierOf: KeyOf = ({ task = '', supplier, document, contract }) => {
  if (supplier !== undefined) return `${task}\u0000${supplier.trim()}`
  return document === undefined && contract === undefined ? `${task}\u0000` : null
}
const supplierOf: KeyOf = entry => entry.supplier?.trim() || null

const LEVELS: readonly { invoice: KeyOf; payment: KeyOf }[] = [
  { invoice: documentOf, payment: documentOf },
  { invoice: contractOf, payment: contractOf },
  { invoice: taskAndSupplierOf, payment: taskAndSupplierOf },
  { invoice: supplierOf, payment: entry => (entry.task === undefined ? supplierOf(entry) : null) },
]

type Keep = (settlement: Settlement) => void

function settlePool(pool: Pool, payments: readonly CashItem[], reader: CashReader, keep: Keep): void {
  takeBack(payments)
  for (const payment of payments) {
    for (let at = pool.next; at < pool.invoices.length && payment.left > 0; at++) {
      const invoice = pool.invoices[at]
      if (invoice && invoice.open > 0) settleOne(payment, invoice, reader, keep)
      if (invoice?.open === 0 && at === pool.next) pool.next++
    }
  }
}

const isCredit = ({ numbered }: CashItem) => numbered.entry.class === 'invoice'

/** Refunds reduce the payments of their currency, the earliest first. */
function takeBack(payments: readonly CashItem[]): void {
  if (!payments.some(payment => payment.left < 0)) return
  const refunds = new Map<string, number>()
  for (const { currency, left } of payments) {
    if (left < 0) refunds.set(currency, (refunds.get(currency) ?? 0) - left)
  }
  for (const payment of payments) {
    const refund = refunds.get(payment.currency) ?? 0
    if (payment.left <= 0 || isCredit(payment) || refund === 0) continue
    const taken = Math.min(refund, payment.left)
    payment.left -= taken
    refunds.set(payment.currency, refund - taken)
  }
}

function settleOne(payment: CashItem, invoice: Invoice, reader: CashReader, keep: Keep): void {
  const { left, currency, numbered } = payment
  const worth = worthOf(payment, invoice.currency, reader)
  if (worth === null || worth <= 0) return
  const ownMinor = Math.min(worth, invoice.open)
  const used = ownMinor === worth ? left : Math.min(left, timesRatio(left, ownMinor, worth))
  payment.left -= used
  invoice.open -= ownMinor
  if (isCredit(payment)) return
  keep({ invoice, cash: payment, ownMinor, paid: reader.valueOn(used, currency, numbered.entry.date) })
}

/** What is left of a payment in the currency of the invoice; null without a rate. */
function worthOf({ numbered, currency, left }: CashItem, wanted: string, reader: CashReader): number | null {
  if (currency === wanted) return left
  const { date } = numbered.entry
  const value = reader.valueOn(left, currency, date)
  return value.minor === null ? null : reader.worthIn(wanted, value.minor, date)
}
