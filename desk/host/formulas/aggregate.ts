/** Functions over many cells: sums, counts, averages, order statistics. */
import {
  DIVISION_FAULT,
  FormulaFault,
  NUMBER_FAULT,
  numberOfText,
  Reference,
  type Scalar,
  toNumber,
  toRows,
  VALUE_FAULT,
  type Value,
} from './values.ts'

export type FormulaFunction = (...values: Value[]) => Value

/** Numbers of all arguments: inside ranges text and logical values do not count, given directly they are converted. */
export function numbersOf(values: Value[]): number[] | FormulaFault {
  const numbers: number[] = []
  for (const value of values) {
    if (value instanceof Reference || Array.isArray(value)) {
      for (const row of toRows(value)) {
        for (const scalar of row) {
          if (scalar instanceof FormulaFault) return scalar
          if (typeof scalar === 'number') numbers.push(scalar)
        }
      }
    } else {
      const number = toNumber(value)
      if (number instanceof FormulaFault) return number
      if (value !== null) numbers.push(number)
    }
  }
  return numbers
}

const overNumbers =
  (calculate: (numbers: number[]) => Scalar): FormulaFunction =>
  (...values) => {
    const numbers = numbersOf(values)
    return numbers instanceof FormulaFault ? numbers : calculate(numbers)
  }

/** Sum with compensation, so that the order of cells does not show in the last digits. */
export function sum(numbers: number[]): number {
  let total = 0
  let lost = 0
  for (const number of numbers) {
    const next = total + number
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total
    total = next
  }
  return total + lost
}

const average = (numbers: number[]): Scalar => (numbers.length === 0 ? DIVISION_FAULT : sum(numbers) / numbers.length)

function variance(numbers: number[], isSample: boolean): Scalar {
  const count = numbers.length - (isSample ? 1 : 0)
  if (count <= 0) return DIVISION_FAULT
  const mean = sum(numbers) / numbers.length
  return sum(numbers.map(number => (number - mean) ** 2)) / count
}

const root = (value: Scalar): Scalar => (typeof value === 'number' ? Math.sqrt(value) : value)

function percentile(numbers: number[], share: number): Scalar {
  if (numbers.length === 0 || share < 0 || share > 1) return NUMBER_FAULT
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

const nth =
  (order: (a: number, b: number) => number): FormulaFunction =>
  (array, position = null) => {
    const numbers = numbersOf([array ?? null])
    const at = toNumber(position)
    if (numbers instanceof FormulaFault) return numbers
    if (at instanceof FormulaFault) return at
    return numbers.toSorted(order)[Math.ceil(at) - 1] ?? NUMBER_FAULT
  }

const cellsOf = (values: Value[]): Scalar[] => values.flatMap(value => toRows(value).flat())

const countNumbers: FormulaFunction = (...values) =>
  sum(
    values.map(value => {
      if (value instanceof Reference || Array.isArray(value)) {
        return toRows(value)
          .flat()
          .filter(scalar => typeof scalar === 'number').length
      }
      return typeof value === 'string'
        ? Number(!Number.isNaN(numberOfText(value)))
        : Number(!(value instanceof FormulaFault))
    }),
  )

const sumProduct: FormulaFunction = (...values) => {
  const arrays = values.map(toRows)
  const [first = []] = arrays
  const products: number[] = []
  for (const [row, cells] of first.entries()) {
    for (const column of cells.keys()) {
      let product = 1
      for (const array of arrays) {
        const scalar = array[row]?.[column]
        if (scalar === undefined) return VALUE_FAULT
        if (scalar instanceof FormulaFault) return scalar
        product *= typeof scalar === 'number' ? scalar : 0
      }
      products.push(product)
    }
  }
  return sum(products)
}

const rankOf: FormulaFunction = (value = null, list = null, order = null) => {
  const number = toNumber(value)
  const numbers = numbersOf([list])
  if (number instanceof FormulaFault) return number
  if (numbers instanceof FormulaFault) return numbers
  if (!numbers.includes(number)) return new FormulaFault('#N/A')
  const isAscending = toNumber(order) !== 0
  return 1 + numbers.filter(other => (isAscending ? other < number : other > number)).length
}

export const AGGREGATES: Record<string, FormulaFunction> = {
  SUM: overNumbers(sum),
  SUMSQ: overNumbers(numbers => sum(numbers.map(number => number * number))),
  PRODUCT: overNumbers(numbers => numbers.reduce((product, number) => product * number, numbers.length ? 1 : 0)),
  AVERAGE: overNumbers(average),
  MAX: overNumbers(numbers => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MIN: overNumbers(numbers => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  MEDIAN: overNumbers(numbers => percentile(numbers, 0.5)),
  'STDEV.S': overNumbers(numbers => root(variance(numbers, true))),
  'STDEV.P': overNumbers(numbers => root(variance(numbers, false))),
  STDEV: overNumbers(numbers => root(variance(numbers, true))),
  'VAR.S': overNumbers(numbers => variance(numbers, true)),
  'VAR.P': overNumbers(numbers => variance(numbers, false)),
  VAR: overNumbers(numbers => variance(numbers, true)),
  LARGE: nth((a, b) => b - a),
  SMALL: nth((a, b) => a - b),
  PERCENTILE: (array = null, share = null) => percentileOf(array, share),
  'PERCENTILE.INC': (array = null, share = null) => percentileOf(array, share),
  RANK: rankOf,
  'RANK.EQ': rankOf,
  COUNT: countNumbers,
  COUNTA: (...values) => cellsOf(values).filter(scalar => scalar !== null).length,
  COUNTBLANK: (...values) => cellsOf(values).filter(scalar => scalar === null || scalar === '').length,
  SUMPRODUCT: sumProduct,
}

function percentileOf(array: Value, share: Value): Value {
  const numbers = numbersOf([array])
  const position = toNumber(share)
  if (numbers instanceof FormulaFault) return numbers
  return position instanceof FormulaFault ? position : percentile(numbers, position)
}
