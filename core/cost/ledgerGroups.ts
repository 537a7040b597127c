/** The ledger up to the status date in groups of one purchase: its order, its invoices and its cost. */
import type { Project } from '../contract/project.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'

export type Contract = NonNullable<Project['contracts']>[number]

export interface LedgerGroups {
  /** Entries up to the status date. */
  current: readonly NumberedEntry[]
  /** Key of an entry's group. */
  groupOf(numbered: NumberedEntry): string
  /** Key of a contract's group. */
  groupOfContract(id: string): string
  /** Commitments to pay, up to the status date. */
  commitments: readonly NumberedEntry[]
  /** Payable contracts, signed by the status date, that no commitment entry names: each is a commitment itself. */
  contracts: readonly Contract[]
  /** Whether an entry is about money to come in. */
  isReceivable(entry: NumberedEntry['entry']): boolean
}

/** Reads the groups. */
export function ledgerGroups(
  entries: readonly NumberedEntry[],
  contracts: readonly Contract[],
  statusDate: string,
): LedgerGroups {
  const current = entries.filter(({ entry }) => entry.date <= statusDate)
  const receivable = new Set(contracts.filter(c => c.direction === 'receivable').map(c => c.id.trim()))
  const isReceivable: LedgerGroups['isReceivable'] = entry =>
    entry.direction === 'receivable' || (entry.contract !== undefined && receivable.has(entry.contract.trim()))
  const isCommitment = ({ entry }: NumberedEntry) => entry.class === 'commitment' && !isReceivable(entry)
  const named = new Set(entries.filter(isCommitment).map(({ entry }) => entry.contract?.trim()))
  return {
    current,
    ...groupFinder(current),
    commitments: current.filter(isCommitment),
    contracts: contracts.filter(
      contract =>
        contract.direction !== 'receivable' &&
        !named.has(contract.id.trim()) &&
        (contract.signed ?? statusDate) <= statusDate,
    ),
    isReceivable,
  }
}

/**
 * Entries of one document or contract are a group, also over a third entry that names both; entries that name neither
 * are grouped by task and supplier.
 */
function groupFinder(entries: readonly NumberedEntry[]): Pick<LedgerGroups, 'groupOf' | 'groupOfContract'> {
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
  const groupOf = (entry: NumberedEntry['entry']): string => {
    if (entry.contract !== undefined) return find(contractKey(entry.contract))
    if (entry.document !== undefined) return find(documentKey(entry.document))
    return JSON.stringify([entry.task ?? '', entry.supplier ?? ''])
  }
  const groups: string[] = []
  for (const { entry, number } of entries) groups[number] = groupOf(entry)
  return {
    groupOf: ({ entry, number }) => groups[number] ?? groupOf(entry),
    groupOfContract: id => find(contractKey(id)),
  }
}

const documentKey = (document: string) => `document ${document.trim()}`
const contractKey = (contract: string) => `contract ${contract.trim()}`

/** What an entry belongs to by itself: its contract, else its document, else its task, account, department and supplier. */
export function purchaseOf({ entry }: NumberedEntry): string {
  if (entry.contract !== undefined) return contractKey(entry.contract)
  if (entry.document !== undefined) return documentKey(entry.document)
  return JSON.stringify([entry.task, entry.account, entry.department, entry.supplier].map(text => text ?? ''))
}

/** The same of a contract. */
export const purchaseOfContract = (id: string): string => contractKey(id)
