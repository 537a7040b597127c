/** Cost and benefit over time: `cost.benefit` of the Report and its findings (contract.md, Benefit). */
import { dayOfIso } from '../calendar.ts'
import type { Benefit } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import type { CellOf } from '../provenance.ts'
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

type Study = NonNullable<Project['benefit']>
type FigureName = Exclude<keyof Benefit, 'isDated' | 'firstFlow' | 'allRates' | 'missing'>

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
  const flows = timedFlows(study, isDated)
  const reason = study.flows.length === 0 ? 'no_flows' : undated.length > 0 ? 'flow_without_date' : undefined
  const { rates, reason: noRates } = reason === undefined ? internalRates(flows) : { rates: [], reason }
  const missing: Benefit['missing'] = []
  const known = (measure: FigureName, ratio: () => Ratio): number | null => {
    const { value, reason: why } = reason === undefined ? finite(ratio()) : { value: null, reason }
    if (value === null) missing.push({ measure, reason: why ?? 'too_large' })
    return value
  }
  const { rate, financeRate = rate, reinvestRate = rate } = study
  const atRate = (figure: () => Ratio) => () => (rate <= -1 ? { value: null, reason: 'impossible_rate' } : figure())
  const periodLength = isDated ? Infinity : 1
  const discounted = () => flows.map(({ time, amount }) => ({ time, amount: amount * discountFactor(rate, time) }))
  const benefit: Benefit = {
    netPresentValue: known(
      'netPresentValue',
      atRate(() => ({ value: presentValue(flows, rate) })),
    ),
    isDated,
    firstFlow: study.firstFlow ?? 'now',
    internalRateOfReturn: known('internalRateOfReturn', () => onlyRate(rates, noRates)),
    allRates: rates,
    modifiedInternalRateOfReturn: known('modifiedInternalRateOfReturn', () =>
      modifiedInternalRate(flows, financeRate, reinvestRate),
    ),
    payback: known('payback', () => paybackTime(flows, periodLength)),
    discountedPayback: known(
      'discountedPayback',
      atRate(() => paybackTime(discounted(), periodLength)),
    ),
    benefitCostRatio: known(
      'benefitCostRatio',
      atRate(() => benefitCostRatio(flows, rate)),
    ),
    profitabilityIndex: known(
      'profitabilityIndex',
      atRate(() => profitabilityIndex(flows, rate)),
    ),
    missing,
  }
  return { benefit, findings: findingsOf(project, study, benefit, undated, cellOf) }
}

/** A time is the stated period, else the position: from 0 where the first flow is now, from 1 at the end of a period. */
function timedFlows(study: Study, isDated: boolean): TimedFlow[] {
  const offset = study.firstFlow === 'end-of-period' ? 1 : 0
  const days = study.flows.map(flow => (flow.date === undefined ? 0 : dayOfIso(flow.date)))
  const earliest = days.reduce((least, day) => Math.min(least, day), Infinity)
  const flows = study.flows.map(({ period, amount }, index) => ({
    time: isDated ? ((days[index] ?? earliest) - earliest) / YEAR_DAYS : (period ?? index + offset),
    amount,
  }))
  // By amount within a time, so that the order of the input changes no last digit of a sum.
  return flows.sort((a, b) => a.time - b.time || a.amount - b.amount)
}

function onlyRate(rates: readonly number[], reason: string | undefined): Ratio {
  const [only] = rates
  if (rates.length === 1 && only !== undefined) return { value: only }
  return { value: null, reason: reason ?? (rates.length === 0 ? 'no_internal_rate' : 'several_internal_rates') }
}

const finite = (ratio: Ratio): Ratio =>
  ratio.value === null || Number.isFinite(ratio.value) ? ratio : { value: null, reason: 'too_large' }

function findingsOf(
  { project }: Project,
  study: Study,
  benefit: Benefit,
  undated: Study['flows'],
  cellOf: CellOf,
): RawFinding[] {
  const subject = { kind: 'project' as const, id: 'project' }
  const [first] = study.flows
  const placeOf = (flow: Study['flows'][number] | undefined, ...concepts: string[]) => {
    const source = cellOf(flow?.source, ...concepts)
    return source ? { source } : {}
  }
  const rates = (['rate', 'financeRate', 'reinvestRate'] as const).flatMap(which => {
    const rate = study[which]
    if (rate === undefined || rate > -1) return []
    const extra = { ...placeOf(first, 'amount'), discriminator: which }
    return [raise('cost/discount-rate-impossible', subject, { which, rate }, extra)]
  })
  const withoutDate = undated.map(flow => {
    const position = study.flows.indexOf(flow) + 1
    const extra = { ...placeOf(flow, 'date', 'amount'), discriminator: String(position), amount: Math.abs(flow.amount) }
    return raise(
      'cost/flow-without-date',
      subject,
      { position, amount: flow.amount, currency: project.currency },
      extra,
    )
  })
  if (undated.length > 0 || study.flows.length === 0) return [...rates, ...withoutDate]
  return [...rates, ...internalRateFindings(benefit, subject, placeOf(first, 'amount'))]
}

/** Says that there is no single internal rate of return, where money flows both ways. */
function internalRateFindings(
  benefit: Benefit,
  subject: RawFinding['subject'],
  place: Pick<RawFinding, 'source'>,
): RawFinding[] {
  const why = benefit.missing.find(entry => entry.measure === 'internalRateOfReturn')?.reason
  if (why === 'several_internal_rates') {
    const rates = benefit.allRates
    const params = { count: rates.length, lowest: rates[0] ?? 0, highest: rates.at(-1) ?? 0 }
    return [raise('cost/multiple-internal-rates', subject, params, place)]
  }
  return why === 'no_internal_rate' ? [raise('cost/no-internal-rate', subject, {}, place)] : []
}
