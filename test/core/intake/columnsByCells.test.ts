import { describe, expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const tableOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = 'book.xlsx') =>
  inspect(workbook([sheet(name, rows)], { name: file })).tables[0]

describe('a column of states is the status under whatever heading', () => {
  test.each([
    ['Task Mode', ['Done', 'To Do', 'In progress']],
    ['On-Hold?', ['Closed', 'Open', 'Closed']],
    ['DONE?', [true, false, true]],
    ['跟踪', ['🔴 待开始', '进行中', '已完成']],
  ])('%s', (heading, states) => {
    const table = tableOf([
      ['Task Name', heading, 'Start Date', 'End Date'],
      ['Survey', states[0], date('2026-03-02'), date('2026-03-06')],
      ['Design', states[1], date('2026-03-09'), date('2026-03-20')],
      ['Build', states[2], date('2026-03-23'), date('2026-04-24')],
    ])
    expect(table?.columns).toMatchObject({ name: 'A', status: 'B', start: 'C', finish: 'D' })
  })

  test('a list of names and states alone is no plan', () => {
    const table = tableOf([
      ['Part one', 'Completed', 'Completed'],
      ['Interviews', 'Completed', 'Completed'],
      ['Notes', 'Completed', 'Open'],
      ['Paper', 'Open', 'Open'],
    ])
    expect(table).toBeUndefined()
  })
})

test('days under the word milestone are when the tasks beside them must be done', () => {
  const table = tableOf([
    ['Task', 'Should Take', 'Milestone'],
    ['Scene manager', 1, date('2026-02-14')],
    ['Event system', 8, date('2026-02-21')],
    ['Music', 2, date('2026-02-21')],
  ])
  expect(table).toMatchObject({ kind: 'plan', columns: { name: 'A', duration: 'B', finish: 'C' } })
})

test('the only day of a list of what was to be done is when it was due', () => {
  const table = tableOf(
    [
      ['日期', '内容', '是否完成'],
      [date('2026-02-19'), '界面改为中文', '是'],
      [date('2026-02-20'), '公共地址参数', '否'],
    ],
    'Sheet1',
    '任务计划.xlsx',
  )
  expect(table?.columns).toEqual({ finish: 'A', name: 'B', status: 'C' })
})

test('a start and a finish without their year are dates', () => {
  const table = tableOf([
    ['序号', '工作内容', '计划开始时间', '工作量（人天）', '预期完成时间'],
    [1, '需求完善', '1月26日', 5, '1月30日'],
    [2, '数据确认', '2月2日', 10, '2月14日'],
  ])
  expect(table?.columns).toMatchObject({ start: 'C', effort: 'D', finish: 'E' })
})

describe('postings', () => {
  test('of an accounting system are dated by the month beside the fiscal period', () => {
    const table = tableOf([
      ['Cost Factor', 'Fiscal Year/Period', 'WBS Description', 'cost$', 'FY 24 Month'],
      ['Contractors', '001/2024', 'Consultants', 3031, date('2023-07-01')],
      ['Contractors', '002/2024', 'Vendors', 3399, date('2023-08-01')],
      ['Travel', '002/2024', 'Vendors', 120, date('2023-08-01')],
    ])
    expect(table).toMatchObject({ kind: 'ledger', columns: { account: 'A', amount: 'D', date: 'E' } })
  })

  test('Income and Expense beside categories say which way the money went', () => {
    const book = workbook([
      sheet('Data', [
        ['Date', 'Category', 'Description', 'Amount', 'Type'],
        [date('2026-04-05'), 'Sales', 'Workshop', 1500, 'Income'],
        [date('2026-04-06'), 'Rent', 'April', 300, 'Expense'],
      ]),
    ])
    const { project } = readProject([book], { today: '2026-06-30', language: 'en' })
    expect(project?.ledger).toMatchObject([
      { class: 'receipt', account: 'Sales', amount: 1500 },
      { class: 'actual', account: 'Rent', amount: 300 },
    ])
  })

  test('are described by their notes where nothing else says what they were for', () => {
    const table = tableOf([
      ['日期', '时间', '类别', '金额', '备注'],
      [date('2026-01-15'), '12:30:45', '餐饮', 45, '中午三个人吃饭'],
      [date('2026-01-15'), '18:00:00', '交通', 35.5, '打车去客户现场'],
      [date('2026-01-16'), '08:10:00', '餐饮', 35, '早餐和午餐一共'],
    ])
    expect(table).toMatchObject({ kind: 'ledger', columns: { date: 'A', class: 'C', amount: 'D', description: 'E' } })
  })

  test.each(['花费', '流水', 'Amount £'])('have amounts under %s', heading => {
    const table = tableOf(
      [
        ['日期', '项目', heading, '备注'],
        [date('2026-07-16'), '预付款', 8000, ''],
        [date('2026-07-20'), '拆空调', 100, ''],
        [date('2026-08-07'), '拆除费', 5800, ''],
      ],
      'Sheet1',
      '账本.xlsx',
    )
    expect(table).toMatchObject({ kind: 'ledger', columns: { date: 'A', amount: 'C' } })
  })
})

test('beside a price the multiple of it is the amount of the row', () => {
  const table = tableOf(
    [
      ['Materials', 'Cost', 'Installed', 'Spare', 'Sub-Total'],
      ['Tablet', 600, 2, 2, 2400],
      ['Screen', 450, 2, 2, 1800],
      ['Cable', 150, 1, 1, 300],
    ],
    'Budget',
  )
  expect(table).toMatchObject({ kind: 'budget', columns: { name: 'A', amount: 'E' } })
})

test('figures called a risk factor are the score beside frequency and impact', () => {
  const table = tableOf(
    [
      ['Risk ID', 'Risk Name', 'Impact (I)', 'Frequency (F)', 'Risk Factor = I*F'],
      ['R1', 'Absence', 4, 2, 8],
      ['R2', 'Tools fail', 3, 3, 9],
    ],
    'Risk Log',
  )
  expect(table?.columns).toEqual({ id: 'A', description: 'B', impact: 'C', probability: 'D', score: 'E' })
})

test('a frequency in a plan of communication is no probability', () => {
  const table = tableOf(
    [
      ['ID', 'Message', 'Audience', 'Frequency', 'Description'],
      [1, 'Status report', 'Sponsor', 'Weekly', 'One page'],
      [2, 'Newsletter', 'Staff', 'Monthly', 'Mail'],
    ],
    'Communication',
  )
  expect(table?.kind).not.toBe('risks')
})
