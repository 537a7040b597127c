/** Which entries of the ledger are cost up to the status date. */
import type { NumberedEntry } from '../ledgerEntries.ts'
import type { LedgerGroups } from './ledgerGroups.ts'

/**
 * Actuals and accruals up to the status date, and the invoices that stand as actuals: those of a group that has a
 * commitment but neither an actual nor an accrual, and all of a ledger that has none. Money of receivable contracts is
 * no cost.
 */
export function bookedCosts(groups: LedgerGroups): NumberedEntry[] {
  const { current, groupOf, groupOfContract, isReceivable } = groups
  const bookedGroups = new Set(current.filter(isBooked).map(groupOf))
  const committedGroups = new Set([
    ...groups.commitments.map(groupOf),
    ...groups.contracts.map(contract => groupOfContract(contract.id)),
  ])
  return current.filter(numbered => {
    if (isBooked(numbered)) return true
    const { entry } = numbered
    if (entry.class !== 'invoice' || isReceivable(entry)) return false
    const group = groupOf(numbered)
    return bookedGroups.size === 0 || (committedGroups.has(group) && !bookedGroups.has(group))
  })
}

const isBooked = ({ entry }: NumberedEntry) => entry.class === 'actual' || entry.class === 'accrual'
