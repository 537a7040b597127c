/** Amounts of ledger and budget in the project's currency and tax basis, as whole minor units. */
import type { BudgetLine, LedgerEntry } from '../contract/ledger.ts'
import type { Project } from '../contract/project.ts'
import { rateFinder } from '../exchangeRates.ts'
import { dividedByDecimal, roundHalfAway, timesDecimal, timesRatio, toMajor, toMinor } from '../money.ts'
import { type Exact, exact } from './figure.ts'

/** Why an amount is in no sum. */
export type ExclusionReason = 'no_rate' | 'mixed_tax_basis' | 'too_large'
export type Converted = Exact | { minor: null; reason: ExclusionReason }

export interface AmountReader {
  ofEntry(entry: LedgerEntry): Converted
  /** An entry in the project's currency and a tax basis of one's choice. */
  ofEntryIn(entry: LedgerEntry, basis: TaxBasis): Converted
  ofBudgetLine(line: BudgetLine): Converted
  /** Value and changes of a contract. */
  ofContract(contract: Contract): Converted
  /** Tax in value and changes of a contract, whichever its basis. */
  taxOfContract(contract: Contract): Converted
}

type Contract = NonNullable<Project['contracts']>[number]
export type TaxBasis = 'gross' | 'net'
interface Taxed {
  amountBasis?: TaxBasis | undefined
  taxRate?: number | undefined
  tax?: number | undefined
}

/** 1 + 0.005 is 1.0049999999999999 in doubles; no tax rate has this many decimals. */
const RATE_DECIMALS = 12

const CASH_CLASSES = new Set<LedgerEntry['class']>(['payment', 'receipt'])

/**
 * Reads amounts of one project. An entry in another currency takes the last rate whose `from` is not after its date;
 * cash is never converted between tax bases.
 */
export function amountReader(project: Project): AmountReader {
  const { currency } = project.project
  const basis = project.project.amountBasis ?? 'net'
  const rateOn = rateFinder(project.rates)
  const ofEntryIn: AmountReader['ofEntryIn'] = (entry, wanted) => {
    const own = entry.currency ?? currency
    const inBasis = CASH_CLASSES.has(entry.class)
      ? exact(toMinor(entry.amount, own))
      : inTaxBasis(entry, own, wanted, basis)
    if (inBasis.minor === null || own === currency) return inBasis
    const rate = rateOn(own, entry.date)
    if (rate === null) return { minor: null, reason: 'no_rate' }
    return exact(toMinor(toMajor(timesDecimal(inBasis.minor, rate), own), currency))
  }
  return {
    ofEntry: entry => ofEntryIn(entry, basis),
    ofEntryIn,
    ofBudgetLine: line => inTaxBasis(line, currency, basis),
    ofContract: contract => contractInTaxBasis(contract, currency, basis),
    taxOfContract(contract) {
      const stated = { ...contract, amountBasis: contract.amountBasis ?? basis }
      const gross = contractInTaxBasis(stated, currency, 'gross')
      const net = contractInTaxBasis(stated, currency, 'net')
      if (gross.minor === null) return gross
      return net.minor === null ? net : exact(gross.minor - net.minor)
    },
  }
}

/**
 * net = gross − tax, else gross ÷ (1 + rate); gross = net + tax. None where neither tax nor rate is given, nor with a rate
 * of −1 or below, which leaves nothing of an amount.
 */
function inTaxBasis(
  row: Taxed & { amount: number },
  currency: string,
  wanted: TaxBasis,
  unlessStated: TaxBasis = wanted,
): Converted {
  const { minor } = exact(toMinor(row.amount, currency))
  if (minor === null) return { minor, reason: 'too_large' }
  if ((row.amountBasis ?? unlessStated) === wanted) return { minor }
  if (row.tax !== undefined) {
    const tax = toMinor(row.tax, currency)
    return exact(wanted === 'net' ? minor - tax : minor + tax)
  }
  const factor = roundHalfAway(1 + (row.taxRate ?? -1), RATE_DECIMALS)
  if (factor <= 0) return { minor: null, reason: 'mixed_tax_basis' }
  return exact(wanted === 'net' ? dividedByDecimal(minor, factor) : timesDecimal(minor, factor))
}

/** The tax of a contract is that of its value; changes are taxed as the value is. */
function contractInTaxBasis(contract: Contract, currency: string, wanted: TaxBasis): Converted {
  const changesMinor = toMinor(contract.changes ?? 0, currency)
  const valueMinor = toMinor(contract.value, currency)
  if (contract.tax === undefined || valueMinor === 0) {
    return inTaxBasis({ ...contract, amount: toMajor(valueMinor + changesMinor, currency) }, currency, wanted)
  }
  const value = inTaxBasis({ ...contract, amount: contract.value }, currency, wanted)
  return value.minor === null ? value : exact(value.minor + timesRatio(changesMinor, value.minor, valueMinor))
}
