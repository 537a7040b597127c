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

const rowsOf = (corrections: TableCorrection[], language: 'en' | 'zh') =>
  mappingRows(corrections, () => 'plan', language)

describe('corrections on the settings sheet', () => {
  test.each(['en', 'zh'] as const)('come back as they were written, in %s', language => {
    const { corrections, findings } = readCorrections([standing(rowsOf(CORRECTIONS, language), language)], conceptNames)
    expect(findings).toEqual([])
    expect(corrections).toEqual(CORRECTIONS)
  })

  test('are understood as a person types them, without key and in the other language', () => {
    const table = standing([], 'zh')
    table.values = [
      ['工作', '名目 | 起', '', '表的类型', 'Plan', null, null],
      ['工作', '名目 | 起', '名目', '读作', 'Name', null, null],
      ['工作', '名目 | 起', '起', 'Order of dates', '日在前', null, null],
    ]
    expect(readCorrections([table], conceptNames).corrections).toEqual([
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

  test('that nobody understands are findings at their row', () => {
    const table = standing([], 'en')
    table.values = [['Work', 'A | B', 'A', 'Read as', 'the moon', null, null]]
    const { corrections, findings } = readCorrections([table], conceptNames)
    expect(corrections).toEqual([])
    expect(findings.map(({ rule, source }) => [rule, source?.cell])).toEqual([['input/mapping-unreadable', 'G6']])
  })
})

describe('a correction made in the pane', () => {
  const create = () => []

  test('adds its rows and leaves the others', () => {
    const before = standing(rowsOf(CORRECTIONS.slice(0, 1), 'en'), 'en')
    const [update] = mappingWrites(rowsOf(CORRECTIONS.slice(0, 2), 'en'), 'en', [before], create)
    expect(update).toMatchObject({ kind: 'update-table', cells: [], deletedRows: [] })
    expect(update?.kind === 'update-table' && update.appendedRows.length).toBe(2)
  })

  test('finds the row that a person typed without a key, and changes its value', () => {
    const before = standing([], 'en')
    before.values = [['Notes', 'A | B', '', 'Kind of table', 'Plan', null, null]]
    before.formulas = [before.values[0]?.map(() => null) ?? []]
    const [update] = mappingWrites(rowsOf(CORRECTIONS.slice(2, 3), 'en'), 'en', [before], create)
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
    before.formulas.push(before.values[1]?.map(() => null) ?? [])
    const [update] = mappingWrites([], 'en', [before], create)
    expect(update).toMatchObject({ deletedRows: [0], appendedRows: [] })
  })
})
