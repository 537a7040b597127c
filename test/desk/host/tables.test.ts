/** Tables through the genuine library. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { HostApplication } from '../../../desk/host/hostApplication.ts'
import { type Booted, boot, rejection, valuesOf } from './booted.ts'

let host: Booted
let sheetCount = 0
let sheetName = ''

/** A new sheet with table "Top<n>x" in A3:C5, a table below it in A8:C9 and a formula beside them. */
beforeEach(async () => {
  host ??= await boot()
  sheetCount++
  sheetName = `Page_${sheetCount}`
  await host.Excel.run(async context => {
    const sheet = context.workbook.worksheets.add(sheetName)
    sheet.getRange('A3:C5').values = [
      ['Key', 'Amount', 'Double'],
      ['a', 1, '=B4*2'],
      ['b', 2, '=B5*2'],
    ]
    sheet.tables.add('A3:C5', true).name = `Top${sheetCount}x`
    sheet.getRange('A8:C9').values = [
      ['K', 'L', 'M'],
      ['x', 'y', 'z'],
    ]
    sheet.tables.add('A8:C9', true).name = `Below${sheetCount}`
    sheet.getRange('E1').formulas = [[`=SUM(Top${sheetCount}x[Amount])`]]
    sheet.getRange('F1').formulas = [['=A9']]
    await context.sync()
  })
})

async function change(act: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<void> {
  await host.Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem(sheetName)
    act(sheet.tables.getItem(`Top${sheetCount}x`), sheet)
    await context.sync()
  })
}

const formulaAt = (app: HostApplication, row: number, column: number): string | null =>
  app.workbook.sheetNamed(sheetName).cellAt(row, column)?.formula ?? null

const rangeOf = (name: string): unknown => host.app.workbook.findTable(name)?.range

describe('adding rows', () => {
  it('at the end moves what stands below, fills calculated columns and reaches formulas', async () => {
    await change(table => table.rows.add(undefined, [['c', 3, null as never]]))
    expect(valuesOf(host.app, sheetName, 10, 3).slice(2)).toEqual([
      ['Key', 'Amount', 'Double'],
      ['a', 1, 2],
      ['b', 2, 4],
      ['c', 3, 6],
      [null, null, null],
      [null, null, null],
      ['K', 'L', 'M'],
      ['x', 'y', 'z'],
    ])
    expect(rangeOf(`Below${sheetCount}`)).toMatchObject({ firstRow: 8, lastRow: 9 })
    expect(valuesOf(host.app, sheetName, 1, 6)[0]?.slice(4)).toEqual([6, 'x'])
    expect(formulaAt(host.app, 0, 5)).toBe('=A10')
  })

  it('in the middle shifts the rows behind and their formulas', async () => {
    await change(table => table.rows.add(1, [['new', 5, '=[@Amount]*3']]))
    expect(valuesOf(host.app, sheetName, 6, 3).slice(3)).toEqual([
      ['a', 1, 2],
      ['new', 5, 15],
      ['b', 2, 4],
    ])
    expect(formulaAt(host.app, 5, 2)).toBe('=B6*2')
  })

  it('of the wrong width fails and changes nothing', async () => {
    const error = await rejection(change(table => table.rows.add(undefined, [['c', 3]])))
    expect(error.code).toBe('InvalidArgument')
    expect(rangeOf(`Top${sheetCount}x`)).toMatchObject({ lastRow: 4 })
  })

  it('happens by itself when cells directly below are written', async () => {
    await change((_, sheet) => {
      sheet.getRange('A6:B6').values = [['c', 3]]
    })
    expect(rangeOf(`Top${sheetCount}x`)).toMatchObject({ lastRow: 5 })
    expect(valuesOf(host.app, sheetName, 6, 3)[5]).toEqual(['c', 3, 6])
    host.app.edit(sheetName, 6, 0, 'typed')
    expect(rangeOf(`Top${sheetCount}x`)).toMatchObject({ lastRow: 6 })
  })
})

describe('deleting rows', () => {
  it('moves what stands below up and keeps sums right', async () => {
    await change(table => table.rows.deleteRowsAt(0, 1))
    expect(rangeOf(`Top${sheetCount}x`)).toMatchObject({ firstRow: 2, lastRow: 3 })
    expect(rangeOf(`Below${sheetCount}`)).toMatchObject({ firstRow: 6 })
    expect(valuesOf(host.app, sheetName, 1, 6)[0]?.slice(4)).toEqual([2, 'x'])
    expect(formulaAt(host.app, 3, 2)).toBe('=B4*2')
  })

  it('by list takes each once, from whatever order', async () => {
    await change(table => table.rows.deleteRows([0, 1, 0]))
    expect(valuesOf(host.app, sheetName, 4, 3)[3]).toEqual([null, null, null])
    expect(rangeOf(`Top${sheetCount}x`)).toMatchObject({ firstRow: 2, lastRow: 3 })
    await host.Excel.run(async context => {
      const { rows } = context.workbook.tables.getItem(`Top${sheetCount}x`)
      rows.load('count')
      await context.sync()
      expect(rows.count).toBe(0)
    })
  })

  it('beyond the end fails', async () => {
    expect((await rejection(change(table => table.rows.deleteRowsAt(1, 2)))).code).toBe('InvalidArgument')
  })
})

describe('columns', () => {
  it('are added at the end with header and values and found by name', async () => {
    await change(table => {
      table.columns.add(undefined, [['Note'], ['n1'], ['=[@Amount]']])
    })
    expect(valuesOf(host.app, sheetName, 5, 4).slice(2)).toEqual([
      ['Key', 'Amount', 'Double', 'Note'],
      ['a', 1, 2, 'n1'],
      ['b', 2, 4, 2],
    ])
    await host.Excel.run(async context => {
      const { columns } = context.workbook.tables.getItem(`Top${sheetCount}x`)
      columns.load('items/name,items/index,items/id')
      const body = columns.getItem('note').getDataBodyRange()
      body.load('address,formulas')
      await context.sync()
      expect(columns.items.map(column => column.name)).toEqual(['Key', 'Amount', 'Double', 'Note'])
      expect([body.address, body.formulas]).toEqual([`${sheetName}!D4:D5`, [['n1'], ['=[@Amount]']]])
    })
  })

  it('in the middle move those behind, and a deleted one leaves #REF!', async () => {
    await change(table => {
      table.columns.add(1, undefined, 'Unit')
      table.columns.getItem('Amount').delete()
    })
    expect(valuesOf(host.app, sheetName, 3, 3)[2]).toEqual(['Key', 'Unit', 'Double'])
    expect(valuesOf(host.app, sheetName, 1, 5)[0]?.[4]).toBe('#REF!')
  })

  it('renamed by the header cell rename references', async () => {
    await change(table => {
      table.getHeaderRowRange().getCell(0, 1).values = [['金额 (万元)']]
    })
    expect(formulaAt(host.app, 0, 4)).toBe(`=SUM(Top${sheetCount}x[金额 (万元)])`)
    expect(valuesOf(host.app, sheetName, 1, 5)[0]?.[4]).toBe(3)
  })
})

describe('a table', () => {
  it('cannot overlap another, nor take its name', async () => {
    const overlap = await rejection(change((_, sheet) => void sheet.tables.add('B4:D6', true)))
    expect(overlap.code).toBe('InvalidArgument')
    const name = await rejection(
      change(table => {
        table.name = `Below${sheetCount}`
      }),
    )
    expect(name.code).toBe('ItemAlreadyExists')
  })

  it('shows and hides its totals row', async () => {
    await change(table => {
      table.showTotals = true
    })
    expect(valuesOf(host.app, sheetName, 6, 3)[5]).toEqual(['Total', null, 6])
    await change(table => {
      table.showTotals = false
    })
    expect(valuesOf(host.app, sheetName, 6, 3)[5]).toEqual([null, null, null])
    expect(rangeOf(`Below${sheetCount}`)).toMatchObject({ firstRow: 7 })
  })

  it('is resized, sorted, styled and given up', async () => {
    await change((table, sheet) => {
      table.resize(sheet.getRange('A3:C4'))
      table.style = 'TableStyleLight9'
    })
    expect(rangeOf(`Top${sheetCount}x`)).toMatchObject({ lastRow: 3 })
    await change((table, sheet) => {
      table.resize('A3:C5')
      table.sort.apply([{ key: 1, ascending: false }])
      sheet.getRange('A1').values = [['kept']]
    })
    expect(valuesOf(host.app, sheetName, 5, 3).slice(3)).toEqual([
      ['b', 2, 4],
      ['a', 1, 2],
    ])
    await change(table => void table.convertToRange())
    expect(host.app.workbook.findTable(`Top${sheetCount}x`)).toBeUndefined()
    expect(valuesOf(host.app, sheetName, 4, 1)[3]).toEqual(['b'])
  })
})

describe('inserting and deleting cells', () => {
  it('moves tables, formulas and names', async () => {
    await host.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem(sheetName)
      context.workbook.names.add(`Name_${sheetCount}`, sheet.getRange('B4'))
      sheet.getRange('2:3').insert('Down')
      const named = context.workbook.names.getItem(`Name_${sheetCount}`).getRange()
      named.load('address,values')
      await context.sync()
      expect([named.address, named.values]).toEqual([`${sheetName}!B6`, [[1]]])
    })
    expect(rangeOf(`Top${sheetCount}x`)).toMatchObject({ firstRow: 4, lastRow: 6 })
    expect(formulaAt(host.app, 5, 2)).toBe('=B6*2')
  })

  it('turns references to deleted cells into #REF!', async () => {
    await change((_, sheet) => {
      sheet.getRange('G2').values = [[5]]
      sheet.getRange('H1').formulas = [['=G2+1']]
    })
    await change((_, sheet) => sheet.getRange('2:2').delete('Up'))
    expect(formulaAt(host.app, 0, 7)).toBe('=#REF!+1')
    expect(valuesOf(host.app, sheetName, 1, 8)[0]?.[7]).toBe('#REF!')
  })

  it('refuses to tear a table apart', async () => {
    const error = await rejection(change((_, sheet) => void sheet.getRange('B1').insert('Down')))
    expect(error.code).toBe('InsertDeleteConflict')
  })
})
