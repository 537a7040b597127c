import { beforeEach, describe, expect, it } from 'vitest'
import type { CellTarget } from '../../../core/contract/workbook.ts'
import { type Fixture, openExcel, type } from './officeFixture.ts'

const target: CellTarget = { sheet: 'Plan', cell: 'C4', keyColumn: 'A', key: 'T3' }
let excel: Fixture

beforeEach(async () => {
  excel = await openExcel()
  excel.app.act(workbook => {
    workbook.addSheet('Plan')
  })
  type(excel, 'Plan', [
    ['Id', 'Task', 'Owner'],
    ['T1', 'Dig', 'Ann'],
    ['T2', 'Pour', 'Bob'],
    ['T3', 'Paint', ''],
  ])
})

/** Sheet and address of the selected cell. */
async function selected(): Promise<string> {
  return await excel.Excel.run(async context => {
    const range = context.workbook.getSelectedRange().load('address')
    await context.sync()
    return range.address
  })
}

describe('a click on a finding', () => {
  it('selects its cell on another sheet, in two round trips', async () => {
    const before = excel.app.requestCount
    expect(await excel.port.select(target)).toEqual({ ok: true, value: null })
    expect(excel.app.requestCount - before).toBe(2)
    expect(await selected()).toBe('Plan!C4')
  })

  it('finds the row again after rows were inserted above it', async () => {
    await excel.Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').getRange('2:4').insert('Down')
      await context.sync()
    })
    await excel.port.select(target)
    expect(await selected()).toBe('Plan!C7')
  })

  it('finds the row again after the table was sorted', async () => {
    type(
      excel,
      'Plan',
      [
        ['T3', 'Paint', ''],
        ['T2', 'Pour', 'Bob'],
        ['T1', 'Dig', 'Ann'],
      ],
      1,
    )
    await excel.port.select(target)
    expect(await selected()).toBe('Plan!C2')
  })

  it('finds the second of two rows with one id by its count', async () => {
    type(excel, 'Plan', [['T3', 'Paint again', '']], 6)
    await excel.port.select({ ...target, key: 'T3#2' })
    expect(await selected()).toBe('Plan!C7')
  })

  it('takes the address where the row has no key', async () => {
    await excel.port.select({ sheet: 'Plan', cell: 'B2' })
    expect(await selected()).toBe('Plan!B2')
  })

  it('matches a key that the cell holds as a number', async () => {
    type(excel, 'Plan', [['12']], 4)
    await excel.port.select({ ...target, key: '12' })
    expect(await selected()).toBe('Plan!C5')
  })
})

describe('what is gone', () => {
  it('is said when the row was deleted, and the selection stays', async () => {
    excel.app.select('Sheet1', 'B2')
    type(excel, 'Plan', [['', '', '']], 3)
    expect(await excel.port.select(target)).toEqual({
      ok: false,
      failure: { reason: 'row_gone', sheet: 'Plan', key: 'T3' },
    })
    expect(await selected()).toBe('Sheet1!B2')
  })

  it('is said when the sheet was deleted', async () => {
    expect(await excel.port.select({ ...target, sheet: 'Old plan' })).toEqual({
      ok: false,
      failure: { reason: 'row_gone', sheet: 'Old plan', key: 'T3' },
    })
  })
})
