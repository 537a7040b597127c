/** Cash of a project: what moves in which month, whether it lasts, and what customers and currencies still hold back. */
import type { Cash, CashPeriod, FundingGap, MissingMeasure } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import { toMajor, toMinor } from '../money.ts'
import { type CashBook, cashBook } from './cashBook.ts'
import { cashFindings } from './cashFindings.ts'
import { cashFlow, openingBalanceMinor } from './cashFlow.ts'
import type { CashItem } from './cashItems.ts'
import { cashOutlook } from './cashOutlook.ts'
import { exchangeDifferences } from './exchangeDifferences.ts'
import { exact, type Figure, Sum, sumOf } from './figure.ts'
import type { CostReading } from './reading.ts'
import { overdueInvoices, receivablesByAge } from './receivables.ts'

export interface CashAnswer {
  cashFlow: CashPeriod[]
  /** Null in a project without payments, receipts, invoices, receivable contracts and orders with a date. */
  cash: Cash | null
  findings: RawFinding[]
}

/** Reads the cash of a project and what is wrong with it. */
export function cashOf(reading: CostReading): CashAnswer {
  const book = cashBook(reading)
  const flow = cashFlow(book, reading)
  const overdue = overdueInvoices(book, reading)
  const findings = cashFindings({ book, flow, overdue }, reading)
  const differences = exchangeDifferences(book, reading)
  const outlook = cashOutlook(book, flow, reading)
  const parts = [book.movements, book.invoices, book.credits, receivableContracts(reading), differences, outlook.rows]
  if (parts.every(part => part.length === 0)) return { cashFlow: flow, cash: null, findings }
  const { currency } = reading.project.project
  const figures = { collectionRate: collectionRate(book, reading), advancedForOthers: advanced(book, reading) }
  const receivables = receivablesByAge(overdue, book, reading)
  const { advancedForOthers } = figures
  return {
    cashFlow: flow,
    cash: {
      openingBalance: toMajor(openingBalanceMinor(reading), currency),
      fundingGap: fundingGap(flow),
      plannedFundingGap: fundingGap([
        ...flow.filter(row => row.period < (outlook.rows[0]?.period ?? '~')),
        ...outlook.rows,
      ]),
      collectionRate: figures.collectionRate.ratio,
      advancedForOthers: advancedForOthers.minor === null ? null : toMajor(advancedForOthers.minor, currency),
      overdueReceivables: receivables.total,
      receivables: receivables.rows,
      exchangeDifferences: differences,
      outlook: outlook.rows,
      missing: [
        ...missingOf('collectionRate', figures.collectionRate),
        ...missingOf('advancedForOthers', advancedForOthers),
        ...receivables.missing,
        ...outlook.missing,
      ],
    },
    findings,
  }
}

/** The deepest point of the cumulative below zero, the first month of several; null where there is none. */
export function fundingGap(flow: readonly Pick<CashPeriod, 'period' | 'cumulative'>[]): FundingGap | null {
  let deepest: FundingGap | null = null
  for (const { period, cumulative } of flow) {
    if (cumulative !== null && -cumulative > (deepest?.amount ?? 0)) deepest = { amount: -cumulative, period }
  }
  return deepest
}

const missingOf = (measure: string, { reason, source }: Omit<Figure, 'minor'>): MissingMeasure[] =>
  reason === undefined ? [] : [{ measure, reason, ...(source && { source }) }]

const receivableContracts = ({ project }: CostReading) =>
  (project.contracts ?? []).filter(contract => contract.direction === 'receivable')

type Rate = Omit<Figure, 'minor'> & { ratio: number | null }

/** Cash that partners put in is no payment of a customer. */
function collectionRate(book: CashBook, reading: CostReading): Rate {
  const isDue = isPast(reading)
  const billed = [...book.invoices, ...book.credits].filter(item => item.side === 'receivable' && isDue(item))
  if (billed.length === 0) return collectedByContract(reading)
  const receipts = book.movements.filter(
    item => item.side === 'receivable' && item.numbered.entry.partner === undefined && isDue(item),
  )
  return rateOf(sumOfValues(receipts, reading), sumOfValues(billed, reading))
}

/** The contract ledger's own figures, where each receivable contract that was invoiced says what came in. */
function collectedByContract(reading: CostReading): Rate {
  const { currency } = reading.project.project
  const invoiced = receivableContracts(reading).filter(contract => contract.invoiced !== undefined)
  const silent = invoiced.find(contract => contract.paid === undefined)
  if (silent) return { ratio: null, reason: 'no_receipts', source: reading.cellOf(silent.source, 'paid', 'invoiced') }
  const sumOfContracts = (amounts: (number | undefined)[]): Figure =>
    sumOf(amounts.map(amount => toMinor(amount ?? 0, currency)))
  return rateOf(
    sumOfContracts(invoiced.map(contract => contract.paid)),
    sumOfContracts(invoiced.map(contract => contract.invoiced)),
  )
}

function rateOf(received: Figure, invoiced: Figure): Rate {
  for (const { reason, source } of [received, invoiced])
    if (reason !== undefined) return { ratio: null, reason, source }
  if (!((invoiced.minor ?? 0) > 0)) return { ratio: null, reason: 'no_receivable_invoices' }
  return { ratio: (received.minor ?? 0) / (invoiced.minor ?? 0) }
}

/** Payments less receipts; partners' paid-in capital has come in where the ledger books none of theirs. */
function advanced(book: CashBook, reading: CostReading): Figure {
  const { partners = [], project } = reading.project
  const past = book.movements.filter(isPast(reading))
  const receipts = past.filter(item => item.side === 'receivable')
  const isForOthers =
    receipts.length + receivableContracts(reading).length > 0 ||
    partners.some(partner => partner.paidIn !== undefined) ||
    book.invoices.some(invoice => invoice.side === 'receivable')
  if (!isForOthers) return { minor: null, reason: 'no_receipts' }
  const paid = sumOfValues(
    past.filter(item => item.side === 'payable'),
    reading,
  )
  const received = sumOfValues(receipts, reading)
  for (const figure of [paid, received]) if (figure.reason !== undefined) return { ...figure, minor: null }
  const isBooked = receipts.some(item => item.numbered.entry.partner !== undefined)
  const capital = isBooked ? 0 : partners.reduce((sum, { paidIn }) => sum + toMinor(paidIn ?? 0, project.currency), 0)
  return exact(Math.max(0, (paid.minor ?? 0) - (received.minor ?? 0) - capital))
}

const isPast =
  ({ project }: CostReading) =>
  ({ numbered }: CashItem) =>
    numbered.entry.date <= project.project.statusDate

/** The sum of items in the project's currency; null where one is not known, with its cell. */
function sumOfValues(items: readonly CashItem[], { cellOf }: CostReading): Figure {
  const sum = new Sum()
  for (const { value, numbered } of items) {
    if (value.minor === null) {
      return { minor: null, reason: value.reason, source: cellOf(numbered.entry.source, 'currency', 'amount', 'debit') }
    }
    sum.add(value)
  }
  return sum.isTooLarge ? { minor: null, reason: 'too_large' } : { minor: sum.minor ?? 0 }
}
