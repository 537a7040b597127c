/** The genuine, unmodified office.js against the host. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Booted, boot, delivered, rejection, valuesOf } from './booted.ts'

let host: Booted

beforeAll(async () => {
  host = await boot()
  await host.Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem('Sheet1')
    sheet.name = 'Data'
    sheet.getRange('A1:C3').values = [
      ['Part', 'Count', 'Price'],
      ['Bolt', 10, 0.25],
      ['Nut', 20, 0.1],
    ]
    await context.sync()
  })
})

describe('the library', () => {
  it('starts as on desktop Excel and loads only its own files', () => {
    expect(host.info).toMatchObject({ host: 'Excel', platform: 'PC' })
    expect(host.requested.every(file => file.includes('office-js'))).toBe(true)
    expect(host.Office.context.displayLanguage).toBe('en-US')
    expect(host.Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true)
    expect(host.Office.context.requirements.isSetSupported('ExcelApi', '1.99')).toBe(false)
  })

  it('can be started again beside itself, in another language, without leaking globals', async () => {
    const other = await boot({ locale: 'zh-CN' })
    expect(other.Office.context.displayLanguage).toBe('zh-CN')
    expect(other.Excel).not.toBe(host.Excel)
    expect('Office' in globalThis).toBe(false)
  })

  it('reads the used range with values, formulas, formats and texts', () =>
    host.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('data').getUsedRange()
      range.load('address,values,formulas,numberFormat,text,valueTypes')
      await context.sync()
      expect(range.address).toBe('Data!A1:C3')
      expect(range.values[1]).toEqual(['Bolt', 10, 0.25])
      expect(range.numberFormat[1]).toEqual(['General', 'General', 'General'])
      expect(range.text[1]).toEqual(['Bolt', '10', '0.25'])
      expect(range.valueTypes[1]).toEqual(['String', 'Double', 'Double'])
    }))

  it('answers null objects, and whatever hangs on them is null too', () =>
    host.Excel.run(async context => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nope')
      const below = missing.getRange('A1')
      const table = context.workbook.tables.getItemOrNullObject('Nope')
      const name = context.workbook.names.getItemOrNullObject('Nope')
      missing.load('name')
      below.load('values')
      await context.sync()
      expect([missing, below, table, name].map(object => object.isNullObject)).toEqual([true, true, true, true])
    }))

  it('says that an empty sheet has no used range', () =>
    host.Excel.run(async context => {
      const sheet = context.workbook.worksheets.add('Empty')
      const used = sheet.getUsedRangeOrNullObject(true)
      await context.sync()
      expect(used.isNullObject).toBe(true)
      sheet.getRange('C3').format.fill.color = 'red'
      const formatted = sheet.getUsedRangeOrNullObject(false)
      formatted.load('address')
      const valued = sheet.getUsedRangeOrNullObject(true)
      await context.sync()
      expect(formatted.address).toBe('Empty!C3')
      expect(valued.isNullObject).toBe(true)
      sheet.delete()
      await context.sync()
    }))

  it('loads collections with items, nested properties and counts', () =>
    host.Excel.run(async context => {
      const { worksheets } = context.workbook
      worksheets.load('items/name,items/visibility,items/protection/protected')
      await context.sync()
      expect(worksheets.items.map(sheet => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual([
        ['Data', 'Visible', false],
      ])
    }))

  it('writes formats and reads them back, null where cells differ', () =>
    host.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Data').getRange('F1:F2')
      const first = range.getCell(0, 0)
      range.numberFormat = [['0.0'], ['yyyy-mm-dd']]
      range.format.wrapText = true
      first.format.fill.color = '#ffcc00'
      first.format.font.bold = true
      range.format.columnWidth = 100
      range.load('numberFormat,format/wrapText,format/font/bold,format/columnWidth')
      first.load('format/fill/color,format/font/bold')
      await context.sync()
      expect(range.numberFormat).toEqual([['0.0'], ['yyyy-mm-dd']])
      expect(range.format.wrapText).toBe(true)
      expect(range.format.font.bold).toBeNull()
      expect(first.format.fill.color).toBe('#FFCC00')
      expect(range.format.columnWidth).toBeCloseTo(100, 0)
    }))

  it('merges, hides, freezes, and finds merged areas and hidden rows again', () =>
    host.Excel.run(async context => {
      const sheet = context.workbook.worksheets.add('Layout')
      sheet.getRange('A1:C1').values = [['Title', 'lost', 'lost']]
      sheet.getRange('A1:C1').merge()
      sheet.getRange('5:5').rowHidden = true
      sheet.freezePanes.freezeRows(2)
      const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject()
      merged.load('areas/items/address')
      const row = sheet.getRange('A5')
      row.load('rowHidden')
      const title = sheet.getRange('A1:C1')
      title.load('values')
      const frozen = sheet.freezePanes.getLocationOrNullObject()
      frozen.load('address')
      await context.sync()
      expect(merged.areas.items.map(area => area.address)).toEqual(['Layout!A1:C1'])
      expect(title.values).toEqual([['Title', '', '']])
      expect(row.rowHidden).toBe(true)
      expect(frozen.address).toBe('Layout!1:2')
      sheet.delete()
      await context.sync()
    }))

  it('sends one request for one sync, however many commands', async () => {
    const before = host.app.requestCount
    await host.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getItem('Data')
      for (let row = 0; row < 50; row++) sheet.getCell(20 + row, 8).values = [[row]]
      await context.sync()
    })
    expect(host.app.requestCount - before).toBe(1)
  })

  it('counts neither an empty sync nor the freeing of references, but a look-up alone', async () => {
    const before = host.app.requestCount
    await host.Excel.run(async context => {
      context.workbook.worksheets.getItemOrNullObject('Nope')
      await context.sync()
      await context.sync()
      context.workbook.worksheets.getItem('Data').getRange('A1').load('values')
      await context.sync()
    })
    await delivered(
      () => host.app.batches.at(-1)?.message.Actions.some(action => action.Name === '_RemoveReference') === true,
    )
    expect(host.app.requestCount - before).toBe(2)
  })

  it('writes and reads 20,000 cells', () =>
    host.Excel.run(async context => {
      const sheet = context.workbook.worksheets.add('Big')
      sheet.getRange('A1:E4000').values = Array.from({ length: 4000 }, (_, row) => [row, row * 2, 'x', true, ''])
      await context.sync()
      const used = sheet.getUsedRange()
      used.load('values,address')
      await context.sync()
      expect(used.address).toBe('Big!A1:D4000')
      expect(used.values[3999]).toEqual([3999, 7998, 'x', true])
      sheet.delete()
      await context.sync()
    }))

  it('keeps a tracked range, which follows its cells when rows are inserted', async () => {
    const { Excel } = host
    const kept = await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A2')
      context.trackedObjects.add(range)
      await context.sync()
      return range
    })
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('Data').getRange('1:1').insert('Down')
      await context.sync()
    })
    await Excel.run(kept, async context => {
      kept.load('values,address')
      await context.sync()
    })
    expect([kept.address, kept.values]).toEqual(['Data!A3', [['Bolt']]])
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('Data').getRange('1:1').delete('Up')
      await context.sync()
    })
  })

  it('keeps workbook settings and document settings', async () => {
    await host.Excel.run(async context => {
      context.workbook.settings.add('mapping', { sheet: 'Data' })
      await context.sync()
      const setting = context.workbook.settings.getItem('mapping')
      setting.load('value')
      await context.sync()
      expect(setting.value).toEqual({ sheet: 'Data' })
    })
    host.Office.context.document.settings.set('language', 'zh')
    await new Promise(resolve => host.Office.context.document.settings.saveAsync(resolve))
    expect([...host.app.documentSettings.keys()]).toEqual(['language'])
  })

  it('opens a dialog and receives its message', async () => {
    const external = host.app.external({ isDialog: true }) as { MessageParent2(json: string): void }
    const { ui, document } = host.Office.context
    expect(document.url).toContain('Book1.xlsx')
    const message = await new Promise(resolve => {
      ui.displayDialogAsync('https://localhost/dialog.html', {}, result => {
        result.value.addEventHandler(host.Office.EventType.DialogMessageReceived, event => {
          result.value.close()
          resolve('message' in event ? event.message : null)
        })
        external.MessageParent2(JSON.stringify({ messageToParent: 'hello' }))
      })
    })
    expect(message).toBe('hello')
    await delivered(() => host.app.dialog === null)
    expect(host.app.dialog).toBeNull()
  })
})

describe('an error', () => {
  it('ItemNotFound says where', async () => {
    const error = await rejection(
      host.Excel.run(async context => {
        context.workbook.worksheets.getItem('Nope').load('name')
        await context.sync()
      }),
    )
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem'])
  })

  it('InvalidArgument of a wrong shape leaves what came before it in the batch', async () => {
    const error = await rejection(
      host.Excel.run(async context => {
        const sheet = context.workbook.worksheets.getItem('Data')
        sheet.getRange('G1').values = [['kept']]
        sheet.getRange('G2:H3').values = [[1]]
        sheet.getRange('G4').values = [['never']]
        await context.sync()
      }),
    )
    expect(error.code).toBe('InvalidArgument')
    expect(valuesOf(host.app, 'Data', 4, 7).map(row => row[6])).toEqual(['kept', null, null, null])
  })

  it.each([
    ['a used sheet name', 'ItemAlreadyExists', (sheets: Excel.WorksheetCollection) => sheets.add('DATA')],
    ['a forbidden sheet name', 'InvalidArgument', (sheets: Excel.WorksheetCollection) => sheets.add('a/b')],
    [
      'a malformed formula',
      'InvalidArgument',
      (sheets: Excel.WorksheetCollection) => {
        sheets.getItem('Data').getRange('Z1').formulas = [['=SUM(1']]
      },
    ],
    [
      'a malformed address',
      'InvalidArgument',
      (sheets: Excel.WorksheetCollection) => sheets.getItem('Data').getRange('1A'),
    ],
    [
      'the last visible sheet going',
      'InvalidOperation',
      (sheets: Excel.WorksheetCollection) => sheets.getItem('Data').delete(),
    ],
  ])('of %s has the code %s', async (_, code, act) => {
    const error = await rejection(
      host.Excel.run(async context => {
        act(context.workbook.worksheets)
        await context.sync()
      }),
    )
    expect(error.code).toBe(code)
  })

  it('PropertyNotLoaded is the library’s own', async () => {
    const error = await rejection(
      host.Excel.run(async context => {
        const range = context.workbook.worksheets.getItem('Data').getRange('A1')
        await context.sync()
        return range.values
      }),
    )
    expect(error.code).toBe('PropertyNotLoaded')
  })

  it('ApiNotFound names a member that the host lacks', async () => {
    const error = await rejection(
      host.Excel.run(async context => {
        context.workbook.worksheets.getItem('Data').shapes.load('items')
        await context.sync()
      }),
    )
    expect(error.code).toBe('ApiNotFound')
    expect([...host.app.dispatcher.missing]).toContain('Worksheet.shapes')
  })
})

describe('values written as text', () => {
  it('are understood as if typed: numbers, dates, formulas, and text after an apostrophe', () =>
    host.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Data').getRange('K1:K7')
      range.values = [['1.10'], ["'1.10"], ['2026-11-20'], ['=1+1'], ["'=1+1"], ['TRUE'], ['12%']]
      range.load('values,numberFormat,valueTypes,formulas')
      await context.sync()
      expect(range.values.flat()).toEqual([1.1, '1.10', 46346, 2, '=1+1', true, 0.12])
      expect(range.valueTypes.flat()).toEqual(['Double', 'String', 'Double', 'Double', 'String', 'Boolean', 'Double'])
      expect(range.formulas[3]).toEqual(['=1+1'])
    }))

  it('stay text in cells formatted as text', () =>
    host.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Data').getRange('L1:L2')
      range.numberFormat = [['@'], ['@']]
      range.values = [['1.10'], ['=1+1']]
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([['1.10'], ['=1+1']])
    }))

  it('null leaves a cell, an empty text clears it', () =>
    host.Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Data').getRange('M1:M2')
      range.values = [[1], [2]]
      range.values = [[null], ['']]
      range.load('values')
      await context.sync()
      expect(range.values).toEqual([[1], ['']])
    }))
})
