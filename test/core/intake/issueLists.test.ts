import { expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const tableOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = 'book.xlsx') =>
  inspect(workbook([sheet(name, rows)], { name: file })).tables[0]

test('a list of bugs says in its own words whether and when each was solved', () => {
  const table = tableOf([
    ['编号', '类型', '版本号', 'bug描述', '是否解决', '解决时间', '解决方案'],
    [1, '缺陷', '1.2', '无法取消点赞', '否'],
    [2, '缺陷', '2.0', '登录后只能返回首页', '是', date('2026-01-06'), '加返回参数'],
  ])
  expect(table).toMatchObject({ kind: 'register', columns: { id: 'A', title: 'D', status: 'E', done: 'F' } })
})

test('a log of defects has a summary, a reporter and the day of its resolution', () => {
  const table = tableOf([
    [
      'Defect ID#',
      'Defect Reporter',
      'Defect Summary',
      'Type of Defect',
      'Severity',
      'Status',
      'Date Open',
      'Date Resolved',
    ],
    [],
    ['DEF01', 'Ann', 'The link does not respond', 'Web', 'Low', 'Open', date('2026-09-06')],
    ['DEF02', 'Bo', 'The label is cut off', 'Web', 'High', 'Fixed', date('2026-09-06'), date('2026-09-09')],
  ])
  expect(table).toMatchObject({
    kind: 'register',
    rows: 2,
    columns: { id: 'A', title: 'C', status: 'F', done: 'H' },
  })
})

test('a tracker of issues stays one table where its cells are words of headings', () => {
  const { tables } = inspect(
    workbook([
      sheet('Sheet1', [
        [
          'Issue ID',
          'Product',
          'Issue Raised Date',
          'Issue Type',
          'Issue Details',
          'Issue Severity',
          'On-Hold',
          'Issue Resolved Date',
          'Owner',
        ],
        [1, 'EINV', date('2026-01-03'), 'Issue', 'A number with decimals', 'Low', 'Closed', date('2026-01-03')],
        [2, 'EINV', date('2026-01-04'), 'Query', 'The format of dates', 'Low', 'Closed', date('2026-01-04')],
        [3, 'EINV', date('2026-01-05'), 'Bug', 'The file name repeats', 'High', 'Closed', date('2026-01-05')],
        [4, 'EINV', date('2026-01-09'), 'Issue', 'The code must change', 'High', 'Open'],
      ]),
    ]),
  )
  expect(tables).toMatchObject([
    { kind: 'register', headerRow: 1, rows: 4, columns: { id: 'A', title: 'E', status: 'G', done: 'H', owner: 'I' } },
  ])
})

test('a list of issues may know nothing but when each was raised and fixed', () => {
  const table = tableOf(
    [
      ['Page', 'Issue', 'Raise Date', 'Fixed Date', 'Notes'],
      ['Summary', 'The same test twice', date('2026-10-05'), date('2026-10-07'), ''],
      ['Summary', 'Totals are missing', date('2026-10-05'), '', ''],
    ],
    'Sheet1',
    'Issue Tracker.xlsx',
  )
  expect(table).toMatchObject({ kind: 'register', columns: { title: 'B', done: 'D' } })
})
