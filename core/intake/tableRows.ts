/** The rows of all tables as they are collected, before they are joined. */
import type { LedgerEntry } from '../contract/ledger.ts'
import type { Person } from '../contract/people.ts'
import type { Project } from '../contract/project.ts'
import type { Risk } from '../contract/risk.ts'
import type { Settings } from '../contract/settings.ts'
import type { CalendarSettings } from '../contract/task.ts'
import { moneyColumns } from './context.ts'
import { checkTotals, parentRows } from './parentRows.ts'
import { settlePredecessors } from './predecessors.ts'
import { readAbsences } from './rows/readAbsences.ts'
import { readAuthority } from './rows/readAuthority.ts'
import { type Flow, readFlows } from './rows/readBenefit.ts'
import { type ActualDraft, type BudgetDraft, readBudget } from './rows/readBudget.ts'
import { readCalendar } from './rows/readCalendar.ts'
import { type ObligationDraft, readContracts, readObligations } from './rows/readContracts.ts'
import { readIndicators } from './rows/readIndicators.ts'
import { readLedger } from './rows/readLedger.ts'
import { type MatrixTable, readMatrix } from './rows/readMatrix.ts'
import { readPartners } from './rows/readPartners.ts'
import { readPeople, readRegister } from './rows/readPeople.ts'
import { readPhasing } from './rows/readPhasing.ts'
import { readPlan, type TaskDraft } from './rows/readPlan.ts'
import { readProgress } from './rows/readProgress.ts'
import { type RateDraft, readRates } from './rows/readRates.ts'
import { readRisks } from './rows/readRisks.ts'
import { readSettingsTable } from './rows/readSettings.ts'
import type { TableReader } from './tableReader.ts'
import { settleIds, settleParents } from './taskIds.ts'

type RowsOf<K extends keyof Project> = Extract<NonNullable<Project[K]>, unknown[]>

/** Rows of all tables as they are collected, before they are joined. */
export interface Rows {
  tasks: TaskDraft[]
  durationUnits: ('working' | 'calendar')[]
  progress: RowsOf<'progress'>
  budget: BudgetDraft[]
  actuals: ActualDraft[]
  ledger: LedgerEntry[]
  /** Texts that name the task of an entry if they are one of the plan, by the place of the entry. */
  taskHints: Map<string, string>
  contracts: RowsOf<'contracts'>
  obligations: ObligationDraft[]
  phasing: RowsOf<'phasing'>
  flows: Flow[]
  rates: RateDraft[]
  matrices: MatrixTable[]
  authority: RowsOf<'authority'>
  risks: Risk[]
  people: Person[]
  absences: RowsOf<'absences'>
  partners: RowsOf<'partners'>
  indicators: RowsOf<'indicators'>
  registers: RowsOf<'registers'>
  calendarDays: NonNullable<CalendarSettings['days']>
  settings: Settings[]
}

/** No rows of any kind yet. */
export const noRows = (): Rows => ({
  tasks: [],
  durationUnits: [],
  progress: [],
  budget: [],
  actuals: [],
  ledger: [],
  taskHints: new Map(),
  contracts: [],
  obligations: [],
  phasing: [],
  flows: [],
  rates: [],
  matrices: [],
  authority: [],
  risks: [],
  people: [],
  absences: [],
  partners: [],
  indicators: [],
  registers: [],
  calendarDays: [],
  settings: [],
})

function readPlanTable(reader: TableReader, rows: Rows): void {
  const plan = readPlan(reader)
  settleIds(plan.drafts)
  settleParents(plan.drafts)
  settlePredecessors(
    plan.drafts,
    ({ sheetRow }, concept) => reader.lagLeftOut(sheetRow - 1, concept),
    ({ sheetRow }, reference) => reader.unknownTask(sheetRow - 1, 'successors', reference),
  )
  addAll(rows.tasks, plan.drafts)
  if (plan.durationUnit) rows.durationUnits.push(plan.durationUnit)
}

function readBudgetTable(reader: TableReader, rows: Rows): void {
  const budget = readBudget(reader)
  addAll(rows.budget, budget.drafts)
  addAll(rows.actuals, budget.actuals)
}

/** A ledger has more rows than a call takes arguments. */
function addAll<T>(all: T[], more: readonly T[]): void {
  for (const row of more) all.push(row)
}

const READERS: Record<TableReader['table']['kind'], (reader: TableReader, rows: Rows) => void> = {
  plan: readPlanTable,
  budget: readBudgetTable,
  ledger(reader, rows) {
    const { entries, taskHints } = readLedger(reader)
    addAll(rows.ledger, entries)
    for (const [place, text] of taskHints) rows.taskHints.set(place, text)
  },
  contracts(reader, rows) {
    addAll(rows.contracts, readContracts(reader))
    addAll(rows.obligations, readObligations(reader))
  },
  raci: (reader, rows) => rows.matrices.push(readMatrix(reader)),
  risks: (reader, rows) => addAll(rows.risks, readRisks(reader)),
  people: (reader, rows) => addAll(rows.people, readPeople(reader)),
  register: (reader, rows) => addAll(rows.registers, readRegister(reader)),
  partners: (reader, rows) => addAll(rows.partners, readPartners(reader)),
  indicators: (reader, rows) => addAll(rows.indicators, readIndicators(reader)),
  calendar: (reader, rows) => addAll(rows.calendarDays, readCalendar(reader)),
  rates: (reader, rows) => addAll(rows.rates, readRates(reader)),
  absences: (reader, rows) => addAll(rows.absences, readAbsences(reader)),
  authority: (reader, rows) => addAll(rows.authority, readAuthority(reader)),
  progress: (reader, rows) => addAll(rows.progress, readProgress(reader)),
  phasing: (reader, rows) => addAll(rows.phasing, readPhasing(reader)),
  benefit: (reader, rows) => addAll(rows.flows, readFlows(reader)),
  settings: (reader, rows) => addAll(rows.settings, readSettingsTable(reader)),
}

/** Reads one table into the collection and checks its stated totals. */
export function readTable(reader: TableReader, rows: Rows): void {
  READERS[reader.table.kind](reader, rows)
  // Beside prices with quantities a total is not the sum of its column.
  const money = reader.has('quantity') ? [] : moneyColumns(reader.table)
  if (money.length > 0 && reader.table.rows.some(row => row.role === 'total' || row.role === 'subtotal')) {
    checkTotals(reader, money, parentRows(reader, money))
  }
}
