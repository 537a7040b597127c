/** Payments that nobody asked for or approved, in a ledger that names who does. */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import { toMajor } from '../money.ts'
import type { CostReading } from './reading.ts'

const COLUMNS = ['requestedBy', 'approvedBy'] as const
type Column = (typeof COLUMNS)[number]

/** Share of the payments that must name somebody before an empty cell of a payment is missed by itself. */
const FILLED_SHARE_MIN = 0.5

/**
 * Where at least half of the payments name a person, each must, by itself or by another row of its document; where payments
 * seldom do, somebody of the whole purchase must (its order, say). With a table of authority the area `authority` judges
 * who approves.
 */
export function unapprovedPayments(reading: CostReading): RawFinding[] {
  const { project, groups } = reading
  const payments = groups.current.filter(({ entry }) => entry.class === 'payment' && entry.amount > 0)
  if (payments.length === 0) return []
  const judged = (project.authority ?? []).length > 0 ? COLUMNS.slice(0, 1) : COLUMNS
  const lacks = judged.map(column => ({ column, isLacking: lackFinder(column, payments, reading) }))
  return payments.flatMap(payment => {
    const missing = lacks.filter(({ isLacking }) => isLacking(payment)).map(({ column }) => column)
    return missing.length > 0 ? [finding(payment, missing, reading)] : []
  })
}

function lackFinder(
  column: Column,
  payments: readonly NumberedEntry[],
  { groups }: CostReading,
): (payment: NumberedEntry) => boolean {
  const named = groups.current.filter(({ entry }) => entry[column] !== undefined)
  if (named.length === 0) return () => false
  const filled = payments.filter(({ entry }) => entry[column] !== undefined).length
  const isOwn = filled >= payments.length * FILLED_SHARE_MIN
  const documents = new Set(named.map(({ entry }) => entry.document?.trim()))
  const purchases = isOwn ? null : new Set(named.map(groups.groupOf))
  return payment => {
    const { entry } = payment
    if (entry[column] !== undefined) return false
    if (entry.document !== undefined && documents.has(entry.document.trim())) return false
    return purchases === null || !purchases.has(groups.groupOf(payment))
  }
}

function finding(payment: NumberedEntry, missing: Column[], reading: CostReading): RawFinding {
  const { project, amounts, cellOf } = reading
  const { entry } = payment
  const { minor } = amounts.ofEntry(entry)
  const params = {
    what: entry.document ?? entryName(payment),
    payee: entry.supplier ?? null,
    amount: entry.amount,
    currency: entry.currency ?? project.project.currency,
    missing,
  }
  const source = cellOf(entry.source, ...missing, 'amount')
  return raise('cost/payment-without-approval', { kind: 'entry', id: entryName(payment) }, params, {
    ...(source && { source }),
    ...(minor !== null && { amount: toMajor(minor, project.project.currency) }),
  })
}
