/** Native charts through genuine office.js. */
import { expect, it } from 'vitest'
import { formatAddress } from '../../../desk/host/address.ts'
import type { ChartModel } from '../../../desk/host/chart.ts'
import { CASH_CHART, LINE_CHART, MONTHS, monthsSheet, STACKED_CHART } from '../../chartModel.ts'
import { type Fixture, openExcel, planOf, readGrids, type, write } from './officeFixture.ts'

const SHEET = "Kedu's cash"

function chartsOn({ app }: Fixture, sheet = SHEET): ChartModel[] {
  return app.workbook.sheetNamed(sheet).charts
}

/** What the series of a chart look at: name, kind, axis, values, categories. */
const seriesOf = (chart: ChartModel | undefined) =>
  chart?.series.map(({ name, chartType, axisGroup, values, categories }) => [
    name,
    chartType,
    axisGroup,
    values && `${values.sheet.name}!${formatAddress(values.range)}`,
    categories && formatAddress(categories.range),
  ])

async function written(model = monthsSheet()): Promise<Fixture> {
  const excel = await openExcel()
  const { result } = await write(excel, [model])
  expect(result).toEqual({ ok: true, value: null })
  return excel
}

it('a chart is made with its table: columns, a line against the right axis, title, legend below', async () => {
  const excel = await written()
  const [chart, ...others] = chartsOn(excel)
  expect(others).toEqual([])
  expect([chart?.name, chart?.title]).toEqual(['KeduTestChart', CASH_CHART.title])
  expect(seriesOf(chart)).toEqual([
    ['Planned', 'ColumnClustered', 'Primary', "Kedu's cash!B6:B8", 'A6:A8'],
    ['Actual', 'ColumnClustered', 'Primary', "Kedu's cash!C6:C8", 'A6:A8'],
    ['Share', 'LineMarkers', 'Secondary', "Kedu's cash!D6:D8", 'A6:A8'],
  ])
  expect(Object.fromEntries(chart?.looks ?? [])).toMatchObject({
    'legend/position': 'Bottom',
    'axes/PrimaryValue/numberFormat': '#,##0',
    'axes/SecondaryValue/numberFormat': '0%',
    'axes/PrimaryCategory/tickLabelPosition': 'Low',
  })
})

it('charts stand right of the table, below one another', async () => {
  const excel = await written(monthsSheet(MONTHS, [CASH_CHART, STACKED_CHART]))
  expect(chartsOn(excel).map(({ row, column, width, height }) => [row, column, width, height])).toEqual([
    [5, 5, 520, 285],
    [25, 5, 520, 285],
  ])
  expect(seriesOf(chartsOn(excel)[1])?.map(([, kind]) => kind)).toEqual(['ColumnStacked', 'ColumnStacked'])
})

it('lines are told apart without colour', async () => {
  const [chart] = chartsOn(await written(monthsSheet(MONTHS, [LINE_CHART])))
  const looks = (name: string) => chart?.series.map(series => series.looks.get(name))
  expect(looks('/format/line/lineStyle')).toEqual(['Continuous', 'Dash'])
  expect(looks('/markerStyle')).toEqual(['Circle', 'Diamond'])
})

it('all charts of a run take one more request', async () => {
  const requests = async (charts: (typeof CASH_CHART)[]) => {
    const excel = await openExcel()
    const plan = await planOf(excel, [monthsSheet(MONTHS, charts)])
    const before = excel.app.requestCount
    await excel.port.apply(plan, { signal: new AbortController().signal, onProgress() {}, onWaiting() {} })
    return excel.app.requestCount - before
  }
  const without = await requests([])
  expect(await requests([CASH_CHART])).toBe(without + 1)
  expect(await requests([CASH_CHART, STACKED_CHART, LINE_CHART])).toBe(without + 1)
})

it('the second run changes nothing', async () => {
  const excel = await written()
  expect((await readGrids(excel)).charts).toEqual([{ name: 'KeduTestChart', sheet: SHEET, title: CASH_CHART.title }])
  expect(await planOf(excel, [monthsSheet()])).toEqual([])
})

const MORE = monthsSheet([...MONTHS.slice(1), ['2026-04', 40, 35, 1], ['2026-05', 20, 10, 1]])

it('a chart of an earlier run follows its table where the user put it', async () => {
  const excel = await written()
  const [chart] = chartsOn(excel)
  Object.assign(chart ?? {}, { row: 40, column: 2, width: 300 })
  chart?.series[0]?.looks.set('/format/fill/color', '#FF00FF')
  const model = { ...MORE, charts: [{ ...CASH_CHART, title: 'Cash suffices' }] }
  expect((await write(excel, [model])).result.ok).toBe(true)
  expect(chartsOn(excel)).toEqual([chart])
  expect(chart).toMatchObject({ title: 'Cash suffices', row: 40, column: 2, width: 300 })
  expect(chart?.series[0]?.looks.get('/format/fill/color')).toBe('#FF00FF')
  expect(seriesOf(chart)?.map(([name, , , values, categories]) => [name, values, categories])).toEqual([
    ['Planned', "Kedu's cash!B6:B9", 'A6:A9'],
    ['Actual', "Kedu's cash!C6:C9", 'A6:A9'],
    ['Share', "Kedu's cash!D6:D9", 'A6:A9'],
  ])
})

it('series take the language of the table; one that the user added or renamed stays', async () => {
  const excel = await written()
  const [chart] = chartsOn(excel)
  if (chart?.series[1]) chart.series[1].name = 'Paid so far'
  await write(excel, [monthsSheet(MONTHS, [CASH_CHART], true)])
  expect(chart?.series.map(({ name }) => name)).toEqual(['计划', 'Paid so far', '占比'])
})

it('a chart that the user deleted stays deleted, also when it goes between the plan and the writing', async () => {
  const excel = await written()
  const plan = await planOf(excel, [MORE])
  expect(plan.map(({ kind }) => kind)).toEqual(['update-table', 'update-chart'])
  chartsOn(excel).pop()
  expect(
    (await excel.port.apply(plan, { signal: new AbortController().signal, onProgress() {}, onWaiting() {} })).ok,
  ).toBe(true)
  expect(chartsOn(excel)).toEqual([])
  expect((await planOf(excel, [monthsSheet()])).map(({ kind }) => kind)).toEqual(['update-table'])
})

it('a title that the user took away stays away', async () => {
  const excel = await written()
  const [chart] = chartsOn(excel)
  if (chart) chart.title = ''
  expect(await planOf(excel, [monthsSheet(MONTHS, [{ ...CASH_CHART, title: 'Cash suffices' }])])).toEqual([])
})

it('a table that comes to a sheet brings its chart, below those there and right of the user’s cells', async () => {
  const excel = await written()
  type(excel, SHEET, [['mine']], 20, 8)
  const model = monthsSheet(MONTHS, [CASH_CHART, { ...STACKED_CHART, table: 'KeduOther' }])
  const [table] = model.tables
  if (table) model.tables.push({ ...table, name: 'KeduOther', firstColumn: 12 })
  expect((await write(excel, [model])).result.ok).toBe(true)
  const [first, second] = chartsOn(excel)
  expect([first?.row, first?.column, second?.row, second?.column]).toEqual([5, 5, 25, 17])
  expect(seriesOf(second)?.[0]?.slice(3)).toEqual(["Kedu's cash!N6:N8", 'M6:M8'])
})

it('charts stay within the requirement set that the manifest asks for, by the library’s own table', async () => {
  const excel = await openExcel({ requirementSets: { ExcelApi: '1.9' } })
  Reflect.set(Reflect.get(excel.OfficeExtension, 'CommonUtility'), '_doApiNotSupportedCheck', true)
  expect((await write(excel, [monthsSheet(MONTHS, [CASH_CHART, STACKED_CHART, LINE_CHART])])).result.ok).toBe(true)
  expect((await write(excel, [{ ...MORE, charts: [CASH_CHART] }])).result.ok).toBe(true)
  expect(chartsOn(excel)).toHaveLength(3)
})

it('a chart on a protected sheet fails before anything is written', async () => {
  const excel = await written()
  excel.app.workbook.sheetNamed(SHEET).protection = { sheet: true }
  const { result } = await write(excel, [monthsSheet(MONTHS, [{ ...CASH_CHART, title: 'Cash suffices' }])])
  expect(result).toEqual({ ok: false, failure: { reason: 'sheet_protected', sheet: SHEET } })
})
