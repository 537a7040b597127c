import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }
const read = (name: string, rows: readonly (readonly Cell[])[]) => readProject([workbook([sheet(name, rows)])], options)

test('a line of sums that nobody labelled is no budget line, no task and no entry', () => {
  const budget = read('Budget', [
    ['Item', 'Category', 'Budget', 'Actual'],
    ['Laptops', 'IT', 12000, 11500],
    ['Training', 'HR', 5000.1, 10],
    [null, null, 17000.1, 11510],
  ])
  expect(budget.project?.budget?.map(line => line.amount)).toEqual([12000, 5000.1])
  const plan = read('Plan', [
    ['ID', 'Task', 'Start', 'Budget', 'Actual cost'],
    ['T1', 'Design', date('2026-01-05'), 100, 90],
    ['T2', 'Build', date('2026-01-19'), 200, 210],
    [null, null, null, 300, 300],
  ])
  expect(plan.project?.tasks.map(task => task.id)).toEqual(['T1', 'T2'])
  const ledger = read('Postings', [
    ['Posting date', 'Account', 'Amount', 'Currency'],
    ['31.01.2026', '610000', '12.500,00', 'EUR'],
    ['28.02.2026', '610000', '3.250,50-', 'EUR'],
    [null, null, '9.249,50', 'EUR'],
  ])
  expect(ledger.project?.ledger).toHaveLength(2)
  expect(ledger.findings.map(({ rule }) => rule)).not.toContain('input/unreadable-date')
})

test('a line with a SUM formula is a sum also where its stored figure is stale', () => {
  const { project } = read('Budget', [
    ['Item', 'Amount', 'Actual'],
    ['Laptops', 100, 1],
    ['Training', 50, 1],
    [null, { value: 140, formula: '=SUM(B2:B3)' }, { value: 2, formula: '=SUM(C2:C3)' }],
  ])
  expect(project?.budget).toHaveLength(2)
})

test('a line without a name whose figures are no sum is kept and reported', () => {
  const { findings } = read('Postings', [
    ['Posting date', 'Account', 'Amount', 'Currency'],
    [date('2026-01-31'), '610000', 100, 'EUR'],
    [date('2026-02-28'), '610000', 50, 'EUR'],
    [null, null, 70, 'EUR'],
  ])
  expect(findings.find(({ rule }) => rule === 'input/unreadable-date')?.source?.cell).toBe('A4')
})

test('between two sums each covers its own rows', () => {
  const { project } = read('Budget', [
    ['Item', 'Category', 'Amount'],
    ['a', 'x', 10],
    ['b', 'x', 20],
    [null, 'EUR', 30],
    ['c', 'y', 5],
    ['d', 'y', 6],
    [null, 'EUR', 11],
    [null, 'EUR', 41],
  ])
  expect(project?.budget?.map(line => line.amount)).toEqual([10, 20, 5, 6])
})
