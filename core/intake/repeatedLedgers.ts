/** Entries that stand on two sheets, a month's sheet within that of the year, count once. */
import type { RawFinding } from '../contract/finding.ts'
import type { LedgerEntry } from '../contract/ledger.ts'
import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'
import { placeOf } from './repeatedBudgets.ts'

/** Fewer entries alike may be chance. */
const ENTRIES_MIN = 3

/** What makes two entries the same posting; without a voucher its account and task must agree as well. */
function keyOf({ date, class: of, amount, document, description, account, task }: LedgerEntry): string {
  return JSON.stringify([date, of, amount, document, description, ...(document === undefined ? [account, task] : [])])
}

interface Ledger {
  id: string
  entries: LedgerEntry[]
  /** How often each entry stands in it. */
  counts: Map<string, number>
}

function ledgersOf(entries: readonly LedgerEntry[]): Ledger[] {
  const tables = Map.groupBy(entries, entry => entry.source?.table ?? '')
  if (tables.size < 2) return []
  return [...tables].map(([id, own]) => {
    const counts = new Map<string, number>()
    for (const key of own.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
    return { id, entries: own, counts }
  })
}

const isWithin = (part: Ledger, whole: Ledger) =>
  part.entries.length <= whole.entries.length &&
  [...part.counts].every(([key, count]) => count <= (whole.counts.get(key) ?? 0))

/** The entries that count: a table all of whose entries stand in another one is left out, with a finding that says so. */
export function withoutRepeatedEntries(entries: LedgerEntry[], findings: RawFinding[]): LedgerEntry[] {
  const ledgers = ledgersOf(entries)
  const dropped = new Set<string>()
  for (const part of ledgers) {
    const source = part.entries[0]?.source
    if (!source || part.entries.length < ENTRIES_MIN) continue
    const whole = ledgers.find(other => other !== part && !dropped.has(other.id) && isWithin(part, other))
    if (!whole) continue
    dropped.add(part.id)
    const params = { table: placeOf(part.entries), other: placeOf(whole.entries), lines: part.entries.length }
    findings.push(raise('input/ledger-twice', { kind: 'cell', id: placeName(source) }, params, { source }))
  }
  return dropped.size === 0 ? entries : entries.filter(entry => !dropped.has(entry.source?.table ?? ''))
}
