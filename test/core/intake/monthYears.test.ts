import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const MONTHS: readonly (readonly Cell[])[] = [
  ['科目', '1月', '2月', '3月'],
  ['人工', 10, 20, 30],
  ['材料', 5, 6, 7],
]
const options = { today: '2031-06-30', language: 'zh' as const }
const read = (others: ReturnType<typeof sheet>[], extra: { statusDate?: string } = {}) =>
  readProject([workbook([sheet('预算', MONTHS), ...others])], { ...options, ...extra })
const periodsOf = ({ inspections }: ReturnType<typeof read>) => Object.keys(inspections[0]?.tables[0]?.columns ?? {})

const NOTES = sheet('项目信息', [
  ['项目名称', '信息化建设'],
  ['状态日期', date('2026-03-31')],
])

test('months without a year take that of the labelled status date, on whatever sheet and in whatever file it stands', () => {
  expect(periodsOf(read([NOTES]))).toContain('period:2026-01')
  const files = readProject([workbook([sheet('预算', MONTHS)]), workbook([NOTES], { name: 'info.xlsx' })], options)
  expect(periodsOf(files)).toContain('period:2026-01')
})

test('else that of the one title or sheet name that states a year, else that of the status date given', () => {
  expect(periodsOf(read([sheet('说明', [['某某公司2027年度预算编制说明']])]))).toContain('period:2027-01')
  expect(periodsOf(read([sheet('2028执行', [['备注', '略']])]))).toContain('period:2028-03')
  expect(periodsOf(read([], { statusDate: '2029-02-28' }))).toContain('period:2029-01')
})

test('two years leave the months as they are written', () => {
  const both = read([sheet('说明', [['2026年度预算编制说明'], ['2027年度预算编制说明']])])
  expect(periodsOf(both)).toContain('period:1月')
  expect(periodsOf(read([]))).toContain('period:1月')
})

test('a table’s own year comes first', () => {
  const own = readProject([workbook([sheet('2025预算', MONTHS), NOTES])], options)
  expect(periodsOf(own)).toContain('period:2025-01')
})

test('months below each other take the same year as months across', () => {
  const long = sheet('预算', [
    ['科目', '月份', '预算金额'],
    ['人工', '1月', 10],
    ['材料', '2月', 5],
  ])
  const { project } = readProject([workbook([long, NOTES])], options)
  expect(project?.budget?.map(({ period }) => period)).toEqual(['2026-01', '2026-02'])
})
