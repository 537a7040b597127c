/** Exchange gains and losses (汇兑损益), shown apart: no cost contains them. */
import type { ExchangeDifference, MissingMeasure } from '../contract/costReport.ts'
import type { LedgerEntry } from '../contract/ledger.ts'
import { toMajor, toMinor } from '../money.ts'
import type { Converted } from './amounts.ts'
import type { CashBook } from './cashBook.ts'
import type { CashSide } from './cashItems.ts'
import { exact, type Figure, Sum } from './figure.ts'
import { openShares } from './openShares.ts'
import type { CostReading } from './reading.ts'

/** An amount in a foreign currency that was worth one thing on one day and another on a later one. */
interface Exposure {
  side: CashSide
  before: Converted
  after: Converted
  entry: LedgerEntry
}

/**
 * By foreign currency of the ledger, in the project's currency; a gain is above zero. Realised: what was paid of an invoice
 * up to the status date, at the rate of the payment less at the rate of the invoice. Unrealised: what is open of invoices
 * and orders at the status date, at its rate less at the rate of the entry. Where a payable costs more that is a loss,
 * where a receivable brings more a gain. Amounts are as given. A figure that lacks a rate, or whose payments are of no
 * invoice, is null; an unrealised 0 for want of a rate after the entries' own says so.
 */
export function exchangeDifferences(book: CashBook, reading: CostReading): ExchangeDifference[] {
  const { currency: home } = reading.project.project
  const settled = Map.groupBy(book.settlements, ({ invoice }) => invoice.currency)
  const open = Map.groupBy(openExposures(book, reading), ({ entry }) => book.reader.currencyOf(entry))
  return foreignCurrencies(book, reading, [...open.keys()]).map(currency => {
    const realised = differenceOf(
      (settled.get(currency) ?? []).map(({ invoice, cash, ownMinor, paid }) => {
        const before = book.reader.valueOn(ownMinor, currency, invoice.numbered.entry.date)
        return {
          side: invoice.side,
          before,
          after: paid,
          entry: (before.minor === null ? invoice : cash).numbered.entry,
        }
      }),
      reading,
    )
    const figures = {
      realised: orUnmatched(realised, currency, book, reading),
      unrealised: differenceOf(open.get(currency) ?? [], reading),
    }
    const missing = [...reasonOf('realised', figures.realised), ...reasonOf('unrealised', figures.unrealised)]
    const stale = figures.unrealised.minor === 0 ? staleRate(currency, open.get(currency) ?? [], reading) : []
    const major = ({ minor }: Figure) => (minor === null ? null : toMajor(minor, home))
    return {
      currency,
      realised: major(figures.realised),
      unrealised: major(figures.unrealised),
      missing: [...missing, ...stale],
    }
  })
}

function foreignCurrencies(book: CashBook, { project }: CostReading, ofOpen: readonly string[]): string[] {
  const ofItems = [...book.movements, ...book.invoices].map(item => item.currency)
  const found = new Set([...ofItems, ...ofOpen])
  found.delete(project.project.currency)
  return [...found].sort()
}

/** What is open at the status date in other currencies: invoices, and the share of each order that is open. */
function openExposures({ invoices, reader }: CashBook, reading: CostReading): Exposure[] {
  const { currency: home, statusDate } = reading.project.project
  const exposure = (side: CashSide, ownMinor: number, entry: LedgerEntry): Exposure => ({
    side,
    before: reader.valueOn(ownMinor, reader.currencyOf(entry), entry.date),
    after: reader.valueOn(ownMinor, reader.currencyOf(entry), statusDate),
    entry,
  })
  const unpaid = invoices
    .filter(invoice => invoice.currency !== home && invoice.openAtStatus > 0)
    .filter(invoice => invoice.numbered.entry.date <= statusDate)
    .map(invoice => exposure(invoice.side, invoice.openAtStatus, invoice.numbered.entry))
  const ordered = reading.groups.commitments.filter(({ entry }) => reader.currencyOf(entry) !== home)
  if (ordered.length === 0) return unpaid
  const shareOf = openShares(reading)
  return [
    ...unpaid,
    ...ordered.map(numbered => {
      const { entry } = numbered
      const own = exact(toMinor(entry.amount, reader.currencyOf(entry))).minor ?? 0
      return exposure('payable', shareOf(reading.groups.groupOf(numbered), own), entry)
    }),
  ]
}

function differenceOf(exposures: readonly Exposure[], { cellOf }: CostReading): Figure {
  const sum = new Sum()
  sum.add({ minor: 0 })
  for (const { side, before, after, entry } of exposures) {
    const unknown = before.minor === null ? before : after
    if (before.minor === null || after.minor === null) {
      return { minor: null, reason: unknown.reason, source: cellOf(entry.source, 'currency', 'amount', 'debit') }
    }
    const gain = after.minor - before.minor
    sum.add({ minor: side === 'receivable' ? gain : -gain })
  }
  return sum.isTooLarge ? { minor: null, reason: 'too_large' } : { minor: sum.minor }
}

/** Where payments in a currency settle no invoice at all, nothing is known of what they have realised. */
function orUnmatched(realised: Figure, currency: string, book: CashBook, { project, cellOf }: CostReading): Figure {
  if (book.settlements.some(({ invoice }) => invoice.currency === currency)) return realised
  const loose = book.movements.find(
    item => item.currency === currency && item.numbered.entry.date <= project.project.statusDate,
  )
  if (!loose) return realised
  return { minor: null, reason: 'no_invoice', source: cellOf(loose.numbered.entry.source, 'document', 'amount') }
}

/** Where no rate is newer than the entries' own, a difference of 0 is only for lack of it. */
function staleRate(
  currency: string,
  exposures: readonly Exposure[],
  { project, cellOf }: CostReading,
): MissingMeasure[] {
  const { statusDate } = project.project
  const rates = (project.rates ?? []).filter(rate => rate.currency === currency && rate.from <= statusDate)
  const isStale = exposures.length > 0 && !exposures.some(({ entry }) => rates.some(rate => rate.from > entry.date))
  if (!isStale) return []
  const latest = rates.reduce((a, b) => (b.from > a.from ? b : a), rates[0] ?? { from: '', source: undefined })
  const source = cellOf(latest.source, 'from', 'rate')
  return [{ measure: 'unrealised', reason: 'no_later_rate', ...(source && { source }) }]
}

const reasonOf = (measure: string, { reason, source }: Figure): MissingMeasure[] =>
  reason === undefined ? [] : [{ measure, reason, ...(source && { source }) }]
