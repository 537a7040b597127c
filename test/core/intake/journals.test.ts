import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { auxiliariesOf } from '../../../core/intake/rows/auxiliaries.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }
type Rows = readonly (readonly Cell[])[]

function read(rows: Rows, others: Rows[] = []) {
  const sheets = [sheet('序时账', rows), ...others.map((other, i) => sheet(`计划${i}`, other))]
  const { project, findings } = readProject([workbook(sheets)], options)
  const entries = Array.isArray(project?.ledger) ? project.ledger : []
  return { entries, leftOut: findings.filter(found => found.rule === 'input/balancing-lines-left-out'), findings }
}

const HEADINGS = ['日期', '凭证字号', '摘要', '科目编码', '科目名称', '借方金额', '贷方金额']
const JOURNAL: Cell[][] = [
  HEADINGS,
  [date('2026-01-05'), '记-1', '付设计费', '5001', '生产成本', 1000, null],
  [date('2026-01-05'), '记-1', '付设计费', '2221', '应交税费_进项税额', 60, null],
  [date('2026-01-05'), '记-1', '付设计费', '1002', '银行存款_工行', null, 1060],
  [date('2026-01-09'), '记-2', '收到发票', '6602', '管理费用', 200.1, null],
  [date('2026-01-09'), '记-2', '收到发票', '2202', '应付账款', null, 200.1],
  [date('2026-02-05'), '记-1', '付欠款', '2202', '应付账款', 200.1, null],
  [date('2026-02-05'), '记-1', '付欠款', '1002', '银行存款_工行', null, 200.1],
]

test('of a journal with both sides of each voucher the cost counts, and what balances it is named', () => {
  const { entries, leftOut } = read(JOURNAL)
  expect(entries.map(({ account, amount, class: of }) => [account, amount, of])).toEqual([
    ['生产成本', 1000, 'actual'],
    ['管理费用', 200.1, 'actual'],
  ])
  expect(leftOut).toMatchObject([
    {
      severity: 'warning',
      source: { sheet: '序时账', cell: 'F1' },
      params: { lines: 5, amount: -1200.1, accounts: '应交税费_进项税额, 银行存款_工行, 应付账款' },
    },
  ])
})

test('an English journal is read alike, and bank charges are a cost', () => {
  const { entries } = read([
    ['Date', 'Voucher No', 'Account', 'Description', 'Debit', 'Credit'],
    ['2026-01-05', 'V1', '6100 Consulting', 'Design', 100, null],
    ['2026-01-05', 'V1', '2100 Accounts payable', 'Design', null, 100],
    ['2026-01-31', 'V2', 'Bank charges', 'Fee', 5, null],
    ['2026-01-31', 'V2', 'Bank - HSBC', 'Fee', null, 5],
  ])
  expect(entries.map(({ account }) => account)).toEqual(['6100 Consulting', 'Bank charges'])
})

test('a voucher that closes the period takes no cost back, and revenue is revenue', () => {
  const { entries } = read([
    ...JOURNAL,
    [date('2026-02-20'), '记-2', '开票', '1122', '应收账款', 500, null],
    [date('2026-02-20'), '记-2', '开票', '6001', '主营业务收入', null, 500],
    [date('2026-02-28'), '记-3', '结转损益', '4103', '本年利润', 200.1, null],
    [date('2026-02-28'), '记-3', '结转损益', '6602', '管理费用', null, 200.1],
  ])
  expect(entries.map(({ account, amount, class: of }) => [account, amount, of])).toEqual([
    ['生产成本', 1000, 'actual'],
    ['管理费用', 200.1, 'actual'],
    ['主营业务收入', 500, 'revenue'],
  ])
})

test('a ledger of one side, or with vouchers that do not balance, is read as it stands', () => {
  const cost = JOURNAL.filter(row => !String(row[3]).startsWith('2') && row[3] !== '1002')
  expect(read(cost).entries).toHaveLength(2)
  expect(read(cost).leftOut).toEqual([])
  const unbalanced = JOURNAL.map(row => row.map(cell => (cell === 1060 ? 999 : cell)))
  expect(read(unbalanced).entries).toHaveLength(7)
  expect(read(unbalanced).leftOut).toEqual([])
})

test('sums of months and opening balances between the vouchers are no entries', () => {
  const rows = [
    JOURNAL[0] ?? [],
    [null, null, '期初余额', null, null, 500, null],
    ...JOURNAL.slice(1),
    [null, null, '本月合计', null, null, 1460.2, 1460.2],
    [null, null, '本年累计', null, null, 1960.2, 1460.2],
  ]
  expect(read(rows).entries).toEqual(
    read(JOURNAL).entries.map(entry => expect.objectContaining({ ...entry, source: expect.anything() })),
  )
})

test('the dimensions of a posting become its task where it is one, its department and its supplier', () => {
  const plan: Rows = [
    ['任务编号', '任务名称', '开始日期', '完成日期'],
    ['P001', '土建', date('2026-01-05'), date('2026-01-09')],
    ['P002', '安装', date('2026-01-12'), date('2026-01-16')],
  ]
  const rows: Rows = [
    ['日期', '凭证号', '摘要', '科目名称', '辅助核算', '借方', '贷方'],
    [date('2026-01-05'), '记-1', '钢材', '材料费', '项目:P001/部门:采购部/供应商:海通', 100, null],
    [date('2026-01-06'), '记-2', '人工', '人工费', '【项目】P002 安装【部门】工程部', 50, null],
    [date('2026-01-07'), '记-3', '其他', '其他费', '项目:总部/部门:财务部', 7, null],
  ]
  const { entries, findings } = read(rows, [plan])
  expect(entries.map(({ task, department, supplier }) => [task, department, supplier])).toEqual([
    ['P001', '采购部', '海通'],
    ['P002', '工程部', undefined],
    [undefined, '财务部', undefined],
  ])
  expect(findings.map(({ rule }) => rule)).not.toContain('input/unknown-task')
})

test('dimensions are told apart by their labels, whatever separates them', () => {
  expect(auxiliariesOf('部门:采购部；供应商：海通')).toEqual({ department: '采购部', supplier: '海通' })
  expect(auxiliariesOf('[客户]甲公司[项目]P1')).toEqual({ supplier: '甲公司', task: 'P1' })
  expect(auxiliariesOf('个人:张三')).toEqual({})
  expect(auxiliariesOf('采购部')).toEqual({})
})
