/** Accruals (暂估) that stay booked beside the invoice they stood for, so that the cost is there twice. */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import { toMajor } from '../money.ts'
import { monthOf } from '../months.ts'
import type { CostReading } from './reading.ts'

interface Booked {
  numbered: NumberedEntry
  minor: number
}

/**
 * Of each group without a single negative cost: an accrual whose amount is booked as an actual in a later month, where
 * either is the only one of that amount, so that equal instalments of a contract are no finding.
 */
export function unreversedAccruals(reading: CostReading): RawFinding[] {
  const { groups, costs, amounts } = reading
  const keys = costs.map(groups.groupOf)
  const accrued = new Set(keys.filter((_, index) => costs[index]?.entry.class === 'accrual'))
  const byGroup = new Map<string, Booked[]>()
  const credited = new Set<string>()
  for (const [index, numbered] of costs.entries()) {
    const group = keys[index] ?? ''
    if (!accrued.has(group)) continue
    const { minor } = amounts.ofEntry(numbered.entry)
    if (minor === null || minor === 0) continue
    if (minor < 0) credited.add(group)
    const booked = byGroup.get(group)
    if (booked) booked.push({ numbered, minor })
    else byGroup.set(group, [{ numbered, minor }])
  }
  return [...byGroup].flatMap(([group, booked]) => (credited.has(group) ? [] : unreversed(booked, reading)))
}

function unreversed(booked: readonly Booked[], { project, cellOf }: CostReading): RawFinding[] {
  const { currency } = project.project
  return [...Map.groupBy(booked, ({ minor }) => minor)].flatMap(([minor, same]) => {
    const [first, second, ...more] = same
    if (!first || !second || more.length > 0) return []
    const [accrual, actual] = first.numbered.entry.class === 'accrual' ? [first, second] : [second, first]
    const { entry } = accrual.numbered
    const later = actual.numbered.entry
    if (entry.class !== 'accrual' || later.class !== 'actual' || monthOf(later.date) <= monthOf(entry.date)) return []
    const amount = toMajor(minor, currency)
    const what = entry.document ?? entry.description ?? entryName(accrual.numbered)
    const source = cellOf(entry.source, 'amount', 'debit')
    const params = { what, amount, currency, date: entry.date, actual: entryName(actual.numbered), booked: later.date }
    const subject = { kind: 'entry' as const, id: entryName(accrual.numbered) }
    return [raise('cost/accrual-not-reversed', subject, params, { ...(source && { source }), amount })]
  })
}
