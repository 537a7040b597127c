/** The money of a project by what somebody has to answer for: made by cost, read by responsibility. */
import type { Source } from './contract/primitives.ts'
import type { NumberedEntry } from './ledgerEntries.ts'

export interface ProjectMoney {
  currency: string
  /** Money of each task that money is summed over, in minor units: the larger of its budget and its cost with open commitments. */
  tasks: ReadonlyMap<string, number>
  /** What is on no such task. Each amount is once in `tasks` or here. */
  loose: readonly LooseMoney[]
  /**
   * What an entry moves, and the purchase that it is part of; undefined after the status date and where its amount is in
   * no sum. Asked of few entries, so nothing is kept.
   */
  ofEntry(numbered: NumberedEntry): OwnMoney | undefined
  /** Payable contracts by id. */
  contracts: ReadonlyMap<string, OwnMoney>
}

/** Cost and open commitments of one contract, document or kind of entry. */
export interface LooseMoney extends OwnMoney {
  /** The contract where there is a row of it, else the largest entry. */
  subject: { kind: 'contract' | 'entry'; id: string }
  /** Numbers of the entries behind it. */
  entries: readonly number[]
  source: Source | undefined
}

export interface OwnMoney {
  /** Whole minor units in the project's currency and tax basis. */
  minor: number
  /** Key of the order, invoices and payments that belong together. */
  group: string
}
