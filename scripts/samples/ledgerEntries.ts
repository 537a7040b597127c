/**
 * The entries of a ledger as they follow from progress: an order per supplier and task, costs by month, an accrual for the
 * month that is still open, an invoice for what was delivered and its payment a month later.
 */
import { addDays, lastDayOf, spreadByMonth } from './dates.ts'
import { isPhase } from './planSheet.ts'
import type { Sample } from './sample.ts'
import type { TextRow } from './textTable.ts'

const ORDER_DAYS_BEFORE_START = 14
const PAYMENT_DAYS = 30
const ORDERED_PART_OF_BUDGET = 0.98

export function ledgerEntries(sample: Sample): TextRow[] {
  const orders = new Map<string, string>()
  const entries = sample.tasks
    .filter(task => !isPhase(task))
    .flatMap(task => {
      if (task.supplier)
        orders.set(task.wbs ?? '', `${sample.ledger.contractPrefix}${String(orders.size + 1).padStart(3, '0')}`)
      return entriesOfTask(sample, task, orders.get(task.wbs ?? '') ?? '')
    })
  return [...entries, ...sample.entries].toSorted((a, b) => compareDates(a.date ?? '', b.date ?? ''))
}

/** By the text of the date: what is no date of the calendar stays where a person would have put it. */
const compareDates = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function entriesOfTask(sample: Sample, task: TextRow, contract: string): TextRow[] {
  const { words } = sample.ledger
  const { wbs = '', name = '', start = '', finish = '', account = '', supplier = '' } = task
  const scale = sample.ledgerPerPlanUnit
  const entry = (date: string, kind: keyof typeof words, amount: number, extra: TextRow): TextRow => ({
    date,
    class: words[kind],
    task: wbs,
    account,
    supplier,
    contract,
    amount: String(amount),
    currency: sample.currency,
    status: words.approved,
    ...extra,
  })
  const entries: TextRow[] = []
  const ordered = addDays(start, -ORDER_DAYS_BEFORE_START)
  if (supplier && ordered <= sample.statusDate) {
    const amount = roundTo(Number(task.budget) * scale * ORDERED_PART_OF_BUDGET, sample.ledgerStep)
    entries.push(entry(ordered, 'commitment', amount, { document: contract, description: `${words.order} ${name}` }))
  }
  const spent = Number(task.budget) * scale * Math.min(1, Number(task.percent)) * Number(task.factor)
  if (spent === 0) return entries
  const until = finish < sample.statusDate ? finish : sample.statusDate
  for (const [month, amount] of spreadByMonth(spent, start, until, sample.ledgerStep)) {
    if (amount === 0) continue
    const date = lastDayOf(month) < sample.statusDate ? lastDayOf(month) : sample.statusDate
    const isOpen = supplier !== '' && month === sample.statusDate.slice(0, 7) && finish >= sample.statusDate
    const number = `${month.slice(2, 4)}${month.slice(5)}-${wbs.replace('.', '')}`
    if (isOpen)
      entries.push(entry(date, 'accrual', amount, { document: '', description: `${words.work} ${name} ${month}` }))
    else if (!supplier)
      entries.push(
        entry(date, 'actual', amount, { document: `TS-${number}`, description: `${words.timesheet} ${name} ${month}` }),
      )
    else entries.push(...delivered(sample, entry, { date, amount, number, name, month }))
  }
  return entries
}

interface Delivery {
  date: string
  amount: number
  number: string
  name: string
  month: string
}

type EntryOf = (date: string, kind: keyof Sample['ledger']['words'], amount: number, extra: TextRow) => TextRow

function delivered(sample: Sample, entry: EntryOf, { date, amount, number, name, month }: Delivery): TextRow[] {
  const { words } = sample.ledger
  const paid = addDays(date, PAYMENT_DAYS)
  const rows = [
    entry(date, 'actual', amount, { document: `GR-${number}`, description: `${words.work} ${name} ${month}` }),
    entry(date, 'invoice', amount, { document: `INV-${number}`, description: `${words.invoice} ${name} ${month}` }),
  ]
  if (paid <= sample.statusDate) {
    rows.push(
      entry(paid, 'payment', amount, {
        document: `PAY-${number}`,
        description: `${words.paymentRun} ${name} ${month}`,
      }),
    )
  }
  return rows
}

function roundTo(amount: number, step: number): number {
  return Math.round(amount / step) * step
}
