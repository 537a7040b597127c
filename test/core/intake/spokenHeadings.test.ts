import { describe, expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { parseDateText } from '../../../core/intake/values/dates.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

type Rows = readonly (readonly Cell[])[]

const tableOf = (rows: Rows, name = 'Sheet1', file = 'book.xlsx') =>
  inspect(workbook([sheet(name, rows)], { name: file })).tables[0]

describe('people', () => {
  test.each([
    ['成员', '分工', '人员分工'],
    ['组员', '分工内容', '小组分工'],
    ['Name', 'Responsibilities', 'Team'],
  ])('are listed with what they do: %s, %s', (name, duty, file) => {
    const rows = [
      [name, duty],
      ['张三', '需求分析'],
      ['李四', '测试代码'],
    ]
    expect(tableOf(rows, 'Sheet1', `${file}.xlsx`)).toMatchObject({ kind: 'people', columns: { name: 'A', role: 'B' } })
  })

  test('are listed by name and number alone where a title says that they are people', () => {
    const rows = [
      ['ID', 'Name'],
      [1, 'Ann Lee'],
      [2, 'Bo Chan'],
    ]
    expect(tableOf(rows, 'Team members')).toMatchObject({ kind: 'people', columns: { name: 'B' } })
    expect(tableOf(rows, 'Products')?.kind).not.toBe('people')
    expect(tableOf(rows, 'Resources')?.kind).not.toBe('people')
  })

  test('are known by what only persons have', () => {
    const rows = [
      ['empName', 'sex', 'age', 'deptName'],
      ['张三', 1, 26, '业务部'],
      ['李四', 0, 31, '后勤部'],
    ]
    expect(tableOf(rows)).toMatchObject({ kind: 'people', columns: { name: 'A', department: 'D' } })
  })
})

test('contracts exported from a database are no plan, though they start and end', () => {
  const rows = [
    ['ContractID', 'SupplierID', 'ContractStart', 'ContractEnd', 'ContractValue', 'CycleTimeDays'],
    ['CON3000', 'SUP1032', '2026-01-08', '2027-11-08', 458464.27, 45],
    ['CON3001', 'SUP1012', '2026-02-21', '2027-06-19', 457088.36, 36],
  ]
  expect(tableOf(rows)).toMatchObject({
    kind: 'contracts',
    columns: { id: 'A', supplier: 'B', start: 'C', finish: 'D', value: 'E' },
  })
})

describe('registers', () => {
  test.each([
    ['Dependencies', 'Dependency Description'],
    ['Assumptions', 'Assumption'],
  ])('of a RAID log: %s', (name, heading) => {
    const rows = [
      ['ID', heading, 'Why', 'Status', 'Owner'],
      ['D1', 'Hosting is bought', 'Deployment', 'Open', 'Ann'],
      ['D2', 'Interface is ready', 'Front end', 'Closed', 'Bo'],
    ]
    expect(tableOf(rows, name)).toMatchObject({ kind: 'register', columns: { id: 'A', title: 'B', status: 'D' } })
  })

  test('of issues that nobody has answered yet are known by their title', () => {
    const rows = [
      ['序号', '所属模块', '问题描述', '说明'],
      [1, '基础数据', '列表缺少字段', '已增加'],
      [2, '工作计划', '页面无法保存', ''],
    ]
    expect(tableOf(rows, 'Sheet1', '问题列表.xlsx')).toMatchObject({ kind: 'register', columns: { title: 'C' } })
  })

  test('a promised day is when an issue is due, not when it was done', () => {
    const rows = [
      ['序号', '问题描述', '处理人', '完成时间', '承诺解决时间'],
      [1, '列表缺少字段', '张三', date('2026-03-02'), date('2026-03-05')],
      [2, '页面无法保存', '李四', date('2026-03-03'), date('2026-03-06')],
    ]
    expect(tableOf(rows)?.columns).toMatchObject({ done: 'D', due: 'E' })
  })
})

describe('money', () => {
  test('in ranges under an amount in a currency is a budget', () => {
    const rows = [
      ['Budget'],
      ['', 'Cost in USD', 'Once/Recurring'],
      ['Assessment', '$5000-$10000', 'One time'],
      ['Migration', '$7,000 - $10,000', 'One time'],
      ['Support', '$500-$900', 'Monthly'],
    ]
    expect(tableOf(rows, 'Budget')).toMatchObject({ kind: 'budget', columns: { name: 'A', amount: 'B' } })
  })

  test('under the first days of months is a budget under any heading of the names', () => {
    const months = Array.from({ length: 12 }, (_, i) => date(`2026-${String(i + 1).padStart(2, '0')}-01`))
    const amounts = months.map((_, i) => 100 * (i + 1))
    const rows = [
      ['客户简称', ...months],
      ['甲公司', ...amounts],
      ['乙公司', ...amounts],
    ]
    expect(tableOf(rows)).toMatchObject({ kind: 'budget', columns: { name: 'A' } })
  })

  test('spent at a time of day is a ledger, not a budget', () => {
    const rows = [
      ['datetime', 'amount', 'description', 'journal_entry_id'],
      ['2026-03-14 08:10', 120, 'Transfer', 'c8bfe4be'],
      ['2026-03-15 09:30', 64.5, 'Deposit', 'eee04c6b'],
    ]
    expect(tableOf(rows)).toMatchObject({
      kind: 'ledger',
      columns: { date: 'A', amount: 'B', description: 'C', document: 'D' },
    })
  })

  test('values before and after a change are no ledger', () => {
    const rows = [
      ['Timestamp', 'Action', 'Task ID', 'Old Value', 'New Value'],
      ['2026-03-18 07:48:50', 'EDIT', 644, 'NOT STARTED', 'IN PROGRESS'],
      ['2026-03-18 07:50:35', 'EDIT', 432, 2026, 2027],
    ]
    expect(tableOf(rows)?.kind).not.toBe('ledger')
  })

  test('is in or out by the words of a column under any heading', () => {
    const rows = [
      ['Date', 'Amount', 'Category', 'Expense or Income'],
      [date('2026-03-01'), 3000, 'Salary', 'Income'],
      [date('2026-03-02'), 65, 'Home', 'Expense'],
    ]
    expect(tableOf(rows)?.columns).toMatchObject({ class: 'C', direction: 'D' })
  })

  test('beside a budget is what was spent of it', () => {
    const rows = [
      ['Department', 'Project', 'Month', 'Hours', 'Cost', 'Budget', 'Remaining'],
      ['TE', 'Relief', 'May', 44, 7480, 50000, 42520],
      ['TE', 'Buffer', 'May', 10, 1700, 40000, 38300],
    ]
    expect(tableOf(rows)).toMatchObject({ kind: 'budget', columns: { actual: 'E', amount: 'F' } })
  })
})

describe('a plan', () => {
  test('is no more than its heading where each row is merged like it', () => {
    const rows: Rows = [
      ['Task', null, 'Person responsible', null, 'Start date', null, 'End date', null],
      ['Survey', null, 'Ann', null, 46100, null, 46104, null],
      ['Design', null, 'Bo', null, 46105, null, 46110, null],
      ['Build', null, 'Ann', null, 46111, null, 46140, null],
    ]
    const merges = rows.flatMap((_, row) => [0, 2, 4, 6].map(column => merge(row, column, row, column + 1)))
    const [table] = inspect(workbook([sheet('Plan', rows, merges)])).tables
    expect(table).toMatchObject({ kind: 'plan', headerRow: 1, rows: 3 })
  })

  test('says with Y and N which tasks are milestones', () => {
    const rows = [
      ['ID', 'Task / Deliverable', 'Start', 'Finish', 'Milestone (Y/N)'],
      [1, 'Concept', date('2026-03-02'), date('2026-03-06'), 'N'],
      [2, 'Prototype', date('2026-03-09'), date('2026-03-20'), 'Y'],
    ]
    expect(tableOf(rows)?.columns).toMatchObject({ name: 'B', milestone: 'E' })
  })

  test('gives durations under a time with its unit', () => {
    const rows = [
      ['功能', '计划时间（天）'],
      ['部门管理', 1.5],
      ['职位管理', 2],
      ['人事资料', 1.5],
    ]
    expect(tableOf(rows, 'Sheet1', '开发计划.xlsx')?.columns).toMatchObject({ name: 'A', duration: 'B' })
  })

  test('is what someone spends hours on, whatever it is called', () => {
    const rows = [
      ['模块', '工时', '负责人'],
      ['架构搭建', 1, '张三'],
      ['登录跳转', 0.5, '李四'],
    ]
    expect(tableOf(rows)).toMatchObject({ kind: 'plan', columns: { name: 'A', effort: 'B', owner: 'C' } })
  })

  test('says it with a particle as well: 完成的情况', () => {
    const rows = [
      ['日期', '计划完成的内容', '完成的情况', '完成的时间'],
      ['第一天', '页面的搭建', '未完成', '晚上'],
      ['第二天', '数据请求', '未完成', '下午'],
    ]
    expect(tableOf(rows, '进度表')).toMatchObject({ kind: 'plan', columns: { name: 'B', status: 'C' } })
  })
})

test('persons whose names are written in the letters of codes are parties of a matrix', () => {
  const rows = [
    ['Aufgabe', 'Sara', 'Arda', 'Adib'],
    ['Sprint', 'R', 'I', 'A'],
    ['Design', 'A', 'C', 'R'],
    ['Roadmap', 'I', 'R', 'A'],
  ]
  expect(tableOf(rows)).toMatchObject({ kind: 'raci', rows: 3, columns: { task: 'A' } })
})

test('long numbers of a system are ids, however long', () => {
  const rows = [
    ['ID', '时间', '金额', '备注'],
    ['qj1622879046938657350', '2026-03-01 21:34', 22, '星星灯饰彩灯串'],
    ['qj1622878774599170593', '2026-03-02 19:52', 13, '预约挂号'],
  ]
  expect(tableOf(rows)?.columns).toMatchObject({ id: 'A', description: 'D' })
})

test('years of a project without a calendar are periods of its budget', () => {
  const amountsUnder = (...years: string[]) => {
    const rows = [
      ['Category', ...years],
      ['Staff', ...years.map(() => 1000)],
      ['Equipment', ...years.map(() => 500)],
    ]
    return tableOf(rows, 'Budget')
  }
  expect(amountsUnder('Year 1', 'Year 2', 'Year 3')).toMatchObject({ kind: 'budget', columns: { 'period:Y1': 'B' } })
  expect(amountsUnder('第一年', '第二年')).toMatchObject({ kind: 'budget', columns: { 'period:Y2': 'C' } })
})

test('posts by department are people under a title that says so', () => {
  const rows = [
    ['Role', 'Organisation', 'Allocation'],
    ['Data Engineer', 'Consulting', '50%'],
    ['IT Lead', 'Retail', 'as needed'],
  ]
  expect(tableOf(rows, 'Human Resources')).toMatchObject({ kind: 'people', columns: { name: 'A', department: 'B' } })
  expect(tableOf(rows, 'Prices')?.kind).not.toBe('people')
})

test.each([
  [
    '合同台账',
    ['序号', '工程名称', '施工方', '中标价', '签定时间', '累计已付'],
    'contracts',
    { supplier: 'C', value: 'D' },
  ],
  [
    'Contracts',
    ['No', 'Project Name', 'Awarded To', 'Award Amount', 'Date of Award', 'Paid'],
    'contracts',
    { paid: 'F' },
  ],
  [
    '付款台账',
    ['票号', '付款时间', '店铺', '实付', '费用大类', '内容'],
    'ledger',
    { date: 'B', supplier: 'C', amount: 'D' },
  ],
  [
    'Expenses',
    ['Bill No', 'Paid on', 'Paid to', 'Amount Paid', 'Type', 'Purpose'],
    'ledger',
    { document: 'A', date: 'B' },
  ],
])('%s under everyday words: %j', (name, headings, kind, columns) => {
  const cells: Cell[][] = [1, 2, 3].map(n =>
    headings.map((_, i) => [`A-${n}`, `Works ${n}`, `Firm ${n}`, 1000 * n, date(`2026-03-0${n}`), 100 * n][i] ?? null),
  )
  const ledger = cells.map(row => [row[0], row[4], row[2], row[3], 'Travel', row[1]])
  const table = tableOf([headings, ...(kind === 'ledger' ? ledger : cells)], name)
  expect(table).toMatchObject({ kind, columns })
})

test.each([
  ['Task Summary', 'Done by', 'Commencement Date', 'Release date'],
  ['任务清单', '牵头人', '进场时间', '限期'],
])('a plan under %s, %s, %s, %s', (...headings) => {
  const rows = [
    headings,
    ['Survey', 'Ann', date('2026-03-02'), date('2026-03-06')],
    ['Design', 'Bo', date('2026-03-09'), date('2026-03-20')],
  ]
  expect(tableOf(rows, 'Plan')).toMatchObject({
    kind: 'plan',
    columns: { name: 'A', owner: 'B', start: 'C', finish: 'D' },
  })
})

test('a day with its time behind a slash is that day', () => {
  expect(parseDateText('26-02-2026/ 10:20', 'dmy')).toBe('2026-02-26')
})
