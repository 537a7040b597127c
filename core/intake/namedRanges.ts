/** Ranges of a sheet that someone marked as a table: Excel tables, and names given to ranges with a header. */
import type { CellRange, WorkbookGrids } from '../contract/workbook.ts'
import type { Sheet } from './grid.ts'
import { isWithin, overlaps } from './ranges.ts'

export interface MarkedRange {
  range: CellRange
  /** Name of the Excel table; a name given to a range is none. */
  tableName?: string
}

/** Names that Excel gives itself: print areas, filters. */
const OWN_NAME = /^_xl|^print_|filterdatabase/i

/** Unlike an Excel table a name does not grow: rows written right below it belong to the table as well. */
function grown(sheet: Sheet, range: CellRange): CellRange {
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    if (sheet.value(range.lastRow + 1, column) !== null) return { ...range, lastRow: sheet.endRow - 1 }
  }
  return range
}

/** Whether no heading stands beside the range: a part of a wider table is named for look-ups. */
const isWhole = (sheet: Sheet, { firstRow, firstColumn, lastColumn }: CellRange) =>
  sheet.value(firstRow, firstColumn - 1) === null && sheet.value(firstRow, lastColumn + 1) === null

/** Marked ranges of a sheet. Of names within each other the widest counts, and none that an Excel table stands in. */
export function markedRanges({ tables, names }: WorkbookGrids, sheet: Sheet): MarkedRange[] {
  const own = tables.filter(table => table.sheet === sheet.name)
  const ranges = names
    .filter(({ name, sheet: at }) => at === sheet.name && !OWN_NAME.test(name))
    .map(({ range }) => range)
    .filter(({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow > firstRow && lastColumn > firstColumn)
    .filter(range => isWhole(sheet, range) && !own.some(table => overlaps(table.range, range)))
  const widest = ranges.filter((range, i) =>
    ranges.every((other, k) => k === i || !isWithin(range, other) || (isWithin(other, range) && i < k)),
  )
  return [
    ...own.map(({ name, range }) => ({ range, tableName: name })),
    ...widest.map(range => ({ range: grown(sheet, range) })),
  ]
}
