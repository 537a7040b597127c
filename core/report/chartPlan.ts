/** What a run does to the charts of its sheets: made together with their table, later only brought after it. */
import type { ChartModel, SheetModel, TableModel } from '../contract/sheetModel.ts'
import type { ChartUpdate, ExistingTable, TableUpdate } from '../contract/workbook.ts'
import { withoutEmptyColumns } from './optionalColumns.ts'
import { placeColumns } from './tableColumns.ts'

/**
 * The charts that can be drawn of the given tables: without the series whose column is not there, and none where a table
 * is empty or without its column of categories.
 */
export function drawableCharts(charts: readonly ChartModel[], tables: readonly TableModel[]): ChartModel[] {
  return charts.flatMap(chart => {
    const table = tables.find(({ name }) => name === chart.table)
    const has = (id: string) => table?.columns.some(column => column.id === id) ?? false
    const series = chart.series.filter(({ column }) => has(column))
    return table && table.rows.length > 0 && has(chart.categoryColumn) && series.length > 0
      ? [{ ...chart, series }]
      : []
  })
}

/**
 * Changes of the charts that an earlier run left beside a table. One that is not there any more was deleted by the user,
 * or moved to a sheet of theirs, and is let be; so is a title that they took away.
 */
export function chartUpdates(
  model: SheetModel,
  table: TableModel,
  existing: ExistingTable,
  [update]: readonly TableUpdate[],
): ChartUpdate[] {
  const changes = update ? [update.appendedRows, update.deletedRows, update.newColumns, update.headers] : []
  const isReshaped = changes.some(({ length }) => length > 0)
  return (model.charts ?? []).flatMap(chart => {
    const found = existing.charts?.find(({ name }) => name.toLowerCase() === chart.name.toLowerCase())
    if (chart.table !== table.name || !found) return []
    const title = found.title === '' || found.title === chart.title ? null : chart.title
    if (title === null && !isReshaped) return []
    return [
      {
        kind: 'update-chart',
        sheet: existing.sheet,
        chart: found.name,
        title,
        table: existing.name,
        ...(isReshaped ? columnsOf(chart, table, existing) : { category: -1, series: [] }),
      },
    ]
  })
}

function columnsOf(
  chart: ChartModel,
  model: TableModel,
  existing: ExistingTable,
): Pick<ChartUpdate, 'category' | 'series'> {
  const table = withoutEmptyColumns(model, existing.headers)
  const { places } = placeColumns(table, existing)
  const indexOf = (id: string) => table.columns.findIndex(column => column.id === id)
  const category = places[indexOf(chart.categoryColumn)] ?? -1
  const series = chart.series.flatMap(({ column }) => {
    const index = indexOf(column)
    const place = places[index]
    const [header, headers] = [table.columns[index]?.header ?? '', table.columns[index]?.headers ?? []]
    return place === undefined ? [] : [{ names: [...new Set([header, ...headers])], name: header, column: place }]
  })
  return { category, series: category < 0 ? [] : series }
}
