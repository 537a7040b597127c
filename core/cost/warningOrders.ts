/** Orders of the ledger as early warnings see them: what is open at three dates, and when something last happened. */
import { dayOfIso } from '../calendar.ts'
import type { Source } from '../contract/primitives.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import { toMajor } from '../money.ts'

/** The status date, and the last days of the two months before its month. */
export type MonthEnds = readonly [now: string, before: string, twoBefore: string]
/** Minor units at these dates. */
export type Sums = [now: number, before: number, twoBefore: number]

export interface OpenOrder {
  subject: { kind: 'contract' | 'entry'; id: string }
  /** Of its last order or cost. */
  lastDay: number
  openMajor: number
  source: Source | undefined
}

/** Adds an amount to the sums of all dates that it is not after. */
export function addAt(sums: Sums, days: MonthEnds, date: string, minor: number): void {
  sums[0] += minor
  if (date <= days[1]) sums[1] += minor
  if (date <= days[2]) sums[2] += minor
}

interface Order {
  committed: Sums
  spent: Sums
  lastDate: string
  first: { date: string; subject: OpenOrder['subject']; source: Source | undefined }
}

/** Orders and what was spent on each of them. */
export class Orders {
  readonly #orders = new Map<string, Order>()
  readonly #days: MonthEnds

  constructor(days: MonthEnds) {
    this.#days = days
  }

  commit(group: string, numbered: NumberedEntry, minor: number): void {
    const { date, contract, source } = numbered.entry
    const subject =
      contract === undefined
        ? { kind: 'entry' as const, id: entryName(numbered) }
        : { kind: 'contract' as const, id: contract.trim() }
    this.#commit(group, { date, subject, source }, minor)
  }

  commitContract(
    group: string,
    contract: { id: string; signed?: string | undefined; source?: Source | undefined },
    minor: number,
  ): void {
    // Without a date of signing nobody knows its age; it counts as of today.
    const date = contract.signed ?? this.#days[0]
    this.#commit(group, { date, subject: { kind: 'contract', id: contract.id }, source: contract.source }, minor)
  }

  #commit(group: string, first: Order['first'], minor: number): void {
    const order = this.#orders.get(group) ?? { committed: [0, 0, 0], spent: [0, 0, 0], lastDate: first.date, first }
    this.#orders.set(group, order)
    addAt(order.committed, this.#days, first.date, minor)
    if (first.date > order.lastDate) order.lastDate = first.date
    const isEarlier = first.date < order.first.date
    if (isEarlier || (first.date === order.first.date && first.subject.id < order.first.subject.id)) order.first = first
  }

  /** False where there is no order to spend on. */
  spend(group: string, date: string, minor: number): boolean {
    const order = this.#orders.get(group)
    if (!order) return false
    addAt(order.spent, this.#days, date, minor)
    if (date > order.lastDate) order.lastDate = date
    return true
  }

  facts(currency: string): { open: Sums; hasOrders: boolean; openOrders: OpenOrder[] } {
    const open: Sums = [0, 0, 0]
    const openOrders: OpenOrder[] = []
    for (const { committed, spent, lastDate, first } of this.#orders.values()) {
      for (const at of [0, 1, 2] as const) open[at] += Math.max(0, committed[at] - spent[at])
      const openMinor = committed[0] - spent[0]
      if (openMinor <= 0) continue
      const { subject, source } = first
      openOrders.push({ subject, source, lastDay: dayOfIso(lastDate), openMajor: toMajor(openMinor, currency) })
    }
    return { open, hasOrders: this.#orders.size > 0, openOrders }
  }
}
