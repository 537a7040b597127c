/**
 * The formulas of earned value on plain numbers: what the report, the sheets and the functions in cells share. Sources:
 * PMI, The Standard for Earned Value Management; the cases without an answer are named, never 0 or infinite.
 */

/** A ratio or an estimate, or why there is none. */
export type Ratio = { value: number; reason?: undefined } | { value: null; reason: string }

const known = (value: number): Ratio => ({ value })
const unknown = (reason: string): Ratio => ({ value: null, reason })

/** CPI = earned value ÷ actual cost. Without actual cost there is none, however much is earned. */
export function costPerformanceIndex(earnedValue: number, actualCost: number): Ratio {
  if (actualCost > 0) return known(earnedValue / actualCost)
  return unknown(earnedValue > 0 ? 'no_actuals' : 'not_started')
}

/** SPI = earned value ÷ planned value. Without planned value there is none. */
export function schedulePerformanceIndex(earnedValue: number, plannedValue: number): Ratio {
  if (plannedValue > 0) return known(earnedValue / plannedValue)
  return unknown(earnedValue > 0 ? 'nothing_planned' : 'not_started')
}

/** EAC = budget at completion ÷ CPI: the rest costs as the work until now. Complete work costs what it has cost. */
export function estimateAtCompletion(budget: number, earnedValue: number, actualCost: number): Ratio {
  if (earnedValue >= budget) return known(actualCost)
  const index = costPerformanceIndex(earnedValue, actualCost)
  if (index.value === null) return index
  return index.value > 0 ? known(budget / index.value) : unknown('spent_without_progress')
}

/** EAC = actual cost + budget − earned value: the rest costs as planned. */
export function estimateAtBudgetRate(budget: number, earnedValue: number, actualCost: number): Ratio {
  return known(earnedValue >= budget ? actualCost : actualCost + (budget - earnedValue))
}

/** EAC = actual cost + (budget − earned value) ÷ (CPI × SPI): the rest suffers from cost and schedule alike. */
export function estimateAtCombinedRate(
  budget: number,
  earnedValue: number,
  actualCost: number,
  plannedValue: number,
): Ratio {
  if (earnedValue >= budget) return known(actualCost)
  const cost = costPerformanceIndex(earnedValue, actualCost)
  const schedule = schedulePerformanceIndex(earnedValue, plannedValue)
  if (cost.value === null) return cost
  if (schedule.value === null) return schedule
  const factor = cost.value * schedule.value
  return factor > 0 ? known(actualCost + (budget - earnedValue) / factor) : unknown('spent_without_progress')
}

/** TCPI = (budget − earned value) ÷ (target − actual cost): how efficient the rest must be. Target: the budget, or an estimate. */
export function toCompletePerformanceIndex(
  budget: number,
  earnedValue: number,
  actualCost: number,
  target: number = budget,
): Ratio {
  if (earnedValue >= budget) return unknown('complete')
  if (actualCost >= target) return unknown('budget_exhausted')
  return known((budget - earnedValue) / (target - actualCost))
}
