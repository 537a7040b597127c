import {
  boundingBox,
  box,
  type CellRange,
  cellCount,
  columnCount,
  formatAddress,
  intersection,
  isInsideSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
  rowCount,
} from '../address.ts'
import { numberFormatOf, valueTypeOf } from '../cell.ts'
import { type CellInput, type ClearWhat, clearRange, displayedFormula, writeRange } from '../contents.ts'
import { accessDenied, invalidArgument, itemNotFound, wrongShape } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import { shownText } from '../shownText.ts'
import { checkUnfiltered } from '../tableFilter.ts'
import type { WorkbookModel } from '../workbookModel.ts'
import { DataValidation } from './dataValidation.ts'
import type { HostContext } from './hostContext.ts'
import { copyCells, mergeCells, shiftRange } from './rangeActions.ts'
import { RangeAreas } from './rangeAreas.ts'
import { boundedRange, MAX_READ } from './rangeBounds.ts'
import { RangeFormat } from './rangeFormat.ts'
import { RangeSort } from './rangeSort.ts'
import { TableCollection } from './table.ts'
import { Worksheet } from './worksheet.ts'

export class Range extends HostObject {
  readonly host: HostContext
  readonly workbook: WorkbookModel
  readonly sheet: Sheet
  range: CellRange

  constructor(host: HostContext, sheet: Sheet, range: CellRange) {
    super()
    if (!isInsideSheet(range)) throw invalidArgument()
    this.host = host
    this.workbook = host.workbook
    this.sheet = sheet
    this.range = range
  }

  /** Values of all cells, row by row; null where Excel refuses to read an unbounded range. */
  #grid<T>(read: (row: number, column: number) => T): T[][] | null {
    if (this.cellCount > MAX_READ) return null
    const { firstRow, firstColumn, lastRow, lastColumn } = this.range
    const rows: T[][] = []
    for (let row = firstRow; row <= lastRow; row++) {
      const cells: T[] = []
      for (let column = firstColumn; column <= lastColumn; column++) cells.push(read(row, column))
      rows.push(cells)
    }
    return rows
  }

  #write(inputs: unknown): void {
    if (cellCount(this.range) > MAX_READ || inputs === null || inputs === undefined) throw invalidArgument()
    if (Array.isArray(inputs) && !inputs.every(Array.isArray)) throw invalidArgument()
    checkUnfiltered(this.workbook, this.sheet, this.range)
    writeRange(this.workbook, this.sheet, this.range, inputs as CellInput[][] | CellInput)
  }

  #at(range: CellRange): Range {
    return new Range(this.host, this.sheet, range)
  }

  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatAddress(this.range)}`
  }

  get rowIndex(): number {
    return this.range.firstRow
  }

  get columnIndex(): number {
    return this.range.firstColumn
  }

  get rowCount(): number {
    return rowCount(this.range)
  }

  get columnCount(): number {
    return columnCount(this.range)
  }

  get cellCount(): number {
    const count = cellCount(this.range)
    return count > 2 ** 31 - 1 ? -1 : count
  }

  get isEntireRow(): boolean {
    return this.columnCount === MAX_COLUMNS
  }

  get isEntireColumn(): boolean {
    return this.rowCount === MAX_ROWS
  }

  get values(): unknown[][] | null {
    this.workbook.calculation.bringUpToDate()
    return this.#grid((row, column) => this.sheet.cellAt(row, column)?.value ?? '')
  }

  set values(inputs: unknown) {
    this.#write(inputs)
  }

  get formulas(): unknown[][] | null {
    this.workbook.calculation.bringUpToDate()
    return this.#grid((row, column) => {
      const cell = this.sheet.cellAt(row, column)
      if (!cell?.formula) return cell?.value ?? ''
      return displayedFormula(this.workbook, cell.formula, this.sheet, row, column)
    })
  }

  set formulas(inputs: unknown) {
    this.#write(inputs)
  }

  get text(): string[][] | null {
    this.workbook.calculation.bringUpToDate()
    return this.#grid((row, column) => shownText(this.sheet.cellAt(row, column)))
  }

  get valueTypes(): string[][] | null {
    this.workbook.calculation.bringUpToDate()
    return this.#grid((row, column) => valueTypeOf(this.sheet.cellAt(row, column)?.value ?? null))
  }

  get numberFormat(): string[][] | null {
    return this.#grid((row, column) => numberFormatOf(this.sheet.cellAt(row, column)))
  }

  set numberFormat(formats: unknown) {
    const { firstRow, firstColumn } = this.range
    if (this.sheet.protection && this.sheet.protection.formatCells !== false) throw accessDenied()
    if (Array.isArray(formats) && !isShaped(formats, this.rowCount, this.columnCount)) throw wrongShape()
    const target = boundedRange(this)
    for (let row = target.firstRow; row <= target.lastRow; row++) {
      for (let column = target.firstColumn; column <= target.lastColumn; column++) {
        const format: unknown = Array.isArray(formats) ? formats[row - firstRow]?.[column - firstColumn] : formats
        if (typeof format !== 'string') continue
        const { numFmt: _, ...style } = this.sheet.cellAt(row, column)?.style ?? {}
        const next = format === 'General' ? style : { ...style, numFmt: format }
        this.sheet.setStyle(row, column, Object.keys(next).length > 0 ? next : null)
      }
    }
    this.workbook.emit({ kind: 'format', sheet: this.sheet, range: this.range })
  }

  get format(): RangeFormat {
    return new RangeFormat(this)
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this)
  }

  get sort(): RangeSort {
    return new RangeSort(this)
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheet)
  }

  get hasSpill(): boolean {
    return false
  }

  get hidden(): boolean | null {
    return this.rowHidden === null || this.columnHidden === null ? null : this.rowHidden || this.columnHidden
  }

  get rowHidden(): boolean | null {
    const { firstRow, lastRow } = this.range
    let hidden = 0
    for (const row of this.sheet.hiddenRows) if (row >= firstRow && row <= lastRow) hidden++
    return hidden === 0 ? false : hidden === this.rowCount ? true : null
  }

  set rowHidden(isHidden: boolean) {
    if (this.sheet.protection && this.sheet.protection.formatRows !== false) throw accessDenied()
    for (let row = this.range.firstRow; row <= this.range.lastRow; row++) {
      if (isHidden) this.sheet.hiddenRows.add(row)
      else this.sheet.hiddenRows.delete(row)
    }
    this.workbook.emit({ kind: 'layout', sheet: this.sheet })
  }

  get columnHidden(): boolean | null {
    const { firstColumn, lastColumn } = this.range
    let hidden = 0
    for (const column of this.sheet.hiddenColumns) if (column >= firstColumn && column <= lastColumn) hidden++
    return hidden === 0 ? false : hidden === this.columnCount ? true : null
  }

  set columnHidden(isHidden: boolean) {
    if (this.sheet.protection && this.sheet.protection.formatColumns !== false) throw accessDenied()
    for (let column = this.range.firstColumn; column <= this.range.lastColumn; column++) {
      if (isHidden) this.sheet.hiddenColumns.add(column)
      else this.sheet.hiddenColumns.delete(column)
    }
    this.workbook.emit({ kind: 'layout', sheet: this.sheet })
  }

  getCell(row: number, column: number): Range {
    return this.#at(box(this.range.firstRow + row, this.range.firstColumn + column))
  }

  getRow(row: number): Range {
    const at = this.range.firstRow + row
    return this.#at({ ...this.range, firstRow: at, lastRow: at })
  }

  getColumn(column: number): Range {
    const at = this.range.firstColumn + column
    return this.#at({ ...this.range, firstColumn: at, lastColumn: at })
  }

  getLastCell(): Range {
    return this.#at(box(this.range.lastRow, this.range.lastColumn))
  }

  getLastRow(): Range {
    return this.#at({ ...this.range, firstRow: this.range.lastRow })
  }

  getLastColumn(): Range {
    return this.#at({ ...this.range, firstColumn: this.range.lastColumn })
  }

  getEntireRow(): Range {
    return this.#at({ ...this.range, firstColumn: 0, lastColumn: MAX_COLUMNS - 1 })
  }

  getEntireColumn(): Range {
    return this.#at({ ...this.range, firstRow: 0, lastRow: MAX_ROWS - 1 })
  }

  getRowsAbove(count = 1): Range {
    const { firstRow } = this.range
    return this.#at({ ...this.range, firstRow: firstRow - count, lastRow: firstRow - 1 })
  }

  getRowsBelow(count = 1): Range {
    const { lastRow } = this.range
    return this.#at({ ...this.range, firstRow: lastRow + 1, lastRow: lastRow + count })
  }

  getColumnsBefore(count = 1): Range {
    const { firstColumn } = this.range
    return this.#at({ ...this.range, firstColumn: firstColumn - count, lastColumn: firstColumn - 1 })
  }

  getColumnsAfter(count = 1): Range {
    const { lastColumn } = this.range
    return this.#at({ ...this.range, firstColumn: lastColumn + 1, lastColumn: lastColumn + count })
  }

  getOffsetRange(rows: number, columns: number): Range {
    const { firstRow, firstColumn, lastRow, lastColumn } = this.range
    return this.#at(box(firstRow + rows, firstColumn + columns, lastRow + rows, lastColumn + columns))
  }

  getResizedRange(rows: number, columns: number): Range {
    const { lastRow, lastColumn } = this.range
    return this.#at({ ...this.range, lastRow: lastRow + rows, lastColumn: lastColumn + columns })
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    const { firstRow, firstColumn } = this.range
    return this.#at(box(firstRow, firstColumn, firstRow + rows - 1, firstColumn + columns - 1))
  }

  getBoundingRect(other: unknown): Range {
    return this.#at(boundingBox(this.range, this.#other(other)))
  }

  getIntersection(other: unknown): Range {
    const common = intersection(this.range, this.#other(other))
    if (!common) throw itemNotFound()
    return this.#at(common)
  }

  #other(other: unknown): CellRange {
    if (other instanceof Range) return other.range
    const found = this.workbook.locate(String(other), this.sheet)
    if (!found || found.sheet !== this.sheet) throw invalidArgument()
    return found.range
  }

  getUsedRange(valuesOnly?: boolean): Range {
    const used = this.sheet.usedRange(valuesOnly === true)
    const common = used && intersection(this.range, used)
    if (!common) throw itemNotFound()
    return this.#at(common)
  }

  getTables(fullyContained?: boolean): TableCollection {
    return new TableCollection(this.host, this.sheet, { range: this.range, isContained: fullyContained === true })
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.merges.filter(merge => intersection(merge, this.range))
    return merges.length === 0
      ? null
      : new RangeAreas(
          this.host,
          merges.map(merge => this.#at(merge)),
        )
  }

  merge(across?: boolean): void {
    mergeCells(this, across === true)
  }

  unmerge(): void {
    if (this.sheet.protection) throw accessDenied()
    this.sheet.merges = this.sheet.merges.filter(merge => !intersection(merge, this.range))
    this.workbook.emit({ kind: 'layout', sheet: this.sheet })
  }

  clear(applyTo?: string): void {
    const what: ClearWhat = applyTo === 'Contents' || applyTo === 'Formats' ? applyTo : 'All'
    clearRange(this.workbook, this.sheet, boundedRange(this), what)
  }

  insert(shift: string): Range {
    shiftRange(this, 'insert', shift === 'Down' ? 'rows' : 'columns')
    return this.#at(this.range)
  }

  delete(shift: string): void {
    shiftRange(this, 'delete', shift === 'Up' ? 'rows' : 'columns')
  }

  copyFrom(source: unknown, copyType?: string): void {
    copyCells(this, source instanceof Range ? source : this.#located(String(source)), copyType ?? 'All')
  }

  #located(text: string): Range {
    const found = this.workbook.locate(text, this.sheet)
    if (!found) throw invalidArgument()
    return new Range(this.host, found.sheet, found.range)
  }

  select(): void {
    this.workbook.select(this.sheet, this.range)
  }

  calculate(): void {
    this.workbook.calculation.calculate()
  }

  /** Asked by the library before it writes a large array in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw wrongShape()
  }
}

const isShaped = (rows: unknown[], height: number, width: number): boolean =>
  rows.length === height && rows.every(row => Array.isArray(row) && row.length === width)
