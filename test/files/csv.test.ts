import { describe, expect, it } from 'vitest'
import { opened, planOf, reopened, runOver } from './fixtures.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** 日期,金额 / 2026-10-01,12.5 in GB18030. */
const GB18030 = new Uint8Array([
  ...[0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a],
  ...utf8('2026-10-01,12.5\r\n'),
])

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map(character => character.charCodeAt(0))
  return new Uint8Array(units.flatMap(unit => (order === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

const values = async (bytes: Uint8Array) => (await opened(bytes, 'ledger.csv')).grids().sheets[0]?.values

describe('a .csv file', () => {
  it('is one sheet named (csv) under the name of the file', async () => {
    const grids = (await opened(utf8('a,b\n1,2\n'), 'ledger.csv')).grids()
    expect([grids.workbook, grids.sheets.map(sheet => sheet.name)]).toEqual(['ledger.csv', ['(csv)']])
  })

  it('is read in UTF-8 with and without mark, UTF-16 of both orders, and GB18030', async () => {
    const text = '日期,金额\r\n2026-10-01,12.5\r\n'
    const expected = [
      ['日期', '金额'],
      ['2026-10-01', 12.5],
    ]
    for (const bytes of [
      utf8(text),
      utf8(`\uFEFF${text}`),
      utf16(text, 'little', true),
      utf16(text, 'big', true),
      utf16(text, 'little', false),
      GB18030,
    ])
      expect(await values(bytes)).toEqual(expected)
  })

  it.each([
    [',', 'a,b,c\n1,2,3'],
    [';', 'a;b;c\n1;2;3'],
    ['tab', 'a\tb\tc\n1\t2\t3'],
    ['|', 'a|b|c\n1|2|3'],
    ['sep=', 'sep=;\na;b;c\n1;2;3'],
  ])('is split at %s', async (_name, text) => {
    const rows = (await values(utf8(text))) ?? []
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ])
  })

  it('turns only what can be nothing but a number into one', async () => {
    const fields = [
      '1',
      '-2.5',
      '1,234,567.89',
      '+3',
      '1e3',
      '007',
      '2026-10-01',
      '35%',
      '6222020200112233445',
      '1,23',
      '',
    ]
    const row = (await values(utf8(`${fields.map(field => `"${field}"`).join(',')},x\n`)))?.[0]
    expect(row).toEqual([
      1,
      -2.5,
      1234567.89,
      3,
      1000,
      '007',
      '2026-10-01',
      '35%',
      '6222020200112233445',
      '1,23',
      null,
      'x',
    ])
  })

  it('keeps quoted line breaks and text that looks like a formula', async () => {
    const grid = (await opened(utf8('a,b\n"=1+1","two\nlines"\n'), 'x.csv')).grids().sheets[0]
    expect(grid?.values[1]).toEqual(['=1+1', 'two\nlines'])
    expect(grid?.formulas[1]).toEqual([null, null])
  })

  it('saves as an .xlsx with its cells and the result sheets', async () => {
    const workbook = await opened(utf8('a,b\n=1+1,2\n'), 'ledger.csv')
    const again = await reopened(runOver(workbook))
    const [csv, ...others] = again.grids().sheets
    expect(csv?.values).toEqual([
      ['a', 'b'],
      ['=1+1', 2],
    ])
    expect(others.map(sheet => sheet.name)).toContain('Kedu Cost')
    expect(planOf(again)).toEqual([])
  })
})
