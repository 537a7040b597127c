import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[]) =>
  readProject([workbook([sheet('账单', rows)])], { today: '2026-06-30', language: 'zh' })

const header = ['交易时间', '交易类型', '交易对方', '商品', '收/支', '金额(元)', '支付方式', '当前状态', '交易单号']
const line = (flow: Cell, amount: number, other: string): Cell[] => [
  date('2026-05-01', 'yyyy-mm-dd hh:mm'),
  '商户消费',
  other,
  '打印纸',
  flow,
  amount,
  '零钱',
  '支付成功',
  `10000${amount}`,
]
const rows = [
  ['账单明细'],
  ['起始时间：[2026-05-01 00:00:00]'],
  ['收入：1笔 70.00元'],
  header,
  line('支出', 120.5, '晨光文具'),
  line('收入', 70, '客户甲'),
  line('/', 999, '零钱通'),
  line('支出', 30, '顺丰'),
]

test('a bill of a payment service is a ledger: money out is cost, money in a receipt, neither is said and left out', () => {
  const { project, inspections, findings } = read(rows)
  expect(inspections[0]?.tables[0]).toMatchObject({
    kind: 'ledger',
    headerRow: 4,
    columns: { date: 'A', supplier: 'C', description: 'D', direction: 'E', amount: 'F', status: 'H', id: 'I' },
  })
  const entries = project?.ledger as { class: string; amount: number; supplier?: string }[]
  expect(entries.map(({ class: of, amount, supplier }) => [of, amount, supplier])).toEqual([
    ['actual', 120.5, '晨光文具'],
    ['receipt', 70, '客户甲'],
    ['actual', 30, '顺丰'],
  ])
  expect(findings.find(({ rule }) => rule === 'input/unknown-class')?.params).toEqual({ cell: '账单!E7', text: '/' })
})

test('debit and credit in a direction column keep their meaning', () => {
  const books = rows.map(row =>
    row.map(cell => (cell === '支出' ? '借' : cell === '收入' || cell === '/' ? '贷' : cell)),
  )
  const entries = read(books).project?.ledger as { class: string; amount: number }[]
  expect(entries.map(({ class: of, amount }) => [of, amount])).toEqual([
    ['actual', 120.5],
    ['actual', -70],
    ['actual', -999],
    ['actual', 30],
  ])
})

test('a table that hardly fits any kind says that its kind is a guess', () => {
  const { findings } = read([
    ['出发地', '到达', '张数', '总价'],
    ['北京', '上海', 4, 150],
    ['上海', '广州', 4, 200],
  ])
  const guess = findings.find(({ rule }) => rule === 'input/kind-uncertain')
  expect(guess?.params).toEqual({ cell: '账单!A1', kind: 'budget' })
  expect(guess?.message.zh).toContain('预算')
})
