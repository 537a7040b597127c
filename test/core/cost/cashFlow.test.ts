import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CashPeriod } from '../../../core/contract/costReport.ts'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { costOf, findingsOf, type projectOf, reportOf } from '../project.ts'

type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>
type Parts = Parameters<typeof projectOf>[0]

const ledgerOf = (rows: Row[]): LedgerEntry[] => rows.map(row => ({ date: '2026-05-10', ...row }))
const flowOf = (rows: Row[], parts: Parts = {}) => costOf({ ledger: ledgerOf(rows), ...parts }).cashFlow

/** Period, inflow and outflow of the months in which cash moves. */
const movedIn = (flow: CashPeriod[]) =>
  flow.filter(row => row.inflow !== 0 || row.outflow !== 0).map(row => [row.period, row.inflow, row.outflow])

const invoice: Row = { class: 'invoice', amount: 1000, supplier: 'Acme', document: 'INV-1', dueDate: '2026-08-15' }
const settings = (thresholds: Record<string, number>) => ({ settings: { thresholds } })

describe('the cash flow', () => {
  test('has every month from the first to the last, with its net and the running sum', () => {
    const flow = flowOf([
      { class: 'payment', amount: 300, date: '2026-04-02' },
      { class: 'receipt', amount: 500, date: '2026-06-30' },
      { class: 'payment', amount: 50.25, date: '2026-06-01' },
      { class: 'payment', amount: 100, date: '2026-07-01' },
    ])
    expect(flow.map(({ missing: _missing, ...row }) => row)).toEqual([
      { period: '2026-04', inflow: 0, outflow: 300, net: -300, cumulative: -300, isForecast: false },
      { period: '2026-05', inflow: 0, outflow: 0, net: 0, cumulative: -300, isForecast: false },
      { period: '2026-06', inflow: 500, outflow: 50.25, net: 449.75, cumulative: 149.75, isForecast: false },
      { period: '2026-07', inflow: 0, outflow: 100, net: -100, cumulative: 49.75, isForecast: true },
    ])
  })

  test('goes over the turn of a year', () => {
    const flow = flowOf([
      { class: 'payment', amount: 1, date: '2025-11-30' },
      { class: 'payment', amount: 1, date: '2026-02-01' },
    ])
    expect(flow.map(row => row.period)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  test('begins with the opening balance that is set', () => {
    const flow = flowOf([{ class: 'payment', amount: 300 }], settings({ 'cash.openingBalance': 1000 }))
    expect(flow[0]?.cumulative).toBe(700)
    expect(flow[0]?.net).toBe(-300)
  })

  test('is cash as given, of whatever tax basis', () => {
    const rows: Row[] = [
      { class: 'payment', amount: 113, amountBasis: 'gross', taxRate: 0.13 },
      { ...invoice, amount: 226, amountBasis: 'gross' },
    ]
    expect(movedIn(flowOf(rows))).toEqual([
      ['2026-05', 0, 113],
      ['2026-08', 0, 226],
    ])
  })

  test('has no budget, order or actual cost', () => {
    for (const className of ['budget', 'change', 'commitment', 'accrual', 'actual', 'forecast', 'revenue'] as const) {
      expect(flowOf([{ class: className, amount: 100, dueDate: '2026-08-01' }])).toEqual([])
    }
  })

  test('expects what is unpaid of invoices at their due date, to pay and to receive, after the status date', () => {
    expect(movedIn(flowOf([invoice]))).toEqual([['2026-08', 0, 1000]])
    expect(movedIn(flowOf([{ ...invoice, direction: 'receivable' }]))).toEqual([['2026-08', 1000, 0]])
    const contracts = [{ id: 'S1', supplier: 'City', value: 5000, direction: 'receivable' as const }]
    expect(movedIn(flowOf([{ ...invoice, contract: 'S1' }], { contracts }))).toEqual([['2026-08', 1000, 0]])
    expect(movedIn(flowOf([{ ...invoice, dueDate: '2026-07-01' }]))).toEqual([['2026-07', 0, 1000]])
    expect(flowOf([{ ...invoice, dueDate: '2026-06-30' }])).toEqual([])
  })

  test('without a due date takes the terms that are set, and nothing by default', () => {
    const { dueDate: _dueDate, ...undated } = invoice
    expect(flowOf([undated])).toEqual([])
    expect(movedIn(flowOf([undated], settings({ 'cash.paymentTermsDays': 60 })))).toEqual([['2026-07', 0, 1000]])
    const receivable: Row = { ...undated, direction: 'receivable' }
    expect(movedIn(flowOf([receivable], settings({ 'cash.collectionTermsDays': 90 })))).toEqual([['2026-08', 1000, 0]])
    expect(flowOf([receivable], settings({ 'cash.paymentTermsDays': 60 }))).toEqual([])
  })
})

describe('an invoice is unpaid less', () => {
  const pay = (row: Partial<Row>): Row => ({ class: 'payment', amount: 400, date: '2026-05-20', ...row })
  /** What is still expected in August. */
  const unpaid = (...rows: Row[]) => flowOf([invoice, ...rows]).find(row => row.period === '2026-08')?.outflow ?? 0

  test('the payments of its document', () => {
    expect(unpaid(pay({ document: 'INV-1' }))).toBe(600)
    expect(unpaid(pay({ document: ' INV-1 ' }), pay({ document: 'INV-1' }))).toBe(200)
    expect(unpaid(pay({ document: 'INV-1', amount: 1200 }))).toBe(0)
  })

  test('else those of its contract', () => {
    const ofContract = { ...invoice, contract: 'C1' }
    const rows = (document: string) => [ofContract, pay({ document, contract: 'C1' })]
    expect(movedIn(flowOf(rows('PAY-9'))).at(-1)).toEqual(['2026-08', 0, 600])
  })

  test('else those of its task and supplier, and of its supplier where a payment names no task', () => {
    expect(unpaid(pay({ document: 'PAY-9', supplier: 'Acme' }))).toBe(600)
    expect(unpaid(pay({ supplier: 'Other' }))).toBe(1000)
    const ofTask = { ...invoice, task: 'T1' }
    expect(movedIn(flowOf([ofTask, pay({ supplier: 'Acme', task: 'T2' })])).at(-1)).toEqual(['2026-08', 0, 1000])
    expect(movedIn(flowOf([ofTask, pay({ supplier: 'Acme', task: 'T1' })])).at(-1)).toEqual(['2026-08', 0, 600])
    expect(movedIn(flowOf([ofTask, pay({ supplier: 'Acme' })])).at(-1)).toEqual(['2026-08', 0, 600])
  })

  test('credit notes, and with refunds added again', () => {
    expect(unpaid({ class: 'invoice', amount: -250, document: 'INV-1', date: '2026-05-21' })).toBe(750)
    expect(unpaid(pay({ document: 'INV-1' }), pay({ document: 'INV-1', amount: -100 }))).toBe(700)
  })

  test('payments that are planned for later, which are in their own month', () => {
    const flow = flowOf([invoice, pay({ document: 'INV-1', date: '2026-07-20' })])
    expect(movedIn(flow)).toEqual([
      ['2026-07', 0, 400],
      ['2026-08', 0, 600],
    ])
  })

  test('never the payments of another document that has its own invoice', () => {
    const paidTwice = [
      invoice,
      { ...invoice, document: 'INV-2', dueDate: '2026-09-01' },
      pay({ document: 'INV-1', amount: 1500, supplier: 'Acme' }),
    ]
    expect(movedIn(flowOf(paidTwice)).at(-1)).toEqual(['2026-09', 0, 1000])
  })

  test('an advance on the contract, from the earliest due on', () => {
    const rows: Row[] = [
      pay({ contract: 'C1', amount: 1300, date: '2026-04-01' }),
      { ...invoice, contract: 'C1', document: 'INV-2', dueDate: '2026-09-01' },
      { ...invoice, contract: 'C1' },
    ]
    expect(movedIn(flowOf(rows))).toEqual([
      ['2026-04', 0, 1300],
      ['2026-09', 0, 700],
    ])
  })

  test('receipts for a customer, never payments', () => {
    const receivable: Row = { ...invoice, direction: 'receivable' }
    expect(movedIn(flowOf([receivable, pay({ document: 'INV-1' })])).at(-1)).toEqual(['2026-08', 1000, 0])
    const received: Row = { class: 'receipt', amount: 400, document: 'INV-1' }
    expect(movedIn(flowOf([receivable, received])).at(-1)).toEqual(['2026-08', 600, 0])
  })
})

describe('cash in a foreign currency', () => {
  const rates = [
    { from: '2026-01-01', currency: 'USD', rate: 7 },
    { from: '2026-05-15', currency: 'USD', rate: 7.2 },
  ]
  const usd = { currency: 'USD', document: 'INV-1', supplier: 'Acme' }

  test('is converted at the rate of its date, and settled in its own', () => {
    const flow = flowOf(
      [
        { ...invoice, ...usd, amount: 100 },
        { ...usd, class: 'payment', amount: 40, date: '2026-05-20' },
      ],
      { rates },
    )
    expect(movedIn(flow)).toEqual([
      ['2026-05', 0, 288],
      ['2026-08', 0, 420],
    ])
  })

  test('may be paid in the project’s, at the rate of the payment', () => {
    const payment: Row = { class: 'payment', amount: 288, document: 'INV-1', date: '2026-05-20' }
    expect(movedIn(flowOf([{ ...invoice, ...usd, amount: 100 }, payment], { rates })).at(-1)).toEqual([
      '2026-08',
      0,
      420,
    ])
  })

  test('without a rate is in no sum, and the month says so', () => {
    const payment: Row = { class: 'payment', amount: 40, ...usd, source: { sheet: 'Ledger', cell: 'D7' } }
    const alone = flowOf([payment])[0]
    expect(alone).toMatchObject({ period: '2026-05', outflow: null, inflow: 0, net: null, cumulative: 0 })
    expect(alone?.missing).toEqual([{ measure: 'outflow', reason: 'no_rate', source: { sheet: 'Ledger', cell: 'D7' } }])
    const beside = flowOf([payment, { class: 'payment', amount: 5 }])[0]
    expect(beside).toMatchObject({ outflow: 5, net: -5, cumulative: -5 })
    expect(beside?.missing).toHaveLength(1)
  })
})

const DATES = ['2026-01-31', '2026-03-01', '2026-05-10', '2026-06-30', '2026-07-01', '2026-11-15']
const entry = fc.record(
  {
    class: fc.constantFrom('payment' as const, 'receipt' as const, 'invoice' as const, 'commitment' as const),
    date: fc.constantFrom(...DATES),
    amount: fc.integer({ min: -2_000, max: 100_000 }).map(cents => cents / 100),
    dueDate: fc.constantFrom('2026-05-31', '2026-07-31', '2026-10-01'),
    document: fc.constantFrom('D1', 'D2', 'D3'),
    contract: fc.constantFrom('C1', 'C2'),
    task: fc.constantFrom('T1', 'T2'),
    supplier: fc.constantFrom('Acme', 'City'),
    direction: fc.constantFrom('payable', 'receivable'),
  },
  { requiredKeys: ['class', 'date', 'amount'] },
)
const cents = (amount: number) => Math.round(amount * 100)

describe('of any ledger', () => {
  const fields = ({ period, inflow, outflow, net, cumulative }: CashPeriod) => [
    period,
    inflow,
    outflow,
    net,
    cumulative,
  ]

  test('the nets add up to receipts less payments and unpaid invoices, to the cent; no month is missing', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), ledger => {
        const flow = reportOf({ ledger }).cost?.cashFlow ?? []
        const sum = flow.reduce((total, row) => total + cents(row.net ?? 0), 0)
        expect(sum).toBe(cents(flow.at(-1)?.cumulative ?? 0))
        const moved = ledger.filter(row => row.class === 'payment' || row.class === 'receipt')
        const sums = moved.reduce((total, row) => total + cents(row.amount) * (row.class === 'receipt' ? 1 : -1), 0)
        if (!ledger.some(row => row.class === 'invoice')) expect(sum).toBe(sums)
        for (const row of flow) expect(cents(row.net ?? 0)).toBe(cents(row.inflow ?? 0) - cents(row.outflow ?? 0))
        const months = flow.map(({ period }) => Number(period.slice(5)))
        expect(months).toEqual(months.map((_, index) => (months[0] ?? 0) + index))
      }),
    )
  })

  test('the order of entries changes nothing', () => {
    const shuffled = fc
      .array(entry, { maxLength: 12 })
      .map(rows => rows.map((row, index) => ({ ...row, id: `E${index}` })))
      .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [given, other] = [reportOf({ ledger: rows }), reportOf({ ledger: others })]
        expect(other.cost?.cashFlow.map(fields)).toEqual(given.cost?.cashFlow.map(fields))
        expect(other.cost?.cash).toEqual(given.cost?.cash)
        const ids = (report: typeof given) => report.findings.map(finding => finding.message.en).sort()
        expect(ids(other)).toEqual(ids(given))
      }),
    )
  })

  test('ten times the amounts are ten times the cash, and the same collection rate', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), ledger => {
        const larger = ledger.map(row => ({ ...row, amount: cents(row.amount) / 10 }))
        const [given, scaled] = [reportOf({ ledger }).cost, reportOf({ ledger: larger }).cost]
        expect(scaled?.cashFlow.map(row => cents(row.cumulative ?? 0))).toEqual(
          given?.cashFlow.map(row => cents(row.cumulative ?? 0) * 10),
        )
        expect(scaled?.cash?.collectionRate ?? null).toBe(given?.cash?.collectionRate ?? null)
      }),
    )
  })
})

test('an invoice that nobody knows when to pay is said once a side, at the largest', () => {
  const { dueDate: _dueDate, ...undated } = invoice
  const rows: Row[] = [
    { ...undated, source: { sheet: 'Ledger', cell: 'E4' } },
    { ...undated, document: 'INV-2', amount: 3000, source: { sheet: 'Ledger', cell: 'E5' } },
    { class: 'payment', amount: 1, supplier: 'Other' },
  ]
  const found = findingsOf({ ledger: ledgerOf(rows) }, 'cost/invoice-without-due-date')
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ amount: 4000, source: { cell: 'E5' }, params: { count: 2, side: 'payable' } })
  expect(findingsOf({ ledger: ledgerOf(rows.slice(0, 2)) }, 'cost/invoice-without-due-date')).toEqual([])
})
