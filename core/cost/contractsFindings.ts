/** What is wrong between value, settlement, invoices and payments of a contract. */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { timesDecimal, toMajor, toMinor } from '../money.ts'
import { type ContractFigures, overdueRetention } from './contractsFigures.ts'
import type { Figure } from './figure.ts'
import type { Contract } from './ledgerGroups.ts'
import type { CostReading } from './reading.ts'

/** How a finding names a contract. */
export const contractName = ({ id, name }: Contract): string =>
  name === undefined || name === id ? id : `${id} ${name}`

export const contractSubject = ({ id }: Contract): RawFinding['subject'] => ({ kind: 'contract', id })

interface Judged {
  figures: ContractFigures
  reading: CostReading
  /** Value and changes, in minor units; null where too large. */
  total: number | null
  settled: number | null
  /** Of the register, else of the ledger. */
  invoiced: number | null
  paid: number | null
  advance: number
}

/** All findings of one contract; over-payment is looked for at payable ones only. */
export function moneyFindings(figures: ContractFigures, reading: CostReading): RawFinding[] {
  const { contract, entries } = figures
  const judged: Judged = {
    figures,
    reading,
    total: figures.total.minor,
    settled: figures.settled.minor,
    invoiced: statedOr(contract.invoiced, figures.invoiced, entries?.invoiced),
    paid: statedOr(contract.paid, figures.paid, entries?.paid),
    advance: figures.advance.minor ?? 0,
  }
  const overpaid = contract.direction === 'receivable' ? [] : overPayments(judged)
  return [
    ...overpaid,
    ...(contract.direction === 'receivable' || overpaid.length > 0 ? [] : retentionNotHeld(judged)),
    ...overSettlements(judged),
    ...retentionOverdue(judged),
    ...ledgerDiffers(judged),
  ]
}

const statedOr = (stated: number | undefined, figure: Figure, ofLedger: Figure | undefined): number | null =>
  stated === undefined && ofLedger && ofLedger.reason === undefined ? ofLedger.minor : figure.minor

function overPayments({ figures, reading, total, invoiced, paid, advance }: Judged): RawFinding[] {
  const { contract } = figures
  if (paid === null) return []
  const { currency, major, at } = context(contract, reading)
  const found: RawFinding[] = []
  const named = { contract: contractName(contract), paid: major(paid), currency }
  if (total !== null && paid > total) {
    const params = { ...named, limit: major(total), over: major(paid - total) }
    found.push(raise('cost/paid-over-contract', contractSubject(contract), params, at(paid - total, 'paid', 'value')))
  }
  if (invoiced !== null && paid > invoiced + advance) {
    const over = paid - invoiced - advance
    const params = { ...named, invoiced: major(invoiced), advance: major(advance), over: major(over) }
    found.push(raise('cost/paid-before-invoiced', contractSubject(contract), params, at(over, 'paid', 'invoiced')))
  }
  return found
}

/**
 * An advance may be invoiced and paid ahead of the settlement, though never more of it than the contract has left: the
 * last settlements recover it.
 */
function ahead(base: number, { total, advance }: Judged): number {
  return Math.min(advance, Math.max(0, (total ?? 0) - base))
}

/** A settlement of 0 is one that has not begun; invoices beyond it are advances and progress bills. */
function overSettlements(judged: Judged): RawFinding[] {
  const { figures, reading, total, settled, invoiced } = judged
  const { contract } = figures
  if (settled === null || settled <= 0) return []
  const { currency, major, at } = context(contract, reading)
  const found: RawFinding[] = []
  const named = { contract: contractName(contract), settled: major(settled), currency }
  if (invoiced !== null && invoiced > settled + ahead(settled, judged)) {
    const params = { ...named, invoiced: major(invoiced), over: major(invoiced - settled) }
    const extra = at(invoiced - settled, 'invoiced', 'settled')
    found.push(raise('cost/invoiced-over-settled', contractSubject(contract), params, extra))
  }
  if (total !== null && settled > total) {
    const params = { ...named, limit: major(total), over: major(settled - total) }
    found.push(raise('cost/settled-over-contract', contractSubject(contract), params, at(settled - total, 'settled')))
  }
  return found
}

/** Payments that leave less than the retention unpaid. */
function retentionNotHeld(judged: Judged): RawFinding[] {
  const { figures, reading, settled, invoiced, paid } = judged
  const { contract } = figures
  const base = settled ?? invoiced
  if (base === null || paid === null || !isHeld(contract, reading)) return []
  const { currency, major, at } = context(contract, reading)
  const due = retentionOn(contract, base, figures)
  const missing = Math.min(due, paid - (base - due) - ahead(base, judged))
  if (due <= 0 || missing <= 0) return []
  const params = {
    contract: contractName(contract),
    retention: major(due),
    held: major(due - missing),
    until: contract.retentionDue ?? null,
    currency,
  }
  return [raise('cost/retention-not-held', contractSubject(contract), params, at(missing, 'paid'))]
}

const isHeld = ({ retentionRate, retentionDue }: Contract, { project }: CostReading) =>
  retentionRate !== undefined && (retentionDue === undefined || retentionDue > project.project.statusDate)

const retentionOn = ({ retentionRate = 0 }: Contract, base: number, { withheld }: ContractFigures) =>
  withheld.minor ?? timesDecimal(base, retentionRate)

function retentionOverdue({ figures, reading }: Judged): RawFinding[] {
  const { contract } = figures
  const late = overdueRetention(figures, reading.project.project.statusDate)
  if (late === null || late <= 0 || contract.retentionDue === undefined) return []
  const { currency, major, at } = context(contract, reading)
  const isReceivable = contract.direction === 'receivable'
  const params = {
    contract: contractName(contract),
    amount: major(late),
    due: contract.retentionDue,
    isReceivable,
    currency,
  }
  return [raise('cost/retention-overdue', contractSubject(contract), params, at(late, 'retentionDue', 'paid'))]
}

/** The register and the ledger each say what is invoiced, or paid, and not the same. */
function ledgerDiffers({ figures, reading }: Judged): RawFinding[] {
  const { contract, entries } = figures
  const { currency, major, at } = context(contract, reading)
  return (['invoiced', 'paid'] as const).flatMap(what => {
    const stated = figures[what].minor
    const sum = entries?.[what]
    // A sum that leaves something out says nothing of what is stated.
    if (stated === null || !sum || sum.minor === null || sum.reason !== undefined) return []
    const difference = Math.abs(stated - sum.minor)
    if (difference <= writtenTo(stated, currency) / 2) return []
    const params = {
      contract: contractName(contract),
      what,
      stated: major(stated),
      ledger: major(sum.minor),
      isReceivable: contract.direction === 'receivable',
      currency,
    }
    const extra = { ...at(difference, what), discriminator: what }
    return [raise('cost/contract-ledger-differs', contractSubject(contract), params, extra)]
  })
}

/** Registers in 万元 have two decimals: whole hundreds, of ten thousands. */
const WRITTEN_TO_MAJOR = 100
const WRITTEN_FROM_MAJOR = 10_000

/** The last decimal that an amount may have been written to, in minor units; the unit of its sheet is not known here. */
function writtenTo(minor: number, currency: string): number {
  const step = toMinor(WRITTEN_TO_MAJOR, currency)
  return Math.abs(minor) >= toMinor(WRITTEN_FROM_MAJOR, currency) && minor % step === 0 ? step : 0
}

function context(contract: Contract, { project, cellOf }: CostReading) {
  const { currency } = project.project
  return {
    currency,
    major: (minor: number) => toMajor(minor, currency),
    /** Cell of the first concept that the register has a column for, and the money at stake. */
    at: (minor: number, ...concepts: string[]) => {
      const source = cellOf(contract.source, ...concepts)
      return { ...(source && { source }), amount: toMajor(minor, currency) }
    },
  }
}
