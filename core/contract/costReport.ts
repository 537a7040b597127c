/** The part of the Report about money: earned value, budget control, contracts, cash, warnings, cost and benefit. */
import { currencyCode, source } from './primitives.ts'
import { z } from './zod.ts'

/** Major units, or a ratio; null where it cannot be made. */
const figure = z.number().nullable()

/** Why a figure is null, or not whole, and the cell that would mend it. */
export const missingMeasure = z.object({
  measure: z.string(),
  reason: z.string(),
  /** The task that lacks it, in a total. */
  task: z.string().optional(),
  /** The risk that lacks it, in the exposure. */
  risk: z.string().optional(),
  source: source.optional(),
})
export type MissingMeasure = z.infer<typeof missingMeasure>

const missing = z.array(missingMeasure)

/** Earned-value measures in major units; a measure that cannot be computed is null and explained in `missing`. */
export const measures = z.object({
  budgetAtCompletion: figure,
  plannedValue: figure,
  earnedValue: figure,
  actualCost: figure,
  costVariance: figure,
  scheduleVariance: figure,
  costPerformanceIndex: figure,
  schedulePerformanceIndex: figure,
  estimateAtCompletion: figure,
  estimateToComplete: figure,
  varianceAtCompletion: figure,
  toCompletePerformanceIndex: figure,
  missing,
})
export type Measures = z.infer<typeof measures>
/** The names of the twelve measures. */
export type MeasureName = Exclude<keyof Measures, 'missing'>

const forecast = z.object({
  estimateAtCompletion: figure,
  estimateToComplete: figure,
  varianceAtCompletion: figure,
  toCompletePerformanceIndex: figure,
})
export type Forecast = z.infer<typeof forecast>

/** Budget control of one account, task, department, supplier, partner or of the project (contract.md, Ledger). */
const controlFigures = z.object({
  originalBudget: figure,
  /** Approved changes up to the status date. */
  changes: figure,
  pendingChanges: figure,
  currentBudget: figure,
  commitments: figure,
  actuals: figure,
  accruals: figure,
  openCommitments: figure,
  available: figure,
  /** What the ledger's `forecast` entries, or the available budget, still add to cost and open commitments. */
  forecastToComplete: figure,
  forecastAtCompletion: figure,
  varianceAtCompletion: figure,
  missing,
})
export type ControlFigures = z.infer<typeof controlFigures>

/** `account` is null for what is under no account. */
const controlRow = controlFigures.extend({ account: z.string().nullable() })
export type ControlRow = z.infer<typeof controlRow>

export const CONTROL_DIMENSIONS = ['task', 'department', 'supplier', 'partner'] as const
/** `name` is null for what names none of the dimension. */
const controlBy = controlFigures.extend({ name: z.string().nullable() })
export type ControlBy = z.infer<typeof controlBy>

const controlPeriod = z.object({
  unit: z.enum(['month', 'quarter', 'year']),
  /**
   * "2026-01", "2026-Q1" or "2026": of the financial year that ends in it where the year does not begin in January. Null
   * for what has no date, or only that of a longer period, so that each unit adds up to the total.
   */
  period: z.string().nullable(),
  budget: figure,
  changes: figure,
  commitments: figure,
  actuals: figure,
  accruals: figure,
  forecast: figure,
  /** Running sums: current budget, and cost with `forecast` entries after the status date. */
  cumulativeBudget: figure,
  cumulativeCost: figure,
  missing,
})
export type ControlPeriod = z.infer<typeof controlPeriod>

export const CONTRACT_STATES = [
  'overpaid',
  'paidAhead',
  'overInvoiced',
  'retentionLate',
  'unknown',
  'closed',
  'open',
] as const

/** A contract of the register in its own tax basis, in the project's currency. */
const contractRow = z.object({
  id: z.string(),
  name: z.string().nullable(),
  supplier: z.string(),
  direction: z.enum(['payable', 'receivable']),
  amountBasis: z.enum(['gross', 'net']),
  value: figure,
  changes: figure,
  settled: figure,
  invoiced: figure,
  paid: figure,
  advance: figure,
  retentionRate: figure,
  /** Held at the status date. */
  retention: figure,
  retentionDue: z.string().nullable(),
  taxRate: figure,
  /** Tax in value and changes. */
  tax: figure,
  openToInvoice: figure,
  openToPay: figure,
  /** What the ledger's invoices and payments up to the status date say beside the register; null where none names the contract. */
  ledgerInvoiced: figure,
  ledgerPaid: figure,
  state: z.enum(CONTRACT_STATES),
  missing,
})
export type ContractRow = z.infer<typeof contractRow>

/** Cash of one month; the sums hold what has a rate to the project's currency. */
const cashPeriod = z.object({
  period: z.string(),
  inflow: figure,
  outflow: figure,
  net: figure,
  /** The opening balance and all nets so far. */
  cumulative: figure,
  /** After the month of the status date. */
  isForecast: z.boolean(),
  missing,
})
export type CashPeriod = z.infer<typeof cashPeriod>

/**
 * A month from the status date on with what agreements promise beyond the cash flow: orders and contracts not invoiced yet,
 * and retention to be released.
 */
const cashOutlook = z.object({
  period: z.string(),
  plannedInflow: figure,
  plannedOutflow: figure,
  /** That of the cash flow, and all that is planned so far. */
  cumulative: figure,
})
export type CashOutlook = z.infer<typeof cashOutlook>

/** What customers owe and have not paid on time, by days overdue at the status date (应收账龄). */
const receivableAge = z.object({
  /** From, and up to (none for the last). */
  fromDays: z.number(),
  toDays: z.number().nullable(),
  amount: figure,
  count: z.number(),
})
export type ReceivableAge = z.infer<typeof receivableAge>

/**
 * Gains (above zero) and losses by currency, in the project's: realised between invoice and payment, unrealised on
 * invoices and orders that are open at the status date. They are in no cost.
 */
const exchangeDifference = z.object({ currency: currencyCode, realised: figure, unrealised: figure, missing })
export type ExchangeDifference = z.infer<typeof exchangeDifference>

const fundingGap = z.object({ amount: z.number(), period: z.string() })
export type FundingGap = z.infer<typeof fundingGap>

const cash = z.object({
  openingBalance: figure,
  /** The deepest point below zero (资金缺口), and its month; null where cash never falls below zero. */
  fundingGap: fundingGap.nullable(),
  /** The same with what is planned. */
  plannedFundingGap: fundingGap.nullable(),
  /** Receipts ÷ receivable invoices up to the status date (回款率); the contracts' where the ledger has no such invoice. */
  collectionRate: figure,
  /** Cash paid out beyond what has come in (垫资), at the status date, at least 0; own balances do not count as come in. */
  advancedForOthers: figure,
  /** All of `receivables`; null without an invoice to a customer. */
  overdueReceivables: figure,
  receivables: z.array(receivableAge),
  exchangeDifferences: z.array(exchangeDifference),
  /** From the first month with something planned to the last of it and of the cash flow. */
  outlook: z.array(cashOutlook),
  missing,
})
export type Cash = z.infer<typeof cash>

/** A rule of early warning (财务预警) about one subject. */
const earlyWarning = z.object({
  /** Id of the rule of warning, such as "committed-over-budget". */
  warning: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  value: figure,
  /** The value one period before, where it is known. */
  previousValue: figure,
  amber: figure,
  red: figure,
  /** Which side of the thresholds is bad. */
  badSide: z.enum(['above', 'below']),
  /** Null where the value is not known. */
  state: z.enum(['green', 'amber', 'red']).nullable(),
  /** Better or worse than one period before; null where that is not known. */
  trend: z.enum(['better', 'steady', 'worse']).nullable(),
  /** Amber or red for two periods in a row. */
  isLasting: z.boolean(),
  /** Money at stake, major units. */
  amount: figure,
  /** Why the value is null. */
  reason: z.string().nullable(),
  source: source.optional(),
})
export type EarlyWarning = z.infer<typeof earlyWarning>

/** A flow of a cost-benefit study, in the order of time. */
const benefitFlow = z.object({
  /** 1-based place in the study. */
  position: z.number(),
  date: z.string().nullable(),
  /** Periods from now, or years (days ÷ 365) from the earliest date; null where one of dated flows has no date. */
  time: figure,
  amount: z.number(),
  discountFactor: figure,
  presentValue: figure,
})
export type BenefitFlow = z.infer<typeof benefitFlow>

/** Cost and benefit over time; `allRates` holds every internal rate of return in (−1, 1000]. */
const benefit = z.object({
  netPresentValue: figure,
  /** By dates, days ÷ 365 from the earliest. */
  isDated: z.boolean(),
  firstFlow: z.enum(['now', 'end-of-period']),
  /** The rates in effect: finance and reinvestment are discounted at the discount rate where they are not stated. */
  rate: z.number(),
  financeRate: z.number(),
  reinvestRate: z.number(),
  internalRateOfReturn: figure,
  allRates: z.array(z.number()),
  modifiedInternalRateOfReturn: figure,
  /** In periods, or in years where flows are dated. */
  payback: figure,
  discountedPayback: figure,
  benefitCostRatio: figure,
  profitabilityIndex: figure,
  flows: z.array(benefitFlow),
  missing,
})
export type Benefit = z.infer<typeof benefit>

/** Earned schedule: the plan's own time at which it would have earned what is earned. */
const earnedSchedule = z.object({
  unit: z.enum(['period', 'working-day']),
  earnedSchedule: z.number(),
  actualTime: z.number(),
  plannedDuration: z.number(),
  scheduleVarianceTime: z.number(),
  schedulePerformanceIndexTime: figure,
  independentEstimateTime: figure,
  missing,
})
export type EarnedSchedule = z.infer<typeof earnedSchedule>

export const cost = z.object({
  totals: measures,
  tasks: z.array(measures.extend({ id: z.string() })),
  periods: z.array(z.unknown()),
  forecasts: z.record(z.string(), forecast),
  earnedSchedule: earnedSchedule.nullable(),
  /** By account, in the order in which accounts first appear; what is under none comes last. */
  control: z.array(controlRow),
  controlTotal: controlFigures.nullable(),
  controlBy: z.object({
    task: z.array(controlBy),
    department: z.array(controlBy),
    supplier: z.array(controlBy),
    partner: z.array(controlBy),
  }),
  controlPeriods: z.array(controlPeriod),
  contracts: z.array(contractRow),
  cashFlow: z.array(cashPeriod),
  cash: cash.nullable(),
  warnings: z.array(earlyWarning),
  benefit: benefit.nullable(),
})
export type Cost = z.infer<typeof cost>
