/** Charts of a sheet, as far as reports make and update them. */
import { ChartModel, newSeries } from '../chart.ts'
import { invalidArgument } from '../hostError.ts'
import { HostCollection, HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import { ChartAxes } from './chartAxis.ts'
import { ChartSeriesCollection } from './chartSeries.ts'
import { ChartLegend, ChartTitle } from './chartTitle.ts'
import { changeChart, type PlacedChart } from './chartView.ts'
import type { HostContext } from './hostContext.ts'
import { Range } from './range.ts'
import { columnPoints, rowPoints } from './rangeFormat.ts'

export class ChartCollection extends HostCollection<Chart> {
  readonly #host: HostContext
  readonly #sheet: Sheet

  constructor(host: HostContext, sheet: Sheet) {
    super()
    this.#host = host
    this.#sheet = sheet
  }

  items(): Chart[] {
    return this.#sheet.charts.map(chart => this.#placed(chart))
  }

  #placed(chart: ChartModel): Chart {
    return new Chart({ host: this.#host, sheet: this.#sheet, chart })
  }

  protected matches(item: Chart, key: unknown): boolean {
    return item.id === key || item.name.toLowerCase() === String(key).toLowerCase()
  }

  get count(): number {
    return this.#sheet.charts.length
  }

  /** Each column of the source becomes a series. */
  add(chartType: string, source: unknown, _seriesBy?: string): Chart {
    if (!(source instanceof Range)) throw invalidArgument()
    const { sheet, range } = source
    const id = this.#host.workbook.newChartId()
    const chart = new ChartModel(id, `Chart ${id}`)
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      const values = { sheet, range: { ...range, firstColumn: column, lastColumn: column } }
      chart.series.push({ ...newSeries(`Series${chart.series.length + 1}`, values), chartType })
    }
    changeChart({ host: this.#host, sheet: this.#sheet, chart }, () => this.#sheet.charts.push(chart))
    return this.#placed(chart)
  }
}

export class Chart extends HostObject {
  readonly #placed: PlacedChart

  constructor(placed: PlacedChart) {
    super()
    this.#placed = placed
  }

  #change(change: Partial<ChartModel>): void {
    changeChart(this.#placed, chart => Object.assign(chart, change))
  }

  get id(): string {
    return this.#placed.chart.id
  }

  get name(): string {
    return this.#placed.chart.name
  }

  set name(name: string) {
    this.#change({ name })
  }

  get title(): ChartTitle {
    return new ChartTitle(this.#placed, this.#placed.chart.looks, 'title')
  }

  get legend(): ChartLegend {
    return new ChartLegend(this.#placed, this.#placed.chart.looks, 'legend')
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.#placed, this.#placed.chart.looks, 'axes')
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.#placed)
  }

  /** All positions and sizes in points. */
  get left(): number {
    const { sheet, chart } = this.#placed
    return pointsBefore(chart.column, column => columnWidth(sheet, column)) + chart.offset.left
  }

  set left(points: number) {
    const { sheet, chart } = this.#placed
    const { at, rest } = placeAt(points, column => columnWidth(sheet, column))
    this.#change({ column: at, offset: { ...chart.offset, left: rest } })
  }

  get top(): number {
    const { sheet, chart } = this.#placed
    return pointsBefore(chart.row, row => rowHeight(sheet, row)) + chart.offset.top
  }

  set top(points: number) {
    const { sheet, chart } = this.#placed
    const { at, rest } = placeAt(points, row => rowHeight(sheet, row))
    this.#change({ row: at, offset: { ...chart.offset, top: rest } })
  }

  get width(): number {
    return this.#placed.chart.width
  }

  set width(width: number) {
    this.#change({ width })
  }

  get height(): number {
    return this.#placed.chart.height
  }

  set height(height: number) {
    this.#change({ height })
  }

  /** To a cell; to the end of another where one is given. */
  setPosition(start: unknown, end?: unknown): void {
    const from = this.#cells(start)
    this.#change({ row: from.firstRow, column: from.firstColumn, offset: { left: 0, top: 0 } })
    if (end === undefined || end === null) return
    const { sheet } = this.#placed
    const { lastRow, lastColumn } = this.#cells(end)
    const width = pointsBefore(lastColumn + 1, column => columnWidth(sheet, column)) - this.left
    const height = pointsBefore(lastRow + 1, row => rowHeight(sheet, row)) - this.top
    this.#change({ width, height })
  }

  #cells(source: unknown) {
    const { host, sheet } = this.#placed
    const found = source instanceof Range ? source : host.workbook.locate(String(source), sheet)
    if (!found) throw invalidArgument()
    return found.range
  }
}

const columnWidth = (sheet: Sheet, column: number) =>
  sheet.hiddenColumns.has(column) ? 0 : columnPoints(sheet.columnWidths.get(column))
const rowHeight = (sheet: Sheet, row: number) => (sheet.hiddenRows.has(row) ? 0 : rowPoints(sheet.rowHeights.get(row)))

function pointsBefore(index: number, size: (index: number) => number): number {
  let points = 0
  for (let at = 0; at < index; at++) points += size(at)
  return points
}

function placeAt(points: number, size: (index: number) => number): { at: number; rest: number } {
  if (points < 0) throw invalidArgument()
  let at = 0
  let rest = points
  for (; rest >= size(at); at++) rest -= size(at)
  return { at, rest }
}
