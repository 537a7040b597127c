/** Rules about money that nobody answers for. */
import type { Sentence } from '../../contract/finding.ts'
import { rule } from '../ruleText.ts'
import { money, moneyZh } from './words.ts'

type Sum = {
  /** Major units. */
  amount: number
  currency: string
  /** Tasks, contracts and entries. */
  count: number
  /** Name of the largest. */
  largest: string
}

/** "CNY 1,260,000 … : 3 tasks, contracts or entries, the largest is Foundation." */
function sumSentence({ amount, currency, count, largest }: Sum, fault: Sentence): Sentence {
  const sum = money(amount, currency)
  const sumZh = `${moneyZh(amount, currency)}${currency === 'CNY' ? '' : ' '}`
  return count === 1
    ? { en: `${sum} ${fault.en}: ${largest}.`, zh: `${sumZh}资金${fault.zh}：${largest}。` }
    : {
        en: `${sum} ${fault.en}: ${count} items, the largest is ${largest}.`,
        zh: `${sumZh}资金${fault.zh}：共 ${count} 项，最大一项为 ${largest}。`,
      }
}

export const unownedRules = {
  'unowned/no-owner': rule<Sum>({
    severity: 'error',
    checks: {
      en: 'Money of tasks, contracts and entries has no accountable owner.',
      zh: '任务、合同或分录的资金没有负责人。',
    },
    sentence: p => sumSentence(p, { en: 'has no accountable owner', zh: '没有负责人' }),
  }),
  'unowned/wrong-department': rule<Sum>({
    severity: 'warning',
    checks: {
      en: 'Somebody outside the department that should answers for money.',
      zh: '资金的负责人不属于应负责的部门。',
    },
    sentence: p =>
      sumSentence(p, { en: 'is in the hands of another department than it should be', zh: '由非归口部门负责' }),
  }),
  'unowned/over-limit': rule<Sum>({
    severity: 'error',
    checks: { en: 'Money was approved above the limit of the approver.', zh: '资金由超权限的审批人批准。' },
    sentence: p => sumSentence(p, { en: 'was approved above the limit of the approver', zh: '审批超权限' }),
  }),
  'unowned/conflict': rule<Sum>({
    severity: 'error',
    checks: {
      en: 'Money passed through the hands of one person with two duties that exclude each other.',
      zh: '资金由兼任不相容职务的同一人经手。',
    },
    sentence: p =>
      sumSentence(p, {
        en: 'passed through one person with two duties that exclude each other',
        zh: '由兼任不相容职务的同一人经手',
      }),
  }),
}
