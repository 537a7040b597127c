/** How much of the money that somebody answers for was handled by somebody who should not have. */
import type { UnownedCause } from '../contract/report.ts'
import type { Holder } from './moneyHolders.ts'
import type { UnownedAmount } from './unowned.ts'
import type { FlaggedMoney } from './unownedFlags.ts'

type Taking = Extract<UnownedCause, 'overLimit' | 'conflict'>

/** Where the money of a purchase is. */
export interface HoldersOf {
  task(id: string | undefined): Holder | undefined
  /** What is on no task first, then the tasks that its entries and contracts name. */
  purchase(group: string): readonly Holder[]
}

/**
 * Takes the flagged money off its holders. Of one purchase only the largest class counts, as an order, its invoice and its
 * payment are the same money; what was above a limit is not taken for a conflict again; and no holder gives more than it has.
 */
export function takeFlagged(flagged: Record<Taking, readonly FlaggedMoney[]>, holders: HoldersOf): UnownedAmount[] {
  const over = Map.groupBy(flagged.overLimit, ({ group }) => group)
  const conflicts = Map.groupBy(flagged.conflict, ({ group }) => group)
  const groups = (byGroup: ReadonlyMap<string, unknown>) => [...byGroup.keys()].sort()
  const ofLimits = groups(over).flatMap(group => {
    const own = over.get(group) ?? []
    return takeGroup('overLimit', own, largestClass(own), holders)
  })
  const ofConflicts = groups(conflicts).flatMap(group => {
    const own = conflicts.get(group) ?? []
    const before = over.get(group) ?? []
    const known = new Set(before.map(keyOf))
    const both = [...before, ...own.filter(money => !known.has(keyOf(money)))]
    return takeGroup('conflict', own, largestClass(both) - largestClass(before), holders)
  })
  return [...ofLimits, ...ofConflicts]
}

const keyOf = ({ subject }: FlaggedMoney) => JSON.stringify([subject.kind, subject.id])

function largestClass(flagged: readonly FlaggedMoney[]): number {
  const sums = new Map<string, number>()
  for (const money of flagged) sums.set(money.class, (sums.get(money.class) ?? 0) + money.minor)
  return Math.max(0, ...sums.values())
}

function takeGroup(cause: Taking, flagged: readonly FlaggedMoney[], most: number, holders: HoldersOf): UnownedAmount[] {
  const [largest] = flagged.toSorted((a, b) => b.minor - a.minor || (keyOf(a) < keyOf(b) ? -1 : 1))
  if (!largest) return []
  const byTask = Map.groupBy(flagged, ({ task }) => (holders.task(task) ? (task ?? '') : ''))
  let taken = 0
  // What names its own task goes first, so that the rest of the purchase takes from what is left.
  for (const task of [...byTask.keys()].sort().reverse()) {
    const own = byTask.get(task) ?? []
    const wanted = Math.min(largestClass(own), most - taken)
    const holder = holders.task(task)
    taken += takeFrom(holder ? [holder] : holders.purchase(largest.group), wanted)
  }
  if (taken === 0) return []
  const { subject, name, source } = largest
  const parties = [...new Set(flagged.flatMap(money => money.parties))].sort()
  return [{ subject, name, minor: taken, cause, parties, source }]
}

function takeFrom(holders: readonly Holder[], wanted: number): number {
  let taken = 0
  for (const holder of holders) {
    const part = Math.min(holder.left, wanted - taken)
    holder.left -= part
    taken += part
  }
  return taken
}
