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

/** A text in GB18030, by trying which two bytes mean each letter. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return new Uint8Array([...text].flatMap(letter => codes.get(letter) ?? [letter.charCodeAt(0)]))
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

  it('is read in GB18030 and Windows-1252 by how its letters lie, and in UTF-8 with a spoiled letter', async () => {
    const chinese = gb18030('科目名称,金额\r\n生产成本－人工费（土建）,12.5\r\n')
    expect((await values(chinese))?.flat()).toEqual(['科目名称', '金额', '生产成本－人工费（土建）', 12.5])
    const western = Uint8Array.from('Empfänger;Betrag\r\nMüller & Söhne;1,50\r\n', letter => letter.charCodeAt(0))
    expect((await values(western))?.flat()).toEqual(['Empfänger', 'Betrag', 'Müller & Söhne', '1,50'])
    const heading = '科目名称说明备注任务负责人部门日期金额摘要'
    const spoiled = new Uint8Array([...utf8(`${heading},1\n甲`), 0xe5, ...utf8(',2\n')])
    expect((await values(spoiled))?.[0]?.[0]).toBe(heading)
  })

  it.each([
    ['semicolons under titles with commas', 'Acme, Inc., London\n\nDate;Amount\n2026-01-01;1,5\n2026-01-02;2,5', '1,5'],
    ['commas between quoted semicolons', 'Title\n\nDate,Text\n2026-01-01,"a;b;c;d"\n2026-01-02,x', 'a;b;c;d'],
    ['tabs around texts with commas', 'T\n\nDate\tText\n2026-01-01\ta, b, c\n2026-01-02\td, e', 'a, b, c'],
  ])('keeps the lines above its headings and is split at %s', async (_name, text, cell) => {
    const rows = (await values(utf8(text))) ?? []
    expect([rows.length, rows[0]?.length, rows[2]?.[0], rows[3]?.[1]]).toEqual([5, 2, 'Date', cell])
  })

  it('reads a code that was written as a formula to keep its zeros', async () => {
    expect(await values(utf8('="001",2\n"=""6222020200112233445""",3\n'))).toEqual([
      ['001', 2],
      ['6222020200112233445', 3],
    ])
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
