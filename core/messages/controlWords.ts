/** Words of the sheets of budget control. */
import type { CONTROL_DIMENSIONS, ControlFigures, ControlPeriod } from '../contract/costReport.ts'
import type { Sentence } from '../contract/finding.ts'

type ControlMeasure = Exclude<keyof ControlFigures, 'missing'>
type PeriodMeasure = Exclude<keyof ControlPeriod, 'missing' | 'unit' | 'period'>

export const controlHeaders = {
  account: { en: 'Account', zh: '成本科目' },
  dimension: { en: 'By', zh: '维度' },
  budgetState: { en: 'Budget state', zh: '预算状态' },
  usedShare: { en: 'Spent and committed %', zh: '已用占预算' },
  forecastShare: { en: 'Forecast % of budget', zh: '预测占预算' },
  period: { en: 'Period', zh: '期间' },
  unit: { en: 'Unit', zh: '期间类型' },
} satisfies Record<string, Sentence>

export const controlMeasures = {
  originalBudget: { en: 'Original budget', zh: '原预算' },
  changes: { en: 'Approved changes', zh: '已批变更' },
  pendingChanges: { en: 'Pending changes', zh: '待批变更' },
  currentBudget: { en: 'Current budget', zh: '现行预算' },
  commitments: { en: 'Commitments', zh: '已承诺' },
  actuals: { en: 'Actual cost', zh: '实际成本' },
  accruals: { en: 'Accruals', zh: '暂估' },
  openCommitments: { en: 'Open commitments', zh: '未结承诺' },
  available: { en: 'Available', zh: '可用预算' },
  forecastToComplete: { en: 'Still to come', zh: '尚需预测' },
  forecastAtCompletion: { en: 'Forecast at completion', zh: '完工预测' },
  varianceAtCompletion: { en: 'Variance at completion', zh: '完工差异' },
} satisfies Record<ControlMeasure, Sentence>

export const controlPeriodMeasures = {
  budget: { en: 'Budget', zh: '预算' },
  changes: { en: 'Changes', zh: '变更' },
  commitments: { en: 'Committed', zh: '承诺' },
  actuals: { en: 'Actual', zh: '实际' },
  accruals: { en: 'Accrued', zh: '暂估' },
  forecast: { en: 'Forecast', zh: '预测' },
  cumulativeBudget: { en: 'Budget to date', zh: '累计预算' },
  cumulativeCost: { en: 'Cost and forecast to date', zh: '累计成本及预测' },
} satisfies Record<PeriodMeasure, Sentence>

/** An icon and a word, so that nothing hangs on colour. */
export const budgetStates = {
  within: { en: '● Within budget', zh: '● 预算内' },
  forecastOver: { en: '▲ Forecast over budget', zh: '▲ 预测超预算' },
  overCommitted: { en: '■ Over-committed', zh: '■ 承诺超预算' },
  overBudget: { en: '■ Over budget', zh: '■ 已超预算' },
  unbudgeted: { en: '▲ No budget', zh: '▲ 无预算' },
} satisfies Record<string, Sentence>
export type BudgetState = keyof typeof budgetStates

export const dimensionNames = {
  task: { en: 'Task', zh: '任务' },
  department: { en: 'Department', zh: '部门' },
  supplier: { en: 'Supplier', zh: '供应商' },
  partner: { en: 'Partner', zh: '联营方' },
} satisfies Record<(typeof CONTROL_DIMENSIONS)[number], Sentence>

/** What names none of a dimension. */
export const withoutName = {
  account: { en: 'Without account', zh: '未归属科目' },
  task: { en: 'Without task', zh: '未归属任务' },
  department: { en: 'Without department', zh: '未归属部门' },
  supplier: { en: 'Without supplier', zh: '未归属供应商' },
  partner: { en: 'Without partner', zh: '未归属联营方' },
  period: { en: 'Without period', zh: '未分期' },
} satisfies Record<string, Sentence>

export const periodUnits = {
  month: { en: 'Month', zh: '月' },
  quarter: { en: 'Quarter', zh: '季度' },
  year: { en: 'Financial year', zh: '财务年度' },
} satisfies Record<ControlPeriod['unit'], Sentence>

export const controlTitles = {
  accounts: (over: number, all: number): Sentence => ({
    en:
      over === 0
        ? `Forecast keeps within budget on all ${all} ${all === 1 ? 'account' : 'accounts'}`
        : `Forecast passes budget on ${over} of ${all} ${all === 1 ? 'account' : 'accounts'}`,
    zh: over === 0 ? `全部 ${all} 个科目的预测均在预算内` : `${all} 个科目中有 ${over} 个预测超预算`,
  }),
  passes: (period: string): Sentence => ({
    en: `Cost and forecast pass the budget in ${period}`,
    zh: `累计成本及预测自 ${period} 起超过累计预算`,
  }),
  keeps: (period: string): Sentence => ({
    en: `Cost and forecast keep below the budget up to ${period}`,
    zh: `截至 ${period}，累计成本及预测未超过累计预算`,
  }),
}
