import { describe, expect, test } from 'vitest'
import type { TableModel } from '../../../core/contract/sheetModel.ts'
import { isSheetLine } from '../../../core/messages/sheetNames.ts'
import { reportSheets } from '../../../core/report/sheets.ts'
import { reportOf, taskOf } from '../project.ts'

const run = { time: '2026-11-20 10:00:00', where: 'device' } as const

function sheetOf(parts: Parameters<typeof reportOf>[0], key: string, language: 'en' | 'zh' = 'en') {
  const model = reportSheets(reportOf(parts), { language, run }).find(sheet => sheet.key === key)
  if (!model) throw new Error(`No sheet ${key}`)
  return model
}

/** The cells of a table by column id. */
function rowsOf(table: TableModel | undefined, ...ids: string[]) {
  const at = ids.map(id => table?.columns.findIndex(column => column.id === id) ?? -1)
  return (table?.rows ?? []).map(row => at.map(column => row[column]?.value))
}

describe('the sheet of registers', () => {
  const registers = [
    { kind: 'training', id: '1', title: 'Safety', owner: 'Li', duty: 'Training', done: true, evidence: 'list' },
    { kind: 'issue', id: '1', title: 'Crack', owner: 'Wang', due: '2026-06-20', duty: 'Quality' },
    { kind: 'issue', id: '2', title: 'Noise', owner: 'Wang', due: '2026-06-10', duty: 'Quality' },
    { kind: 'issue', id: '3', title: 'Dust', owner: 'Wang', due: '2026-07-10', duty: 'Quality' },
  ]
  test('holds all kinds in one table, the latest first, with states in words', () => {
    const [table, duties] = sheetOf({ registers }, 'registers').tables
    expect(rowsOf(table, 'kind', 'title', 'state', 'daysLate', 'key')).toEqual([
      ['Issue', 'Noise', '■ Overdue', 20, 'issue:2'],
      ['Issue', 'Crack', '■ Overdue', 10, 'issue:1'],
      ['Issue', 'Dust', '○ Open', null, 'issue:3'],
      ['Training', 'Safety', '✓ Done', null, 'training:1'],
    ])
    expect(rowsOf(duties, 'duty', 'lived', 'rows', 'done', 'overdue')).toEqual([
      ['Training', 'yes', 1, 1, 0],
      ['Quality', 'no', 3, 0, 2],
    ])
  })
})

describe('the sheet of workload', () => {
  // The status date is Tuesday 2026-06-30: its week begins on 29 June, four weeks before that on 1 June.
  const parts = {
    people: [{ name: 'Wang' }, { name: 'Li' }],
    tasks: [
      taskOf({ id: 'A', name: 'Old', owner: 'Li', effort: 8, start: '2026-05-25', finish: '2026-05-29' }),
      taskOf({ id: 'B', name: 'Now', owner: 'Li', effort: 50, start: '2026-06-29', finish: '2026-07-03' }),
      taskOf({ id: 'C', name: 'Next', owner: 'Wang', effort: 20, start: '2026-07-06', finish: '2026-07-10' }),
    ],
  }
  test('lists weeks from four before the status date on and says what it leaves out', () => {
    const sheet = sheetOf(parts, 'workload')
    expect(rowsOf(sheet.tables[0], 'person', 'week', 'hours', 'capacity', 'load', 'state', 'tasks').at(-2)).toEqual([
      'Li',
      '2026-06-29',
      50,
      40,
      1.25,
      '■ Over',
      'Now',
    ])
    expect(rowsOf(sheet.tables[0], 'week')[0]).toEqual(['2026-06-01'])
    expect(sheet.lines[3]).toBe(
      'Weeks from 2026-06-01 on (1 earlier rows left out). In the map, W1 begins on Monday 2026-06-29; ▲ full, ■ over.',
    )
    for (const language of ['en', 'zh'] as const)
      expect(sheetOf(parts, 'workload', language).lines.filter(line => !isSheetLine(line))).toEqual([])
  })
  test('maps people × weeks from that of the status date, with signs before what is full or too much', () => {
    const map = sheetOf(parts, 'workload').tables[1]
    expect(rowsOf(map, 'person', 'week1', 'week2')).toEqual([
      ['Li', 1.25, null],
      ['Wang', null, 0.5],
    ])
    expect(map?.columns[1]?.numberFormat).toBe('[>1]"■ "0%;[>=0.85]"▲ "0%;0%')
  })
  test('has work without capacity in the map as a sign, for it has no share', () => {
    const absences = [{ person: 'Li', from: '2026-06-29', to: '2026-07-03' }]
    expect(rowsOf(sheetOf({ ...parts, absences }, 'workload').tables[1], 'person', 'week1')[0]).toEqual(['Li', '■'])
  })
})
