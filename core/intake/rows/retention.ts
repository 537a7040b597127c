/** The share of a contract that is held back, whether its column states rates or amounts. */
import { exactSum } from '../parentRows.ts'
import type { TableReader } from '../tableReader.ts'
import { parseNumberText, scaleByTen } from '../values/numbers.ts'
import { unitOfHeader } from '../values/units.ts'

const RATE_HEADING = /比例|率|%|％|\brate\b|percent/i
/** Nobody holds back more than this many percent: larger figures are amounts. */
const PERCENT_MAX = 20
/** How far shares that are meant to be the same may differ, as amounts are rounded. */
const SHARE_TOLERANCE = 0.01

/** The figure of a cell that is no percentage; undefined for an empty cell and for "5%". */
function plainFigure(reader: TableReader, row: number, column: number): number | undefined {
  const value = reader.valueAt(row, column)
  if (typeof value === 'number') return reader.table.sheet.numberFormat(row, column).includes('%') ? undefined : value
  const reading = typeof value === 'string' ? parseNumberText(value) : null
  return reading && !reading.percent ? reading.value : undefined
}

/**
 * Whether a column of retention holds amounts: its heading names a unit, its figures are too large for a percentage, or
 * different figures are the same share of their contracts' values.
 */
function holdsAmounts(reader: TableReader, column: number, valueColumn: number): boolean {
  const heading = reader.headerAt(column)
  if (unitOfHeader(heading) !== undefined && !/[%％]/.test(heading)) return true
  if (RATE_HEADING.test(heading)) return false
  const rows = reader.rows.flatMap(row => {
    const figure = plainFigure(reader, row, column)
    const value = plainFigure(reader, row, valueColumn)
    return figure !== undefined && figure > 0 ? [{ figure, share: value ? figure / value : Number.NaN }] : []
  })
  if (rows.some(({ figure }) => figure > PERCENT_MAX)) return true
  const [first] = rows
  if (!first || rows.every(({ figure }) => figure <= 1)) return false
  const areShares = rows.every(({ share }) => Math.abs(share - first.share) <= SHARE_TOLERANCE * first.share)
  return areShares && rows.some(({ figure }) => figure !== first.figure)
}

/** Reads the retention of a row as a fraction of what it is held back from: what was settled, else the value. */
export function retentionReader(reader: TableReader): (row: number, heldFrom: number) => number | undefined {
  const column = reader.column('retentionRate')
  const valueColumn = reader.column('value')
  if (column === undefined || valueColumn === undefined || !holdsAmounts(reader, column, valueColumn))
    return row => reader.rate(row, 'retentionRate')
  const exponent = (unitOfHeader(reader.headerAt(column)) ?? reader.unitAt(valueColumn))?.exponent ?? 0
  return (row, heldFrom) => {
    const figure = plainFigure(reader, row, column)
    // "5%" among amounts is a rate all the same; what is no figure at all is said by the reading of rates.
    if (figure === undefined) return reader.rate(row, 'retentionRate')
    const rate = heldFrom > 0 ? exactSum([scaleByTen(figure, exponent) / heldFrom]) : -1
    if (rate >= 0 && rate <= 1) return rate
    reader.unreadableValue(row, 'retentionRate')
    return undefined
  }
}
