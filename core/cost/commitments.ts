/** Open commitments: what was ordered or agreed by contract and has not become cost yet. */
import type { NumberedEntry } from '../ledgerEntries.ts'
import { shareOut } from '../money.ts'
import type { AmountReader } from './amounts.ts'
import { type Figure, Sum } from './figure.ts'
import { type LedgerGroups, purchaseOf, purchaseOfContract } from './ledgerGroups.ts'
import type { AccountOf } from './taskAccounts.ts'

/** A part of the open commitment of a group. Sums by task, account, supplier or purchase follow from the parts. */
export interface OpenCommitment extends CommittedOn {
  group: string
  /** Minor units in the project's currency and tax basis, above 0. */
  minor: number
}

interface CommittedOn {
  task: string | undefined
  /** Of a contract without entries that of its task. */
  account: string | undefined
  /** Key of its contract, document or line ({@link purchaseOf}). */
  purchase: string
  department: string | undefined
  supplier: string | undefined
  partner: string | undefined
}

interface Part {
  on: CommittedOn
  sum: Sum
}
/** What a group has committed on one task and account, and what it has cost there. */
interface Place {
  committed: Sum
  cost: Sum
  parts: Map<string, Part>
}
interface Group {
  places: Map<string, Place>
  committed: Sum
  cost: Sum
}

/**
 * For each group with a commitment: commitments less cost, at least 0 (contract.md, Ledger). What is open is shared out
 * over the tasks and accounts that it was committed on, by largest remainder in proportion to what each has committed and
 * not cost yet, then over the purchases of each; credits are taken off, ties go by name, so that the order of entries
 * changes nothing. Amounts without a rate to the project's currency or tax basis are left out.
 */
export function openCommitments(
  groups: LedgerGroups,
  costs: readonly NumberedEntry[],
  amounts: AmountReader,
  accountOf: AccountOf = () => undefined,
): OpenCommitment[] {
  const byGroup = committedByGroup(groups, amounts, accountOf)
  for (const numbered of costs) {
    const group = byGroup.get(groups.groupOf(numbered))
    if (!group) continue
    const amount = amounts.ofEntry(numbered.entry)
    group.cost.add(amount)
    group.places.get(placeKey(numbered.entry))?.cost.add(amount)
  }
  return [...byGroup].flatMap(([key, group]) => openParts(group).map(part => ({ ...part, group: key })))
}

function committedByGroup(groups: LedgerGroups, amounts: AmountReader, accountOf: AccountOf): Map<string, Group> {
  const byGroup = new Map<string, Group>()
  const add = (key: string, on: CommittedOn, amount: Figure) => {
    const group = known(byGroup, key, () => ({ places: new Map(), committed: new Sum(), cost: new Sum() }))
    const place = known(group.places, placeKey(on), () => ({
      committed: new Sum(),
      cost: new Sum(),
      parts: new Map<string, Part>(),
    }))
    const part = known(place.parts, partKey(on), () => ({ on, sum: new Sum() }))
    for (const sum of [group.committed, place.committed, part.sum]) sum.add(amount)
  }
  for (const numbered of groups.commitments) {
    const { task, account, department, supplier, partner } = numbered.entry
    const on = { task, account, purchase: purchaseOf(numbered), department, supplier, partner }
    add(groups.groupOf(numbered), on, amounts.ofEntry(numbered.entry))
  }
  for (const contract of groups.contracts) {
    const { task, department, supplier } = contract
    const purchase = purchaseOfContract(contract.id)
    const on = { task, account: accountOf(task), purchase, department, supplier, partner: undefined }
    add(groups.groupOfContract(contract.id), on, amounts.ofContract(contract))
  }
  return byGroup
}

function known<V>(map: Map<string, V>, key: string, make: () => V): V {
  const before = map.get(key)
  if (before !== undefined) return before
  const made = make()
  map.set(key, made)
  return made
}

const placeKey = ({ task, account }: { task?: string | undefined; account?: string | undefined }) =>
  JSON.stringify([task ?? '', account ?? ''])
const partKey = ({ purchase, department, supplier, partner }: CommittedOn) =>
  JSON.stringify([purchase, department ?? '', supplier ?? '', partner ?? ''])

function openParts({ places, committed, cost }: Group): (CommittedOn & { minor: number })[] {
  if (cost.isTooLarge || committed.isTooLarge) return []
  const openMinor = Math.max(0, (committed.minor ?? 0) - (cost.minor ?? 0))
  if (openMinor === 0) return []
  const shares = sharesOf(openMinor, places, [netOf, place => place.committed.minor ?? 0])
  return shares.flatMap(([place, placeMinor]) =>
    sharesOf(placeMinor, place.parts, [part => part.sum.minor ?? 0]).flatMap(([{ on }, minor]) =>
      minor > 0 ? [{ ...on, minor }] : [],
    ),
  )
}

const netOf = ({ committed, cost }: Place): number => (committed.minor ?? 0) - (cost.minor ?? 0)

/** By the first of the weightings that any part has a weight above 0 in; else evenly. */
function sharesOf<V>(
  minor: number,
  parts: ReadonlyMap<string, V>,
  weightings: readonly ((part: V) => number)[],
): [V, number][] {
  const [only, ...more] = parts.values()
  if (only !== undefined && more.length === 0) return [[only, minor]]
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
  const weights = weightings
    .map(weightOf => sorted.map(part => Math.max(0, weightOf(part))))
    .find(each => each.some(weight => weight > 0))
  const shares = shareOut(minor, weights ?? sorted.map(() => 1))
  return sorted.map((part, index) => [part, shares[index] ?? 0])
}
