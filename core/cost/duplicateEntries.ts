/** Entries that look booked twice: one supplier, reference, amount and date (contract.md: a suspicion, both rows count). */
import type { RawFinding } from '../contract/finding.ts'
import type { LedgerClass } from '../contract/ledger.ts'
import { raise } from '../findings.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import { toMajor } from '../money.ts'
import { normalisedName } from '../names.ts'
import type { CostReading } from './reading.ts'

/** Budgets, changes and forecasts are plans and have no reference that could be booked twice. */
const BOOKED = new Set<LedgerClass>(['commitment', 'accrual', 'actual', 'invoice', 'payment', 'receipt', 'revenue'])

/**
 * One finding for each row beyond the first. An order and its invoice differ in class, a voucher shared out over tasks,
 * accounts, departments or partners in these: none of them is a duplicate. A reversal in red letter (红字) of the same
 * amount takes one duplicate back, whatever its date.
 */
export function duplicateEntries(reading: CostReading): RawFinding[] {
  const { currency } = reading.project.project
  return alike(reading.entries, currency).flatMap(rows => {
    const positive = rows.filter(({ entry }) => entry.amount > 0)
    const negative = rows.filter(({ entry }) => entry.amount < 0)
    // What was booked twice may be a reversal as well; the other sign takes it back.
    const [more, taken] = positive.length >= negative.length ? [positive, negative] : [negative, positive]
    const extra = [...Map.groupBy(more.toSorted(byDate), ({ entry }) => entry.date).values()].flatMap(sameDay => {
      const [first, ...others] = sameDay
      return first ? others.map(other => ({ first, other })) : []
    })
    return extra.slice(0, Math.max(0, extra.length - taken.length)).map(pair => finding(pair, reading))
  })
}

/** Entries that agree in all but date and sign, where there are several. */
function alike(entries: readonly NumberedEntry[], currency: string): NumberedEntry[][] {
  const referenced = entries.filter(
    ({ entry }) =>
      entry.document !== undefined && entry.supplier !== undefined && entry.amount !== 0 && BOOKED.has(entry.class),
  )
  // Few share an amount, and fewer class and reference, so that the rest of them is seldom looked at.
  return severalOf(referenced, ({ entry }) => Math.abs(entry.amount))
    .flatMap(group => severalOf(group, ({ entry }) => `${entry.class}\n${entry.document?.trim()}`))
    .flatMap(group =>
      severalOf(group, ({ entry }) =>
        JSON.stringify([
          normalisedName(entry.supplier ?? ''),
          entry.currency ?? currency,
          entry.task,
          entry.account,
          entry.contract,
          entry.department,
          entry.partner,
        ]),
      ),
    )
}

/** Groups of entries of one key, without the many that stand alone: for these no group is made. */
function severalOf(
  entries: readonly NumberedEntry[],
  keyOf: (numbered: NumberedEntry) => string | number,
): NumberedEntry[][] {
  const first = new Map<string | number, NumberedEntry>()
  const groups = new Map<string | number, NumberedEntry[]>()
  for (const numbered of entries) {
    const key = keyOf(numbered)
    const before = first.get(key)
    if (before === undefined) first.set(key, numbered)
    else {
      const group = groups.get(key)
      if (group) group.push(numbered)
      else groups.set(key, [before, numbered])
    }
  }
  return [...groups.values()]
}

const byDate = (a: NumberedEntry, b: NumberedEntry) =>
  compare(a.entry.date, b.entry.date) || compare(a.entry.id ?? '', b.entry.id ?? '') || a.number - b.number
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function finding({ first, other }: { first: NumberedEntry; other: NumberedEntry }, reading: CostReading): RawFinding {
  const { project, amounts, cellOf } = reading
  const { entry } = other
  const params = {
    document: entry.document ?? '',
    supplier: entry.supplier ?? '',
    date: entry.date,
    first: entryName(first),
    amount: entry.amount,
    currency: entry.currency ?? project.project.currency,
  }
  const source = cellOf(entry.source, 'amount', 'debit')
  const { minor } = amounts.ofEntry(entry)
  const stake = minor === null ? {} : { amount: toMajor(Math.abs(minor), project.project.currency) }
  return raise('cost/duplicate-entry', { kind: 'entry', id: entryName(other) }, params, {
    ...(source && { source }),
    ...stake,
  })
}
