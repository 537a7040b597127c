/** Figures as the pane shows them: short, in the workbook's unit; the exact one for hover and screen readers. */
import { currencyNames } from '../../core/messages/pane.ts'
import type { Language } from '../engine/protocol.ts'

/** Units that people keep amounts in, by the factor to one major unit of the currency. */
const UNIT_FACTORS: Record<string, number> = {
  元: 1,
  千元: 1e3,
  万元: 1e4,
  百万元: 1e6,
  亿元: 1e8,
  万: 1e4,
  亿: 1e8,
  k: 1e3,
  m: 1e6,
}

export interface MoneyStyle {
  language: Language
  currency: string
  /** As stated in the workbook, such as "万元"; null where none is. */
  unit: string | null
}

/** 18,400,000 as "¥18.4M" or "1,840 万元", always the latter where the workbook counts in 万元. */
export function shortMoney(amount: number, style: MoneyStyle): string {
  const factor = UNIT_FACTORS[style.unit?.toLowerCase() ?? '']
  if (style.unit && factor && factor > 1) {
    const number = new Intl.NumberFormat(style.language, { maximumFractionDigits: 2 }).format(amount / factor)
    return `${number} ${style.unit}`
  }
  if (style.language === 'zh') return chineseMoney(amount, style.currency)
  return new Intl.NumberFormat(style.language, {
    style: 'currency',
    currency: style.currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumSignificantDigits: 4,
  }).format(amount)
}

/** As a finance colleague writes it: number, 万 or 亿, currency in words. */
function chineseMoney(amount: number, currency: string): string {
  const number = new Intl.NumberFormat('zh', { notation: 'compact', maximumSignificantDigits: 4, useGrouping: true })
  const parts = number.formatToParts(amount)
  const figure = parts.filter(part => part.type !== 'compact').map(part => part.value)
  const power = parts.find(part => part.type === 'compact')?.value ?? ''
  const name = currencyNames[currency]
  return [figure.join('').trim(), ...(name ? [power + name] : [power, currency])].filter(part => part !== '').join(' ')
}

/** To the last minor unit. */
export function exactMoney(amount: number, style: MoneyStyle): string {
  if (style.language === 'zh') {
    const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('zh', {
      style: 'currency',
      currency: style.currency,
    }).resolvedOptions()
    const number = new Intl.NumberFormat('zh', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    return `${number.format(amount)} ${currencyNames[style.currency] ?? style.currency}`
  }
  return new Intl.NumberFormat(style.language, { style: 'currency', currency: style.currency }).format(amount)
}

/** An index such as CPI. */
export function ratio(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)
}

/** "31 Oct 2026" or "2026年10月31日"; an ISO date is a day, not a moment, so no time zone may shift it. */
export function longDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
