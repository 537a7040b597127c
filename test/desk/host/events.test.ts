import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Booted, boot, delivered } from './booted.ts'

let host: Booted
const told: string[] = []

beforeAll(async () => {
  host = await boot()
  await host.Excel.run(async context => {
    const { workbook } = context
    const sheet = workbook.worksheets.getItem('Sheet1')
    sheet.getRange('A1:B2').values = [
      ['Key', 'Value'],
      ['a', 1],
    ]
    const table = sheet.tables.add('A1:B2', true)
    await context.sync()
    sheet.onChanged.add(async event => void told.push(`sheet ${event.address} ${event.details?.valueAfter ?? ''}`))
    workbook.worksheets.onChanged.add(
      async event => void told.push(`workbook ${event.changeType} ${event.triggerSource}`),
    )
    workbook.worksheets.onAdded.add(async () => void told.push('added'))
    workbook.worksheets.onDeleted.add(async () => void told.push('deleted'))
    workbook.worksheets.onNameChanged.add(async event => void told.push(`renamed ${event.nameAfter}`))
    workbook.onSelectionChanged.add(async () => void told.push('selection'))
    sheet.onSelectionChanged.add(async event => void told.push(`selected ${event.address}`))
    table.onChanged.add(async event => void told.push(`table ${event.address}`))
    await context.sync()
  })
})

beforeEach(() => {
  told.length = 0
})

describe('the add-in is told', () => {
  it('what a person types, on sheet, workbook and table', async () => {
    host.app.edit('Sheet1', 1, 1, '42')
    await delivered(() => told.length === 3)
    expect(told).toEqual(['sheet B2 42', 'workbook RangeEdited Unknown', 'table B2'])
  })

  it('what a person selects', async () => {
    host.app.select('Sheet1', 'A1:B2')
    await delivered(() => told.length === 2)
    expect(told.toSorted()).toEqual(['selected A1:B2', 'selection'])
    await host.Excel.run(async context => {
      const range = context.workbook.getSelectedRange()
      const active = context.workbook.getActiveCell()
      range.load('address')
      active.load('address')
      await context.sync()
      expect([range.address, active.address]).toEqual(['Sheet1!A1:B2', 'Sheet1!A1'])
    })
  })

  it('that it changed something itself', async () => {
    await host.Excel.run(async context => {
      context.workbook.worksheets.getItem('Sheet1').getRange('D1').values = [['x']]
      await context.sync()
    })
    await delivered(() => told.length === 2)
    expect(told).toContain('workbook RangeEdited ThisLocalAddin')
  })

  it('about sheets that come, go and get another name', async () => {
    host.app.act(workbook => {
      const sheet = workbook.addSheet('New')
      workbook.renameSheet(sheet, 'Newer')
      workbook.deleteSheet(sheet)
    })
    await delivered(() => told.length === 3)
    expect(told).toEqual(['added', 'renamed Newer', 'deleted'])
  })

  it('nothing while it has switched events off', async () => {
    await host.Excel.run(async context => {
      context.runtime.enableEvents = false
      context.workbook.worksheets.getItem('Sheet1').getRange('D2').values = [['y']]
      context.runtime.enableEvents = true
      await context.sync()
    })
    host.app.edit('Sheet1', 9, 9, 'last')
    await delivered(() => told.includes('sheet J10 last'))
    expect(told).toEqual(['sheet J10 last', 'workbook RangeEdited Unknown'])
  })
})

describe('a listener of the model', () => {
  it('hears of edits, results, formats and tables until it stops', () => {
    const kinds: string[] = []
    const stop = host.app.subscribe(
      change => void kinds.push(`${change.kind}${'source' in change ? ` ${change.source}` : ''}`),
    )
    host.app.edit('Sheet1', 20, 0, '1')
    host.app.edit('Sheet1', 20, 1, '=A21+1')
    host.app.edit('Sheet1', 20, 0, '2')
    stop()
    host.app.edit('Sheet1', 20, 0, '3')
    expect(kinds).toEqual(['cells person', 'cells person', 'cells calculation', 'cells person', 'cells calculation'])
  })
})
