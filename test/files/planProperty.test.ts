import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetModel } from '../../core/contract/sheetModel.ts'
import type { CellValue, ExistingTable } from '../../core/contract/workbook.ts'
import { planWrites } from '../../core/report/writePlan.ts'
import type { FileWorkbook } from '../../files/openWorkbook.ts'
import { element, elements, unescapeXml } from '../../files/package/xml.ts'
import { chartTitle } from '../../files/xlsx/chartParts.ts'
import { opened, planBytes, reopened, tableOf, textOf, type } from './fixtures.ts'

const NAME = 'KeduTest'
const SETTINGS = { numRuns: 40 }

type Row = [key: string, figure: number | null, text: string]

/** A table with a figure, a formula over it, a text, a state and a remark of the user. */
function modelOf(rows: Row[]): SheetModel {
  const column = (id: string, numberFormat = 'General') => ({
    id,
    header: id,
    headers: [id],
    numberFormat,
    widthCharacters: 10,
    align: 'left' as const,
  })
  return {
    key: 'cost',
    name: 'Kedu test',
    names: ['Kedu test'],
    lines: ['Title', 'As of', 'Source'],
    charts: [
      {
        name: 'KeduTestChart',
        title: `${rows.length} rows`,
        table: NAME,
        categoryColumn: 'Key',
        series: [{ column: 'Figure', kind: 'column' }],
        numberFormat: '0',
      },
    ],
    frozenRows: 5,
    landscape: true,
    tables: [
      {
        name: NAME,
        firstRow: 4,
        firstColumn: 0,
        keyColumn: 0,
        columns: [
          column('Key', '@'),
          column('Figure', '0.00'),
          column('Twice'),
          column('Text', '@'),
          { ...column('State'), whenGone: { value: 'gone' } },
          { ...column('Remark'), ownedByUser: true },
        ],
        rows: rows.map(([key, figure, text]) => [
          { value: key },
          { value: figure },
          {
            value: figure === null ? '' : figure * 2,
            formula: `=IF(COUNT(${NAME}[[#This Row],[Figure]])=1,${NAME}[[#This Row],[Figure]]*2,"")`,
          },
          { value: text },
          { value: 'open' },
          { value: null },
        ]),
      },
    ],
  }
}

const plan = (workbook: FileWorkbook, rows: Row[]) =>
  planWrites(
    [modelOf(rows)],
    workbook.existingTables(),
    workbook.grids().sheets.map(sheet => sheet.name),
  )

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', '=f', '10', 'Σ')
const text = fc.oneof(fc.constantFrom('', '=1+1', '@x', ' y ', '<&>"\'', '数据'), fc.string({ maxLength: 8 }))
const rows = fc.uniqueArray(fc.tuple(key, fc.option(fc.integer({ min: -1000, max: 1000 }).map(n => n / 4)), text), {
  selector: ([name]) => name,
  minLength: 1,
  maxLength: 8,
})
const remarks = fc.dictionary(key, fc.constantFrom('ok', '=ask', '已核对'))

/** What the chart says and stores. */
async function drawn(workbook: FileWorkbook) {
  const xml = textOf(await workbook.save(), 'xl/charts/chart2.xml')
  const [series] = elements(xml, 'val')
  const cache = element(series?.inner ?? '', 'numCache')
  const stored: CellValue[] = Array.from(
    { length: Number(element(cache?.inner ?? '', 'ptCount')?.attributes.val) },
    () => null,
  )
  for (const { attributes, inner } of elements(cache?.inner ?? '', 'pt'))
    stored[Number(attributes.idx)] = Number(element(inner, 'v')?.inner)
  return { title: chartTitle(xml), cells: unescapeXml(element(series?.inner ?? '', 'f')?.inner ?? ''), stored }
}

const shown = (value: CellValue | undefined) => (value === '' ? null : (value ?? null))
const byKey = (table: ExistingTable) => new Map(table.values.map(row => [String(row[0]), row]))

describe('applying a plan to any earlier state', () => {
  it('yields the rows of the model, the user’s remarks unchanged, the chart over all rows, and then is at rest', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, rows, remarks, async (first, second, third, wanted) => {
        const workbook = await opened(await planBytes())
        const before = workbook.grids().sheets
        workbook.apply(plan(workbook, first))
        tableOf(workbook, NAME).values.forEach((row, index) => {
          const remark = wanted[String(row[0])]
          if (remark) type(workbook, NAME, { row: index, header: 'Remark' }, remark)
        })
        workbook.apply(plan(workbook, second))
        const again = await reopened(workbook)
        again.apply(plan(again, third))
        const last = await reopened(again)

        const found = byKey(tableOf(last, NAME))
        const remarked = first.map(([name]) => name).filter(name => wanted[name])
        const expected = new Set([...third.map(([name]) => name), ...remarked])
        expect(new Set(found.keys())).toEqual(expected)
        for (const [name, figure, words] of third) {
          const twice = figure === null ? null : figure * 2
          expect(found.get(name)?.slice(0, 5)).toEqual([name, figure, twice, shown(words), 'open'])
        }
        for (const name of remarked) {
          expect(found.get(name)?.[5]).toBe(wanted[name])
          if (!third.some(([present]) => present === name)) expect(found.get(name)?.[4]).toBe('gone')
        }
        expect(await drawn(last)).toEqual({
          title: `${third.length} rows`,
          cells: `'Kedu test'!$B$6${found.size > 1 ? `:$B$${5 + found.size}` : ''}`,
          stored: tableOf(last, NAME).values.map(row => row[1] ?? null),
        })
        expect(plan(last, third)).toEqual([])
        expect(last.grids().sheets.slice(0, before.length)).toEqual(before)
      }),
      SETTINGS,
    )
  })
})
