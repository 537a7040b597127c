/** Finding values and places: INDEX, MATCH, VLOOKUP, XLOOKUP, ROW, OFFSET. */
import { box, columnCount, isInsideSheet, rowCount } from '../address.ts'
import type { FormulaFunction } from './aggregate.ts'
import { wildcardPattern } from './conditional.ts'
import {
  compareScalars,
  FormulaFault,
  NOT_AVAILABLE,
  REFERENCE_FAULT,
  Reference,
  type Scalar,
  single,
  toBoolean,
  toNumber,
  toRows,
  VALUE_FAULT,
  type Value,
} from './values.ts'

const isMatch = (cell: Scalar, wanted: Scalar, pattern: RegExp | null): boolean =>
  pattern
    ? typeof cell === 'string' && pattern.test(cell)
    : cell !== null && typeof cell === typeof wanted && compareScalars(cell, wanted) === 0

/** Index of the exact match, -1 for none; text may hold wildcards. */
function exactIndex(cells: Scalar[], wanted: Scalar): number {
  const pattern = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcardPattern(wanted) : null
  return cells.findIndex(cell => isMatch(cell, wanted, pattern))
}

/** Index of the last cell not beyond `wanted` in sorted cells; direction -1 for descending order. */
function sortedIndex(cells: Scalar[], wanted: Scalar, direction: 1 | -1): number {
  let found = -1
  for (const [index, cell] of cells.entries()) {
    if (cell === null || typeof cell !== typeof wanted) continue
    const order = compareScalars(cell, wanted) * direction
    if (order > 0) break
    found = index
  }
  return found
}

const line = (value: Value): Scalar[] => {
  const rows = toRows(value)
  return rows.length === 1 ? (rows[0] ?? []) : rows.map(row => row[0] ?? null)
}

const match: FormulaFunction = (wanted = null, range = null, type = 1) => {
  const key = single(wanted)
  if (key instanceof FormulaFault) return key
  const mode = toNumber(type)
  if (mode instanceof FormulaFault) return mode
  const cells = line(range)
  const index = mode === 0 ? exactIndex(cells, key ?? 0) : sortedIndex(cells, key ?? 0, mode > 0 ? 1 : -1)
  return index < 0 ? NOT_AVAILABLE : index + 1
}

/** A part of a reference stays a reference, so that it can be summed or offset further. */
function part(value: Value, row: number, column: number): Value {
  if (row < 0 || column < 0) return VALUE_FAULT
  if (value instanceof Reference) {
    const { firstRow, firstColumn, lastRow, lastColumn } = value.range
    const range = box(
      row === 0 ? firstRow : firstRow + row - 1,
      column === 0 ? firstColumn : firstColumn + column - 1,
      row === 0 ? lastRow : firstRow + row - 1,
      column === 0 ? lastColumn : firstColumn + column - 1,
    )
    return range.lastRow > lastRow || range.lastColumn > lastColumn
      ? REFERENCE_FAULT
      : new Reference(value.sheet, range)
  }
  const rows = toRows(value)
  const picked = row === 0 ? rows : rows.slice(row - 1, row)
  const cells = column === 0 ? picked : picked.map(items => items.slice(column - 1, column))
  return cells.length === 0 || cells[0]?.length === 0 ? REFERENCE_FAULT : cells
}

const index: FormulaFunction = (value = null, row = null, column) => {
  const first = toNumber(row)
  if (first instanceof FormulaFault) return first
  const second = column === undefined ? 0 : toNumber(column)
  if (second instanceof FormulaFault) return second
  const isLine =
    column === undefined && (value instanceof Reference ? rowCount(value.range) : toRows(value).length) === 1
  return isLine ? part(value, 1, Math.trunc(first)) : part(value, Math.trunc(first), Math.trunc(second))
}

const tableLookup =
  (isVertical: boolean): FormulaFunction =>
  (wanted = null, table = null, position = null, approximate = true) => {
    const key = single(wanted)
    if (key instanceof FormulaFault) return key
    const at = toNumber(position)
    if (at instanceof FormulaFault) return at
    const isSorted = toBoolean(approximate)
    const rows = toRows(table)
    const keys = isVertical ? rows.map(row => row[0] ?? null) : (rows[0] ?? [])
    const found = isSorted === true ? sortedIndex(keys, key ?? 0, 1) : exactIndex(keys, key ?? 0)
    if (found < 0) return NOT_AVAILABLE
    const result = isVertical ? rows[found]?.[Math.trunc(at) - 1] : rows[Math.trunc(at) - 1]?.[found]
    return result === undefined ? REFERENCE_FAULT : result
  }

const xlookup: FormulaFunction = (wanted = null, keys = null, results = null, missing) => {
  const key = single(wanted)
  if (key instanceof FormulaFault) return key
  const found = line(keys).findIndex(cell => isMatch(cell, key ?? 0, null))
  if (found < 0) return missing ?? NOT_AVAILABLE
  return toRows(keys).length === 1 ? part(results, 0, found + 1) : part(results, found + 1, 0)
}

const lookup: FormulaFunction = (wanted = null, keys = null, results) => {
  const key = single(wanted)
  if (key instanceof FormulaFault) return key
  const found = sortedIndex(line(keys), key ?? 0, 1)
  return found < 0 ? NOT_AVAILABLE : (line(results ?? keys)[found] ?? null)
}

const offset: FormulaFunction = (reference = null, rows = null, columns = null, height, width) => {
  if (!(reference instanceof Reference)) return VALUE_FAULT
  const [down, right, tall, wide] = [
    toNumber(rows),
    toNumber(columns),
    height === undefined || height === null ? rowCount(reference.range) : toNumber(height),
    width === undefined || width === null ? columnCount(reference.range) : toNumber(width),
  ]
  for (const number of [down, right, tall, wide]) if (number instanceof FormulaFault) return number
  const firstRow = reference.range.firstRow + Number(down)
  const firstColumn = reference.range.firstColumn + Number(right)
  const range = box(firstRow, firstColumn, firstRow + Number(tall) - 1, firstColumn + Number(wide) - 1)
  return isInsideSheet(range) ? new Reference(reference.sheet, range) : REFERENCE_FAULT
}

export const LOOKUPS: Record<string, FormulaFunction> = {
  MATCH: match,
  INDEX: index,
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  XLOOKUP: xlookup,
  LOOKUP: lookup,
  OFFSET: offset,
  ROWS: (value = null) => (value instanceof Reference ? rowCount(value.range) : toRows(value).length),
  COLUMNS: (value = null) => (value instanceof Reference ? columnCount(value.range) : (toRows(value)[0]?.length ?? 0)),
  ISREF: (value = null) => value instanceof Reference,
}
