/** Charts between the stand-in for Excel and files. */
import { expect, it } from 'vitest'
import { planWrites } from '../../../core/report/writePlan.ts'
import { HostApplication } from '../../../desk/host/hostApplication.ts'
import { openExcel, write } from '../../addin/excel/officeFixture.ts'
import { CASH_CHART, LINE_CHART, MONTHS, monthsSheet, STACKED_CHART } from '../../chartModel.ts'
import { misplacedElements } from '../../files/chartStructure.ts'
import { opened, partsOf, planBytes, textOf } from '../../files/fixtures.ts'
import { boot, OPTIONS } from './booted.ts'

const SHEET = "Kedu's cash"
const CHARTS = [CASH_CHART, STACKED_CHART, LINE_CHART]

async function fileOf(model = monthsSheet(MONTHS, CHARTS)): Promise<Uint8Array> {
  const workbook = await opened(await planBytes())
  workbook.apply(planWrites([model], [], ['Plan', 'Secret']))
  return workbook.save()
}

const chartPartsOf = (bytes: Uint8Array) =>
  [...partsOf(bytes).keys()].filter(name => name.startsWith('xl/charts/chart')).toSorted()

/** A series names its header's cell in our files and holds the text where Excel's API was told it. */
const withPlainNames = (xml: string) =>
  xml.replace(/<c:tx><c:strRef>.*?<c:v>(.*?)<\/c:v>.*?<\/c:tx>/g, '<c:tx><c:v>$1</c:v></c:tx>')

it('what the add-in draws in the host is saved as the file adapter writes it', async () => {
  const excel = await openExcel()
  await write(excel, [monthsSheet(MONTHS, CHARTS)])
  const bytes = await excel.app.save()
  const ours = await fileOf()
  const saved = chartPartsOf(bytes).map(part => textOf(bytes, part))
  expect(saved).toHaveLength(3)
  expect(saved).toEqual(
    chartPartsOf(ours)
      .slice(1)
      .map(part => withPlainNames(textOf(ours, part))),
  )
  expect(misplacedElements(textOf(bytes, 'xl/drawings/drawing1.xml'))).toEqual([])
})

it('a file with charts opens with what they show, the user’s too', async () => {
  const { workbook } = await HostApplication.open(await fileOf(), OPTIONS)
  const [cash] = workbook.sheetNamed(SHEET).charts
  expect(cash).toMatchObject({
    name: 'KeduTestChart',
    title: CASH_CHART.title,
    row: 5,
    column: 5,
    width: 520,
    height: 285,
  })
  expect(cash?.series.map(({ name, chartType, axisGroup }) => [name, chartType, axisGroup])).toEqual([
    ['Planned', 'ColumnClustered', 'Primary'],
    ['Actual', 'ColumnClustered', 'Primary'],
    ['Share', 'LineMarkers', 'Secondary'],
  ])
  const [users] = workbook.sheetNamed('Plan').charts
  expect([users?.title, users?.series.length]).toEqual(['Cost', 1])
})

it('charts of a file follow the next run in the host and are saved where they stand', async () => {
  const excel = await boot({}, await fileOf())
  const { officeWorkbook } = await import('../../../addin/excel/officeWorkbook.ts')
  const fixture = { ...excel, port: officeWorkbook(excel) }
  const charts = [{ ...CASH_CHART, title: 'Cash suffices' }, STACKED_CHART, LINE_CHART]
  const more = monthsSheet([...MONTHS, ['2026-04', 40, 35, 1]], charts)
  expect((await write(fixture, [more])).result.ok).toBe(true)
  const bytes = await excel.app.save()
  const xml = textOf(bytes, 'xl/charts/chart2.xml')
  expect(xml).toContain('<a:t>Cash suffices</a:t>')
  expect(xml).toContain("<c:f>'Kedu''s cash'!$B$6:$B$9</c:f>")
  expect(xml).toContain('<c:pt idx="3"><c:v>40</c:v></c:pt>')
  const again = await opened(bytes)
  expect(again.grids().charts?.map(({ title }) => title)).toEqual([
    'Cash suffices',
    STACKED_CHART.title,
    LINE_CHART.title,
  ])
  expect(planWrites([more], again.existingTables(), ['Plan', 'Secret', SHEET])).toEqual([])
})

it('a workbook without charts is saved as before', async () => {
  const app = HostApplication.blank(OPTIONS)
  expect(chartPartsOf(await app.save())).toEqual([])
})
