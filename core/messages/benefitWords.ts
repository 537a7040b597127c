/** Words of the sheet of cost and benefit. */
import type { Sentence } from '../contract/finding.ts'
import { percentage } from './rules/words.ts'

export const benefitHeaders = {
  how: { en: 'Convention', zh: '计算口径' },
  flow: { en: 'Flow', zh: '现金流序号' },
  date: { en: 'Date', zh: '日期' },
  period: { en: 'Period', zh: '期数' },
  day: { en: 'Day', zh: '第几日' },
  amount: { en: 'Cash flow', zh: '净现金流' },
  rate: { en: 'Rate', zh: '折现率' },
  factor: { en: 'Discount factor', zh: '折现系数' },
  presentValue: { en: 'Present value', zh: '现值' },
  runningSum: { en: 'Running sum', zh: '累计净现金流' },
  runningPresentValue: { en: 'Running present value', zh: '累计现值' },
} satisfies Record<string, Sentence>

/** Figures by the code that is their key on the sheet. */
export const benefitFigures = {
  RATE: { en: 'Discount rate', zh: '折现率' },
  FINANCE: { en: 'Finance rate', zh: '融资利率' },
  REINVEST: { en: 'Reinvestment rate', zh: '再投资收益率' },
  NPV: { en: 'Net present value', zh: '净现值' },
  'NPV EXCEL': { en: 'The same by Excel’s function', zh: 'Excel 函数复核' },
  IRR: { en: 'Internal rate of return', zh: '内部收益率' },
  MIRR: { en: 'Modified internal rate of return', zh: '修正内部收益率' },
  PAYBACK: { en: 'Payback', zh: '静态回收期' },
  'PAYBACK PV': { en: 'Discounted payback', zh: '动态回收期' },
  BCR: { en: 'Benefit-cost ratio', zh: '效益费用比' },
  PI: { en: 'Profitability index', zh: '获利指数' },
} satisfies Record<string, Sentence>
export type BenefitCode = keyof typeof benefitFigures

/** One of several rates of return. */
export const rateOf = (number: number, count: number): Sentence => ({
  en: `Rate of return ${number} of ${count}`,
  zh: `第 ${number} 个收益率（共 ${count} 个）`,
})

const timing: Record<'dated' | 'now' | 'end-of-period', Sentence> = {
  dated: {
    en: 'Discounted by days ÷ 365 from the earliest date, as XNPV does',
    zh: '自最早日期起按天数 ÷ 365 折现，与 XNPV 一致',
  },
  now: {
    en: 'The first flow is now (period 0) and not discounted; Excel’s NPV would take it one period later',
    zh: '首笔现金流在期初（第 0 期）不折现；Excel 的 NPV 将首笔按一期后折现',
  },
  'end-of-period': {
    en: 'The first flow is at the end of period 1, as Excel’s NPV takes it',
    zh: '首笔现金流在第 1 期期末，与 Excel 的 NPV 一致',
  },
}

const assumedRate: Sentence = { en: 'Not stated: the discount rate', zh: '未填写，取折现率' }
const statedRate: Sentence = { en: 'As stated', zh: '按填写值' }
const unitOf = (isDated: boolean): Sentence =>
  isDated ? { en: 'years from the earliest date', zh: '年（自最早日期起）' } : { en: 'periods', zh: '期' }

/** What each figure stands on, in words. */
export function benefitConvention(
  code: BenefitCode,
  study: { isDated: boolean; firstFlow: 'now' | 'end-of-period'; isStated: boolean; rates: readonly number[] },
): Sentence {
  const unit = unitOf(study.isDated)
  const conventions: Record<BenefitCode, Sentence> = {
    RATE: study.isDated ? { en: 'A year', zh: '年利率' } : { en: 'A period', zh: '每期利率' },
    FINANCE: study.isStated ? statedRate : assumedRate,
    REINVEST: study.isStated ? statedRate : assumedRate,
    NPV: timing[study.isDated ? 'dated' : study.firstFlow],
    'NPV EXCEL': study.isDated
      ? { en: 'XNPV over the days of the flows', zh: '按各笔日期的 XNPV' }
      : study.firstFlow === 'now'
        ? { en: 'NPV × (1 + rate), as the first flow is now', zh: 'NPV ×（1 + 折现率），因首笔在期初' }
        : { en: 'NPV as it is', zh: '直接取 NPV' },
    IRR:
      study.rates.length > 1
        ? {
            en: `None is chosen: every rate above −100% and up to 100,000% is listed below (${study.rates.map(percentage).join(', ')})`,
            zh: `有多个解，不取其中任何一个；−100% 至 100,000% 之间的全部解列于下方（${study.rates.map(percentage).join('、')}）`,
          }
        : { en: 'The only rate above −100% and up to 100,000%', zh: '−100% 至 100,000% 之间的唯一解' },
    MIRR: {
      en: 'Outlays at the finance rate, income at the reinvestment rate, as Excel’s MIRR',
      zh: '流出按融资利率、流入按再投资收益率，与 Excel 的 MIRR 一致',
    },
    PAYBACK: {
      en: `In ${unit.en}; linear within the period in which the money is back`,
      zh: `单位：${unit.zh}；收回当期内按线性计算`,
    },
    'PAYBACK PV': { en: `The same of present values, in ${unit.en}`, zh: `按现值计算，单位：${unit.zh}` },
    BCR: {
      en: 'Present value of what comes in ÷ of what goes out; flows of one period are not netted',
      zh: '流入现值 ÷ 流出现值；同期流入流出不相抵',
    },
    PI: {
      en: 'Present value of all that follows the first outlay ÷ that outlay',
      zh: '首笔投入之后全部现金流的现值 ÷ 首笔投入',
    },
  }
  return conventions[code]
}
