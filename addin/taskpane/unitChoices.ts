/** The units that people keep amounts in, by the currency of the project, as headings state them. */
import { units } from '../../core/messages/paneMapping.ts'
import type { Language } from '../engine/protocol.ts'
import type { Choice } from './Chooser.tsx'

/** Nothing chosen: what Kedu found counts. */
export const AS_FOUND = 'as-found'

export const chosen = <V extends string>(value: V | typeof AS_FOUND): V | undefined =>
  value === AS_FOUND ? undefined : value

/** `current` may be a unit that a person typed on the settings sheet: it is offered too. */
export function unitChoices(currency: string, current: string | undefined, language: Language): Choice<string>[] {
  const known = currency === 'CNY' || currency === '' ? ofYuan(language) : ofCurrency(currency, language)
  const isTyped = current !== undefined && !known.some(({ value }) => value === current)
  return isTyped ? [...known, { value: current, text: current }] : known
}

const ofYuan = (language: Language): Choice<string>[] =>
  Object.entries(units.yuan).map(([value, name]) => ({ value, text: name[language] }))

const ofCurrency = (currency: string, language: Language): Choice<string>[] => [
  { value: currency, text: units.one[language](currency) },
  { value: `${currency} k`, text: units.k[language](currency) },
  { value: units.tenThousandWord, text: units.tenThousand[language](currency) },
  { value: `${currency} m`, text: units.m[language](currency) },
]
