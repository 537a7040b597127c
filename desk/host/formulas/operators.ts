/** Operators on scalars and, cell by cell, on arrays. */
import {
  compareScalars,
  DIVISION_FAULT,
  FormulaFault,
  NOT_AVAILABLE,
  NUMBER_FAULT,
  Reference,
  readReference,
  type Scalar,
  toNumber,
  toText,
  type Value,
} from './values.ts'

function arithmetic(operator: string, left: Scalar, right: Scalar): Scalar {
  const a = toNumber(left)
  if (a instanceof FormulaFault) return a
  const b = toNumber(right)
  if (b instanceof FormulaFault) return b
  switch (operator) {
    case '+':
      return cancel(a + b, a, b)
    case '-':
      return cancel(a - b, a, b)
    case '*':
      return a * b
    case '/':
      return b === 0 ? DIVISION_FAULT : a / b
    default: {
      if (a === 0 && b === 0) return NUMBER_FAULT
      if (a === 0 && b < 0) return DIVISION_FAULT
      const power = a ** b
      return Number.isFinite(power) ? power : NUMBER_FAULT
    }
  }
}

/** Excel shows a difference that only floating point made (0.1+0.2-0.3) as zero. */
const cancel = (result: number, a: number, b: number): number =>
  result !== 0 && Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : result

export function binaryScalars(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaFault) return left
  if (right instanceof FormulaFault) return right
  switch (operator) {
    case '=':
      return compareScalars(left, right) === 0
    case '<>':
      return compareScalars(left, right) !== 0
    case '<':
      return compareScalars(left, right) < 0
    case '>':
      return compareScalars(left, right) > 0
    case '<=':
      return compareScalars(left, right) <= 0
    case '>=':
      return compareScalars(left, right) >= 0
    case '&':
      return `${toText(left)}${toText(right)}`
    default:
      return arithmetic(operator, left, right)
  }
}

/** A range of several cells becomes an array, one of a single cell its value. */
export function spread(value: Value): Scalar | Scalar[][] {
  if (!(value instanceof Reference)) return value
  const rows = readReference(value)
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows
}

/** Applies an operation to every pair of cells; a single row, column or value is repeated. */
export function broadcast(left: Value, right: Value, operation: (a: Scalar, b: Scalar) => Scalar): Value {
  const a = spread(left)
  const b = spread(right)
  if (!Array.isArray(a) && !Array.isArray(b)) return operation(a, b)
  const rowsA = Array.isArray(a) ? a : [[a]]
  const rowsB = Array.isArray(b) ? b : [[b]]
  const height = Math.max(rowsA.length, rowsB.length)
  const width = Math.max(rowsA[0]?.length ?? 1, rowsB[0]?.length ?? 1)
  const pick = (rows: Scalar[][], row: number, column: number): Scalar | undefined => {
    const cells = rows.length === 1 ? rows[0] : rows[row]
    return cells?.length === 1 ? cells[0] : cells?.[column]
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const x = pick(rowsA, row, column)
      const y = pick(rowsB, row, column)
      return x === undefined || y === undefined ? NOT_AVAILABLE : operation(x, y)
    }),
  )
}

/** Applies an operation to a scalar or to each cell of an array. */
export function each(value: Value, operation: (scalar: Scalar) => Scalar): Value {
  const spreadValue = spread(value)
  return Array.isArray(spreadValue) ? spreadValue.map(row => row.map(operation)) : operation(spreadValue)
}
