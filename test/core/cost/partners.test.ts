import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { PartnersReport } from '../../../core/contract/partnersReport.ts'
import { shareOut, toMinor } from '../../../core/money.ts'
import { findingsOf, reportOf } from '../project.ts'

type Parts = Parameters<typeof reportOf>[0]

function partnersOf(parts: Parts): PartnersReport {
  const { partners } = reportOf(parts)
  if (!partners) throw new Error('no partners')
  return partners
}

const ada = { name: 'Ada', role: 'Operator', shares: [{ share: 0.6 }] }
const bo = { name: 'Bo', shares: [{ share: 0.4 }] }
const cost = (date: string, amount: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date,
  class: 'actual',
  amount,
  ...more,
})
const costsOf = (report: PartnersReport) =>
  report.shares.filter(row => row.class === 'cost').map(({ amount }) => amount)

describe('splitting by largest remainder', () => {
  // cgauge/php-largest-remainder-method, moneyphp/money doc/features/allocation.rst, and shares of oil and gas accounts
  // (corptexsystems.ca: 25 % of 94,200; petrofly.com: 12 % of 500,000).
  it.each([
    { amount: 100, weights: [1, 1, 1], shares: [34, 33, 33] },
    { amount: 5, weights: [70, 30], shares: [4, 1] },
    { amount: 1_000, weights: [1, 1, 1], shares: [334, 333, 333] },
    { amount: 9_420_000, weights: [25, 75], shares: [2_355_000, 7_065_000] },
    { amount: 50_000_000, weights: [12, 88], shares: [6_000_000, 44_000_000] },
    { amount: -100, weights: [1, 1, 1], shares: [-34, -33, -33] },
  ])('gives $shares of $amount by $weights', ({ amount, weights, shares }) => {
    expect(shareOut(amount, weights)).toEqual(shares)
  })

  it('is the same with products beyond what doubles hold', () => {
    expect(shareOut(4_999_999_999_999_999, [333_333_333_333_333, 333_333_333_333_333, 333_333_333_333_334])).toEqual([
      1_666_666_666_666_665, 1_666_666_666_666_665, 1_666_666_666_666_669,
    ])
  })
})

describe('the shares of partners', () => {
  it('are of cost and revenue up to the status date, each with what is billed directly', () => {
    const ledger = [
      cost('2026-06-01', 100),
      cost('2026-06-02', 7, { partner: ' bo ' }),
      { date: '2026-06-03', class: 'revenue', amount: 50 } as const,
      cost('2026-07-01', 1_000),
    ]
    expect(partnersOf({ partners: [ada, bo], ledger }).shares).toEqual([
      { partner: 'Ada', class: 'cost', amount: 60, shared: 60, direct: 0, missing: [] },
      { partner: 'Bo', class: 'cost', amount: 47, shared: 40, direct: 7, missing: [] },
      { partner: 'Ada', class: 'revenue', amount: 30, shared: 30, direct: 0, missing: [] },
      { partner: 'Bo', class: 'revenue', amount: 20, shared: 20, direct: 0, missing: [] },
    ])
  })

  it('let a credit take back exactly what it reverses', () => {
    const thirds = ['Ada', 'Bo', 'Cy'].map(name => ({ name, shares: [{ share: 1 / 3 }] }))
    expect(
      costsOf(partnersOf({ partners: thirds, ledger: [cost('2026-06-01', 0.01), cost('2026-06-02', -0.01)] })),
    ).toEqual([0, 0, 0])
  })

  it('may differ between cost and revenue', () => {
    const partners = [
      { name: 'Ada', shares: [{ share: 0.5 }, { share: 0.9, class: 'revenue' as const }] },
      { name: 'Bo', shares: [{ share: 0.5 }, { share: 0.1, class: 'revenue' as const }] },
    ]
    const ledger = [cost('2026-06-01', 100), { date: '2026-06-03', class: 'revenue', amount: 100 } as const]
    expect(partnersOf({ partners, ledger }).shares.map(({ amount }) => amount)).toEqual([50, 50, 90, 10])
  })

  it('split a month day by day across a change of share where the settings say so', () => {
    const partners = [
      { name: 'Ada', shares: [{ share: 1 }, { from: '2026-06-16', share: 0 }] },
      { name: 'Bo', shares: [{ share: 0 }, { from: '2026-06-16', share: 1 }] },
    ]
    const ledger = [cost('2026-06-30', 30)]
    expect(costsOf(partnersOf({ partners, ledger }))).toEqual([0, 30])
    const settings = { jointVenture: { splitBasis: 'by-day' as const } }
    expect(costsOf(partnersOf({ partners, ledger, settings }))).toEqual([15, 15])
  })

  it('leave excluded accounts, and what is above a cap, with the operator', () => {
    const ledger = [cost('2026-06-01', 100), cost('2026-06-02', 10, { account: 'Head office' })]
    const settings = {
      jointVenture: { excludedAccounts: ['head office'], costCaps: [{ partner: 'Bo', amount: 25 }] },
    }
    expect(costsOf(partnersOf({ partners: [ada, bo], ledger, settings }))).toEqual([85, 25])
  })

  it('that do not sum to 1 are an error at the share, by the period and the class', () => {
    const partners = [
      { ...ada, shares: [{ share: 0.6 }, { from: '2026-03-01', share: 0.7 }] },
      { ...bo, shares: [{ share: 0.4 }, { from: '2026-03-01', share: 0.2999 }] },
    ]
    const found = findingsOf({ partners, ledger: [cost('2026-01-05', 10)] }, 'partners/shares-not-whole')
    expect(found.map(({ params }) => params)).toEqual([{ sum: 0.9999, from: '2026-03-01', class: 'both' }])
    expect(found[0]?.message.en).toContain('99.99%')
    // What was posted by the whole shares before is split all the same.
    expect(costsOf(partnersOf({ partners, ledger: [cost('2026-01-05', 10)] }))).toEqual([6, 4])
    expect(partnersOf({ partners, ledger: [cost('2026-04-05', 10)] }).shares[0]).toMatchObject({
      amount: null,
      missing: [{ measure: 'amount', reason: 'shares_not_whole' }],
    })
  })

  it('may miss 1 by what a third has no decimals for, and by no more', () => {
    const of = (share: number) => ['Ada', 'Bo', 'Cy'].map(name => ({ name, shares: [{ share }] }))
    expect(findingsOf({ partners: of(0.333_333_333_4) }, 'partners/shares-not-whole')).toEqual([])
    expect(findingsOf({ partners: of(0.333_333_34) }, 'partners/shares-not-whole')).toHaveLength(1)
  })

  it('need not be whole where nothing is posted before they begin', () => {
    const partners = [
      {
        name: 'Ada',
        shares: [
          { from: '2026-01-01', share: 1, class: 'cost' as const },
          { from: '2026-03-01', share: 1, class: 'revenue' as const },
        ],
      },
    ]
    const found = findingsOf({ partners, ledger: [cost('2025-12-30', 10)] }, 'partners/shares-not-whole')
    expect(found.map(({ params }) => params)).toEqual([{ sum: 0, from: null, class: 'cost' }])
  })

  it('say that nobody keeps the books where something asks for it', () => {
    const partners = [
      { ...ada, role: 'investor' },
      { ...bo, feeRate: 0.1 },
    ]
    expect(findingsOf({ partners }, 'partners/no-operator')).toHaveLength(1)
    expect(findingsOf({ partners: [ada, { ...bo, feeRate: 0.1 }] }, 'partners/no-operator')).toEqual([])
    expect(findingsOf({ partners: [{ ...ada, role: 'investor' }, bo] }, 'partners/no-operator')).toEqual([])
  })

  it('are of no partner for an entry on a name that nobody knows', () => {
    const parts = { partners: [ada, bo], ledger: [cost('2026-06-01', 100, { partner: 'Zed' })] }
    expect(findingsOf(parts, 'partners/unknown-partner')).toHaveLength(1)
    expect(costsOf(partnersOf(parts))).toEqual([0, 0])
  })
})

describe('the capital of partners', () => {
  const due = [
    { date: '2026-01-31', amount: 100 },
    { date: '2026-06-30', amount: 50 },
    { date: '2026-12-31', amount: 50 },
  ]

  it('is late from the first date that is not covered', () => {
    const partners = [{ ...ada, subscribed: 200, paidIn: 120, capitalDue: due }, bo]
    expect(partnersOf({ partners }).capital).toEqual([
      { partner: 'Ada', subscribed: 200, due: 150, paidIn: 120, arrears: 30, missing: [] },
    ])
    expect(findingsOf({ partners }, 'partners/capital-late')[0]).toMatchObject({
      amount: 30,
      params: { late: 30, due: 150, since: '2026-06-30' },
    })
  })

  it('that is not known is not taken for nothing', () => {
    const partners = [{ ...ada, subscribed: 200, capitalDue: due }, bo]
    expect(partnersOf({ partners }).capital[0]).toMatchObject({
      paidIn: null,
      arrears: null,
      missing: [{ measure: 'paidIn', reason: 'no_paid_in_capital' }],
    })
    expect(findingsOf({ partners }, 'partners/capital-late')).toEqual([])
  })
})

describe('the current account', () => {
  const partners = [{ ...ada }, { ...bo, feeRate: 0.1 }]
  const ledger: LedgerEntry[] = [
    cost('2026-04-10', 100),
    { date: '2026-04-01', class: 'receipt', amount: 50, partner: 'Bo' },
    { date: '2026-06-10', class: 'payment', amount: 5, partner: 'Bo' },
    { date: '2026-06-12', class: 'commitment', amount: 200, document: 'PO-1' },
  ]

  it('runs by month, with the fee that the operator earns', () => {
    expect(partnersOf({ partners, ledger }).currentAccount).toEqual([
      month('Ada', '2026-04', { cost: 60, managementFee: -4, balance: -56 }),
      month('Bo', '2026-04', { cost: 40, managementFee: 4, contributions: 50, balance: 6 }),
      month('Bo', '2026-06', { distributions: 5, balance: 1 }),
    ])
  })

  it('asks next for the share of what is ordered, less the balance', () => {
    expect(partnersOf({ partners, ledger }).calls).toEqual([
      { partner: 'Ada', balance: -56, openCommitments: 120, call: 176, missing: [] },
      { partner: 'Bo', balance: 1, openCommitments: 80, call: 79, missing: [] },
    ])
  })

  it('takes paid-in capital for what came in where the ledger has no receipts of partners', () => {
    const paid = [{ ...ada, paidIn: 70 }, bo]
    expect(
      partnersOf({ partners: paid, ledger: [cost('2026-04-10', 100)] }).calls.map(({ balance }) => balance),
    ).toEqual([10, -40])
  })

  it('begins with capital that is paid in, before anything is posted', () => {
    expect(partnersOf({ partners: [{ ...ada, paidIn: 70 }, bo] }).calls.map(({ balance }) => balance)).toEqual([70, 0])
    expect(partnersOf({ partners: [ada, bo] }).calls.map(({ balance }) => balance)).toEqual([null, null])
  })

  const month = (partner: string, period: string, figures: object) => ({
    partner,
    period,
    cost: 0,
    revenue: 0,
    managementFee: 0,
    contributions: 0,
    distributions: 0,
    ...figures,
  })
})

describe('any ledger', () => {
  const amounts = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map(minor => minor / 100)
  const entries = fc.array(
    fc.record({
      date: fc.integer({ min: 1, max: 30 }).map(day => `2026-0${1 + (day % 6)}-${String(day).padStart(2, '0')}`),
      class: fc.constantFrom('actual' as const, 'accrual' as const, 'revenue' as const),
      amount: amounts,
    }),
    { minLength: 1, maxLength: 40 },
  )
  const weights = fc
    .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 5 })
    .filter(some => some.some(weight => weight > 0))
  const partnersBy = (parts: readonly number[]) => {
    const total = parts.reduce((sum, part) => sum + part, 0)
    return parts.map((part, index) => ({ name: `P${index}`, shares: [{ share: part / total }] }))
  }

  it('is shared out to the last minor unit, in whatever order its entries come', () => {
    fc.assert(
      fc.property(entries, weights, fc.boolean(), (ledger, parts, byDay) => {
        const settings = { jointVenture: { splitBasis: byDay ? ('by-day' as const) : ('posting-date' as const) } }
        const report = partnersOf({ partners: partnersBy(parts), ledger, settings })
        for (const of of ['cost', 'revenue'] as const) {
          const whole = ledger.filter(entry => (entry.class === 'revenue') === (of === 'revenue'))
          const rows = report.shares.filter(row => row.class === of)
          expect(minorSum(rows.map(({ amount }) => amount ?? Number.NaN))).toBe(
            minorSum(whole.map(({ amount }) => amount)),
          )
        }
        const backwards = partnersOf({ partners: partnersBy(parts), ledger: ledger.toReversed(), settings })
        expect(backwards).toEqual(report)
      }),
    )
  })

  it('ends each account at its cost, revenue and cash', () => {
    fc.assert(
      fc.property(entries, weights, (ledger, parts) => {
        const report = partnersOf({ partners: partnersBy(parts), ledger })
        for (const { partner, balance } of report.calls) {
          const share = (of: string) =>
            report.shares.find(row => row.partner === partner && row.class === of)?.amount ?? 0
          expect(toMinor(balance ?? Number.NaN, 'CNY')).toBe(
            toMinor(share('revenue'), 'CNY') - toMinor(share('cost'), 'CNY'),
          )
        }
      }),
    )
  })

  const minorSum = (all: readonly number[]) => all.reduce((sum, amount) => sum + toMinor(amount, 'CNY'), 0)
})
