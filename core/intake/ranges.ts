/** How ranges of a sheet lie to each other. */
import type { CellRange } from '../contract/workbook.ts'

export const isWithin = (inner: CellRange, outer: CellRange) =>
  inner.firstRow >= outer.firstRow &&
  inner.lastRow <= outer.lastRow &&
  inner.firstColumn >= outer.firstColumn &&
  inner.lastColumn <= outer.lastColumn

export const overlaps = (a: CellRange, b: CellRange) =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
