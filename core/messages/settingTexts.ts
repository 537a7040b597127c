/** What the settings of the settings sheet are called and what they mean. */
import type { Sentence } from '../contract/finding.ts'
import { jointVentureSettings } from './jointVentureSettings.ts'
import { scheduleSettings } from './scheduleSettings.ts'
import { warningSettingTexts } from './warningsWords.ts'

/** The settings that a person can make on the settings sheet: label and meaning, by key. */
export const settingTexts = {
  'raci.responsibleMax': {
    label: { en: 'Responsible parties per task', zh: '每项任务的执行人（R）上限' },
    meaning: { en: 'More than this many R in a row is a note.', zh: '一行中 R 多于此数时提示。' },
  },
  'raci.consultedMax': {
    label: { en: 'Consulted parties per task', zh: '每项任务的咨询人（C）上限' },
    meaning: { en: 'More than this many C in a row is a note.', zh: '一行中 C 多于此数时提示。' },
  },
  'raci.informedMax': {
    label: { en: 'Informed parties per task', zh: '每项任务的知会人（I）上限' },
    meaning: { en: 'More than this many I in a row is a note.', zh: '一行中 I 多于此数时提示。' },
  },
  'raci.accountablePerPartyMax': {
    label: { en: 'Tasks a party is accountable for', zh: '每个参与方任负责人（A）的任务上限' },
    meaning: {
      en: 'More than this many A in a column is a note. No limit by default.',
      zh: '一列中 A 多于此数时提示，默认不限。',
    },
  },
  'raci.responsiblePerPartyMax': {
    label: { en: 'Tasks a party is responsible for', zh: '每个参与方任执行人（R）的任务上限' },
    meaning: {
      en: 'More than this many R in a column is a note. No limit by default.',
      zh: '一列中 R 多于此数时提示，默认不限。',
    },
  },
  'raci.sharedAccountable': {
    label: { en: 'Several may be accountable', zh: '允许多个负责人（A）' },
    meaning: { en: 'yes: two A in a row are no error.', zh: '是：一行两个 A 不算错误。' },
  },
  'raci.accountableImpliesResponsible': {
    label: { en: 'Accountable counts as responsible', zh: '负责人（A）视同执行人（R）' },
    meaning: { en: 'yes: an A without R is no error.', zh: '是：有 A 无 R 不算错误。' },
  },
  'thresholds.costPerformanceIndexAmber': {
    label: { en: 'CPI to watch below', zh: 'CPI 关注线' },
    meaning: { en: 'A CPI below this is shown as “watch”.', zh: 'CPI 低于此值时显示“关注”。' },
  },
  'thresholds.costPerformanceIndexRed': {
    label: { en: 'CPI to act below', zh: 'CPI 处理线' },
    meaning: { en: 'A CPI below this is shown as “act”.', zh: 'CPI 低于此值时显示“需处理”。' },
  },
  'thresholds.schedulePerformanceIndexAmber': {
    label: { en: 'SPI to watch below', zh: 'SPI 关注线' },
    meaning: { en: 'An SPI below this is shown as “watch”.', zh: 'SPI 低于此值时显示“关注”。' },
  },
  'thresholds.schedulePerformanceIndexRed': {
    label: { en: 'SPI to act below', zh: 'SPI 处理线' },
    meaning: { en: 'An SPI below this is shown as “act”.', zh: 'SPI 低于此值时显示“需处理”。' },
  },
  'thresholds.authority.splitWindowDays': {
    label: { en: 'Days in which purchases count as one', zh: '视为同一笔采购的天数' },
    meaning: {
      en: 'Approvals for one supplier within this many days, each within the limit and together over it, are a warning.',
      zh: '同一供应商在此天数内的各笔审批，单笔未超限额而合计超限额时警告。',
    },
  },
  'thresholds.workload.fullShare': {
    label: { en: 'A week is full from', zh: '周工作量饱和线' },
    meaning: {
      en: 'Share of the capacity, such as 0.85, from which a week is shown as full.',
      zh: '占可用工时的比例（如 0.85），达到即显示“饱和”。',
    },
  },
  'thresholds.workload.overShare': {
    label: { en: 'A week is too much above', zh: '周工作量超负荷线' },
    meaning: {
      en: 'Share of the capacity; a person with more in a week is overallocated.',
      zh: '占可用工时的比例，超过即为超负荷。',
    },
  },
  'thresholds.workload.idleWeeks': {
    label: { en: 'Weeks without work', zh: '空档周数' },
    meaning: {
      en: 'A person without work for this many weeks between two tasks is idle.',
      zh: '两项任务之间空档达到此周数时提示人员闲置。',
    },
  },
  'thresholds.workload.singlePointTasks': {
    label: { en: 'Critical tasks of one person alone', zh: '一人独担的关键任务数' },
    meaning: {
      en: 'A person who is alone on this many unfinished critical tasks or more is pointed out.',
      zh: '一人独自承担的未完成关键任务达到此数时提示。',
    },
  },
  'thresholds.cash.openingBalance': {
    label: { en: 'Cash before the first month', zh: '期初资金余额' },
    meaning: {
      en: 'Balance that the cash flow begins with, in the currency of the project.',
      zh: '资金计划的期初余额，以项目币种计。',
    },
  },
  'thresholds.cash.paymentTermsDays': {
    label: { en: 'Days to pay an invoice', zh: '付款账期（天）' },
    meaning: {
      en: 'Days from the date of an invoice to pay to its due date, where it states none. Not assumed by default.',
      zh: '应付发票未填到期日时，自发票日期起的付款天数；默认不设。',
    },
  },
  'thresholds.cash.collectionTermsDays': {
    label: { en: 'Days until customers pay', zh: '收款账期（天）' },
    meaning: {
      en: 'The same of invoices to customers. Not assumed by default.',
      zh: '应收发票未填到期日时，自发票日期起的收款天数；默认不设。',
    },
  },
  'periods.financialYearStartMonth': {
    label: { en: 'First month of the financial year', zh: '财务年度起始月份' },
    meaning: {
      en: '1 to 12. A year that does not begin in January is named after the year in which it ends.',
      zh: '1 至 12。不从 1 月开始的财务年度以其结束年份命名。',
    },
  },
  'periods.monthCutOffDay': {
    label: { en: 'Closing day of a month', zh: '月结截止日' },
    meaning: {
      en: 'Such as 25: what is dated after that day counts in the next month. Calendar months by default.',
      zh: '例如 25：此日之后的单据计入次月。默认按自然月。',
    },
  },
  ...warningSettingTexts,
  'riskScheme.bands': {
    label: { en: 'Risk bands', zh: '风险等级' },
    meaning: {
      en: 'Names with the lowest score of each, such as: low 0; medium 5; high 12',
      zh: '各等级名称及其最低评分，例如：低 0；中 5；高 12',
    },
  },
  'simulation.iterations': {
    label: { en: 'Simulation runs', zh: '模拟次数' },
    meaning: { en: 'How often chance is drawn, 1 to 100,000.', zh: '随机抽样次数，1 至 100000。' },
  },
  'simulation.seed': {
    label: { en: 'Simulation seed', zh: '随机种子' },
    meaning: { en: 'The same whole number gives the same figures again.', zh: '相同的整数得到相同的结果。' },
  },
  ...scheduleSettings,
  ...jointVentureSettings,
} satisfies Record<string, { label: Sentence; meaning: Sentence }>
export type SettingKey = keyof typeof settingTexts
