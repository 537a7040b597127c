/** What the engine's formulas answer, as the answer of a cell. */
import type { Ratio } from '../../core/cost/formulas.ts'
import { failure, success } from '../../core/result.ts'
import type { CellAnswer, CellProblem } from './cellProblem.ts'

export function figure(ratio: Ratio): CellAnswer {
  if (ratio.value === null) return failure(problemOf(ratio.reason))
  return Number.isFinite(ratio.value) ? success(ratio.value) : failure({ reason: 'overflow' })
}

/** The engine's reasons where there is no figure. */
const PROBLEMS: Record<string, CellProblem> = {
  no_actuals: { reason: 'divided_by_zero' },
  nothing_planned: { reason: 'divided_by_zero' },
  not_started: { reason: 'divided_by_zero' },
  spent_without_progress: { reason: 'nothing_earned' },
  complete: { reason: 'complete' },
  budget_exhausted: { reason: 'already_spent' },
}

function problemOf(reason: string): CellProblem {
  return PROBLEMS[reason] ?? { reason: 'overflow' }
}
