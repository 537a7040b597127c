import { describe, expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }

function read(name: string, rows: readonly (readonly Cell[])[], merges: ReturnType<typeof merge>[] = []) {
  const { project, inspections, findings } = readProject([workbook([sheet(name, rows, merges)])], options)
  const entries = Array.isArray(project?.ledger) ? project.ledger : []
  return { entries, table: inspections[0]?.tables[0], rules: findings.map(({ rule }) => rule) }
}

describe('an account book', () => {
  const rows: Cell[][] = [
    ['明细账'],
    ['科目：5001 生产成本', null, null, null, null, '期间：2026.01-2026.02'],
    ['2026年', null, '凭证号', '摘要', '对方科目', '借方', '贷方', '方向', '余额'],
    ['月', '日', null, null, null, null, null, null, null],
    [null, null, null, '期初余额', null, null, null, '平', 0],
    ['01', '05', '记-3', '付设计费', '1002', 50000, null, '借', 50000],
    [null, 31, '记-21', '冲销暂估', '2202', null, 3000.5, '借', 46999.5],
    [null, null, null, '本月合计', null, 50000, 3000.5, '借', 46999.5],
    ['02', '30', '记-7', '付土建款', '1002', 120000, null, '借', 166999.5],
  ]
  const book = read('明细账', rows, [merge(2, 0, 2, 1)])

  test('has its header above the opening balance', () => {
    expect(book.table).toMatchObject({ kind: 'ledger', headerRow: 4, rows: 3, columns: { date: 'B', debit: 'F' } })
  })
  test('gives dates of the year above month and day, a blank month being that of the row above', () => {
    expect(book.entries.map(entry => entry.date)).toEqual(['2026-01-05', '2026-01-31'])
  })
  test('reports a day that no calendar has', () => {
    expect(book.rules).toContain('input/unreadable-date')
  })
  test('books to the account that its title names, never to the contra account', () => {
    expect(book.entries.map(entry => entry.account)).toEqual(['5001 生产成本', '5001 生产成本'])
  })
  test('points at the debit or the credit that the amount came from', () => {
    expect(book.entries.map(({ amount, source }) => [amount, source?.cell])).toEqual([
      [50000, 'F6'],
      [-3000.5, 'G7'],
    ])
  })
})

test('debit and credit win over the amount in document currency, whose currency they do not take', () => {
  const { entries } = read('凭证', [
    ['日期', '凭证字号', '摘要', '科目名称', '币别', '原币金额', '借方金额', '贷方金额'],
    ['2026-01-05', '记-3', '设备款', '设备', '美元', 1000, 7100, 0],
    ['2026-01-08', '记-4', '退设备款', '设备', '人民币', 500, 0, 500],
  ])
  expect(entries.map(({ amount, currency }) => [amount, currency])).toEqual([
    [7100, undefined],
    [-500, undefined],
  ])
})

test('the amount in document currency is read where it is the only one', () => {
  const { entries } = read('凭证', [
    ['日期', '摘要', '科目', '币别', '原币金额'],
    ['2026-01-05', '设备款', '设备', '美元', 1000],
  ])
  expect(entries).toMatchObject([{ amount: 1000, currency: 'USD' }])
})

test('a direction column makes credits of positive amounts and leaves negative ones', () => {
  const { entries } = read('GL', [
    ['Posting date', 'Account', 'Debit/credit indicator', 'D/C', 'Amount'],
    [date('2026-01-05'), '6100', null, 'S', 100],
    [date('2026-01-06'), '6100', null, 'H', 40],
    [date('2026-01-07'), '6100', null, 'H', -5],
  ])
  expect(entries.map(entry => entry.amount)).toEqual([100, -40, -5])
})

test('postings under a line with the name of their account belong to it', () => {
  const { entries } = read('GL Detail', [
    ['Date', 'Num', 'Name', 'Memo', 'Split', 'Debit', 'Credit', 'Balance'],
    ['6100 Consulting'],
    ['01/13/2026', 'INV-1', 'Arup', 'Design', 'A/P', '1,200.50', null, '1,200.50'],
    ['Total for 6100 Consulting', null, null, null, null, '1,200.50', null, null],
    ['6200 Travel'],
    ['01/27/2026', 'EXP-7', 'J. Smith', 'Flights', 'Card', '640.00', null, '640.00'],
    ['TOTAL', null, null, null, null, '1,840.50', null, null],
  ])
  expect(entries).toMatchObject([
    { account: '6100 Consulting', supplier: 'Arup', document: 'INV-1', amount: 1200.5 },
    { account: '6200 Travel', supplier: 'J. Smith', amount: 640 },
  ])
})

test('an export of SAP has its account from the G/L account, not from the cost center', () => {
  const { entries } = read('Sheet1', [
    ['Document Number', 'Posting Date', 'G/L Account', 'Cost Center', 'Amount in local currency', 'Local Currency'],
    ['5100000123', '31.01.2026', '0000610000', 'CC100', '12.500,00', 'EUR'],
    ['5100000124', '28.02.2026', '0000610000', 'CC100', '3.250,50-', 'EUR'],
  ])
  expect(entries).toMatchObject([
    { account: '0000610000', amount: 12500, currency: 'EUR' },
    { account: '0000610000', amount: -3250.5 },
  ])
})

test('a list of invoices is one of invoices by the heading of its dates', () => {
  const { entries } = read('AP', [
    ['Invoice date', 'Supplier', 'Invoice no', 'Net', 'VAT', 'Gross'],
    [date('2026-01-04'), 'Acme', 'I1', 100, 20, 120],
  ])
  expect(entries).toMatchObject([{ class: 'invoice', amount: 100, tax: 20, amountBasis: 'net' }])
})

test('a ledger form without rows asks nothing about its class', () => {
  expect(read('Ledger', [['Date', 'Account', 'Amount', 'Supplier', 'Document']]).rules).not.toContain(
    'input/class-assumed',
  )
})

test('day and month that one column tells hold for the other date columns of its table', () => {
  const { project, findings } = readProject(
    [
      workbook([
        sheet('Plan', [
          ['Task', 'Start', 'Finish'],
          ['A', '01/02/2026', '15/02/2026'],
        ]),
      ]),
    ],
    options,
  )
  expect(project?.tasks[0]).toMatchObject({ start: '2026-02-01', finish: '2026-02-15' })
  expect(findings.map(({ rule }) => rule)).not.toContain('input/ambiguous-date')
})

test('a direction in the words of a ledger says who pays', () => {
  const { entries } = read('往来台账', [
    ['日期', '类别', '单据号', '往来单位', '方向', '金额(元)'],
    ['2026-04-01', '开票', 'XS-1', '海港集团', '应收', 600],
    ['2026-04-02', '开票', 'CG-1', '华东机床', '应付', 500],
    ['2026-04-03', '开票', 'CG-2', '华东机床', null, 400],
  ])
  expect(entries.map(entry => entry.direction)).toEqual(['receivable', 'payable', undefined])
})
