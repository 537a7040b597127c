/** Payments beyond the invoices of their purchase, where no row of a contract says how much was invoiced. */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import { toMajor } from '../money.ts'
import { Sum } from './figure.ts'
import type { CostReading } from './reading.ts'

interface Purchase {
  invoiced: Sum
  paid: Sum
  /** The last payment: the one that went over. */
  last: NumberedEntry | null
}

/**
 * By document, else by task and supplier, credits and red letters taken off. Payments are cash, so invoices are compared
 * with their tax; a group with an invoice whose tax nobody states is not judged where the project speaks of tax at all. A
 * purchase without any invoice may be an advance and is not judged.
 */
export function paymentsOverInvoices(reading: CostReading): RawFinding[] {
  const { project, cellOf } = reading
  const { currency } = project.project
  return [...purchases(reading).values()].flatMap(({ invoiced, paid, last }) => {
    if (last === null || invoiced.minor === null || paid.minor === null) return []
    if (invoiced.reason !== undefined || paid.reason !== undefined || invoiced.minor <= 0) return []
    const over = paid.minor - invoiced.minor
    if (over <= 0) return []
    const { entry } = last
    const params = {
      what: entry.document ?? entry.supplier ?? entryName(last),
      paid: toMajor(paid.minor, currency),
      invoiced: toMajor(invoiced.minor, currency),
      over: toMajor(over, currency),
      currency,
    }
    const source = cellOf(entry.source, 'amount', 'debit')
    const extra = { ...(source && { source }), amount: toMajor(over, currency) }
    return [raise('cost/payments-over-invoices', { kind: 'entry', id: entryName(last) }, params, extra)]
  })
}

function purchases({ project, groups, amounts }: CostReading): Map<string, Purchase> {
  const { amountBasis = 'net' } = project.project
  const ofContracts = new Set((project.contracts ?? []).map(({ id }) => groups.groupOfContract(id)))
  const basis = speaksOfTax(groups.current, project.contracts ?? []) ? 'gross' : amountBasis
  const found = new Map<string, Purchase>()
  for (const numbered of groups.current) {
    const { entry } = numbered
    if ((entry.class !== 'invoice' && entry.class !== 'payment') || groups.isReceivable(entry)) continue
    const group = groups.groupOf(numbered)
    if (ofContracts.has(group)) continue
    const purchase = found.get(group) ?? { invoiced: new Sum(), paid: new Sum(), last: null }
    found.set(group, purchase)
    if (entry.class === 'invoice') purchase.invoiced.add(amounts.ofEntryIn(entry, basis))
    else {
      purchase.paid.add(amounts.ofEntry(entry))
      if (entry.amount > 0 && isLater(numbered, purchase.last)) purchase.last = numbered
    }
  }
  return found
}

type Taxed = { amountBasis?: 'gross' | 'net' | undefined; taxRate?: number | undefined; tax?: number | undefined }
const isTaxed = ({ amountBasis, taxRate, tax }: Taxed) =>
  amountBasis === 'gross' || taxRate !== undefined || tax !== undefined

const speaksOfTax = (entries: readonly NumberedEntry[], contracts: readonly Taxed[]) =>
  entries.some(({ entry }) => isTaxed(entry)) || contracts.some(isTaxed)

/** The last by date, then the last by name, so that the order of rows changes nothing. */
function isLater({ entry, number }: NumberedEntry, last: NumberedEntry | null): boolean {
  if (last === null || entry.date !== last.entry.date) return last === null || entry.date > last.entry.date
  const [id, other] = [entry.id ?? '', last.entry.id ?? '']
  return id === other ? number > last.number : id > other
}
