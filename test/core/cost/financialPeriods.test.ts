import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { PeriodSettings } from '../../../core/contract/settings.ts'
import { periodFinder } from '../../../core/cost/financialPeriods.ts'
import { costOf } from '../project.ts'

describe('a date', () => {
  test.each<[string, PeriodSettings, string, string, string]>([
    ['2026-01-31', {}, '2026-01', '2026-Q1', '2026'],
    ['2026-12-31', {}, '2026-12', '2026-Q4', '2026'],
    ['2026-03-31', { financialYearStartMonth: 4 }, '2026-03', '2026-Q4', '2026'],
    ['2026-04-01', { financialYearStartMonth: 4 }, '2026-04', '2027-Q1', '2027'],
    ['2026-12-31', { financialYearStartMonth: 12 }, '2026-12', '2027-Q1', '2027'],
    ['2026-01-25', { monthCutOffDay: 25 }, '2026-01', '2026-Q1', '2026'],
    ['2026-01-26', { monthCutOffDay: 25 }, '2026-02', '2026-Q1', '2026'],
    ['2026-12-26', { monthCutOffDay: 25 }, '2027-01', '2027-Q1', '2027'],
    ['2026-03-26', { monthCutOffDay: 25, financialYearStartMonth: 4 }, '2026-04', '2027-Q1', '2027'],
    ['2026-02-28', { monthCutOffDay: 31 }, '2026-02', '2026-Q1', '2026'],
  ])('%s with %j is in %s, %s, %s', (date, settings, month, quarter, year) => {
    expect(periodFinder(settings)(date)).toEqual({ month, quarter, year })
  })
})

describe('a written period', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['2026-03', '2026-03', '2026-Q4', '2026'],
    ['2026-Q1', null, '2026-Q1', '2026'],
    ['2026-H1', null, null, '2026'],
    ['2026', null, null, '2026'],
    ['M3', null, null, null],
    ['2026-13', null, null, null],
  ])('%s is in %s, %s, %s of a year from April', (period, month, quarter, year) => {
    expect(periodFinder({ financialYearStartMonth: 4, monthCutOffDay: 25 })(period)).toEqual({ month, quarter, year })
  })
})

describe('by period', () => {
  const entry = (date: string, row: Partial<LedgerEntry>): LedgerEntry => ({ date, class: 'actual', amount: 0, ...row })
  const budget = [
    { account: 'Steel', period: '2026-05', amount: 100 },
    { account: 'Steel', period: '2026-Q3', amount: 50 },
    { account: 'Steel', amount: 7 },
  ]
  const ledger = [
    entry('2026-05-20', { amount: 30 }),
    entry('2026-06-02', { amount: 5, class: 'accrual' }),
    entry('2026-06-10', { amount: 11, class: 'change' }),
    entry('2026-08-01', { amount: 40, class: 'forecast' }),
  ]
  const months = (parts: Parameters<typeof costOf>[0]) =>
    costOf(parts)
      .controlPeriods.filter(row => row.unit === 'month')
      .map(row => [row.period, row.budget, row.cumulativeBudget, row.cumulativeCost])

  test('budgets and cost run up, what no month names comes last', () => {
    expect(months({ budget, ledger })).toEqual([
      ['2026-05', 100, 100, 30],
      ['2026-06', 0, 111, 35],
      ['2026-08', 0, 111, 75],
      [null, 57, 168, 75],
    ])
  })

  test('no cost is foreseen after the status date where nothing is forecast, and the row says so', () => {
    const later = { account: 'Steel', period: '2026-09', amount: 20 }
    const [row] = costOf({ budget: [later], ledger: ledger.slice(0, 2) }).controlPeriods.filter(
      each => each.period === '2026-09',
    )
    expect(row).toMatchObject({ budget: 20, forecast: null, cumulativeCost: null })
    expect(row?.missing.map(({ measure, reason }) => [measure, reason])).toEqual([
      ['forecast', 'no_forecast'],
      ['cumulativeCost', 'no_forecast'],
    ])
  })

  test('a budget that states no period has none by month, never 0', () => {
    expect(months({ budget: [{ account: 'Steel', amount: 7 }], ledger: ledger.slice(0, 1) })).toEqual([
      ['2026-05', null, null, 30],
      [null, 7, 7, 30],
    ])
  })

  test('the cut-off day of the settings moves late days into the next month', () => {
    const settings = { periods: { monthCutOffDay: 15 } }
    expect(months({ budget, ledger, settings }).map(([period, , , cost]) => [period, cost])).toEqual([
      ['2026-05', 0],
      ['2026-06', 35],
      ['2026-08', 75],
      [null, 75],
    ])
  })
})
