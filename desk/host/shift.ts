/** Insertion and deletion of cells: where a box goes. All cells beyond the place move along one axis. */
import { box, type CellRange, columnCount, MAX_COLUMNS, MAX_ROWS, rowCount } from './address.ts'

export interface Shift {
  /** Cells inserted (they come into being in `range`) or deleted. */
  kind: 'insert' | 'delete'
  range: CellRange
  axis: 'rows' | 'columns'
}

/** The cells that a shift moves: from the range to the end of the sheet along the axis. */
export function shiftedBand(shift: Shift): CellRange {
  const { range } = shift
  return shift.axis === 'rows'
    ? box(range.firstRow, range.firstColumn, MAX_ROWS - 1, range.lastColumn)
    : box(range.firstRow, range.firstColumn, range.lastRow, MAX_COLUMNS - 1)
}

/** Whether whole rows or columns come or go. */
export const isWholeShift = ({ axis, range }: Shift): boolean =>
  axis === 'rows'
    ? range.firstColumn === 0 && range.lastColumn >= MAX_COLUMNS - 1
    : range.firstRow === 0 && range.lastRow >= MAX_ROWS - 1

/** How far cells move; negative when cells are deleted. */
export const shiftDistance = (shift: Shift): number =>
  (shift.kind === 'insert' ? 1 : -1) * (shift.axis === 'rows' ? rowCount(shift.range) : columnCount(shift.range))

function shiftSpan(first: number, last: number, shift: Shift): [number, number] | null {
  const start = shift.axis === 'rows' ? shift.range.firstRow : shift.range.firstColumn
  const end = shift.axis === 'rows' ? shift.range.lastRow : shift.range.lastColumn
  const size = end - start + 1
  if (shift.kind === 'insert') return [first >= start ? first + size : first, last >= start ? last + size : last]
  const newFirst = first > end ? first - size : Math.min(first, start)
  const newLast = last > end ? last - size : Math.min(last, start - 1)
  return newLast < newFirst ? null : [newFirst, newLast]
}

/**
 * The box after the shift; null when all its cells were deleted. A box that the shift cuts across the other axis stays
 * where it is, as a reference does in Excel.
 */
export function shiftBox(range: CellRange, shift: Shift): CellRange | null {
  const cross =
    shift.axis === 'rows'
      ? range.firstColumn >= shift.range.firstColumn && range.lastColumn <= shift.range.lastColumn
      : range.firstRow >= shift.range.firstRow && range.lastRow <= shift.range.lastRow
  if (!cross) return range
  if (shift.axis === 'rows') {
    if (range.firstRow === 0 && range.lastRow === MAX_ROWS - 1) return range
    const span = shiftSpan(range.firstRow, range.lastRow, shift)
    return span && { ...range, firstRow: span[0], lastRow: span[1] }
  }
  if (range.firstColumn === 0 && range.lastColumn === MAX_COLUMNS - 1) return range
  const span = shiftSpan(range.firstColumn, range.lastColumn, shift)
  return span && { ...range, firstColumn: span[0], lastColumn: span[1] }
}
