import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, merge, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }
const read = (rows: readonly (readonly Cell[])[], merges = [] as ReturnType<typeof merge>[]) =>
  readProject([workbook([sheet('Budget 2026', rows, merges)])], options)
const sumOf = (project: ReturnType<typeof read>['project']) =>
  (project?.budget ?? []).reduce((sum, line) => sum + line.amount, 0)

test('quarter sums between the months are no periods, and no month behind them is lost', () => {
  const { project, inspections, findings } = read([
    ['GL account', 'Jan', 'Feb', 'Mar', 'Q1', 'Apr', 'May', 'Jun', 'Q2', 'FY total'],
    ['Salaries', 10, 10, 10, 30, 10, 10, 10, 30, 60],
    ['Travel', 1, 1, 1, 3, 2, 2, 2, 6, 9],
  ])
  expect(sumOf(project)).toBe(69)
  expect(inspections[0]?.tables[0]?.columns).toMatchObject({ 'period:2026-04': 'F', amount: 'J' })
  expect(Object.values(inspections[0]?.tables[0]?.columns ?? {})).not.toContain('E')
  expect(findings.filter(({ rule }) => rule === 'input/total-disagrees')).toEqual([])
})

test('小计 under each merged quarter sums its months, and 全年合计 is checked against all of them', () => {
  const rows: Cell[][] = [
    ['科目', '一季度', null, null, null, '二季度', null, null, null, '全年合计'],
    [null, '1月', '2月', '3月', '小计', '4月', '5月', '6月', '小计', null],
    ['人工成本', 10, 10, 10, 30, 11, 11, 11, 33, 63],
    ['差旅费', 1, 1, 1, 3, 1, 1, 1, 3, 17],
  ]
  const { project, findings } = read(rows, [merge(0, 0, 1, 0), merge(0, 1, 0, 4), merge(0, 5, 0, 8), merge(0, 9, 1, 9)])
  expect(sumOf(project)).toBe(69)
  expect(findings.filter(({ rule }) => rule === 'input/total-disagrees').map(({ source }) => source?.cell)).toEqual([
    'J4',
  ])
})

test('years between quarters and half-years between months sum them up too', () => {
  const quarters = read([
    ['Item', '2026 Q1', '2026 Q2', '2026 Q3', '2026 Q4', '2026', '2027 Q1', '2027 Q2'],
    ['Steel', 10, 20, 30, 40, 100, 50, 60],
    ['Labour', 10, 20, 30, 40, 100, 50, 60],
  ])
  expect(sumOf(quarters.project)).toBe(420)
  const halves = read([
    ['科目', '1月', '2月', '3月', '上半年', '7月', '8月', '下半年'],
    ['人工', 10, 20, 30, 60, 40, 50, 90],
    ['材料', 10, 20, 30, 60, 40, 50, 90],
  ])
  expect(sumOf(halves.project)).toBe(300)
})

const columnsOf = (result: ReturnType<typeof read>) => result.inspections[0]?.tables[0]
const disagreeing = (result: ReturnType<typeof read>) =>
  result.findings.filter(({ rule }) => rule === 'input/total-disagrees').map(({ source }) => source?.cell)

test('dated quarters between dated months are listed as unmapped, and the last one is no total of the year', () => {
  const result = read([
    ['Account', 'Jan 2026', 'Feb 2026', 'Mar 2026', 'Q1 2026', 'Apr 2026', 'May 2026', 'Jun 2026', 'Q2 2026'],
    ['Salaries', 10, 20, 30, 60, 40, 50, 60, 150],
    ['Travel', 10, 10, 10, 30, 10, 10, 10, 30],
  ])
  expect(sumOf(result.project)).toBe(270)
  expect(columnsOf(result)?.unmapped).toEqual([
    { column: 'E', header: 'Q1 2026' },
    { column: 'I', header: 'Q2 2026' },
  ])
  expect(disagreeing(result)).toEqual([])
})

test('a quarter, half or running sum that is not the sum of its months is reported at its cell', () => {
  const result = read([
    ['Account', 'Jan', 'Feb', 'Mar', 'Q1', 'Apr', 'May', 'Jun', 'Q2', 'H1', 'YTD', 'Total'],
    ['Salaries', 10, 20, 30, 60, 40, 50, 60, 190, 210, 210, 210],
    ['Travel', 10, 10, 10, 30, 10, 10, 10, 30, 90, 60, 60],
  ])
  expect(disagreeing(result)).toEqual(['I2', 'J3'])
  expect(sumOf(result.project)).toBe(270)
})

test('a quarter stated over months that nobody filled in is reported, not lost', () => {
  const result = read([
    ['Account', 'Jan', 'Feb', 'Mar', 'Q1', 'Apr', 'May', 'Jun', 'Q2'],
    ['Salaries', 10, 20, 30, 60, null, null, null, 150],
    ['Travel', 10, 10, 10, 30, 5, 5, 5, 15],
  ])
  expect(disagreeing(result)).toEqual(['I2'])
})

test('合计 of each year below an unmerged line of years sums up that year', () => {
  const months = (n: number) => Array.from({ length: n }, (_, i) => `${i + 1}月`)
  const amounts = (n: number, amount: number) => Array.from({ length: n }, () => amount)
  const result = read([
    ['科目', '2026年', ...Array.from({ length: 12 }, () => null), '2027年', ...Array.from({ length: 6 }, () => null)],
    [null, ...months(12), '合计', ...months(6), '合计'],
    ['人工', ...amounts(12, 10), 120, ...amounts(6, 20), 120],
    ['材料', ...amounts(12, 5), 60, ...amounts(6, 5), 70],
  ])
  expect(sumOf(result.project)).toBe(330)
  expect(columnsOf(result)?.columns).toMatchObject({ 'period:2026-12': 'M', 'period:2027-01': 'O' })
  expect(columnsOf(result)?.unmapped.map(({ column }) => column)).toEqual(['N', 'U'])
  expect(disagreeing(result)).toEqual(['U4'])
})

test('a quarter before its months sums them up as well', () => {
  const result = read([
    ['科目', '1月', '2月', '3月', '二季度', '4月', '5月', '6月', '三季度', '7月', '8月', '9月'],
    ['人工', 10, 20, 30, 150, 40, 50, 60, 6, 1, 2, 3],
    ['材料', 10, 10, 10, 30, 10, 10, 10, 3, 1, 1, 1],
  ])
  expect(sumOf(result.project)).toBe(279)
  expect(disagreeing(result)).toEqual([])
})

test('quarters alone, halves alone and years alone are the periods', () => {
  for (const [headings, period] of [
    [['Q1 2026', 'Q2 2026', 'Q3 2026'], 'period:2026-Q1'],
    [['2026 H1', '2026 H2'], 'period:2026-H1'],
    [['上半年', '下半年'], 'period:2026-H1'],
    [['2026', '2027', '2028'], 'period:2026'],
  ] as const) {
    const result = read([
      ['Account', ...headings],
      ['Salaries', ...headings.map((_, i) => 10 * (i + 1))],
      ['Travel', ...headings.map(() => 5)],
    ])
    expect(columnsOf(result)?.columns[period]).toBe('B')
    expect(result.project?.budget).toHaveLength(2 * headings.length)
  }
})

test('years and quarters behind the months of another time are periods of their own', () => {
  const result = read([
    ['Account', 'Jan 2026', 'Feb 2026', 'Mar 2026', 'Q2 2026', 'Q3 2026', '2027'],
    ['Salaries', 10, 20, 30, 100, 110, 500],
    ['Travel', 1, 2, 3, 10, 11, 50],
  ])
  expect(sumOf(result.project)).toBe(847)
  expect(columnsOf(result)?.columns).toMatchObject({ 'period:2026-Q2': 'E', 'period:2027': 'G' })
})

test('the fiscal quarter of other months is their sum all the same', () => {
  const result = read([
    ['Account', 'Apr 2025', 'May 2025', 'Jun 2025', 'Q1 2026', 'Jul 2025', 'Aug 2025', 'Sep 2025', 'Q2 2026'],
    ['Salaries', 10, 20, 30, 60, 40, 50, 60, 150],
    ['Travel', 10, 10, 10, 30, 10, 10, 10, 30],
  ])
  expect(sumOf(result.project)).toBe(270)
})

test('a note between the months does not end them', () => {
  const result = read([
    ['Account', 'Jan', 'Feb', 'Mar', 'Q1', 'Remarks', 'Apr', 'May', 'Jun', 'Q2'],
    ['Salaries', 10, 20, 30, 60, 'hiring', 40, 50, 60, 150],
    ['Travel', 10, 10, 10, 30, null, 10, 10, 10, 30],
  ])
  expect(sumOf(result.project)).toBe(270)
})

test('amounts of one in every month are money', () => {
  const result = read([
    ['Account', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
    ['Licences', 1, 1, 1],
    ['Hosting', 1, 1, 1],
  ])
  expect(sumOf(result.project)).toBe(6)
})
