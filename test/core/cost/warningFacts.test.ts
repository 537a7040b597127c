import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Project } from '../../../core/contract/project.ts'
import { costOf, findingsOf, taskOf } from '../project.ts'

type Parts = Partial<Omit<Project, 'project'>>

const rowsOf = (parts: Parts, warning: string) => costOf(parts).warnings.filter(row => row.warning === warning)
const entry = (parts: Partial<LedgerEntry>): LedgerEntry => ({
  date: '2026-06-01',
  class: 'actual',
  amount: 100,
  ...parts,
})

describe('early warnings of a ledger', () => {
  it('count the days without cost of a task that is open', () => {
    const task = taskOf({ budget: 1000, start: '2026-01-01', percentComplete: 0.5 })
    const ledger = [entry({ task: 'T1', date: '2026-04-01' })]
    expect(rowsOf({ tasks: [task], ledger }, 'no-cost-on-open-task')).toMatchObject([
      {
        subject: { kind: 'task', id: 'T1' },
        value: 90,
        previousValue: 60,
        state: 'red',
        isLasting: true,
        amount: 1000,
      },
    ])
    const closed = { ...task, percentComplete: 1 }
    expect(rowsOf({ tasks: [closed], ledger }, 'no-cost-on-open-task')[0]?.reason).toBe('no_open_task')
  })

  it('take invoices of the last weeks of work for no cost on a closed task', () => {
    const task = taskOf({ actualFinish: '2026-03-31' })
    const late = (date: string) =>
      rowsOf(
        {
          tasks: [task],
          ledger: [entry({ task: 'T1', date: '2026-02-01', amount: 900 }), entry({ task: 'T1', date })],
        },
        'cost-on-closed-task',
      )
    expect(late('2026-05-15')[0]).toMatchObject({ value: 0, state: 'green' })
    expect(late('2026-05-16')[0]).toMatchObject({ value: 0.1, state: 'red', amount: 100, subject: { id: 'T1' } })
  })

  it('know an open order by its last order or cost', () => {
    const order = entry({ class: 'commitment', document: 'PO-1', date: '2026-01-31', amount: 500, id: 'E1' })
    const ageing = (ledger: LedgerEntry[]) => rowsOf({ ledger }, 'commitments-ageing')
    expect(ageing([order])).toMatchObject([
      { subject: { kind: 'entry', id: 'E1' }, value: 150, state: 'amber', amount: 500 },
    ])
    expect(ageing([order, entry({ document: 'PO-1', date: '2026-06-20' })])[0]).toMatchObject({
      value: 10,
      state: 'green',
    })
    expect(ageing([order, entry({ document: 'PO-1', amount: 500 })])[0]?.reason).toBe('no_open_commitments')
  })

  it('count cost that no order stands for', () => {
    const ledger = [
      entry({ class: 'commitment', document: 'PO-1', amount: 300 }),
      entry({ document: 'PO-1', amount: 300 }),
      entry({ document: 'INV-9', amount: 700 }),
    ]
    expect(rowsOf({ ledger }, 'cost-without-order')).toMatchObject([{ value: 0.7, state: 'red', amount: 700 }])
  })

  it('know an accrual that was taken back under another document', () => {
    const accrual = entry({ class: 'accrual', date: '2026-03-31', document: 'A-1', supplier: 'Wei', amount: 400 })
    const old = (ledger: LedgerEntry[]) =>
      rowsOf({ ledger: [...ledger, entry({ amount: 1000 })] }, 'accrual-not-reversed')[0]
    expect(old([accrual])).toMatchObject({ value: 400 / 1400, state: 'red', amount: 400 })
    expect(old([accrual, { ...accrual, document: 'A-2', date: '2026-04-01', amount: -400 }])?.value).toBe(0)
  })

  it('see the gross margin fall', () => {
    const ledger = [
      entry({ class: 'revenue', date: '2026-05-31', amount: 1000 }),
      entry({ date: '2026-05-31', amount: 600 }),
      entry({ class: 'revenue', date: '2026-06-30', amount: 1000 }),
      entry({ date: '2026-06-30', amount: 800 }),
    ]
    const [row] = rowsOf({ ledger }, 'margin-falling')
    expect(row).toMatchObject({ state: 'red', trend: null })
    expect(row?.value).toBeCloseTo(0.1, 12)
    expect(row?.amount).toBeCloseTo(200, 9)
  })

  it('count approvals just under the limit of a person, orders before payments', () => {
    const authority = [{ matter: 'Purchases', person: 'Li', upTo: 10_000 }]
    const amounts = [9_500, 9_501, 9_900, 10_000, 10_001, 5_000]
    const orders = amounts.map(amount => entry({ class: 'commitment', amount, approvedBy: 'Li' }))
    const payments = [entry({ class: 'payment', amount: 9_900, approvedBy: 'Li' })]
    const [row] = rowsOf({ authority, ledger: [...orders, ...payments] }, 'just-under-limit')
    expect(row).toMatchObject({ subject: { kind: 'person', id: 'Li' }, value: 3, state: 'amber', amount: 29_401 })
  })

  it('say how old the data is', () => {
    expect(rowsOf({ ledger: [entry({ date: '2026-05-01' })] }, 'data-old')).toMatchObject([
      { value: 60, state: 'amber' },
    ])
    expect(rowsOf({ ledger: [entry({ date: '2026-07-05' })] }, 'data-old')[0]?.reason).toBe('no_dated_data')
  })

  it('say nothing in findings of a project that has no money to speak of', () => {
    expect(findingsOf({ tasks: [taskOf()] }, 'cost/early-warning')).toEqual([])
  })
})

describe('all early warnings', () => {
  const random = fc.record({
    date: fc.constantFrom('2026-01-15', '2026-03-31', '2026-05-31', '2026-06-15', '2026-06-30', '2026-07-10'),
    class: fc.constantFrom(
      ...(['budget', 'change', 'commitment', 'accrual', 'actual', 'invoice', 'payment', 'receipt', 'revenue'] as const),
    ),
    amount: fc.integer({ min: -200, max: 1000 }),
    task: fc.constantFrom('T1', 'T2', undefined),
    document: fc.constantFrom('D1', 'D2', 'D3', undefined),
    supplier: fc.constantFrom('Li', 'Wei', undefined),
    direction: fc.constantFrom('receivable', undefined),
    approvedBy: fc.constantFrom('Li', 'Wei', undefined),
  })
  const partsOf = (entries: unknown[], factor = 1): Parts => ({
    tasks: [
      taskOf({
        budget: 900 * factor,
        plannedValue: 600 * factor,
        start: '2026-01-01',
        finish: '2026-08-31',
        percentComplete: 0.4,
      }),
      taskOf({
        id: 'T2',
        budget: 500 * factor,
        plannedValue: 500 * factor,
        actualFinish: '2026-02-10',
        percentComplete: 1,
      }),
    ],
    authority: [{ matter: 'Purchases', upTo: 500 * factor }],
    ledger: (entries as LedgerEntry[]).map((row, index) => ({
      ...row,
      id: row.id ?? `E${index}`,
      amount: row.amount * factor,
    })),
  })
  const ledgers = fc.array(random, { maxLength: 25 }).map(rows =>
    rows.map((row, index) => ({
      ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)),
      id: `E${index}`,
    })),
  )

  it('do not depend on the order of the ledger', () => {
    fc.assert(
      fc.property(ledgers, entries => {
        expect(costOf(partsOf(entries.toReversed())).warnings).toEqual(costOf(partsOf(entries)).warnings)
      }),
      { numRuns: 200 },
    )
  })

  it('keep their lights and values when all money is scaled', () => {
    fc.assert(
      fc.property(ledgers, entries => {
        const lights = (factor: number) =>
          costOf(partsOf(entries, factor)).warnings.map(({ amount: _amount, value, previousValue, ...row }) => ({
            ...row,
            value: value?.toFixed(9),
            previousValue: previousValue?.toFixed(9),
          }))
        expect(lights(64)).toEqual(lights(1))
      }),
      { numRuns: 200 },
    )
  })
})
