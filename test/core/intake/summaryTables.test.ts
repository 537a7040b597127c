import { expect, test } from 'vitest'
import type { SheetGrid } from '../../../core/contract/workbook.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { date, sheet, workbook } from './workbookBuilder.ts'

const read = (...sheets: SheetGrid[]) => readProject([workbook(sheets)], { today: '2026-06-30', language: 'en' })

const plan = sheet('Plan', [
  ['ID', 'Task', 'Start', 'Finish', 'Budget', 'Actual cost'],
  ['T1', 'Concept', date('2026-01-05'), date('2026-01-16'), 100, 90],
  ['T2', 'Civil', date('2026-02-16'), date('2026-04-10'), 700, 170],
])
const summed = [
  ['Phase', 'Budget', 'Actual', 'Variance'],
  ['Design', 100, 90, 10],
  ['Build', 700, 170, 530],
]

test('a dashboard that sums up the plan is no budget, and its actuals are not booked once more', () => {
  const { project, inspections } = read(sheet('Dashboard', summed), plan)
  expect(project?.budget).toBeUndefined()
  expect(project?.ledger).toBeUndefined()
  expect(inspections[0]?.ignored).toEqual([{ sheet: 'Dashboard', why: 'It only sums up what other sheets hold.' }])
})

test('a summary is read where nothing else says what it says', () => {
  expect(read(sheet('Budget summary', summed)).project?.budget).toHaveLength(2)
  const blank = sheet('Budget', [['Item', 'Category', 'Budget', 'Actual']])
  expect(read(sheet('Budget summary', summed), blank).project?.budget).toHaveLength(2)
})

test('汇总 gives way to the sheets it sums up, also in another file', () => {
  const summary = workbook([
    sheet('成本汇总', [
      ['科目', '预算', '实际'],
      ['材料', 100, 60],
      ['人工', 50, 15],
    ]),
  ])
  const budget = workbook([
    sheet('预算', [
      ['科目', '月份', '预算金额'],
      ['材料', '2026-01', 100],
      ['人工', '2026-01', 50],
    ]),
  ])
  const { project } = readProject([summary, budget], { today: '2026-06-30', language: 'zh' })
  expect(project?.budget).toHaveLength(2)
})

test('a pivot is never data, whatever its sheet is called', () => {
  const pivot = sheet('Sheet4', [
    ['求和项:金额', '列标签'],
    ['行标签', '1月', '2月', '3月', '总计'],
    ['材料费', 10, 20, 30, 60],
    ['人工费', 5, 5, 5, 15],
  ])
  const { project, inspections } = read(pivot, plan)
  expect(project?.budget).toBeUndefined()
  expect(inspections[0]?.ignored.map(({ sheet }) => sheet)).toEqual(['Sheet4'])
})

const postings = [
  ['Date', 'Category', 'Item', 'Amount'],
  [date('2026-05-01'), 'Food', 'Bread', 10],
  [date('2026-05-02'), 'Rent', 'Office', 500],
  [date('2026-05-03'), 'Food', 'Tea', 20.5],
]
/** The same with a block of totals beside it. */
const withBlock = (...block: (string | number)[][]) =>
  sheet(
    'May',
    postings.map((row, i) => [...row, null, ...(block[i] ?? [])]),
  )

test('totals by category beside the postings are no budget, and the place where they stand is said', () => {
  const { project, inspections } = read(withBlock(['Category', 'Total'], ['Food', 30.5], ['Rent', 500]))
  expect(project?.budget).toBeUndefined()
  expect(project?.ledger).toHaveLength(3)
  expect(inspections[0]?.ignored).toEqual([
    { sheet: 'May', why: 'The table at F1 only sums up what other tables hold.' },
  ])
})

test('a budget by the categories of the postings stays one where its amounts are its own', () => {
  const { project } = read(withBlock(['Category', 'Budget'], ['Food', 60], ['Rent', 550]))
  expect(project?.budget).toHaveLength(2)
})
