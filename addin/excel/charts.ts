/** The charts of result sheets, once their tables stand: made with a new table, pointed at the new rows of an old one. */
import type { ChartModel, ChartSeries, SheetModel, TableModel } from '../../core/contract/sheetModel.ts'
import type { ChartUpdate } from '../../core/contract/workbook.ts'
import {
  CHART_GAP_COLUMNS,
  CHART_HEIGHT_POINTS,
  CHART_STEP_ROWS,
  CHART_TITLE_POINTS,
  CHART_WIDTH_POINTS,
  chartPlace,
  GAP_PERCENT,
  GRIDLINE_COLOR,
  LINE_POINTS,
  MARKER_POINTS,
  OUTLINE_COLOR,
  OUTLINE_POINTS,
  type SeriesLook,
  seriesLooks,
} from '../../core/report/chartLook.ts'
import type { WriteQueue } from './writeQueue.ts'

/** The new tables of one sheet. */
export interface NewTables {
  sheet: string
  model: SheetModel
  tables: TableModel[]
}

/** Room between charts, in points. */
const GAP_POINTS = 15

/** Makes and changes all charts of a run in two requests: what Excel made of the first columns, then everything else. */
export async function writeCharts(
  queue: WriteQueue,
  additions: readonly NewTables[],
  updates: readonly ChartUpdate[],
): Promise<void> {
  const begun = additions.flatMap(addition => beginCharts(queue, addition))
  const found = updates.map(update => ({ update, ...findChart(queue, update) }))
  if (begun.length === 0 && found.length === 0) return
  await queue.flush()
  for (const chart of begun) finishChart(chart)
  // A chart that was deleted a moment ago needs nothing any more.
  for (const { update, chart, series } of found) if (!chart.isNullObject) updateChart(queue, update, chart, series)
}

interface BegunChart {
  model: ChartModel
  table: TableModel
  /** How many of this run stand above it. */
  nth: number
  place: { row: number; column: number }
  sheet: Excel.Worksheet
  listObject: Excel.Table
  used: Excel.Range
  others: Excel.ChartCollection
  chart: Excel.Chart
  series: Excel.ChartSeriesCollection
}

/** Whether Excel makes a series of a column depends on what stands there, so that it is asked for. */
function beginCharts(queue: WriteQueue, { sheet: name, model, tables }: NewTables): BegunChart[] {
  const { workbook } = queue.context
  const sheet = workbook.worksheets.getItem(name)
  const charts = (model.charts ?? []).flatMap(chart => {
    const table = tables.find(candidate => candidate.name === chart.table)
    return table ? [{ chart, table }] : []
  })
  if (charts.length === 0) return []
  const used = sheet.getUsedRange(true).load('columnIndex,columnCount')
  const others = sheet.charts.load('items/top,items/height')
  return charts.map(({ chart: model_, table }, nth): BegunChart => {
    const listObject = workbook.tables.getItem(table.name)
    const first = columnOf(listObject, indexIn(table, model_.series[0]?.column))
    const chart = sheet.charts.add('ColumnClustered', first.getDataBodyRange(), 'Columns')
    const series = chart.series.load('items/name')
    return { model: model_, table, nth, place: chartPlace(model), sheet, listObject, used, others, chart, series }
  })
}

const columnOf = (table: Excel.Table, index: number) => table.columns.getItemAt(index)
const indexIn = (table: TableModel, id: string | undefined) => table.columns.findIndex(column => column.id === id)

function finishChart(begun: BegunChart): void {
  const { model, chart } = begun
  chart.title.text = model.title
  chart.title.format.font.bold = true
  chart.title.format.font.size = CHART_TITLE_POINTS
  chart.legend.position = 'Bottom'
  fillSeries(begun)
  lookAfterAxes(begun)
  putInPlace(begun)
  chart.name = model.name
}

/** To the right of everything that stands on the sheet, below the charts that are there. */
function putInPlace({ nth, place, sheet, used, others, chart }: BegunChart): void {
  const column = Math.max(place.column, used.columnIndex + used.columnCount + CHART_GAP_COLUMNS)
  chart.setPosition(sheet.getCell(place.row + nth * CHART_STEP_ROWS, column))
  chart.width = CHART_WIDTH_POINTS
  chart.height = CHART_HEIGHT_POINTS
  const bottoms = others.items.map(({ top, height }) => top + height)
  if (bottoms.length > 0) chart.top = Math.max(...bottoms) + GAP_POINTS + nth * (CHART_HEIGHT_POINTS + GAP_POINTS)
}

function fillSeries({ model, table, listObject, chart, series }: BegunChart): void {
  const looks = seriesLooks(model.series.map(({ kind }) => kind))
  const categories = columnOf(listObject, indexIn(table, model.categoryColumn)).getDataBodyRange()
  for (const [index, each] of model.series.entries()) {
    const column = indexIn(table, each.column)
    const header = table.columns[column]?.header ?? ''
    const drawn = series.items[index] ?? chart.series.add(header)
    drawn.name = header
    drawn.setValues(columnOf(listObject, column).getDataBodyRange())
    drawn.setXAxisValues(categories)
    drawn.chartType = chartType(each, model)
    if (each.isSecondary && hasTwoAxes(model)) drawn.axisGroup = 'Secondary'
    dress(drawn, each.kind, looks[index])
  }
}

const hasTwoAxes = ({ series }: ChartModel) => series.some(({ isSecondary }) => !isSecondary)

function chartType({ kind }: ChartSeries, { isStacked }: ChartModel) {
  if (kind === 'line') return 'LineMarkers'
  return isStacked ? 'ColumnStacked' : 'ColumnClustered'
}

const DASHES = { solid: 'Continuous', dash: 'Dash', dot: 'Dot', dashDot: 'DashDot' } as const
const MARKERS = { circle: 'Circle', diamond: 'Diamond', triangle: 'Triangle', square: 'Square' } as const

function dress(series: Excel.ChartSeries, kind: ChartSeries['kind'], look: SeriesLook | undefined): void {
  if (!look) return
  const color = `#${look.color}`
  const { line } = series.format
  if (kind === 'column') {
    series.format.fill.setSolidColor(color)
    line.color = `#${OUTLINE_COLOR}`
    line.weight = OUTLINE_POINTS
    series.invertIfNegative = false
    series.gapWidth = GAP_PERCENT
    return
  }
  line.color = color
  line.weight = LINE_POINTS
  line.lineStyle = DASHES[look.dash]
  series.markerStyle = MARKERS[look.marker]
  series.markerSize = MARKER_POINTS
  series.markerBackgroundColor = color
  series.markerForegroundColor = color
  series.smooth = false
}

/** Labels of categories stand below the chart, also where values are negative. */
function lookAfterAxes({ model, table, chart }: BegunChart): void {
  const { categoryAxis, valueAxis } = chart.axes
  categoryAxis.categoryType = 'TextAxis'
  categoryAxis.tickLabelPosition = 'Low'
  valueAxis.numberFormat = model.numberFormat
  valueAxis.majorGridlines.format.line.color = `#${GRIDLINE_COLOR}`
  const right = model.series.find(({ isSecondary }) => isSecondary)
  if (!right || !hasTwoAxes(model)) return
  const format = model.secondaryNumberFormat ?? table.columns[indexIn(table, right.column)]?.numberFormat
  if (format) chart.axes.getItem('Value', 'Secondary').numberFormat = format
}

function findChart(queue: WriteQueue, { sheet, chart: name }: ChartUpdate) {
  const chart = queue.context.workbook.worksheets.getItem(sheet).charts.getItemOrNullObject(name).load('name')
  return { chart, series: chart.series.load('items/name') }
}

function updateChart(
  queue: WriteQueue,
  update: ChartUpdate,
  chart: Excel.Chart,
  { items }: Excel.ChartSeriesCollection,
): void {
  if (update.title !== null) chart.title.text = update.title
  const table = queue.context.workbook.tables.getItem(update.table)
  for (const { names, name, column } of update.series) {
    const drawn = items.find(series => names.includes(series.name))
    if (!drawn) continue
    // A name that is linked to its header's cell says the new one already, and stays linked.
    if (drawn.name !== name) drawn.name = name
    drawn.setValues(columnOf(table, column).getDataBodyRange())
    drawn.setXAxisValues(columnOf(table, update.category).getDataBodyRange())
  }
}
