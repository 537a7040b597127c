import { openXlsx, saveXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { SheetModel } from '../../core/contract/sheetModel.ts'
import { planWrites } from '../../core/report/writePlan.ts'
import type { FileWorkbook } from '../../files/openWorkbook.ts'
import { CASH_CHART, LINE_CHART, MONTHS, monthsSheet, STACKED_CHART } from '../chartModel.ts'
import { misplacedElements } from './chartStructure.ts'
import { opened, partsOf, planBytes, reopened, textOf } from './fixtures.ts'

const SHEET = "Kedu's cash"

const planFor = (workbook: FileWorkbook, model: SheetModel) =>
  planWrites(
    [model],
    workbook.existingTables(),
    workbook.grids().sheets.map(sheet => sheet.name),
  )

function run(workbook: FileWorkbook, model: SheetModel): FileWorkbook {
  workbook.apply(planFor(workbook, model))
  return workbook
}

const written = async (model = monthsSheet()) => run(await opened(await planBytes()), model)

/** The charts as another program reads them. */
async function chartsOf(bytes: Uint8Array) {
  const { sheets } = await openXlsx(bytes)
  return sheets.find(({ name }) => name === SHEET)?.charts ?? []
}

const CHART_PART = 'xl/charts/chart2.xml'

/** Changes the part of our chart as a person does in another program. */
async function edited(workbook: FileWorkbook, edit: (xml: string) => string, part = CHART_PART) {
  const { unzipSync, zipSync } = await import('fflate')
  const parts = unzipSync(await workbook.save())
  parts[part] = new TextEncoder().encode(edit(new TextDecoder().decode(parts[part])))
  return opened(zipSync(parts))
}

describe('a chart of a new table', () => {
  it('shows its columns by month, with its title, beside the table', async () => {
    const [chart] = await chartsOf(await (await written()).save())
    expect(chart?.title).toBe(CASH_CHART.title)
    expect(chart?.kinds).toEqual(['bar', 'line'])
    expect(
      chart?.series?.map(({ kind, name, valuesRef, categoriesRef }) => [kind, name, valuesRef, categoriesRef]),
    ).toEqual([
      ['bar', 'Planned', "'Kedu''s cash'!$B$6:$B$8", "'Kedu''s cash'!$A$6:$A$8"],
      ['bar', 'Actual', "'Kedu''s cash'!$C$6:$C$8", "'Kedu''s cash'!$A$6:$A$8"],
      ['line', 'Share', "'Kedu''s cash'!$D$6:$D$8", "'Kedu''s cash'!$A$6:$A$8"],
    ])
    expect(chart?.anchor?.from).toEqual({ row: 5, col: 5 })
    expect(chart?.legend).toBe('bottom')
  })

  it('stores what the cells hold, for programs that do not calculate', async () => {
    const xml = textOf(await (await written()).save(), CHART_PART)
    expect(xml).toContain('<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>2026-01</c:v></c:pt>')
    expect(xml).toContain(
      '<c:numCache><c:formatCode>#,##0.00</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>90.5</c:v></c:pt><c:pt idx="1"><c:v>-20</c:v></c:pt></c:numCache>',
    )
  })

  it.each([
    ['columns with a line against a second axis', CASH_CHART],
    ['stacked columns', STACKED_CHART],
    ['lines', LINE_CHART],
  ])('is in the order of elements that the standard asks for: %s', async (_kind, chart) => {
    const bytes = await (await written(monthsSheet(MONTHS, [chart]))).save()
    expect(misplacedElements(textOf(bytes, CHART_PART))).toEqual([])
    expect(misplacedElements(textOf(bytes, 'xl/drawings/drawing2.xml'))).toEqual([])
    expect(textOf(bytes, 'xl/worksheets/sheet3.xml')).toMatch(/<pageSetup[^>]*\/><drawing [^>]*\/><tableParts/)
  })

  it('tells its series apart without colour: lines by dash and marker', async () => {
    const xml = textOf(await (await written(monthsSheet(MONTHS, [LINE_CHART]))).save(), CHART_PART)
    expect([...xml.matchAll(/prstDash val="(\w+)"/g)].map(match => match[1])).toEqual(['solid', 'dash'])
    expect([...xml.matchAll(/symbol val="(\w+)"/g)].map(match => match[1])).toEqual(['circle', 'diamond'])
  })

  it('stands below the one before', async () => {
    const workbook = await written(monthsSheet(MONTHS, [CASH_CHART, STACKED_CHART]))
    const charts = await chartsOf(await workbook.save())
    expect(charts.map(({ anchor }) => anchor?.from)).toEqual([
      { row: 5, col: 5 },
      { row: 25, col: 5 },
    ])
  })

  it('is not made of an empty table, nor with a column that the table does without', async () => {
    const model = monthsSheet()
    const [table] = model.tables
    if (table) table.columns = table.columns.map(each => (each.id === 'share' ? { ...each, isOptional: true } : each))
    if (table) table.rows = table.rows.map(row => [...row.slice(0, 3), { value: null }])
    const [chart] = await chartsOf(await (await written(model)).save())
    expect(chart?.series?.map(({ name }) => name)).toEqual(['Planned', 'Actual'])
    const form = monthsSheet([])
    if (form.tables[0]) form.tables[0].isForm = true
    expect(await chartsOf(await (await written(form)).save())).toEqual([])
  })

  it('leaves the charts and pictures of the user byte for byte as they were', async () => {
    const before = partsOf(await planBytes())
    const after = partsOf(await (await written()).save())
    for (const part of ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml', 'xl/drawings/_rels/drawing1.xml.rels'])
      expect(after.get(part)).toBe(before.get(part))
  })

  it('comes with a table that was deleted, below the drawings of the user and right of their cells', async () => {
    const open = await openXlsx(await (await written()).save(), { readStyles: true })
    const sheet = open.sheets.find(({ name }) => name === SHEET)
    if (!sheet) throw new Error('No sheet')
    sheet.tables = [
      { name: 'KeduOther', range: 'A5:D8', columns: ['Month', 'Planned', 'Actual', 'Share'].map(name => ({ name })) },
    ]
    sheet.cells?.set('9,8', { value: 'mine', type: 'string' })
    const workbook = await opened(await saveXlsx(open))
    const model = monthsSheet(MONTHS, [STACKED_CHART])
    const [table] = model.tables
    if (!table) throw new Error('No table')
    model.tables.push({ ...table, name: 'KeduOther' })
    const before = textOf(await workbook.save(), 'xl/drawings/drawing2.xml')
    const bytes = await run(workbook, model).save()
    const charts = await chartsOf(bytes)
    expect(charts.map(({ title, anchor }) => [title, anchor?.from])).toEqual([
      [CASH_CHART.title, { row: 5, col: 5 }],
      [STACKED_CHART.title, { row: 25, col: 10 }],
    ])
    expect(textOf(bytes, 'xl/drawings/drawing2.xml').startsWith(before.replace('</xdr:wsDr>', ''))).toBe(true)
  })
})

describe('a chart of an earlier run', () => {
  const more = monthsSheet([...MONTHS.slice(1), ['2026-04', 40, 35, 1], ['2026-05', 20, 10, 1]])

  it('is left alone while nothing changed', async () => {
    expect(planFor(await reopened(await written()), monthsSheet())).toEqual([])
  })

  it('follows the rows of its table where it stands, in the looks that it has', async () => {
    const moved = await edited(
      await edited(await written(), xml => xml.replace('1F4E79', 'FF00FF')),
      xml => xml.replace('<xdr:col>5</xdr:col>', '<xdr:col>9</xdr:col>'),
      'xl/drawings/drawing2.xml',
    )
    const before = textOf(await moved.save(), 'xl/drawings/drawing2.xml')
    const bytes = await run(moved, more).save()
    expect(textOf(bytes, 'xl/drawings/drawing2.xml')).toBe(before)
    const xml = textOf(bytes, CHART_PART)
    expect(xml).toContain('FF00FF')
    expect(xml).toContain("<c:f>'Kedu''s cash'!$B$6:$B$9</c:f>")
    expect(xml).toContain('<c:pt idx="3"><c:v>20</c:v></c:pt>')
    expect(misplacedElements(xml)).toEqual([])
    expect(planFor(await opened(bytes), more)).toEqual([])
  })

  it('stores new figures of the same rows', async () => {
    const changed = monthsSheet([['2026-01', 777, 90.5, 0.2], ...MONTHS.slice(1)])
    expect(textOf(await run(await written(), changed).save(), CHART_PART)).toContain('<c:v>777</c:v>')
  })

  it('says its new conclusion in the look of its title', async () => {
    const workbook = await edited(await written(), xml => xml.replaceAll('sz="1200"', 'sz="1600"'))
    const xml = textOf(
      await run(workbook, monthsSheet(MONTHS, [{ ...CASH_CHART, title: 'Cash suffices' }])).save(),
      CHART_PART,
    )
    expect(xml).toContain('<a:rPr lang="en-US" sz="1600" b="1"/><a:t>Cash suffices</a:t>')
  })

  it('stays without a title where the user took it away', async () => {
    const workbook = await edited(await written(), xml => xml.replace(/<c:title>.*?<\/c:title>/, ''))
    expect(planFor(workbook, monthsSheet(MONTHS, [{ ...CASH_CHART, title: 'Cash suffices' }]))).toEqual([])
  })

  it('takes the language of its table, and leaves the series of the user', async () => {
    const own = `<c:ser><c:idx val="7"/><c:order val="7"/><c:tx><c:v>Mine</c:v></c:tx><c:val><c:numLit/></c:val></c:ser>`
    const workbook = await edited(await written(), xml => xml.replace('<c:gapWidth', `${own}<c:gapWidth`))
    const bytes = await run(workbook, monthsSheet(MONTHS, [CASH_CHART], true)).save()
    expect((await chartsOf(bytes))[0]?.series?.map(({ name }) => name)).toEqual(['计划', '实际', 'Mine', '占比'])
    expect(textOf(bytes, CHART_PART)).toContain(own)
  })

  it('is not made again once the user deleted it', async () => {
    const emptied = await edited(
      await written(),
      xml => xml.replace(/<xdr:oneCellAnchor.*<\/xdr:oneCellAnchor>/, ''),
      'xl/drawings/drawing2.xml',
    )
    expect(await chartsOf(await run(emptied, more).save())).toEqual([])
  })

  it('of the user’s follows the cells that move when rows leave the table', async () => {
    const mine = "<c:f>'Kedu''s cash'!$B$8</c:f>"
    const workbook = await edited(
      await written(),
      xml => xml.replace(/<c:f>Plan!\$C[^<]*<\/c:f>/, mine),
      'xl/charts/chart1.xml',
    )
    const bytes = await run(workbook, monthsSheet(MONTHS.slice(1))).save()
    expect(textOf(bytes, 'xl/charts/chart1.xml')).toContain("<c:f>'Kedu''s cash'!$B$7</c:f>")
  })
})
