/** When a real Excel says no: protected sheets, a cell being edited, a failing or slow host. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Booted, boot, delivered, rejection, valuesOf } from './booted.ts'

let host: Booted

beforeEach(async () => {
  host = await boot()
})

const write = (cell: string, options: Excel.RunOptions = {}): Promise<void> =>
  host.Excel.run(options, async context => {
    context.workbook.worksheets.getItem('Sheet1').getRange(cell).values = [['written']]
    await context.sync()
  })

const firstCell = (): unknown => valuesOf(host.app, 'Sheet1', 1, 1)[0]?.[0]

describe('a protected sheet', () => {
  beforeEach(async () => {
    await host.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      sheet.getRange('B1').format.protection.locked = false
      sheet.getRange('D1:D2').values = [['Key'], ['a']]
      sheet.tables.add('D1:D2', true).name = 'Plan'
      sheet.protection.protect()
      await context.sync()
    })
  })

  it('refuses writes to locked cells and allows those to unlocked ones', async () => {
    expect((await rejection(write('A1'))).code).toBe('AccessDenied')
    await write('B1')
    expect(valuesOf(host.app, 'Sheet1', 1, 2)).toEqual([[null, 'written']])
  })

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'formats',
      sheet => {
        sheet.getRange('A1').format.fill.color = 'red'
      },
    ],
    [
      'number formats',
      sheet => {
        sheet.getRange('A1').numberFormat = [['0']]
      },
    ],
    ['insertion of cells', sheet => sheet.getRange('1:1').insert('Down')],
    ['new table rows', sheet => sheet.tables.getItem('Plan').rows.add(undefined, [['b']])],
    ['new tables', sheet => sheet.tables.add('G1:H2', true)],
    ['merging', sheet => sheet.getRange('G1:H1').merge()],
    ['clearing', sheet => sheet.getRange('D1:D2').clear()],
    ['protection a second time', sheet => sheet.protection.protect()],
  ])('refuses %s', async (_, act) => {
    const error = await rejection(
      host.Excel.run(async context => {
        act(context.workbook.worksheets.getItem('Sheet1'))
        await context.sync()
      }),
    )
    expect(error.code).toBe('AccessDenied')
  })

  it('tells that it is protected, and opens again', async () => {
    await host.Excel.run(async context => {
      const { protection } = context.workbook.worksheets.getItem('Sheet1')
      protection.load('protected')
      await context.sync()
      expect(protection.protected).toBe(true)
      protection.unprotect()
      await context.sync()
    })
    await write('A1')
    expect(firstCell()).toBe('written')
  })

  it('refuses what a person types into a locked cell', () => {
    expect(() => host.app.edit('Sheet1', 0, 0, 'x')).toThrowError(expect.objectContaining({ code: 'AccessDenied' }))
  })
})

describe('a protected workbook structure', () => {
  it('refuses new sheets', async () => {
    const error = await rejection(
      host.Excel.run(async context => {
        context.workbook.protection.protect()
        context.workbook.worksheets.add('New')
        await context.sync()
      }),
    )
    expect(error.code).toBe('AccessDenied')
  })
})

describe('while a cell is being edited', () => {
  it('a batch fails and changes nothing', async () => {
    host.app.beginCellEdit()
    const error = await rejection(write('A1'))
    host.app.endCellEdit()
    expect([error.code, firstCell()]).toEqual(['InvalidOperationInCellEditMode', null])
  })

  it('a batch that may wait is done when the edit ends', async () => {
    host.app.beginCellEdit()
    const waiting = write('A1', { delayForCellEdit: true })
    expect((await rejection(write('A2'))).code).toBe('InvalidOperationInCellEditMode')
    expect(firstCell()).toBeNull()
    host.app.endCellEdit()
    await waiting
    expect(firstCell()).toBe('written')
  })
})

describe('an injected fault', () => {
  it('lets the chosen batch fail with its code, before anything is done', async () => {
    host.app.injectFault({ batch: 2, code: 'GeneralException' })
    await write('A1')
    expect((await rejection(write('A2'))).code).toBe('GeneralException')
    await write('A3')
    expect(valuesOf(host.app, 'Sheet1', 3, 1).flat()).toEqual(['written', null, 'written'])
  })

  it('may come in the middle of a batch', async () => {
    const before = host.app.batches.length
    await host.Excel.run(async context => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').values = [[1], [2]]
      await context.sync()
    })
    const actions = host.app.batches[before]?.message.Actions.length ?? 0
    host.app.injectFault({ batch: 1, code: 'RequestAborted', afterActions: actions })
    const error = await rejection(
      host.Excel.run(async context => {
        const sheet = context.workbook.worksheets.getItem('Sheet1')
        sheet.getRange('A1:A2').values = [[3], [4]]
        sheet.getRange('A3').values = [[5]]
        await context.sync()
      }),
    )
    expect(error.code).toBe('RequestAborted')
    expect(valuesOf(host.app, 'Sheet1', 3, 1).flat()).toEqual([3, 4, null])
  })
})

describe('a held back answer', () => {
  it('comes later, the work is done before', async () => {
    host.app.answerDelayMs = 20
    let isAnswered = false
    const running = write('A1').then(() => {
      isAnswered = true
    })
    await delivered(() => firstCell() !== null)
    expect(isAnswered).toBe(false)
    await running
    expect(isAnswered).toBe(true)
  })
})
