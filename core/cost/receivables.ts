/** Invoices that customers have not paid on time, and how old they are. */
import { dayOfIso } from '../calendar.ts'
import type { MissingMeasure, ReceivableAge } from '../contract/costReport.ts'
import { timesDecimal, toMajor } from '../money.ts'
import type { CashBook } from './cashBook.ts'
import type { Invoice } from './cashItems.ts'
import { Sum, sumOf } from './figure.ts'
import type { Contract } from './ledgerGroups.ts'
import type { CostReading } from './reading.ts'

/** Last day of each band of age; the usual ones of receivables (应收账龄). */
const AGE_LIMITS_DAYS = [30, 60, 90, 180, null] as const

export interface OverdueInvoice {
  invoice: Invoice
  due: string
  daysOverdue: number
  /** Unpaid and not rightly retained, in minor units of the invoice's currency. */
  ownMinor: number
}

/**
 * Receivable invoices up to the status date whose due date is past and that were not paid by it. Retention that the
 * contract lets the customer hold is not overdue.
 */
export function overdueInvoices({ invoices }: CashBook, { project }: CostReading): OverdueInvoice[] {
  const { statusDate } = project.project
  const today = dayOfIso(statusDate)
  const contracts = new Map((project.contracts ?? []).map(contract => [contract.id.trim(), contract]))
  return invoices.flatMap(invoice => {
    const { due, side, numbered, openAtStatus } = invoice
    if (side !== 'receivable' || due === null || due >= statusDate || numbered.entry.date > statusDate) return []
    const contract = contracts.get(numbered.entry.contract?.trim() ?? '')
    const ownMinor = openAtStatus - retainedOf(invoice, contract, statusDate)
    return ownMinor > 0 ? [{ invoice, due, daysOverdue: today - dayOfIso(due), ownMinor }] : []
  })
}

function retainedOf({ ownMinor }: Invoice, contract: Contract | undefined, statusDate: string): number {
  if (!contract?.retentionRate) return 0
  const isHeld = contract.retentionDue === undefined || contract.retentionDue > statusDate
  return isHeld ? timesDecimal(ownMinor, contract.retentionRate) : 0
}

export interface ReceivablesByAge {
  rows: ReceivableAge[]
  /** All ages; what has no rate is left out. */
  total: number | null
  missing: MissingMeasure[]
}

/** Sums by age; no row without any receivable invoice. An unpaid invoice without a due date has no age. */
export function receivablesByAge(
  overdue: readonly OverdueInvoice[],
  { invoices, reader }: CashBook,
  { project, cellOf }: CostReading,
): ReceivablesByAge {
  const { currency, statusDate } = project.project
  const receivable = invoices.filter(({ side, numbered }) => side === 'receivable' && numbered.entry.date <= statusDate)
  if (receivable.length === 0)
    return { rows: [], total: null, missing: [{ measure: 'overdueReceivables', reason: 'no_receivable_invoices' }] }
  const missing = new Map<string, MissingMeasure>()
  const miss = (reason: string, { numbered }: Invoice, concept: string) => {
    const source = cellOf(numbered.entry.source, concept, 'date', 'amount')
    if (!missing.has(reason)) missing.set(reason, { measure: 'overdueReceivables', reason, ...(source && { source }) })
  }
  for (const invoice of receivable)
    if (invoice.due === null && invoice.openAtStatus > 0) miss('no_due_date', invoice, 'dueDate')
  let fromDays = 1
  const bands = AGE_LIMITS_DAYS.map(toDays => {
    const band = { fromDays, toDays, sum: new Sum(), count: 0 }
    fromDays = (toDays ?? 0) + 1
    return band
  })
  for (const { invoice, daysOverdue, ownMinor } of overdue) {
    const band = bands.find(({ toDays }) => toDays === null || daysOverdue <= toDays)
    const value = reader.valueOn(ownMinor, invoice.currency, invoice.numbered.entry.date)
    if (value.minor === null) miss(value.reason, invoice, 'currency')
    if (!band) continue
    band.sum.add(value)
    band.count++
  }
  const rows = bands.map(({ sum, count, ...days }) => {
    const minor = sum.minor ?? (sum.reason === undefined ? 0 : null)
    return { ...days, amount: minor === null ? null : toMajor(minor, currency), count }
  })
  const known = sumOf(bands.map(({ sum }) => sum.minor ?? 0))
  return { rows, total: known.minor === null ? null : toMajor(known.minor, currency), missing: [...missing.values()] }
}
