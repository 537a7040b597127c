/** Open commitments: what was ordered or agreed by contract and has not become cost yet. */
import type { NumberedEntry } from '../ledgerEntries.ts'
import { shareOut } from '../money.ts'
import type { AmountReader } from './amounts.ts'
import { addTo, type Figure, Sum, sumOf } from './figure.ts'
import { type LedgerGroups, purchaseOf, purchaseOfContract } from './ledgerGroups.ts'

/** A part of the open commitment of a group. Sums by task, account or purchase follow from the parts. */
export interface OpenCommitment {
  task: string | undefined
  /** None for a contract without entries, which counts under the account of its task. */
  account: string | undefined
  /** Key of its contract, document or line ({@link purchaseOf}). */
  purchase: string
  group: string
  /** Minor units in the project's currency and tax basis, above 0. */
  minor: number
}

type Commitment = Omit<OpenCommitment, 'minor'> & { sum: Sum }

/**
 * For each group with a commitment: commitments less cost, at least 0 (contract.md, Ledger). What is open is shared out
 * over the tasks, accounts and documents that it was committed on, by largest remainder in proportion to what each has
 * committed, its credits taken off; ties go by name, so that the order of entries changes nothing. Amounts without a
 * rate to the project's currency or tax basis are left out.
 */
export function openCommitments(
  groups: LedgerGroups,
  costs: readonly NumberedEntry[],
  amounts: AmountReader,
): OpenCommitment[] {
  const costOf = new Map<string, Sum>()
  for (const numbered of costs) addTo(costOf, groups.groupOf(numbered), amounts.ofEntry(numbered.entry))
  return [...commitmentsByGroup(groups, amounts)].flatMap(([group, parts]) => openParts(parts, costOf.get(group)))
}

function commitmentsByGroup(groups: LedgerGroups, amounts: AmountReader) {
  const byGroup = new Map<string, Map<string, Commitment>>()
  const add = (place: Omit<OpenCommitment, 'minor'>, amount: Figure) => {
    const parts = byGroup.get(place.group) ?? new Map<string, Commitment>()
    byGroup.set(place.group, parts)
    const key = JSON.stringify([place.task ?? '', place.account ?? '', place.purchase])
    const part = parts.get(key) ?? { ...place, sum: new Sum() }
    parts.set(key, part)
    part.sum.add(amount)
  }
  for (const numbered of groups.commitments) {
    const { task, account } = numbered.entry
    const place = { task, account, purchase: purchaseOf(numbered), group: groups.groupOf(numbered) }
    add(place, amounts.ofEntry(numbered.entry))
  }
  for (const contract of groups.contracts) {
    const group = groups.groupOfContract(contract.id)
    const place = { task: contract.task, account: undefined, purchase: purchaseOfContract(contract.id), group }
    add(place, amounts.ofContract(contract))
  }
  return byGroup
}

function openParts(byPlace: ReadonlyMap<string, Commitment>, cost: Sum | undefined): OpenCommitment[] {
  const parts = [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
  if (cost?.isTooLarge || parts.some(part => part.sum.isTooLarge)) return []
  const committed = sumOf(parts.map(part => part.sum.minor ?? 0))
  const openMinor = Math.max(0, (committed.minor ?? 0) - (cost?.minor ?? 0))
  const shares = shareOut(
    openMinor,
    parts.map(part => Math.max(0, part.sum.minor ?? 0)),
  )
  return parts.flatMap(({ sum: _sum, ...place }, index) => {
    const minor = shares[index] ?? 0
    return minor > 0 ? [{ ...place, minor }] : []
  })
}
