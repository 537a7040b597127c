import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { costOf, type projectOf } from '../project.ts'

type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>
type Parts = NonNullable<Parameters<typeof projectOf>[0]>

const rates = [
  { from: '2026-01-01', currency: 'USD', rate: 7 },
  { from: '2026-05-01', currency: 'USD', rate: 7.2 },
  { from: '2026-06-15', currency: 'USD', rate: 7.1 },
]
const usd = { currency: 'USD', document: 'INV-1', supplier: 'Acme' }
const invoice: Row = { ...usd, class: 'invoice', amount: 1000, date: '2026-02-01', dueDate: '2026-09-30' }
const payment: Row = { ...usd, class: 'payment', amount: 400, date: '2026-05-20' }

const differencesOf = (rows: Row[], parts: Parts = {}) =>
  costOf({ ledger: rows.map(row => ({ date: '2026-02-01', ...row })), rates, ...parts }).cash?.exchangeDifferences

describe('exchange differences', () => {
  test('of a dearer payment are a loss, of what is open a loss or gain at the rate of the status date', () => {
    // 400 × (7.2 − 7) paid, 600 × (7.1 − 7) open.
    expect(differencesOf([invoice, payment])).toEqual([
      { currency: 'USD', realised: -80, unrealised: -60, missing: [] },
    ])
  })

  test('of a customer who pays more are a gain', () => {
    const receivable = { direction: 'receivable' }
    const receipt: Row = { ...payment, class: 'receipt' }
    expect(differencesOf([{ ...invoice, ...receivable }, receipt])).toEqual([
      { currency: 'USD', realised: 80, unrealised: 60, missing: [] },
    ])
  })

  test('of a payment in the project’s currency are what it cost beyond the invoice', () => {
    const inYuan: Row = { class: 'payment', amount: 2880, document: 'INV-1', date: '2026-05-20' }
    expect(differencesOf([invoice, inYuan])?.[0]).toMatchObject({ realised: -80, unrealised: -60 })
  })

  test('of an order are on what of it is open', () => {
    const order: Row = { ...usd, class: 'commitment', amount: 1000, document: 'PO-1' }
    expect(differencesOf([order])?.[0]).toMatchObject({ unrealised: -100 })
    const cost: Row = { ...order, class: 'actual', amount: 400 }
    expect(differencesOf([order, cost, payment])?.[0]).toMatchObject({ unrealised: -60 })
  })

  test('are in no cost', () => {
    const { control, totals } = costOf({
      ledger: [invoice, payment].map(row => ({ date: '2026-02-01', ...row })),
      rates,
    })
    expect(totals.actualCost).toBe(7000)
    expect(JSON.stringify(control)).not.toContain('7080')
  })

  test('are none in the project’s currency, and one row a foreign currency', () => {
    expect(differencesOf([{ ...invoice, currency: 'CNY' }])).toEqual([])
    const all = [...rates, { from: '2026-01-01', currency: 'EUR', rate: 8 }]
    const euro: Row = { ...invoice, currency: 'EUR', document: 'INV-2' }
    expect(differencesOf([invoice, euro], { rates: all })?.map(row => row.currency)).toEqual(['EUR', 'USD'])
  })

  test('without a rate are null and name the cell, never 0', () => {
    const source = { sheet: 'Ledger', cell: 'D4' }
    const early: Row = { ...invoice, date: '2025-12-01', source }
    const noRate = (measure: string) => ({ measure, reason: 'no_rate', source })
    expect(differencesOf([early, payment])).toEqual([
      {
        currency: 'USD',
        realised: null,
        unrealised: null,
        missing: [noRate('realised'), noRate('unrealised')],
      },
    ])
  })

  test('are null where payments are of no invoice', () => {
    const [row] = differencesOf([payment]) ?? []
    expect(row).toMatchObject({ realised: null, unrealised: 0 })
    expect(row?.missing.map(entry => [entry.measure, entry.reason])).toEqual([['realised', 'no_invoice']])
  })

  test('that are 0 only as no rate is newer say so', () => {
    const [row] = differencesOf([invoice], { rates: rates.slice(0, 1) }) ?? []
    expect(row).toMatchObject({ realised: 0, unrealised: 0 })
    expect(row?.missing.map(entry => [entry.measure, entry.reason])).toEqual([['unrealised', 'no_later_rate']])
  })

  test('of payments after the status date are not realised yet', () => {
    expect(differencesOf([invoice, { ...payment, date: '2026-07-01' }])?.[0]).toMatchObject({
      unrealised: -100,
      realised: 0,
    })
  })
})
