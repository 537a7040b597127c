/** SUMIFS and its family: criteria such as 5, ">=10", "<>", "Build*". */
import { type FormulaFunction, sum } from './aggregate.ts'
import {
  compareScalars,
  DIVISION_FAULT,
  FormulaFault,
  numberOfText,
  Reference,
  type Scalar,
  single,
  toRows,
  VALUE_FAULT,
  type Value,
} from './values.ts'

/** "a*b?" → pattern; "~" escapes the wildcards. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (match, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`
    if (match === '*') return '.*'
    return match === '?' ? '.' : `\\${match}`
  })
  return new RegExp(`^${source}$`, 'isu')
}

/** The test that a criterion stands for. */
export function criterionTest(criterion: Value): (scalar: Scalar) => boolean {
  const wanted = single(criterion)
  if (wanted instanceof FormulaFault) return scalar => scalar instanceof FormulaFault && scalar.code === wanted.code
  if (typeof wanted !== 'string') {
    return scalar => typeof scalar === typeof (wanted ?? 0) && compareScalars(scalar, wanted ?? 0) === 0
  }
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) ?? []
  const number = numberOfText(operand)
  const matches = equalityTest(operand, number, operator)
  if (operator === '' || operator === '=') return matches
  if (operator === '<>') return scalar => !matches(scalar)
  const right = Number.isNaN(number) ? operand : number
  return scalar => {
    if (typeof scalar !== typeof right) return false
    const order = compareScalars(scalar, right)
    if (operator === '<') return order < 0
    if (operator === '>') return order > 0
    return operator === '<=' ? order <= 0 : order >= 0
  }
}

function equalityTest(operand: string, number: number, operator: string): (scalar: Scalar) => boolean {
  if (operand === '') return operator === '' ? scalar => scalar === null || scalar === '' : scalar => scalar === null
  if (!Number.isNaN(number)) {
    return scalar => scalar === number || (typeof scalar === 'string' && numberOfText(scalar) === number)
  }
  if (/^(?:true|false)$/i.test(operand)) return scalar => scalar === /^true$/i.test(operand)
  const pattern = wildcardPattern(operand)
  return scalar => typeof scalar === 'string' && pattern.test(scalar)
}

/** Cells of `values` at the places where every pair of (range, criterion) agrees; blanks beyond a cut range count. */
function selected(values: Value, pairs: Value[]): Scalar[] | FormulaFault {
  const tests: { rows: Scalar[][]; test: (scalar: Scalar) => boolean }[] = []
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const range = pairs[index]
    const criterion = pairs[index + 1]
    if (range === undefined || criterion === undefined) return VALUE_FAULT
    tests.push({ rows: toRows(range), test: criterionTest(criterion) })
  }
  const rows = toRows(values)
  const result: Scalar[] = []
  const height = Math.max(...tests.map(({ rows: cells }) => cells.length))
  const width = Math.max(...tests.map(({ rows: cells }) => cells[0]?.length ?? 0))
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (tests.every(({ rows: cells, test }) => test(cells[row]?.[column] ?? null))) {
        result.push(rows[row]?.[column] ?? null)
      }
    }
  }
  return result
}

/** SUMIF's sum range is as large as the criteria range, whatever its own size. */
function sameSize(values: Value | undefined, range: Value): Value {
  if (values === undefined || values === null) return range
  if (!(values instanceof Reference && range instanceof Reference)) return values
  const { firstRow, firstColumn } = values.range
  return new Reference(values.sheet, {
    firstRow,
    firstColumn,
    lastRow: firstRow + range.range.lastRow - range.range.firstRow,
    lastColumn: firstColumn + range.range.lastColumn - range.range.firstColumn,
  })
}

const numbersIn = (scalars: Scalar[] | FormulaFault): number[] | FormulaFault => {
  if (scalars instanceof FormulaFault) return scalars
  const fault = scalars.find(scalar => scalar instanceof FormulaFault)
  return fault instanceof FormulaFault ? fault : scalars.filter(scalar => typeof scalar === 'number')
}

const reduce = (numbers: number[] | FormulaFault, calculate: (numbers: number[]) => Scalar): Scalar =>
  numbers instanceof FormulaFault ? numbers : calculate(numbers)

const average = (numbers: number[]): Scalar => (numbers.length ? sum(numbers) / numbers.length : DIVISION_FAULT)

const countSelected = (pairs: Value[]): Scalar => {
  const cells = selected(pairs[0] ?? null, pairs)
  return cells instanceof FormulaFault ? cells : cells.length
}

const ifs =
  (calculate: (numbers: number[]) => Scalar): FormulaFunction =>
  (values = null, ...pairs) =>
    reduce(numbersIn(selected(values, pairs)), calculate)

export const CONDITIONALS: Record<string, FormulaFunction> = {
  SUMIF: (range = null, criterion = null, values) =>
    reduce(numbersIn(selected(sameSize(values, range), [range, criterion])), sum),
  AVERAGEIF: (range = null, criterion = null, values) =>
    reduce(numbersIn(selected(sameSize(values, range), [range, criterion])), average),
  COUNTIF: (range = null, criterion = null) => countSelected([range, criterion]),
  COUNTIFS: (...pairs) => countSelected(pairs),
  SUMIFS: ifs(sum),
  AVERAGEIFS: ifs(average),
  MAXIFS: ifs(numbers => (numbers.length ? Math.max(...numbers) : 0)),
  MINIFS: ifs(numbers => (numbers.length ? Math.min(...numbers) : 0)),
}
