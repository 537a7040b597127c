import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[], merges = [merge(1, 0, 2, 0), merge(3, 0, 4, 0)]) =>
  readProject([workbook([sheet('进度表', rows, merges)])], { today: '2026-06-30', language: 'zh' })

const rows: Cell[][] = [
  ['任务名称', '负责人', '计划/实际', '开始日期', '结束日期'],
  ['基础', '李', '计划', date('2026-03-02'), date('2026-03-06')],
  [null, null, '实际', date('2026-03-03'), date('2026-03-10')],
  ['主体', '韩', '计划', date('2026-03-09'), date('2026-04-10')],
  [null, null, '实际', date('2026-03-11'), null],
  ['装修', '王', '计划', date('2026-04-13'), date('2026-05-15')],
  [null, null, '实际'],
]

const dates = (result: ReturnType<typeof read>) =>
  result.project?.tasks?.map(({ name, start, finish, actualStart, actualFinish }) => [
    name,
    start,
    finish,
    actualStart,
    actualFinish,
  ])

const expected = [
  ['基础', '2026-03-02', '2026-03-06', '2026-03-03', '2026-03-10'],
  ['主体', '2026-03-09', '2026-04-10', '2026-03-11', undefined],
  ['装修', '2026-04-13', '2026-05-15', undefined, undefined],
]

test('a task on two lines, planned and actual, is one task with both pairs of dates', () => {
  const result = read(rows)
  expect(dates(result)).toEqual(expected)
  expect(result.findings.map(({ rule }) => rule)).not.toContain('input/unreadable-amount')
})

test('the marks are known by the cells, whatever stands over them', () => {
  for (const heading of ['类型', '实际', null, 'Type']) {
    const [header = [], ...lines] = rows
    expect(dates(read([header.with(2, heading), ...lines]))).toEqual(expected)
  }
})

test('Plan and Actual mark the lines of an English plan', () => {
  const english = [
    ['Task', 'Owner', '', 'Start', 'Finish'],
    ...rows.slice(1).map(row => row.map(cell => (cell === '计划' ? 'Plan' : cell === '实际' ? 'Actual' : cell))),
  ]
  expect(dates(read(english))).toEqual(expected)
})

test('a column that holds only planned marks is no pair of lines', () => {
  const planned = rows.filter(row => row[2] !== '实际')
  expect(dates(read(planned, []))).toEqual(
    expected.map(([name, start, finish]) => [name, start, finish, undefined, undefined]),
  )
})
