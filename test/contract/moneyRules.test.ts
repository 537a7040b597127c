/**
 * The rules of "How figures are made" about ledger, contracts, cash, partners and benefit, each worked out by hand, asked
 * from outside: a Project in, a Report out. They know nothing of how the engines are cut.
 */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../core/analyse.ts'
import type { ProjectInput } from '../../core/contract/project.ts'
import type { Report } from '../../core/contract/report.ts'
import { parseProject } from '../../core/parse.ts'

const STATUS_DATE = '2026-06-30'

type Parts = Omit<ProjectInput, 'project'> & { project?: Partial<ProjectInput['project']> }

function reportOf(parts: Parts): Report {
  const parsed = parseProject({
    ...parts,
    project: { name: 'Case', currency: 'EUR', statusDate: STATUS_DATE, ...parts.project },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return analyse(parsed.value.project)
}

const accountOf = (parts: Parts, account: string | null) => {
  const found = reportOf(parts).cost?.control.find(row => row.account === account)
  if (!found) throw new Error(`no control of ${account}`)
  return found
}
const contractOf = (contract: object, parts: Parts = {}) => {
  const given = { id: 'K', supplier: 'Acme', value: 1000, ...contract }
  const found = reportOf({ ...parts, contracts: [given] }).cost?.contracts[0]
  if (!found) throw new Error('no contract')
  return found
}
const subjectsOf = (report: Report, rule: string) =>
  report.findings.filter(finding => finding.rule === rule).map(finding => finding.subject.id)
const about = (parts: Parts, rule: string) => subjectsOf(reportOf(parts), rule)

const budget = [{ account: 'Steel', amount: 1000 }]
const on = (entry: object) => ({ date: '2026-06-01', account: 'Steel', ...entry }) as const
type Ledger = NonNullable<ProjectInput['ledger']>
const ledger = (...entries: object[]) => entries.map(on) as Ledger

describe('budget control of an account', () => {
  it('counts approved changes up to the status date, keeps pending ones apart', () => {
    const changes = ledger(
      { class: 'change', amount: 100, status: 'approved' },
      { class: 'change', amount: 70, status: 'pending' },
      { class: 'change', amount: 50, date: '2026-07-01' },
      { class: 'change', amount: -30 },
    )
    expect(accountOf({ budget, ledger: changes }, 'Steel')).toMatchObject({
      originalBudget: 1000,
      changes: 70,
      pendingChanges: 70,
      currentBudget: 1070,
    })
  })

  it('takes budget lines before ledger budgets before task budgets, never two of them', () => {
    const tasks = [{ id: 'T', name: 'T', budget: 5000 }]
    const booked = ledger({ class: 'budget', amount: 700 })
    expect(reportOf({ tasks, budget, ledger: booked }).cost?.controlTotal?.originalBudget).toBe(1000)
    expect(reportOf({ tasks, ledger: booked }).cost?.controlTotal?.originalBudget).toBe(700)
    expect(reportOf({ tasks }).cost?.controlTotal?.originalBudget).toBe(5000)
  })

  it('forecasts cost, open commitments and what is still available', () => {
    const entries = ledger(
      { class: 'commitment', amount: 400, document: 'PO-1' },
      { class: 'actual', amount: 150, document: 'PO-1' },
      { class: 'accrual', amount: 50, document: 'GR-2' },
    )
    expect(accountOf({ budget, ledger: entries }, 'Steel')).toMatchObject({
      commitments: 400,
      actuals: 150,
      accruals: 50,
      openCommitments: 250,
      available: 550,
      forecastAtCompletion: 1000,
      varianceAtCompletion: 0,
    })
  })

  it('takes forecast entries after the status date in place of what is available', () => {
    const entries = ledger(
      { class: 'actual', amount: 300 },
      { class: 'forecast', amount: 900, date: '2026-08-01' },
      { class: 'forecast', amount: 5000, date: '2026-06-30' },
    )
    expect(accountOf({ budget, ledger: entries }, 'Steel')).toMatchObject({
      forecastAtCompletion: 1200,
      varianceAtCompletion: -200,
    })
  })

  it('never counts a paid order twice: an invoice stands as the actual where there is none, a payment never', () => {
    const entries = ledger(
      { class: 'commitment', amount: 400, document: 'PO-1' },
      { class: 'invoice', amount: 400, document: 'PO-1' },
      { class: 'payment', amount: 400, document: 'PO-1' },
      { class: 'actual', amount: 10, document: 'X' },
    )
    expect(accountOf({ budget, ledger: entries }, 'Steel')).toMatchObject({ actuals: 410, openCommitments: 0 })
  })

  it('takes credits off and finds no fault in them', () => {
    const entries = ledger({ class: 'actual', amount: 900 }, { class: 'actual', amount: -200 })
    expect(accountOf({ budget, ledger: entries }, 'Steel')).toMatchObject({ actuals: 700, available: 300 })
    expect(reportOf({ budget, ledger: entries }).findings.filter(finding => finding.area === 'cost')).toEqual([])
  })

  it('takes a payable contract without a commitment entry for a commitment, from the day it is signed', () => {
    const contracts = [{ id: 'K', supplier: 'Acme', value: 600, changes: 50, signed: '2026-05-01' }]
    expect(reportOf({ budget, contracts }).cost?.controlTotal).toMatchObject({ commitments: 650, openCommitments: 650 })
    const later = [{ ...contracts[0], id: 'K', supplier: 'Acme', value: 600, signed: '2026-07-01' }]
    expect(reportOf({ budget, contracts: later }).cost?.controlTotal).toMatchObject({ openCommitments: 0 })
  })

  it('is over its budget, else over-committed, and either way forecast over it', () => {
    const spent = { budget, ledger: ledger({ class: 'actual', amount: 1100 }) }
    expect(about(spent, 'cost/over-budget')).toEqual(expect.arrayContaining(['Steel', 'project']))
    expect(about(spent, 'cost/over-committed')).toEqual([])
    const ordered = { budget, ledger: ledger({ class: 'commitment', amount: 1100, document: 'PO-1' }) }
    expect(about(ordered, 'cost/over-committed')).toEqual(expect.arrayContaining(['Steel', 'project']))
    expect(about(ordered, 'cost/over-budget')).toEqual([])
    expect(about(ordered, 'cost/forecast-over-budget')).toEqual(expect.arrayContaining(['Steel', 'project']))
  })

  it('is unbudgeted where it has cost and no budget line', () => {
    const stray = { budget, ledger: ledger({ class: 'actual', amount: 10, account: 'Catering' }) }
    expect(about(stray, 'cost/unbudgeted')).toEqual(['Catering'])
  })
})

describe('a contract', () => {
  const full = { changes: 100, settled: 800, invoiced: 700, paid: 600, retentionRate: 0.05 }

  it('holds retention on what is settled until it is due, and what is open follows', () => {
    expect(contractOf(full)).toMatchObject({ retention: 40, openToInvoice: 100, openToPay: 60 })
    expect(contractOf({ ...full, retentionDue: '2026-06-29' })).toMatchObject({ retention: 0, openToPay: 100 })
    expect(contractOf({ ...full, retentionDue: '2026-07-01' })).toMatchObject({ retention: 40 })
  })

  it('is open to invoice up to its value and changes where nothing is settled', () => {
    const { settled: _settled, ...unsettled } = full
    expect(contractOf(unsettled)).toMatchObject({ retention: 35, openToInvoice: 400, openToPay: 65 })
  })

  it('has no figure that stands on a missing one, and says why', () => {
    const row = contractOf({ invoiced: 700 })
    expect(row).toMatchObject({ changes: 0, paid: null, openToPay: null, openToInvoice: 300 })
    expect(row.missing.map(({ measure }) => measure)).toContain('openToPay')
  })

  it('is paid over its worth, or before its invoices, less the advance', () => {
    const contracts = (contract: object) => ({ contracts: [{ id: 'K', supplier: 'Acme', value: 1000, ...contract }] })
    expect(about(contracts({ invoiced: 1200, paid: 1101, changes: 100 }), 'cost/paid-over-contract')).toEqual(['K'])
    expect(about(contracts({ invoiced: 1200, paid: 1100, changes: 100 }), 'cost/paid-over-contract')).toEqual([])
    expect(about(contracts({ invoiced: 300, paid: 401, advance: 100 }), 'cost/paid-before-invoiced')).toEqual(['K'])
    expect(about(contracts({ invoiced: 300, paid: 400, advance: 100 }), 'cost/paid-before-invoiced')).toEqual([])
    const receivable = contracts({ direction: 'receivable', invoiced: 300, paid: 5000 })
    expect(about(receivable, 'cost/paid-over-contract')).toEqual([])
  })

  it('is in its own tax basis', () => {
    expect(contractOf({ value: 1130, amountBasis: 'gross', taxRate: 0.13 })).toMatchObject({
      value: 1130,
      amountBasis: 'gross',
    })
  })

  it('is signed after the fact where its work began before', () => {
    const contracts = [{ id: 'K', supplier: 'Acme', value: 1000, signed: '2026-03-10', start: '2026-03-01' }]
    expect(about({ contracts }, 'cost/contract-after-the-fact')).toEqual(['K'])
  })
})

describe('cash', () => {
  it('goes out by payments and comes in by receipts, month by month without gaps, as given whatever the tax', () => {
    const entries = [
      { date: '2026-01-10', class: 'receipt', amount: 500, amountBasis: 'gross', taxRate: 0.13 },
      { date: '2026-03-20', class: 'payment', amount: 800, amountBasis: 'gross', taxRate: 0.13 },
    ] as const
    const rows = reportOf({ ledger: [...entries] }).cost?.cashFlow ?? []
    expect(rows.slice(0, 3)).toMatchObject([
      { period: '2026-01', inflow: 500, outflow: 0, net: 500, cumulative: 500 },
      { period: '2026-02', inflow: 0, outflow: 0, net: 0, cumulative: 500 },
      { period: '2026-03', inflow: 0, outflow: 800, net: -800, cumulative: -300 },
    ])
  })

  it('has unpaid invoices by their due date after the status date', () => {
    const entries = [
      { date: '2026-06-01', class: 'invoice', amount: 300, document: 'I-1', dueDate: '2026-08-15' },
      { date: '2026-06-20', class: 'payment', amount: 100, document: 'I-1' },
      {
        date: '2026-06-02',
        class: 'invoice',
        direction: 'receivable',
        amount: 90,
        document: 'S',
        dueDate: '2026-07-10',
      },
    ] as const
    const rows = reportOf({ ledger: [...entries] }).cost?.cashFlow ?? []
    expect(rows.map(({ period, inflow, outflow }) => [period, inflow, outflow])).toEqual([
      ['2026-06', 0, 100],
      ['2026-07', 90, 0],
      ['2026-08', 0, 200],
    ])
  })
})

describe('partners', () => {
  const partner = (name: string, ...shares: object[]) =>
    ({ name, shares }) as { name: string; shares: { share: number }[] }
  const thirds = [partner('Ada', { share: 0.5 }), partner('Bo', { share: 0.3 }), partner('Cy', { share: 0.2 })]
  const sharesOf = (parts: Parts, kind: 'cost' | 'revenue') =>
    reportOf(parts)
      .partners?.shares.filter(row => row.class === kind)
      .map(({ partner: name, amount }) => [name, amount])

  it('split each cost by the shares of its date, to the minor unit, by largest remainder', () => {
    const entries = [
      { date: '2026-01-10', class: 'actual', amount: 0.01 },
      { date: '2026-01-11', class: 'accrual', amount: 100.01 },
      { date: '2026-01-12', class: 'payment', amount: 999 },
    ] as const
    // 0.01 goes to Ada (0.5 of a cent); of 100.01, 50.005 30.003 20.002: the odd cent again to Ada.
    expect(sharesOf({ partners: thirds, ledger: [...entries] }, 'cost')).toEqual([
      ['Ada', 50.02],
      ['Bo', 30],
      ['Cy', 20],
    ])
  })

  it('bear what is booked on one of them alone', () => {
    const entries = [
      { date: '2026-01-10', class: 'actual', amount: 100 },
      { date: '2026-01-10', class: 'actual', amount: 7, partner: 'Cy' },
    ] as const
    expect(sharesOf({ partners: thirds, ledger: [...entries] }, 'cost')).toEqual([
      ['Ada', 50],
      ['Bo', 30],
      ['Cy', 27],
    ])
  })

  it('take the shares in force on the date, and shares of a class before those of both', () => {
    const partners = [
      partner('Ada', { from: '2026-01-01', share: 1 }, { from: '2026-03-01', share: 0.25 }),
      partner('Bo', { from: '2026-01-01', share: 0 }, { from: '2026-03-01', share: 0.75 }),
    ]
    const entries = [
      { date: '2026-02-28', class: 'actual', amount: 100 },
      { date: '2026-03-01', class: 'actual', amount: 100 },
      { date: '2026-07-01', class: 'actual', amount: 100 },
    ] as const
    expect(sharesOf({ partners, ledger: [...entries] }, 'cost')).toEqual([
      ['Ada', 125],
      ['Bo', 75],
    ])
  })

  it('whose shares do not sum to 1 are an error that says the sum, and nothing is split', () => {
    const report = reportOf({
      partners: [partner('Ada', { share: 0.5 }), partner('Bo', { share: 0.4 })],
      ledger: [{ date: '2026-01-10', class: 'actual', amount: 100 }],
    })
    const found = report.findings.find(finding => finding.rule === 'partners/shares-not-whole')
    expect(found).toMatchObject({ severity: 'error', message: { en: expect.stringContaining('90%') } })
    expect(report.partners?.shares.every(row => row.class === 'revenue' || row.amount === null)).toBe(true)
  })

  it('are late with capital that is due, and over what they subscribed', () => {
    const partners = [
      {
        ...thirds[0],
        name: 'Ada',
        shares: [{ share: 1 }],
        paidIn: 100,
        subscribed: 500,
        capitalDue: [{ date: '2026-06-30', amount: 300 }],
      },
      { name: 'Bo', shares: [{ share: 0 }], paidIn: 501, subscribed: 500 },
    ]
    expect(about({ partners }, 'partners/capital-late')).toEqual(['Ada'])
    expect(about({ partners }, 'partners/over-share')).toEqual(['Bo'])
  })
})

describe('benefit', () => {
  const benefitOf = (benefit: object) => reportOf({ benefit: { rate: 0.1, ...benefit } as never }).cost?.benefit
  const flows = (...amounts: number[]) => amounts.map(amount => ({ amount }))

  it('discounts from now, or from the end of the first period', () => {
    expect(benefitOf({ flows: flows(-100, 60, 60) })?.netPresentValue).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 9)
    const later = benefitOf({ flows: flows(-100, 60, 60), firstFlow: 'end-of-period' })
    expect(later?.netPresentValue).toBeCloseTo((-100 + 60 / 1.1 + 60 / 1.21) / 1.1, 9)
  })

  it('lists every rate and names one only where there is one', () => {
    expect(benefitOf({ flows: flows(-100, 110) })?.internalRateOfReturn).toBeCloseTo(0.1, 9)
    const two = benefitOf({ flows: flows(-100, 230, -132) })
    expect(two?.allRates.map(rate => Number(rate.toFixed(9)))).toEqual([0.1, 0.2])
    expect(two?.internalRateOfReturn).toBeNull()
    expect(benefitOf({ flows: flows(100, 100) })).toMatchObject({ internalRateOfReturn: null, allRates: [] })
  })

  it('does not net the flows of one period in the ratio', () => {
    const several = [
      { period: 0, amount: -100 },
      { period: 1, amount: 220 },
      { period: 1, amount: -110 },
    ]
    expect(benefitOf({ flows: several })?.benefitCostRatio).toBeCloseTo(200 / 200, 9)
  })

  it('counts days from the earliest date', () => {
    const dated = [
      { date: '2026-01-01', amount: 110 },
      { date: '2025-01-01', amount: -100 },
    ]
    expect(benefitOf({ flows: dated })).toMatchObject({ isDated: true })
    expect(benefitOf({ flows: dated })?.netPresentValue).toBeCloseTo(0, 9)
  })
})
