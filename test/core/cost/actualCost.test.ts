import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Project } from '../../../core/contract/project.ts'
import { costOf, findingsOf, measuresOf, reasonsOf, subjectsOf, taskOf } from '../project.ts'

const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({
  date: '2026-06-15',
  class: 'actual',
  amount: 100,
  ...more,
})
const two = [taskOf({ id: 'T1', budget: 1000 }), taskOf({ id: 'T2', budget: 1000 })]
const withLedger = (ledger: Partial<LedgerEntry>[], more: Partial<Project> = {}) => ({
  tasks: two,
  ...more,
  ledger: ledger.map(entry),
})
const actualOf = (ledger: Partial<LedgerEntry>[], more: Partial<Project> = {}) => {
  const cost = costOf(withLedger(ledger, more))
  return { T1: cost.tasks[0]?.actualCost, T2: cost.tasks[1]?.actualCost, total: cost.totals.actualCost }
}

describe('actual cost of a task', () => {
  test('is its actuals and accruals up to the status date, credits included', () => {
    const ledger: Partial<LedgerEntry>[] = [
      { task: 'T1', amount: 100 },
      { task: 'T1', amount: 30.5, class: 'accrual', date: '2026-06-30' },
      { task: 'T1', amount: -20 },
    ]
    expect(actualOf(ledger)).toEqual({ T1: 110.5, T2: 0, total: 110.5 })
  })

  test('an entry after the status date is not an actual cost', () => {
    expect(actualOf([{ task: 'T1' }, { task: 'T1', date: '2026-07-01', amount: 9 }]).T1).toBe(100)
  })

  test('is 0 without entries where the ledger books any to a leaf, else missing', () => {
    expect(actualOf([{ task: 'T1' }]).T2).toBe(0)
    expect(actualOf([{}])).toEqual({ T1: null, T2: null, total: 100 })
    expect(reasonsOf(measuresOf({ tasks: two }), 'actualCost')).toEqual(['no_actuals'])
  })

  test('entries on a parent, on an unknown task or on none are in the total only', () => {
    const tasks = [taskOf({ id: 'P' }), ...two.map(task => ({ ...task, parent: 'P' }))]
    const ledger = [{ task: 'T1', amount: 1 }, { task: 'P', amount: 20 }, { task: 'X', amount: 300 }, { amount: 4000 }]
    const cost = costOf({ tasks, ledger: ledger.map(entry) })
    expect(cost.tasks.map(task => [task.id, task.actualCost])).toEqual([
      ['T1', 1],
      ['T2', 0],
    ])
    expect(cost.totals.actualCost).toBe(4321)
  })

  test('payments, invoices beside actuals, commitments and budgets are no cost', () => {
    const others = (['payment', 'invoice', 'commitment', 'budget', 'receipt', 'revenue', 'forecast'] as const).map(
      (name, index) => ({ class: name, task: 'T1', amount: 10 ** index, document: `D${index}` }),
    )
    expect(actualOf([{ task: 'T1', amount: 5 }, ...others]).T1).toBe(5)
  })

  test('stated and booked, the stated one counts and a difference is found', () => {
    const parts = {
      ...withLedger([
        { task: 'T1', amount: 70 },
        { task: 'T2', amount: 30 },
      ]),
    }
    parts.tasks = [taskOf({ id: 'T1', actualCost: 100 }), taskOf({ id: 'T2', actualCost: 30 })]
    expect(costOf(parts).totals.actualCost).toBe(130)
    const found = findingsOf(parts, 'input/double-count')
    expect(found.map(finding => finding.subject.id)).toEqual(['T1'])
    expect(found[0]).toMatchObject({ severity: 'warning', amount: 30, params: { stated: 100, parts: 70, used: 100 } })
  })
})

describe('invoices that stand as actuals', () => {
  const invoice = { class: 'invoice' as const, task: 'T1' }
  const commitment = { class: 'commitment' as const, task: 'T1', amount: 500 }

  test('are all of a ledger without any actual or accrual', () => {
    expect(actualOf([invoice, { ...invoice, amount: 40, date: '2026-07-01' }]).T1).toBe(100)
  })

  test('are those of a group with a commitment and neither actual nor accrual', () => {
    const other = { task: 'T2', amount: 7 }
    expect(actualOf([other, { ...commitment, contract: 'C1' }, { ...invoice, contract: 'C1' }]).T1).toBe(100)
    expect(actualOf([other, { ...commitment, document: 'D1' }, { ...invoice, document: 'D1' }]).T1).toBe(100)
    expect(actualOf([other, { ...commitment, supplier: 'S' }, { ...invoice, supplier: 'S' }]).T1).toBe(100)
  })

  test('are none where the group differs, has an actual, or has no commitment', () => {
    const other = { task: 'T2', amount: 7 }
    expect(actualOf([other, { ...commitment, contract: 'C1' }, { ...invoice, contract: 'C2' }]).T1).toBe(0)
    expect(actualOf([other, { ...commitment, supplier: 'S' }, { ...invoice, supplier: 'Z' }]).T1).toBe(0)
    const booked = { task: 'T1', contract: 'C1', amount: 1, class: 'accrual' as const }
    expect(actualOf([{ ...commitment, contract: 'C1' }, { ...invoice, contract: 'C1' }, booked]).T1).toBe(1)
    expect(actualOf([other, invoice]).T1).toBe(0)
    expect(actualOf([other, { ...commitment, date: '2026-07-01' }, invoice]).T1).toBe(0)
  })

  test('belong to the group of a document that names the same contract', () => {
    const ledger: Partial<LedgerEntry>[] = [
      { task: 'T2', amount: 7 },
      { ...commitment, contract: 'C1' },
      { class: 'payment', contract: 'C1', document: 'D1', amount: 1 },
      { ...invoice, document: 'D1' },
    ]
    expect(actualOf(ledger).T1).toBe(100)
  })

  test('count for a payable contract that no commitment entry names, from the day it is signed', () => {
    const ledger: Partial<LedgerEntry>[] = [
      { task: 'T2', amount: 7 },
      { ...invoice, contract: 'C1' },
    ]
    const contract = { id: 'C1', supplier: 'S', value: 500 }
    expect(actualOf(ledger, { contracts: [contract] }).T1).toBe(100)
    expect(actualOf(ledger, { contracts: [{ ...contract, signed: '2026-06-30' }] }).T1).toBe(100)
    expect(actualOf(ledger, { contracts: [{ ...contract, signed: '2026-07-01' }] }).T1).toBe(0)
    expect(actualOf(ledger, { contracts: [{ ...contract, direction: 'receivable' }] }).T1).toBe(0)
  })

  test('to a customer are never cost', () => {
    const contracts = [{ id: 'C9', supplier: 'Client', value: 500, direction: 'receivable' as const }]
    expect(actualOf([{ ...invoice, contract: 'C9' }], { contracts })).toEqual({ T1: null, T2: null, total: null })
    expect(actualOf([{ ...invoice, direction: 'receivable' }]).total).toBeNull()
  })
})

describe('currencies and tax', () => {
  const rates = [
    { from: '2026-01-01', currency: 'USD', rate: 7 },
    { from: '2026-06-15', currency: 'USD', rate: 7.1234 },
    { from: '2026-07-01', currency: 'USD', rate: 9 },
  ]

  test('an entry in another currency takes the rate in force on its date', () => {
    expect(actualOf([{ task: 'T1', currency: 'USD', amount: 10 }], { rates }).T1).toBe(71.23)
    expect(actualOf([{ task: 'T1', currency: 'USD', amount: 10, date: '2026-06-14' }], { rates }).T1).toBe(70)
    expect(actualOf([{ task: 'T1', currency: 'USD', amount: 10 }], { rates: rates.toReversed() }).T1).toBe(71.23)
  })

  test('without a rate it is in no sum, and the task says so', () => {
    const parts = withLedger([
      { task: 'T1', currency: 'USD', id: 'V7' },
      { task: 'T2' },
      { task: 'T2', currency: 'EUR' },
    ])
    const cost = costOf(parts)
    expect(cost.tasks.map(task => task.actualCost)).toEqual([null, 100])
    expect(cost.tasks.map(task => reasonsOf(task, 'actualCost'))).toEqual([['no_rate'], ['no_rate']])
    expect(cost.totals.actualCost).toBe(100)
    expect(subjectsOf(parts, 'cost/mixed-currency').sort()).toEqual(['#3', 'V7'])
  })

  test('a rate that starts later does not count', () => {
    const parts = { ...withLedger([{ task: 'T1', currency: 'USD', date: '2025-12-31' }]), rates }
    expect(subjectsOf(parts, 'cost/mixed-currency')).toEqual(['#1'])
  })

  test.each<[string, Partial<LedgerEntry>, 'net' | 'gross', number]>([
    ['gross with a tax amount', { amountBasis: 'gross', amount: 113, tax: 13 }, 'net', 100],
    ['gross with a tax rate', { amountBasis: 'gross', amount: 100, taxRate: 0.13 }, 'net', 88.5],
    ['the tax amount before the rate', { amountBasis: 'gross', amount: 113, tax: 12, taxRate: 0.13 }, 'net', 101],
    ['net with a tax amount', { amountBasis: 'net', amount: 100, tax: 13.01 }, 'gross', 113.01],
    ['net with a tax rate', { amountBasis: 'net', amount: 99.99, taxRate: 0.06 }, 'gross', 105.99],
    ['a rate of 0.005', { amountBasis: 'gross', amount: 201, taxRate: 0.005 }, 'net', 200],
    ['the basis of the project', { amount: 50 }, 'gross', 50],
    ['the same basis, whatever the rate', { amountBasis: 'net', amount: 50, taxRate: 0.13 }, 'net', 50],
  ])('%s', (_name, given, amountBasis, expected) => {
    const cost = costOf({ project: { amountBasis }, tasks: two, ledger: [entry({ task: 'T1', ...given })] })
    expect(cost.tasks[0]?.actualCost).toBe(expected)
  })

  test('the other basis without rate or tax is in no sum', () => {
    const parts = withLedger([{ task: 'T1', amountBasis: 'gross' }, { task: 'T2' }])
    expect(costOf(parts).totals.actualCost).toBe(100)
    expect(findingsOf(parts, 'cost/mixed-tax-basis')).toMatchObject([{ subject: { kind: 'entry', id: '#1' } }])
  })

  test('a rate that leaves nothing of an amount converts none', () => {
    const parts = withLedger([{ task: 'T1', amountBasis: 'gross', taxRate: -1 }, { task: 'T2' }])
    expect(costOf(parts).totals.actualCost).toBe(100)
    expect(subjectsOf(parts, 'cost/mixed-tax-basis')).toEqual(['#1'])
  })

  test('a conversion beyond all amounts is in no sum, and is told at its cell', () => {
    const source = { sheet: 'Ledger', cell: 'C5', table: 'ledger' }
    const columns = { amount: 'C', currency: 'D' }
    const parts = {
      ...withLedger([
        { task: 'T1', currency: 'USD', amount: 1e15, source },
        { task: 'T1', currency: 'EUR', source },
        { task: 'T2' },
      ]),
      rates: [{ from: '2026-01-01', currency: 'USD', rate: 1e300 }],
      tables: [{ id: 'ledger', sheet: 'Ledger', kind: 'ledger', columns }],
    }
    const [first] = costOf({ ...parts, ledger: parts.ledger.slice(0, 1) }).tasks
    expect(reasonsOf(first ?? costOf(parts).totals, 'actualCost')).toEqual(['too_large'])
    expect(costOf(parts).totals.actualCost).toBe(100)
    const cell = (rule: string) => findingsOf(parts, rule).map(finding => [finding.subject.id, finding.source?.cell])
    expect(cell('cost/amount-too-large')).toEqual([['#1', 'C5']])
    expect(cell('cost/mixed-currency')).toEqual([['#2', 'D5']])
  })

  test('cash is never converted between tax bases', () => {
    expect(subjectsOf(withLedger([{ class: 'payment', amountBasis: 'gross' }]), 'cost/mixed-tax-basis')).toEqual([])
  })
})

test('a ledger as a table gives the figures of the same ledger as entries', () => {
  const columns = ['date', 'class', 'amount', 'task', 'note']
  const rows = [
    ['2026-06-01', 'actual', 12.34, 'T1', 'x'],
    ['2026-06-02', 'accrual', 5, null, null],
  ]
  const entries = [
    { date: '2026-06-01', class: 'actual' as const, amount: 12.34, task: 'T1' },
    { date: '2026-06-02', class: 'accrual' as const, amount: 5 },
  ]
  expect(costOf({ tasks: two, ledger: { columns, rows } })).toEqual(costOf({ tasks: two, ledger: entries }))
})
