/** Words of the early warnings (财务预警): what each is called and what to do next. */
import type { Sentence } from '../contract/finding.ts'
import { WARNING_IDS, WARNING_LIMITS, type WarningId, type WarningLimit } from '../contract/warningLimits.ts'
import { figure, percentage } from './rules/words.ts'

export const warningHeaders = {
  light: { en: 'Light', zh: '预警灯' },
  warning: { en: 'Warning', zh: '预警项' },
  amber: { en: 'Watch from', zh: '关注线' },
  red: { en: 'Act from', zh: '处理线' },
  before: { en: 'A month before', zh: '上期值' },
  trend: { en: 'Trend', zh: '趋势' },
  next: { en: 'What to do next', zh: '下一步' },
} satisfies Record<string, Sentence>

export const warningLights = {
  green: { en: '● On course', zh: '● 正常' },
  amber: { en: '▲ Watch', zh: '▲ 关注' },
  red: { en: '■ Act', zh: '■ 需处理' },
  unknown: { en: '○ Not known', zh: '○ 无法判断' },
} satisfies Record<string, Sentence>

export const trendWords = {
  better: { en: '↗ better', zh: '↗ 好转' },
  steady: { en: '→ steady', zh: '→ 持平' },
  worse: { en: '↘ worse', zh: '↘ 恶化' },
} satisfies Record<string, Sentence>

/** After the trend, where it was amber or red a month before too. */
export const lastingWord: Sentence = { en: ', second month', zh: '，连续两期' }

interface Words {
  name: Sentence
  next: Sentence
}

export const warningWords: Record<WarningId, Words> = {
  'committed-over-budget': {
    name: { en: 'Cost and open commitments ÷ budget', zh: '已发生与已承诺占预算' },
    next: {
      en: 'Hold new orders; cancel, move budget or ask for a change',
      zh: '暂停新增承诺，核减、调剂或申请追加预算',
    },
  },
  'forecast-over-budget': {
    name: { en: 'Forecast at completion ÷ budget', zh: '完工预测占预算' },
    next: {
      en: 'Check the forecast line by line and decide on savings or a change',
      zh: '逐项核对预测，落实压降措施或申请追加',
    },
  },
  'estimate-over-budget': {
    name: { en: 'Estimate by performance ÷ budget', zh: '按绩效推算的完工成本占预算' },
    next: { en: 'Ask the owners for a bottom-up estimate of the rest', zh: '由各负责人重新估算剩余工作成本' },
  },
  'available-below-plan': {
    name: { en: 'Budget left ÷ remaining plan', zh: '剩余预算占剩余计划' },
    next: {
      en: 'Cut or postpone planned work, or secure more budget now',
      zh: '压缩或推迟后续工作，或及早落实追加预算',
    },
  },
  'contingency-ahead-of-progress': {
    name: { en: 'Contingency used ahead of progress', zh: '预备费动用快于进度' },
    next: { en: 'Review the open risks against what is left of the contingency', zh: '对照未关闭风险复核剩余预备费' },
  },
  'unbudgeted-cost': {
    name: { en: 'Cost on accounts without budget', zh: '无预算科目成本占比' },
    next: { en: 'Move the cost to its account or approve a budget for it', zh: '调整至正确科目，或补批预算' },
  },
  'pending-changes': {
    name: { en: 'Changes not approved ÷ budget', zh: '未批变更占预算' },
    next: { en: 'Decide the changes; until then their work has no budget', zh: '尽快审批变更，批准前相关工作没有预算' },
  },
  'budget-changes': {
    name: { en: 'Approved changes ÷ original budget', zh: '已批变更占原预算' },
    next: { en: 'Find what the changes have in common and set a new baseline', zh: '分析变更原因，必要时重设基准' },
  },
  'cost-performance': {
    name: { en: 'Cost performance (CPI)', zh: '成本绩效 CPI' },
    next: { en: 'Find the tasks that lose most on the sheet of costs', zh: '在成本表中找出亏损最大的任务' },
  },
  'schedule-performance': {
    name: { en: 'Schedule performance (SPI)', zh: '进度绩效 SPI' },
    next: { en: 'Look at late tasks that others wait for first', zh: '优先处理影响后续工作的滞后任务' },
  },
  'to-complete-performance': {
    name: { en: 'Efficiency the rest needs (TCPI)', zh: '剩余工作所需绩效 TCPI' },
    next: { en: 'Take the budget as out of reach and agree on a new one', zh: '原预算已难以实现，商定新的目标' },
  },
  'burn-ahead-of-progress': {
    name: { en: 'Money spent ahead of progress', zh: '资金消耗快于进度' },
    next: {
      en: 'Check advances and early purchases, then the reported progress',
      zh: '核查预付与提前采购，再核实进度',
    },
  },
  'no-cost-on-open-task': {
    name: { en: 'Days without cost on an open task', zh: '进行中任务无成本天数' },
    next: {
      en: 'Ask for the invoices or accrue the work; else correct the progress',
      zh: '催收发票或计提暂估，否则更正进度',
    },
  },
  'cost-on-closed-task': {
    name: { en: 'Cost booked after a task was closed', zh: '任务完成后入账的成本占比' },
    next: { en: 'Move what belongs elsewhere, or reopen the task', zh: '调整错记成本，或重新打开任务' },
  },
  'commitments-ageing': {
    name: { en: 'Days without movement of an open order', zh: '未结承诺停滞天数' },
    next: {
      en: 'Ask the supplier; close what will not come and free the money',
      zh: '向供应商核实，不再执行的予以关闭并释放额度',
    },
  },
  'cost-without-order': {
    name: { en: 'Cost without an order', zh: '无承诺的成本占比' },
    next: {
      en: 'Book orders before invoices; match the invoices that name none',
      zh: '先立承诺后收发票，补挂未匹配的发票',
    },
  },
  'supplier-concentration': {
    name: { en: 'Share of one supplier', zh: '单一供应商占比' },
    next: { en: 'Check its standing and who could step in', zh: '评估该供应商履约能力并准备替代方案' },
  },
  'accrual-not-reversed': {
    name: { en: 'Old accruals not reversed ÷ cost', zh: '逾期未冲回暂估占成本' },
    next: { en: 'Reverse what has been invoiced since; it counts twice', zh: '冲回已到票的暂估，避免重复计列' },
  },
  'advance-not-recovered': {
    name: { en: 'Advance recovered behind settled work', zh: '预付款扣回慢于结算' },
    next: { en: 'Deduct the advance from the next payments', zh: '在后续付款中扣回预付款' },
  },
  'retention-due': {
    name: { en: 'Days until retention is due', zh: '质保金到期剩余天数' },
    next: { en: 'Inspect for defects, then pay or collect the retention', zh: '组织质量验收，办理质保金支付或收回' },
  },
  'unbilled-work': {
    name: { en: 'Settled work not invoiced', zh: '已结算未开票占比' },
    next: { en: 'Invoice the settled work', zh: '及时开票' },
  },
  'overdue-receivables': {
    name: { en: 'Overdue receivables ÷ invoiced', zh: '逾期应收占已开票' },
    next: { en: 'Call the customers, the largest amount first', zh: '按金额从大到小催收' },
  },
  'old-receivables': {
    name: { en: 'Age of the oldest receivable (days)', zh: '最早逾期应收的逾期天数' },
    next: { en: 'Send a formal demand and consider an allowance', zh: '发出催款函，考虑计提坏账准备' },
  },
  'collection-rate': {
    name: { en: 'Receipts ÷ invoiced', zh: '回款率' },
    next: { en: 'Tie further work to payment of what is open', zh: '将后续工作与回款挂钩' },
  },
  'margin-falling': {
    name: { en: 'Fall of the gross margin in a month', zh: '毛利率较上期下降' },
    next: { en: 'Find the cost that came without revenue', zh: '查明没有对应收入的成本' },
  },
  'funding-gap': {
    name: { en: 'Funding gap ahead ÷ outflow', zh: '未来资金缺口占流出' },
    next: { en: 'Arrange funds before that month, or move payments', zh: '在缺口月份前落实资金或调整付款计划' },
  },
  'cash-advanced': {
    name: { en: 'Cash advanced for others ÷ budget', zh: '垫资占预算' },
    next: { en: 'Call in what is due before paying more', zh: '先收回到期款项，再安排付款' },
  },
  'capital-late': {
    name: { en: 'Capital of a partner in arrears', zh: '联营方欠缴资本占应缴' },
    next: { en: 'Send the call again with the agreed consequences', zh: '按协议再次催缴并明确违约责任' },
  },
  'just-under-limit': {
    name: { en: 'Approvals just under a limit', zh: '略低于审批限额的笔数' },
    next: { en: 'Read these approvals together: are they one purchase?', zh: '合并复核这些审批，是否为拆分采购' },
  },
  'data-old': {
    name: { en: 'Days since the last data', zh: '距最近数据的天数' },
    next: { en: 'Bring ledger and progress up to date', zh: '更新台账与进度' },
  },
  'benefit-below-cost': {
    name: { en: 'Benefit ÷ cost of the study', zh: '效益费用比' },
    next: { en: 'Look at the assumptions again before more money goes in', zh: '追加投入前重新审视测算假设' },
  },
}

/** A value as a person reads it in a sentence. */
export function warningValue(value: number, unit: WarningLimit['unit']): Sentence {
  if (unit === 'share') return { en: percentage(value), zh: percentage(value) }
  if (unit === 'days') return { en: `${value} ${Math.abs(value) === 1 ? 'day' : 'days'}`, zh: `${value} 天` }
  return { en: figure(value), zh: figure(value) }
}

type LimitKey = `warning.${WarningId}`

/** Warnings whose limits stand on the settings sheet in a row of their own; those of CPI and SPI have theirs. */
export const WARNINGS_WITH_LIMITS = WARNING_IDS.filter(id => !('keys' in WARNING_LIMITS[id]))

/** Labels of the limits on the settings sheet: both in one cell. */
export const warningSettingTexts = Object.fromEntries(
  WARNINGS_WITH_LIMITS.map(id => [
    `warning.${id}`,
    {
      label: { en: `Warning: ${warningWords[id].name.en}`, zh: `预警：${warningWords[id].name.zh}` },
      meaning: {
        en: `Limits to watch and to act, such as 0.1; 0.2. A value ${WARNING_LIMITS[id].badSide} them raises the light.`,
        zh: `关注线与处理线，例如 0.1；0.2。${WARNING_LIMITS[id].badSide === 'above' ? '高于' : '低于'}时亮灯。`,
      },
    },
  ]),
) as Record<LimitKey, { label: Sentence; meaning: Sentence }>
