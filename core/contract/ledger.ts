/** Money that moved or was promised: ledger, budget lines, contracts. */
import { LIMITS } from './limits.ts'
import {
  amount,
  amountBasis,
  currencyCode,
  identifier,
  isoDate,
  longText,
  period,
  real,
  shortText,
  source,
} from './primitives.ts'
import { z } from './zod.ts'

export const ledgerClass = z.enum([
  'budget',
  'change',
  'commitment',
  'accrual',
  'actual',
  'invoice',
  'payment',
  'receipt',
  'forecast',
  'revenue',
])
export type LedgerClass = z.infer<typeof ledgerClass>

/** `tax` is the tax itself, `taxRate` its share of the net amount. */
const taxed = { amountBasis: amountBasis.optional(), taxRate: real.optional(), tax: amount.optional() }

export const ledgerEntry = z.object({
  date: isoDate,
  class: ledgerClass,
  amount,
  id: identifier.optional(),
  direction: shortText.optional(),
  status: z.enum(['approved', 'pending']).optional(),
  task: identifier.optional(),
  account: shortText.optional(),
  currency: currencyCode.optional(),
  ...taxed,
  dueDate: isoDate.optional(),
  supplier: shortText.optional(),
  document: shortText.optional(),
  contract: shortText.optional(),
  description: longText.optional(),
  partner: shortText.optional(),
  department: shortText.optional(),
  requestedBy: shortText.optional(),
  approvedBy: shortText.optional(),
  orderedBy: shortText.optional(),
  receivedBy: shortText.optional(),
  paidBy: shortText.optional(),
  recordedBy: shortText.optional(),
  reconciledBy: shortText.optional(),
  supplierCreatedBy: shortText.optional(),
  source: source.optional(),
})
export type LedgerEntry = z.infer<typeof ledgerEntry>

/** The columns that name who did what with the money. */
export const ledgerPersonColumns = [
  'requestedBy',
  'approvedBy',
  'orderedBy',
  'receivedBy',
  'paidBy',
  'recordedBy',
  'reconciledBy',
  'supplierCreatedBy',
] as const satisfies readonly (keyof LedgerEntry)[]
export type LedgerPersonColumn = (typeof ledgerPersonColumns)[number]

/** Field names of an entry, as the columns of a ledger sent as a table. `source` is not among them. */
export const ledgerColumns = ledgerEntry.omit({ source: true }).keyof().options

/** A large ledger as columns and rows: a third of the bytes of the same entries as objects. */
export const ledgerTable = z.object({
  columns: z.array(z.string().max(100)).min(1).max(100),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).max(LIMITS.ledgerEntriesAsTable),
  /** Where the entries came from: runs of entries of one sheet, in the order of `rows`, with the cell of each. */
  source: z
    .array(
      z.object({
        workbook: source.shape.workbook,
        sheet: source.shape.sheet,
        table: source.shape.table,
        cells: z.array(source.shape.cell).max(LIMITS.ledgerEntriesAsTable),
      }),
    )
    .max(LIMITS.ledgerEntriesAsTable)
    .optional(),
})
export type LedgerTable = z.infer<typeof ledgerTable>

export const ledger = z.union([z.array(ledgerEntry).max(LIMITS.ledgerEntriesAsObjects), ledgerTable])

export const budgetLine = z.object({
  account: shortText.optional(),
  task: identifier.optional(),
  department: shortText.optional(),
  period: period.optional(),
  amount,
  ...taxed,
  source: source.optional(),
})
export type BudgetLine = z.infer<typeof budgetLine>

/** A row of the contract ledger (合同台账). */
export const contract = z.object({
  id: identifier,
  name: longText.optional(),
  direction: z.enum(['payable', 'receivable']).optional(),
  /** The other party. */
  supplier: shortText,
  value: amount,
  advance: amount.optional(),
  changes: amount.optional(),
  settled: amount.optional(),
  invoiced: amount.optional(),
  paid: amount.optional(),
  retentionRate: real.optional(),
  retentionDue: isoDate.optional(),
  ...taxed,
  signed: isoDate.optional(),
  start: isoDate.optional(),
  finish: isoDate.optional(),
  department: shortText.optional(),
  owner: shortText.optional(),
  reviewedBy: shortText.optional(),
  approvedBy: shortText.optional(),
  status: shortText.optional(),
  task: identifier.optional(),
  obligations: z
    .array(z.object({ what: longText, due: isoDate.optional(), owner: shortText.optional() }))
    .max(1000)
    .optional(),
  source: source.optional(),
})

/** Cumulative planned value, earned value and actual cost by period, in order. */
export const phasingRow = z.object({
  period,
  planned: real.optional(),
  earned: real.optional(),
  actual: real.optional(),
  source: source.optional(),
})

/** Money of a cost-benefit study. */
export const benefit = z.object({
  rate: real,
  financeRate: real.optional(),
  reinvestRate: real.optional(),
  flows: z
    .array(z.object({ period: real.optional(), date: isoDate.optional(), amount: real, source: source.optional() }))
    .max(LIMITS.rows),
  firstFlow: z.enum(['now', 'end-of-period']).optional(),
})

export const exchangeRate = z.object({
  from: isoDate,
  currency: currencyCode,
  rate: real,
  source: source.optional(),
})
