/** Cost and benefit over time: the figures with their conventions, beside the flows with factor and present value. */
import type { Benefit, BenefitFlow } from '../contract/costReport.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import {
  type BenefitCode,
  benefitConvention,
  benefitFigures,
  benefitHeaders,
  rateOf,
} from '../messages/benefitWords.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { benefitFlowFormulas, benefitFormulas } from './benefitFormulas.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat, RATIO_FORMAT } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingTextOf } from './missingText.ts'

const PERCENT_FORMAT = '0.00%'
const FACTOR_FORMAT = '0.0000'
const YEAR_DAYS = 365

interface FigureRow {
  code: string
  name: string
  write: CellWrite
  how: string | null
  why: string | null
}

/** The sheet; its tables are empty without a study. */
export function benefitSheet(report: Report, language: Language): SheetModel {
  const benefit = report.cost?.benefit ?? null
  const { text, sentence, number } = columnsIn(language)
  const blank = { whenGone: { value: null } }
  const money = moneyFormat(report.project.project.currency)
  const columns = [
    filled<FigureRow>(text('figure', headers.figure, 32), row => row.name),
    filled<FigureRow>(number('value', headers.value, money, 18, blank), row => row.write),
    filled<FigureRow>(
      sentence('why', headers.why, 36, { whenGone: { value: stateWords.gone[language] } }),
      row => row.why,
    ),
    filled<FigureRow>(sentence('how', benefitHeaders.how, 56, blank), row => row.how),
    filled<FigureRow>(text('code', headers.key, 13, { isMuted: true }), row => row.code),
  ]
  const figures = tableModel(
    'KeduBenefitFigures',
    'code',
    columns,
    benefit ? figureRows(benefit, report, language) : [],
  )
  const flows = tableModel('KeduBenefit', 'flow', flowColumns(benefit, report, language), benefit?.flows ?? [], {
    firstColumn: columns.length + 1,
  })
  return sheetModel('benefit', language, reportLines('benefit', report), [figures, flows])
}

const MEASURES = {
  NPV: 'netPresentValue',
  IRR: 'internalRateOfReturn',
  MIRR: 'modifiedInternalRateOfReturn',
  PAYBACK: 'payback',
  'PAYBACK PV': 'discountedPayback',
  BCR: 'benefitCostRatio',
  PI: 'profitabilityIndex',
} as const satisfies Partial<Record<BenefitCode, keyof Benefit>>

const FORMATS: Partial<Record<BenefitCode, string>> = {
  RATE: PERCENT_FORMAT,
  FINANCE: PERCENT_FORMAT,
  REINVEST: PERCENT_FORMAT,
  IRR: PERCENT_FORMAT,
  MIRR: PERCENT_FORMAT,
  PAYBACK: RATIO_FORMAT,
  'PAYBACK PV': RATIO_FORMAT,
  BCR: RATIO_FORMAT,
  PI: RATIO_FORMAT,
}

function figureRows(benefit: Benefit, report: Report, language: Language): FigureRow[] {
  const study = report.project.benefit
  const money = moneyFormat(report.project.project.currency)
  const formulas = benefitFormulas(benefit, language)
  const row = (code: BenefitCode, value: number | null): FigureRow => {
    const formula = formulas[code]
    const numberFormat = FORMATS[code] ?? money
    const isStated = (code === 'FINANCE' ? study?.financeRate : study?.reinvestRate) !== undefined
    const why =
      code in MEASURES ? missingTextOf(benefit.missing, MEASURES[code as keyof typeof MEASURES], language) : null
    return {
      code,
      name: benefitFigures[code][language],
      write: value !== null && formula ? { value, formula, numberFormat } : { value, numberFormat },
      how: benefitConvention(code, { ...benefit, rates: benefit.allRates, isStated })[language],
      why,
    }
  }
  const several = benefit.allRates.length > 1 ? benefit.allRates : []
  const codes = Object.keys(MEASURES) as (keyof typeof MEASURES)[]
  return [
    row('RATE', benefit.rate),
    row('FINANCE', benefit.financeRate),
    row('REINVEST', benefit.reinvestRate),
    ...codes.flatMap(code => [
      row(code, benefit[MEASURES[code]]),
      ...(code === 'NPV' && formulas['NPV EXCEL'] ? [row('NPV EXCEL', benefit.netPresentValue)] : []),
      ...(code === 'IRR' ? several.map((rate, index) => rateRow(rate, index + 1, several.length, language)) : []),
    ]),
  ]
}

const rateRow = (rate: number, number: number, count: number, language: Language): FigureRow => ({
  code: `IRR ${number}`,
  name: rateOf(number, count)[language],
  write: { value: rate, numberFormat: PERCENT_FORMAT },
  how: null,
  why: null,
})

/** The place of a flow in time as the sheet counts it: its period, or its day from 1, the earliest. */
export function placeInTime(flow: BenefitFlow, isDated: boolean): number | null {
  if (flow.time === null) return null
  return isDated ? Math.round(flow.time * YEAR_DAYS) + 1 : flow.time
}

function flowColumns(benefit: Benefit | null, report: Report, language: Language) {
  const { text, number } = columnsIn(language)
  const isDated = benefit?.isDated ?? false
  const money = moneyFormat(report.project.project.currency)
  const formulas = benefitFlowFormulas(isDated, language)
  const blank = { whenGone: { value: null } }
  const sums = runningSums(benefit?.flows ?? [])
  // Where the time of one flow is not known, nobody can say what has come in by then.
  const running = (value: number | null | undefined, formula: string): CellWrite =>
    isPlaced ? derived(value ?? null, formula) : { value: null }
  const isPlaced = benefit?.flows.every(flow => flow.time !== null) ?? false
  const derived = (value: number | null, formula: string): CellWrite => ({ value: value ?? '', formula })
  return [
    filled<BenefitFlow>(text('flow', benefitHeaders.flow, 10), flow => String(flow.position)),
    filled<BenefitFlow>(text('date', benefitHeaders.date, 12, { isOptional: true }), flow => flow.date),
    filled<BenefitFlow>(timeColumn(isDated, language), flow => placeInTime(flow, isDated)),
    filled<BenefitFlow>(number('amount', benefitHeaders.amount, money, 18, blank), flow => flow.amount),
    filled<BenefitFlow>(number('rate', benefitHeaders.rate, PERCENT_FORMAT, 10, blank), () => benefit?.rate ?? null),
    filled<BenefitFlow>(number('factor', benefitHeaders.factor, FACTOR_FORMAT, 12, blank), flow =>
      derived(flow.discountFactor, formulas.factor),
    ),
    filled<BenefitFlow>(number('presentValue', benefitHeaders.presentValue, money, 18, blank), flow =>
      derived(flow.presentValue, formulas.presentValue),
    ),
    filled<BenefitFlow>(number('runningSum', benefitHeaders.runningSum, money, 18, blank), flow =>
      running(sums.get(flow.time)?.amount, formulas.runningSum),
    ),
    filled<BenefitFlow>(number('runningPresentValue', benefitHeaders.runningPresentValue, money, 18, blank), flow =>
      running(flow.discountFactor === null ? null : sums.get(flow.time)?.presentValue, formulas.runningPresentValue),
    ),
  ]
}

/** Found again by either header, also after flows were given dates. */
function timeColumn(isDated: boolean, language: Language) {
  const { period, day } = benefitHeaders
  const column = isDated
    ? columnsIn(language).number('time', day, COUNT_FORMAT, 10, { whenGone: { value: null } })
    : columnsIn(language).number('time', period, 'General', 10, { whenGone: { value: null } })
  return { ...column, headers: [period.en, period.zh, day.en, day.zh] }
}

/** Sums of all flows up to a time; flows are in the order of time. */
function runningSums(flows: readonly BenefitFlow[]) {
  const sums = new Map<number | null, { amount: number; presentValue: number }>()
  let sum = { amount: 0, presentValue: 0 }
  for (const { time, amount, presentValue } of flows) {
    if (time === null) continue
    sum = { amount: sum.amount + amount, presentValue: sum.presentValue + (presentValue ?? 0) }
    sums.set(time, sum)
  }
  return sums
}
