/** Charts from and to an .xlsx file: new ones are added to what is saved, those of the file are brought up to date. */
import type { ChartSeries } from '../../core/contract/sheetModel.ts'
import type { ChartData } from '../../files/package/chartData.ts'
import { type ChartDrawing, chartXml } from '../../files/package/chartXml.ts'
import { pack, partText, setPartText, unpack } from '../../files/package/packageParts.ts'
import { workbookPath } from '../../files/package/workbookPart.ts'
import {
  chartTitle,
  type DrawnSeries,
  drawnSeries,
  valueAxisFormats,
  withSeries,
  withStoredValues,
  withTitle,
} from '../../files/xlsx/chartParts.ts'
import { addChart, drawnCharts, type WorkbookParts } from '../../files/xlsx/drawings.ts'
import { namespaces, sheetPath } from '../../files/xlsx/workbookState.ts'
import { cellCount, formatAddress } from './address.ts'
import { numberFormatOf } from './cell.ts'
import { type ChartArea, ChartModel, newSeries, type SeriesModel } from './chart.ts'
import type { Sheet } from './sheet.ts'
import type { WorkbookModel } from './workbookModel.ts'

function partsOf(bytes: Uint8Array): WorkbookParts | null {
  const files = unpack(bytes)
  const workbook = files && workbookPath(files)
  return files && workbook ? { files, workbook } : null
}

/** Reads the charts of every sheet. */
export function loadCharts(workbook: WorkbookModel, bytes: Uint8Array): void {
  const parts = partsOf(bytes)
  if (!parts) return
  for (const sheet of workbook.sheets) {
    for (const drawn of drawnCharts(parts.files, sheetPath(parts, sheet.name))) {
      const xml = partText(parts.files, drawn.path) ?? ''
      const chart = new ChartModel(workbook.newChartId(), drawn.name)
      const { path, row, column, widthPoints: width, heightPoints: height } = drawn
      Object.assign(chart, { path, row, column, width, height, title: chartTitle(xml) })
      chart.series = drawnSeries(xml).map(series => seriesModel(workbook, sheet, series))
      const [first, second] = valueAxisFormats(xml)
      if (first !== undefined) chart.looks.set(FIRST_AXIS, first)
      if (second !== undefined) chart.looks.set(SECOND_AXIS, second)
      sheet.charts.push(chart)
    }
  }
}

/** More than any chart shows: whole columns of a sheet are not read for it. */
const POINTS_MAX = 100_000

const FIRST_AXIS = 'axes/PrimaryValue/numberFormat'
const SECOND_AXIS = 'axes/SecondaryValue/numberFormat'

const CHART_TYPES: Record<string, string> = { lineChart: 'LineMarkers', barChart: 'ColumnClustered' }

function seriesModel(workbook: WorkbookModel, sheet: Sheet, drawn: DrawnSeries): SeriesModel {
  const isStackedColumn = drawn.kind === 'barChart' && drawn.isStacked
  return {
    ...newSeries(drawn.name, workbook.locate(drawn.values, sheet)),
    categories: workbook.locate(drawn.categories, sheet),
    chartType: isStackedColumn ? 'ColumnStacked' : (CHART_TYPES[drawn.kind] ?? drawn.kind),
    axisGroup: drawn.isSecondary ? 'Secondary' : 'Primary',
  }
}

/** The saved file with the charts as the model has them. */
export function withCharts(workbook: WorkbookModel, bytes: Uint8Array): Uint8Array {
  const parts = workbook.sheets.some(({ charts }) => charts.length > 0) ? partsOf(bytes) : null
  if (!parts) return bytes
  for (const sheet of workbook.sheets) {
    for (const chart of sheet.charts) {
      const xml = chart.path === null ? null : partText(parts.files, chart.path)
      if (chart.path !== null && xml !== null)
        setPartText(parts.files, chart.path, broughtUpToDate(workbook, chart, xml))
      else addNew(workbook, parts, sheet, chart)
    }
  }
  return pack(parts.files)
}

/** Only what differs is written: of the rest the model knows too little. */
function broughtUpToDate(workbook: WorkbookModel, chart: ChartModel, xml: string): string {
  const before = drawnSeries(xml)
  const titled = chart.title === chartTitle(xml) ? xml : withTitle(xml, chart.title)
  const targeted = withSeries(titled, (_name, index) => {
    const [then, now] = [before[index], chart.series[index]]
    if (!then || !now) return null
    return {
      name: then.name === now.name ? null : now.name,
      categories: changedData(workbook, then.categories, now.categories),
      values: changedData(workbook, then.values, now.values),
    }
  })
  return withStoredValues(targeted, reference => {
    const area = workbook.locate(reference, workbook.activeSheet)
    return area && cellCount(area.range) <= POINTS_MAX ? { ...dataOf(area), reference } : null
  })
}

function changedData(workbook: WorkbookModel, reference: string, area: ChartArea | null): ChartData | null {
  if (!area) return null
  const before = workbook.locate(reference, area.sheet)
  const isSame = before?.sheet === area.sheet && formatAddress(before.range) === formatAddress(area.range)
  return isSame ? null : dataOf(area)
}

function addNew(workbook: WorkbookModel, parts: WorkbookParts, sheet: Sheet, chart: ChartModel): void {
  const { name, row, column, width: widthPoints, height: heightPoints } = chart
  const xml = chartXml(drawingOf(chart), namespaces(parts), workbook.isDate1904)
  addChart(parts, sheet.name, { name, row, column, widthPoints, heightPoints }, xml)
}

const kindOf = ({ chartType }: SeriesModel): ChartSeries['kind'] => (chartType.startsWith('Line') ? 'line' : 'column')

function drawingOf(chart: ChartModel): ChartDrawing {
  return {
    title: chart.title,
    isStacked: chart.series.some(({ chartType }) => chartType === 'ColumnStacked'),
    numberFormat: String(chart.looks.get(FIRST_AXIS) ?? 'General'),
    secondaryNumberFormat: String(chart.looks.get(SECOND_AXIS) ?? 'General'),
    series: chart.series.flatMap(series =>
      series.values
        ? [
            {
              name: series.name,
              kind: kindOf(series),
              isSecondary: series.axisGroup === 'Secondary',
              categories: series.categories && dataOf(series.categories),
              values: dataOf(series.values),
            },
          ]
        : [],
    ),
  }
}

/** Cells of one column, or of one row. */
function dataOf({ sheet, range }: ChartArea): ChartData {
  const { firstRow, lastRow, firstColumn, lastColumn } = range
  const cells = Array.from({ length: lastRow - firstRow + 1 }, (_r, row) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_c, column) =>
      sheet.cellAt(firstRow + row, firstColumn + column),
    ),
  ).flat()
  const address = formatAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return {
    reference: `'${sheet.name.replaceAll("'", "''")}'!${address}`,
    values: cells.map(cell => cell?.value ?? null),
    numberFormat: numberFormatOf(cells[0]),
  }
}
