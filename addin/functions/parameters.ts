/** Kinds of parameters: how each reads the value that Excel hands over. */
import type { Sentence } from '../../core/contract/finding.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { CellProblem } from './cellProblem.ts'

export interface Parameter<T> {
  optional: boolean
  read(value: unknown, name: Sentence): Result<T, CellProblem>
}

/** A number; text is refused, also text that looks like one, as Excel's own functions do with a text cell. */
export const number: Parameter<number> = {
  optional: false,
  read: (value, name) => (isBlank(value) ? failure({ reason: 'blank', parameter: name }) : readNumber(value, name)),
}

/** A number or null. */
export const optionalNumber: Parameter<number | null> = {
  optional: true,
  read: (value, name) => (isBlank(value) ? success(null) : readNumber(value, name)),
}

/** One of a few words, in any case; the first one when left out. */
export function choice<C extends string>(choices: readonly [C, ...C[]]): Parameter<C> {
  return {
    optional: true,
    read(value, name) {
      if (isBlank(value)) return success(choices[0])
      const error = errorText(value)
      if (error !== null) return failure({ reason: 'error_in_input', parameter: name, error })
      const given = String(value).trim()
      const chosen = choices.find(candidate => candidate.toLowerCase() === given.toLowerCase())
      return chosen === undefined
        ? failure({ reason: 'not_a_choice', parameter: name, given, choices })
        : success(chosen)
    },
  }
}

/** A rank as a number or a word; which words and steps there are, the scheme says. */
export const rankText: Parameter<string | number> = {
  optional: false,
  read(value, name) {
    if (isBlank(value)) return failure({ reason: 'blank', parameter: name })
    const error = errorText(value)
    if (error !== null) return failure({ reason: 'error_in_input', parameter: name, error })
    return success(typeof value === 'number' ? value : String(value).trim())
  },
}

function readNumber(value: unknown, name: Sentence): Result<number, CellProblem> {
  if (typeof value === 'number' && Number.isFinite(value)) return success(value)
  const error = errorText(value)
  return error === null
    ? failure({ reason: 'not_a_number', parameter: name, given: String(value) })
    : failure({ reason: 'error_in_input', parameter: name, error })
}

/** Left out is null; an empty cell is null in Excel on the web and 0 in Excel on Windows, which nobody can tell from a zero. */
const isBlank = (value: unknown) => value === null || value === undefined || value === ''

const ERROR_TEXT =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/

/** The error a value stands for, as Excel writes it: a plain text, or an object with the text in one of these places. */
function errorText(value: unknown): string | null {
  const texts =
    typeof value === 'object' && value !== null
      ? [Reflect.get(value, 'basicValue'), Reflect.get(value, 'code'), Reflect.get(value, 'errorCode')]
      : [value]
  const text = texts.find(candidate => typeof candidate === 'string' && ERROR_TEXT.test(candidate))
  return typeof text === 'string' ? text : null
}
