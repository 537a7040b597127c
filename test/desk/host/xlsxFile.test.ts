import { readFileSync } from 'node:fs'
import { openXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { HostApplication } from '../../../desk/host/hostApplication.ts'
import { boot, OPTIONS, valuesOf } from './booted.ts'

const open = (bytes: Uint8Array): Promise<HostApplication> => HostApplication.open(bytes, OPTIONS)
const reopen = async (app: HostApplication): Promise<HostApplication> => open(await app.save())

/** A file with what a project workbook holds. */
const planFile = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Project plan', null, null],
          ['Task', 'Start', 'Cost'],
          ['Dig', new Date(Date.UTC(2026, 10, 20)), 10],
          ['Build', null, 20],
        ],
        cells: new Map([
          [
            '4,2',
            { value: 30, formula: 'SUM(C3:C4)', formulaResult: 30, style: { numFmt: '#,##0', font: { bold: true } } },
          ],
          ['5,2', { value: null, formula: 'C5*2' }],
          ['6,2', { value: 999, formula: 'UNHEARDOF(C5)', formulaResult: 999 }],
          ['7,2', { value: 7, formula: 'C3-3', formulaResult: 77 }],
        ]),
        columns: [{ width: 30 }, { width: 12, hidden: true }],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        freezePane: { rows: 2 },
        rowDefs: new Map([[3, { hidden: true, height: 20 }]]),
        dataValidations: [{ type: 'list', values: ['a', 'b'], range: 'A3:A9' }],
      },
      { name: 'Secret', rows: [['x']], veryHidden: true },
      { name: 'Locked', rows: [['x']], protection: { sheet: true } },
      {
        name: 'Table',
        rows: [
          ['Key', '金额'],
          ['a', 1],
        ],
        tables: [{ name: 'Cost', range: 'A1:B2', columns: [{ name: 'Key' }, { name: '金额' }] }],
      },
    ],
    namedRanges: [{ name: 'Total', range: 'Plan!$C$5' }],
  })

describe('a file', () => {
  it('opens with values, serial dates, formulas, layout, tables and names', async () => {
    const app = await open(await planFile())
    const plan = app.workbook.sheetNamed('Plan')
    expect(valuesOf(app, 'Plan', 4, 3)).toEqual([
      ['Project plan', null, null],
      ['Task', 'Start', 'Cost'],
      ['Dig', 46346, 10],
      ['Build', null, 20],
    ])
    expect(plan.cellAt(4, 2)).toMatchObject({ value: 30, formula: '=SUM(C3:C4)', style: { numFmt: '#,##0' } })
    expect(plan.merges).toHaveLength(1)
    expect([plan.frozen.rows, plan.hiddenRows.has(3), plan.hiddenColumns.has(1)]).toEqual([2, true, true])
    expect(app.workbook.sheets.map(sheet => sheet.visibility)).toEqual(['Visible', 'VeryHidden', 'Visible', 'Visible'])
    expect(app.workbook.sheetNamed('Locked').protection).not.toBeNull()
    expect(app.workbook.tables.map(table => [table.name, table.headers()])).toEqual([['Cost', ['Key', '金额']]])
    expect(app.workbook.names.map(name => [name.name, name.formula])).toEqual([['Total', '=Plan!$C$5']])
  })

  it('keeps stored results until what they depend on changes, and calculates those that are missing', async () => {
    const app = await open(await planFile())
    const results = (): unknown[] =>
      valuesOf(app, 'Plan', 8, 3)
        .slice(4)
        .map(row => row[2])
    expect(results()).toEqual([30, 60, 999, 77])
    app.edit('Plan', 2, 2, '15')
    expect(results()).toEqual([35, 70, 999, 12])
  })

  it('comes back from saving as it was, with what was changed', async () => {
    const app = await open(await planFile())
    app.edit('Plan', 2, 2, '15')
    app.edit('Table', 2, 0, 'b')
    app.act(workbook => {
      const added = workbook.addSheet('新表')
      added.tabColor = '#FF0000'
    })
    app.edit('新表', 0, 0, "'=not a formula")
    app.edit('新表', 1, 0, '=1/0')
    app.edit('新表', 9, 5, 'far')
    const again = await reopen(app)
    expect(again.workbook.sheets.map(sheet => sheet.name)).toEqual(['Plan', 'Secret', 'Locked', 'Table', '新表'])
    expect(again.workbook.sheetNamed('Plan').cellAt(4, 2)).toMatchObject({ value: 35, formula: '=SUM(C3:C4)' })
    expect(again.workbook.sheetNamed('Plan').columnWidths.get(0)).toBe(30)
    expect(again.workbook.sheetNamed('Plan').hiddenRows.has(3)).toBe(true)
    expect(again.workbook.findTable('Cost')?.range).toMatchObject({ lastRow: 2 })
    expect(valuesOf(again, '新表', 2, 1)).toEqual([['=not a formula'], ['#DIV/0!']])
    expect(again.workbook.sheetNamed('新表').cellAt(0, 0)?.formula).toBeNull()
    expect(again.workbook.sheetNamed('新表').tabColor).toBe('#FF0000')
    expect(again.workbook.sheetNamed('Locked').protection).not.toBeNull()
    expect(again.workbook.file?.sheets[0]?.dataValidations).toHaveLength(1)
  })

  it('made from nothing can be opened by others, dates as dates', async () => {
    const app = HostApplication.blank(OPTIONS)
    app.edit('Sheet1', 0, 0, '2026-11-20')
    const file = await openXlsx(await app.save(), { readStyles: true })
    expect(file.sheets[0]?.rows[0]?.[0]).toEqual(new Date(Date.UTC(2026, 10, 20)))
  })

  it('holds custom and newer functions under the names that Excel stores', async () => {
    const app = HostApplication.blank(OPTIONS)
    app.edit('Sheet1', 0, 0, '=KEDU.CPI(1,2)&"KEDU.CPI("')
    app.edit('Sheet1', 1, 0, '=IFS(TRUE,STDEV.S(1,3))')
    const file = await openXlsx(await app.save())
    expect(file.sheets[0]?.cells?.get('0,0')?.formula).toBe('_xldudf_KEDU_CPI(1,2)&"KEDU.CPI("')
    expect(file.sheets[0]?.cells?.get('1,0')?.formula).toBe('_xlfn.IFS(TRUE,_xlfn.STDEV.S(1,3))')
    const again = await reopen(app)
    expect(again.workbook.sheetNamed('Sheet1').cellAt(0, 0)?.formula).toBe('=KEDU.CPI(1,2)&"KEDU.CPI("')
    expect(again.workbook.sheetNamed('Sheet1').cellAt(1, 0)?.formula).toBe('=IFS(TRUE,STDEV.S(1,3))')
  })

  it('that is none is refused', async () => {
    await expect(open(readFileSync(import.meta.filename))).rejects.toThrow()
  })
})

it('what the add-in writes is in the saved file', async () => {
  const host = await boot({}, await planFile())
  await host.Excel.run(async context => {
    const sheet = context.workbook.worksheets.add('Kedu')
    sheet.getRange('A1:B2').values = [
      ['Key', 'CPI'],
      ['a', '=10/4'],
    ]
    sheet.tables.add('A1:B2', true).name = 'KeduCost'
    sheet.getRange('B2').numberFormat = [['0.00']]
    sheet.getRange('A1:B1').format.font.bold = true
    sheet.freezePanes.freezeRows(1)
    await context.sync()
  })
  const again = await reopen(host.app)
  expect(again.workbook.findTable('KeduCost')?.headers()).toEqual(['Key', 'CPI'])
  expect(again.workbook.sheetNamed('Kedu').cellAt(1, 1)).toMatchObject({
    value: 2.5,
    formula: '=10/4',
    style: { numFmt: '0.00' },
  })
  expect(again.workbook.sheetNamed('Kedu').frozen.rows).toBe(1)
})
