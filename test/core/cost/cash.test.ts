import { describe, expect, test } from 'vitest'
import type { Cash } from '../../../core/contract/costReport.ts'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { costOf, findingsOf, type projectOf } from '../project.ts'

type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>
type Parts = NonNullable<Parameters<typeof projectOf>[0]>

const ledgerOf = (rows: Row[]): LedgerEntry[] => rows.map(row => ({ date: '2026-05-10', ...row }))
const cashOf = (rows: Row[], parts: Parts = {}): Cash => {
  const { cash } = costOf({ ledger: ledgerOf(rows), ...parts })
  if (!cash) throw new Error('No cash')
  return cash
}
const found = (rows: Row[], rule: string, parts: Parts = {}) => findingsOf({ ledger: ledgerOf(rows), ...parts }, rule)

const pay = (amount: number, date = '2026-05-10'): Row => ({ class: 'payment', amount, date })
const receive = (amount: number, date = '2026-05-10'): Row => ({ class: 'receipt', amount, date })
const bill = (row: Partial<Row> = {}): Row => ({
  class: 'invoice',
  amount: 1000,
  direction: 'receivable',
  supplier: 'City',
  document: 'S-1',
  dueDate: '2026-06-20',
  ...row,
})
const receivableContract = (parts: Partial<NonNullable<Parts['contracts']>[number]> = {}) => ({
  id: 'S1',
  supplier: 'City',
  value: 5000,
  direction: 'receivable' as const,
  ...parts,
})
const reasonOf = (cash: Cash, measure: string) => cash.missing.filter(entry => entry.measure === measure)

test('a project without payments, receipts, invoices and customers has no cash', () => {
  expect(costOf({ ledger: ledgerOf([{ class: 'actual', amount: 5 }]) })).toMatchObject({ cashFlow: [], cash: null })
  expect(costOf({ contracts: [receivableContract()] }).cash).not.toBeNull()
})

describe('the funding gap', () => {
  test('is the deepest point below zero and the month in which it is', () => {
    const rows = [pay(100, '2026-03-01'), receive(60, '2026-04-01'), pay(90, '2026-05-01'), receive(500, '2026-06-01')]
    expect(cashOf(rows).fundingGap).toEqual({ amount: 130, period: '2026-05' })
  })

  test('is none where cash never falls below zero, or the opening balance covers it', () => {
    expect(cashOf([receive(100), pay(100)]).fundingGap).toBeNull()
    const settings = { thresholds: { 'cash.openingBalance': 100 } }
    expect(cashOf([pay(100)], { settings }).fundingGap).toBeNull()
    expect(cashOf([pay(100)], { settings }).openingBalance).toBe(100)
    expect(cashOf([pay(101)], { settings }).fundingGap).toEqual({ amount: 1, period: '2026-05' })
  })

  test('that is still to come is found, with month, amount and the largest payment of it', () => {
    const rows: Row[] = [
      receive(500),
      { ...pay(200, '2026-08-03'), source: { sheet: 'Ledger', cell: 'D5' } },
      { ...pay(900, '2026-08-20'), source: { sheet: 'Ledger', cell: 'D6' } },
      receive(5000, '2026-09-01'),
    ]
    const [gap, ...others] = found(rows, 'cost/funding-gap')
    expect(others).toEqual([])
    expect(gap).toMatchObject({
      severity: 'warning',
      amount: 600,
      params: { month: '2026-08' },
      source: { cell: 'D6' },
    })
    expect(gap?.message).toEqual({
      en: 'Cash is short by CNY 600 in Aug 2026.',
      zh: '2026年8月资金缺口 600 元。',
    })
  })

  test('of the past that has closed is not found, one that lasts is', () => {
    expect(found([pay(100, '2026-03-01'), receive(200, '2026-05-01')], 'cost/funding-gap')).toEqual([])
    const lasting = found([pay(100, '2026-03-01'), receive(80, '2026-05-01')], 'cost/funding-gap')
    expect(lasting).toMatchObject([{ amount: 20, params: { month: '2026-05' } }])
  })

  test('of a project that only pays is a figure and no finding', () => {
    expect(cashOf([pay(100)]).fundingGap).toEqual({ amount: 100, period: '2026-05' })
    expect(found([pay(100)], 'cost/funding-gap')).toEqual([])
    const settings = { thresholds: { 'cash.openingBalance': 30 } }
    expect(found([pay(100)], 'cost/funding-gap', { settings })).toMatchObject([{ amount: 70 }])
  })
})

describe('the collection rate', () => {
  test('is receipts over invoices to customers, credit notes taken off, up to the status date', () => {
    const rows = [
      bill({ amount: 1200 }),
      bill({ amount: -200 }),
      bill({ amount: 300, date: '2026-07-01' }),
      receive(400),
      receive(300, '2026-07-02'),
      bill({ direction: 'payable', amount: 9000 }),
    ]
    expect(cashOf(rows).collectionRate).toBe(0.4)
  })

  test('is null without an invoice to a customer, and says so', () => {
    const cash = cashOf([receive(400)])
    expect(cash.collectionRate).toBeNull()
    expect(reasonOf(cash, 'collectionRate')).toEqual([{ measure: 'collectionRate', reason: 'no_receivable_invoices' }])
  })

  test('counts no cash that a partner put in', () => {
    expect(cashOf([bill(), receive(400), { ...receive(5000), partner: 'Beta' }]).collectionRate).toBe(0.4)
  })

  test('is that of the contracts where the ledger has no invoice to a customer', () => {
    const contracts = [
      receivableContract({ invoiced: 1000, paid: 250 }),
      { id: 'C1', supplier: 'Acme', value: 900, invoiced: 900, paid: 900 },
    ]
    expect(cashOf([], { contracts }).collectionRate).toBe(0.25)
    const source = { sheet: 'Contracts', cell: 'F4' }
    const silent = cashOf([], { contracts: [receivableContract({ invoiced: 1000, source })] })
    expect(silent.collectionRate).toBeNull()
    expect(reasonOf(silent, 'collectionRate')).toEqual([{ measure: 'collectionRate', reason: 'no_receipts', source }])
  })

  test('is null where an invoice has no rate, and names its cell', () => {
    const source = { sheet: 'Ledger', cell: 'D9' }
    const cash = cashOf([bill(), bill({ currency: 'USD', document: 'S-2', source }), receive(400)])
    expect(cash.collectionRate).toBeNull()
    expect(reasonOf(cash, 'collectionRate')).toEqual([{ measure: 'collectionRate', reason: 'no_rate', source }])
  })
})

describe('cash advanced for others', () => {
  test('is what was paid beyond what has come in, at least 0, up to the status date', () => {
    expect(cashOf([pay(900), receive(400), pay(1000, '2026-07-01')]).advancedForOthers).toBe(500)
    expect(cashOf([pay(900), receive(1400)]).advancedForOthers).toBe(0)
    expect(cashOf([pay(900), bill()]).advancedForOthers).toBe(900)
  })

  test('counts what partners paid in once', () => {
    const partners = [{ name: 'Beta', paidIn: 300, shares: [{ share: 1 }] }]
    expect(cashOf([pay(900)], { partners }).advancedForOthers).toBe(600)
    expect(cashOf([pay(900), { ...receive(300), partner: 'Beta' }], { partners }).advancedForOthers).toBe(600)
  })

  test('is null in a project that has nobody else', () => {
    const cash = cashOf([pay(900)])
    expect(cash.advancedForOthers).toBeNull()
    expect(reasonOf(cash, 'advancedForOthers')).toEqual([{ measure: 'advancedForOthers', reason: 'no_receipts' }])
  })
})

describe('overdue receivables', () => {
  const amounts = (rows: Row[], parts: Parts = {}) =>
    cashOf(rows, parts).receivables.map(row => [row.amount, row.count])
  /** Due a number of days before 2026-06-30. */
  const late = (days: number, amount: number): Row => {
    const due = new Date(Date.UTC(2026, 5, 30 - days)).toISOString().slice(0, 10)
    return bill({ amount, date: '2025-01-01', dueDate: due, document: `S-${days}` })
  }

  test('are sorted by age at the status date', () => {
    const rows = [0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 500].map(days => late(days, 1 + days))
    expect(cashOf(rows).receivables).toEqual([
      { fromDays: 1, toDays: 30, amount: 33, count: 2 },
      { fromDays: 31, toDays: 60, amount: 93, count: 2 },
      { fromDays: 61, toDays: 90, amount: 153, count: 2 },
      { fromDays: 91, toDays: 180, amount: 273, count: 2 },
      { fromDays: 181, toDays: null, amount: 683, count: 2 },
    ])
  })

  test('are what was unpaid at the status date, whatever is received later', () => {
    const received = (date: string): Row => ({ class: 'receipt', amount: 400, document: 'S-1', date })
    expect(amounts([bill(), received('2026-06-30')])[0]).toEqual([600, 1])
    expect(amounts([bill(), received('2026-07-01')])[0]).toEqual([1000, 1])
    expect(amounts([bill({ date: '2026-07-05' })])).toEqual([])
  })

  test('leave out what the customer may retain until the retention is due', () => {
    const rows = [bill({ contract: 'S1' }), { ...receive(950), document: 'S-1' }]
    const held = { contracts: [receivableContract({ retentionRate: 0.05, retentionDue: '2027-06-30' })] }
    expect(amounts(rows, held)[0]).toEqual([0, 0])
    const due = { contracts: [receivableContract({ retentionRate: 0.05, retentionDue: '2026-06-30' })] }
    expect(amounts(rows, due)[0]).toEqual([50, 1])
  })

  test('are found one by one at the cell of the due date', () => {
    const tables = [{ id: 't1', sheet: 'Ledger', kind: 'ledger', columns: { amount: 'D', dueDate: 'G' } }]
    const source = { sheet: 'Ledger', cell: 'D5', table: 't1' }
    const [finding, ...others] = found([bill({ source })], 'cost/receivable-overdue', { tables })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'warning', amount: 1000, source: { cell: 'G5' }, subject: { id: '#1' } })
    expect(finding?.message).toEqual({
      en: 'S-1: CNY 1,000 from City has been due since 20 Jun 2026, 10 days ago.',
      zh: 'S-1：City 应收 1,000 元，2026年6月20日到期，已逾期 10 天。',
    })
  })

  test('are no row without an invoice to a customer, and a reason where one has no due date', () => {
    expect(cashOf([pay(5)]).receivables).toEqual([])
    expect(reasonOf(cashOf([pay(5)]), 'overdueReceivables')).toEqual([
      { measure: 'overdueReceivables', reason: 'no_receivable_invoices' },
    ])
    const { dueDate: _dueDate, ...undated } = bill()
    expect(reasonOf(cashOf([undated]), 'overdueReceivables')).toEqual([
      { measure: 'overdueReceivables', reason: 'no_due_date' },
    ])
  })

  test('never are bills to pay', () => {
    expect(found([bill({ direction: 'payable' })], 'cost/receivable-overdue')).toEqual([])
  })
})
