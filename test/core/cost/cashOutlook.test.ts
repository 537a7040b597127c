import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { resultDigest } from '../../../core/digest.ts'
import { costOf, type projectOf, reportOf, taskOf } from '../project.ts'

type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>
type Parts = NonNullable<Parameters<typeof projectOf>[0]>

const answerOf = (rows: Row[], parts: Parts = {}) =>
  costOf({ ledger: rows.map(row => ({ date: '2026-05-10', ...row })), ...parts })
/** Month, what is planned to come in and to go out, where anything is. */
const plannedOf = (rows: Row[], parts: Parts = {}) =>
  (answerOf(rows, parts).cash?.outlook ?? [])
    .filter(row => row.plannedInflow !== 0 || row.plannedOutflow !== 0)
    .map(row => [row.period, row.plannedInflow, row.plannedOutflow])

const order: Row = { class: 'commitment', amount: 1000, document: 'PO-1', dueDate: '2026-09-15' }
const contract = { id: 'C1', supplier: 'Acme', value: 900, changes: 100, finish: '2026-10-31' }
const sale = { ...contract, id: 'S1', direction: 'receivable' as const }
const tasks = [taskOf({ start: '2026-06-01', finish: '2026-08-20' })]
const terms = { settings: { thresholds: { 'cash.paymentTermsDays': 30, 'cash.collectionTermsDays': 60 } } }

describe('what agreements still cost', () => {
  test('is an order that was neither invoiced nor paid, at its due date', () => {
    expect(plannedOf([order])).toEqual([['2026-09', 0, 1000]])
    const invoice: Row = { ...order, class: 'invoice', amount: 300 }
    expect(plannedOf([order, invoice])).toEqual([['2026-09', 0, 700]])
    expect(plannedOf([order, invoice, { ...order, class: 'payment', amount: 300 }])).toEqual([['2026-09', 0, 700]])
    expect(plannedOf([order, { ...order, class: 'actual', amount: 400 }])).toEqual([['2026-09', 0, 600]])
  })

  test('recovers an advance: what is paid before any invoice is not planned again', () => {
    expect(plannedOf([order, { ...order, class: 'payment', amount: 250 }])).toEqual([['2026-09', 0, 750]])
  })

  test('without a due date is paid as the terms say after contract or task is finished', () => {
    const { dueDate: _dueDate, ...undated } = order
    expect(plannedOf([{ ...undated, task: 'T1' }], { tasks })).toEqual([['2026-08', 0, 1000]])
    expect(plannedOf([{ ...undated, task: 'T1' }], { tasks, ...terms })).toEqual([['2026-09', 0, 1000]])
    expect(plannedOf([], { contracts: [contract] })).toEqual([['2026-10', 0, 1000]])
    expect(plannedOf([{ ...undated, contract: 'C1' }], { contracts: [contract], ...terms })).toEqual([
      ['2026-11', 0, 1000],
    ])
  })

  test('is the last lines of an order, as the first are invoiced first', () => {
    const lines: Row[] = [order, { ...order, amount: 500, dueDate: '2026-11-15' }]
    const invoice: Row = { ...order, class: 'invoice', amount: 1200 }
    expect(plannedOf([...lines, invoice])).toEqual([['2026-11', 0, 300]])
    expect(plannedOf([...lines, { ...order, amount: -200 }])).toEqual([
      ['2026-09', 0, 800],
      ['2026-11', 0, 500],
    ])
  })

  test('that is late is due the day after the status date', () => {
    expect(plannedOf([{ ...order, dueDate: '2026-02-01' }])).toEqual([['2026-07', 0, 1000]])
  })

  test('without any date is in no month, and its cell is named', () => {
    const source = { sheet: 'Ledger', cell: 'D4' }
    const { cash } = answerOf([
      { class: 'commitment', amount: 5, source },
      { class: 'payment', amount: 1 },
    ])
    expect(cash?.outlook).toEqual([])
    expect(cash?.missing).toContainEqual({ measure: 'plannedOutflow', reason: 'no_payment_date', source })
  })

  test('of a contract register is what it has not paid, the retention when it is due', () => {
    const registered = { ...contract, invoiced: 600, paid: 570 }
    expect(plannedOf([], { contracts: [registered] })).toEqual([['2026-10', 0, 430]])
    const retained = { ...registered, retentionRate: 0.05, retentionDue: '2027-10-31' }
    expect(plannedOf([], { contracts: [retained] })).toEqual([
      ['2026-10', 0, 380],
      ['2027-10', 0, 50],
    ])
  })

  test('releases the retention of invoices that are paid but for it', () => {
    const contracts = [{ ...contract, retentionRate: 0.05, retentionDue: '2027-01-31' }]
    const rows: Row[] = [
      { class: 'invoice', amount: 1000, contract: 'C1', dueDate: '2026-06-01' },
      { class: 'payment', amount: 950, contract: 'C1' },
    ]
    expect(plannedOf(rows, { contracts })).toEqual([['2027-01', 0, 50]])
  })
})

describe('what customers still bring', () => {
  test('is a contract less what it has invoiced or received, after its finish', () => {
    expect(plannedOf([], { contracts: [sale] })).toEqual([['2026-10', 1000, 0]])
    expect(plannedOf([], { contracts: [{ ...sale, paid: 400 }], ...terms })).toEqual([['2026-12', 600, 0]])
    const rows: Row[] = [
      { class: 'invoice', amount: 300, contract: 'S1', dueDate: '2026-08-01' },
      { class: 'receipt', amount: 100, contract: 'S1' },
    ]
    expect(plannedOf(rows, { contracts: [sale] })).toEqual([['2026-10', 700, 0]])
  })
})

test('the cumulative with the plan goes on from that of the cash flow', () => {
  const { cashFlow, cash } = answerOf([
    { class: 'receipt', amount: 700 },
    { class: 'payment', amount: 100, date: '2026-10-01' },
    order,
    { ...order, document: 'PO-2', dueDate: '2026-11-01', amount: 50 },
  ])
  expect(cashFlow.at(-1)).toMatchObject({ period: '2026-10', cumulative: 600 })
  expect(cash?.outlook.map(row => [row.period, row.cumulative])).toEqual([
    ['2026-09', -300],
    ['2026-10', -400],
    ['2026-11', -450],
  ])
  expect(cash?.fundingGap).toBeNull()
  expect(cash?.plannedFundingGap).toEqual({ amount: 450, period: '2026-11' })
})

test('a cent more in what is planned is another answer, however large it is', () => {
  const report = reportOf({ ledger: [{ class: 'commitment', date: '2026-05-10', dueDate: '2026-09-15', amount: 5 }] })
  const digestWith = (plannedOutflow: number) => {
    const { cost } = report
    const outlook = (cost?.cash?.outlook ?? []).map(row => ({ ...row, plannedOutflow }))
    return resultDigest({ ...report, cost: cost && { ...cost, cash: cost.cash && { ...cost.cash, outlook } } })
  }
  expect(digestWith(12_345_678_901.24)).not.toBe(digestWith(12_345_678_901.25))
})
