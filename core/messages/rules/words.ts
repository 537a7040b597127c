/** How figures and classes are written inside the sentences of the rules: the same on every machine, so no locale is asked. */
import type { Sentence } from '../../contract/finding.ts'
import type { LedgerClass } from '../../contract/ledger.ts'
import { minorDigits, roundHalfAway } from '../../money.ts'

/** 1234567.5 in CNY is "CNY 1,234,567.50", 1850000 in USD is "USD 1,850,000". */
export function money(amount: number, currency: string): string {
  const digits = minorDigits(currency)
  const rounded = roundHalfAway(amount, digits)
  const [whole = '0', decimals] = Math.abs(rounded)
    .toFixed(Number.isInteger(rounded) ? 0 : digits)
    .split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${currency} ${rounded < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

const TEN_THOUSAND = 10_000

/**
 * In the unit that people use: 9600000 in CNY is 960 万元, 5000 is 5,000 元; other currencies as in English. An amount that
 * would look like the one it is compared with is written out.
 */
export function moneyZh(amount: number, currency: string, comparedWith?: number): string {
  const written = money(amount, currency)
  if (currency !== 'CNY') return written
  const short = inTenThousands(amount)
  const isAlike = comparedWith !== undefined && comparedWith !== amount && inTenThousands(comparedWith) === short
  return `${Math.abs(amount) < TEN_THOUSAND || isAlike ? `${written.slice('CNY '.length)} 元` : short}`
}

function inTenThousands(amount: number): string {
  const rounded = roundHalfAway(amount / TEN_THOUSAND, 2)
  const [whole = '0', decimals] = String(Math.abs(rounded)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${rounded < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`} 万元`
}

/** 0.356 is "35.6%"; whole percentages have no decimals. */
export function percentage(fraction: number): string {
  return `${roundHalfAway(fraction * 100, 1)}%`
}

/** A figure of a scale or an index, at most three decimals. */
export function figure(value: number): string {
  return String(roundHalfAway(value, 3))
}

/** What the entries of a ledger are. */
export const classNames: Record<LedgerClass, Sentence> = {
  budget: { en: 'budget', zh: '预算' },
  change: { en: 'budget changes', zh: '变更' },
  commitment: { en: 'commitments', zh: '已承诺' },
  accrual: { en: 'accruals', zh: '暂估' },
  actual: { en: 'actual cost', zh: '实际成本' },
  invoice: { en: 'invoices', zh: '开票' },
  payment: { en: 'payments', zh: '付款' },
  receipt: { en: 'receipts', zh: '回款' },
  forecast: { en: 'forecasts', zh: '预测' },
  revenue: { en: 'revenue', zh: '收入' },
}
