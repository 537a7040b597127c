/** The charts of result sheets: made together with their tables, later only pointed at their tables' new rows. */
import type { ChartModel, SheetModel, TableModel } from '../../core/contract/sheetModel.ts'
import type { CellRange, ChartUpdate, NamedChart } from '../../core/contract/workbook.ts'
import { columnLetters } from '../../core/report/cellAddress.ts'
import {
  CHART_GAP_COLUMNS,
  CHART_STEP_ROWS,
  chartPlace,
  CHART_HEIGHT_POINTS as heightPoints,
  CHART_WIDTH_POINTS as widthPoints,
} from '../../core/report/chartLook.ts'
import { KEDU_CHART } from '../existingTables.ts'
import type { ChartData } from '../package/chartData.ts'
import { type ChartDrawing, chartXml } from '../package/chartXml.ts'
import { partText, setPartText } from '../package/packageParts.ts'
import { usedRange } from '../usedGrid.ts'
import { chartTitle, withSeries, withStoredValues, withTitle } from './chartParts.ts'
import { addChart, drawnCharts, rowBelowDrawings } from './drawings.ts'
import { contentOf, namespaces, sheetPath, type WorkbookState } from './workbookState.ts'

/** The charts that Kedu made, known by their names. */
export function namedCharts(state: WorkbookState): NamedChart[] {
  return state.contents.flatMap(({ name: sheet }) =>
    ownCharts(state, sheet).map(({ name, path }) => ({
      name,
      sheet,
      title: chartTitle(partText(state.files, path) ?? ''),
    })),
  )
}

const ownCharts = (state: WorkbookState, sheet: string) =>
  drawnCharts(state.files, sheetPath(state, sheet)).filter(({ name }) => KEDU_CHART.test(name))

/** Makes the charts of the given tables, to the right of everything that stands on the sheet, below what is drawn there. */
export function createCharts(state: WorkbookState, sheet: string, model: SheetModel, tables: TableModel[]): void {
  const charts = (model.charts ?? []).filter(chart => tables.some(({ name }) => name === chart.table))
  const place = chartPlace(model)
  const used = usedRange(contentOf(state, sheet))
  const column = Math.max(place.column, (used?.lastColumn ?? -1) + 1 + CHART_GAP_COLUMNS)
  const firstRow = Math.max(place.row, rowBelowDrawings(state.files, sheetPath(state, sheet)))
  charts.forEach((chart, index) => {
    const table = tables.find(({ name }) => name === chart.table)
    const row = firstRow + index * CHART_STEP_ROWS
    const xml = table && chartXml(drawingOf(state, chart, table), namespaces(state), state.date1904)
    if (xml) addChart(state, sheet, { name: chart.name, row, column, widthPoints, heightPoints }, xml)
  })
}

function drawingOf(state: WorkbookState, chart: ChartModel, table: TableModel): ChartDrawing {
  const indexOf = (id: string) => table.columns.findIndex(column => column.id === id)
  const { title, isStacked, numberFormat, secondaryNumberFormat } = chart
  const categories = columnData(state, table.name, indexOf(chart.categoryColumn))?.cells ?? null
  const right = chart.series.find(({ isSecondary }) => isSecondary)?.column
  return {
    title,
    isStacked: isStacked ?? false,
    numberFormat,
    secondaryNumberFormat:
      secondaryNumberFormat ?? table.columns.find(({ id }) => id === right)?.numberFormat ?? 'General',
    series: chart.series.flatMap(({ column, kind, isSecondary }) => {
      const data = columnData(state, table.name, indexOf(column))
      return data
        ? [{ name: data.header, kind, isSecondary: isSecondary ?? false, categories, values: data.cells }]
        : []
    }),
  }
}

/** Title and series of a chart of an earlier run. */
export function updateChart(state: WorkbookState, update: ChartUpdate): void {
  const chart = ownCharts(state, update.sheet).find(({ name }) => name === update.chart)
  if (!chart) throw new Error(`No chart ${update.chart}`)
  const xml = partText(state.files, chart.path) ?? ''
  const titled = update.title === null ? xml : withTitle(xml, update.title)
  const categories = columnData(state, update.table, update.category)?.cells
  const targetOf = (name: string) => {
    const series = update.series.find(({ names }) => names.includes(name))
    const data = series && columnData(state, update.table, series.column)
    return data && categories ? { name: data.header, categories, values: data.cells } : null
  }
  setPartText(state.files, chart.path, withSeries(titled, targetOf))
}

/** Stores the values of the cells as they are now in every chart that Kedu made. */
export function refreshCharts(state: WorkbookState): void {
  for (const { name } of state.contents)
    for (const { path } of ownCharts(state, name)) {
      const xml = partText(state.files, path) ?? ''
      const changed = withStoredValues(xml, reference => referenced(state, reference))
      if (changed !== xml) setPartText(state.files, path, changed)
    }
}

/** Header and data cells of a column of a table; null where the table has no such column. */
function columnData(
  state: WorkbookState,
  tableName: string,
  column: number,
): { header: ChartData; cells: ChartData } | null {
  const table = state.tables.find(({ name }) => name === tableName)
  if (!table || column < 0 || table.range.firstColumn + column > table.range.lastColumn) return null
  const at = table.range.firstColumn + column
  const area = { ...table.range, firstColumn: at, lastColumn: at }
  const lastRow = table.range.lastRow - (table.hasTotalsRow ? 1 : 0)
  return {
    header: dataOf(state, table.sheet, { ...area, lastRow: table.range.firstRow }),
    cells: dataOf(state, table.sheet, { ...area, firstRow: table.range.firstRow + 1, lastRow }),
  }
}

function dataOf(state: WorkbookState, sheet: string, range: CellRange): ChartData {
  const { values, numberFormats } = contentOf(state, sheet)
  const address = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`
  const { firstRow, firstColumn, lastRow, lastColumn } = range
  const isCell = firstRow === lastRow && firstColumn === lastColumn
  const end = isCell ? '' : `:${address(lastRow, lastColumn)}`
  return {
    reference: `'${sheet.replaceAll("'", "''")}'!${address(firstRow, firstColumn)}${end}`,
    values: Array.from(
      { length: lastRow - firstRow + 1 },
      (_, offset) => values[firstRow + offset]?.[firstColumn] ?? null,
    ),
    numberFormat: numberFormats?.get(firstRow)?.get(firstColumn) ?? 'General',
  }
}

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/

/** What stands in the cells of a reference to a part of one column of one sheet; null for any other. */
function referenced(state: WorkbookState, reference: string): ChartData | null {
  const [, quoted, plain, letters = '', row, lastLetters = letters, lastRow = row] = REFERENCE.exec(reference) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? plain
  if (sheet === undefined || lastLetters !== letters || !state.contents.some(({ name }) => name === sheet)) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const range = { firstRow: Number(row) - 1, lastRow: Number(lastRow) - 1, firstColumn: column, lastColumn: column }
  return { ...dataOf(state, sheet, range), reference }
}
