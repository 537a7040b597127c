/** What a sample workbook is made of: its data, its words and the faults planted in it. */
import type { TextRow } from './textTable.ts'

export interface Headings {
  title: string
  note: string
  unit: string
  columns: Record<string, string>
}

export interface Sample {
  file: string
  language: 'en' | 'zh'
  cover: { sheet: string; title: string; lines: { label: string; value: string; isDate?: boolean }[]; contents: string }
  statusDate: string
  currency: string
  dateFormat: string
  moneyFormat: string
  /** Smallest amount that the plan and the budget write, in the unit of the sheet. */
  budgetStep: number
  /** Sheet unit of the plan ÷ unit of the budget sheet, and ledger ÷ plan: 1,000 where the budget is in thousands. */
  planPerBudgetUnit: number
  ledgerPerPlanUnit: number
  ledgerStep: number
  tasks: TextRow[]
  matrix: { departments: string[]; rows: TextRow[]; extraRow: string; legend: string[]; band: string }
  risks: TextRow[]
  people: TextRow[]
  entries: TextRow[]
  accountGroups: { name: string; subtotal: string; accounts: { code: string; name: string; fixed?: number }[] }[]
  plan: Headings & { sheet: string; planned: string; total: string; durationFormula: 'NETWORKDAYS' | 'calendar' }
  budget: Headings & { sheet: string; total: string; grandTotal: string; months: 'date' | 'text' }
  ledger: Headings & { sheet: string; words: LedgerWords; contractPrefix: string }
  raci: Headings & { sheet: string }
  riskRegister: Headings & {
    sheet: string
    assessment: string
    response: string
    legend: string[]
    probabilityFormat: string
  }
  peopleList: Headings & { sheet: string }
  /** `key` and `concept` name the row and the column as the sheet's draft knows them. */
  faults: TextRow[]
}

/** How the ledger names its classes and describes what is booked. */
export interface LedgerWords {
  commitment: string
  actual: string
  accrual: string
  invoice: string
  payment: string
  approved: string
  order: string
  work: string
  timesheet: string
  paymentRun: string
}
