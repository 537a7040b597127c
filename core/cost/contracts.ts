/** The contract ledger (合同台账): figures of every contract, and the checks that people run on it every month. */
import type { ContractRow } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import { withoutBudget } from './contractsBudget.ts'
import { contractFigures, contractRow } from './contractsFigures.ts'
import { moneyFindings } from './contractsFindings.ts'
import { contractEntries } from './contractsLedger.ts'
import { signedLate } from './contractsSigned.ts'
import { duplicateEntries } from './duplicateEntries.ts'
import { paymentsOverInvoices } from './paymentsOverInvoices.ts'
import type { CostReading } from './reading.ts'
import { unapprovedPayments } from './unapprovedPayments.ts'

export interface ContractsPart {
  contracts: ContractRow[]
  findings: RawFinding[]
}

/** Contracts in the order of the register, and the findings on contracts and the entries beside them. */
export function contractsPart(reading: CostReading): ContractsPart {
  const entries = contractEntries(reading)
  const figures = (reading.project.contracts ?? []).map(contract =>
    contractFigures(contract, entries.get(contract.id), reading),
  )
  return {
    contracts: figures.map(each => contractRow(each, reading)),
    findings: [
      ...figures.flatMap(each => moneyFindings(each, reading)),
      ...signedLate(entries, reading),
      ...withoutBudget(entries, reading),
      ...paymentsOverInvoices(reading),
      ...unapprovedPayments(reading),
      ...duplicateEntries(reading),
    ],
  }
}
