import { expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { type Cell, date, merge, percent, sheet, workbook } from './workbookBuilder.ts'

const tablesOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = 'book.xlsx') =>
  inspect(workbook([sheet(name, rows)], { name: file })).tables.map(({ kind, headerRow, columns }) => ({
    kind,
    headerRow,
    columns,
  }))

test('a heading in two languages is known by either of them', () => {
  const [plan] = tablesOf([
    [
      '编号 No.',
      '任务名称 Task',
      '负责人 Owner',
      '计划开始\nPlan Start',
      '计划完成\nPlan Finish',
      '完成率 %',
      '前置任务 Predecessor',
    ],
    ['1', '立项', '赵敏', date('2026-01-05'), date('2026-01-10'), percent(1), ''],
    ['2', '评审', '钱进', date('2026-01-11'), date('2026-01-20'), percent(0), '1'],
  ])
  expect(plan).toEqual({
    kind: 'plan',
    headerRow: 1,
    columns: {
      id: 'A',
      name: 'B',
      owner: 'C',
      start: 'D',
      finish: 'E',
      percentComplete: 'F',
      predecessors: 'G',
    },
  })
})

test('names of database fields are read as the words they are made of', () => {
  const [risks] = tablesOf([
    ['riskId', 'riskDescription', 'riskProbability', 'impact', 'riskScore', 'riskOwner'],
    ['R1', 'Storm', 4, 5, 20, 'Ann'],
    ['R2', 'Late permit', 2, 3, 6, 'Bo'],
  ])
  expect(risks?.columns).toEqual({
    id: 'A',
    description: 'B',
    probability: 'C',
    impact: 'D',
    score: 'E',
    owner: 'F',
  })
})

test('a number sign after a heading is its number', () => {
  const [risks] = tablesOf([
    ['Risk #', 'Risk', 'Likelihood', 'Outcome rating', 'Accountability'],
    [1, 'Storm', 4, 5, 'Ann'],
    [2, 'Late permit', 2, 3, 'Bo'],
  ])
  expect(risks?.columns).toEqual({ id: 'A', description: 'B', probability: 'C', impact: 'D', owner: 'E' })
})

test('ratings under the same headings once more are those after the response', () => {
  const [risks] = tablesOf([
    ['Risk ID', 'Risk description', 'Likelihood', 'Impact', 'Treatment', 'Likelihood', 'Impact'],
    ['R1', 'Storm', 4, 5, 'Insure', 2, 4],
    ['R2', 'Late permit', 3, 3, 'Apply early', 1, 3],
  ])
  expect(risks?.columns).toMatchObject({ probability: 'C', impact: 'D', residualProbability: 'F', residualImpact: 'G' })
})

test('impact alone makes no risk of an issue, nor of an order of escalation', () => {
  const issues = tablesOf(
    [
      ['Issue ID', 'Description', 'Impact', 'Owner', 'Actions', 'Status', 'Due date'],
      ['I1', 'Crane is down', 'High', 'Ann', 'Repair', 'Open', date('2026-03-01')],
    ],
    'Issue log',
  )
  expect(issues.map(({ kind }) => kind)).toEqual(['register'])
  const escalation = [
    ['Severity', 'Description', 'Decision maker', 'Time frame'],
    ['High', 'The site stands still', 'Director', 'two hours'],
    ['Low', 'One person waits', 'Foreman', 'a day'],
  ]
  expect(tablesOf(escalation)).toEqual([])
})

test('prose under "value" is no budget', () => {
  const backlog = [
    ['User story', 'Priority', 'Category', 'Team', 'Role', 'Value'],
    [1, 1, 'Customer', 'Web', 'Buyer', 'Finds what she needs sooner'],
    [2, 3, 'Employee', 'App', 'Clerk', 'Saves a call'],
  ]
  expect(tablesOf(backlog, 'Backlog')).toEqual([])
})

test('a sheet without a name of its own is named by its file', () => {
  const actions = [
    ['Item no', 'Description', 'Owner', 'Due date', 'Status'],
    [1, 'Order the crane', 'Ann', date('2026-03-01'), 'Open'],
    [2, 'Send the letter', 'Bo', date('2026-03-09'), 'Closed'],
  ]
  expect(tablesOf(actions, 'Sheet1', 'Action log.xlsx').map(({ kind }) => kind)).toEqual(['register'])
})

test('R is a Thursday in a picture of weekdays, and its line is none of the labels', () => {
  const week: Cell[] = ['M', 'T', 'W', 'R', 'F']
  const blank: Cell[] = Array<Cell>(4).fill(null)
  const rows: Cell[][] = [
    ['Task', 'Owner', 'Start', 'Finish', 'WEEK 1', ...blank, 'WEEK 2', ...blank],
    [...blank, ...week, ...week],
    ['Survey', 'Ann', date('2026-01-05'), date('2026-01-09'), 'x', 'x', 'x', 'x', 'x'],
    ['Design', 'Bo', date('2026-01-12'), date('2026-01-16'), null, ...blank, 'x', 'x', 'x', 'x', 'x'],
  ]
  const merges = [0, 1, 2, 3].map(column => merge(0, column, 1, column))
  const { tables } = inspect(workbook([sheet('Plan', rows, [...merges, merge(0, 4, 0, 8), merge(0, 9, 0, 13)])]))
  expect(tables.map(({ headerRow }) => headerRow)).toEqual([1])
})

test('choices for other sheets, and controls with an owner and a state, are no plan', () => {
  const choices = [
    ['Status', 'Priority', 'Owner', 'Category'],
    ['Open', 'High', 'Ann', 'Civil'],
    ['Closed', 'Low', 'Bo', 'Steel'],
  ]
  const controls = [
    ['Control ID', 'Control name', 'Framework', 'Owner', 'Status', 'Description'],
    ['C1', 'Two factors', 'NIST', 'IT', 'In place', 'A second factor for all'],
    ['C2', 'Backups', 'NIST', 'IT', 'Planned', 'Copies off site'],
  ]
  expect(tablesOf(choices, 'Lists')).toEqual([])
  expect(tablesOf(controls, 'Controls')).toEqual([])
})

test('months are when milestones of a research plan end', () => {
  const rows = [
    ['序号', '里程碑节点', '主要工作内容', '计划完成时间', '负责人'],
    [1, '方案论证', '完成技术路线评审', '2026年3月', '高敏'],
    [2, '小试完成', '制备实验室样品', '2026年9月', '林博'],
  ]
  expect(tablesOf(rows, '任务书')).toMatchObject([{ kind: 'plan', columns: { name: 'B', finish: 'D', owner: 'E' } }])
})

test.each<[string, string, Cell[], Cell[], Record<string, string>]>([
  [
    'people',
    'Staffing',
    ['Staff member', 'Discipline', 'Day rate (USD)', 'On project from', 'Off project'],
    ['Ann', 'Civil', 900, date('2026-01-01'), date('2026-06-30')],
    { name: 'A', skills: 'B', rate: 'C', from: 'D', to: 'E' },
  ],
  [
    'ledger',
    'PO log',
    ['PO no', 'Raised', 'Vendor', 'Description', 'Net value', 'Raised by', 'Received by'],
    ['P1', date('2026-01-02'), 'Acme', 'Bolts', 100, 'Ann', 'Cy'],
    { document: 'A', date: 'B', supplier: 'C', description: 'D', amount: 'E', requestedBy: 'F', receivedBy: 'G' },
  ],
  [
    'contracts',
    '分包',
    ['分包单位', '合同内容', '合同总价', '已审定产值', '累计已付', '签约日期'],
    ['宏远劳务', '主体劳务', 860, 430, 320, date('2026-01-15')],
    { supplier: 'A', name: 'B', value: 'C', settled: 'D', paid: 'E', signed: 'F' },
  ],
  [
    'register',
    '隐患台账',
    ['检查日期', '隐患描述', '整改责任人', '整改期限', '完成情况'],
    [date('2026-04-02'), '临边缺护栏', '刘强', date('2026-04-05'), '已整改'],
    { title: 'B', owner: 'C', due: 'D', status: 'E' },
  ],
  [
    'budget',
    '预算执行',
    ['预算科目', '年度预算', '本月执行数', '累计执行数'],
    ['人员经费', 500000, 42000, 250000],
    { account: 'A', amount: 'B', actual: 'D' },
  ],
])('headings of a %s sheet called %s are known', (kind, name, headings, row, columns) => {
  expect(tablesOf([headings, row], name)).toMatchObject([{ kind, columns }])
})
