/** Estimates at completion by different assumptions about the rest of the work. */
import type { Forecast } from '../contract/costReport.ts'
import { toMajor } from '../money.ts'
import type { BasisFigures } from './figure.ts'
import {
  estimateAtBudgetRate,
  estimateAtCombinedRate,
  estimateAtCompletion,
  type Ratio,
  toCompletePerformanceIndex,
} from './formulas.ts'

const NO_FORECAST: Forecast = {
  estimateAtCompletion: null,
  estimateToComplete: null,
  varianceAtCompletion: null,
  toCompletePerformanceIndex: null,
}

/**
 * `cpi`: the rest costs as the work until now. `budget`: the rest costs as planned. `spiCpi`: the rest suffers from cost
 * and schedule alike. The to-complete index of a row is the one needed to reach that row's estimate.
 */
export function forecasts(totals: BasisFigures, currency: string): Record<string, Forecast> {
  const [budget, planned, earned, actual] = [
    totals.budgetAtCompletion.minor,
    totals.plannedValue.minor,
    totals.earnedValue.minor,
    totals.actualCost.minor,
  ].map(minor => (minor === null ? null : toMajor(minor, currency)))
  if (budget == null || earned == null || actual == null) {
    return { cpi: NO_FORECAST, budget: NO_FORECAST, spiCpi: NO_FORECAST }
  }
  const row = (estimate: Ratio): Forecast => {
    if (estimate.value === null) return NO_FORECAST
    return {
      estimateAtCompletion: estimate.value,
      estimateToComplete: estimate.value - actual,
      varianceAtCompletion: budget - estimate.value,
      toCompletePerformanceIndex: toCompletePerformanceIndex(budget, earned, actual, estimate.value).value,
    }
  }
  return {
    cpi: row(estimateAtCompletion(budget, earned, actual)),
    budget: row(estimateAtBudgetRate(budget, earned, actual)),
    spiCpi: planned == null ? NO_FORECAST : row(estimateAtCombinedRate(budget, earned, actual, planned)),
  }
}
