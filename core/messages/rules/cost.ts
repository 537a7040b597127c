/** Rules about money: earned value, ledger, budget. */
import { rule } from '../ruleText.ts'
import { money, moneyZh, percentage } from './words.ts'

export const costRules = {
  'cost/spent-without-progress': rule<{ task: string; actualCost: number; currency: string }>({
    severity: 'warning',
    checks: { en: 'Money is spent on a task that has earned nothing.', zh: '已发生成本，但没有挣值。' },
    sentence: p => ({
      en: `${p.task}: ${money(p.actualCost, p.currency)} is spent and nothing is earned.`,
      zh: `${p.task}：已发生成本 ${moneyZh(p.actualCost, p.currency)}，但挣值为零。`,
    }),
  }),
  'cost/progress-without-cost': rule<{ task: string; earnedValue: number; currency: string }>({
    severity: 'warning',
    checks: { en: 'A task has progress and no cost.', zh: '有进度而没有成本。' },
    sentence: p => ({
      en: `${p.task}: ${money(p.earnedValue, p.currency)} is earned and no cost is booked.`,
      zh: `${p.task}：已挣得 ${moneyZh(p.earnedValue, p.currency)}，但没有成本记录。`,
    }),
  }),
  'cost/budget-exhausted': rule<{
    task: string
    budget: number
    actualCost: number
    percentComplete: number
    currency: string
  }>({
    severity: 'warning',
    checks: { en: 'The budget is used up before the work is done.', zh: '工作未完成，预算已用完。' },
    sentence: p => ({
      en: `${p.task}: the budget of ${money(p.budget, p.currency)} is used up (${money(p.actualCost, p.currency)} spent) at ${percentage(p.percentComplete)} complete.`,
      zh: `${p.task}：预算 ${moneyZh(p.budget, p.currency, p.actualCost)}已用完（已发生 ${moneyZh(p.actualCost, p.currency, p.budget)}），进度仅 ${percentage(p.percentComplete)}。`,
    }),
  }),
  'cost/earned-over-budget': rule<{ task: string; earnedValue: number; budget: number; currency: string }>({
    severity: 'warning',
    checks: { en: 'A stated earned value is above the budget.', zh: '填写的挣值超过预算。' },
    sentence: p => ({
      en: `${p.task}: an earned value of ${money(p.earnedValue, p.currency)} is stated, above the budget of ${money(p.budget, p.currency)}.`,
      zh: `${p.task}：填写的挣值 ${moneyZh(p.earnedValue, p.currency, p.budget)}超过预算 ${moneyZh(p.budget, p.currency, p.earnedValue)}。`,
    }),
  }),
  'cost/amount-too-large': rule<{ what: string }>({
    severity: 'warning',
    checks: { en: 'An amount is too large to be exact to the minor unit.', zh: '金额过大，无法精确到最小货币单位。' },
    sentence: p => ({
      en: `${p.what}: the amount is too large to be counted exactly; it is left out of the sums.`,
      zh: `${p.what}：金额过大，无法精确计算，未计入合计。`,
    }),
  }),
  'cost/mixed-currency': rule<{ what: string; currency: string; projectCurrency: string }>({
    severity: 'warning',
    checks: {
      en: 'An entry is in another currency and no exchange rate is given for its date.',
      zh: '分录为其他币种，且没有当日可用的汇率。',
    },
    sentence: p => ({
      en: `${p.what} is in ${p.currency} and there is no rate to ${p.projectCurrency} for its date; it is left out of the sums.`,
      zh: `${p.what} 的币种为 ${p.currency}，没有折算为 ${p.projectCurrency} 的汇率，未计入合计。`,
    }),
  }),
  'cost/mixed-tax-basis': rule<{ what: string; basis: string; projectBasis: string }>({
    severity: 'warning',
    checks: {
      en: 'An amount is in the other tax basis and neither rate nor tax is given.',
      zh: '金额的含税口径与项目不同，且没有税率或税额。',
    },
    sentence: p => ({
      en: `${p.what} is ${p.basis} of tax and the project is ${p.projectBasis}; without rate or tax it is left out of the sums.`,
      zh: `${p.what} 为${basisWord(p.basis)}，项目为${basisWord(p.projectBasis)}，缺少税率或税额，未计入合计。`,
    }),
  }),
}

const basisWord = (basis: string) => (basis === 'gross' ? '含税' : '不含税')
