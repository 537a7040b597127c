/** The part of a new chart: columns, lines, or both, with a second axis where a series has another scale. */
import type { ChartSeries } from '../../core/contract/sheetModel.ts'
import {
  CHART_TITLE_POINTS,
  GAP_PERCENT,
  GRIDLINE_COLOR,
  LINE_POINTS,
  MARKER_POINTS,
  OUTLINE_COLOR,
  OUTLINE_POINTS,
  type SeriesLook,
  seriesLooks,
} from '../../core/report/chartLook.ts'
import { type ChartData, dataXml, numbersXml, textsXml } from './chartData.ts'
import { escapeXml } from './xml.ts'

export interface ChartDrawing {
  title: string
  series: {
    /** A cell, or a text without one. */
    name: ChartData | string
    kind: ChartSeries['kind']
    isSecondary: boolean
    categories: ChartData | null
    values: ChartData
  }[]
  isStacked: boolean
  numberFormat: string
  secondaryNumberFormat: string
}

export interface ChartNamespaces {
  chart: string
  drawing: string
  relationships: string
}

type Series = ChartDrawing['series'][number] & { index: number; look: SeriesLook }

const EMU_PER_POINT = 12_700
const emu = (points: number) => Math.round(points * EMU_PER_POINT)

const DASHES: Record<SeriesLook['dash'], string> = { solid: 'solid', dash: 'dash', dot: 'sysDot', dashDot: 'dashDot' }
const AXES = {
  first: { category: 500_000_001, value: 500_000_002 },
  second: { category: 500_000_003, value: 500_000_004 },
}

/** The chart as XML. Nothing of it depends on the moment it is made. */
export function chartXml(chart: ChartDrawing, namespaces: ChartNamespaces, date1904: boolean): string {
  const looks = seriesLooks(chart.series.map(({ kind }) => kind))
  const series = chart.series.map((each, index): Series => ({ ...each, index, look: looks[index] as SeriesLook }))
  const second = series.filter(({ isSecondary }) => isSecondary)
  const hasSecond = second.length > 0 && second.length < series.length
  const first = hasSecond ? series.filter(({ isSecondary }) => !isSecondary) : series
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationships}">`,
    `<c:date1904 val="${date1904 ? 1 : 0}"/><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plots(first, chart.isStacked, AXES.first),
    hasSecond ? plots(second, chart.isStacked, AXES.second) : '',
    axes(chart, first),
    hasSecond ? secondAxes(chart.secondaryNumberFormat) : '',
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('')
}

function titleXml(title: string): string {
  const look = `sz="${CHART_TITLE_POINTS * 100}" b="1"`
  const run = `<a:r><a:rPr lang="en-US" ${look}/><a:t>${escapeXml(title)}</a:t></a:r>`
  const paragraph = `<a:p><a:pPr><a:defRPr ${look}/></a:pPr>${run}</a:p>`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`
}

type AxisIds = (typeof AXES)['first']

/** Columns first, so that lines are drawn over them. */
function plots(series: Series[], isStacked: boolean, { category, value }: AxisIds): string {
  const ids = `<c:axId val="${category}"/><c:axId val="${value}"/>`
  const columns = series.filter(({ kind }) => kind === 'column')
  const lines = series.filter(({ kind }) => kind === 'line')
  const grouping = `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>`
  const overlap = isStacked ? '<c:overlap val="100"/>' : ''
  return [
    columns.length > 0
      ? `<c:barChart><c:barDir val="col"/>${grouping}<c:varyColors val="0"/>${columns.map(columnXml).join('')}<c:gapWidth val="${GAP_PERCENT}"/>${overlap}${ids}</c:barChart>`
      : '',
    lines.length > 0
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.map(lineXml).join('')}<c:marker val="1"/>${ids}</c:lineChart>`
      : '',
  ].join('')
}

const fillXml = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`

function columnXml(series: Series): string {
  const outline = `<a:ln w="${emu(OUTLINE_POINTS)}">${fillXml(OUTLINE_COLOR)}</a:ln>`
  const look = `<c:spPr>${fillXml(series.look.color)}${outline}</c:spPr><c:invertIfNegative val="0"/>`
  return `<c:ser>${headXml(series)}${look}${bodyXml(series)}</c:ser>`
}

function lineXml(series: Series): string {
  const { color, dash, marker } = series.look
  const line = `<a:ln w="${emu(LINE_POINTS)}" cap="rnd">${fillXml(color)}<a:prstDash val="${DASHES[dash]}"/><a:round/></a:ln>`
  const symbol = `<c:symbol val="${marker}"/><c:size val="${MARKER_POINTS}"/><c:spPr>${fillXml(color)}</c:spPr>`
  const look = `<c:spPr>${line}</c:spPr><c:marker>${symbol}</c:marker>`
  return `<c:ser>${headXml(series)}${look}${bodyXml(series)}<c:smooth val="0"/></c:ser>`
}

const headXml = ({ index, name }: Series) =>
  `<c:idx val="${index}"/><c:order val="${index}"/>${seriesNameXml(name, 'c:')}`

const bodyXml = ({ categories, values }: Series) =>
  `${categories ? categoriesXml(categories, 'c:') : ''}${seriesValuesXml(values, 'c:')}`

export const seriesNameXml = (name: ChartData | string, c: string) =>
  `<${c}tx>${typeof name === 'string' ? `<${c}v>${escapeXml(name)}</${c}v>` : textsXml(name, c)}</${c}tx>`
export const categoriesXml = (data: ChartData, c: string) => `<${c}cat>${dataXml(data, c)}</${c}cat>`
export const seriesValuesXml = (data: ChartData, c: string) => `<${c}val>${numbersXml(data, c)}</${c}val>`

const scaling = '<c:scaling><c:orientation val="minMax"/></c:scaling>'
const ticks = (labels: string) =>
  `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>`
const formatXml = (code: string) => `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`
const categoryEnd = '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>'

/** Labels of categories stand below the chart, also where values are negative. */
function axes({ numberFormat }: ChartDrawing, [series]: Series[]): string {
  const { category, value } = AXES.first
  const line = `<a:ln w="${emu(OUTLINE_POINTS)}">${fillXml(GRIDLINE_COLOR)}</a:ln>`
  const gridlines = `<c:majorGridlines><c:spPr>${line}</c:spPr></c:majorGridlines>`
  return [
    `<c:catAx><c:axId val="${category}"/>${scaling}<c:delete val="0"/><c:axPos val="b"/>`,
    formatXml(series?.categories?.numberFormat ?? 'General'),
    `${ticks('low')}<c:crossAx val="${value}"/><c:crosses val="autoZero"/>${categoryEnd}</c:catAx>`,
    `<c:valAx><c:axId val="${value}"/>${scaling}<c:delete val="0"/><c:axPos val="l"/>${gridlines}`,
    `${formatXml(numberFormat)}${ticks('nextTo')}<c:crossAx val="${category}"/><c:crosses val="autoZero"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('')
}

function secondAxes(numberFormat: string): string {
  const { category, value } = AXES.second
  return [
    `<c:valAx><c:axId val="${value}"/>${scaling}<c:delete val="0"/><c:axPos val="r"/>`,
    `${formatXml(numberFormat)}${ticks('nextTo')}<c:crossAx val="${category}"/><c:crosses val="max"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
    `<c:catAx><c:axId val="${category}"/>${scaling}<c:delete val="1"/><c:axPos val="b"/>`,
    `${ticks('nextTo')}<c:crossAx val="${value}"/><c:crosses val="autoZero"/>${categoryEnd}</c:catAx>`,
  ].join('')
}
