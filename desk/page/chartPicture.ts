/** A chart of the workbook as a small picture, so that the desk shows that it is there and what it shows. Excel draws its own. */
import { formatValue } from 'hucre'
import type { ChartSeries } from '../../core/contract/sheetModel.ts'
import { type Marker, type SeriesLook, seriesLooks } from '../../core/report/chartLook.ts'
import type { ChartArea, ChartModel, SeriesModel } from '../host/chart.ts'
import { shownText } from '../host/shownText.ts'
import { type Scale, valueScale } from './chartScale.ts'

const WIDTH = 420
const HEIGHT = 180
const PLOT = { left: 56, top: 8, right: WIDTH - 44, bottom: HEIGHT - 42 }
const LABELS_MAX = 8
const GROUP_SHARE = 0.7

interface Drawn {
  name: string
  kind: ChartSeries['kind']
  isSecondary: boolean
  values: (number | null)[]
  look: SeriesLook
}

/** The picture; null where no series is of columns or lines. */
export function chartPicture(chart: ChartModel): SVGSVGElement | null {
  const known = chart.series.filter(({ chartType }) => /^(Column|Line)/.test(chartType))
  const looks = seriesLooks(known.map(kindOf))
  const series = known.map(
    (each, index): Drawn => ({
      name: each.name,
      kind: kindOf(each),
      isSecondary: each.axisGroup === 'Secondary',
      values: cellsOf(each.values).map(cell => (typeof cell?.value === 'number' ? cell.value : null)),
      look: looks[index] as SeriesLook,
    }),
  )
  const categories = cellsOf(known[0]?.categories ?? null).map(shownText)
  const count = Math.max(0, ...series.map(({ values }) => values.length))
  if (series.length === 0 || count === 0) return null
  return new Picture(chart, series, categories, count).draw()
}

const kindOf = ({ chartType }: SeriesModel): ChartSeries['kind'] => (chartType.startsWith('Line') ? 'line' : 'column')

function cellsOf(area: ChartArea | null) {
  if (!area) return []
  const { firstRow, lastRow, firstColumn } = area.range
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) => area.sheet.cellAt(firstRow + row, firstColumn))
}

class Picture {
  readonly #chart: ChartModel
  readonly #series: Drawn[]
  readonly #categories: string[]
  readonly #count: number
  readonly #isStacked: boolean
  readonly #scales: { first: Scale; second: Scale }
  readonly #svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' })

  constructor(chart: ChartModel, series: Drawn[], categories: string[], count: number) {
    this.#chart = chart
    this.#series = series
    this.#categories = categories
    this.#count = count
    this.#isStacked = chart.series.some(({ chartType }) => chartType === 'ColumnStacked')
    const [first, second] = [false, true].map(isSecondary =>
      series.filter(each => each.isSecondary === isSecondary).flatMap(each => this.#extremes(each)),
    )
    this.#scales = { first: valueScale(first ?? []), second: valueScale(second ?? []) }
  }

  draw(): SVGSVGElement {
    this.#svg.setAttribute('aria-label', this.#chart.title || this.#chart.name)
    this.#drawAxis(this.#scales.first, 'axes/PrimaryValue/numberFormat', false)
    if (this.#series.some(({ isSecondary }) => isSecondary))
      this.#drawAxis(this.#scales.second, 'axes/SecondaryValue/numberFormat', true)
    this.#drawCategories()
    const columns = this.#series.filter(({ kind }) => kind === 'column')
    for (const [nth, each] of columns.entries()) this.#drawColumns(each, nth, columns)
    for (const each of this.#series) if (each.kind === 'line') this.#drawLine(each)
    this.#drawLegend()
    return this.#svg
  }

  /** Stacked columns reach as far as their sums. */
  #extremes(series: Drawn): number[] {
    if (!this.#isStacked || series.kind !== 'column') return series.values.filter(value => value !== null)
    return series.values.map((value, at) => (value ?? 0) + this.#below(series, at, value ?? 0))
  }

  /** Sum of the columns of the same sign that are drawn before this one. */
  #below(series: Drawn, at: number, value: number): number {
    const columns = this.#series.filter(({ kind }) => kind === 'column')
    const before = columns.slice(0, columns.indexOf(series)).map(({ values }) => values[at] ?? 0)
    return before.filter(other => other < 0 === value < 0).reduce((sum, other) => sum + other, 0)
  }

  #x(at: number): number {
    return PLOT.left + ((PLOT.right - PLOT.left) * (at + 0.5)) / this.#count
  }

  #y(value: number, isSecondary: boolean): number {
    const { min, max } = isSecondary ? this.#scales.second : this.#scales.first
    return PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - min)) / (max - min)
  }

  #add(name: string, attributes: Record<string, string | number>, text?: string): void {
    const made = shape(name, attributes)
    if (text !== undefined) made.textContent = text
    this.#svg.append(made)
  }

  #drawAxis({ ticks }: Scale, formatPath: string, isRight: boolean): void {
    const format = String(this.#chart.looks.get(formatPath) ?? 'General')
    for (const tick of ticks) {
      const y = this.#y(tick, isRight)
      if (!isRight) this.#add('line', { class: 'gridline', x1: PLOT.left, x2: PLOT.right, y1: y, y2: y })
      const [x, anchor] = isRight ? [PLOT.right + 4, 'start'] : [PLOT.left - 4, 'end']
      this.#add('text', { x, y: y + 3, 'text-anchor': anchor }, formatValue(tick, format))
    }
  }

  #drawCategories(): void {
    const step = Math.ceil(this.#count / LABELS_MAX)
    for (let at = 0; at < this.#count; at += step)
      this.#add('text', { x: this.#x(at), y: PLOT.bottom + 13, 'text-anchor': 'middle' }, this.#categories[at] ?? '')
  }

  #drawColumns(series: Drawn, nth: number, columns: Drawn[]): void {
    const group = ((PLOT.right - PLOT.left) / this.#count) * GROUP_SHARE
    const width = this.#isStacked ? group : group / columns.length
    series.values.forEach((value, at) => {
      if (value === null) return
      const base = this.#isStacked ? this.#below(series, at, value) : 0
      const [from, to] = [this.#y(base, series.isSecondary), this.#y(base + value, series.isSecondary)]
      const x = this.#x(at) - group / 2 + (this.#isStacked ? 0 : nth * width)
      const size = { x, y: Math.min(from, to), width, height: Math.abs(from - to) }
      this.#add('rect', { class: 'column', ...size, fill: `#${series.look.color}` })
    })
  }

  #drawLine(series: Drawn): void {
    const points = series.values.flatMap((value, at) =>
      value === null ? [] : [[this.#x(at), this.#y(value, series.isSecondary)] as const],
    )
    const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
    this.#add('path', { class: 'line', d: path, ...stroke(series.look) })
    for (const [x, y] of points) this.#drawMarker(x, y, series.look)
  }

  #drawMarker(x: number, y: number, { marker, color }: SeriesLook): void {
    this.#add('path', { d: MARKERS[marker], transform: `translate(${x} ${y})`, fill: `#${color}` })
  }

  #drawLegend(): void {
    const width = (WIDTH - 16) / this.#series.length
    const y = HEIGHT - 8
    this.#series.forEach(({ name, kind, look }, index) => {
      const x = 8 + index * width
      if (kind === 'column')
        this.#add('rect', { class: 'column', x, y: y - 8, width: 14, height: 9, fill: `#${look.color}` })
      else {
        this.#add('path', { class: 'line', d: `M${x} ${y - 3}h22`, ...stroke(look) })
        this.#drawMarker(x + 11, y - 3, look)
      }
      this.#add('text', { x: x + 26, y }, name)
    })
  }
}

const DASHES: Record<SeriesLook['dash'], string> = { solid: 'none', dash: '6 4', dot: '2 3', dashDot: '6 3 2 3' }
const stroke = ({ color, dash }: SeriesLook) => ({ stroke: `#${color}`, 'stroke-dasharray': DASHES[dash] })

/** Around a point. */
const MARKERS: Record<Marker, string> = {
  circle: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  diamond: 'M0 -4L4 0L0 4L-4 0Z',
  triangle: 'M0 -4L4 3H-4Z',
  square: 'M-3 -3H3V3H-3Z',
}

function shape(name: 'svg', attributes: Record<string, string | number>): SVGSVGElement
function shape(name: string, attributes: Record<string, string | number>): SVGElement
function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}
