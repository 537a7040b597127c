import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }
const budget = (rows: readonly (readonly Cell[])[]) =>
  readProject([workbook([sheet('预算', rows)])], options).project?.budget?.map(({ amount, amountBasis }) => ({
    amount,
    amountBasis,
  }))

test('of amounts with and without tax the ones without are read, in whichever order they stand', () => {
  const net = [{ amount: 100, amountBasis: 'net' }]
  expect(
    budget([
      ['科目', '预算金额（含税）', '预算金额（不含税）'],
      ['土建', 109, 100],
    ]),
  ).toEqual(net)
  expect(
    budget([
      ['科目', '不含税预算', '含税预算'],
      ['土建', 100, 109],
    ]),
  ).toEqual(net)
  expect(
    budget([
      ['Cost item', 'Budget incl. VAT', 'Budget excl. VAT'],
      ['Civil', 119, 100],
    ]),
  ).toEqual(net)
})

test('an amount with tax alone is read with its basis', () => {
  expect(
    budget([
      ['科目', '预算金额（含税）', '税率'],
      ['土建', 109, 0.09],
    ]),
  ).toEqual([{ amount: 109, amountBasis: 'gross' }])
})

test('a contract keeps its amount with tax, which is what is invoiced and paid', () => {
  const { project } = readProject(
    [
      workbook([
        sheet('合同台账', [
          ['合同编号', '合同名称', '合同金额（含税）', '合同金额（不含税）', '已付款'],
          ['HT1', '土建', 109, 100, 109],
        ]),
      ]),
    ],
    options,
  )
  expect(project?.contracts?.[0]).toMatchObject({ value: 109, amountBasis: 'gross' })
})

test('the budget in force is read where the original one stands beside it, and 累计发生 is the actual', () => {
  const { project } = readProject(
    [
      workbook([
        sheet('预算执行', [
          ['费用项目', '年初预算', '调整后预算', '累计发生', '剩余预算'],
          ['工资', 100, 120, 60, 60],
        ]),
      ]),
    ],
    options,
  )
  expect(project?.budget?.[0]?.amount).toBe(120)
  expect(project?.ledger).toMatchObject([{ class: 'actual', amount: 60 }])
})
