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
