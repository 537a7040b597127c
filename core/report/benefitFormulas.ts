/** Formulas of the sheet of cost and benefit, in the canonical form. Where a figure does not exist they yield "". */
import type { Benefit } from '../contract/costReport.ts'
import { type BenefitCode, benefitHeaders } from '../messages/benefitWords.ts'
import type { Language } from './columns.ts'

const TABLE = 'KeduBenefit'

type FlowColumn = keyof typeof benefitHeaders

/** Derived columns of a flow. In dated studies the time is a day from 1, else a period. */
export function benefitFlowFormulas(isDated: boolean, language: Language) {
  const column = (name: FlowColumn) => `${TABLE}[${benefitHeaders[name][language]}]`
  const cell = (name: FlowColumn) => `${TABLE}[[#This Row],[${benefitHeaders[name][language]}]]`
  const timeName = isDated ? 'day' : 'period'
  const [time, rate, factor] = [cell(timeName), cell('rate'), cell('factor')]
  const exponent = isDated ? `((${time}-1)/365)` : time
  const upTo = (name: FlowColumn) => `SUMIF(${column(timeName)},"<="&${time},${column(name)})`
  return {
    factor: `=IF(COUNT(${time},${rate})=2,IF(${rate}>-1,1/(1+${rate})^${exponent},""),"")`,
    presentValue: `=IF(COUNT(${factor})=1,${cell('amount')}*${factor},"")`,
    runningSum: `=IF(COUNT(${time})=1,${upTo('amount')},"")`,
    runningPresentValue: `=IF(COUNT(${factor})=1,${upTo('presentValue')},"")`,
  }
}

/**
 * Figures over the table of flows. Excel's own functions stand where they say the same: NPV and MIRR where there is one
 * flow in every period from the first on, XNPV where all flows are dated.
 */
export function benefitFormulas(benefit: Benefit, language: Language): Partial<Record<BenefitCode, string>> {
  const column = (name: FlowColumn) => `${TABLE}[${benefitHeaders[name][language]}]`
  const [amounts, values] = [column('amount'), column('presentValue')]
  const { isDated, rate, financeRate, reinvestRate, firstFlow, flows } = benefit
  const first = firstFlow === 'end-of-period' ? 1 : 0
  const isRegular = !isDated && flows.every((flow, index) => flow.time === first + index)
  const excel = isDated
    ? `=XNPV(${rate},${amounts},${column('day')})`
    : `=NPV(${rate},${amounts})${first === 0 ? `*(1+${rate})` : ''}`
  return {
    ...(benefit.netPresentValue !== null && { NPV: `=SUM(${values})` }),
    // Excel's XNPV takes no rate below 0.
    ...(benefit.netPresentValue !== null && (isRegular || (isDated && rate >= 0)) && { 'NPV EXCEL': excel }),
    ...(isRegular && { MIRR: `=MIRR(${amounts},${financeRate},${reinvestRate})` }),
    BCR: `=SUMIF(${values},">0")/-SUMIF(${values},"<0")`,
  }
}
