import { describe, expect, test } from 'vitest'
import type { TableCorrection } from '../../../core/contract/intake.ts'
import type { ExistingTable } from '../../../core/contract/workbook.ts'
import { conceptNames } from '../../../core/intake/concepts.ts'
import { type MappingRow, mappingRows } from '../../../core/report/mappings.ts'
import { mappingsTable, mappingWrites } from '../../../core/report/mappingsTable.ts'
import { readCorrections } from '../../../core/report/readMappings.ts'

const CORRECTIONS: TableCorrection[] = [
  {
    sheet: 'Work',
    headings: ['Ding', 'Anfang'],
    kind: 'plan',
    unit: '万元',
    amountBasis: 'gross',
    durationUnit: 'calendar',
    columns: [
      { heading: 'Ding', nth: 1, concept: 'name' },
      { heading: 'Anfang', nth: 2, concept: null, dateOrder: 'dmy' },
      { heading: 'Kosten', nth: 1, concept: 'estimate.cost.min', unit: 'k', amountBasis: 'net' },
    ],
  },
  { workbook: 'ledger.csv', sheet: '(csv)', headings: ['Date', 'Amount'], kind: 'ledger', entryClass: 'payment' },
  { sheet: 'Notes', headings: ['A', 'B'], kind: 'none' },
  {
    sheet: 'Who',
    headings: ['Task', 'Ann'],
    kind: 'raci',
    columns: [{ heading: 'Ann', nth: 1, concept: 'party:Ann' }],
  },
]

function standing(rows: MappingRow[], language: 'en' | 'zh'): ExistingTable {
  const model = mappingsTable(rows, language)
  return {
    name: model.name,
    sheet: 'Kedu settings',
    range: { firstRow: 4, firstColumn: 6, lastRow: 4 + rows.length, lastColumn: 12 },
    headers: model.columns.map(column => column.header),
    values: model.rows.map(row => row.map(({ value }) => value)),
    formulas: model.rows.map(row => row.map(() => null)),
    lines: [],
  }
}

/** What the rows say, without where they stand. */
function choicesIn(table: ExistingTable): TableCorrection[] {
  const { corrections } = readCorrections([table], conceptNames)
  return corrections.map(({ source: _, columns, ...correction }) => ({
    ...correction,
    ...(columns && { columns: columns.map(({ source: _row, ...column }) => column) }),
  }))
}

const rowsOf = (corrections: TableCorrection[], language: 'en' | 'zh') =>
  mappingRows(corrections, () => 'plan', language)

describe('corrections on the settings sheet', () => {
  test.each(['en', 'zh'] as const)('come back as they were written, in %s', language => {
    const table = standing(rowsOf(CORRECTIONS, language), language)
    expect(readCorrections([table], conceptNames).findings).toEqual([])
    expect(choicesIn(table)).toEqual(CORRECTIONS)
  })

  test.each(['en', 'zh'] as const)(
    'come back with odd headings, and with months and parties in words, in %s',
    language => {
      const odd: TableCorrection[] = [
        {
          sheet: 'Money',
          headings: ['Account', 'Plan / actual', '#2'],
          kind: 'budget',
          columns: [
            { heading: 'Cost (2)', nth: 1, concept: 'period:2026-01' },
            { heading: 'Cost', nth: 2, concept: 'actual:2026-01' },
            { heading: '', nth: 1, concept: 'account' },
            { heading: '', nth: 3, concept: null },
          ],
        },
        { sheet: 'Who', headings: ['T', 'U'], kind: 'raci', columns: [{ heading: 'U', nth: 1, concept: 'code:R' }] },
      ]
      const rows = rowsOf(odd, language)
      expect(rows.filter(({ value }) => value.includes(':'))).toEqual([])
      expect(choicesIn(standing(rows, language))).toEqual(odd)
    },
  )

  test('find their heading again that has the separator itself', () => {
    const rows = rowsOf([{ sheet: 'Money', headings: ['Plan | actual', 'B'], unit: 'k' }], 'en')
    expect(choicesIn(standing(rows, 'en'))[0]?.headings).toEqual(['Plan / actual', 'B'])
  })

  test('know the cell that states them', () => {
    const [correction] = readCorrections([standing(rowsOf(CORRECTIONS, 'en'), 'en')], conceptNames).corrections
    expect(correction?.source?.cell).toBe('H6')
    expect(correction?.columns?.[1]?.source?.cell).toBe('I11')
  })

  test('are understood as a person types them, without key and in the other language', () => {
    const table = standing([], 'zh')
    table.values = [
      ['工作', '名目 | 起', '', '表的类型', 'Plan', null, null],
      ['工作', '名目 | 起', '名目', '读作', 'Name', null, null],
      ['工作', '名目 | 起', '起', 'Order of dates', '日在前', null, null],
    ]
    expect(choicesIn(table)).toEqual([
      {
        sheet: '工作',
        headings: ['名目', '起'],
        kind: 'plan',
        columns: [
          { heading: '名目', nth: 1, concept: 'name' },
          { heading: '起', nth: 1, dateOrder: 'dmy' },
        ],
      },
    ])
  })

  test('that nobody understands are findings at the cell that is not understood', () => {
    const table = standing([], 'en')
    table.values = [
      ['Work', 'A | B', 'A', 'Read as', 'the moon', null, null],
      ['Work', 'A | B', 'A', 'Colour', 'red', null, null],
      ['Work', 'A | B', 'A', 'Kind of table', 'Plan', null, null],
      ['Work', 'A | B', null, 'Read as', 'Name', null, null],
      [null, 'A | B', null, 'Unit', 'k', null, null],
      ['Work', null, null, 'Unit', 'k', null, null],
      [null, null, null, null, null, null, null],
    ]
    const { corrections, findings } = readCorrections([table], conceptNames)
    expect(corrections).toEqual([])
    expect(findings.map(({ source }) => source?.cell)).toEqual(['K6', 'J7', 'I8', 'I9', 'G10', 'H11'])
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['input/mapping-unreadable']))
  })

  test('keep a word that means one thing in a plan and another in a ledger, until the kind is known', () => {
    const table = standing([], 'zh')
    table.values = [['台账', '日期 | 金额', '性质', '读作', '类别', null, null]]
    expect(choicesIn(table)[0]?.columns).toEqual([{ heading: '性质', nth: 1, concept: '类别' }])
  })
})

describe('a correction made in the pane', () => {
  const create = () => []

  test('adds its rows and leaves the others', () => {
    const before = standing(rowsOf(CORRECTIONS.slice(0, 1), 'en'), 'en')
    const [update] = mappingWrites(
      rowsOf(CORRECTIONS.slice(0, 2), 'en'),
      'en',
      { existing: [before], conceptNames },
      create,
    )
    expect(update).toMatchObject({ kind: 'update-table', cells: [], deletedRows: [] })
    expect(update?.kind === 'update-table' && update.appendedRows.length).toBe(2)
  })

  test('finds the row that a person typed without a key, and changes its value', () => {
    const before = standing([], 'en')
    before.values = [['Notes', 'A | B', '', 'Kind of table', 'Plan', null, null]]
    before.formulas = [before.values[0]?.map(() => null) ?? []]
    const [update] = mappingWrites(
      rowsOf(CORRECTIONS.slice(2, 3), 'en'),
      'en',
      { existing: [before], conceptNames },
      create,
    )
    expect(update).toMatchObject({
      appendedRows: [],
      deletedRows: [],
      cells: [{ row: 0, column: 4, write: { value: 'Not a table' } }],
      before: { keys: [null] },
    })
  })

  test('that is taken back removes its rows, but none that nobody can read', () => {
    const before = standing(rowsOf(CORRECTIONS.slice(2, 3), 'en'), 'en')
    before.values.push(['my', 'own', 'words', '', '', null, null])
    before.values.push(['Work', 'A | B', 'A', 'Read as', 'the moon', null, null])
    before.formulas.push([], [])
    const [update] = mappingWrites([], 'en', { existing: [before], conceptNames }, create)
    expect(update).toMatchObject({ deletedRows: [0], appendedRows: [] })
  })
})
