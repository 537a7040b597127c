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

const read = (name: string, rows: readonly (readonly Cell[])[]) => {
  const { project, findings, inspections } = readProject([workbook([sheet(name, rows)])], options)
  const entries = Array.isArray(project?.ledger) ? project.ledger : []
  const about = (rule: string) => findings.filter(found => found.rule === rule).map(({ source }) => source?.cell)
  return { project, entries, findings, about, table: inspections[0]?.tables[0] }
}

test('the tax is the difference of the two amounts, exact to the cent and in the unit of the table', () => {
  const { project, table } = read('预算', [
    ['科目', '预算（万元，含税）', '预算（万元，不含税）'],
    ['土建', 10.9, 10],
    ['安装', 0.3333, 0.3058],
  ])
  expect(project?.budget).toMatchObject([
    { amount: 100_000, amountBasis: 'net', tax: 9_000 },
    { amount: 3_058, amountBasis: 'net', tax: 275 },
  ])
  expect(table?.columns).toMatchObject({ amount: 'C', otherBasis: 'B' })
})

test('the tax of its own column is kept as it stands, and 金额 beside 价税合计 is without tax', () => {
  const { entries, about } = read('发票台账', [
    ['开票日期', '供应商', '发票号码', '金额', '税率', '税额', '价税合计'],
    ['2026-01-05', '海通', '0001', 100, '13%', 13, 113],
    ['2026-01-06', '海通', '0002', 200, '9%', 18, 218],
  ])
  expect(entries).toMatchObject([
    { amount: 100, amountBasis: 'net', taxRate: 0.13, tax: 13 },
    { amount: 200, amountBasis: 'net', taxRate: 0.09, tax: 18 },
  ])
  expect(about('input/tax-disagrees')).toEqual([])
})

test('a row whose amounts and tax do not fit names the cell with the tax; the rounding of a cent is none', () => {
  const { entries, about, findings } = read('发票台账', [
    ['开票日期', '供应商', '发票号码', '不含税金额', '税额', '含税金额'],
    ['2026-01-05', '海通', '0001', 100, 13, 131],
    ['2026-01-06', '海通', '0002', 33.33, 4.33, 37.67],
  ])
  expect(about('input/tax-disagrees')).toEqual(['F2'])
  expect(findings.find(found => found.rule === 'input/tax-disagrees')).toMatchObject({
    severity: 'warning',
    params: { net: 100, tax: 13, gross: 131 },
    amount: 18,
  })
  expect(entries).toHaveLength(2)
})

test('a rate that the two amounts contradict is a finding too', () => {
  const { about } = read('预算', [
    ['科目', '预算金额（不含税）', '税率', '预算金额（含税）'],
    ['土建', 100, 0.09, 109],
    ['安装', 100, 0.09, 113],
  ])
  expect(about('input/tax-disagrees')).toEqual(['D3'])
})

test('a rate is a share whether written 13%, 13 or 0.13, in one column too; two rates in a cell are a finding', () => {
  const { project, about } = read('预算', [
    ['科目', '预算金额（不含税）', '税率'],
    ['土建', 100, '13%'],
    ['安装', 100, 13],
    ['装修', 100, 0.13],
    ['设计', 100, 1],
    ['监理', 100, '6%/9%'],
    ['土地', 100, '免税'],
    ['绿化', 100, '9%专票'],
  ])
  expect(project?.budget?.map(line => line.taxRate)).toEqual([0.13, 0.13, 0.13, 0.01, undefined, 0, 0.09])
  expect(about('input/unreadable-value')).toEqual(['C6'])
})

test('a note about the amounts of a table decides their basis, above or below it', () => {
  const basis = (rows: Cell[][]) => read('预算', rows).project?.budget?.map(line => line.amountBasis)
  const table: Cell[][] = [
    ['科目', '预算金额', '税率'],
    ['土建', 109, 0.09],
  ]
  expect(basis([['以下金额均含税'], ...table])).toEqual(['gross'])
  expect(basis([['All amounts excl. VAT'], ...table])).toEqual(['net'])
  expect(basis([['单位：元（不含税）'], ...table])).toEqual(['net'])
  expect(basis([...table, [], ['注：以上金额均为含税价']])).toEqual(['gross'])
  expect(basis([['本表含税与不含税金额见附件'], ...table])).toEqual([undefined])
  expect(basis([['含税合同另附'], ...table])).toEqual([undefined])
})

test('where every amount contains a tax that nothing tells, the project is reckoned with tax and says so', () => {
  const { project, about } = read('预算', [['以下金额均含税'], ['科目', '预算金额'], ['土建', 109], ['安装', 50]])
  expect(project?.project.amountBasis).toBe('gross')
  expect(about('input/tax-basis-assumed')).toEqual(['B3'])
})

test('the tax of a row belongs to its one amount, its rate to every month', () => {
  const { project } = read('预算', [
    ['科目', '2026-01', '2026-02', '2026-03', '税率', '税额'],
    ['土建', 100, 200, 300, '9%', 54],
  ])
  expect(project?.budget?.map(({ taxRate, tax }) => [taxRate, tax])).toEqual(Array(3).fill([0.09, undefined]))
  const long = read('预算', [
    ['科目', '期间', '预算金额', '税额'],
    ['土建', '2026-01', 100, 9],
    ['土建', '2026-02', 200, 18],
  ])
  expect(long.project?.budget?.map(({ period, tax }) => [period, tax])).toEqual([
    ['2026-01', 9],
    ['2026-02', 18],
  ])
})

test('a credit takes its tax with it, and a contract with tax keeps the tax that its other amount tells', () => {
  const { entries } = read('台账', [
    ['日期', '类别', '科目', '方向', '不含税金额', '税额'],
    ['2026-01-05', '实际', '土建', '贷', 100, 13],
  ])
  expect(entries).toMatchObject([{ amount: -100, tax: -13 }])
  const { project } = read('合同台账', [
    ['合同编号', '合同名称', '不含税合同额', '含税合同额', '已付款'],
    ['HT1', '土建', 100, 109, 50],
  ])
  expect(project?.contracts).toMatchObject([{ value: 109, amountBasis: 'gross', tax: 9 }])
})
