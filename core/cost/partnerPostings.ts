/** Cost and revenue of a joint venture posted to its partners, by month and in total. */
import { dayOfIso, isoOfDay } from '../calendar.ts'
import type { LedgerEntry } from '../contract/ledger.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { shareOut, toMinor } from '../money.ts'
import { monthOf } from '../months.ts'
import { normalisedName } from '../names.ts'
import { remembered } from '../remembered.ts'
import type { PartnerShares, Regime, ShareClass } from './partnerShares.ts'
import type { CostReading } from './reading.ts'

/** Amounts by partner, in their order; whole minor units. */
export interface ClassSums {
  shared: number[]
  direct: number[]
  /** Something could not be split, as the shares of its date are not whole. */
  unsplit: boolean
}

export interface Postings {
  sums: Record<ShareClass, ClassSums>
  /** By month; the same amounts as the sums before caps. */
  months: ReadonlyMap<string, Record<ShareClass, number[]>>
  /** Regimes by which something was, or should have been, split. */
  used: ReadonlySet<Regime>
  /** Entries that name a partner whom the table does not know; they are in no share. */
  strangers: readonly NumberedEntry[]
}

/** Posts costs and revenue up to the status date. An entry with a partner is that partner's alone. */
export function partnerPostings(reading: CostReading, shares: PartnerShares, operator: number | null): Postings {
  const book = new PostingBook(reading, shares, operator)
  for (const numbered of reading.costs) book.post('cost', numbered)
  for (const numbered of reading.groups.current) if (numbered.entry.class === 'revenue') book.post('revenue', numbered)
  book.capCosts()
  return book
}

class PostingBook implements Postings {
  readonly sums: Postings['sums']
  readonly months = new Map<string, Record<ShareClass, number[]>>()
  readonly used = new Set<Regime>()
  readonly strangers: NumberedEntry[] = []
  readonly #reading: CostReading
  readonly #shares: PartnerShares
  readonly #operator: number | null
  readonly #partnerAt: (name: string) => number | undefined
  readonly #excluded: ReadonlySet<string>
  readonly #count: number
  /** Days of a month under each regime. */
  readonly #daysOf: Record<ShareClass, (month: string) => ReadonlyMap<Regime, number>>

  constructor(reading: CostReading, shares: PartnerShares, operator: number | null) {
    const partners = reading.project.partners ?? []
    const places = new Map(partners.map(({ name }, index) => [normalisedName(name), index]))
    this.#reading = reading
    this.#shares = shares
    this.#operator = operator
    this.#count = partners.length
    this.#partnerAt = remembered((name: string) => places.get(normalisedName(name)))
    this.#excluded = new Set(reading.project.settings?.jointVenture?.excludedAccounts?.map(normalisedName))
    const none = (): ClassSums => ({ shared: this.#zeros(), direct: this.#zeros(), unsplit: false })
    this.sums = { cost: none(), revenue: none() }
    this.#daysOf = {
      cost: remembered(month => daysByRegime(shares, 'cost', month)),
      revenue: remembered(month => daysByRegime(shares, 'revenue', month)),
    }
  }

  post(of: ShareClass, numbered: NumberedEntry): void {
    const { entry } = numbered
    const { minor } = this.#reading.amounts.ofEntry(entry)
    if (minor === null) return
    const alone = this.#aloneOn(of, entry)
    if (alone === 'stranger') this.strangers.push(numbered)
    else if (alone !== null) this.#add(of, 'direct', monthOf(entry.date), this.#zeros().with(alone, minor))
    else this.#share(of, entry.date, minor)
  }

  #aloneOn(of: ShareClass, { partner, account }: LedgerEntry): number | 'stranger' | null {
    if (partner !== undefined) return this.#partnerAt(partner) ?? 'stranger'
    const isExcluded = of === 'cost' && account !== undefined && this.#excluded.has(normalisedName(account))
    return isExcluded ? this.#operator : null
  }

  #share(of: ShareClass, date: string, minor: number): void {
    for (const { regime, part } of this.#parts(of, date, minor)) {
      this.used.add(regime)
      if (regime.isWhole) this.#add(of, 'shared', monthOf(date), regime.split(part))
      else this.sums[of].unsplit = true
    }
  }

  /** One part by the shares of the date; day by day, a part for each regime of its month. */
  #parts(of: ShareClass, date: string, minor: number): { regime: Regime; part: number }[] {
    if (this.#reading.project.settings?.jointVenture?.splitBasis !== 'by-day') {
      return [{ regime: this.#shares.on(of, date), part: minor }]
    }
    const days = this.#daysOf[of](monthOf(date))
    const parts = shareOut(minor, [...days.values()])
    return [...days.keys()].map((regime, index) => ({ regime, part: parts[index] ?? 0 }))
  }

  #add(of: ShareClass, kind: 'shared' | 'direct', month: string, parts: readonly number[]): void {
    const sums = this.sums[of][kind]
    const months = this.months.get(month) ?? { cost: this.#zeros(), revenue: this.#zeros() }
    this.months.set(month, months)
    for (const [index, part] of parts.entries()) {
      sums[index] = (sums[index] ?? 0) + part
      months[of][index] = (months[of][index] ?? 0) + part
    }
  }

  /** What a partner bears above its cap is the operator's; without an operator a cap cannot be kept. */
  capCosts(): void {
    const operator = this.#operator
    if (operator === null) return
    const { shared } = this.sums.cost
    for (const { partner, amount } of this.#reading.project.settings?.jointVenture?.costCaps ?? []) {
      const index = this.#partnerAt(partner)
      if (index === undefined || index === operator) continue
      const over = Math.max(0, (shared[index] ?? 0) - toMinor(amount, this.#reading.project.project.currency))
      this.#move('cost', index, operator, over)
    }
  }

  /** Out of the last month, so that each month before keeps what was reported for it. */
  #move(of: ShareClass, from: number, to: number, minor: number): void {
    const last = [...this.months.keys()].sort().at(-1)
    if (minor === 0 || last === undefined) return
    const parts = this.#zeros()
    parts[from] = -minor
    parts[to] = minor
    this.#add(of, 'shared', last, parts)
  }

  #zeros = (): number[] => Array.from({ length: this.#count }, () => 0)
}

function daysByRegime(shares: PartnerShares, of: ShareClass, month: string): Map<Regime, number> {
  const days = new Map<Regime, number>()
  for (let day = `${month}-01`; monthOf(day) === month; day = isoOfDay(dayOfIso(day) + 1)) {
    const regime = shares.on(of, day)
    days.set(regime, (days.get(regime) ?? 0) + 1)
  }
  return days
}
