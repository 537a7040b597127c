/** Templates of the smaller money tables: partners, rates, phasing, cost and benefit. */
import {
  both,
  dateColumn,
  moneyColumn,
  monthColumn,
  numberColumn,
  offered,
  percentColumn,
  serial,
  type Template,
  textColumn,
} from './template.ts'

const CLASSES = [both('Cost', '成本'), both('Revenue', '收入')]
/** Currencies that such a table offers; others can be typed. */
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CNY', 'HKD', 'JPY']
const NORTH = both('North Holding', '北方控股')
const EAST = both('East Capital', '东方资本')

export const partnersTemplate: Template = {
  sheet: both('Partners', '联营方'),
  table: 'Partners',
  columns: [
    textColumn('name', 'Partner', '联营方', 22),
    textColumn('role', 'Role', '角色', 14),
    moneyColumn('subscribed', 'Subscribed capital', '认缴出资(元)', 18),
    moneyColumn('paidIn', 'Paid in capital', '实缴出资(元)', 18),
    dateColumn('capitalDue.date', 'Capital due date', '出资日期', 16),
    moneyColumn('capitalDue.amount', 'Capital due', '应出资金额(元)', 18),
    dateColumn('from', 'Effective from', '生效日期', 14),
    percentColumn('share', 'Partner share', '份额', 13),
    textColumn('class', 'Share class', '份额类别', 12, offered(CLASSES)),
    percentColumn('feeRate', 'Fee rate', '管理费率', 10),
  ],
  sampleRows: [
    [NORTH, both('Lead', '牵头方'), 120_000, 90_000, serial('2026-03-31'), 60_000, null, 0.6, null, 0.02],
    [EAST, both('Partner', '参与方'), 80_000, 80_000, serial('2026-03-31'), 40_000, null, 0.4, null, null],
  ],
}

export const ratesTemplate: Template = {
  sheet: both('Exchange rates', '汇率'),
  table: 'ExchangeRates',
  columns: [
    dateColumn('from', 'Valid from', '生效日期', 13),
    textColumn('currency', 'Currency', '币种', 12, { choices: { en: CURRENCIES, zh: CURRENCIES } }),
    numberColumn('rate', 'Exchange rate', '汇率', 14),
  ],
  sampleRows: [
    [serial('2026-01-01'), 'EUR', 1.08],
    [serial('2026-01-01'), 'GBP', 1.27],
  ],
}

export const phasingTemplate: Template = {
  sheet: both('S-curve', '挣值分期'),
  table: 'Phasing',
  columns: [
    monthColumn('period', 'Month', '月份', 12),
    moneyColumn('planned', 'Cumulative planned value', '累计计划值(元)', 24),
    moneyColumn('earned', 'Cumulative earned value', '累计挣值(元)', 24),
    moneyColumn('actual', 'Cumulative actual cost', '累计实际成本(元)', 24),
  ],
  sampleRows: [
    [serial('2026-01-01'), 31_200, 30_000, 23_500],
    [serial('2026-02-01'), 72_000, 58_000, 40_700],
    [serial('2026-03-01'), 138_600, 101_250, 90_700],
    [serial('2026-04-01'), 198_000, null, null],
  ],
}

export const benefitTemplate: Template = {
  sheet: both('Cost and benefit', '成本效益'),
  table: 'CashFlows',
  lines: [{ blank: both('Discount rate:', '折现率：'), sample: both('Discount rate: 8%', '折现率：8%') }],
  columns: [
    numberColumn('period', 'Period no', '期数', 12),
    moneyColumn('benefit', 'Benefits', '现金流入(元)', 16),
    moneyColumn('cost', 'Cash outflow', '现金流出(元)', 16),
  ],
  sampleRows: [
    [0, 0, 198_000],
    [1, 90_000, 12_000],
    [2, 110_000, 12_000],
    [3, 120_000, 12_000],
  ],
}
