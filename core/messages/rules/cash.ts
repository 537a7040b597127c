/** Rules about cash in and out, receivables, currencies. */
import { day, month } from '../dates.ts'
import { rule } from '../ruleText.ts'
import { money, moneyZh } from './words.ts'

export const cashRules = {
  'cost/funding-gap': rule<{ month: string; amount: number; currency: string }>({
    severity: 'warning',
    checks: {
      en: 'Cash falls below zero in the month of the status date or later.',
      zh: '状态日期当月或以后累计资金低于零（资金缺口）。',
    },
    setting: 'thresholds.cash.openingBalance',
    sentence: p => ({
      en: `Cash is short by ${money(p.amount, p.currency)} in ${month(p.month).en}.`,
      zh: `${month(p.month).zh}资金缺口 ${moneyZh(p.amount, p.currency)}。`,
    }),
  }),
  'cost/receivable-overdue': rule<{
    what: string
    customer: string
    amount: number
    currency: string
    due: string
    days: number
  }>({
    severity: 'warning',
    checks: {
      en: 'A customer has not paid an invoice by its due date; retention is not counted.',
      zh: '客户未按到期日付清发票（不含质保金）。',
    },
    setting: 'thresholds.cash.collectionTermsDays',
    sentence: p => ({
      en: `${p.what}: ${money(p.amount, p.currency)}${p.customer === '' ? '' : ` from ${p.customer}`} has been due since ${day(p.due).en}, ${p.days} ${p.days === 1 ? 'day' : 'days'} ago.`,
      zh: `${p.what}：${p.customer === '' ? '' : `${p.customer} `}应收 ${moneyZh(p.amount, p.currency)}，${day(p.due).zh}到期，已逾期 ${p.days} 天。`,
    }),
  }),
  'cost/invoice-without-due-date': rule<{
    side: 'payable' | 'receivable'
    count: number
    what: string
    amount: number
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'Unpaid invoices have no due date and no terms are set, so the cash flow leaves them out.',
      zh: '未结清发票没有到期日，也未设置账期，资金计划未计入。',
    },
    setting: 'thresholds.cash.paymentTermsDays',
    sentence: p => ({
      en: `${p.count} unpaid ${p.count === 1 ? 'invoice' : 'invoices'} ${p.side === 'payable' ? 'to pay' : 'to customers'} of ${money(p.amount, p.currency)} ${p.count === 1 ? 'has' : 'have'} no due date and ${p.count === 1 ? 'is' : 'are'} not in the cash flow, such as ${p.what}.`,
      zh: `${p.count} 张未结清的${p.side === 'payable' ? '应付' : '应收'}发票共 ${moneyZh(p.amount, p.currency)}，没有到期日，未计入资金计划，如 ${p.what}。`,
    }),
  }),
}
