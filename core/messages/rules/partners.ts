/** Rules about joint ventures: shares, capital, calls. */
import type { Sentence } from '../../contract/finding.ts'
import { day } from '../dates.ts'
import { rule } from '../ruleText.ts'
import { money, moneyZh } from './words.ts'

export const partnersRules = {
  'partners/shares-not-whole': rule<{ sum: number; from: string | null; class: string }>({
    severity: 'error',
    checks: { en: 'The shares of the partners do not sum to 100 %.', zh: '各联营方份额之和不等于 100%。' },
    sentence: p => ({
      en: `The ${classWord(p.class).en} of the partners ${since(p.from).en}sum to ${share(p.sum)}, not to 100%; what is posted then is not split.`,
      zh: `各方${classWord(p.class).zh}${since(p.from).zh}合计为 ${share(p.sum)}，不等于 100%，该期间的金额未分摊。`,
    }),
  }),
  'partners/unknown-partner': rule<{ what: string; partner: string }>({
    severity: 'warning',
    checks: {
      en: 'An entry names a partner who is not in the table of partners.',
      zh: '分录上的联营方不在联营方表中。',
    },
    sentence: p => ({
      en: `${p.what} is booked on ${p.partner}, who is not among the partners; it is in no partner's share.`,
      zh: `${p.what} 记在“${p.partner}”名下，但联营方表中没有该方，未计入任何一方。`,
    }),
  }),
  'partners/no-operator': rule<Record<never, never>>({
    severity: 'warning',
    checks: {
      en: 'Excluded accounts, caps or fees are stated, and no partner is known to keep the books.',
      zh: '设置了不分摊科目、上限或管理费，但未指明牵头方。',
    },
    sentence: () => ({
      en: 'No partner has the role of operator, so excluded accounts, caps and management fees have no effect; name the operator in its role or on the settings sheet.',
      zh: '没有角色为牵头方的联营方，不分摊科目、成本上限和管理费均未生效；请填写角色，或在设置表中指定牵头方。',
    }),
  }),
  'partners/capital-late': rule<{ partner: string; late: number; due: number; since: string; currency: string }>({
    severity: 'warning',
    checks: { en: 'A partner has not paid in capital that is due.', zh: '联营方应缴出资逾期未缴足。' },
    sentence: p => ({
      en: `${p.partner} owes ${money(p.late, p.currency)} of the ${money(p.due, p.currency)} of capital that is due, since ${day(p.since).en}.`,
      zh: `${p.partner} 应缴出资 ${moneyZh(p.due, p.currency, p.late)}，欠缴 ${moneyZh(p.late, p.currency, p.due)}，自 ${day(p.since).zh} 起逾期。`,
    }),
  }),
  'partners/over-share': rule<{ partner: string; paidIn: number; subscribed: number; currency: string }>({
    severity: 'warning',
    checks: { en: 'A partner has paid in more than it subscribed.', zh: '联营方实缴超过认缴。' },
    sentence: p => ({
      en: `${p.partner} has paid in ${money(p.paidIn, p.currency)}, more than the ${money(p.subscribed, p.currency)} that it subscribed.`,
      zh: `${p.partner} 实缴 ${moneyZh(p.paidIn, p.currency, p.subscribed)}，超过认缴 ${moneyZh(p.subscribed, p.currency, p.paidIn)}。`,
    }),
  }),
}

/** More decimals than elsewhere: 99.9999 % is not 100 %. */
const share = (sum: number) => `${Number((sum * 100).toPrecision(9))}%`

const classWord = (of: string): Sentence =>
  of === 'cost'
    ? { en: 'cost shares', zh: '成本份额' }
    : of === 'revenue'
      ? { en: 'revenue shares', zh: '收入份额' }
      : { en: 'shares', zh: '份额' }

const since = (from: string | null): Sentence =>
  from === null ? { en: '', zh: '' } : { en: `from ${day(from).en} on `, zh: `自 ${day(from).zh} 起` }
