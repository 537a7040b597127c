/** Contracts and entries of the ledger as something that was signed: how much, when, by whom. */
import type { RawFinding } from '../contract/finding.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import type { InProjectCurrency } from '../exchangeRates.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import { normalisedName, splitNames } from '../names.ts'
import type { BudgetState } from './authorityBudget.ts'
import type { Matched } from './authorityMatters.ts'

export interface Signing extends Matched {
  subject: RawFinding['subject']
  /** As a person calls it. */
  name: string
  /** Major units of its own currency, above zero: a credit needs no authority. */
  amount: number
  currency: string
  /** In minor units of the project's currency; null without a rate. */
  minor: number | null
  date: string
  /** Normalised; empty where unknown. */
  supplier: string
  supplierName: string
  department: string | undefined
  /** In the order of the cell. */
  approvers: readonly string[]
  requesters: readonly string[]
  reviewers: readonly string[]
  /** Waits for its approval. */
  isPending: boolean
  /** Inside or outside the budget of its account; undefined where nobody can tell. */
  budget: BudgetState
  row: Source | undefined
}

const names = (text: string | undefined) => (text === undefined ? [] : splitNames(text))

/** All that has a positive amount. */
export function signings(
  project: Project,
  entries: readonly NumberedEntry[],
  minorOf: InProjectCurrency,
  budgetOf: (numbered: NumberedEntry) => BudgetState,
): Signing[] {
  const { currency, statusDate } = project.project
  const ofContracts = (project.contracts ?? []).map((contract): Signing => {
    const date = contract.signed ?? contract.start ?? statusDate
    return {
      subject: { kind: 'contract', id: contract.id },
      name: contract.id,
      what: 'contract',
      hasContract: true,
      account: undefined,
      words: contract.name ?? '',
      amount: contract.value,
      currency,
      minor: minorOf(contract.value, undefined, date),
      date,
      supplier: normalisedName(contract.supplier),
      supplierName: contract.supplier,
      department: contract.department,
      approvers: names(contract.approvedBy),
      requesters: names(contract.owner),
      reviewers: names(contract.reviewedBy),
      isPending: contract.signed === undefined,
      budget: undefined,
      row: contract.source,
    }
  })
  const ofEntries = entries.map((numbered): Signing => {
    const { entry } = numbered
    return {
      subject: { kind: 'entry', id: entryName(numbered) },
      name: entry.document ?? entryName(numbered),
      what: entry.class,
      hasContract: entry.contract !== undefined,
      account: entry.account,
      words: `${entry.account ?? ''} ${entry.description ?? ''}`,
      amount: entry.amount,
      currency: entry.currency ?? currency,
      minor: minorOf(entry.amount, entry.currency, entry.date),
      date: entry.date,
      supplier: normalisedName(entry.supplier ?? ''),
      supplierName: entry.supplier ?? '',
      department: entry.department,
      approvers: names(entry.approvedBy),
      requesters: names(entry.requestedBy),
      reviewers: [],
      isPending: entry.status === 'pending',
      budget: budgetOf(numbered),
      row: entry.source,
    }
  })
  return [...ofContracts, ...ofEntries].filter(signing => signing.amount > 0)
}
