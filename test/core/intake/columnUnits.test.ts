import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

const read = (name: string, rows: readonly (readonly Cell[])[]) =>
  readProject([workbook([sheet(name, rows)])], { today: '2026-06-30', language: 'en' })
const assumed = (findings: ReturnType<typeof read>['findings']) =>
  findings.filter(({ rule }) => rule === 'input/unit-assumed').map(({ source }) => source?.cell)

const contracts: Cell[][] = [
  ['Contract No.', 'Title', 'Contractor', 'Contract sum (£k)', 'Variations', 'Paid to date'],
  ['C-1', 'Piling', 'Acme', 1200.5, -20, 550],
  ['C-2', 'Steel', 'Beta', 300, null, 320],
]

test('a unit that stands once means the money columns beside it, and says so', () => {
  const { project, findings } = read('Contract register', contracts)
  expect(project?.contracts?.[0]).toMatchObject({ value: 1_200_500, changes: -20_000, paid: 550_000 })
  expect(assumed(findings)).toEqual(['E1', 'F1'])
})

test('a column of much larger amounts is in whole units', () => {
  const { project, findings } = read('任务清单', [
    ['任务编号', '任务名称', '开始日期', '预算(万元)', '实际支出'],
    ['T1', '需求', '2026-01-05', 12.5, 120_000],
    ['T2', '开发', '2026-01-19', 45.67, 200_000.5],
  ])
  expect(project?.tasks.map(({ budget, actualCost }) => [budget, actualCost])).toEqual([
    [125_000, 120_000],
    [456_700, 200_000.5],
  ])
  expect(assumed(findings)).toEqual([])
})

test('a note above the table is the unit of all its columns, and nothing is assumed', () => {
  const { project, findings } = read('Contract register', [['All amounts in £ thousands'], ...contracts])
  expect(project?.contracts?.[1]).toMatchObject({ value: 300_000, paid: 320_000 })
  expect(assumed(findings)).toEqual([])
})

test('months without a unit beside a total that states it are one doubt, not one each', () => {
  const { project, findings } = read('预算', [
    ['成本科目', '2026年1月', '2026年2月', '2026年3月', '合计(万元)'],
    ['设备购置', 10, 20, 30, 60],
    ['安装工程', 1, 2, 3, 6],
  ])
  expect(project?.budget?.map(({ amount }) => amount)).toEqual([100_000, 200_000, 300_000, 10_000, 20_000, 30_000])
  expect(assumed(findings)).toEqual(['B1'])
})
