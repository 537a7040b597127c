/** One worksheet: its cells and what belongs to rows, columns and the sheet as a whole. Knows no formulas. */
import type { Sheet as FileSheet, SheetProtection } from 'hucre'
import { boundingBox, box, type CellRange, includesCell, overlaps } from './address.ts'
import { type Cell, type CellStyle, isEmptyCell } from './cell.ts'
import type { ChartModel } from './chart.ts'
import { isWholeShift, type Shift, shiftBox, shiftDistance, shiftedBand } from './shift.ts'

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden'

export class Sheet {
  readonly id: string
  name: string
  visibility: SheetVisibility = 'Visible'
  /** row → column → cell; only cells that hold something. */
  rows = new Map<number, Map<number, Cell>>()
  merges: CellRange[] = []
  /** In characters of the default font, as files store them. */
  columnWidths = new Map<number, number>()
  /** In points. */
  rowHeights = new Map<number, number>()
  hiddenRows = new Set<number>()
  hiddenColumns = new Set<number>()
  frozen = { rows: 0, columns: 0 }
  charts: ChartModel[] = []
  protection: SheetProtection | null = null
  /** "#RRGGBB", or empty for none. */
  tabColor = ''
  showGridlines = true
  showHeadings = true
  /** The sheet as the file had it: parts that the model only carries through. */
  file: FileSheet | null = null

  constructor(id: string, name: string) {
    this.id = id
    this.name = name
  }

  cellAt(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column)
  }

  /** The cell at a place, made if there is none yet. */
  ensureCell(row: number, column: number): Cell {
    let cells = this.rows.get(row)
    if (!cells) {
      cells = new Map()
      this.rows.set(row, cells)
    }
    let cell = cells.get(column)
    if (!cell) {
      cell = { value: null, formula: null, style: null }
      cells.set(column, cell)
    }
    return cell
  }

  dropIfEmpty(row: number, column: number): void {
    const cells = this.rows.get(row)
    const cell = cells?.get(column)
    if (!cells || !cell || !isEmptyCell(cell)) return
    cells.delete(column)
    if (cells.size === 0) this.rows.delete(row)
  }

  setStyle(row: number, column: number, style: CellStyle | null): void {
    if (style === null && !this.cellAt(row, column)) return
    this.ensureCell(row, column).style = style
    this.dropIfEmpty(row, column)
  }

  /** The cells that hold something inside a box, in no particular order of columns. */
  *cellsIn(range: CellRange): Generator<[row: number, column: number, cell: Cell]> {
    const isSparse = range.lastRow - range.firstRow >= this.rows.size
    const rowNumbers = isSparse ? this.rows.keys() : span(range.firstRow, range.lastRow)
    for (const row of rowNumbers) {
      if (row < range.firstRow || row > range.lastRow) continue
      const cells = this.rows.get(row)
      if (!cells) continue
      for (const [column, cell] of cells) {
        if (column >= range.firstColumn && column <= range.lastColumn) yield [row, column, cell]
      }
    }
  }

  /** The box around all cells in use; with `valuesOnly` formats do not count. Null on an empty sheet. */
  usedRange(valuesOnly: boolean): CellRange | null {
    let used: CellRange | null = null
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (cell.value === null && cell.formula === null && (valuesOnly || cell.style === null)) continue
        const here = box(row, column)
        used = used ? boundingBox(used, here) : here
      }
    }
    return used
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    return this.merges.find(merge => includesCell(merge, row, column))
  }

  /** True when a person or the add-in may not change the cell. */
  isLocked(row: number, column: number): boolean {
    return this.protection !== null && this.cellAt(row, column)?.style?.protection?.locked !== false
  }

  /** Moves cells, merges and, for whole rows or columns, sizes. Tables and formulas are the workbook's part. */
  shift(shift: Shift): void {
    this.#shiftCells(shift)
    this.merges = this.merges.flatMap(merge => {
      const moved = overlaps(merge, shiftedBand(shift)) ? shiftBox(merge, shift) : merge
      return moved ? [moved] : []
    })
    if (!isWholeShift(shift)) return
    const move = (at: number): number | null => {
      const moved = shiftBox(shift.axis === 'rows' ? box(at, 0) : box(0, at), shift)
      return moved && (shift.axis === 'rows' ? moved.firstRow : moved.firstColumn)
    }
    if (shift.axis === 'rows') {
      this.rowHeights = moveKeys(this.rowHeights, move)
      this.hiddenRows = new Set(moveKeys(new Map([...this.hiddenRows].map(row => [row, true])), move).keys())
    } else {
      this.columnWidths = moveKeys(this.columnWidths, move)
      this.hiddenColumns = new Set(moveKeys(new Map([...this.hiddenColumns].map(at => [at, true])), move).keys())
    }
  }

  #shiftCells(shift: Shift): void {
    const band = shiftedBand(shift)
    if (shift.axis === 'rows') this.#shiftRows(shift, band)
    else for (const [row, cells] of this.rows) if (row >= band.firstRow && row <= band.lastRow) shiftRow(cells, shift)
    for (const [row, cells] of this.rows) if (cells.size === 0) this.rows.delete(row)
  }

  #shiftRows(shift: Shift, band: CellRange): void {
    const distance = shiftDistance(shift)
    const rowNumbers = [...this.rows.keys()].filter(row => row >= band.firstRow)
    // Ascending when rows move up and descending when they move down: a row never lands on one that has yet to move.
    rowNumbers.sort((a, b) => (distance < 0 ? a - b : b - a))
    for (const row of rowNumbers) {
      const cells = this.rows.get(row)
      if (!cells) continue
      const isDeleted = shift.kind === 'delete' && row <= shift.range.lastRow
      const isWhole = [...cells.keys()].every(column => column >= band.firstColumn && column <= band.lastColumn)
      const target = this.rows.get(row + distance)
      if (isWhole && (isDeleted || !target || target.size === 0)) {
        this.rows.delete(row)
        if (!isDeleted) this.rows.set(row + distance, cells)
        continue
      }
      for (const [column, cell] of [...cells]) {
        if (column < band.firstColumn || column > band.lastColumn) continue
        cells.delete(column)
        if (!isDeleted) this.#put(row + distance, column, cell)
      }
    }
  }

  #put(row: number, column: number, cell: Cell): void {
    const cells = this.rows.get(row)
    if (cells) cells.set(column, cell)
    else this.rows.set(row, new Map([[column, cell]]))
  }
}

/** Moves the cells of one row sideways. */
function shiftRow(cells: Map<number, Cell>, shift: Shift): void {
  const distance = shiftDistance(shift)
  const moving = [...cells].filter(([column]) => column >= shift.range.firstColumn)
  for (const [column] of moving) cells.delete(column)
  for (const [column, cell] of moving) {
    const isDeleted = shift.kind === 'delete' && column <= shift.range.lastColumn
    if (!isDeleted) cells.set(column + distance, cell)
  }
}

function* span(first: number, last: number): Generator<number> {
  for (let at = first; at <= last; at++) yield at
}

function moveKeys<T>(map: Map<number, T>, move: (key: number) => number | null): Map<number, T> {
  const result = new Map<number, T>()
  for (const [key, value] of map) {
    const moved = move(key)
    if (moved !== null) result.set(moved, value)
  }
  return result
}
