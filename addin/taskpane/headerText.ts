/** Currency and status date in one line, each with a word where it is only assumed. */
import { start } from '../../core/messages/pane.ts'
import type { Found, Language, Stated } from '../engine/protocol.ts'
import { longDate } from './amounts.ts'

type Assumed = NonNullable<Found['assumed']>

/** What a person has stated since is no assumption any more. */
export function stillAssumed({ currency, statusDate }: Assumed, stated: Stated): Assumed {
  return {
    ...(currency && stated.currency === undefined && { currency }),
    ...(statusDate && stated.statusDate === undefined && { statusDate }),
  }
}

export function headerText(project: NonNullable<Found['project']>, assumed: Assumed, language: Language): string {
  const currency = assumed.currency ? start.assumed.currency[language] : ''
  const date = assumed.statusDate ? start.assumed[assumed.statusDate][language] : ''
  return `${project.currency}${currency} · ${start.asOf[language](longDate(project.statusDate, language))}${date}`
}
