import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { contractsSheet } from '../../../core/report/contractsSheet.ts'
import { type projectOf, reportOf } from '../project.ts'
import { recalculated } from './recalculate.ts'

type Contract = NonNullable<Project['contracts']>[number]
type Parts = NonNullable<Parameters<typeof projectOf>[0]>
type Language = 'en' | 'zh'

const steel: Contract = {
  id: 'C1',
  name: 'Steel',
  supplier: 'Acme',
  value: 1000,
  changes: 200,
  settled: 900.1,
  invoiced: 800,
  paid: 600,
  retentionRate: 0.05,
  taxRate: 0.13,
  amountBasis: 'gross',
}
const glass: Contract = { id: 'C2', supplier: 'Bolt', value: 500, amountBasis: 'gross' }
const sheetOf = (contracts: Contract[], language: Language = 'en', parts: Parts = {}) =>
  contractsSheet(reportOf({ contracts, ...parts }), language)

/** Cells of a row by id of the column. */
function rowOf(sheet: ReturnType<typeof sheetOf>, key: string) {
  const [table] = sheet.tables
  const row = table?.rows.find(cells => cells[table.keyColumn]?.value === key)
  if (!table || !row) return undefined
  return Object.fromEntries(table.columns.map((column, index) => [column.id, row[index]?.value]))
}

describe('the sheet of contracts', () => {
  it('has a row for every contract with its state in words and why figures are missing', () => {
    expect(rowOf(sheetOf([steel, glass]), 'C1')).toMatchObject({
      supplier: 'Acme',
      direction: 'to pay',
      amountBasis: 'with tax',
      value: 1000,
      retention: 45.01,
      tax: 138.05,
      openToInvoice: 100.1,
      openToPay: 154.99,
      state: '○ Open',
      why: null,
    })
    expect(rowOf(sheetOf([steel, glass], 'zh'), 'C2')).toMatchObject({
      state: '… 数据不全',
      openToPay: '',
      why: '结算金额：没有结算金额；已开票、未开票、应付未付：没有开票金额；已收付款：没有已付金额；扣留质保金：没有质保金比例（不扣留请填 0）；税额：没有税率或税额',
    })
  })

  it('adds up contracts of one direction in one basis, and says which figures some of them lack', () => {
    const sheet = sheetOf([steel, glass, { ...glass, id: 'S1', direction: 'receivable' }])
    expect(rowOf(sheet, 'Σ−')).toMatchObject({
      name: 'Total to pay',
      value: 1500,
      settled: 900.1,
      state: null,
      why: 'Not all contracts have: Settled, Invoiced, Paid, Retention held, Tax, Open to invoice, Open to pay',
    })
    expect(rowOf(sheet, 'Σ+')).toBeUndefined()
    expect(sheet.lines).toHaveLength(3)
  })

  it('adds up no contracts with and without tax, and says so', () => {
    const sheet = sheetOf([steel, { ...glass, amountBasis: 'net' }])
    expect(rowOf(sheet, 'Σ−')).toBeUndefined()
    expect(sheet.lines[3]).toBe('No total of contracts with and without tax: they do not add up.')
  })

  it('has what the ledger says in columns of their own, and no rows without contracts', () => {
    const ledger = [{ date: '2026-05-01', class: 'payment' as const, amount: 610, contract: 'C1' }]
    expect(rowOf(sheetOf([steel], 'en', { ledger }), 'C1')).toMatchObject({ paid: 600, ledgerPaid: 610 })
    expect(sheetOf([]).tables[0]?.rows).toEqual([])
  })

  it('stores beside its formulas what they yield, to the cent, whatever the figures', () => {
    const minor = fc.integer({ min: 0, max: 1e10 }).map(amount => amount / 100)
    const amount = fc.option(minor, { nil: undefined })
    const contract = fc.record({
      value: minor,
      changes: fc.option(
        fc.integer({ min: -1e6, max: 1e8 }).map(cents => cents / 100),
        { nil: undefined },
      ),
      settled: amount,
      invoiced: amount,
      paid: amount,
      retentionRate: fc.option(fc.constantFrom(0, 0.015, 0.03, 0.05, 0.1), { nil: undefined }),
      retentionDue: fc.option(fc.constantFrom('2026-06-29', '2026-06-30', '2026-07-01'), { nil: undefined }),
      taxRate: fc.option(fc.constantFrom(0, 0.01, 0.06, 0.09, 0.13), { nil: undefined }),
      amountBasis: fc.constantFrom('gross' as const, 'net' as const),
    })
    fc.assert(
      fc.property(
        fc.array(contract, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Language>('en', 'zh'),
        (rows, language) => {
          const contracts = rows.map((row, index) => ({ ...row, id: `C${index}`, supplier: 'Acme' }))
          const cells = recalculated(sheetOf(contracts, language).tables)
          expect(cells.length).toBeGreaterThanOrEqual(3 * contracts.length)
          for (const { stored, yielded, formula } of cells) expect(yielded, formula).toBe(stored)
        },
      ),
      { numRuns: 60 },
    )
  })
})
