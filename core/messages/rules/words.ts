/** How figures and classes are written inside the sentences of the rules: the same on every machine, so no locale is asked. */
import type { Sentence } from '../../contract/finding.ts'
import type { LedgerClass } from '../../contract/ledger.ts'
import { minorDigits, roundHalfAway } from '../../money.ts'

/** 1234567.5 in CNY is "CNY 1,234,567.50". */
export function money(amount: number, currency: string): string {
  const digits = minorDigits(currency)
  const rounded = roundHalfAway(amount, digits)
  const [whole = '0', decimals] = Math.abs(rounded).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${currency} ${rounded < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
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
