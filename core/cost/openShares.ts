/** Which part of what a group has ordered is still open. */
import { timesRatio } from '../money.ts'
import { addTo, type Sum } from './figure.ts'
import type { CostReading } from './reading.ts'

/**
 * Of an amount that belongs to a group, as much as is open of all that the group has ordered, contracts included; the whole
 * of it where that is not known for want of a rate.
 */
export function openShares({ groups, open, amounts }: CostReading): (group: string, minor: number) => number {
  const openOf = new Map<string, Sum>()
  for (const part of open) addTo(openOf, part.group, part)
  const committed = new Map<string, Sum>()
  for (const numbered of groups.commitments) addTo(committed, groups.groupOf(numbered), amounts.ofEntry(numbered.entry))
  for (const contract of groups.contracts) {
    addTo(committed, groups.groupOfContract(contract.id), amounts.ofContract(contract))
  }
  return (group, minor) => {
    const whole = committed.get(group)?.minor ?? null
    if (whole === null) return minor
    const part = openOf.get(group)?.minor ?? 0
    return whole > 0 ? timesRatio(minor, Math.min(part, whole), whole) : 0
  }
}
