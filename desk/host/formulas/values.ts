/** Values while a formula is calculated, and Excel's conversions between their types. */
import type { CellRange } from '../address.ts'
import { type CellContent, isErrorText } from '../cell.ts'
import type { Sheet } from '../sheet.ts'

/** An error as a value: it travels through operators and functions until one of them catches it. */
export class FormulaFault {
  readonly code: string

  constructor(code: string) {
    this.code = code
  }
}

export const VALUE_FAULT = new FormulaFault('#VALUE!')
export const DIVISION_FAULT = new FormulaFault('#DIV/0!')
export const NOT_AVAILABLE = new FormulaFault('#N/A')
export const NUMBER_FAULT = new FormulaFault('#NUM!')
export const NAME_FAULT = new FormulaFault('#NAME?')
export const REFERENCE_FAULT = new FormulaFault('#REF!')
export const BUSY = new FormulaFault('#BUSY!')

/** A place on a sheet; its cells are read only when a function needs them. */
export class Reference {
  readonly sheet: Sheet
  readonly range: CellRange

  constructor(sheet: Sheet, range: CellRange) {
    this.sheet = sheet
    this.range = range
  }
}

/** null is a blank cell or an omitted argument. */
export type Scalar = number | string | boolean | null | FormulaFault
export type Value = Scalar | Scalar[][] | Reference

/** Thrown where this host cannot calculate what Excel could: the cell keeps its last value. */
export class NotCalculable extends Error {}

export const toScalar = (content: CellContent): Scalar => (isErrorText(content) ? new FormulaFault(content) : content)

/** The cells of a reference, cut to what is in use so that A:A stays cheap. */
export function readReference(reference: Reference): Scalar[][] {
  const { sheet, range } = reference
  const isUnbounded = range.lastRow - range.firstRow > 5000 || range.lastColumn - range.firstColumn > 500
  const used = isUnbounded ? sheet.usedRange(true) : null
  const lastRow = isUnbounded ? Math.max(range.firstRow, Math.min(range.lastRow, used?.lastRow ?? 0)) : range.lastRow
  const lastColumn = isUnbounded
    ? Math.max(range.firstColumn, Math.min(range.lastColumn, used?.lastColumn ?? 0))
    : range.lastColumn
  const rows: Scalar[][] = []
  for (let row = range.firstRow; row <= lastRow; row++) {
    const cells = sheet.rows.get(row)
    const values: Scalar[] = []
    for (let column = range.firstColumn; column <= lastColumn; column++) {
      values.push(toScalar(cells?.get(column)?.value ?? null))
    }
    rows.push(values)
  }
  return rows
}

export const toRows = (value: Value): Scalar[][] =>
  value instanceof Reference ? readReference(value) : Array.isArray(value) ? value : [[value]]

/** One value out of whatever there is: of an array or range its first cell. */
export function single(value: Value): Scalar {
  if (value instanceof Reference) {
    return toScalar(value.sheet.cellAt(value.range.firstRow, value.range.firstColumn)?.value ?? null)
  }
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value
}

/** Number of a text as Excel converts it in arithmetic; NaN when it is none. */
export function numberOfText(text: string): number {
  const trimmed = text.trim()
  if (trimmed === '') return Number.NaN
  const percent = /^(.*)%$/.exec(trimmed)
  const plain = (percent?.[1] ?? trimmed).replace(/,(?=\d{3}(?:\D|$))/g, '')
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)) return Number.NaN
  return Number(plain) / (percent ? 100 : 1)
}

export function toNumber(value: Value): number | FormulaFault {
  const scalar = single(value)
  if (scalar instanceof FormulaFault || typeof scalar === 'number') return scalar
  if (scalar === null) return 0
  if (typeof scalar === 'boolean') return scalar ? 1 : 0
  const number = numberOfText(scalar)
  return Number.isNaN(number) ? VALUE_FAULT : number
}

/** Fifteen significant digits, as Excel shows a number in text. */
export const numberText = (value: number): string => String(Number(value.toPrecision(15))).replace('e', 'E')

export function toText(value: Value): string | FormulaFault {
  const scalar = single(value)
  if (scalar instanceof FormulaFault) return scalar
  if (scalar === null) return ''
  if (typeof scalar === 'boolean') return scalar ? 'TRUE' : 'FALSE'
  return typeof scalar === 'number' ? numberText(scalar) : scalar
}

export function toBoolean(value: Value): boolean | FormulaFault {
  const scalar = single(value)
  if (scalar instanceof FormulaFault) return scalar
  if (typeof scalar === 'string') {
    if (/^true$/i.test(scalar)) return true
    return /^false$/i.test(scalar) ? false : VALUE_FAULT
  }
  return Boolean(scalar)
}

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)

/** Order of two values as comparison operators see it: numbers before text before logical, text without case. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = left ?? (typeof right === 'string' ? '' : typeof right === 'boolean' ? false : 0)
  const b = right ?? (typeof left === 'string' ? '' : typeof left === 'boolean' ? false : 0)
  if (typeof a === 'string' && typeof b === 'string') {
    const x = a.toLowerCase()
    const y = b.toLowerCase()
    return x < y ? -1 : x > y ? 1 : 0
  }
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  return Number(a) - Number(b)
}

/** What a cell keeps of a result. */
export function toContent(value: Value): CellContent {
  const scalar = single(value)
  if (scalar instanceof FormulaFault) return scalar.code
  if (scalar === null) return 0
  if (typeof scalar === 'number' && !Number.isFinite(scalar)) return '#NUM!'
  return scalar === 0 ? 0 : scalar
}
