/** Headings of a cost-benefit study: flows of money by period or date. */
import { concept, type KindWords } from './kindWords.ts'

export const benefitWords: KindWords = {
  required: [
    ['period', 'date'],
    ['amount', 'benefit'],
    ['amount', 'cost'],
  ],
  titles: [
    'cash flow',
    'cash flows',
    'cost benefit',
    'benefit',
    'benefits',
    'business case',
    'npv',
    'irr',
    'investment appraisal',
    '现金流',
    '成本效益',
    '净现值',
    '投资回报',
    '效益分析',
    '经济评价',
    '收益测算',
  ],
  concepts: {
    period: concept(
      'number',
      1,
      'year no|period no|project year|期数|第几年|计算期',
      'period|year|n|t|期间|年|年份|年度|期',
    ),
    date: concept('date', 1, 'flow date|cash flow date|date of flow|现金流日期|发生日期', 'date|日期'),
    amount: concept(
      'money',
      2,
      'cash flow|net cash flow|net flow|free cash flow|net benefit|net benefits|现金流|净现金流|净现金流量|净收益|现金流量|净流量|净效益',
      'amount|flow|net|金额|净额',
    ),
    benefit: concept(
      'money',
      1.2,
      'benefits|benefit|cash inflow|inflow|inflows|cash in|savings|现金流入|流入|收益|效益|节约|流入量',
      'revenue|income|收入',
    ),
    cost: concept(
      'money',
      1.2,
      'cash outflow|outflow|outflows|cash out|project cost|investment cost|现金流出|流出|投资|流出量|投资支出',
      'costs|cost|investment|成本|投入|支出',
    ),
    '-discounted': concept(
      'any',
      0.5,
      'discount factor|present value|pv|discounted cash flow|cumulative cash flow|cumulative|折现系数|现值|折现值|累计现金流|累计净现金流',
    ),
    '-note': concept('text', 0.1, 'notes|note|description|comments|remarks|备注|说明|内容'),
  },
}
