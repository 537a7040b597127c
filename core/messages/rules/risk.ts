/** Rules about the risk register. */
import { day } from '../dates.ts'
import { rule } from '../ruleText.ts'
import { figure, money, moneyZh } from './words.ts'

export const riskRules = {
  'risk/no-owner': rule<{ risk: string }>({
    severity: 'warning',
    checks: { en: 'An open risk has no owner.', zh: '未关闭的风险没有责任人。' },
    sentence: p => ({ en: `${p.risk}: nobody owns this risk.`, zh: `${p.risk}：没有责任人。` }),
  }),
  'risk/no-response': rule<{ risk: string; score: number }>({
    severity: 'warning',
    checks: {
      en: 'A risk in the worst band has neither a strategy nor an action.',
      zh: '最高级别的风险没有应对策略或措施。',
    },
    sentence: p => ({
      en: `${p.risk}: its score is ${figure(p.score)} and there is no response.`,
      zh: `${p.risk}：评分 ${figure(p.score)}，没有应对措施。`,
    }),
  }),
  'risk/overdue': rule<{ risk: string; due: string; statusDate: string }>({
    severity: 'warning',
    checks: { en: 'An open risk is past its due date.', zh: '未关闭的风险已过到期日。' },
    sentence: p => ({
      en: `${p.risk}: it was due on ${day(p.due).en} and is still open on ${day(p.statusDate).en}.`,
      zh: `${p.risk}：应于 ${day(p.due).zh} 处理，至 ${day(p.statusDate).zh} 仍未关闭。`,
    }),
  }),
  'risk/residual-above-inherent': rule<{ risk: string; inherent: number; residual: number }>({
    severity: 'warning',
    checks: { en: 'A risk is worse after the response than before.', zh: '应对后的剩余风险高于固有风险。' },
    sentence: p => ({
      en: `${p.risk}: after the response it is ${figure(p.residual)}, before it ${figure(p.inherent)}.`,
      zh: `${p.risk}：应对后为 ${figure(p.residual)}，高于应对前的 ${figure(p.inherent)}。`,
    }),
  }),
  'risk/response-dearer-than-risk': rule<{ risk: string; cost: number; expectedLoss: number; currency: string }>({
    severity: 'warning',
    checks: { en: 'The response costs more than the risk is expected to.', zh: '应对成本高于预期损失。' },
    sentence: p => ({
      en: `${p.risk}: the response costs ${money(p.cost, p.currency)}, the expected loss is ${money(p.expectedLoss, p.currency)}.`,
      zh: `${p.risk}：应对成本 ${moneyZh(p.cost, p.currency, p.expectedLoss)}，高于预期损失 ${moneyZh(p.expectedLoss, p.currency, p.cost)}。`,
    }),
  }),
  'risk/rank-disagrees': rule<{
    risk: string
    other: string
    expectedLoss: number
    otherLoss: number
    currency: string
  }>({
    severity: 'info',
    checks: {
      en: 'A risk scores higher than another that is expected to cost at least twice as much.',
      zh: '评分较高的风险，其预期损失不及另一风险的一半。',
    },
    sentence: p => ({
      en: `${p.risk} scores higher than ${p.other}, yet its expected loss is ${money(p.expectedLoss, p.currency)} against ${money(p.otherLoss, p.currency)}.`,
      zh: `${p.risk} 的评分高于 ${p.other}，但预期损失为 ${moneyZh(p.expectedLoss, p.currency, p.otherLoss)}，后者为 ${moneyZh(p.otherLoss, p.currency, p.expectedLoss)}。`,
    }),
  }),
}
