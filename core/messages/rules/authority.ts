/** Rules about who may sign what. */
import { day } from '../dates.ts'
import { rule } from '../ruleText.ts'
import { money, moneyZh } from './words.ts'

const en = (names: readonly string[]) => names.join(', ')
const zh = (names: readonly string[]) => names.join('、')
/** A long list by its first names. */
const NAMES_SHOWN_MAX = 3
const shown = (names: readonly string[]) => names.slice(0, NAMES_SHOWN_MAX)
const moreEn = (names: readonly string[]) =>
  names.length > NAMES_SHOWN_MAX ? ` and ${names.length - NAMES_SHOWN_MAX} more` : ''
const moreZh = (names: readonly string[]) => (names.length > NAMES_SHOWN_MAX ? '等' : '')

export const authorityRules = {
  'authority/over-limit': rule<{
    what: string
    approvers: string[]
    matter: string
    amount: number
    limit: number
    currency: string
  }>({
    severity: 'error',
    checks: { en: 'An amount is above the limit of who approved it.', zh: '审批金额超过审批人的权限。' },
    sentence: p => ({
      en: `${p.what}: ${en(p.approvers)} approved ${money(p.amount, p.currency)}, above the limit of ${money(p.limit, p.currency)} for ${p.matter}.`,
      zh: `${p.what}：${zh(p.approvers)} 审批了 ${moneyZh(p.amount, p.currency, p.limit)}，超过“${p.matter}”的权限 ${moneyZh(p.limit, p.currency, p.amount)}。`,
    }),
  }),
  'authority/split-order': rule<{
    supplier: string
    what: string[]
    approvers: string[]
    from: string
    to: string
    amount: number
    limit: number
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'Approvals for one supplier within a few days are each within the limit and together over it.',
      zh: '同一供应商在数日内的各笔审批单笔未超权限，合计超权限。',
    },
    sentence: p => ({
      en: `${p.supplier}: ${p.what.length} approvals between ${day(p.from).en} and ${day(p.to).en} (${en(shown(p.what))}${moreEn(p.what)}) are together ${money(p.amount, p.currency)}, each within the limit of ${money(p.limit, p.currency)} of ${en(p.approvers)}.`,
      zh: `${p.supplier}：${day(p.from).zh}至${day(p.to).zh} 共 ${p.what.length} 笔审批（${zh(shown(p.what))}${moreZh(p.what)}），合计 ${moneyZh(p.amount, p.currency, p.limit)}，单笔均未超过 ${zh(p.approvers)} 的权限 ${moneyZh(p.limit, p.currency, p.amount)}。`,
    }),
  }),
  'authority/missing-signature': rule<{
    what: string
    matter: string
    amount: number
    currency: string
    missing: string[]
    isBlank: boolean
    isOutsideBudget: boolean
  }>({
    severity: 'warning',
    checks: { en: 'A signature that the amount needs is missing.', zh: '缺少该金额应有的审批。' },
    sentence: p => {
      const named = `${p.what} (${p.matter}, ${money(p.amount, p.currency)}${p.isOutsideBudget ? ', outside the budget' : ''})`
      const namedZh = `${p.what}（${p.matter}，${moneyZh(p.amount, p.currency)}${p.isOutsideBudget ? '，预算外' : ''}）`
      const head = p.isBlank
        ? { en: `${named} names no approver`, zh: `${namedZh}没有审批人` }
        : { en: named, zh: namedZh }
      if (p.missing.length === 0) {
        return {
          en: `${head.en}${p.isBlank ? ', and' : ':'} no line of the authority table reaches this amount.`,
          zh: `${head.zh}${p.isBlank ? '，且' : '：'}授权表中没有可审批该金额的权限。`,
        }
      }
      return p.isBlank
        ? { en: `${head.en}; it needs ${en(p.missing)}.`, zh: `${head.zh}，应由 ${zh(p.missing)} 审批。` }
        : {
            en: `${head.en}: the signature of ${en(p.missing)} is missing.`,
            zh: `${head.zh}：缺少 ${zh(p.missing)} 的审批。`,
          }
    },
  }),
  'authority/wrong-order': rule<{
    what: string
    matter: string
    first: string
    firstOrder: number
    second: string
    secondOrder: number
  }>({
    severity: 'warning',
    checks: { en: 'Signatures stand in another order than the authority table has.', zh: '审批顺序与授权表不符。' },
    sentence: p => ({
      en: `${p.what}: ${p.first} (step ${p.firstOrder}) stands before ${p.second} (step ${p.secondOrder} for ${p.matter}).`,
      zh: `${p.what}：${p.first}（第 ${p.firstOrder} 步）列在 ${p.second}（“${p.matter}”第 ${p.secondOrder} 步）之前。`,
    }),
  }),
  'authority/currency-not-comparable': rule<{
    what: string
    approvers: string[]
    matter: string
    currency: string
    limitCurrency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'An amount and the limit of who approved it are in two currencies without a rate.',
      zh: '审批金额与权限币种不同，且没有汇率。',
    },
    sentence: p => ({
      en: `${p.what} is in ${p.currency}; the limit of ${en(p.approvers)} for ${p.matter} is in ${p.limitCurrency}, and there is no rate to compare them.`,
      zh: `${p.what} 的币种为 ${p.currency}，${zh(p.approvers)} 的“${p.matter}”权限币种为 ${p.limitCurrency}，没有可比较的汇率。`,
    }),
  }),
}
