/** The rows of all tables as they are collected, before they are joined. */
import type { LedgerEntry } from '../contract/ledger.ts'
import type { Person } from '../contract/people.ts'
import type { Project } from '../contract/project.ts'
import type { Risk } from '../contract/risk.ts'
import { moneyColumns } from './context.ts'
import { checkTotals, parentRows } from './parentRows.ts'
import { settlePredecessors } from './predecessors.ts'
import { type ActualDraft, type BudgetDraft, readBudget } from './rows/readBudget.ts'
import { readContracts } from './rows/readContracts.ts'
import { readLedger } from './rows/readLedger.ts'
import { type MatrixTable, readMatrix } from './rows/readMatrix.ts'
import { readPeople, readRegister } from './rows/readPeople.ts'
import { readPlan, type TaskDraft } from './rows/readPlan.ts'
import { readRisks } from './rows/readRisks.ts'
import type { TableReader } from './tableReader.ts'
import { settleIds, settleParents } from './taskIds.ts'

/** Rows of all tables as they are collected, before they are joined. */
export interface Rows {
  tasks: TaskDraft[]
  durationUnits: ('working' | 'calendar')[]
  budget: BudgetDraft[]
  actuals: ActualDraft[]
  ledger: LedgerEntry[]
  contracts: NonNullable<Project['contracts']>
  matrices: MatrixTable[]
  risks: Risk[]
  people: Person[]
  registers: NonNullable<Project['registers']>
}

/** No rows of any kind yet. */
export const noRows = (): Rows => ({
  tasks: [],
  durationUnits: [],
  budget: [],
  actuals: [],
  ledger: [],
  contracts: [],
  matrices: [],
  risks: [],
  people: [],
  registers: [],
})

/** Reads one table into the collection and checks its stated totals. */
export function readTable(reader: TableReader, rows: Rows): void {
  const { kind } = reader.table
  if (kind === 'plan') {
    const plan = readPlan(reader)
    settleIds(plan.drafts)
    settleParents(plan.drafts)
    settlePredecessors(plan.drafts)
    rows.tasks.push(...plan.drafts)
    if (plan.durationUnit) rows.durationUnits.push(plan.durationUnit)
  } else if (kind === 'budget') {
    const budget = readBudget(reader)
    rows.budget.push(...budget.drafts)
    rows.actuals.push(...budget.actuals)
  } else if (kind === 'ledger') rows.ledger = rows.ledger.concat(readLedger(reader))
  else if (kind === 'contracts') rows.contracts.push(...readContracts(reader))
  else if (kind === 'raci') rows.matrices.push(readMatrix(reader))
  else if (kind === 'risks') rows.risks.push(...readRisks(reader))
  else if (kind === 'people') rows.people.push(...readPeople(reader))
  else if (kind === 'register') rows.registers.push(...readRegister(reader))
  const money = moneyColumns(reader.table)
  if (money.length > 0 && reader.table.rows.some(row => row.role === 'total' || row.role === 'subtotal')) {
    checkTotals(reader, money, parentRows(reader, money))
  }
}
