import { describe, expect, it } from 'vitest'
import type { RunControl } from '../../../addin/workbookPort.ts'
import type { WritePlan } from '../../../core/contract/workbook.ts'
import { HEADER_FILL, NOTE_COLOR, TABLE_STYLE, TITLE_POINTS } from '../../../core/report/sheetLook.ts'
import { valuesOf } from '../../desk/host/booted.ts'
import {
  apply,
  costModel,
  existingOf,
  type Fixture,
  followed,
  openExcel,
  planOf,
  readGrids,
  type,
  write,
} from './officeFixture.ts'

const FIRST = costModel([
  ['A1', 'Dig', 40, 50],
  ['A2', '=HYPERLINK("http://x")', 10, 5],
])

/** A run that does something between the look at the workbook and the writes: the signal is asked at that moment. */
function beforeTheWrites(act: () => void): RunControl {
  let asked = 0
  const signal = new AbortController().signal
  Object.defineProperty(signal, 'aborted', {
    get: () => {
      asked++
      if (asked === 3) act()
      return false
    },
  })
  return { ...followed(), signal }
}

const sheetNames = (excel: Fixture) => excel.app.workbook.sheets.map(sheet => sheet.name)

describe('a first run', () => {
  it('makes the sheet with its lines, its table, live formulas and formats', async () => {
    const excel = await openExcel()
    const { result, run } = await write(excel, [FIRST])
    expect(result).toEqual({ ok: true, value: null })
    expect(valuesOf(excel.app, 'Kedu Cost', 7, 5)).toEqual([
      ['Plant · Cost', null, null, null, null],
      ['As of 2026-10-31', null, null, null, null],
      ['=SUM(1,2) is only text', null, null, null, null],
      [null, null, null, null, null],
      ['Code', 'Name', 'EV', 'AC', 'CPI'],
      ['A1', 'Dig', 40, 50, 0.8],
      ['A2', '=HYPERLINK("http://x")', 10, 5, 2],
    ])
    const [table] = await existingOf(excel)
    expect(table).toMatchObject({ name: 'KeduCost', sheet: 'Kedu Cost', headers: ['Code', 'Name', 'EV', 'AC', 'CPI'] })
    expect(table?.formulas[0]?.slice(0, 4)).toEqual([null, null, null, null])
    expect(table?.formulas[0]?.[4]).toMatch(/^=.*EV.*\/.*AC/)
    expect(run.progress.at(-1)).toEqual([15, 15])
  })

  it('takes two round trips: one to look, one to write', async () => {
    const excel = await openExcel()
    const plan: WritePlan = [{ kind: 'create-sheet', model: FIRST }]
    const before = excel.app.requestCount
    await apply(excel, plan)
    expect(excel.app.requestCount - before).toBe(2)
  })

  it('freezes the header and sets formats, widths and the page', async () => {
    const excel = await openExcel()
    await write(excel, [FIRST])
    await excel.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('Kedu Cost')
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount')
      const amount = sheet.getRange('C6').load('numberFormat,format/columnWidth,format/horizontalAlignment')
      sheet.pageLayout.load('orientation')
      await context.sync()
      expect(frozen.rowCount).toBe(5)
      expect(amount.numberFormat).toEqual([['#,##0.00']])
      expect(amount.format.horizontalAlignment).toBe('Right')
      expect(amount.format.columnWidth).toBeCloseTo(77.25, 0)
      expect(sheet.pageLayout.orientation).toBe('Landscape')
    })
  })

  it('looks as the sheet in a file does: style, header, lines, no grid lines', async () => {
    const excel = await openExcel()
    await write(excel, [FIRST])
    await excel.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('Kedu Cost').load('showGridlines')
      const table = context.workbook.tables.getItem('KeduCost').load('style')
      const [title, note] = ['A1', 'A2'].map(cell => sheet.getRange(cell).load('format/font/size,format/font/color'))
      const headers = ['A5', 'C5'].map(cell =>
        sheet.getRange(cell).load('format/horizontalAlignment,format/fill/color,format/font/bold'),
      )
      await context.sync()
      expect([sheet.showGridlines, table.style]).toEqual([false, TABLE_STYLE])
      expect([title?.format.font.size, note?.format.font.color]).toEqual([TITLE_POINTS, `#${NOTE_COLOR}`])
      expect(headers.map(({ format }) => format.horizontalAlignment)).toEqual(['Left', 'Center'])
      expect(headers.map(({ format }) => [format.fill.color, format.font.bold])).toEqual([
        [`#${HEADER_FILL}`, true],
        [`#${HEADER_FILL}`, true],
      ])
    })
  })

  it('writes technical words in grey', async () => {
    const excel = await openExcel()
    const tables = FIRST.tables.map(table => ({
      ...table,
      columns: table.columns.map((column, index) => ({ ...column, isMuted: index === 1 })),
    }))
    await write(excel, [{ ...FIRST, tables }])
    await excel.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('Kedu Cost')
      const [plain, muted] = ['A6', 'B6'].map(cell => sheet.getRange(cell).load('format/font/color'))
      await context.sync()
      expect(muted?.format.font.color).toBe(`#${NOTE_COLOR}`)
      expect(plain?.format.font.color).not.toBe(`#${NOTE_COLOR}`)
    })
  })

  it('keeps texts that Excel would make numbers, dates or formulas of', async () => {
    const excel = await openExcel()
    const texts = [
      '1.10',
      '2026-1',
      '+7',
      "'x",
      '@a',
      '-b',
      'TRUE',
      'May 5',
      '35%',
      '007',
      ' 5',
      'Dig',
      '#N/A',
      'May 5, 2026',
      'CHF 1,000',
      'T1',
    ]
    await write(excel, [costModel(texts.map((text, index) => [`K${index}`, text, 1, 1]))])
    expect((await existingOf(excel))[0]?.values.map(row => row[1])).toEqual(texts)
  })

  it('sends a large table in parts and tells how far it is', async () => {
    const excel = await openExcel()
    const rows = Array.from({ length: 9_000 }, (_, row): [string, string, number, number] => [`A${row}`, 'Dig', 1, 2])
    const { result, run } = await apply(excel, [{ kind: 'create-sheet', model: costModel(rows) }])
    expect(result.ok).toBe(true)
    expect(run.progress.length).toBeGreaterThan(1)
    expect(run.progress.at(-1)).toEqual([45_005, 45_005])
    expect(valuesOf(excel.app, 'Kedu Cost', 9_005, 5).at(-1)).toEqual(['A8999', 'Dig', 1, 2, 0.5])
  })
})

describe('a second run', () => {
  it('with the same figures writes nothing', async () => {
    const excel = await openExcel()
    await write(excel, [FIRST])
    const { plan } = await write(excel, [FIRST])
    expect(plan).toEqual([])
  })

  it('updates cells in place by key, appends, and keeps what the user added', async () => {
    const excel = await openExcel()
    await write(excel, [FIRST])
    excel.app.edit('Kedu Cost', 4, 5, 'My remark')
    excel.app.edit('Kedu Cost', 6, 5, 'keep me')
    const table = excel.app.workbook.tables.find(candidate => candidate.name === 'KeduCost')
    const { result } = await write(excel, [
      costModel([
        ['A3', 'Pour', 9, 3],
        ['A2', '=HYPERLINK("http://x")', 20, 5],
        ['A1', 'Dig', 40, 50],
      ]),
    ])
    expect(result.ok).toBe(true)
    expect(valuesOf(excel.app, 'Kedu Cost', 8, 6).slice(4)).toEqual([
      ['Code', 'Name', 'EV', 'AC', 'CPI', 'My remark'],
      ['A1', 'Dig', 40, 50, 0.8, null],
      ['A2', '=HYPERLINK("http://x")', 20, 5, 4, 'keep me'],
      ['A3', 'Pour', 9, 3, 3, null],
    ])
    expect(excel.app.workbook.tables.find(candidate => candidate.name === 'KeduCost')).toBe(table)
  })

  it('deletes the rows that are gone and no other', async () => {
    const excel = await openExcel()
    await write(excel, [costModel(['A', 'B', 'C', 'D'].map(code => [code, code, 1, 1]))])
    await write(excel, [costModel(['B', 'D'].map(code => [code, code, 1, 1]))])
    expect((await existingOf(excel))[0]?.values.map(row => row[0])).toEqual(['B', 'D'])
  })

  it('finds its table on a sheet that was renamed, and leaves the user’s cells alone', async () => {
    const excel = await openExcel()
    type(excel, 'Sheet1', [
      ['Task', 'Cost'],
      ['Dig', '=1+1'],
    ])
    await write(excel, [FIRST])
    excel.app.act(workbook => {
      workbook.renameSheet(workbook.sheetNamed('Kedu Cost'), 'Money')
    })
    await write(excel, [costModel([['A1', 'Dig', 41, 50]])])
    expect(sheetNames(excel)).toEqual(['Sheet1', 'Money'])
    expect((await existingOf(excel))[0]?.values.map(row => row.slice(0, 3))).toEqual([['A1', 'Dig', 41]])
    expect((await readGrids(excel)).sheets[0]).toMatchObject({
      values: [
        ['Task', 'Cost'],
        ['Dig', 2],
      ],
      formulas: [
        [null, null],
        [null, '=1+1'],
      ],
    })
  })

  it('puts a table that is new on its sheet below what a person typed there', async () => {
    const excel = await openExcel()
    await write(excel, [FIRST])
    excel.app.edit('Kedu Cost', 12, 0, 'my note')
    const other = costModel([['B1', 'Pump', 1, 2]])
    const [table] = other.tables
    if (!table) throw new Error('The model has a table')
    const moved = { ...table, name: 'KeduOther', firstRow: 10, columns: table.columns.slice(0, 4) }
    const model = { ...other, tables: [{ ...moved, rows: table.rows.map(row => row.slice(0, 4)) }] }
    const { result } = await apply(excel, [{ kind: 'create-table', sheet: 'Kedu Cost', model, table: 'KeduOther' }])
    expect(result.ok).toBe(true)
    expect(valuesOf(excel.app, 'Kedu Cost', 17, 1)[12]).toEqual(['my note'])
    expect((await existingOf(excel)).find(found => found.name === 'KeduOther')).toMatchObject({
      range: { firstRow: 15, firstColumn: 0 },
      values: [['B1', 'Pump', 1, 2]],
    })
  })
})

describe('a run that cannot finish', () => {
  it('is refused before anything is written when a sheet to update is protected', async () => {
    const excel = await openExcel()
    await write(excel, [FIRST])
    await excel.Excel.run(async context => {
      context.workbook.worksheets.getItem('Kedu Cost').protection.protect()
      await context.sync()
    })
    const before = await readGrids(excel)
    const other = { ...costModel([['X', 'x', 1, 1]]), key: 'risk', name: 'Kedu Risk' }
    const { result } = await write(excel, [
      { ...other, tables: other.tables.map(table => ({ ...table, name: 'KeduRisk' })) },
      costModel([['A1', 'Dig', 99, 50]]),
    ])
    expect(result).toEqual({ ok: false, failure: { reason: 'sheet_protected', sheet: 'Kedu Cost' } })
    expect(await readGrids(excel)).toEqual(before)
  })

  it('is refused when a sheet is needed and the workbook is protected', async () => {
    const excel = await openExcel()
    excel.app.act(workbook => {
      workbook.isStructureProtected = true
    })
    const { result } = await write(excel, [FIRST])
    expect(result).toEqual({ ok: false, failure: { reason: 'workbook_protected' } })
    expect(sheetNames(excel)).toEqual(['Sheet1'])
  })

  it('removes the sheets it made when Excel fails in the middle', async () => {
    const excel = await openExcel()
    type(excel, 'Sheet1', [['mine']])
    excel.app.injectFault({ batch: 2, code: 'GeneralException', afterActions: 40 })
    const { result } = await apply(excel, [{ kind: 'create-sheet', model: FIRST }])
    expect(result).toEqual({ ok: false, failure: { reason: 'host_failed', code: 'GeneralException' } })
    expect(sheetNames(excel)).toEqual(['Sheet1'])
    expect(valuesOf(excel.app, 'Sheet1', 1, 1)).toEqual([['mine']])
  })

  it('leaves a namesake alone that a colleague added after the first look', async () => {
    const excel = await openExcel()
    const run = beforeTheWrites(() => {
      excel.app.act(workbook => void workbook.addSheet('Kedu Cost'))
      excel.app.edit('Kedu Cost', 0, 0, 'theirs')
    })
    const result = await excel.port.apply([{ kind: 'create-sheet', model: FIRST }], run)
    expect(result).toEqual({ ok: false, failure: { reason: 'host_failed', code: 'ItemAlreadyExists' } })
    expect(valuesOf(excel.app, 'Kedu Cost', 1, 1)).toEqual([['theirs']])
  })

  it('finishes what it has begun to change in a table of before, though it is cancelled', async () => {
    const excel = await openExcel()
    await write(excel, [FIRST])
    const rows = Array.from({ length: 9_000 }, (_, row): [string, string, number, number] => [`A${row}`, 'Dig', 1, 2])
    const plan = await planOf(excel, [costModel(rows)])
    const run = followed()
    run.onProgress = () => run.abort.abort()
    expect(await excel.port.apply(plan, run)).toEqual({ ok: true, value: null })
    expect(await planOf(excel, [costModel(rows)])).toEqual([])
  })

  it('never removes a sheet of the user that bears the name of a new one', async () => {
    const excel = await openExcel()
    excel.app.act(workbook => {
      workbook.addSheet('Kedu Cost')
    })
    const { result } = await apply(excel, [{ kind: 'create-sheet', model: FIRST }])
    expect(result).toEqual({ ok: false, failure: { reason: 'host_failed', code: 'ItemAlreadyExists' } })
    expect(sheetNames(excel)).toEqual(['Sheet1', 'Kedu Cost'])
  })

  it('removes its sheets when it is cancelled between two parts', async () => {
    const excel = await openExcel()
    const rows = Array.from({ length: 9_000 }, (_, row): [string, string, number, number] => [`A${row}`, 'Dig', 1, 2])
    const run = followed()
    run.onProgress = () => run.abort.abort()
    const result = await excel.port.apply([{ kind: 'create-sheet', model: costModel(rows) }], run)
    expect(result).toEqual({ ok: false, failure: { reason: 'cancelled' } })
    expect(sheetNames(excel)).toEqual(['Sheet1'])
  })

  it('waits for a cell that is being edited before it writes', async () => {
    const excel = await openExcel({}, { noticeMs: 10, giveUpMs: 5_000 })
    excel.app.beginCellEdit()
    const run = followed()
    run.onWaiting = waiting => {
      run.waiting.push(waiting)
      if (waiting) excel.app.endCellEdit()
    }
    const result = await excel.port.apply([{ kind: 'create-sheet', model: FIRST }], run)
    expect(result.ok).toBe(true)
    expect(run.waiting).toEqual([true, false])
  })
})

it('events of the workbook are silent while Kedu writes, and speak again afterwards', async () => {
  const excel = await openExcel()
  const heard: string[] = []
  await excel.Excel.run(async context => {
    context.workbook.worksheets.onChanged.add(async event => {
      heard.push(event.address)
    })
    await context.sync()
  })
  await write(excel, [FIRST])
  excel.app.edit('Sheet1', 0, 0, 'typed')
  for (let turn = 0; turn < 200 && heard.length === 0; turn++) await new Promise(resolve => setTimeout(resolve, 1))
  expect(heard).toEqual(['A1'])
})
