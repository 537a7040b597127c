import { describe, expect, it } from 'vitest'
import { followed, openExcel, readGrids, type } from './officeFixture.ts'

describe('reading a workbook', () => {
  it('brings values, formulas and number formats over as they are', async () => {
    const excel = await openExcel()
    type(excel, 'Sheet1', [
      ['Task', 'Start', 'Share', 'Done'],
      ['Dig', '2026-03-01', '35%', 'TRUE'],
      ['', '', '=1/0', '=C2*2'],
    ])
    const { sheets, workbook } = await readGrids(excel)
    expect(workbook).toBe('Book1.xlsx')
    expect(sheets[0]).toMatchObject({
      name: 'Sheet1',
      visibility: 'visible',
      firstRow: 0,
      firstColumn: 0,
      values: [
        ['Task', 'Start', 'Share', 'Done'],
        ['Dig', 46082, 0.35, true],
        [null, null, '#DIV/0!', 0.7],
      ],
    })
    expect(sheets[0]?.formulas[2]).toEqual([null, null, '=1/0', '=C2*2'])
    expect(sheets[0]?.numberFormats[1]?.[1]).toMatch(/y/)
  })

  it('begins where the sheet is used and keeps text that looks like a formula as text', async () => {
    const excel = await openExcel()
    type(excel, 'Sheet1', [["'=A1", '7']], 4, 2)
    const [sheet] = (await readGrids(excel)).sheets
    expect(sheet).toMatchObject({ firstRow: 4, firstColumn: 2, values: [['=A1', 7]], formulas: [[null, null]] })
  })

  it('knows merged areas, tables, names and hidden sheets', async () => {
    const excel = await openExcel()
    type(excel, 'Sheet1', [
      ['Project plan', ''],
      ['Task', 'Cost'],
      ['Dig', '5'],
    ])
    await excel.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      sheet.getRange('A1:B1').merge()
      sheet.tables.add('A2:B3', true).name = 'Plan'
      context.workbook.names.add('Costs', sheet.getRange('B3'))
      context.workbook.worksheets.add('Old').visibility = 'VeryHidden'
      await context.sync()
    })
    const grids = await readGrids(excel)
    expect(grids.sheets.map(sheet => [sheet.name, sheet.visibility])).toEqual([
      ['Sheet1', 'visible'],
      ['Old', 'veryHidden'],
    ])
    expect(grids.sheets[0]?.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }])
    expect(grids.tables).toEqual([
      {
        name: 'Plan',
        sheet: 'Sheet1',
        range: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 1 },
        hasTotalsRow: false,
      },
    ])
    expect(grids.names).toEqual([
      { name: 'Costs', sheet: 'Sheet1', range: { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 } },
    ])
  })

  it('reads an empty workbook as empty sheets', async () => {
    const { sheets } = await readGrids(await openExcel())
    expect(sheets).toMatchObject([{ name: 'Sheet1', values: [], merges: [] }])
  })

  it('tells the date system of the workbook', async () => {
    const excel = await openExcel()
    expect((await readGrids(excel)).date1904).toBe(false)
    excel.app.act(workbook => {
      workbook.isDate1904 = true
    })
    expect((await readGrids(excel)).date1904).toBe(true)
  })

  it('works without the requirement set of merged areas', async () => {
    const excel = await openExcel({ requirementSets: { ExcelApi: '1.12' } })
    type(excel, 'Sheet1', [['a']])
    expect((await readGrids(excel)).sheets[0]?.values).toEqual([['a']])
  })
})

describe('round trips', () => {
  it('are three, for one sheet and for twenty', async () => {
    const small = await openExcel()
    type(small, 'Sheet1', [['a']])
    await readGrids(small)
    expect(small.app.requestCount).toBe(3)

    const large = await openExcel()
    large.app.act(workbook => {
      for (let number = 2; number <= 20; number++) workbook.addSheet(`Sheet${number}`)
    })
    for (const { name } of large.app.workbook.sheets)
      type(large, name, [
        ['Task', 'Cost'],
        ['Dig', '5'],
      ])
    const { sheets } = await readGrids(large)
    expect(sheets).toHaveLength(20)
    expect(large.app.requestCount).toBe(3)
  })

  it('grow with the size of a large sheet only, by blocks of rows, and lose no row', async () => {
    const excel = await openExcel()
    const rows = 9_000
    await excel.Excel.run(async context => {
      const values = Array.from({ length: rows }, (_, row) => [row, `Task ${row}`, row * 2, '', 1])
      context.workbook.worksheets.getItem('Sheet1').getRange(`A1:E${rows}`).values = values
      await context.sync()
    })
    const before = excel.app.requestCount
    const run = followed()
    const result = await excel.port.read(run)
    expect(excel.app.requestCount - before).toBe(5)
    expect(run.progress.at(-1)).toEqual([3, 3])
    const values = result.ok ? result.value.sheets[0]?.values : undefined
    expect(values).toHaveLength(rows)
    expect(values?.every((row, index) => row[0] === index)).toBe(true)
  })

  it('end at a cancel between two blocks, and nothing more is asked', async () => {
    const excel = await openExcel()
    await excel.Excel.run(async context => {
      const values = Array.from({ length: 40_000 }, (_, row) => [row, 'text'])
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B40000').values = values
      await context.sync()
    })
    const before = excel.app.requestCount
    const run = followed()
    run.onProgress = () => run.abort.abort()
    expect(await excel.port.read(run)).toEqual({ ok: false, failure: { reason: 'cancelled' } })
    expect(excel.app.requestCount - before).toBe(3)
  })

  it('give equal rows of formats and formulas as one array', async () => {
    const excel = await openExcel()
    type(excel, 'Sheet1', [['Task'], ['5'], ['6'], ['35%']])
    const [sheet] = (await readGrids(excel)).sheets
    expect(sheet?.numberFormats.map(row => row === sheet.numberFormats[0])).toEqual([true, true, true, false])
    expect(sheet?.formulas.every(row => row === sheet.formulas[0])).toBe(true)
  })

  it('are repeated with half the rows when Excel says that the answer is too large', async () => {
    const excel = await openExcel()
    type(excel, 'Sheet1', [['a'], ['b'], ['c']])
    const before = excel.app.requestCount
    excel.app.injectFault({ batch: 3, code: 'ResponsePayloadSizeLimitExceeded' })
    const { sheets } = await readGrids(excel)
    expect(sheets[0]?.values).toEqual([['a'], ['b'], ['c']])
    expect(excel.app.requestCount - before).toBe(5)
  })
})

describe('a cell being edited', () => {
  it('is waited for, said, and the reading goes on when it is left', async () => {
    const excel = await openExcel({}, { noticeMs: 10, giveUpMs: 5_000 })
    type(excel, 'Sheet1', [['a']])
    excel.app.beginCellEdit()
    const run = followed()
    const leave = run.onWaiting
    run.onWaiting = waiting => {
      leave(waiting)
      if (waiting) excel.app.endCellEdit()
    }
    expect(await excel.port.read(run)).toMatchObject({ ok: true })
    expect(run.waiting).toEqual([true, false])
  })

  it('ends the reading with a clear failure when it is not left', async () => {
    const excel = await openExcel()
    excel.app.beginCellEdit()
    expect(await excel.port.read(followed())).toEqual({ ok: false, failure: { reason: 'cell_being_edited' } })
  })

  it('is a clear failure also where Excel cannot wait', async () => {
    const excel = await openExcel({ requirementSets: { DelayForCellEdit: '0.0' } })
    excel.app.beginCellEdit()
    expect(await excel.port.read(followed())).toEqual({ ok: false, failure: { reason: 'cell_being_edited' } })
  })

  it('does not hold up a cancel', async () => {
    const excel = await openExcel({}, { noticeMs: 10, giveUpMs: 5_000 })
    excel.app.beginCellEdit()
    const run = followed()
    run.onWaiting = () => run.abort.abort()
    expect(await excel.port.read(run)).toEqual({ ok: false, failure: { reason: 'cancelled' } })
  })
})

it('an error of Excel is told by its code', async () => {
  const excel = await openExcel()
  excel.app.injectFault({ batch: 2, code: 'GeneralException' })
  expect(await excel.port.read(followed())).toEqual({
    ok: false,
    failure: { reason: 'host_failed', code: 'GeneralException' },
  })
})
