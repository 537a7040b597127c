/** The one table from a problem to an Excel error. Only #VALUE! and #N/A can carry a sentence. */
import type { Sentence } from '../../core/contract/finding.ts'
import { cellErrorTexts } from '../../core/messages/functions.ts'
import type { CellProblem } from './cellProblem.ts'

export interface CellError {
  /** Names of CustomFunctions.ErrorCode: #VALUE!, #N/A, #DIV/0!, #NUM!. */
  code: 'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber'
  sentence: Sentence | null
}

/** #VALUE! is an input that can be mended, #N/A is not known yet, #DIV/0! an undefined index, #NUM! no finite answer. */
export function cellError(problem: CellProblem): CellError {
  switch (problem.reason) {
    case 'error_in_input':
      return { code: 'invalidValue', sentence: cellErrorTexts.error_in_input(problem.parameter, problem.error) }
    case 'not_a_number':
      return { code: 'invalidValue', sentence: cellErrorTexts.not_a_number(problem.parameter, problem.given) }
    case 'not_a_choice':
      return {
        code: 'invalidValue',
        sentence: cellErrorTexts.not_a_choice(problem.parameter, problem.given, problem.choices),
      }
    case 'needed':
      return { code: 'invalidValue', sentence: cellErrorTexts.needed(problem.parameter, problem.method) }
    case 'outside_scale':
      return {
        code: 'invalidValue',
        sentence: cellErrorTexts.outside_scale(problem.parameter, problem.given, problem.steps),
      }
    case 'blank':
      return { code: 'notAvailable', sentence: cellErrorTexts.blank(problem.parameter) }
    case 'nothing_earned':
      return { code: 'notAvailable', sentence: cellErrorTexts.nothing_earned() }
    case 'already_spent':
      return { code: 'notAvailable', sentence: cellErrorTexts.already_spent() }
    case 'complete':
      return { code: 'notAvailable', sentence: cellErrorTexts.complete() }
    case 'divided_by_zero':
      return { code: 'divisionByZero', sentence: null }
    case 'overflow':
      return { code: 'invalidNumber', sentence: null }
  }
}
