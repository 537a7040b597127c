import { describe, expect, test } from 'vitest'
import type { TableModel } from '../../../core/contract/sheetModel.ts'
import { isSheetLine } from '../../../core/messages/sheetNames.ts'
import { reportSheets } from '../../../core/report/sheets.ts'
import { reportOf, taskOf } from '../project.ts'

const run = { time: '2026-11-20 10:00:00', where: 'device' } as const

function sheetOf(parts: Parameters<typeof reportOf>[0], language: 'en' | 'zh' = 'en') {
  const model = reportSheets(reportOf(parts), { language, run }).find(sheet => sheet.key === 'schedule')
  if (!model) throw new Error('No sheet of the schedule')
  return model
}

function rowsOf(table: TableModel | undefined, ...ids: string[]) {
  const at = ids.map(id => table?.columns.findIndex(column => column.id === id) ?? -1)
  return (table?.rows ?? []).map(row => at.map(column => row[column]?.value))
}

const plan = {
  project: { start: '2026-07-01' },
  tasks: [
    taskOf({ id: 'A', name: 'Design', duration: 10 }),
    taskOf({ id: 'B', name: 'Build', duration: 5, predecessors: [{ task: 'A' }] }),
    taskOf({ id: 'C', name: 'Print', duration: 2, predecessors: [{ task: 'A' }] }),
    taskOf({ id: 'M', name: 'Opening', duration: 0, predecessors: [{ task: 'B' }, { task: 'C' }] }),
  ],
}

describe('the sheet of the schedule', () => {
  test('has a row a task with its dates, its float and its bar', () => {
    const sheet = sheetOf(plan)
    expect(rowsOf(sheet.tables[0], 'id', 'earlyStart', 'lateFinish', 'duration', 'totalFloat', 'critical')).toEqual([
      ['A', '2026-07-01', '2026-07-14', 10, 0, '■ Critical'],
      ['B', '2026-07-15', '2026-07-21', 5, 0, '■ Critical'],
      ['C', '2026-07-15', '2026-07-21', 2, 3, null],
      ['M', '2026-07-21', '2026-07-21', 0, 0, '■ Critical'],
    ])
    // P1 is the week from Monday 29 June on.
    expect(rowsOf(sheet.tables[0], 'bar1', 'bar2', 'bar3', 'bar4', 'bar5')).toEqual([
      ['■', '■', '■', null, null],
      [null, null, '■', '■', null],
      [null, null, '□', '·', null],
      [null, null, null, '◆', null],
    ])
    expect(sheet.lines.at(-1)).toContain('P1 begins on Monday 29 Jun 2026, each column is a week')
  })

  test('has columns of several weeks where the plan is longer', () => {
    const tasks = [taskOf({ id: 'A', start: '2026-01-05', finish: '2027-12-31' })]
    const sheet = sheetOf({ tasks })
    expect(sheet.lines.at(-1)).toContain('each column is 4 weeks')
    expect(rowsOf(sheet.tables[0], 'bar1', 'bar26')).toEqual([['■', '■']])
  })

  test('shows the fourteen checks beside it with their limits', () => {
    const quality = sheetOf(plan).tables[1]
    expect(quality?.rows).toHaveLength(14)
    expect(rowsOf(quality, 'key', 'value', 'state', 'tasks').filter(([, , state]) => state !== '● Met')).toEqual([
      ['resources', 0.75, '▲ Not met', 'Design, Build, Print'],
      ['missed-tasks', null, null, 'nothing is due yet'],
      ['baseline-execution', null, null, 'nothing is due yet'],
    ])
  })

  test('has lines above it that a later run knows for its own, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      expect(sheetOf(plan, language).lines.filter(line => !isSheetLine(line))).toEqual([])
    }
  })

  test('is empty without a network', () => {
    expect(sheetOf({ people: [{ name: 'Ann Lee' }] }).tables.every(({ rows }) => rows.length === 0)).toBe(true)
  })
})
