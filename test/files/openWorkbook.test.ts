import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../files/openWorkbook.ts'
import { opened, planBytes } from './fixtures.ts'

async function failureOf(bytes: Uint8Array, name: string) {
  const result = await openWorkbook(bytes, name)
  return result.ok ? null : result.failure
}

const sheet = async (name: string, bytes?: Uint8Array) => {
  const { sheets } = (await opened(bytes ?? (await planBytes()))).grids()
  const found = sheets.find(candidate => candidate.name === name)
  if (!found) throw new Error(`No sheet ${name}`)
  return found
}

/** Edits one part of a workbook. */
function edited(bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes)
  entries[part] = strToU8(edit(new TextDecoder().decode(entries[part])))
  return zipSync(entries)
}

describe('an .xlsx file', () => {
  it('gives values, dates as serial numbers, formulas with "=" and number formats as they are', async () => {
    const plan = await sheet('Plan')
    expect(plan.values[2]).toEqual(['Walls', 46296, 100.5, 201])
    expect(plan.formulas[2]).toEqual([null, null, null, '=C3*2'])
    expect(plan.values[3]?.[3]).toBe('yes')
    expect(plan.numberFormats[3]).toEqual(['General', 'yyyy-mm-dd', '#,##0.00', 'General'])
    expect(plan.values[4]?.[0]).toBe('=not a formula')
    expect(plan.formulas[4]?.[0]).toBeNull()
  })

  it('gives merges, hidden rows and columns, visibility, tables and names', async () => {
    const workbook = (await opened(await planBytes())).grids()
    const [plan, secret] = workbook.sheets
    expect(plan?.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3 }])
    expect([plan?.hiddenRows, plan?.hiddenColumns, plan?.visibility]).toEqual([[4], [2], 'visible'])
    expect(secret?.visibility).toBe('veryHidden')
    const range = { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 3 }
    expect(workbook.tables).toEqual([{ name: 'UserPlan', sheet: 'Plan', range, hasTotalsRow: false }])
    expect(workbook.names).toEqual([
      { name: 'Costs', sheet: 'Plan', range: { firstRow: 2, firstColumn: 2, lastRow: 3, lastColumn: 2 } },
    ])
  })

  it('gives the indent of cells and how deep rows are grouped', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Plan',
          rows: [['Task'], ['Civil'], ['Dig']],
          cells: new Map([['2,0', { value: 'Dig', style: { alignment: { indent: 2 } } }]]),
          rowDefs: new Map([[2, { outlineLevel: 1 }]]),
        },
      ],
    })
    expect(await sheet('Plan', bytes)).toMatchObject({
      indents: [{ row: 2, column: 0, level: 2 }],
      outlineLevels: [{ row: 2, level: 1 }],
    })
    const plain = await sheet('Plan')
    expect([plain.indents, plain.outlineLevels]).toEqual([undefined, undefined])
  })

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await planBytes({ dateSystem: '1904' })
    expect((await opened(bytes)).grids().date1904).toBe(true)
    expect((await sheet('Plan', bytes)).values[2]?.[1]).toBe(46296 - 1462)
  })

  it('begins at the first filled cell, and is empty without one', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'Far', cells: new Map([['9,4', { value: 1 }]]) }, { name: 'Empty' }],
    })
    expect(await sheet('Far', bytes)).toMatchObject({ firstRow: 9, firstColumn: 4, values: [[1]], formulas: [[null]] })
    expect((await sheet('Empty', bytes)).values).toEqual([])
  })

  it('gives an error as its text, a formula without stored result no value, a shared formula to each of its cells', async () => {
    const cells =
      '<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1"><f>1/0</f></c><c r="C1" t="b"><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*$C$1</f><v>5</v></c><c r="B2" t="str"><f>IF(C1,"","x")</f><v></v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>'
    const bytes = edited(await writeXlsx({ sheets: [{ name: 'S', rows: [[1]] }] }), 'xl/worksheets/sheet1.xml', xml =>
      xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`),
    )
    const grid = await sheet('S', bytes)
    expect(grid.values).toEqual([
      ['#DIV/0!', null, true],
      [5, null, null],
      [6, null, null],
    ])
    expect(grid.uncalculated).toEqual([{ row: 0, column: 1 }])
    expect(grid.formulas.map(row => row.slice(0, 2))).toEqual([
      [null, '=1/0'],
      ['=B2*$C$1', '=IF(C1,"","x")'],
      ['=B3*$C$1', null],
    ])
  })

  it('is read around a sheet that is only a chart', async () => {
    const bytes = edited(await planBytes(), 'xl/_rels/workbook.xml.rels', xml =>
      xml
        .replace(/(Target="worksheets\/sheet2.xml")/, '$1')
        .replace(/<Relationship [^>]*sheet2\.xml[^>]*>/, relationship =>
          relationship.replace('/worksheet"', '/chartsheet"'),
        ),
    )
    expect((await opened(bytes)).grids().sheets.map(({ name }) => name)).toEqual(['Plan'])
  })

  it('opens by what it contains, whatever it is called', async () => {
    expect((await opened(await planBytes(), 'plan.csv')).grids().sheets).toHaveLength(2)
  })
})

describe('a file that cannot be read', () => {
  it('is unreadable when it is empty, cut off or damaged', async () => {
    const bytes = await planBytes()
    for (const broken of [new Uint8Array(), bytes.slice(0, 400), strToU8('hello')])
      expect(await failureOf(broken, 'plan.xlsx')).toEqual({ reason: 'file_unreadable', file: 'plan.xlsx' })
    const without = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.includes('sheet1')))
    expect(await failureOf(zipSync(without), 'plan.xlsx')).toEqual({ reason: 'file_unreadable', file: 'plan.xlsx' })
    expect(await failureOf(new Uint8Array(), 'ledger.csv')).toEqual({ reason: 'file_unreadable', file: 'ledger.csv' })
  })

  it('is encrypted when a password protects it', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'S', rows: [[1]] }],
      encryption: { password: 'secret', spinCount: 1 },
    })
    expect(await failureOf(bytes, 'plan.xlsx')).toEqual({ reason: 'file_encrypted', file: 'plan.xlsx' })
  })

  it('is unsupported when it is something else: an old .xls, a PDF, a Word document, a zip', async () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])
    const word = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<document/>'),
    })
    for (const [bytes, name] of [
      [compound, 'plan.xls'],
      [strToU8('%PDF-1.7'), 'plan.pdf'],
      [word, 'plan.docx'],
      [strToU8('hello'), 'plan.ods'],
    ] as const)
      expect(await failureOf(bytes, name)).toEqual({ reason: 'file_unsupported', file: name })
  })

  it('is too large when two far corners span more cells than can be held', async () => {
    const corners = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const bytes = edited(await writeXlsx({ sheets: [{ name: 'S', rows: [[1]] }] }), 'xl/worksheets/sheet1.xml', xml =>
      xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${corners}</sheetData>`),
    )
    expect(await failureOf(bytes, 'plan.xlsx')).toEqual({ reason: 'too_large', cells: 5_000_000 })
  })
})
