/** The twelve measures of a task or of the project from its four figures. */
import type { MeasureName, Measures, MissingMeasure } from '../contract/costReport.ts'
import { toMajor } from '../money.ts'
import { BASIS_NAMES, type BasisFigures, type BasisName, exact } from './figure.ts'
import {
  costPerformanceIndex,
  estimateAtCompletion,
  type Ratio,
  schedulePerformanceIndex,
  toCompletePerformanceIndex,
} from './formulas.ts'

type DerivedName = Exclude<MeasureName, BasisName>

/** Which of the four figures a derived measure stands on. */
export const STANDS_ON: Record<DerivedName, readonly BasisName[]> = {
  costVariance: ['earnedValue', 'actualCost'],
  scheduleVariance: ['earnedValue', 'plannedValue'],
  costPerformanceIndex: ['earnedValue', 'actualCost'],
  schedulePerformanceIndex: ['earnedValue', 'plannedValue'],
  estimateAtCompletion: ['budgetAtCompletion', 'earnedValue', 'actualCost'],
  estimateToComplete: ['budgetAtCompletion', 'earnedValue', 'actualCost'],
  varianceAtCompletion: ['budgetAtCompletion', 'earnedValue', 'actualCost'],
  toCompletePerformanceIndex: ['budgetAtCompletion', 'earnedValue', 'actualCost'],
}
export const DERIVED_NAMES = Object.keys(STANDS_ON) as DerivedName[]

/** Computes them; money in major units. `missing` lists every measure that is null, and a figure that is not whole. */
export function measuresOf(figures: BasisFigures, currency: string): Measures {
  const missing: MissingMeasure[] = []
  for (const measure of BASIS_NAMES) {
    const { minor, reason, source } = figures[measure]
    if (reason !== undefined || minor === null) {
      missing.push({ measure, reason: reason ?? 'no_budget', ...(source && { source }) })
    }
  }
  const derived = derivedMeasures(figures, currency)
  const measures: Partial<Record<MeasureName, number | null>> = {}
  for (const name of BASIS_NAMES) {
    const { minor } = figures[name]
    measures[name] = minor === null ? null : toMajor(minor, currency)
  }
  for (const name of DERIVED_NAMES) {
    const lacking = STANDS_ON[name].map(basis => figures[basis]).find(figure => figure.minor === null)
    const result: Ratio = lacking ? { value: null, reason: lacking.reason ?? 'no_budget' } : derived[name]()
    measures[name] = result.value
    if (result.value === null) {
      missing.push({ measure: name, reason: result.reason, ...(lacking?.source && { source: lacking.source }) })
    }
  }
  return { ...(measures as Record<MeasureName, number | null>), missing }
}

/** Each derived measure, to be asked only where the figures it stands on are there. */
function derivedMeasures(figures: BasisFigures, currency: string): Record<DerivedName, () => Ratio> {
  const minor = (name: BasisName) => figures[name].minor ?? 0
  const major = (name: BasisName) => toMajor(minor(name), currency)
  const budget = major('budgetAtCompletion')
  const earned = major('earnedValue')
  const actual = major('actualCost')
  const difference = (from: BasisName, subtrahend: BasisName): Ratio => {
    const result = exact(minor(from) - minor(subtrahend))
    return result.minor === null ? { value: null, reason: result.reason } : { value: toMajor(result.minor, currency) }
  }
  const estimate = () => estimateAtCompletion(budget, earned, actual)
  const fromEstimate = (derive: (value: number) => number): Ratio => {
    const result = estimate()
    return result.value === null ? result : { value: derive(result.value) }
  }
  return {
    costVariance: () => difference('earnedValue', 'actualCost'),
    scheduleVariance: () => difference('earnedValue', 'plannedValue'),
    costPerformanceIndex: () => costPerformanceIndex(earned, actual),
    schedulePerformanceIndex: () => schedulePerformanceIndex(earned, major('plannedValue')),
    estimateAtCompletion: estimate,
    estimateToComplete: () => fromEstimate(value => value - actual),
    varianceAtCompletion: () => fromEstimate(value => budget - value),
    toCompletePerformanceIndex: () => toCompletePerformanceIndex(budget, earned, actual),
  }
}
