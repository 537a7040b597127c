/** Actual cost: of each task, and of the project beyond its tasks. */
import type { Task } from '../contract/task.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { toMinor } from '../money.ts'
import type { AmountReader } from './amounts.ts'
import { addTo, exact, type Figure, Sum } from './figure.ts'

export interface ActualCosts {
  /** `actualCost`, else the task's entries; 0 without entries where the ledger books any to a leaf. */
  of(task: Task): Figure
  /** What the ledger says of a task, where it says anything. */
  bookedOn(task: Task): number | null
  /** Cost of entries that belong to no leaf. */
  beyondLeaves: Sum
}

/** Sums the booked costs by leaf. */
export function readActualCosts(
  booked: readonly NumberedEntry[],
  leaves: readonly Task[],
  amounts: AmountReader,
  currency: string,
): ActualCosts {
  const leafIds = new Set(leaves.map(leaf => leaf.id))
  const byLeaf = new Map<string, Sum>()
  const beyondLeaves = new Sum()
  for (const { entry } of booked) {
    const amount = amounts.ofEntry(entry)
    if (entry.task !== undefined && leafIds.has(entry.task)) addTo(byLeaf, entry.task, amount)
    else beyondLeaves.add(amount)
  }
  const withoutEntries: Figure = byLeaf.size > 0 ? { minor: 0 } : { minor: null, reason: 'no_actuals' }
  return {
    of(task) {
      if (task.actualCost !== undefined) return exact(toMinor(task.actualCost, currency))
      return byLeaf.get(task.id) ?? withoutEntries
    },
    bookedOn: task => byLeaf.get(task.id)?.minor ?? null,
    beyondLeaves,
  }
}
