/** An Excel table (list object): a box with a header row, data rows and perhaps a totals row. */
import { box, type CellRange, columnCount, overlaps } from './address.ts'
import type { Sheet } from './sheet.ts'
import type { FilterCriteria } from './tableFilter.ts'

export class TableModel {
  readonly id: number
  name: string
  readonly sheet: Sheet
  /** With header and totals row. */
  range: CellRange
  style = 'TableStyleMedium2'
  hasTotalsRow = false
  showBandedRows = true
  showBandedColumns = false
  showFilterButton = true
  /** Identity of each column, from left to right; it outlives renames and moves. */
  columnIds: number[]
  /** Conditions by the identity of their column. */
  readonly filters = new Map<number, FilterCriteria>()
  #nextColumnId: number

  constructor(id: number, name: string, sheet: Sheet, range: CellRange) {
    this.id = id
    this.name = name
    this.sheet = sheet
    this.range = range
    this.columnIds = Array.from({ length: columnCount(range) }, (_, index) => index + 1)
    this.#nextColumnId = this.columnIds.length + 1
  }

  newColumnId(): number {
    return this.#nextColumnId++
  }

  headerRange(): CellRange {
    return { ...this.range, lastRow: this.range.firstRow }
  }

  /** The data rows; a table without data still has one blank row, as in Excel. */
  dataRange(): CellRange {
    const firstRow = this.range.firstRow + 1
    return { ...this.range, firstRow, lastRow: Math.max(firstRow, this.range.lastRow - (this.hasTotalsRow ? 1 : 0)) }
  }

  totalsRange(): CellRange | null {
    return this.hasTotalsRow ? { ...this.range, firstRow: this.range.lastRow } : null
  }

  headers(): string[] {
    const { firstRow, firstColumn } = this.range
    return this.columnIds.map((_, index) => String(this.sheet.cellAt(firstRow, firstColumn + index)?.value ?? ''))
  }

  columnIndex(name: string): number {
    const wanted = name.toLowerCase()
    return this.headers().findIndex(header => header.toLowerCase() === wanted)
  }

  columnRange(index: number, rows: CellRange): CellRange {
    const column = this.range.firstColumn + index
    return box(rows.firstRow, column, rows.lastRow, column)
  }

  overlaps(sheet: Sheet, range: CellRange): boolean {
    return this.sheet === sheet && overlaps(this.range, range)
  }
}
