/** Rules about cost and benefit over time. */
import { rule } from '../ruleText.ts'
import { money, moneyZh, percentage } from './words.ts'

const rateNames: Record<'rate' | 'financeRate' | 'reinvestRate', { en: string; zh: string }> = {
  rate: { en: 'discount rate', zh: '折现率' },
  financeRate: { en: 'finance rate', zh: '融资利率' },
  reinvestRate: { en: 'reinvestment rate', zh: '再投资收益率' },
}

export const benefitRules = {
  'cost/multiple-internal-rates': rule<{ count: number; lowest: number; highest: number }>({
    severity: 'info',
    checks: {
      en: 'The flows of a cost-benefit study have several internal rates of return.',
      zh: '效益分析的现金流有多个内部收益率。',
    },
    sentence: p => ({
      en: `The flows have ${p.count} internal rates of return, from ${percentage(p.lowest)} to ${percentage(p.highest)}. None is shown as the return; the net present value decides.`,
      zh: `现金流有 ${p.count} 个内部收益率（${percentage(p.lowest)} 至 ${percentage(p.highest)}），不取其中任何一个，以净现值为准。`,
    }),
  }),
  'cost/no-internal-rate': rule<Record<never, never>>({
    severity: 'info',
    checks: {
      en: 'The flows of a cost-benefit study go both ways and have no internal rate of return.',
      zh: '效益分析的现金流有进有出，但没有内部收益率。',
    },
    sentence: () => ({
      en: 'No rate above −100% and up to 100,000% makes the flows worth nothing, so there is no internal rate of return; the net present value decides.',
      zh: '在 −100% 至 100,000% 之间没有使净现值为零的收益率，无法给出内部收益率，以净现值为准。',
    }),
  }),
  'cost/discount-rate-impossible': rule<{ which: 'rate' | 'financeRate' | 'reinvestRate'; rate: number }>({
    severity: 'warning',
    checks: { en: 'A rate of a cost-benefit study is −100% or less.', zh: '效益分析的利率不大于 −100%。' },
    sentence: p => ({
      en: `The ${rateNames[p.which].en} of ${percentage(p.rate)} leaves nothing to discount; the figures that need it are not given.`,
      zh: `${rateNames[p.which].zh} ${percentage(p.rate)} 不大于 −100%，相关指标无法计算。`,
    }),
  }),
  'cost/flow-without-date': rule<{ position: number; amount: number; currency: string }>({
    severity: 'warning',
    checks: { en: 'A flow has no date where other flows have one.', zh: '其他现金流有日期，而该笔没有日期。' },
    sentence: p => ({
      en: `Flow ${p.position} (${money(p.amount, p.currency)}) has no date and others have one; present values and rates are not given.`,
      zh: `第 ${p.position} 笔现金流（${moneyZh(p.amount, p.currency)}）没有日期，而其他各笔有日期，现值与收益率无法计算。`,
    }),
  }),
}
