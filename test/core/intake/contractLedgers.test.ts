import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, percent, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }
type Rows = readonly (readonly Cell[])[]
const readAll = (...sheets: (readonly [string, Rows])[]) =>
  readProject([workbook(sheets.map(([name, rows]) => sheet(name, rows)))], options)
const contracts = (rows: Rows, name = '合同台账') => readAll([name, rows]).project?.contracts ?? []

const HEADINGS = ['合同编号', '合同名称', '对方单位', '合同金额', '结算金额', '质保金']
const rates = (heading: string, cells: Cell[]) =>
  contracts([
    [...HEADINGS.slice(0, 5), heading],
    ...cells.map((cell, i): Cell[] => [`HT${i}`, '土建', '海通', 100_000 * (i + 1), i === 0 ? null : 150_000, cell]),
  ]).map(({ retentionRate }) => retentionRate)

test('a retention is a rate or an amount by its figures, the amount held from what was settled, else from the value', () => {
  expect(rates('质保金', ['5%', '3%'])).toEqual([0.05, 0.03])
  expect(rates('质保金', [percent(0.05), percent(0.03)])).toEqual([0.05, 0.03])
  expect(rates('质保金', [5, 3])).toEqual([0.05, 0.03])
  expect(rates('质保金', [0.05, 0.03])).toEqual([0.05, 0.03])
  expect(rates('质保金', [5_000, 4_500])).toEqual([0.05, 0.03])
  expect(rates('质保金金额（万元）', [0.5, 0.45])).toEqual([0.05, 0.03])
  expect(rates('质保金比例', [5, 25])).toEqual([0.05, 0.25])
})

test('a retention in the unit of the table is an amount where it is the same share of every contract', () => {
  const rows: Rows = [
    ['单位：万元'],
    ['合同编号', '合同名称', '对方单位', '合同金额', '质保金'],
    ['HT1', '土建', '海通', 50, 2.5],
    ['HT2', '安装', '海通', 150, 7.5],
  ]
  expect(contracts(rows)).toMatchObject([
    { value: 500_000, retentionRate: 0.05 },
    { value: 1_500_000, retentionRate: 0.05 },
  ])
})

test('a retention larger than its contract is a finding and left out', () => {
  const { project, findings } = readAll([
    '合同台账',
    [HEADINGS, ['HT1', '土建', '海通', 100, null, 500], ['HT2', '安装', '海通', 1000, 900, 45]],
  ])
  expect(project?.contracts?.map(({ retentionRate }) => retentionRate)).toEqual([undefined, 0.05])
  expect(findings.filter(f => f.rule === 'input/unreadable-value').map(f => f.source?.cell)).toEqual(['F2'])
})

test('shares of what is paid are never the amount paid', () => {
  for (const share of ['付款比例', '已付款比例', '累计付款比例', '支付比例', 'Paid %'])
    expect(
      contracts([
        ['合同编号', '合同名称', '对方单位', '合同金额', share, '已付款'],
        ['HT1', '土建', '海通', 100, 0.3, 30],
      ]),
    ).toMatchObject([{ paid: 30 }])
  const [alone] = contracts([
    ['合同编号', '合同名称', '对方单位', '合同金额', '已付款比例'],
    ['HT1', '土建', '海通', 100, 0.3],
  ])
  expect(alone?.value).toBe(100)
  expect(alone?.paid).toBeUndefined()
})

test('sections by type of contract decide its direction, a column of types decides before them', () => {
  const rows: Rows = [
    ['序号', '合同编号', '合同名称', '对方单位', '合同金额', '已付款', '合同状态'],
    ['一、销售合同'],
    [1, 'XS1', '供货', '海通', 500, 100, '履行中'],
    ['二、采购合同'],
    [2, 'CG1', '钢筋', '宝钢', 200, 50, '已完成'],
  ]
  expect(contracts(rows).map(({ id, direction, status }) => [id, direction, status])).toEqual([
    ['XS1', 'receivable', '履行中'],
    ['CG1', 'payable', '已完成'],
  ])
  const typed: Rows = [
    ['合同编号', '合同名称', '合同类型', '对方单位', '合同金额', '已付款'],
    ['XS1', '供货', '销售合同', '海通', 500, 100],
    ['CG1', '钢筋', '采购合同', '宝钢', 200, 50],
    ['QT1', '施工', '施工合同', '宝钢', 200, 50],
  ]
  expect(contracts(typed).map(({ direction }) => direction)).toEqual(['receivable', 'payable', undefined])
})

test('a register of sales contracts says so in its title', () => {
  const rows: Rows = [
    ['合同编号', '合同名称', '对方单位', '合同金额', '已收款'],
    ['XS1', '供货', '海通', 500, 100],
  ]
  expect(contracts(rows, '销售合同台账').map(({ direction }) => direction)).toEqual(['receivable'])
  expect(contracts([['销售合同台账'], ...rows], 'Sheet1').map(({ direction }) => direction)).toEqual(['receivable'])
  expect(contracts(rows).map(({ direction }) => direction)).toEqual([undefined])
})

test('a table of payments by contract is a ledger of payments that name their contracts', () => {
  const { project, inspections, findings } = readAll(
    ['合同台账', [HEADINGS, ['HT1', '土建', '海通', 100_000, null, '5%'], ['HT2', '安装', '宝钢', 50_000, null, '5%']]],
    [
      '合同付款明细',
      [
        ['序号', '合同编号', '合同名称', '收款单位', '付款日期', '付款金额', '付款比例', '备注'],
        [1, 'HT1', '土建', '海通', '2026-02-01', 30_000, '30%', '预付款'],
        [2, 'HT1', '土建', '海通', '2026-04-01', 20_000, '50%', '进度款'],
        [3, 'HT2', '安装', '宝钢', '2026-05-01', 10_000, '20%', '预付款'],
      ],
    ],
  )
  expect(inspections[0]?.tables.map(({ kind }) => kind)).toEqual(['contracts', 'ledger'])
  expect(project?.ledger).toMatchObject([
    { class: 'payment', contract: 'HT1', amount: 30_000, supplier: '海通' },
    { class: 'payment', contract: 'HT1', amount: 20_000 },
    { class: 'payment', contract: 'HT2', amount: 10_000 },
  ])
  expect(findings.map(({ rule }) => rule)).not.toContain('input/unknown-contract')
})

test('a title that ends in its basis states it for all amounts, also where the sheet is called so', () => {
  const head = ['合同编号', '合同名称', '对方单位', '合同金额', '已付款', '税率']
  const row: Cell[] = ['HT1', '土建', '海通', 109, 50, 0.09]
  expect(contracts([['滨江项目合同台账（含税）'], head, row])).toMatchObject([{ amountBasis: 'gross', taxRate: 0.09 }])
  expect(contracts([head, row], '合同台账(不含税)')).toMatchObject([{ amountBasis: 'net' }])
  expect(contracts([['Contract register (incl. VAT)'], head, row])).toMatchObject([{ amountBasis: 'gross' }])
  expect(contracts([['合同金额（含税）'], head, row])[0]?.amountBasis).toBeUndefined()
})

test.each([
  ['设计变更及签证', 'changes'],
  ['Variation orders', 'changes'],
  ['审定金额', 'settled'],
  ['Final account', 'settled'],
  ['发票金额', 'invoiced'],
  ['Invoices received', 'invoiced'],
  ['实付金额', 'paid'],
  ['Payments made', 'paid'],
  ['预付账款', 'advance'],
] as const)('%s of a contract is read as %s', (heading, field) => {
  const rows: Rows = [
    ['合同编号', '合同名称', '对方单位', '合同金额', heading, '税率'],
    ['HT1', '土建', '海通', 100_000, 40_000, 0.09],
    ['HT2', '安装', '海通', 200_000, 80_000, 0.09],
  ]
  expect(contracts(rows).map(contract => contract[field])).toEqual([40_000, 80_000])
})
