/** The functions of fast-formula-parser (dates, finance, statistics, engineering) behind this host's values. */
import FormulaParser, { type LibraryArgument } from 'fast-formula-parser'
import type { FormulaFunction } from './aggregate.ts'
import {
  FormulaFault,
  NotCalculable,
  Reference,
  type Scalar,
  single,
  toRows,
  VALUE_FAULT,
  type Value,
} from './values.ts'

const { FormulaError } = FormulaParser
const parser = new FormulaParser()
const treatsBlankAsZero = new Set(parser.funsNullAs0)
const needsParser = new Set(parser.funsNeedContext)

const toLibraryScalar = (scalar: Scalar, blank: unknown): unknown =>
  scalar instanceof FormulaFault ? new FormulaError(scalar.code) : (scalar ?? blank)

function toLibraryArgument(value: Value, blank: unknown): LibraryArgument {
  if (value instanceof Reference || Array.isArray(value)) {
    const rows = toRows(value)
    const isCell = rows.length === 1 && rows[0]?.length === 1
    if (value instanceof Reference && isCell) {
      return { value: toLibraryScalar(single(value), blank), isArray: false, isCellRef: true }
    }
    const cells = rows.map(row => row.map(scalar => toLibraryScalar(scalar, null)))
    return { value: cells, isArray: Array.isArray(value), isRangeRef: value instanceof Reference }
  }
  return { value: toLibraryScalar(value, blank), isArray: false, omitted: value === null }
}

function fromLibrary(result: unknown): Value {
  if (result instanceof FormulaError) return new FormulaFault(result.error === '#ERROR!' ? '#VALUE!' : result.error)
  if (typeof result === 'number') return Number.isNaN(result) ? VALUE_FAULT : result
  if (typeof result === 'string' || typeof result === 'boolean') return result
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569
  if (Array.isArray(result)) {
    return result.map(row => (Array.isArray(row) ? row : [row]).map(cell => single(fromLibrary(cell))))
  }
  throw new NotCalculable('The function library gave no value.')
}

/** A function of the library by its upper-case name; null when it has none. */
export function libraryFunction(name: string): FormulaFunction | null {
  const implementation = Object.hasOwn(parser.functions, name) ? parser.functions[name] : undefined
  if (!implementation || needsParser.has(name)) return null
  const blank = treatsBlankAsZero.has(name) ? 0 : ''
  return (...values) => {
    const fault = values.find(value => value instanceof FormulaFault)
    if (fault !== undefined) return fault
    try {
      return fromLibrary(implementation(...values.map(value => toLibraryArgument(value, blank))))
    } catch (error) {
      if (error instanceof FormulaError) return fromLibrary(error)
      throw new NotCalculable(`${name} could not be calculated.`)
    }
  }
}
