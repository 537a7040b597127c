/** Amounts of other currencies in the project's, by the rates that the project states. */
import type { Project } from './contract/project.ts'
import { timesDecimal, toMajor, toMinor } from './money.ts'

/** The last rate whose `from` is not after the date; null where there is none. */
export type RateOn = (currency: string, date: string) => number | null

/** Looks rates up; a rate that is not above zero is none. */
export function rateFinder(rates: Project['rates']): RateOn {
  const byCurrency = Map.groupBy(rates ?? [], rate => rate.currency)
  return (currency, date) => {
    let found: { from: string; rate: number } | null = null
    for (const rate of byCurrency.get(currency) ?? []) {
      if (rate.rate > 0 && rate.from <= date && (found === null || rate.from >= found.from)) found = rate
    }
    return found?.rate ?? null
  }
}

/** An amount as written (major units of its own currency, the project's where it states none) in minor units of the project's. */
export type InProjectCurrency = (amount: number, currency: string | undefined, date: string) => number | null

/** Converts amounts of one project; null where a rate is missing. */
export function projectCurrency({ project, rates }: Pick<Project, 'project' | 'rates'>): InProjectCurrency {
  const rateOn = rateFinder(rates)
  return (amount, own = project.currency, date) => {
    const minor = toMinor(amount, own)
    if (own === project.currency) return minor
    const rate = rateOn(own, date)
    return rate === null ? null : toMinor(toMajor(timesDecimal(minor, rate), own), project.currency)
  }
}
