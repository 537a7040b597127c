/** Why a figure is missing, in words. */

import type { MeasureName } from '../contract/costReport.ts'
import type { Sentence } from '../contract/finding.ts'
import { measureNames } from './sheets.ts'

/** Why a figure cannot be computed. */
const missingReasons: Record<string, Sentence> = {
  no_actuals: { en: 'no actual cost is booked', zh: '没有实际成本记录' },
  not_started: { en: 'the work has not started', zh: '尚未开始' },
  complete: { en: 'the work is complete', zh: '工作已完成' },
  nothing_planned: { en: 'nothing was planned up to the status date', zh: '截至状态日期没有计划价值' },
  budget_exhausted: { en: 'the budget is used up', zh: '预算已用完' },
  no_progress: { en: 'no progress is reported', zh: '没有进度数据' },
  no_dates: { en: 'start or finish is missing', zh: '缺少开始或完成日期' },
  no_budget: { en: 'no budget is given', zh: '没有预算' },
  budget_on_tasks: { en: 'budgets are given by task, not by account', zh: '预算按任务编制，未分科目' },
  no_commitments: { en: 'no order and no contract is booked', zh: '没有订单或合同记录' },
  no_phasing: { en: 'no budget is given by period', zh: '预算未按期间编制' },
  no_forecast: { en: 'no forecast is booked', zh: '没有预测记录' },
  spent_without_progress: { en: 'money was spent but nothing is earned', zh: '已发生成本但没有进度' },
  no_baseline: { en: 'there is no baseline', zh: '没有基准' },
  no_rate: { en: 'an exchange rate is missing', zh: '缺少汇率' },
  finish_before_start: { en: 'the finish is before the start', zh: '完成日期早于开始日期' },
  mixed_tax_basis: { en: 'amounts with and without tax are mixed', zh: '含税与不含税金额混用' },
  loop: { en: 'the links run in a loop', zh: '任务关系成环' },
  partial: { en: 'the two sums cover different tasks', zh: '两个合计覆盖的任务不同' },
  ordinal_probability: { en: 'the probability is a rank, not a percentage', zh: '概率为等级而非百分比' },
  mixed_scales: { en: 'probability and impact use different scales', zh: '概率与影响的量表不一致' },
  no_probability: { en: 'no probability is given', zh: '没有概率' },
  no_impact: { en: 'no impact is given', zh: '没有影响值' },
  no_cost: { en: 'no impact in money is given', zh: '没有金额影响' },
  progress_below_zero: { en: 'the progress is below 0%', zh: '进度低于 0%' },
  outside_scale: { en: 'a rating lies outside its scale', zh: '评级超出量表范围' },
  no_detectability: { en: 'no detectability is given', zh: '没有可探测度' },
  too_large: { en: 'the numbers are too large', zh: '数值过大' },
  no_receipts: { en: 'no receipts are booked', zh: '没有回款记录' },
  no_receivable_invoices: { en: 'no invoices to customers are booked', zh: '没有应收发票' },
  no_payment_date: { en: 'no date of payment is known', zh: '没有付款日期' },
  no_retention_due: { en: 'no date is given at which retention is due', zh: '没有质保金到期日' },
  no_due_date: { en: 'an unpaid invoice has no due date', zh: '未结清发票没有到期日' },
  no_invoice: { en: 'payments are of no invoice of the ledger', zh: '付款没有对应的发票' },
  no_later_rate: { en: 'no rate is newer than the entries', zh: '没有晚于业务日期的汇率' },
  too_early: { en: 'too little work is done to say', zh: '完成工作量过少，无法判断' },
  plan_over: { en: 'nothing is planned any more', zh: '已无后续计划' },
  no_contingency: { en: 'no account is for contingency', zh: '没有预备费科目' },
  no_open_task: { en: 'no task with a budget is open', zh: '没有进行中的有预算任务' },
  no_closed_task: { en: 'no task with cost has an actual finish', zh: '没有已完成且有成本的任务' },
  no_dated_data: { en: 'no entry or progress has a date up to the status date', zh: '状态日期前没有带日期的数据' },
  no_study: { en: 'there is no cost-benefit study', zh: '没有效益分析' },
  no_open_commitments: { en: 'no order is open', zh: '没有未结承诺' },
  few_suppliers: { en: 'there are fewer than three suppliers', zh: '供应商不足三家' },
  no_advance: { en: 'no contract to pay has an advance and settled work', zh: '没有已结算且有预付款的合同' },
  no_retention: { en: 'no retention is held with a date', zh: '没有约定到期日的质保金' },
  no_settled_work: { en: 'no contract with a customer has settled work', zh: '没有已结算的收入合同' },
  no_authority: { en: 'no limits of approval are given', zh: '没有授权限额' },
  no_approvals: { en: 'no order or payment names who approved it', zh: '没有审批人信息' },
  no_revenue: { en: 'no revenue is booked', zh: '没有收入记录' },
  no_earlier_revenue: { en: 'there is no revenue a month before', zh: '上期没有收入' },
  no_cash: { en: 'no payments or receipts are booked', zh: '没有收付款记录' },
  no_capital_due: { en: 'no capital of partners is due', zh: '没有到期应缴的联营资本' },
  no_flows: { en: 'no flows are given', zh: '没有现金流' },
  flow_without_date: { en: 'a flow has no date', zh: '有现金流缺少日期' },
  impossible_rate: { en: 'the rate is −100% or less', zh: '利率不大于 −100%' },
  no_sign_change: { en: 'money flows one way only', zh: '现金流只有流入或只有流出' },
  too_many_sign_changes: { en: 'the flows change sign too often', zh: '现金流正负交替次数过多' },
  no_internal_rate: { en: 'no rate makes the flows worth nothing', zh: '没有使净现值为零的收益率' },
  several_internal_rates: { en: 'there are several', zh: '有多个解' },
  no_outlay: { en: 'nothing goes out first', zh: '没有先期投入' },
  no_inflow: { en: 'nothing comes in', zh: '没有流入' },
  one_period: { en: 'all flows are in one period', zh: '现金流都在同一期' },
  never_recovered: { en: 'what went out never comes back', zh: '投入始终未收回' },
  no_settled: { en: 'no settlement is given', zh: '没有结算金额' },
  no_invoiced: { en: 'no amount invoiced is given', zh: '没有开票金额' },
  no_paid: { en: 'no amount paid is given', zh: '没有已付金额' },
  ledger_only: { en: 'the register does not say, the ledger does', zh: '台账未填写，仅账簿有记录' },
  no_retention_rate: { en: 'no retention rate is given (0 where none is held)', zh: '没有质保金比例（不扣留请填 0）' },
  no_tax_rate: { en: 'neither tax rate nor tax is given', zh: '没有税率或税额' },
  no_subscribed_capital: { en: 'no subscribed capital is given', zh: '没有认缴出资' },
  no_paid_in_capital: { en: 'no paid-in capital is given', zh: '没有实缴出资' },
  nothing_earned: { en: 'nothing is earned yet', zh: '尚无挣值' },
  nothing_posted: { en: 'nothing is posted and nothing paid in', zh: '没有入账，也没有缴款' },
  shares_not_whole: { en: 'the shares of the partners do not sum to 100%', zh: '各方份额之和不等于 100%' },
  progress_over_100: { en: 'the progress is over 100%', zh: '进度超过 100%' },
}

/** A reason in words; one without words of its own still says that the figure is not there for a reason. */
export function missingReason(reason: string): Sentence {
  return missingReasons[reason] ?? { en: `not computed: ${reason.replaceAll('_', ' ')}`, zh: `无法计算：${reason}` }
}

export const missingLine = (measure: Sentence, reason: Sentence): Sentence => ({
  en: `${measure.en}: ${reason.en}`,
  zh: `${measure.zh}：${reason.zh}`,
})

/** Reasons that stand alone, where the measure is the subject of the row, begin like a sentence. */
export const missingAlone = (reason: Sentence): Sentence => ({
  en: reason.en.slice(0, 1).toUpperCase() + reason.en.slice(1),
  zh: reason.zh,
})

/** The cell that would mend it, and how many more there are. */
export const missingCells = (first: string, more: number): Sentence => ({
  en: ` (${first}${more > 0 ? ` and ${more} more` : ''})`,
  zh: `（${first}${more > 0 ? ` 等 ${more + 1} 处` : ''}）`,
})

/** Tasks that a sum leaves out: the first, the cell that would mend it, and how many more there are. */
export interface TasksLeftOut {
  task: string
  cell?: string | undefined
  more: number
}

const leftOut = ({ task, cell, more }: TasksLeftOut): Sentence => ({
  en: `${task}${cell ? ` (${cell})` : ''}${more > 0 ? ` and ${more} more ${more === 1 ? 'task' : 'tasks'}` : ''}`,
  zh: `${task}${cell ? `（${cell}）` : ''}${more > 0 ? `等 ${more + 1} 项任务` : ''}`,
})

/** A total that some tasks have no part in. */
export const missingTasks = (measure: Sentence, reason: Sentence, tasks: TasksLeftOut): Sentence => ({
  en: `${measure.en}: without ${leftOut(tasks).en}: ${reason.en}`,
  zh: `${measure.zh}：未计入 ${leftOut(tasks).zh}：${reason.zh}`,
})
export const missingTasksAlone = (reason: Sentence, tasks: TasksLeftOut): Sentence => ({
  en: `Without ${leftOut(tasks).en}: ${reason.en}`,
  zh: `未计入 ${leftOut(tasks).zh}：${reason.zh}`,
})

/** Why a figure of two sums is not whole. */
export const lacksTasks = (measure: MeasureName, tasks: TasksLeftOut): Sentence => ({
  en: `${measureNames[measure].en} lacks ${leftOut(tasks).en}`,
  zh: `${measureNames[measure].zh}缺少 ${leftOut(tasks).zh}`,
})

/** In place of a reason that stands in another row already. */
export const sameAs = (code: string): Sentence => ({ en: `As for ${code}`, zh: `同 ${code}` })
