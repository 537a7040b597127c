/** Runs over result tables that the user changed, before the run or in the middle of it. */
import { describe, expect, it } from 'vitest'
import type { SheetModel } from '../../../core/contract/sheetModel.ts'
import type { CellWrite } from '../../../core/contract/workbook.ts'
import { valuesOf } from '../../desk/host/booted.ts'
import { apply, costModel, existingOf, type Fixture, openExcel, planOf, write } from './officeFixture.ts'

const FIRST = costModel([
  ['A1', 'Dig', 40, 50],
  ['A2', 'Pour', 10, 5],
])
const NEXT = costModel([
  ['A1', 'Dig', 41, 50],
  ['A3', 'Paint', 9, 3],
])

async function written(): Promise<Fixture> {
  const excel = await openExcel()
  await write(excel, [FIRST])
  return excel
}

const rowsOf = (excel: Fixture, rows: number, columns = 5) =>
  valuesOf(excel.app, 'Kedu Cost', 5 + rows, columns).slice(5)

/** Another table on the sheet of costs. */
function withSecond(model: SheetModel, place: { firstRow: number; firstColumn: number }, keys: string[]): SheetModel {
  const [table] = model.tables
  if (!table) throw new Error('The model has a table')
  const rows = keys.map((key): CellWrite[] => [{ value: key }, { value: `second ${key}` }])
  const second = { ...table, ...place, name: 'KeduSecond', columns: table.columns.slice(0, 2), rows }
  return { ...model, tables: [table, second] }
}

describe('a totals row that the user switched on', () => {
  it('stays below the rows, and new rows carry their formulas', async () => {
    const excel = await written()
    await excel.Excel.run(async context => {
      context.workbook.tables.getItem('KeduCost').showTotals = true
      await context.sync()
    })
    const { result } = await write(excel, [
      costModel([
        ['A1', 'Dig', 40, 50],
        ['A2', 'Pour', 10, 5],
        ['A3', 'Paint', 9, 3],
      ]),
    ])
    expect(result.ok).toBe(true)
    expect(rowsOf(excel, 4)).toEqual([
      ['A1', 'Dig', 40, 50, 0.8],
      ['A2', 'Pour', 10, 5, 2],
      ['A3', 'Paint', 9, 3, 3],
      ['Total', null, null, null, 5.8],
    ])
  })
})

describe('a change between the reading and the writing', () => {
  const refused = { ok: false, failure: { reason: 'changed_meanwhile', sheet: 'Kedu Cost' } }

  it('by sorting the table ends the run before it writes', async () => {
    const excel = await written()
    const plan = await planOf(excel, [NEXT])
    await excel.Excel.run(async context => {
      context.workbook.tables.getItem('KeduCost').sort.apply([{ key: 0, ascending: false }])
      await context.sync()
    })
    const before = rowsOf(excel, 4)
    expect((await apply(excel, plan)).result).toEqual(refused)
    expect(rowsOf(excel, 4)).toEqual(before)
  })

  it('by a remark in a row that the run would delete ends the run', async () => {
    const excel = await written()
    const plan = await planOf(excel, [NEXT])
    excel.app.edit('Kedu Cost', 4, 5, 'Remark')
    excel.app.edit('Kedu Cost', 6, 5, 'keep me')
    expect((await apply(excel, plan)).result).toEqual(refused)
    expect(rowsOf(excel, 2, 6)[1]).toEqual(['A2', 'Pour', 10, 5, 2, 'keep me'])
  })

  it('by renaming or deleting the table ends the run', async () => {
    const excel = await written()
    const plan = await planOf(excel, [NEXT])
    await excel.Excel.run(async context => {
      context.workbook.tables.getItem('KeduCost').name = 'Mine'
      await context.sync()
    })
    expect((await apply(excel, plan)).result).toEqual(refused)
  })

  it('by an earlier attempt that got half-way ends the run, and appends nothing twice', async () => {
    const excel = await written()
    const plan = await planOf(excel, [NEXT])
    expect((await apply(excel, plan)).result.ok).toBe(true)
    expect((await apply(excel, plan)).result).toEqual(refused)
    expect((await existingOf(excel))[0]?.values.map(row => row[0])).toEqual(['A1', 'A3'])
  })
})

describe('a filter that the user set', () => {
  /** Shows only the rows with this code. */
  const filter = (excel: Fixture, code: string) =>
    excel.Excel.run(async context => {
      const table = context.workbook.tables.getItem('KeduCost')
      table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: [code] })
      await context.sync()
    })
  const hiddenRows = (excel: Fixture) => [...excel.app.workbook.sheetNamed('Kedu Cost').hiddenRows]

  it('is still there after the run, and hidden rows are brought up to date as well', async () => {
    const excel = await written()
    await filter(excel, 'A1')
    expect(hiddenRows(excel)).toEqual([6])
    const { result } = await write(excel, [
      costModel([
        ['A1', 'Dig', 40, 50],
        ['A2', 'Pour more', 11, 5],
        ['A3', 'Paint', 9, 3],
      ]),
    ])
    expect(result.ok).toBe(true)
    expect(rowsOf(excel, 3)).toEqual([
      ['A1', 'Dig', 40, 50, 0.8],
      ['A2', 'Pour more', 11, 5, 2.2],
      ['A3', 'Paint', 9, 3, 3],
    ])
    expect(hiddenRows(excel)).toEqual([6, 7])
  })

  it('is put back after a run that failed', async () => {
    const excel = await written()
    await filter(excel, 'A1')
    const plan = await planOf(excel, [NEXT])
    excel.app.injectFault({ batch: 2, code: 'GeneralException', afterActions: 40 })
    expect((await apply(excel, plan)).result.ok).toBe(false)
    expect(hiddenRows(excel)).toContain(6)
  })
})

describe('tables of one sheet', () => {
  const below = { firstRow: 10, firstColumn: 0 }

  it('are each written where they stand after the one above has grown', async () => {
    const excel = await openExcel()
    await write(excel, [withSecond(FIRST, below, ['B1'])])
    excel.app.edit('Kedu Cost', 11, 1, 'typed over')
    excel.app.edit('Kedu Cost', 8, 0, 'my note')
    const more = costModel([...'ABCDEFGH'].map(code => [code, code, 1, 1]))
    expect((await write(excel, [withSecond(more, below, ['B1', 'B2'])])).result.ok).toBe(true)
    const tables = await existingOf(excel)
    expect(tables.map(table => table.values.map(row => row[0]))).toEqual([[...'ABCDEFGH'], ['B1', 'B2']])
    expect(tables[1]?.values.map(row => row[1])).toEqual(['second B1', 'second B2'])
    expect(valuesOf(excel.app, 'Kedu Cost', 20, 1).flat()).toContain('my note')
  })

  it('do not overlap when one is made anew while the other grows', async () => {
    const excel = await written()
    const more = costModel([...'ABCDEFGH'].map(code => [code, code, 1, 1]))
    expect((await write(excel, [withSecond(more, { firstRow: 4, firstColumn: 0 }, ['B1', 'B2'])])).result.ok).toBe(true)
    const tables = await existingOf(excel)
    expect(tables.map(table => table.values.map(row => row[0]))).toEqual([[...'ABCDEFGH'], ['B1', 'B2']])
  })

  it('come back beside each other where that place is free', async () => {
    const excel = await written()
    await write(excel, [withSecond(FIRST, { firstRow: 4, firstColumn: 6 }, ['B1'])])
    expect((await existingOf(excel))[1]?.range).toMatchObject({ firstRow: 4, firstColumn: 6 })
  })
})

describe('what the user typed above the tables', () => {
  it('stays: only lines that Kedu wrote are rewritten', async () => {
    const lines = (date: string) => ['Plant · Cost and earned value', `As of ${date}, amounts in CNY`]
    const excel = await openExcel()
    await write(excel, [{ ...FIRST, lines: lines('2026-10-31') }])
    excel.app.edit('Kedu Cost', 0, 0, 'Board paper 7')
    expect((await write(excel, [{ ...FIRST, lines: lines('2026-11-30') }])).result.ok).toBe(true)
    expect(valuesOf(excel.app, 'Kedu Cost', 2, 1)).toEqual([['Board paper 7'], ['As of 2026-11-30, amounts in CNY']])
  })
})

it('a cell’s own number format goes before its column’s', async () => {
  const excel = await openExcel()
  const model = costModel([['A1', 'Dig', 3, 50]])
  const [table] = model.tables
  const cell = table?.rows[0]?.[2]
  if (!cell) throw new Error('The model has a cell')
  cell.numberFormat = '0'
  await write(excel, [model])
  await excel.Excel.run(async context => {
    const range = context.workbook.worksheets.getItem('Kedu Cost').getRange('C6:D6').load('numberFormat')
    await context.sync()
    expect(range.numberFormat).toEqual([['0', '#,##0.00']])
  })
})
