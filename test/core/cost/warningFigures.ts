/** Figures for tests of early warnings, handed in as plain data: for every warning a project in which it has a given value. */

import type { Cash, ContractRow, ControlFigures, Cost } from '../../../core/contract/costReport.ts'
import { withDefaults } from '../../../core/contract/defaults.ts'
import type { Project } from '../../../core/contract/project.ts'
import type { WarningId } from '../../../core/contract/warningLimits.ts'
import type { LedgerFacts } from '../../../core/cost/warningFacts.ts'
import type { WarningFigures } from '../../../core/cost/warningFigures.ts'
import { costOf, projectOf, taskOf } from '../project.ts'

export interface Given {
  cost?: Partial<Cost>
  facts?: Partial<LedgerFacts>
  project?: Partial<Project>
  capital?: { due: number; arrears: number }
}

const NOTHING: ControlFigures = {
  originalBudget: null,
  changes: null,
  pendingChanges: null,
  currentBudget: null,
  commitments: null,
  actuals: null,
  accruals: null,
  openCommitments: null,
  available: null,
  forecastToComplete: null,
  forecastAtCompletion: null,
  varianceAtCompletion: null,
  missing: [],
}

const control = (figures: Partial<ControlFigures>): Partial<Cost> => ({ controlTotal: { ...NOTHING, ...figures } })
const totals = (figures: Partial<Cost['totals']>): Partial<Cost> => ({
  totals: { ...costOf({ tasks: [taskOf()] }).totals, ...figures, missing: [] },
})
const cash = (figures: Partial<Cash>): Cash => {
  const { cash: paid } = costOf({ ledger: [{ date: '2026-01-01', class: 'payment', amount: 1 }] })
  if (!paid) throw new Error('A payment makes no cash part')
  return { ...paid, openingBalance: 0, fundingGap: null, receivables: [], missing: [], ...figures }
}
const contracts = (figures: Partial<ContractRow>): Partial<Cost> => ({
  contracts: [
    {
      id: 'C1',
      name: null,
      supplier: 'Wei',
      direction: 'payable',
      amountBasis: 'net',
      value: 1000,
      changes: 0,
      settled: null,
      invoiced: null,
      paid: null,
      advance: 0,
      retention: null,
      retentionDue: null,
      tax: null,
      openToInvoice: null,
      openToPay: null,
      retentionRate: null,
      taxRate: null,
      ledgerInvoiced: null,
      ledgerPaid: null,
      state: 'open',
      missing: [],
      ...figures,
    },
  ],
})

const STATUS_DAY = 20_634
const NO_FACTS: LedgerFacts = {
  statusDay: STATUS_DAY,
  dayBefore: STATUS_DAY - 30,
  cost: [0, 0, 0],
  revenue: [0, 0, 0],
  approvedChanges: [0, 0, 0],
  pendingChanges: [0, 0, 0],
  receipts: [0, 0, 0],
  billed: [0, 0, 0],
  open: [0, 0, 0],
  costWithoutOrder: [0, 0, 0],
  hasOrders: false,
  oldAccruals: 0,
  openOrders: [],
  openTasks: new Set(),
  lastCostDay: new Map(),
  costOfTask: new Map(),
  lateCostOfTask: new Map(),
  nearLimits: new Map(),
  lastDataDay: null,
}

/** What the engine hands to the rules; status date 2026-06-30, which is day 20,634. */
export function figuresOf({ cost = {}, facts = {}, project = {}, capital }: Given): WarningFigures {
  const { warnings: _warnings, ...empty } = costOf({ tasks: [taskOf()] })
  return {
    cost: { ...empty, ...cost },
    partners: capital ? { capital: [{ partner: 'Wei', subscribed: 1, paidIn: 0, missing: [], ...capital }] } : null,
    facts: { ...NO_FACTS, ...facts },
    project: withDefaults(projectOf(project)),
    placeOf: () => undefined,
    cellOf: source => source,
  }
}

const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const account = (figures: Partial<ControlFigures>) => ({ ...NOTHING, account: '预备费', ...figures })
const cashFlow = [
  { period: '2026-07', inflow: 10, outflow: 1000, net: -990, cumulative: -990, isForecast: true, missing: [] },
]
const supplier = (name: string, commitments: number) => ({ ...NOTHING, name, commitments })

/** For every warning, what gives it this value. */
export const givenValue: Record<WarningId, (value: number) => Given> = {
  'committed-over-budget': value => ({
    cost: control({ currentBudget: 1000, actuals: value * 600, openCommitments: value * 400 }),
  }),
  'forecast-over-budget': value => ({ cost: control({ currentBudget: 1000, forecastAtCompletion: value * 1000 }) }),
  'estimate-over-budget': value => ({
    cost: totals({ budgetAtCompletion: 1000, earnedValue: 500, estimateAtCompletion: value * 1000 }),
  }),
  'available-below-plan': value => ({
    cost: {
      ...control({ currentBudget: 1000 * value + 100, actuals: 100 }),
      ...totals({ budgetAtCompletion: 1500, plannedValue: 500 }),
    },
  }),
  'contingency-ahead-of-progress': value => ({
    cost: {
      ...totals({ budgetAtCompletion: 1000, earnedValue: 500 }),
      control: [account({ originalBudget: 100, available: 100 * (1 - 0.5 - value) })],
    },
  }),
  'unbudgeted-cost': value => ({
    cost: {
      ...control({ actuals: 1000 }),
      control: [account({ currentBudget: 100 }), { ...NOTHING, account: 'Travel', actuals: value * 1000 }],
    },
  }),
  'pending-changes': value => ({ cost: control({ currentBudget: 1000, pendingChanges: -value * 1000 }) }),
  'budget-changes': value => ({ cost: control({ originalBudget: 1000, changes: value * 1000 }) }),
  'cost-performance': value => ({ cost: totals({ costPerformanceIndex: value }) }),
  'schedule-performance': value => ({ cost: totals({ schedulePerformanceIndex: value }) }),
  'to-complete-performance': value => ({ cost: totals({ toCompletePerformanceIndex: value }) }),
  'burn-ahead-of-progress': value => ({
    cost: totals({ budgetAtCompletion: 1000, actualCost: 300 + value * 1000, earnedValue: 300 }),
  }),
  'no-cost-on-open-task': value => ({
    project: { tasks: [taskOf({ start: '2020-01-01' })] },
    cost: { tasks: [{ ...costOf({ tasks: [taskOf({ budget: 500 })] }).totals, id: 'T1' }] },
    facts: {
      openTasks: new Set(['T1']),
      costOfTask: new Map([['T1', 1]]),
      lastCostDay: new Map([['T1', STATUS_DAY - value]]),
    },
  }),
  'cost-on-closed-task': value => ({
    project: { tasks: [taskOf({ actualFinish: '2026-01-31' })] },
    facts: { costOfTask: new Map([['T1', 1000]]), lateCostOfTask: new Map([['T1', value * 1000]]) },
  }),
  'commitments-ageing': value => ({
    facts: {
      hasOrders: true,
      openOrders: [
        { subject: { kind: 'entry', id: '#1' }, lastDay: STATUS_DAY - value, openMajor: 50, source: undefined },
      ],
    },
  }),
  'cost-without-order': value => ({
    facts: { hasOrders: true, cost: [1000, 0, 0], costWithoutOrder: [value * 1000, 0, 0] },
  }),
  'supplier-concentration': value => ({
    cost: {
      controlBy: {
        task: [],
        department: [],
        partner: [],
        supplier: [supplier('A', value * 1000), supplier('B', (1 - value) * 500), supplier('C', (1 - value) * 500)],
      },
    },
  }),
  'accrual-not-reversed': value => ({ facts: { cost: [1000, 0, 0], oldAccruals: value * 1000 } }),
  'advance-not-recovered': value => ({
    cost: contracts({ advance: 100, settled: 700, invoiced: 700, paid: 700 + 100 * (value + 0.3) }),
  }),
  'retention-due': value => ({
    cost: contracts({ retention: 50, invoiced: 500, paid: 450, retentionDue: isoOf(STATUS_DAY + value) }),
  }),
  'unbilled-work': value => ({
    cost: contracts({ direction: 'receivable', settled: 1000, invoiced: 1000 - value * 1000 }),
  }),
  'overdue-receivables': value => ({
    facts: { billed: [100_000, 0, 0] },
    cost: { cash: cash({ receivables: [{ fromDays: 1, toDays: 30, amount: value * 1000, count: 1 }] }) },
  }),
  'old-receivables': value => ({
    cost: { cash: cash({ receivables: [{ fromDays: value, toDays: null, amount: 10, count: 1 }] }) },
  }),
  'collection-rate': value => ({ cost: { cash: cash({ collectionRate: value }) } }),
  'margin-falling': value => ({
    facts: { revenue: [1000, 1000, 0], cost: [500 + value * 1000, 500, 0] },
  }),
  'funding-gap': value => ({
    cost: { cashFlow, cash: cash({ fundingGap: value > 0 ? { amount: value * 1000, period: '2026-07' } : null }) },
  }),
  'cash-advanced': value => ({
    cost: { ...control({ currentBudget: 1000 }), cash: cash({ advancedForOthers: value * 1000 }) },
  }),
  'capital-late': value => ({ capital: { due: 100, arrears: value * 100 } }),
  'just-under-limit': value => ({
    project: { authority: [{ matter: 'Purchases', upTo: 100 }] },
    facts: { nearLimits: new Map([['Wei', { count: value, amount: 99 * value, source: undefined }]]) },
  }),
  'data-old': value => ({ facts: { lastDataDay: STATUS_DAY - value } }),
  'benefit-below-cost': value => ({
    cost: {
      benefit: {
        netPresentValue: 0,
        isDated: false,
        firstFlow: 'now',
        rate: 0.1,
        financeRate: 0.1,
        reinvestRate: 0.1,
        internalRateOfReturn: null,
        allRates: [],
        modifiedInternalRateOfReturn: null,
        payback: null,
        discountedPayback: null,
        benefitCostRatio: value,
        profitabilityIndex: null,
        flows: [],
        missing: [],
      },
    },
  }),
}
