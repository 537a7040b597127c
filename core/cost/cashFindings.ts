/** What is wrong with cash: a gap ahead, customers who are late, invoices that nobody knows when to pay. */
import type { CashPeriod } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Source } from '../contract/primitives.ts'
import { raise } from '../findings.ts'
import { entryName } from '../ledgerEntries.ts'
import { toMajor } from '../money.ts'
import { monthOf } from '../months.ts'
import type { CashBook } from './cashBook.ts'
import { openingBalanceMinor } from './cashFlow.ts'
import { type CashItem, type CashSide, type Invoice, inOrder } from './cashItems.ts'
import { Sum } from './figure.ts'
import type { CostReading } from './reading.ts'
import type { OverdueInvoice } from './receivables.ts'

interface CashPicture {
  book: CashBook
  flow: readonly CashPeriod[]
  overdue: readonly OverdueInvoice[]
}

export function cashFindings({ book, flow, overdue }: CashPicture, reading: CostReading): RawFinding[] {
  return [
    ...fundingGapFinding(book, flow, reading),
    ...overdue.map(late => overdueFinding(late, book, reading)),
    ...undatedFindings(book, 'receivable', reading),
    ...undatedFindings(book, 'payable', reading),
  ]
}

/**
 * The deepest point below zero from the month of the status date on; a gap of the past that has closed asks for nothing.
 * Nor does a project that only pays: without money that comes in or a balance, every payment would be a gap.
 */
function fundingGapFinding(book: CashBook, flow: readonly CashPeriod[], reading: CostReading): RawFinding[] {
  const { currency, statusDate } = reading.project.project
  const comesIn = [...book.movements, ...book.invoices].some(item => item.side === 'receivable')
  if (!comesIn && openingBalanceMinor(reading) === 0) return []
  const ahead = flow.filter(row => row.period >= monthOf(statusDate))
  const last = flow.at(-1)
  const judged = ahead.length > 0 ? ahead : last ? [last] : []
  let deepest: CashPeriod | undefined
  for (const row of judged) if ((row.cumulative ?? 0) < (deepest?.cumulative ?? 0)) deepest = row
  if (!deepest) return []
  const amount = -(deepest.cumulative ?? 0)
  const source = largestOutflow(book, deepest.period, reading)
  const params = { month: deepest.period, amount, currency }
  return [raise('cost/funding-gap', { kind: 'project', id: 'project' }, params, { ...(source && { source }), amount })]
}

/** The cell of the largest amount to pay in a month, or before it where the month has none. */
function largestOutflow({ movements, invoices }: CashBook, month: string, { project, cellOf }: CostReading) {
  const { statusDate } = project.project
  const paid = movements.filter(item => item.side === 'payable')
  const due = invoices.filter(item => item.side === 'payable' && item.open > 0 && (item.due ?? '') > statusDate)
  const placed = [
    ...paid.map(item => ({ item, period: monthOf(item.numbered.entry.date) })),
    ...due.map(item => ({ item, period: monthOf(item.due ?? '') })),
  ]
  const own = placed.filter(({ period }) => period === month)
  const candidates = own.length > 0 ? own : placed.filter(({ period }) => period < month)
  const sizeOf = ({ value }: CashItem) => value.minor ?? 0
  const [largest] = candidates.map(({ item }) => item).sort((a, b) => sizeOf(b) - sizeOf(a) || byEntryDate(a, b))
  return largest && cellOf(largest.numbered.entry.source, 'amount', 'debit')
}

function overdueFinding(
  { invoice, due, daysOverdue, ownMinor }: OverdueInvoice,
  { reader }: CashBook,
  reading: CostReading,
) {
  const { currency } = reading.project.project
  const { entry } = invoice.numbered
  const { minor } = reader.valueOn(ownMinor, invoice.currency, entry.date)
  const params = {
    what: whatOf(invoice),
    customer: entry.supplier ?? '',
    amount: toMajor(ownMinor, invoice.currency),
    currency: invoice.currency,
    due,
    days: daysOverdue,
  }
  const extra = {
    ...placeOf(reading.cellOf(entry.source, 'dueDate', 'date')),
    ...(minor !== null && { amount: toMajor(minor, currency) }),
  }
  return raise('cost/receivable-overdue', { kind: 'entry', id: entryName(invoice.numbered) }, params, extra)
}

/**
 * Unpaid invoices that no month of the cash flow holds as nobody says when they fall due: one finding a side, at the
 * largest. A ledger without any payment does not keep what is paid, and nothing is said of its invoices to pay.
 */
function undatedFindings(
  { movements, invoices, reader }: CashBook,
  side: CashSide,
  reading: CostReading,
): RawFinding[] {
  if (side === 'payable' && !movements.some(item => item.side === side)) return []
  const { currency } = reading.project.project
  const undated = invoices.filter(item => item.side === side && item.due === null && item.open > 0)
  const sum = new Sum()
  const openOf = ({ open, currency: own, numbered }: Invoice) =>
    reader.valueOn(open, own, numbered.entry.date).minor ?? 0
  let largest: Invoice | undefined
  for (const invoice of undated) {
    sum.add({ minor: openOf(invoice) })
    const difference = largest ? openOf(invoice) - openOf(largest) : 1
    if (!largest || difference > 0 || (difference === 0 && byEntryDate(invoice, largest) < 0)) largest = invoice
  }
  if (!largest || sum.minor === null) return []
  const amount = toMajor(sum.minor, currency)
  const params = { side, count: undated.length, what: whatOf(largest), amount, currency }
  const extra = {
    ...placeOf(reading.cellOf(largest.numbered.entry.source, 'dueDate', 'date')),
    discriminator: side,
    amount,
  }
  return [raise('cost/invoice-without-due-date', { kind: 'project', id: 'project' }, params, extra)]
}

const byEntryDate = inOrder(item => item.numbered.entry.date)

const whatOf = ({ numbered }: CashItem): string =>
  numbered.entry.document ?? numbered.entry.description ?? entryName(numbered)

const placeOf = (source: Source | undefined) => (source ? { source } : {})
