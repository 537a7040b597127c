import { expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const tableOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = 'book.xlsx') =>
  inspect(workbook([sheet(name, rows)], { name: file })).tables[0]

const DATA: Cell[][] = [
  [0.1, 'Team meetings', 'Ann', date('2026-02-16'), date('2026-02-20'), 5],
  [1, 'Proposal', 'Bo', date('2026-02-16'), date('2026-03-04'), 13],
  [1.1, 'Draft', 'Bo', date('2026-02-16'), date('2026-02-19'), 4],
]

test.each<[Cell[], Cell[]]>([
  [
    ['TASK', 'TASK', 'TASK', 'START', 'DUE', 'DURATION'],
    ['ID', 'TITLE', 'OWNER', 'DATE', 'DATE', 'DAYS'],
  ],
  [
    ['任务', '任务', '任务', '开始', '完成', '工期'],
    ['编号', '名称', '负责人', '日期', '日期', '天数'],
  ],
])('headings broken over two lines by hand are read together: %s', (upper, lower) => {
  const table = tableOf([['Plan of the team'], [], upper, lower, ...DATA])
  expect(table).toMatchObject({
    kind: 'plan',
    headerRow: 4,
    rows: 3,
    columns: { name: 'B', owner: 'C', start: 'D', finish: 'E', duration: 'F' },
  })
})

test('a first row of short texts under a heading stays a row', () => {
  const table = tableOf([
    ['Task', 'Status', 'Owner', 'Priority', 'Start Date', 'Due Date'],
    ['Review', 'Open', 'Open', 'High', 'TBD', 'TBD'],
    ['Design', 'Done', 'Ann', 'Low', date('2026-02-16'), date('2026-02-20')],
    ['Build', 'Open', 'Bo', 'Low', date('2026-02-23'), date('2026-02-27')],
  ])
  expect(table).toMatchObject({ kind: 'plan', headerRow: 1, rows: 3 })
})

test('a mark of numbers glued to a heading is an id', () => {
  const table = tableOf([
    ['Task', 'Start Date', 'End Date', 'Task#', 'Allocated to'],
    ['Initiating', date('2026-02-16'), date('2026-02-17'), 1, 'Ann'],
    ['Planning', date('2026-02-18'), date('2026-02-20'), 2, 'Bo'],
  ])
  expect(table?.columns).toEqual({ name: 'A', start: 'B', finish: 'C', id: 'D', owner: 'E' })
})

test('a legend beside a matrix is no plan', () => {
  const { tables } = inspect(
    workbook([
      sheet('Sheet1', [
        ['Task', 'Ann', 'Bo', 'Cy'],
        ['1. Planning', 'A, R', 'C', 'C'],
        ['2. Build', 'A, R', 'R', 'I'],
        ['3. Report', 'A', 'C', 'R'],
        [],
        [null, null, 'R', 'Responsible'],
        [null, null, 'A', 'Accountable'],
        [null, null, 'C', 'Consulted'],
      ]),
    ]),
  )
  expect(tables.map(({ kind }) => kind)).toEqual(['raci'])
})
