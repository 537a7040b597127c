/** Amounts of cash: as given, never converted between tax bases; foreign ones by the rate of a day. */
import type { LedgerEntry } from '../contract/ledger.ts'
import type { Project } from '../contract/project.ts'
import { rateFinder } from '../exchangeRates.ts'
import { dividedByDecimal, timesDecimal, toMajor, toMinor } from '../money.ts'
import type { Converted } from './amounts.ts'
import { exact } from './figure.ts'

export interface CashReader {
  /** The currency that an entry is in. */
  currencyOf(entry: LedgerEntry): string
  /** Minor units of a currency in minor units of the project's, at the last rate that is not after the date. */
  valueOn(minor: number, currency: string, date: string): Converted
  /** The reverse: minor units of the project's currency in those of another; null without a rate. */
  worthIn(currency: string, valueMinor: number, date: string): number | null
}

export function cashReader({ project, rates }: Pick<Project, 'project' | 'rates'>): CashReader {
  const home = project.currency
  const rateOn = rateFinder(rates)
  return {
    currencyOf: entry => entry.currency ?? home,
    valueOn(minor, currency, date) {
      if (currency === home) return exact(minor)
      const rate = rateOn(currency, date)
      if (rate === null) return { minor: null, reason: 'no_rate' }
      return exact(toMinor(toMajor(timesDecimal(minor, rate), currency), home))
    },
    worthIn(currency, valueMinor, date) {
      if (currency === home) return valueMinor
      const rate = rateOn(currency, date)
      if (rate === null) return null
      return dividedByDecimal(toMinor(toMajor(valueMinor, home), currency), rate)
    },
  }
}
