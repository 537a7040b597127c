/** Why a function has no figure. Translated into an Excel error by cellError.ts, and nowhere else. */
import type { Sentence } from '../../core/contract/finding.ts'
import type { Result } from '../../core/result.ts'

export type CellProblem =
  | { reason: 'error_in_input'; parameter: Sentence; error: string }
  | { reason: 'not_a_number'; parameter: Sentence; given: string }
  | { reason: 'blank'; parameter: Sentence }
  | { reason: 'not_a_choice'; parameter: Sentence; given: string; choices: readonly string[] }
  /** A parameter that the chosen method needs was left out. */
  | { reason: 'needed'; parameter: Sentence; method: string }
  | { reason: 'outside_scale'; parameter: Sentence; given: string; steps: number }
  | { reason: 'nothing_earned' }
  | { reason: 'already_spent' }
  | { reason: 'complete' }
  | { reason: 'divided_by_zero' }
  | { reason: 'overflow' }

export type CellAnswer = Result<number, CellProblem>
