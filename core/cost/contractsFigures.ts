/** The figures of one contract of the register, in its own tax basis (contract.md, Contracts). */
import type { ContractRow } from '../contract/costReport.ts'
import { timesDecimal, toMajor, toMinor } from '../money.ts'
import type { AmountReader } from './amounts.ts'
import type { ContractEntries } from './contractsLedger.ts'
import { exact, type Figure, isGiven } from './figure.ts'
import type { Contract } from './ledgerGroups.ts'
import type { CostReading } from './reading.ts'

const FIGURES = [
  'value',
  'changes',
  'settled',
  'invoiced',
  'paid',
  'advance',
  'retention',
  'tax',
  'openToInvoice',
  'openToPay',
] as const
type FigureName = (typeof FIGURES)[number]

/** A contract with its figures in minor units. A figure that is null says why. */
export interface ContractFigures extends Record<FigureName, Figure> {
  contract: Contract
  entries: ContractEntries | undefined
  /** Value and changes. */
  total: Figure
  /** What the other party has earned so far: settled, else invoiced. */
  base: Figure
  /** Retention while it is held, also after it is due. */
  withheld: Figure
}

/** Reads the figures of a contract; what the ledger says is kept apart and fills in nothing. */
export function contractFigures(
  contract: Contract,
  entries: ContractEntries | undefined,
  reading: CostReading,
): ContractFigures {
  const { currency, statusDate } = reading.project.project
  const { cellOf } = reading
  const stated = (name: 'settled' | 'invoiced' | 'paid', fromLedger: Figure | undefined): Figure => {
    const amount = contract[name]
    if (amount !== undefined) return exact(toMinor(amount, currency))
    const reason = fromLedger && isGiven(fromLedger) ? 'ledger_only' : `no_${name}`
    return { minor: null, reason, source: cellOf(contract.source, name) }
  }
  const value = exact(toMinor(contract.value, currency))
  const changes = exact(toMinor(contract.changes ?? 0, currency))
  const settled = stated('settled', undefined)
  const invoiced = stated('invoiced', entries?.invoiced)
  const paid = stated('paid', entries?.paid)
  const total = added(value, changes)
  const base = isGiven(settled) ? settled : invoiced
  const withheld = withheldOf(contract, base, reading)
  const isDue = contract.retentionDue !== undefined && contract.retentionDue <= statusDate
  const retention: Figure = isDue ? { minor: 0 } : withheld
  const unpaid = less(less(invoiced, paid), retention)
  return {
    contract,
    entries,
    value,
    changes,
    settled,
    invoiced,
    paid,
    advance: exact(toMinor(contract.advance ?? 0, currency)),
    retention,
    tax: taxOf(contract, reading.amounts, reading),
    openToInvoice: less(isGiven(settled) ? settled : total, invoiced),
    openToPay: unpaid.minor === null ? unpaid : { minor: Math.max(0, unpaid.minor) },
    total,
    base,
    withheld,
  }
}

function withheldOf(contract: Contract, base: Figure, { cellOf }: CostReading): Figure {
  if (contract.retentionRate === undefined) {
    return { minor: null, reason: 'no_retention_rate', source: cellOf(contract.source, 'retentionRate') }
  }
  return base.minor === null ? base : exact(timesDecimal(base.minor, contract.retentionRate))
}

function taxOf(contract: Contract, amounts: AmountReader, { cellOf }: CostReading): Figure {
  const tax = amounts.taxOfContract(contract)
  if (tax.minor !== null || tax.reason === 'too_large') return tax
  return { minor: null, reason: 'no_tax_rate', source: cellOf(contract.source, 'taxRate', 'tax') }
}

/** A difference lacks what the first of its parts lacks that is not there. */
export function less(one: Figure, other: Figure): Figure {
  if (one.minor === null) return one
  return other.minor === null ? other : exact(one.minor - other.minor)
}

function added(one: Figure, other: Figure): Figure {
  if (one.minor === null) return one
  return other.minor === null ? other : exact(one.minor + other.minor)
}

/** The row of the report, in major units. */
export function contractRow(figures: ContractFigures, reading: CostReading): ContractRow {
  const { currency, amountBasis = 'net' } = reading.project.project
  const { contract, entries } = figures
  const major = (figure: Figure | undefined) => {
    const minor = figure?.minor ?? null
    return minor === null ? null : toMajor(minor, currency)
  }
  const of = (name: FigureName) => major(figures[name])
  return {
    id: contract.id,
    name: contract.name ?? null,
    supplier: contract.supplier,
    direction: contract.direction ?? 'payable',
    amountBasis: contract.amountBasis ?? amountBasis,
    value: of('value'),
    changes: of('changes'),
    settled: of('settled'),
    invoiced: of('invoiced'),
    paid: of('paid'),
    advance: of('advance'),
    retentionRate: contract.retentionRate ?? null,
    retention: of('retention'),
    retentionDue: contract.retentionDue ?? null,
    taxRate: contract.taxRate ?? null,
    tax: of('tax'),
    openToInvoice: of('openToInvoice'),
    openToPay: of('openToPay'),
    ledgerInvoiced: major(entries?.invoiced),
    ledgerPaid: major(entries?.paid),
    state: stateOf(figures, reading.project.project.statusDate),
    missing: FIGURES.flatMap(measure => {
      const { minor, reason = 'too_large', source } = figures[measure]
      return minor === null ? [{ measure, reason, ...(source && { source }) }] : []
    }),
  }
}

/** The worst that can be said of it. */
function stateOf(figures: ContractFigures, statusDate: string): ContractRow['state'] {
  const { contract, paid, total, openToInvoice, openToPay, retention } = figures
  const isPayable = contract.direction !== 'receivable'
  if (isPayable && isOver(paid, total)) return 'overpaid'
  if (isPayable && isOver(paid, added(figures.invoiced, figures.advance))) return 'paidAhead'
  if ((openToInvoice.minor ?? 0) < 0) return 'overInvoiced'
  if ((overdueRetention(figures, statusDate) ?? 0) > 0) return 'retentionLate'
  if (openToInvoice.minor === null || openToPay.minor === null) return 'unknown'
  return openToInvoice.minor === 0 && openToPay.minor === 0 && retention.minor === 0 ? 'closed' : 'open'
}

const isOver = (one: Figure, limit: Figure) => one.minor !== null && limit.minor !== null && one.minor > limit.minor

/** Retention that was due before the status date and is not paid yet, in minor units; null where that is not known. */
export function overdueRetention({ contract, withheld, base, paid }: ContractFigures, statusDate: string) {
  if (contract.retentionDue === undefined || contract.retentionDue >= statusDate) return null
  if (withheld.minor === null || base.minor === null || paid.minor === null) return null
  return Math.max(0, Math.min(withheld.minor, base.minor - paid.minor))
}
