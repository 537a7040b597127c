/** Cash in and out by month (contract.md, cashFlow). */
import type { CashPeriod, MissingMeasure } from '../contract/costReport.ts'
import { toMajor, toMinor } from '../money.ts'
import { monthOf, monthsBetween } from '../months.ts'
import type { Converted } from './amounts.ts'
import type { CashBook } from './cashBook.ts'
import type { CashItem, CashSide } from './cashItems.ts'
import { exact, type Figure, Sum } from './figure.ts'
import type { CostReading } from './reading.ts'

interface Month {
  inflow: Sum
  outflow: Sum
  missing: Map<string, MissingMeasure>
}

/**
 * All months from the first to the last in which cash moves: outflow is payments, inflow receipts, by date and as given;
 * after the status date also what is unpaid of invoices, by due date. `cumulative` is the opening balance and the sum of
 * the nets so far that are known. An amount without a rate is in no sum and named in `missing`; what is overdue has no
 * date that still holds and is in no month.
 */
export function cashFlow(book: CashBook, reading: CostReading): CashPeriod[] {
  const { currency, statusDate } = reading.project.project
  const months = monthlyCash(book, reading)
  const [first, last] = [...months.keys()].reduce<string[]>(
    ([low, high], month) => [!low || month < low ? month : low, !high || month > high ? month : high],
    [],
  )
  if (first === undefined || last === undefined) return []
  const running = new Sum()
  running.add({ minor: openingBalanceMinor(reading) })
  return monthsBetween(first, last).map(period => {
    const { inflow, outflow, missing } = months.get(period) ?? emptyMonth()
    const net = netOf(inflow, outflow)
    running.add(net)
    const major = (minor: number | null) => (minor === null ? null : toMajor(minor, currency))
    return {
      period,
      inflow: major(knownOf(inflow)),
      outflow: major(knownOf(outflow)),
      net: major(net.minor),
      cumulative: running.isTooLarge ? null : major(running.minor),
      isForecast: period > monthOf(statusDate),
      missing: [...missing.values()],
    }
  })
}

function monthlyCash({ movements, invoices, reader }: CashBook, { project, cellOf }: CostReading): Map<string, Month> {
  const { statusDate } = project.project
  const months = new Map<string, Month>()
  const add = (side: CashSide, date: string, value: Converted, { numbered }: CashItem) => {
    const month = months.get(monthOf(date)) ?? emptyMonth()
    months.set(monthOf(date), month)
    const measure = side === 'payable' ? 'outflow' : 'inflow'
    month[measure].add(value)
    if (value.minor !== null || month.missing.has(measure + value.reason)) return
    const source = cellOf(numbered.entry.source, value.reason === 'no_rate' ? 'currency' : 'amount', 'amount', 'debit')
    month.missing.set(measure + value.reason, { measure, reason: value.reason, ...(source && { source }) })
  }
  for (const item of movements) add(item.side, item.numbered.entry.date, item.value, item)
  for (const invoice of invoices) {
    if (invoice.open <= 0 || invoice.due === null || invoice.due <= statusDate) continue
    add(invoice.side, invoice.due, reader.valueOn(invoice.open, invoice.currency, invoice.numbered.entry.date), invoice)
  }
  return months
}

const emptyMonth = (): Month => ({ inflow: new Sum(), outflow: new Sum(), missing: new Map() })

/** A month without an entry has moved nothing; one whose entries are all left out is not known. */
const knownOf = ({ minor, reason }: Sum): number | null => minor ?? (reason === undefined ? 0 : null)

/** Null where a side is not known. */
function netOf(inflow: Sum, outflow: Sum): Figure {
  const [received, paid] = [knownOf(inflow), knownOf(outflow)]
  return received === null || paid === null ? { minor: null } : exact(received - paid)
}

/** What there was before the first month (期初余额): a setting, in major units of the project's currency. */
export const openingBalanceMinor = ({ project }: CostReading): number =>
  toMinor(project.settings?.thresholds?.['cash.openingBalance'] ?? 0, project.project.currency)
