import { type CellRange, includesBox, overlaps } from '../address.ts'
import { clearRange } from '../contents.ts'
import { invalidArgument, itemNotFound } from '../hostError.ts'
import { HostCollection, HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import { unfilter } from '../tableFilter.ts'
import type { TableModel } from '../tableModel.ts'
import { addTable, removeTable, renameTable, resizeTable, setTotalsRow } from '../tableOperations.ts'
import { AutoFilter } from './autoFilter.ts'
import type { HostContext } from './hostContext.ts'
import { Range } from './range.ts'
import { TableColumnCollection } from './tableColumn.ts'
import { TableRowCollection } from './tableRow.ts'
import { TableSort } from './tableSort.ts'
import { Worksheet } from './worksheet.ts'

/** Tables of the workbook, of one sheet, or of a part of it. */
export class TableCollection extends HostCollection<Table> {
  readonly #host: HostContext
  readonly #sheet: Sheet | null
  readonly #part: { range: CellRange; isContained: boolean } | null

  constructor(
    host: HostContext,
    sheet: Sheet | null = null,
    part: { range: CellRange; isContained: boolean } | null = null,
  ) {
    super()
    this.#host = host
    this.#sheet = sheet
    this.#part = part
  }

  items(): Table[] {
    const isIn = ({ range }: TableModel): boolean =>
      !this.#part || (this.#part.isContained ? includesBox(this.#part.range, range) : overlaps(this.#part.range, range))
    return this.#host.workbook.tables
      .filter(table => (!this.#sheet || table.sheet === this.#sheet) && isIn(table))
      .map(table => new Table(this.#host, table))
  }

  protected matches(item: Table, key: unknown): boolean {
    return item.id === String(key) || item.name.toLowerCase() === String(key).toLowerCase()
  }

  get count(): number {
    return this.items().length
  }

  /** Where events of this collection are addressed. */
  get _eventTargetId(): string {
    return this.#sheet?.id ?? 'Workbook'
  }

  add(address: unknown, hasHeaders: boolean): Table {
    const { workbook } = this.#host
    const sheet = this.#sheet ?? workbook.activeSheet
    const target = address instanceof Range ? address : workbook.locate(String(address), sheet)
    if (!target) throw invalidArgument()
    return new Table(this.#host, addTable(workbook, target.sheet, target.range, hasHeaders))
  }
}

export class Table extends HostObject {
  readonly host: HostContext
  readonly table: TableModel

  constructor(host: HostContext, table: TableModel) {
    super()
    this.host = host
    this.table = table
  }

  get id(): string {
    return String(this.table.id)
  }

  get legacyId(): string {
    return this.id
  }

  get name(): string {
    return this.table.name
  }

  set name(name: string) {
    renameTable(this.host.workbook, this.table, name)
  }

  get style(): string {
    return this.table.style
  }

  set style(style: string) {
    this.table.style = style
    this.#tell()
  }

  get showHeaders(): boolean {
    return true
  }

  get showTotals(): boolean {
    return this.table.hasTotalsRow
  }

  set showTotals(isShown: boolean) {
    setTotalsRow(this.host.workbook, this.table, isShown)
  }

  get showBandedRows(): boolean {
    return this.table.showBandedRows
  }

  set showBandedRows(isShown: boolean) {
    this.table.showBandedRows = isShown
    this.#tell()
  }

  get showBandedColumns(): boolean {
    return this.table.showBandedColumns
  }

  set showBandedColumns(isShown: boolean) {
    this.table.showBandedColumns = isShown
    this.#tell()
  }

  get showFilterButton(): boolean {
    return this.table.showFilterButton
  }

  set showFilterButton(isShown: boolean) {
    this.table.showFilterButton = isShown
    this.#tell()
  }

  get highlightFirstColumn(): boolean {
    return false
  }

  get highlightLastColumn(): boolean {
    return false
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.host, this.table.sheet)
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this)
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this)
  }

  get sort(): TableSort {
    return new TableSort(this)
  }

  getRange(): Range {
    return this.#range(this.table.range)
  }

  getHeaderRowRange(): Range {
    return this.#range(this.table.headerRange())
  }

  getDataBodyRange(): Range {
    return this.#range(this.table.dataRange())
  }

  getTotalRowRange(): Range {
    const totals = this.table.totalsRange()
    if (!totals) throw itemNotFound()
    return this.#range(totals)
  }

  #range(range: CellRange): Range {
    return new Range(this.host, this.table.sheet, range)
  }

  resize(newRange: unknown): void {
    const { sheet } = this.table
    const target = newRange instanceof Range ? newRange : this.host.workbook.locate(String(newRange), sheet)
    if (!target || target.sheet !== sheet) throw invalidArgument()
    resizeTable(this.host.workbook, this.table, target.range)
  }

  convertToRange(): Range {
    removeTable(this.host.workbook, this.table)
    return this.getRange()
  }

  delete(): void {
    removeTable(this.host.workbook, this.table)
    clearRange(this.host.workbook, this.table.sheet, this.table.range, 'All')
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this)
  }

  clearFilters(): void {
    unfilter(this.host.workbook, this.table)
  }

  #tell(): void {
    this.host.workbook.emit({ kind: 'table-changed', sheet: this.table.sheet, table: this.table })
  }
}
