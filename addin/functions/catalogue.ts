/** The custom functions: one typed table from which the metadata, the registration and the checks are made. */
import { costPerformanceIndex, schedulePerformanceIndex, toCompletePerformanceIndex } from '../../core/cost/formulas.ts'
import { functionTexts } from '../../core/messages/functions.ts'
import { failure } from '../../core/result.ts'
import type { CellAnswer } from './cellProblem.ts'
import { estimate, METHODS } from './estimate.ts'
import { figure } from './figure.ts'
import { choice, number, optionalNumber, type Parameter, rankText } from './parameters.ts'
import { riskScore, SCHEMES } from './riskScore.ts'

type Parameters = Record<string, Parameter<unknown>>
type Inputs<P extends Parameters> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never }

export interface CatalogueEntry {
  /** Never changed once published; also the name in formulas, after "KEDU.". */
  id: keyof typeof functionTexts
  /** In the order of the formula; optional ones last. */
  parameters: Parameters
  /** Calculates from what the parameters have read. */
  compute(inputs: Record<string, unknown>): CellAnswer
}

/** Ties the parameters to what `compute` receives; the table itself holds entries of any parameters. */
function entry<I extends CatalogueEntry['id'], P extends Parameters & Record<keyof Texts<I>, Parameter<unknown>>>(
  id: I,
  parameters: P,
  compute: (inputs: Inputs<P>) => CellAnswer,
): CatalogueEntry {
  return { id, parameters, compute: inputs => compute(inputs as Inputs<P>) }
}

type Texts<I extends CatalogueEntry['id']> = (typeof functionTexts)[I]['parameters']

export const catalogue: readonly CatalogueEntry[] = [
  entry('CPI', { ev: number, ac: number }, ({ ev, ac }) => figure(costPerformanceIndex(ev, ac))),
  entry('SPI', { ev: number, plannedValue: number }, ({ ev, plannedValue }) =>
    figure(schedulePerformanceIndex(ev, plannedValue)),
  ),
  entry(
    'EAC',
    {
      bac: number,
      ev: number,
      ac: number,
      method: choice(METHODS),
      plannedValue: optionalNumber,
      etc: optionalNumber,
    },
    inputs => {
      const { plannedValue, etc } = functionTexts.EAC.parameters
      return estimate(inputs, { plannedValue: plannedValue.name, etc: etc.name })
    },
  ),
  entry('TCPI', { bac: number, ev: number, ac: number, target: optionalNumber }, ({ bac, ev, ac, target }) =>
    ev < bac && ac === (target ?? bac)
      ? failure({ reason: 'divided_by_zero' })
      : figure(toCompletePerformanceIndex(bac, ev, ac, target ?? bac)),
  ),
  entry('RISKSCORE', { probability: rankText, impact: rankText, scheme: choice(SCHEMES) }, inputs => {
    const { probability, impact } = functionTexts.RISKSCORE.parameters
    return riskScore(
      { value: inputs.probability, name: probability.name },
      { value: inputs.impact, name: impact.name },
      inputs.scheme,
    )
  }),
]
