/** The money style of an answer: its currency and the workbook's unit. */
import type { CheckAnswer, Language } from '../engine/protocol.ts'
import type { MoneyStyle } from './amounts.ts'

export function moneyStyle(answer: CheckAnswer, language: Language): MoneyStyle {
  return { language, currency: answer.project.currency, unit: answer.unit }
}
