/** Words of the sheet of cash flow. */
import type { Sentence } from '../contract/finding.ts'
import { month } from './dates.ts'
import { money, moneyZh } from './rules/words.ts'

/** Headers; where a header is a measure of the report, by its name there. */
export const cashHeaders = {
  period: { en: 'Month', zh: '月份' },
  inflow: { en: 'Money in', zh: '流入' },
  outflow: { en: 'Money out', zh: '流出' },
  net: { en: 'Net', zh: '净额' },
  cumulative: { en: 'Cumulative', zh: '累计' },
  plannedInflow: { en: 'Planned in', zh: '计划流入' },
  plannedOutflow: { en: 'Planned out', zh: '计划流出' },
  plannedCumulative: { en: 'Cumulative with plan', zh: '含计划累计' },
  isForecast: { en: 'State of the month', zh: '月份状态' },
  monthNumber: { en: 'Month number', zh: '月份序号' },
  rate: { en: 'Rate', zh: '比率' },
  age: { en: 'Days overdue', zh: '逾期天数' },
  overdueAmount: { en: 'Overdue', zh: '逾期金额' },
  invoices: { en: 'Invoices', zh: '张数' },
  currency: { en: 'Currency', zh: '币种' },
  realised: { en: 'Realised gain', zh: '已实现汇兑损益' },
  unrealised: { en: 'Unrealised gain', zh: '未实现汇兑损益' },
  difference: { en: 'Both', zh: '合计损益' },
  openingBalance: { en: 'Opening balance', zh: '期初余额' },
  fundingGap: { en: 'Funding gap', zh: '资金缺口' },
  plannedFundingGap: { en: 'Funding gap with plan', zh: '含计划资金缺口' },
  collectionRate: { en: 'Collection rate', zh: '回款率' },
  advancedForOthers: { en: 'Cash advanced for others', zh: '垫资' },
  overdueReceivables: { en: 'Overdue receivables', zh: '逾期应收' },
} satisfies Record<string, Sentence>

/** Whether a month is over or expected, with a sign, so that nothing hangs on colour. */
export const monthStates = {
  actual: { en: '✓ Actual', zh: '✓ 实际' },
  forecast: { en: '○ Forecast', zh: '○ 预测' },
} satisfies Record<string, Sentence>

/** A band of age in days. */
export const ageBand = (fromDays: number, toDays: number | null): Sentence =>
  toDays === null
    ? { en: `over ${fromDays - 1} days`, zh: `${fromDays - 1} 天以上` }
    : { en: `${fromDays} to ${toDays} days`, zh: `${fromDays}–${toDays} 天` }

interface AmountIn {
  amount: number
  period: string
  currency: string
}

/** What the curve of cash shows: the title of its chart. */
export const cashCurve = {
  short: ({ amount, period, currency }: AmountIn): Sentence => ({
    en: `Cash is short by ${money(amount, currency)} in ${month(period).en}`,
    zh: `${month(period).zh}资金缺口 ${moneyZh(amount, currency)}`,
  }),
  lowest: ({ amount, period, currency }: AmountIn): Sentence => ({
    en: `Cash never falls below ${money(amount, currency)} (${month(period).en})`,
    zh: `资金最低 ${moneyZh(amount, currency)}（${month(period).zh}），没有缺口`,
  }),
  /** Of a project that only pays. */
  paid: ({ amount, period, currency }: AmountIn): Sentence => ({
    en: `${money(amount, currency)} is needed by ${month(period).en}`,
    zh: `截至${month(period).zh}累计需要资金 ${moneyZh(amount, currency)}`,
  }),
}
