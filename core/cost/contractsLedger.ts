/** What the ledger up to the status date says of the contracts of the register. */
import type { NumberedEntry } from '../ledgerEntries.ts'
import { Sum } from './figure.ts'
import type { Contract } from './ledgerGroups.ts'
import type { CostReading } from './reading.ts'

export interface ContractEntries {
  /** Invoices, in the contract's own tax basis. */
  invoiced: Sum
  /** Payments of a payable contract, receipts of a receivable one. */
  paid: Sum
  /** The earliest entry of cost, invoice or cash. */
  first: NumberedEntry | null
  /** Accounts that its entries are booked on. */
  accounts: Set<string>
}

const WORK_CLASSES = new Set(['actual', 'accrual', 'invoice', 'payment', 'receipt', 'revenue'])

/** By id of the contract; contracts that no entry names are not in it. */
export function contractEntries({ project, groups, amounts }: CostReading): Map<string, ContractEntries> {
  const contracts = new Map((project.contracts ?? []).map(contract => [contract.id.trim(), contract]))
  const found = new Map<string, ContractEntries>()
  if (contracts.size === 0) return found
  for (const numbered of groups.current) {
    const { entry } = numbered
    const contract = entry.contract === undefined ? undefined : contracts.get(entry.contract.trim())
    if (!contract) continue
    const own = found.get(contract.id) ?? {
      invoiced: new Sum(),
      paid: new Sum(),
      first: null,
      accounts: new Set<string>(),
    }
    found.set(contract.id, own)
    if (entry.account !== undefined) own.accounts.add(entry.account)
    if (WORK_CLASSES.has(entry.class) && (own.first === null || entry.date < own.first.entry.date)) own.first = numbered
    if (entry.class === 'invoice') {
      own.invoiced.add(amounts.ofEntryIn(entry, contract.amountBasis ?? project.project.amountBasis ?? 'net'))
    }
    if (entry.class === cashClassOf(contract)) own.paid.add(amounts.ofEntry(entry))
  }
  return found
}

const cashClassOf = ({ direction }: Contract) => (direction === 'receivable' ? 'receipt' : 'payment')
