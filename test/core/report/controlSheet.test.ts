import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { SheetModel } from '../../../core/contract/sheetModel.ts'
import { controlBySheet, controlPeriodsSheet, controlSheet } from '../../../core/report/controlSheet.ts'
import { reportOf } from '../project.ts'
import { recalculated } from './recalculate.ts'

type Parts = Parameters<typeof reportOf>[0]
type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>

const ledgerOf = (rows: Row[]): LedgerEntry[] => rows.map(row => ({ date: '2026-05-10', account: 'Steel', ...row }))
const project: Parts = {
  budget: [
    { account: 'Steel', amount: 1000.1, period: '2026-05' },
    { account: 'Labour', amount: 500, period: '2026-06' },
  ],
  ledger: ledgerOf([
    { class: 'actual', amount: 900.35 },
    { class: 'accrual', amount: 30.4 },
    { class: 'commitment', amount: 200, document: 'PO-1', supplier: 'Acme' },
    { class: 'change', amount: 10, account: 'Labour' },
    { class: 'actual', amount: 3, account: 'Travel', date: '2026-06-12' },
  ]),
}

/** Values of a table by key and column. */
function valuesOf({ tables }: SheetModel, name: string) {
  const table = tables.find(each => each.name === name)
  const columns = table?.columns.map(column => column.id) ?? []
  return new Map(
    table?.rows.map(row => [
      row[table.keyColumn]?.value,
      Object.fromEntries(columns.map((column, index) => [column, row[index]?.value])),
    ]),
  )
}

function expectFormulasToHold(sheet: SheetModel): number {
  const found = recalculated(sheet.tables)
  for (const { stored, yielded, formula, row } of found) {
    if (stored === '') expect(yielded, `${row} ${formula}`).toBe('')
    else expect(yielded, `${row} ${formula}`).toBeCloseTo(Number(stored), 9)
  }
  return found.length
}

describe('the sheet of budget control', () => {
  it('has a row an account and the total, with a word for the state of each', () => {
    const rows = valuesOf(controlSheet(reportOf(project), 'en'), 'KeduControl')
    expect([...rows].map(([key, row]) => [key, row.budgetState, row.varianceAtCompletion])).toEqual([
      ['Steel', '■ Over-committed', -130.65],
      ['Labour', '● Within budget', 0],
      ['Travel', '▲ No budget', ''],
      ['Σ', '● Within budget', 0],
    ])
    expect(rows.get('Travel')?.why).toContain('Original budget, Current budget, Available')
  })

  it('stores beside its formulas what they yield, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      expect(expectFormulasToHold(controlSheet(reportOf(project), language))).toBe(4 * 6)
      expect(expectFormulasToHold(controlBySheet(reportOf(project), language))).toBe(2 * 6)
    }
  })

  it('draws the conclusion in the title of its chart', () => {
    const [chart] = controlSheet(reportOf(project), 'en').charts ?? []
    expect(chart?.title).toBe('Forecast passes budget on 1 of 2 accounts')
    expect(controlSheet(reportOf(project), 'zh').charts?.[0]?.title).toBe('2 个科目中有 1 个预测超预算')
    const { ledger: _ledger, ...unspent } = project
    expect(controlSheet(reportOf(unspent), 'en').charts?.[0]?.title).toBe(
      'Forecast keeps within budget on all 2 accounts',
    )
  })

  it('is not made without money', () => {
    const report = reportOf({})
    for (const sheet of [controlSheet, controlBySheet, controlPeriodsSheet]) {
      expect(sheet(report, 'en').tables.every(table => table.rows.length === 0)).toBe(true)
    }
  })
})

it('the details leave out a dimension that nothing names', () => {
  const rows = valuesOf(controlBySheet(reportOf(project), 'en'), 'KeduControlBy')
  expect([...rows.keys()]).toEqual(['supplier Acme', 'supplier ∅'])
})

describe('the sheet by period', () => {
  const sheet = controlPeriodsSheet(reportOf(project), 'en')

  it('has months, and quarters and years beside them', () => {
    expect([...valuesOf(sheet, 'KeduControlPeriods').keys()]).toEqual(['2026-05', '2026-06'])
    expect([...valuesOf(sheet, 'KeduControlYears').keys()]).toEqual(['quarter 2026-Q2', 'year 2026'])
    expect(valuesOf(sheet, 'KeduControlPeriods').get('2026-06')).toMatchObject({
      cumulativeBudget: 1510.1,
      cumulativeCost: 933.75,
    })
  })

  it('names the month in which cost passes the budget in the title of its chart', () => {
    expect(sheet.charts?.[0]?.title).toBe('Cost and forecast keep below the budget up to 2026-06')
    const dearer = {
      ...project,
      ledger: [...(project.ledger as LedgerEntry[]), ...ledgerOf([{ class: 'actual', amount: 90 }])],
    }
    expect(controlPeriodsSheet(reportOf(dearer), 'zh').charts?.[0]?.title).toBe(
      '累计成本及预测自 2026-05 起超过累计预算',
    )
  })
})

it('of any ledger the formulas yield what the engine stores', () => {
  const row: fc.Arbitrary<Row> = fc.record({
    class: fc.constantFrom('budget', 'change', 'commitment', 'actual', 'accrual', 'invoice', 'forecast'),
    amount: fc.integer({ min: -50_000, max: 500_000 }).map(cents => cents / 100),
    account: fc.constantFrom('Steel', 'Labour', undefined),
    date: fc.constantFrom('2026-05-10', '2026-08-10'),
    currency: fc.constantFrom(undefined, undefined, undefined, 'USD'),
    supplier: fc.constantFrom('Acme', undefined),
  }) as fc.Arbitrary<Row>
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), rows => {
      const report = reportOf({ ledger: ledgerOf(rows) })
      expectFormulasToHold(controlSheet(report, 'en'))
      expectFormulasToHold(controlBySheet(report, 'zh'))
    }),
    { numRuns: 60 },
  )
})
