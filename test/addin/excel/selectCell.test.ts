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

describe('a click after columns were changed', () => {
  const withHeaders: CellTarget = { ...target, header: { text: 'Owner', nth: 1 }, keyHeader: { text: 'Id', nth: 1 } }

  async function selectedAfter(change: (sheet: Excel.Worksheet) => void): Promise<string> {
    await excel.Excel.run(async context => {
      change(context.workbook.worksheets.getItem('Plan'))
      await context.sync()
    })
    expect(await excel.port.select(withHeaders)).toEqual({ ok: true, value: null })
    return selected()
  }

  it('finds the cell when a column was inserted left of the key', async () => {
    expect(await selectedAfter(sheet => sheet.getRange('A:A').insert('Right'))).toBe('Plan!D4')
  })

  it('finds the cell when a column was inserted between the key and the cell', async () => {
    expect(await selectedAfter(sheet => sheet.getRange('B:B').insert('Right'))).toBe('Plan!D4')
  })

  it('finds the cell when rows and a column were inserted', async () => {
    const both = (sheet: Excel.Worksheet) => {
      sheet.getRange('A:A').insert('Right')
      sheet.getRange('1:3').insert('Down')
    }
    expect(await selectedAfter(both)).toBe('Plan!D7')
  })

  it('finds the cell when the columns changed places', async () => {
    const before = [
      ['Owner', 'Task', 'Id'],
      ['Ann', 'Dig', 'T1'],
      ['Bob', 'Pour', 'T2'],
      ['', 'Paint', 'T3'],
    ]
    type(excel, 'Plan', before)
    expect(await selectedAfter(() => {})).toBe('Plan!A4')
  })

  it('tells columns with one header apart by their order', async () => {
    type(excel, 'Plan', [['Id', 'Owner', 'Owner']])
    await excel.Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').getRange('B:B').insert('Right')
      await context.sync()
    })
    await excel.port.select({ ...withHeaders, header: { text: 'Owner', nth: 2 } })
    expect(await selected()).toBe('Plan!D4')
  })

  it('stays in the columns it knows where the headers were renamed', async () => {
    type(excel, 'Plan', [['No.', 'Task', 'Lead']])
    expect(await selectedAfter(() => {})).toBe('Plan!C4')
  })

  it('takes two round trips as long as nothing moved', async () => {
    const before = excel.app.requestCount
    await excel.port.select(withHeaders)
    expect(excel.app.requestCount - before).toBe(2)
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

  it('is said when the sheet is hidden', async () => {
    await excel.Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').visibility = 'Hidden'
      await context.sync()
    })
    expect(await excel.port.select(target)).toEqual({ ok: false, failure: { reason: 'sheet_hidden', sheet: 'Plan' } })
  })

  it('is said when the sheet was deleted', async () => {
    expect(await excel.port.select({ ...target, sheet: 'Old plan' })).toEqual({
      ok: false,
      failure: { reason: 'row_gone', sheet: 'Old plan', key: 'T3' },
    })
  })
})
