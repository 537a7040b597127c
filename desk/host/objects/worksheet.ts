import { box, type CellRange, MAX_COLUMNS, MAX_ROWS } from '../address.ts'
import { accessDenied, invalidArgument, itemNotFound } from '../hostError.ts'
import { HostCollection, HostObject } from '../hostObject.ts'
import type { Sheet, SheetVisibility } from '../sheet.ts'
import { ChartCollection } from './chart.ts'
import { readColor } from './color.ts'
import type { HostContext } from './hostContext.ts'
import { NamedItemCollection } from './namedItem.ts'
import { PageLayout } from './pageLayout.ts'
import { Range } from './range.ts'
import { TableCollection } from './table.ts'
import { WorksheetFreezePanes } from './worksheetFreezePanes.ts'
import { WorksheetProtection } from './worksheetProtection.ts'

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly #host: HostContext

  constructor(host: HostContext) {
    super()
    this.#host = host
  }

  items(): Worksheet[] {
    return this.#host.workbook.sheets.map(sheet => new Worksheet(this.#host, sheet))
  }

  protected matches(item: Worksheet, key: unknown): boolean {
    return item.id === key || item.name.toLowerCase() === String(key).toLowerCase()
  }

  override getCount(visibleOnly?: boolean): number {
    return this.#visible(visibleOnly).length
  }

  getFirst(visibleOnly?: boolean): Worksheet | undefined {
    return this.#visible(visibleOnly)[0]
  }

  getLast(visibleOnly?: boolean): Worksheet | undefined {
    return this.#visible(visibleOnly).at(-1)
  }

  #visible(visibleOnly: boolean | undefined): Worksheet[] {
    return this.items().filter(sheet => !visibleOnly || sheet.visibility === 'Visible')
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.#host, this.#host.workbook.activeSheet)
  }

  add(name?: string | null): Worksheet {
    return new Worksheet(this.#host, this.#host.workbook.addSheet(name ?? undefined))
  }
}

export class Worksheet extends HostObject {
  readonly host: HostContext
  readonly sheet: Sheet

  constructor(host: HostContext, sheet: Sheet) {
    super()
    this.host = host
    this.sheet = sheet
  }

  get id(): string {
    return this.sheet.id
  }

  get name(): string {
    return this.sheet.name
  }

  set name(name: string) {
    this.host.workbook.renameSheet(this.sheet, name)
  }

  get position(): number {
    return this.host.workbook.sheets.indexOf(this.sheet)
  }

  set position(position: number) {
    this.host.workbook.moveSheet(this.sheet, position)
  }

  get visibility(): SheetVisibility {
    return this.sheet.visibility
  }

  set visibility(visibility: SheetVisibility) {
    this.host.workbook.setVisibility(this.sheet, visibility)
  }

  get tabColor(): string {
    return this.sheet.tabColor
  }

  set tabColor(color: string) {
    this.sheet.tabColor = color === '' ? '' : readColor(color)
    this.#tellLayout()
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines
  }

  set showGridlines(isShown: boolean) {
    this.sheet.showGridlines = isShown
    this.#tellLayout()
  }

  get showHeadings(): boolean {
    return this.sheet.showHeadings
  }

  set showHeadings(isShown: boolean) {
    this.sheet.showHeadings = isShown
    this.#tellLayout()
  }

  /** In points. */
  get standardHeight(): number {
    return 15
  }

  /** In characters. */
  get standardWidth(): number {
    return 8.43
  }

  #tellLayout(): void {
    this.host.workbook.emit({ kind: 'layout', sheet: this.sheet })
  }

  get tables(): TableCollection {
    return new TableCollection(this.host, this.sheet)
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.host, this.sheet)
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheet)
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.sheet)
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.sheet)
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.sheet)
  }

  getRange(address?: string | null): Range {
    if (address === undefined || address === null) {
      return this.#range(box(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1))
    }
    const found = this.host.workbook.locate(address, this.sheet)
    if (!found) throw invalidArgument()
    return new Range(this.host, found.sheet, found.range)
  }

  getCell(row: number, column: number): Range {
    return this.#range(box(row, column))
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (rows < 1 || columns < 1) throw invalidArgument()
    return this.#range(box(row, column, row + rows - 1, column + columns - 1))
  }

  getUsedRange(valuesOnly?: boolean): Range {
    return this.#range(this.sheet.usedRange(valuesOnly === true) ?? box(0, 0))
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.sheet.usedRange(valuesOnly === true)
    return used && this.#range(used)
  }

  #range(range: CellRange): Range {
    return new Range(this.host, this.sheet, range)
  }

  getNext(visibleOnly?: boolean): Worksheet {
    return this.#neighbour(1, visibleOnly === true)
  }

  getPrevious(visibleOnly?: boolean): Worksheet {
    return this.#neighbour(-1, visibleOnly === true)
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet {
    const { sheets } = this.host.workbook
    for (let at = sheets.indexOf(this.sheet) + step; ; at += step) {
      const sheet = sheets[at]
      if (!sheet) throw itemNotFound()
      if (!visibleOnly || sheet.visibility === 'Visible') return new Worksheet(this.host, sheet)
    }
  }

  activate(): void {
    this.host.workbook.activate(this.sheet)
  }

  calculate(markAllDirty?: boolean): void {
    const { calculation } = this.host.workbook
    if (markAllDirty) calculation.markAll()
    calculation.calculate()
  }

  delete(): void {
    if (this.sheet.visibility === 'VeryHidden') throw accessDenied()
    this.host.workbook.deleteSheet(this.sheet)
  }
}
