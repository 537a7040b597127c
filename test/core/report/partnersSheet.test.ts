import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partnersSheet } from '../../../core/report/partnersSheet.ts'
import { reportOf } from '../project.ts'
import { recalculated } from './recalculate.ts'

type Parts = Parameters<typeof reportOf>[0]

const partners = [
  {
    name: 'Ada',
    role: 'Operator',
    subscribed: 500,
    paidIn: 100,
    capitalDue: [{ date: '2026-01-31', amount: 150 }],
    shares: [{ share: 0.6 }],
  },
  { name: 'Bo', shares: [{ share: 0.4 }], feeRate: 0.1 },
]
const ledger: Parts['ledger'] = [
  { date: '2026-04-10', class: 'actual', amount: 100.05 },
  { date: '2026-04-11', class: 'actual', amount: 7, partner: 'Bo' },
  { date: '2026-04-01', class: 'receipt', amount: 50, partner: 'Bo' },
  { date: '2026-06-10', class: 'revenue', amount: 30 },
]
const sheetOf = (parts: Parts, language: 'en' | 'zh' = 'en') => partnersSheet(reportOf(parts), language)

function rowOf(sheet: ReturnType<typeof sheetOf>, key: string) {
  const [table] = sheet.tables
  const row = table?.rows.find(cells => cells[table.keyColumn]?.value === key)
  if (!table || !row) return undefined
  return Object.fromEntries(table.columns.map((column, index) => [column.id, row[index]?.value]))
}

describe('the sheet of partners', () => {
  it('has a statement for each partner, and the sum of all', () => {
    const sheet = sheetOf({ partners, ledger })
    expect(rowOf(sheet, 'Bo')).toMatchObject({
      shared: 40.02,
      direct: 7,
      cost: 47.02,
      revenue: 12,
      managementFee: 4.7,
      contributions: 50,
      balance: 10.28,
      arrears: '',
      why: null,
    })
    expect(rowOf(sheet, 'Ada')).toMatchObject({ due: 150, paidInCapital: 100, arrears: 50, managementFee: -4.7 })
    expect(rowOf(sheet, 'Σ')).toMatchObject({ cost: 107.05, revenue: 30, managementFee: 0, contributions: 50 })
  })

  it('has the current account by month beside it', () => {
    const [, account] = sheetOf({ partners, ledger }).tables
    expect(account?.rows.map(row => [row[0]?.value, row[1]?.value])).toEqual([
      ['Ada', '2026-04'],
      ['Ada', '2026-06'],
      ['Bo', '2026-04'],
      ['Bo', '2026-06'],
    ])
  })

  it('says why there is no figure where the shares do not sum to 100 %', () => {
    const sheet = sheetOf({ partners: partners.slice(0, 1), ledger }, 'zh')
    expect(rowOf(sheet, 'Ada')).toMatchObject({
      shared: null,
      cost: '',
      why: expect.stringContaining('份额之和不等于 100%'),
    })
  })

  it('has formulas that yield the figures of the engine, to the last cent', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(minor => minor / 100)
    const entries = fc.array(
      fc.record({
        date: fc.constantFrom('2026-02-10', '2026-03-31', '2026-06-01'),
        class: fc.constantFrom(
          'actual' as const,
          'revenue' as const,
          'receipt' as const,
          'payment' as const,
          'commitment' as const,
        ),
        amount,
        partner: fc.constantFrom('Ada', 'Bo'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(entries, fc.constantFrom('en' as const, 'zh' as const), (some, language) => {
        const cells = recalculated(sheetOf({ partners, ledger: some }, language).tables)
        expect(cells.length).toBeGreaterThan(8)
        for (const { stored, yielded, formula } of cells) expect(yielded, formula).toBe(stored)
      }),
      { numRuns: 30 },
    )
  })
})
