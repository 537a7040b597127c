/** Which money stands behind each task, and what is on no task. */
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import type { LooseMoney, OwnMoney, ProjectMoney } from '../projectMoney.ts'
import type { AmountReader } from './amounts.ts'
import type { OpenCommitment } from './commitments.ts'
import { addTo, type Figure, Sum } from './figure.ts'
import { type Contract, type LedgerGroups, purchaseOf, purchaseOfContract } from './ledgerGroups.ts'

export interface MoneySources {
  currency: string
  statusDate: string
  /** Of each task that money is summed over. */
  tasks: readonly { id: string; budgetAtCompletion: Figure; actualCost: Figure }[]
  groups: LedgerGroups
  /** The entries that are cost. */
  costs: readonly NumberedEntry[]
  open: readonly OpenCommitment[]
  contracts: readonly Contract[]
  amounts: AmountReader
}

/** Reads it. A figure that is missing, or too large to be given, counts nothing. */
export function projectMoney(sources: MoneySources): ProjectMoney {
  const { currency, groups, open, contracts, amounts } = sources
  const openOn = new Map<string | undefined, Sum>()
  for (const part of open) addTo(openOn, part.task, part)
  const tasks = sources.tasks.map(({ id, budgetAtCompletion, actualCost }): [string, number] => {
    const spentAndOpen = (actualCost.minor ?? 0) + (openOn.get(id)?.minor ?? 0)
    return [id, Math.max(budgetAtCompletion.minor ?? 0, spentAndOpen, 0)]
  })
  const payable = contracts.flatMap((contract): [string, OwnMoney][] => {
    const { minor } = amounts.ofContract(contract)
    if (minor === null || contract.direction === 'receivable') return []
    return [[contract.id, { minor, group: groups.groupOfContract(contract.id) }]]
  })
  return {
    currency,
    tasks: new Map(tasks),
    loose: looseMoney(sources, new Set(tasks.map(([id]) => id))),
    ofEntry(numbered) {
      const { minor } = amounts.ofEntry(numbered.entry)
      if (minor === null || numbered.entry.date > sources.statusDate) return undefined
      return { minor, group: groups.groupOf(numbered) }
    },
    contracts: new Map(payable),
  }
}

interface Purchase {
  group: string
  cost: Sum
  /** Invoices and payments that are no cost. */
  invoiced: Sum
  paid: Sum
  entries: NumberedEntry[]
}

/** Cost, and open commitments, without a task; of what is neither ordered nor booked as cost its invoices or payments. */
function looseMoney(sources: MoneySources, leaves: ReadonlySet<string>): LooseMoney[] {
  const { groups, amounts } = sources
  const purchases = new Map<string, Purchase>()
  const purchase = (key: string, group: string): Purchase => {
    const known = purchases.get(key)
    if (known) return known
    const first = { group, cost: new Sum(), invoiced: new Sum(), paid: new Sum(), entries: [] }
    purchases.set(key, first)
    return first
  }
  const isLoose = (task: string | undefined) => task === undefined || !leaves.has(task)
  const add = (numbered: NumberedEntry, sum: 'cost' | 'invoiced' | 'paid') => {
    if (!isLoose(numbered.entry.task)) return
    const into = purchase(purchaseOf(numbered), groups.groupOf(numbered))
    into.entries.push(numbered)
    into[sum].add(amounts.ofEntry(numbered.entry))
  }
  for (const numbered of sources.costs) add(numbered, 'cost')
  for (const numbered of unbooked(sources)) add(numbered, numbered.entry.class === 'invoice' ? 'invoiced' : 'paid')
  for (const numbered of groups.commitments) {
    if (isLoose(numbered.entry.task)) purchase(purchaseOf(numbered), groups.groupOf(numbered)).entries.push(numbered)
  }
  for (const part of sources.open) if (isLoose(part.task)) purchase(part.purchase, part.group).cost.add(part)
  const contracts = new Map(sources.contracts.map(contract => [purchaseOfContract(contract.id), contract]))
  return [...purchases].flatMap(([key, found]) => looseOf(found, contracts.get(key), amounts))
}

/**
 * Invoices to pay and payments of a purchase that has neither an order nor a cost. A payment under another document than
 * the cost that it pays is known by the supplier: where there is any cost of one, its payments are not counted again.
 */
function unbooked({ groups, costs }: MoneySources): NumberedEntry[] {
  const knownGroups = new Set<string>()
  const knownSuppliers = new Set<string>()
  const supplierOf = ({ entry }: NumberedEntry) => entry.supplier?.trim() ?? ''
  for (const numbered of [...costs, ...groups.commitments]) {
    knownGroups.add(groups.groupOf(numbered))
    knownSuppliers.add(supplierOf(numbered))
  }
  for (const contract of groups.contracts) {
    knownGroups.add(groups.groupOfContract(contract.id))
    knownSuppliers.add(contract.supplier.trim())
  }
  return groups.current.filter(numbered => {
    const { entry } = numbered
    if (entry.class !== 'payment' && entry.class !== 'invoice') return false
    return !(
      groups.isReceivable(entry) ||
      knownSuppliers.has(supplierOf(numbered)) ||
      knownGroups.has(groups.groupOf(numbered))
    )
  })
}

function looseOf(found: Purchase, contract: Contract | undefined, amounts: AmountReader): LooseMoney[] {
  const { group, cost, invoiced, paid } = found
  const minor = (cost.minor ?? 0) + Math.max(invoiced.minor ?? 0, paid.minor ?? 0)
  if (minor <= 0) return []
  const sizeOf = ({ entry }: NumberedEntry) => Math.abs(amounts.ofEntry(entry).minor ?? 0)
  const [largest] = found.entries.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (entryName(a) < entryName(b) ? -1 : 1))
  const entries = found.entries.map(({ number }) => number)
  if (contract) {
    return [{ subject: { kind: 'contract', id: contract.id }, entries, group, minor, source: contract.source }]
  }
  if (!largest) return []
  return [{ subject: { kind: 'entry', id: entryName(largest) }, entries, group, minor, source: largest.entry.source }]
}
