/** The word lists by kind of table. */
import type { TableKind } from '../../contract/intake.ts'
import { absencesWords } from './absences.ts'
import { authorityWords } from './authority.ts'
import { benefitWords } from './benefit.ts'
import { budgetWords } from './budget.ts'
import { calendarWords } from './calendar.ts'
import { contractsWords } from './contracts.ts'
import { indicatorsWords } from './indicators.ts'
import type { KindWords } from './kindWords.ts'
import { ledgerWords } from './ledger.ts'
import { partnersWords } from './partners.ts'
import { peopleWords } from './people.ts'
import { phasingWords } from './phasing.ts'
import { planWords } from './plan.ts'
import { progressWords } from './progress.ts'
import { raciWords } from './raci.ts'
import { ratesWords } from './rates.ts'
import { registerWords } from './register.ts'
import { risksWords } from './risks.ts'
import { settingsWords } from './settings.ts'

/** Kinds that are recognised by their headings. A matrix is recognised by its cells as well. */
export const KIND_WORDS = {
  plan: planWords,
  budget: budgetWords,
  ledger: ledgerWords,
  raci: raciWords,
  risks: risksWords,
  people: peopleWords,
  contracts: contractsWords,
  register: registerWords,
  partners: partnersWords,
  indicators: indicatorsWords,
  calendar: calendarWords,
  rates: ratesWords,
  absences: absencesWords,
  authority: authorityWords,
  progress: progressWords,
  phasing: phasingWords,
  benefit: benefitWords,
  settings: settingsWords,
} satisfies Record<TableKind, KindWords>

export type KnownKind = keyof typeof KIND_WORDS
export const KNOWN_KINDS = Object.keys(KIND_WORDS) as KnownKind[]
