import { type ChartArea, newSeries, type SeriesModel } from '../chart.ts'
import { invalidArgument } from '../hostError.ts'
import { HostCollection } from '../hostObject.ts'
import { ChartFill, ChartLineFormat } from './chartFormat.ts'
import { ChartPart, changeChart, type PlacedChart } from './chartView.ts'
import { Range } from './range.ts'

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly #placed: PlacedChart

  constructor(placed: PlacedChart) {
    super()
    this.#placed = placed
  }

  items(): ChartSeries[] {
    return this.#placed.chart.series.map(series => new ChartSeries(this.#placed, series))
  }

  protected matches(item: ChartSeries, key: unknown): boolean {
    return item.name === key
  }

  get count(): number {
    return this.#placed.chart.series.length
  }

  add(name = '', index?: number): ChartSeries {
    const series = newSeries(name, null)
    changeChart(this.#placed, chart => {
      series.chartType = chart.series[0]?.chartType ?? series.chartType
      chart.series.splice(index ?? chart.series.length, 0, series)
    })
    return new ChartSeries(this.#placed, series)
  }
}

const AXIS_GROUPS = ['Primary', 'Secondary'] as const

function areaOf(source: unknown): ChartArea {
  if (!(source instanceof Range)) throw invalidArgument()
  return { sheet: source.sheet, range: source.range }
}

export class ChartSeries extends ChartPart {
  readonly #series: SeriesModel

  constructor(placed: PlacedChart, series: SeriesModel) {
    super(placed, series.looks, '')
    this.#series = series
  }

  get name(): string {
    return this.#series.name
  }

  set name(name: string) {
    this.#change({ name })
  }

  get chartType(): string {
    return this.#series.chartType
  }

  set chartType(chartType: string) {
    this.#change({ chartType })
  }

  get axisGroup(): string {
    return this.#series.axisGroup
  }

  set axisGroup(group: string) {
    const axisGroup = AXIS_GROUPS.find(known => known === group)
    if (!axisGroup) throw invalidArgument()
    this.#change({ axisGroup })
  }

  setValues(source: unknown): void {
    this.#change({ values: areaOf(source) })
  }

  setXAxisValues(source: unknown): void {
    this.#change({ categories: areaOf(source) })
  }

  #change(change: Partial<SeriesModel>): void {
    changeChart(this.placed, () => Object.assign(this.#series, change))
  }

  get format(): ChartSeriesFormat {
    return this.below(ChartSeriesFormat, 'format')
  }

  get markerStyle(): string {
    return this.look('markerStyle', 'Automatic')
  }

  set markerStyle(style: string) {
    this.setLook('markerStyle', style)
  }

  /** In points. */
  get markerSize(): number {
    return this.look('markerSize', 5)
  }

  set markerSize(points: number) {
    this.setLook('markerSize', points)
  }

  get markerBackgroundColor(): string {
    return this.look('markerBackgroundColor', '')
  }

  set markerBackgroundColor(color: string) {
    this.setLook('markerBackgroundColor', color)
  }

  get markerForegroundColor(): string {
    return this.look('markerForegroundColor', '')
  }

  set markerForegroundColor(color: string) {
    this.setLook('markerForegroundColor', color)
  }

  get smooth(): boolean {
    return this.look('smooth', false)
  }

  set smooth(isSmooth: boolean) {
    this.setLook('smooth', isSmooth)
  }

  get invertIfNegative(): boolean {
    return this.look('invertIfNegative', true)
  }

  set invertIfNegative(isInverted: boolean) {
    this.setLook('invertIfNegative', isInverted)
  }

  /** In percent of a column's width. */
  get gapWidth(): number {
    return this.look('gapWidth', 150)
  }

  set gapWidth(percent: number) {
    this.setLook('gapWidth', percent)
  }
}

export class ChartSeriesFormat extends ChartPart {
  get fill(): ChartFill {
    return this.below(ChartFill, 'fill')
  }

  get line(): ChartLineFormat {
    return this.below(ChartLineFormat, 'line')
  }
}
