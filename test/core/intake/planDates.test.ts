import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

function read(rows: readonly (readonly Cell[])[], name = 'Plan') {
  const { project, findings } = readProject([workbook([sheet(name, rows)])], { today: '2026-06-30', language: 'en' })
  const unread = findings
    .filter(({ rule }) => rule.startsWith('input/unreadable'))
    .map(({ rule, params }) => [rule, params.text])
  return { tasks: project?.tasks ?? [], unread }
}
const days = (rows: readonly (readonly Cell[])[], name?: string) =>
  read(rows, name).tasks.map(task => [task.start, task.finish])

test('one column of ranges gives start and finish, whatever it is called', () => {
  for (const heading of ['起止时间', '计划时间', 'Start date', '完成时间', 'Dates']) {
    expect(
      days([
        ['任务名称', heading, '负责人'],
        ['勘察', '2016/8/2-2016/8/20', '张伟'],
        ['设计', '2016年9月1日至9月15日', '李娜'],
        ['施工', '2016-09-16 ~ 2016-10-30', '王强'],
      ]),
    ).toEqual([
      ['2016-08-02', '2016-08-20'],
      ['2016-09-01', '2016-09-15'],
      ['2016-09-16', '2016-10-30'],
    ])
  }
})

test('ranges without a year take that of the title, and are findings where there is none', () => {
  const rows: Cell[][] = [
    ['任务名称', '起止时间', '负责人'],
    ['勘察', '3.5-3.9', '张伟'],
    ['设计', '3月10日-15日', '李娜'],
  ]
  expect(days([['2026年工作计划'], ...rows])).toEqual([
    ['2026-03-05', '2026-03-09'],
    ['2026-03-10', '2026-03-15'],
  ])
  expect(read(rows).unread).toEqual([
    ['input/unreadable-date', '3.5-3.9'],
    ['input/unreadable-date', '3月10日-15日'],
  ])
})

test('a month alone begins on its first day and ends on its last, typed as text or kept as a date', () => {
  expect(
    days([
      ['任务名称', '开始时间', '完成时间'],
      ['勘察', '2026年3月', '2026年4月'],
      ['设计', date('2026-05-01', 'yyyy"年"m"月"'), date('2026-06-01', 'yyyy"年"m"月"')],
      ['施工', date('2026-07-01'), date('2026-08-01')],
    ]),
  ).toEqual([
    ['2026-03-01', '2026-04-30'],
    ['2026-05-01', '2026-06-30'],
    ['2026-07-01', '2026-08-01'],
  ])
})

test('a week by its number may be counted from the year or from the project, so it is a finding', () => {
  const { tasks, unread } = read([
    ['Task', 'Start', 'Finish'],
    ['Dig', 'W12', '第14周'],
    ['Pour', date('2026-03-02'), date('2026-03-06')],
  ])
  expect(tasks.map(task => task.start)).toEqual([undefined, '2026-03-02'])
  expect(unread).toEqual([
    ['input/unreadable-date', 'W12'],
    ['input/unreadable-date', '第14周'],
  ])
})

test('durations and amounts between two figures are findings and no figure', () => {
  const { tasks, unread } = read([
    ['Task', 'Duration', 'Budget'],
    ['Dig', '2-3days', '$5000-$10000'],
    ['Pour', '3-5天', '3~5万'],
    ['Cure', date('2026-03-05', 'm"月"d"日"'), 100],
    ['Roof', 5, 200],
  ])
  expect(tasks.map(task => [task.duration, task.budget])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, 100],
    [5, 200],
  ])
  expect(unread.map(([rule, text]) => `${rule} ${text}`)).toEqual([
    'input/unreadable-amount $5000-$10000',
    'input/unreadable-amount 3~5万',
    'input/unreadable-value 2-3days',
    'input/unreadable-value 3-5天',
    'input/unreadable-value 46086',
  ])
})
