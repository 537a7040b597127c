/** Where to look for a warning about the whole project: the latest row that it was measured on. */
import type { LedgerEntry } from '../contract/ledger.ts'
import type { Source } from '../contract/primitives.ts'
import type { WarningId } from '../contract/warningLimits.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import type { CostReading } from './reading.ts'

type IsMeasured = (entry: LedgerEntry, reading: CostReading) => boolean

const isBilled: IsMeasured = (entry, { groups }) => entry.class === 'invoice' && groups.isReceivable(entry)
const isRevenue: IsMeasured = entry => entry.class === 'revenue'

/** Entries by the warnings that stand on them. */
const MEASURED: Partial<Record<WarningId, IsMeasured>> = {
  'collection-rate': isBilled,
  'unbilled-work': isRevenue,
  'margin-falling': isRevenue,
  'pending-changes': entry => entry.class === 'change' && entry.status === 'pending',
}

/** The cell of the latest entry, of equal dates the first by name; of a study its last flow. */
export function warningPlaces(reading: CostReading): (warning: WarningId) => Source | undefined {
  const { project, groups, cellOf } = reading
  return warning => {
    if (warning === 'benefit-below-cost') return cellOf(project.benefit?.flows.at(-1)?.source, 'amount')
    const isMeasured = MEASURED[warning]
    if (!isMeasured) return undefined
    let latest = null as NumberedEntry | null
    for (const numbered of groups.current) {
      if (isMeasured(numbered.entry, reading) && (latest === null || comesAfter(numbered, latest))) latest = numbered
    }
    return latest === null ? undefined : cellOf(latest.entry.source, 'amount', 'debit')
  }
}

const comesAfter = (one: NumberedEntry, other: NumberedEntry) =>
  one.entry.date === other.entry.date ? entryName(one) < entryName(other) : one.entry.date > other.entry.date
