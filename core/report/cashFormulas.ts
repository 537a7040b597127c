/**
 * Net, running sums and exchange differences as formulas. A running sum adds up the months whose number is not above that
 * of its row: it stands on no order of rows and no range that grows, and a month without a net counts nothing. Written in
 * the canonical form, as {@link measureFormulas}.
 */
import { cashHeaders } from '../messages/cashWords.ts'
import { headers } from '../messages/sheets.ts'
import type { Language } from './columns.ts'

export const CASH_FLOW_TABLE = 'KeduCashFlow'
export const FIGURES_TABLE = 'KeduCash'

/** The live columns of the cash flow; amounts are rounded to the currency's `digits`, as they are in the engine. */
export function cashFormulas(language: Language, digits: number) {
  const column = (id: keyof typeof cashHeaders) => `${CASH_FLOW_TABLE}[${cashHeaders[id][language]}]`
  const cell = (id: keyof typeof cashHeaders) => `${CASH_FLOW_TABLE}[[#This Row],[${cashHeaders[id][language]}]]`
  const soFar = (id: keyof typeof cashHeaders) =>
    `SUMIF(${column('monthNumber')},"<="&${cell('monthNumber')},${column(id)})`
  const opening = `SUMIF(${FIGURES_TABLE}[${headers.code[language]}],"openingBalance",${FIGURES_TABLE}[${headers.amount[language]}])`
  return {
    net: `=IF(COUNT(${cell('inflow')},${cell('outflow')})=2,ROUND(${cell('inflow')}-${cell('outflow')},${digits}),"")`,
    cumulative: `=ROUND(${opening}+${soFar('net')},${digits})`,
    plannedCumulative: `=ROUND(${cell('cumulative')}+${soFar('plannedInflow')}-${soFar('plannedOutflow')},${digits})`,
  }
}

/** Realised and unrealised together, where both are known. */
export function differenceFormula(language: Language, digits: number): string {
  const cell = (id: 'realised' | 'unrealised') => `KeduExchange[[#This Row],[${cashHeaders[id][language]}]]`
  const [realised, unrealised] = [cell('realised'), cell('unrealised')]
  return `=IF(COUNT(${realised},${unrealised})=2,ROUND(${realised}+${unrealised},${digits}),"")`
}
