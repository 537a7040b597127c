/** Cost and benefit over time: `cost.benefit` of the Report and its findings (contract.md, Benefit). */
import { dayOfIso } from '../calendar.ts'
import type { Benefit, BenefitFlow } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { CellOf } from '../provenance.ts'
import { benefitFindings } from './benefitFindings.ts'
import {
  benefitCostRatio,
  discountFactor,
  modifiedInternalRate,
  paybackTime,
  presentValue,
  profitabilityIndex,
  YEAR_DAYS,
} from './discounting.ts'
import type { Ratio } from './formulas.ts'
import { internalRates, type TimedFlow } from './internalRates.ts'

export type Study = NonNullable<Project['benefit']>
type FigureName =
  | 'netPresentValue'
  | 'internalRateOfReturn'
  | 'modifiedInternalRateOfReturn'
  | 'payback'
  | 'discountedPayback'
  | 'benefitCostRatio'
  | 'profitabilityIndex'
/** `time` is NaN where a flow among dated ones has no date. */
type PlacedFlow = TimedFlow & { position: number; date: string | null }

export interface BenefitAnswer {
  benefit: Benefit | null
  findings: RawFinding[]
}

/**
 * Analyses a study. Finance and reinvestment rate are the discount rate where they are not stated. Flows are dated when
 * one of them is; a flow without a date among them leaves no figure, as its time is not known.
 */
export function benefitPart(project: Project, cellOf: CellOf): BenefitAnswer {
  const study = project.benefit
  if (!study) return { benefit: null, findings: [] }
  const isDated = study.flows.some(flow => flow.date !== undefined)
  const undated = isDated ? study.flows.filter(flow => flow.date === undefined) : []
  const flows = placedFlows(study, isDated)
  const reason = study.flows.length === 0 ? 'no_flows' : undated.length > 0 ? 'flow_without_date' : undefined
  const { rates, reason: noRates } = reason === undefined ? internalRates(flows) : { rates: [], reason }
  const source = cellOf(undated[0]?.source, 'date', 'amount')
  const missing: Benefit['missing'] = []
  const known = (measure: FigureName, ratio: () => Ratio): number | null => {
    const { value, reason: why } = reason === undefined ? finite(ratio()) : { value: null, reason }
    if (value === null) missing.push({ measure, reason: why ?? 'too_large', ...(source && { source }) })
    return value
  }
  const { rate, financeRate = rate, reinvestRate = rate } = study
  const atRate = (figure: () => Ratio) => () => (rate <= -1 ? { value: null, reason: 'impossible_rate' } : figure())
  const periodLength = isDated ? Infinity : 1
  const benefit: Benefit = {
    netPresentValue: known(
      'netPresentValue',
      atRate(() => ({ value: presentValue(flows, rate) })),
    ),
    isDated,
    firstFlow: study.firstFlow ?? 'now',
    rate,
    financeRate,
    reinvestRate,
    internalRateOfReturn: known('internalRateOfReturn', () => onlyRate(rates, noRates)),
    allRates: rates,
    modifiedInternalRateOfReturn: known('modifiedInternalRateOfReturn', () =>
      modifiedInternalRate(flows, financeRate, reinvestRate),
    ),
    payback: known('payback', () => paybackTime(flows, periodLength)),
    discountedPayback: known(
      'discountedPayback',
      atRate(() => paybackTime(presentValues(flows, rate), periodLength)),
    ),
    benefitCostRatio: known(
      'benefitCostRatio',
      atRate(() => benefitCostRatio(flows, rate)),
    ),
    profitabilityIndex: known(
      'profitabilityIndex',
      atRate(() => profitabilityIndex(flows, rate)),
    ),
    flows: flows.map(flow => discounted(flow, rate)),
    missing,
  }
  return { benefit, findings: benefitFindings(project, study, benefit, undated, cellOf) }
}

/** A time is the stated period, else the position: from 0 where the first flow is now, from 1 at the end of a period. */
function placedFlows(study: Study, isDated: boolean): PlacedFlow[] {
  const offset = study.firstFlow === 'end-of-period' ? 1 : 0
  const days = study.flows.map(flow => (flow.date === undefined ? NaN : dayOfIso(flow.date)))
  const earliest = days.reduce((least, day) => (day < least ? day : least), Infinity)
  const flows = study.flows.map(({ period, date, amount }, index) => ({
    position: index + 1,
    date: date ?? null,
    time: isDated ? ((days[index] ?? NaN) - earliest) / YEAR_DAYS : (period ?? index + offset),
    amount,
  }))
  // By amount within a time, so that the order of the input changes no last digit of a sum.
  const last = ({ time }: PlacedFlow) => (Number.isNaN(time) ? Infinity : time)
  return flows.sort((a, b) => compared(last(a), last(b)) || a.amount - b.amount)
}

const compared = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

function discounted({ position, date, time, amount }: PlacedFlow, rate: number): BenefitFlow {
  const factor = rate <= -1 || Number.isNaN(time) ? null : discountFactor(rate, time)
  const isGiven = factor !== null && Number.isFinite(factor) && Number.isFinite(amount * factor)
  return {
    position,
    date,
    time: Number.isNaN(time) ? null : time,
    amount,
    discountFactor: isGiven ? factor : null,
    presentValue: isGiven ? amount * factor : null,
  }
}

const presentValues = (flows: readonly TimedFlow[], rate: number): TimedFlow[] =>
  flows.map(({ time, amount }) => ({ time, amount: amount * discountFactor(rate, time) }))

function onlyRate(rates: readonly number[], reason: string | undefined): Ratio {
  const [only] = rates
  if (rates.length === 1 && only !== undefined) return { value: only }
  return { value: null, reason: reason ?? (rates.length === 0 ? 'no_internal_rate' : 'several_internal_rates') }
}

const finite = (ratio: Ratio): Ratio =>
  ratio.value === null || Number.isFinite(ratio.value) ? ratio : { value: null, reason: 'too_large' }
