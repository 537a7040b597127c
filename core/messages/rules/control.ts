/** Rules about budget control: budget, commitments, cost and forecast of an account. */
import { rule } from '../ruleText.ts'
import { money, moneyZh } from './words.ts'

/** `what` is the account, or the name of the project. */
type OfBudget = {
  what: string
  budget: number
  currency: string
}

export const controlRules = {
  'cost/over-budget': rule<OfBudget & { cost: number }>({
    severity: 'error',
    checks: {
      en: 'Actual cost and accruals of an account, or of the project, are above the current budget.',
      zh: '科目或项目的实际成本加暂估超过现行预算。',
    },
    sentence: p => ({
      en: `${p.what}: ${money(p.cost, p.currency)} is spent or accrued, above the budget of ${money(p.budget, p.currency)}.`,
      zh: `${p.what}：实际成本与暂估合计 ${moneyZh(p.cost, p.currency, p.budget)}，超过预算 ${moneyZh(p.budget, p.currency, p.cost)}。`,
    }),
  }),
  'cost/over-committed': rule<OfBudget & { cost: number; open: number; over: number }>({
    severity: 'error',
    checks: {
      en: 'Cost and open commitments of an account, or of the project, are above the current budget.',
      zh: '科目或项目的成本加未结承诺超过现行预算。',
    },
    sentence: p => ({
      en: `${p.what}: ${money(p.cost, p.currency)} spent and ${money(p.open, p.currency)} still committed are ${money(p.over, p.currency)} more than the budget of ${money(p.budget, p.currency)}.`,
      zh: `${p.what}：已发生 ${moneyZh(p.cost, p.currency)}，未结承诺 ${moneyZh(p.open, p.currency)}，合计超预算 ${moneyZh(p.over, p.currency)}（预算 ${moneyZh(p.budget, p.currency)}）。`,
    }),
  }),
  'cost/forecast-over-budget': rule<OfBudget & { forecast: number; over: number }>({
    severity: 'warning',
    checks: {
      en: 'The forecast at completion of an account, or of the project, is above the current budget.',
      zh: '科目或项目的完工预测超过现行预算。',
    },
    sentence: p => ({
      en: `${p.what}: the forecast at completion of ${money(p.forecast, p.currency)} is ${money(p.over, p.currency)} above the budget of ${money(p.budget, p.currency)}.`,
      zh: `${p.what}：完工预测 ${moneyZh(p.forecast, p.currency, p.budget)}，超预算 ${moneyZh(p.over, p.currency)}（预算 ${moneyZh(p.budget, p.currency, p.forecast)}）。`,
    }),
  }),
  'cost/unbudgeted': rule<{ account: string; cost: number; currency: string }>({
    severity: 'warning',
    checks: { en: 'Cost is booked on an account that no budget line names.', zh: '成本所在科目没有预算。' },
    sentence: p => ({
      en: `${p.account}: ${money(p.cost, p.currency)} is booked and no budget line names the account.`,
      zh: `${p.account}：已发生成本 ${moneyZh(p.cost, p.currency)}，但该科目没有预算。`,
    }),
  }),
  'cost/accrual-not-reversed': rule<{
    what: string
    amount: number
    currency: string
    date: string
    actual: string
    booked: string
  }>({
    severity: 'warning',
    checks: {
      en: 'An accrual stands beside an actual cost of the same amount in a later month, and nothing reverses it.',
      zh: '暂估在后续月份已入账同额实际成本，但未冲回。',
    },
    sentence: p => ({
      en: `${p.what}: the accrual of ${money(p.amount, p.currency)} of ${p.date} is not reversed, and ${p.actual} books the same amount as actual cost on ${p.booked}.`,
      zh: `${p.what}：${p.date} 暂估 ${moneyZh(p.amount, p.currency)} 未冲回，而 ${p.actual} 已于 ${p.booked} 按同额入账实际成本。`,
    }),
  }),
}
