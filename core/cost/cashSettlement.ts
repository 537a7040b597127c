/** Which payment settles which invoice. */
import { timesRatio } from '../money.ts'
import type { Converted } from './amounts.ts'
import type { CashReader } from './cashAmounts.ts'
import { type CashItem, type Invoice, inOrder } from './cashItems.ts'

/** A payment, or a credit note, and what of it has settled nothing yet, in minor units of its own currency. */
export interface Offset {
  item: CashItem
  isCredit: boolean
  /** Below zero: a refund. */
  left: number
}

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
  /** Up to the status date. */
  past: Offset[]
  later: Offset[]
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
  offsets: readonly Offset[],
  reader: CashReader,
  project: { currency: string; statusDate: string },
): Settlement[] {
  const sides = (['payable', 'receivable'] as const).map(side => {
    const isOfSide = (item: CashItem) => item.side === side
    return poolsOf(
      invoices.filter(isOfSide),
      offsets.filter(({ item }) => isOfSide(item)),
      project.statusDate,
    )
  })
  const settlements: Settlement[] = []
  const keep = (settlement: Settlement) => {
    if (settlement.invoice.currency !== project.currency) settlements.push(settlement)
  }
  for (const pool of sides.flat()) settlePool(pool, pool.past, reader, keep)
  for (const invoice of invoices) invoice.openAtStatus = invoice.open
  for (const pool of sides.flat()) settlePool(pool, pool.later, reader, () => {})
  return settlements
}

/** The pools that have payments, those of documents first. */
function poolsOf(invoices: readonly Invoice[], offsets: readonly Offset[], statusDate: string): Pool[] {
  const levels = LEVELS.map(({ invoice: keyOf, payment }) => ({
    keyOf,
    payment,
    invoiced: new Set(invoices.map(({ numbered }) => keyOf(numbered.entry))),
    pools: new Map<string, Pool>(),
  }))
  for (const offset of offsets) {
    const { entry } = offset.item.numbered
    for (const { payment, invoiced, pools } of levels) {
      const key = payment(entry)
      if (key === null || !invoiced.has(key)) continue
      const pool = pools.get(key) ?? { invoices: [], past: [], later: [], next: 0 }
      pools.set(key, pool)
      pool[entry.date <= statusDate ? 'past' : 'later'].push(offset)
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
    pool.invoices.sort(inOrder(invoice => invoice.due ?? invoice.numbered.entry.date))
    for (const paid of [pool.past, pool.later]) paid.sort((a, b) => byEntryDate(a.item, b.item))
  }
  return all
}

const byEntryDate = inOrder(item => item.numbered.entry.date)

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

function settlePool(pool: Pool, offsets: readonly Offset[], reader: CashReader, keep: Keep): void {
  takeBack(offsets)
  for (const offset of offsets) {
    for (let at = pool.next; at < pool.invoices.length && offset.left > 0; at++) {
      const invoice = pool.invoices[at]
      if (invoice && invoice.open > 0) settleOne(offset, invoice, reader, keep)
      if (invoice?.open === 0 && at === pool.next) pool.next++
    }
  }
}

/** Refunds reduce the payments of their currency, the earliest first. */
function takeBack(offsets: readonly Offset[]): void {
  const refunds = new Map<string, number>()
  for (const { item, left } of offsets) {
    if (left < 0) refunds.set(item.currency, (refunds.get(item.currency) ?? 0) - left)
  }
  if (refunds.size === 0) return
  for (const offset of offsets) {
    const refund = refunds.get(offset.item.currency) ?? 0
    if (offset.left <= 0 || offset.isCredit || refund === 0) continue
    const taken = Math.min(refund, offset.left)
    offset.left -= taken
    refunds.set(offset.item.currency, refund - taken)
  }
}

function settleOne(offset: Offset, invoice: Invoice, reader: CashReader, keep: Keep): void {
  const { item } = offset
  const { date } = item.numbered.entry
  const worth = worthOf(offset, invoice.currency, reader)
  if (worth === null || worth <= 0) return
  const ownMinor = Math.min(worth, invoice.open)
  const used = ownMinor === worth ? offset.left : Math.min(offset.left, timesRatio(offset.left, ownMinor, worth))
  offset.left -= used
  invoice.open -= ownMinor
  if (!offset.isCredit) {
    keep({ invoice, cash: item, ownMinor, paid: reader.valueOn(used, item.currency, date) })
  }
}

/** What is left of a payment in the currency of the invoice; null without a rate. */
function worthOf({ item, left }: Offset, currency: string, reader: CashReader): number | null {
  if (item.currency === currency) return left
  const { date } = item.numbered.entry
  const value = reader.valueOn(left, item.currency, date)
  return value.minor === null ? null : reader.worthIn(currency, value.minor, date)
}
