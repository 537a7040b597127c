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
