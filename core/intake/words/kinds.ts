/** The word lists by kind of table. */
import type { TableKind } from '../../contract/intake.ts'
import { budgetWords } from './budget.ts'
import { contractsWords } from './contracts.ts'
import type { KindWords } from './kindWords.ts'
import { ledgerWords } from './ledger.ts'
import { peopleWords } from './people.ts'
import { planWords } from './plan.ts'
import { raciWords } from './raci.ts'
import { registerWords } from './register.ts'
import { risksWords } from './risks.ts'

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
} satisfies Partial<Record<TableKind, KindWords>>

export type KnownKind = keyof typeof KIND_WORDS
export const KNOWN_KINDS = Object.keys(KIND_WORDS) as KnownKind[]
