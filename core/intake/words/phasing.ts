/** Headings of the S-curve: planned value, earned value and actual cost by period. */
import { concept, type KindWords } from './kindWords.ts'

export const phasingWords: KindWords = {
  required: [['period'], ['planned'], ['earned', 'actual']],
  titles: [
    's curve',
    'phasing',
    'time phased',
    'phased budget',
    'earned value',
    'earned value by period',
    'evm',
    'earned schedule',
    's曲线',
    '挣值',
    '分期',
    '累计计划',
    '进度曲线',
  ],
  concepts: {
    period: concept(
      'any',
      1,
      'period|month|week|quarter|reporting period|period no|week no|期间|月份|月|周|周次|周期|统计期|报告期|季度|期次|时间',
      'date|status date|日期|截止日期',
    ),
    planned: concept(
      'money',
      2,
      'cumulative planned value|cumulative planned|cumulative pv|planned value|planned value pv|pv|bcws|planned cumulative|monthly pv|pv cumulative|累计计划价值|累计计划值|计划价值|计划值|计划价值 pv|累计计划|计划累计|累计pv|pv累计|本月计划值|当月计划值|当月pv',
      'planned|plan|budget|计划|预算',
    ),
    earned: concept(
      'money',
      2,
      'cumulative earned value|cumulative earned|cumulative ev|earned value|earned value ev|ev|bcwp|earned|monthly ev|ev cumulative|累计挣值|累计已完成价值|挣值|挣得价值|赢得值|累计ev|ev累计|本月挣值|当月挣值|当月ev',
    ),
    actual: concept(
      'money',
      1.2,
      'cumulative actual cost|cumulative actual|cumulative ac|actual cost|actual cost ac|ac|acwp|monthly ac|ac cumulative|累计实际成本|累计实际|实际成本|累计ac|ac累计|本月实际成本|当月实际成本|当月ac',
      'actual|spent|实际',
    ),
    '-index': concept(
      'number',
      0.2,
      'cpi|spi|cv|sv|cost variance|schedule variance|成本偏差|进度偏差|cost performance index',
    ),
    '-note': concept('text', 0.1, 'notes|note|comments|remarks|备注|说明'),
  },
}
