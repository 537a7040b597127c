/** Where a range reference ends: unbounded references, and references that follow their cells. */
import { box, type CellRange, cellCount, intersection, isInsideSheet } from '../address.ts'
import { type Shift, shiftBox, shiftedBand } from '../shift.ts'
import type { Range } from './range.ts'

/** Cells that one read may bring; beyond it Excel answers null. */
export const MAX_READ = 5_000_000

/** A kept reference follows its cells when others are inserted or deleted. */
export function followShift(reference: Range, shift: Shift): void {
  const { range } = reference
  const moved = intersection(range, shiftedBand(shift)) ? shiftBox(range, shift) : range
  if (moved && isInsideSheet(moved)) reference.range = moved
}

/** The part of the range that can hold something: whole rows and columns are cut to the used range. */
export function boundedRange({ sheet, range }: Range): CellRange {
  if (cellCount(range) <= MAX_READ) return range
  return intersection(range, sheet.usedRange(false) ?? box(0, 0)) ?? firstCell(range)
}

const firstCell = (range: CellRange): CellRange => box(range.firstRow, range.firstColumn)
