/** Findings about a cost-benefit study. */
import type { Benefit } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import type { CellOf } from '../provenance.ts'
import type { Study } from './benefit.ts'

/** What is wrong with the rates and dates of a study, and where it has no single rate of return. */
export function benefitFindings(
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
