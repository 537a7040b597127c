/** Calculates an expression tree. References are resolved by the caller, custom functions called through it. */
import type { CellRange } from '../address.ts'
import type { Sheet } from '../sheet.ts'
import { AGGREGATES, type FormulaFunction } from './aggregate.ts'
import { CONDITIONALS } from './conditional.ts'
import { libraryFunction } from './library.ts'
import { LOOKUPS } from './lookup.ts'
import { binaryScalars, broadcast, each } from './operators.ts'
import type { Expression } from './parser.ts'
import { subtotal } from './subtotal.ts'
import { TEXT_AND_LOGIC } from './text.ts'
import {
  compareScalars,
  FormulaFault,
  NAME_FAULT,
  NOT_AVAILABLE,
  NotCalculable,
  REFERENCE_FAULT,
  Reference,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  VALUE_FAULT,
  type Value,
} from './values.ts'

/** Where a formula stands and what surrounds it. */
export interface FormulaContext {
  sheet: Sheet
  row: number
  column: number
  /** The cells that a reference, structured reference or name means; null when it means none. */
  resolve(expression: Expression): { sheet: Sheet; range: CellRange } | null
  /** The expression behind a name that means no cells (a constant, a formula); null when there is no such name. */
  nameExpression(name: string): Expression | null
  /** Calls a custom function; null when none of that name is registered. */
  callCustomFunction(name: string, values: Value[]): Value | null
  now(): Date
}

const TABLE: Record<string, FormulaFunction> = { ...AGGREGATES, ...CONDITIONALS, ...LOOKUPS, ...TEXT_AND_LOGIC }

type Lazy = (values: (Expression | null)[], context: FormulaContext) => Value

const argument = (expression: Expression | null | undefined, context: FormulaContext): Value =>
  expression ? evaluate(expression, context) : null

const conditional: Lazy = (values, context) => {
  const condition = evaluateArgument(values[0], context)
  if (Array.isArray(condition)) {
    const yes = argument(values[1], context)
    const no = values.length > 2 ? argument(values[2], context) : false
    const picked = broadcast(condition, yes, (flag, value) => (toBoolean(flag) === true ? value : null))
    return broadcast(
      condition,
      broadcast(picked, no, (a, b) => a ?? b),
      (flag, value) => (flag instanceof FormulaFault ? flag : value),
    )
  }
  const flag = toBoolean(condition)
  if (flag instanceof FormulaFault) return flag
  if (flag) return argument(values[1], context)
  return values.length > 2 ? argument(values[2], context) : false
}

/** A one-cell reference counts as its value when it decides something. */
function evaluateArgument(expression: Expression | null | undefined, context: FormulaContext): Value {
  const value = argument(expression, context)
  return value instanceof Reference ? each(value, scalar => scalar) : value
}

const catching =
  (isCaught: (fault: FormulaFault) => boolean): Lazy =>
  (values, context) => {
    const value = evaluateArgument(values[0], context)
    const caught = (scalar: Scalar): boolean => scalar instanceof FormulaFault && isCaught(scalar)
    if (Array.isArray(value)) {
      const replacement = argument(values[1], context)
      return broadcast(value, replacement, (scalar, instead) => (caught(scalar) ? instead : scalar))
    }
    return caught(single(value)) ? argument(values[1], context) : value
  }

const place =
  (pick: (range: CellRange) => [number, number]): Lazy =>
  (values, context) => {
    const first = values[0]
    const value = first ? evaluate(first, context) : null
    if (value !== null && !(value instanceof Reference)) return VALUE_FAULT
    const range =
      value?.range ??
      ({
        firstRow: context.row,
        lastRow: context.row,
        firstColumn: context.column,
        lastColumn: context.column,
      } as const)
    return pick(range)[0] + 1
  }

const LAZY: Record<string, Lazy> = {
  IF: conditional,
  IFERROR: catching(fault => fault.code !== '#BUSY!'),
  IFNA: catching(fault => fault.code === '#N/A'),
  IFS: (values, context) => {
    for (let index = 0; index + 1 < values.length; index += 2) {
      const flag = toBoolean(argument(values[index], context))
      if (flag instanceof FormulaFault) return flag
      if (flag) return argument(values[index + 1], context)
    }
    return NOT_AVAILABLE
  },
  SWITCH: (values, context) => {
    const wanted = single(argument(values[0], context))
    if (wanted instanceof FormulaFault) return wanted
    for (let index = 1; index + 1 < values.length; index += 2) {
      const candidate = single(argument(values[index], context))
      if (!(candidate instanceof FormulaFault) && compareScalars(candidate, wanted) === 0) {
        return argument(values[index + 1], context)
      }
    }
    return values.length % 2 === 0 ? argument(values.at(-1), context) : NOT_AVAILABLE
  },
  CHOOSE: (values, context) => {
    const at = toNumber(argument(values[0], context))
    if (at instanceof FormulaFault) return at
    const chosen = values[Math.trunc(at)]
    return at < 1 || chosen === undefined ? VALUE_FAULT : argument(chosen, context)
  },
  ROW: place(range => [range.firstRow, range.lastRow]),
  COLUMN: place(range => [range.firstColumn, range.lastColumn]),
  SUBTOTAL: (values, context) =>
    subtotal(
      values.map(value => argument(value, context)),
      TABLE,
    ),
  NOW: (_, context) => serialOf(context.now()),
  TODAY: (_, context) => Math.floor(serialOf(context.now())),
}

/** Serial number of a moment in local time. */
function serialOf(moment: Date): number {
  const local = Date.UTC(
    moment.getFullYear(),
    moment.getMonth(),
    moment.getDate(),
    moment.getHours(),
    moment.getMinutes(),
    moment.getSeconds(),
  )
  return local / 86_400_000 + 25_569
}

/** Functions whose result may change although no precedent did. */
export const VOLATILE_FUNCTIONS = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'OFFSET', 'INDIRECT'])

function call(name: string, values: (Expression | null)[], context: FormulaContext): Value {
  const bare = name.replace(/^_XLFN\.(?:_XLWS\.)?/, '')
  const lazy = Object.hasOwn(LAZY, bare) ? LAZY[bare] : undefined
  if (lazy) return lazy(values, context)
  const own = Object.hasOwn(TABLE, bare) ? TABLE[bare] : undefined
  const evaluated = (): Value[] => values.map(value => argument(value, context))
  if (own) return own(...evaluated())
  const custom = context.callCustomFunction(bare, evaluated())
  if (custom !== null) return custom
  const library = libraryFunction(bare)
  if (library) return library(...evaluated())
  throw new NotCalculable(`${bare} is not known to this host.`)
}

function binary(operator: string, left: Value, right: Value): Value {
  if (operator !== ':') return broadcast(left, right, (a, b) => binaryScalars(operator, a, b))
  if (!(left instanceof Reference && right instanceof Reference) || left.sheet !== right.sheet) return VALUE_FAULT
  return new Reference(left.sheet, {
    firstRow: Math.min(left.range.firstRow, right.range.firstRow),
    firstColumn: Math.min(left.range.firstColumn, right.range.firstColumn),
    lastRow: Math.max(left.range.lastRow, right.range.lastRow),
    lastColumn: Math.max(left.range.lastColumn, right.range.lastColumn),
  })
}

const negate = (scalar: Scalar): Scalar => {
  const number = toNumber(scalar)
  return number instanceof FormulaFault ? number : -number
}

const percent = (scalar: Scalar): Scalar => {
  const number = toNumber(scalar)
  return number instanceof FormulaFault ? number : number / 100
}

/** The value of an expression; errors are values, only what this host cannot calculate throws NotCalculable. */
export function evaluate(expression: Expression, context: FormulaContext): Value {
  switch (expression.type) {
    case 'value':
      return expression.value
    case 'error':
      return new FormulaFault(expression.code)
    case 'array':
      return expression.rows.map(row => row.map(cell => single(evaluate(cell, context))))
    case 'reference':
    case 'structured':
    case 'name': {
      const target = context.resolve(expression)
      if (target) return new Reference(target.sheet, target.range)
      if (expression.type !== 'name') return REFERENCE_FAULT
      const inner = context.nameExpression(expression.name)
      return inner ? evaluate(inner, context) : NAME_FAULT
    }
    case 'call':
      return call(expression.name, expression.arguments, context)
    case 'unary': {
      const operand = evaluate(expression.operand, context)
      return expression.operator === '-'
        ? each(operand, negate)
        : expression.operator === '@'
          ? single(operand)
          : operand
    }
    case 'percent':
      return each(evaluate(expression.operand, context), percent)
    case 'binary':
      return binary(expression.operator, evaluate(expression.left, context), evaluate(expression.right, context))
  }
}
