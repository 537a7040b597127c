import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }
type Rows = readonly (readonly Cell[])[]
const read = (rows: Rows, merges = [] as ReturnType<typeof merge>[], others: ReturnType<typeof sheet>[] = []) =>
  readProject([workbook([sheet('Cost', rows, merges), ...others])], options)

const budgetOf = ({ project }: ReturnType<typeof read>) => project?.budget?.map(line => [line.period, line.amount])
const spentOf = ({ project }: ReturnType<typeof read>) =>
  Array.isArray(project?.ledger) ? project.ledger.map(entry => [entry.class, entry.date, entry.amount]) : []

const PLANNED = [
  ['2026-01', 10],
  ['2026-02', 30],
  ['2026-01', 15],
  ['2026-02', 12],
]
const SPENT = [
  ['actual', '2026-01-31', 20],
  ['actual', '2026-02-28', 60],
  ['actual', '2026-01-31', 14],
  ['actual', '2026-02-28', 11],
]
const DATA: Rows = [
  ['Salaries', 10, 20, 30, 60],
  ['Travel', 15, 14, 12, 11],
]

test.each([
  ['Account', '2026-01 Budget', '2026-01 Actual', '2026-02 Budget', '2026-02 Actual'],
  ['Account', 'Budget Jan 2026', 'Actual Jan 2026', 'Budget Feb 2026', 'Actual Feb 2026'],
  ['Account', 'Jan-26', 'Jan-26 Actual', 'Feb-26', 'Feb-26 Actual'],
  ['Account', 'Jan 2026 (Plan)', 'Jan 2026 (Actual)', 'Feb 2026 (Plan)', 'Feb 2026 (Actual)'],
  ['科目', '2026年1月预算', '2026年1月实际', '2026年2月预算', '2026年2月实际'],
  ['科目', '2026年1月预算数', '2026年1月执行数', '2026年2月预算数', '2026年2月执行数'],
])('one line of headings with month and measure, as in %s | %s | %s', (...headings) => {
  const result = read([headings, ...DATA])
  expect(budgetOf(result)).toEqual(PLANNED)
  expect(spentOf(result)).toEqual(SPENT)
  expect(result.inspections[0]?.tables[0]?.columns).toMatchObject({
    'period:2026-01': 'B',
    'actual:2026-01': 'C',
    'period:2026-02': 'D',
    'actual:2026-02': 'E',
  })
})

test('months over budget and actual are read merged and not merged, as text and as dates', () => {
  const measures = [null, 'Budget', 'Actual', 'Budget', 'Actual']
  const merges = [merge(0, 1, 0, 2), merge(0, 3, 0, 4)]
  const january = date('2026-01-01', 'mmm yyyy')
  const february = date('2026-02-01', 'mmm yyyy')
  for (const [line, merged] of [
    [['Account', '2026-01', null, '2026-02', null], []],
    [['Account', '2026-01', null, '2026-02', null], merges],
    [['Account', january, null, february, null], []],
    [['Account', january, null, february, null], merges],
  ] as const) {
    const result = read([line, measures, ...DATA], [...merged])
    expect(budgetOf(result)).toEqual(PLANNED)
    expect(spentOf(result)).toEqual(SPENT)
  }
})

test('预算 over its months and 实际 over the same months are two measures, not two years', () => {
  const months = ['1月', '2月', '3月']
  const result = read(
    [
      ['2026年费用执行情况'],
      ['科目', '预算', null, null, null, '实际', null, null, null],
      [null, ...months, '小计', ...months, '小计'],
      ['人工', 10, 20, 30, 60, 9, 0, 0, 9],
      ['材料', 1, 2, 3, 6, 4, 0, 0, 50],
    ],
    [merge(1, 0, 2, 0), merge(1, 1, 1, 4), merge(1, 5, 1, 8)],
  )
  expect(budgetOf(result)?.map(([period]) => period)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-01',
    '2026-02',
    '2026-03',
  ])
  expect(spentOf(result)).toEqual([
    ['actual', '2026-01-31', 9],
    ['actual', '2026-01-31', 4],
  ])
  const wrong = result.findings.filter(({ rule }) => rule === 'input/total-disagrees')
  expect(wrong.map(({ source }) => source?.cell)).toEqual(['I5'])
  // Noughts entered in advance do not move the date that the figures are as of.
  expect(result.project?.project.statusDate).toBe('2026-01-31')
})

test('deviations between budget and actual are neither; they are listed as unmapped', () => {
  const result = read([
    ['Account', '2026-01 Budget', '2026-01 Actual', '2026-01 Variance', '2026-02 Budget', '2026-02 Actual', '差异'],
    ['Salaries', 10, 20, -10, 30, 60, -30],
    ['Travel', 15, 14, 1, 12, 11, 1],
  ])
  expect(budgetOf(result)).toEqual(PLANNED)
  expect(spentOf(result)).toEqual(SPENT)
  expect(result.inspections[0]?.tables[0]?.unmapped.map(({ column }) => column)).toEqual(['D', 'G'])
})

test('beside a ledger that books actuals those by month are not counted twice, and that is said', () => {
  const ledger = sheet('Ledger', [
    ['Date', 'Account', 'Class', 'Amount'],
    [date('2026-01-15'), 'Salaries', 'actual', 20],
    [date('2026-02-15'), 'Salaries', 'actual', 60],
  ])
  const result = read(
    [['Account', '2026-01 Budget', '2026-01 Actual', '2026-02 Budget', '2026-02 Actual'], ...DATA],
    [],
    [ledger],
  )
  expect(spentOf(result)).toHaveLength(2)
  const said = result.findings.filter(({ rule }) => rule === 'input/actuals-not-counted')
  expect(said.map(({ source, amount }) => [source?.cell, amount])).toEqual([['C2', 105]])
})

test('what is spent in the period of the status date counts on that date', () => {
  const result = readProject(
    [workbook([sheet('Cost', [['Account', '2026-01', '2026-01 Actual', '2026-02', '2026-02 Actual'], ...DATA])])],
    { ...options, statusDate: '2026-02-10' },
  )
  expect(spentOf(result).map(([, day]) => day)).toEqual(['2026-01-31', '2026-02-10', '2026-01-31', '2026-02-10'])
})

test.each([[['2025 Actual', '2026 Budget']], [['2024 Actual', '2025 Actual', '2026 Budget']]])(
  'the actuals of earlier years beside the budget of this one are a comparison, no money by period: %s',
  headings => {
    const result = read([
      ['Account', ...headings],
      ['Salaries', ...headings.map((_, i) => 900 + i)],
      ['Travel', ...headings.map((_, i) => 90 + i)],
    ])
    const last = headings.length - 1
    expect(result.project?.budget?.map(({ amount, period }) => [period, amount])).toEqual([
      [undefined, 900 + last],
      [undefined, 90 + last],
    ])
  },
)
