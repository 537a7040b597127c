/**
 * What follows from the stated figures of a contract, as formulas over its row. Rates are applied to whole minor units,
 * where halves are exact, so that the cent is the engine's.
 */
import { contractHeaders } from '../messages/contractsWords.ts'
import type { Language } from './columns.ts'

const TABLE = 'KeduContracts'
/** Digits that products of a rate and whole units are cleaned to before they are rounded, so that halves are halves. */
const CLEAN_DIGITS = 4
/** Tax rates have at most four decimals; whole numbers are divided without a trace in binary. */
const TAX_SCALE = 10_000

export interface FormulaContext {
  language: Language
  /** `YYYY-MM-DD`. */
  statusDate: string
  /** Decimals of the currency. */
  digits: number
}

export function contractFormulas({ language, statusDate, digits }: FormulaContext) {
  const cell = (name: keyof typeof contractHeaders) => `${TABLE}[[#This Row],[${contractHeaders[name][language]}]]`
  const isGiven = (name: keyof typeof contractHeaders) => `COUNT(${cell(name)})=1`
  const scale = 10 ** digits
  const units = (amount: string) => `ROUND((${amount})*${scale},0)`
  const share = (amount: string, rate: string) => `ROUND(ROUND(${units(amount)}*${rate},${CLEAN_DIGITS}),0)/${scale}`
  const retained = (base: string) => share(base, cell('retentionRate'))
  const total = `${cell('value')}+${cell('changes')}`
  const netUnits = `ROUND(${units(total)}*${TAX_SCALE}/ROUND(${TAX_SCALE}*(1+${cell('taxRate')}),0),0)`
  const whole = `IF(${isGiven('settled')},${cell('settled')},${total})`
  const open = `${cell('invoiced')}-${cell('paid')}-${cell('retention')}`
  return {
    retention:
      `=IF(AND(ISTEXT(${cell('retentionDue')}),${cell('retentionDue')}<="${statusDate}"),0,` +
      `IF(COUNT(${cell('retentionRate')})=0,"",IF(${isGiven('settled')},${retained(cell('settled'))},` +
      `IF(${isGiven('invoiced')},${retained(cell('invoiced'))},""))))`,
    taxOfGross: `=(${units(total)}-${netUnits})/${scale}`,
    taxOfNet: `=${share(total, cell('taxRate'))}`,
    openToInvoice: `=IF(${isGiven('invoiced')},ROUND(${whole}-${cell('invoiced')},${digits}),"")`,
    openToPay: `=IF(COUNT(${cell('invoiced')},${cell('paid')},${cell('retention')})=3,ROUND(MAX(0,${open}),${digits}),"")`,
  }
}
