import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { SheetModel } from '../../../core/contract/sheetModel.ts'
import { cashFlowSheet } from '../../../core/report/cashFlowSheet.ts'
import { reportOf } from '../project.ts'
import { recalculated } from './recalculate.ts'

type Parts = Parameters<typeof reportOf>[0]

const sheetOf = (parts: Parts, language: 'en' | 'zh' = 'en'): SheetModel => cashFlowSheet(reportOf(parts), language)

/** Values of a table by column id, without empty cells. */
function rowsOf(sheet: SheetModel, name: string): Record<string, unknown>[] {
  const table = sheet.tables.find(each => each.name === name)
  if (!table) throw new Error(`No table ${name}`)
  return table.rows.map(row =>
    Object.fromEntries(
      row.flatMap(({ value }, index) => (value === null ? [] : [[table.columns[index]?.id ?? '', value]])),
    ),
  )
}

const entry = (row: Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>): LedgerEntry => ({
  date: '2026-05-10',
  ...row,
})
const ledger = [
  entry({ class: 'receipt', amount: 500 }),
  entry({ class: 'payment', amount: 800.5, date: '2026-06-02' }),
  entry({ class: 'commitment', amount: 90, document: 'PO-1', dueDate: '2026-08-01' }),
  entry({ class: 'payment', amount: 10, date: '2026-07-02', currency: 'USD' }),
]

describe('the sheet of cash flow', () => {
  it('has a row a month, also where money is only planned', () => {
    const rows = rowsOf(sheetOf({ ledger }), 'KeduCashFlow')
    expect(rows.map(row => [row.period, row.isForecast, row.cumulative, row.plannedCumulative])).toEqual([
      ['2026-05', '✓ Actual', 500, 500],
      ['2026-06', '✓ Actual', -300.5, -300.5],
      ['2026-07', '○ Forecast', -300.5, -300.5],
      ['2026-08', '○ Forecast', -300.5, -390.5],
    ])
    expect(rows[2]?.why).toBe('Money out: an exchange rate is missing')
  })

  it('has the figures of cash beside it, with what they lack', () => {
    const rows = rowsOf(sheetOf({ ledger }), 'KeduCash')
    expect(rows.map(({ code, amount, period, why }) => [code, amount, period, why])).toEqual([
      ['openingBalance', 0, undefined, undefined],
      ['fundingGap', 300.5, '2026-06', undefined],
      ['plannedFundingGap', 390.5, '2026-08', undefined],
      ['collectionRate', undefined, undefined, 'No invoices to customers are booked'],
      ['advancedForOthers', 300.5, undefined, undefined],
      ['overdueReceivables', undefined, undefined, 'No invoices to customers are booked'],
    ])
  })

  it('has receivables by age and exchange differences as tables of their own', () => {
    const invoice = { class: 'invoice', direction: 'receivable', document: 'S-1', dueDate: '2026-05-01' } as const
    const rates = [
      { from: '2026-01-01', currency: 'USD', rate: 7 },
      { from: '2026-06-01', currency: 'USD', rate: 7.1 },
    ]
    const sheet = sheetOf({ ledger: [entry({ ...invoice, amount: 100, currency: 'USD' })], rates })
    expect(rowsOf(sheet, 'KeduReceivables').map(row => [row.age, row.overdueAmount, row.invoices])).toEqual([
      ['1 to 30 days', 0, 0],
      ['31 to 60 days', 700, 1],
      ['61 to 90 days', 0, 0],
      ['91 to 180 days', 0, 0],
      ['over 180 days', 0, 0],
    ])
    expect(rowsOf(sheet, 'KeduExchange')).toEqual([{ currency: 'USD', realised: 0, unrealised: 10, difference: 10 }])
  })

  it('draws the curve of cash under its conclusion', () => {
    const [chart] = sheetOf({ ledger }).charts ?? []
    expect(chart?.title).toBe('Cash is short by CNY 300.50 in Jun 2026')
    expect(sheetOf({ ledger }, 'zh').charts?.[0]?.title).toBe('2026年6月资金缺口 300.50 元')
    expect(sheetOf({ ledger: ledger.slice(0, 1) }).charts?.[0]?.title).toBe('Cash never falls below CNY 500 (May 2026)')
    expect(sheetOf({ ledger: ledger.slice(1, 2) }).charts?.[0]?.title).toBe('CNY 800.50 is needed by Jun 2026')
    const ids = sheetOf({ ledger }).tables[0]?.columns.map(column => column.id)
    expect(ids).toEqual(expect.arrayContaining([chart?.categoryColumn, ...(chart?.series ?? []).map(s => s.column)]))
  })

  it('is empty and without a chart where no money moves', () => {
    const sheet = sheetOf({ ledger: [entry({ class: 'actual', amount: 5 })] })
    expect(sheet.tables.every(table => table.rows.length === 0)).toBe(true)
    expect(sheet.charts).toBeUndefined()
  })

  it('has tables that stand beside each other', () => {
    const tables = sheetOf({ ledger }).tables
    tables.slice(1).forEach((table, index) => {
      const before = tables[index]
      expect(table.firstColumn).toBe((before?.firstColumn ?? 0) + (before?.columns.length ?? 0) + 1)
    })
  })
})

describe('its formulas', () => {
  const anyEntry = fc.record(
    {
      class: fc.constantFrom(...(['payment', 'receipt', 'invoice', 'commitment'] as const)),
      date: fc.constantFrom('2026-01-31', '2026-05-10', '2026-06-30', '2026-07-01', '2026-11-15'),
      amount: fc.integer({ min: -2_000, max: 10_000_000 }).map(cents => cents / 100),
      dueDate: fc.constantFrom('2026-05-31', '2026-07-31', '2026-10-01'),
      document: fc.constantFrom('D1', 'D2'),
      currency: fc.constantFrom('CNY', 'USD', 'EUR'),
      direction: fc.constantFrom('payable', 'receivable'),
    },
    { requiredKeys: ['class', 'date', 'amount'] },
  )
  const rates = [
    { from: '2026-01-01', currency: 'USD', rate: 7.0321 },
    { from: '2026-06-01', currency: 'USD', rate: 7.1 },
  ]

  it.each(['en', 'zh'] as const)('yield what the engine stores beside them, to the cent (%s)', language => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 10 }), fc.integer({ min: -9_999, max: 9_999 }), (rows, opening) => {
        const settings = { thresholds: { 'cash.openingBalance': opening } }
        for (const found of recalculated(sheetOf({ ledger: rows, rates, settings }, language).tables)) {
          expect(found.yielded, `${found.table} ${found.row} ${found.column}`).toBe(found.stored)
        }
      }),
    )
  })

  it('add up whatever the order of the rows', () => {
    const sheet = sheetOf({ ledger })
    const [table] = sheet.tables
    const turned = {
      ...sheet,
      tables: sheet.tables.map(each => (each === table ? { ...each, rows: each.rows.toReversed() } : each)),
    }
    const yielded = recalculated(turned.tables).filter(found => found.column === 'plannedCumulative')
    expect(yielded.map(found => found.yielded)).toEqual([-390.5, -300.5, -300.5, 500])
  })
})
