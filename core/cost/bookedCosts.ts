/** Which entries of the ledger are cost up to the status date. */
import type { Project } from '../contract/project.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'

type Contracts = NonNullable<Project['contracts']>

/**
 * Actuals and accruals up to the status date, and the invoices that stand as actuals: those of a group that has a
 * commitment but neither an actual nor an accrual, and all of a ledger that has none. Money of receivable contracts is
 * no cost.
 */
export function bookedCosts(
  entries: readonly NumberedEntry[],
  contracts: Contracts,
  statusDate: string,
): NumberedEntry[] {
  const current = entries.filter(({ entry }) => entry.date <= statusDate)
  const groupOf = groupFinder(current)
  const bookedGroups = new Set(current.filter(isBooked).map(groupOf))
  const committedGroups = new Set(current.filter(({ entry }) => entry.class === 'commitment').map(groupOf))
  for (const contract of contractsAsCommitments(contracts, entries, statusDate)) {
    committedGroups.add(groupOf.ofContract(contract.id))
  }
  const receivable = new Set(contracts.filter(c => c.direction === 'receivable').map(c => c.id))
  return current.filter(numbered => {
    if (isBooked(numbered)) return true
    const { entry } = numbered
    if (entry.class !== 'invoice' || isReceivable(entry, receivable)) return false
    const group = groupOf(numbered)
    return bookedGroups.size === 0 || (committedGroups.has(group) && !bookedGroups.has(group))
  })
}

const isBooked = ({ entry }: NumberedEntry) => entry.class === 'actual' || entry.class === 'accrual'

const isReceivable = (entry: NumberedEntry['entry'], receivable: ReadonlySet<string>) =>
  entry.direction === 'receivable' || (entry.contract !== undefined && receivable.has(entry.contract))

/** Payable contracts, signed by the status date, that no commitment entry names. */
function contractsAsCommitments(contracts: Contracts, entries: readonly NumberedEntry[], statusDate: string) {
  const named = new Set(entries.filter(({ entry }) => entry.class === 'commitment').map(({ entry }) => entry.contract))
  return contracts.filter(
    contract =>
      contract.direction !== 'receivable' && !named.has(contract.id) && (contract.signed ?? statusDate) <= statusDate,
  )
}

interface GroupFinder {
  (numbered: NumberedEntry): string
  ofContract(contract: string): string
}

/**
 * Entries of one document or contract are a group, also over a third entry that names both; entries that name neither
 * are grouped by task and supplier.
 */
function groupFinder(entries: readonly NumberedEntry[]): GroupFinder {
  const parents = new Map<string, string>()
  const find = (key: string): string => {
    let root = key
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    if (root !== key) parents.set(key, root)
    return root
  }
  for (const { entry } of entries) {
    if (entry.document === undefined || entry.contract === undefined) continue
    const document = find(documentKey(entry.document))
    const contract = find(contractKey(entry.contract))
    if (document !== contract) parents.set(document, contract)
  }
  const groupOf = ({ entry }: NumberedEntry) => {
    if (entry.contract !== undefined) return find(contractKey(entry.contract))
    if (entry.document !== undefined) return find(documentKey(entry.document))
    return JSON.stringify([entry.task ?? '', entry.supplier ?? ''])
  }
  return Object.assign(groupOf, { ofContract: (contract: string) => find(contractKey(contract)) })
}

const documentKey = (document: string) => `document ${document.trim()}`
const contractKey = (contract: string) => `contract ${contract.trim()}`
