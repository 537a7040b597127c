/** The estimate at completion in a cell: the engine's formulas, by the method the user names. */
import type { Sentence } from '../../core/contract/finding.ts'
import {
  estimateAtBudgetRate,
  estimateAtCombinedRate,
  estimateAtCompletion,
  type Ratio,
} from '../../core/cost/formulas.ts'
import { failure } from '../../core/result.ts'
import type { CellAnswer } from './cellProblem.ts'
import { figure } from './figure.ts'

export const METHODS = ['CPI', 'BUDGET', 'SPICPI', 'MANUAL'] as const

export interface EstimateInput {
  bac: number
  ev: number
  ac: number
  method: (typeof METHODS)[number]
  plannedValue: number | null
  etc: number | null
}

export function estimate(input: EstimateInput, names: { plannedValue: Sentence; etc: Sentence }): CellAnswer {
  const { bac, ev, ac, method, plannedValue, etc } = input
  switch (method) {
    case 'CPI':
      return ev === 0 && bac > 0 ? failure({ reason: 'nothing_earned' }) : figure(estimateAtCompletion(bac, ev, ac))
    case 'BUDGET':
      return figure(estimateAtBudgetRate(bac, ev, ac))
    case 'SPICPI':
      return plannedValue === null
        ? failure({ reason: 'needed', parameter: names.plannedValue, method })
        : figure(estimateAtCombinedRate(bac, ev, ac, plannedValue))
    case 'MANUAL':
      return etc === null ? failure({ reason: 'needed', parameter: names.etc, method }) : figure(sum(ac, etc))
  }
}

const sum = (ac: number, etc: number): Ratio => ({ value: ac + etc })
