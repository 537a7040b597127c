import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Project } from '../../../core/contract/project.ts'
import { amountReader } from '../../../core/cost/amounts.ts'
import { bookedCosts } from '../../../core/cost/bookedCosts.ts'
import { openCommitments } from '../../../core/cost/commitments.ts'
import { ledgerGroups } from '../../../core/cost/ledgerGroups.ts'
import { numberedEntries } from '../../../core/ledgerEntries.ts'
import { findingsOf, projectOf } from '../project.ts'

type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>
type Contracts = NonNullable<Project['contracts']>

function openOf(rows: Row[], contracts: Contracts = [], parts: Partial<Project['project']> = {}) {
  const ledger = rows.map(row => ({ date: '2026-05-01', ...row }))
  const project = projectOf({ project: parts, ledger, contracts })
  const groups = ledgerGroups(numberedEntries(ledger), contracts, project.project.statusDate)
  return openCommitments(groups, bookedCosts(groups), amountReader(project))
}

/** What is open on each task, in major units. */
function openByTask(...given: Parameters<typeof openOf>): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { task = '', minor } of openOf(...given)) sums[task] = (sums[task] ?? 0) + minor
  return Object.fromEntries(Object.entries(sums).map(([task, minor]) => [task, minor / 100]))
}

const order: Row = { class: 'commitment', amount: 1000, task: 'T1', document: 'PO-1' }
const contract = { id: 'C1', supplier: 'Acme', value: 900, changes: 100, task: 'T1' }

describe('open commitments', () => {
  test('are what was ordered less what it has cost, through actuals, accruals and credits', () => {
    expect(openByTask([order])).toEqual({ T1: 1000 })
    expect(openByTask([order, { ...order, class: 'actual', amount: 300 }])).toEqual({ T1: 700 })
    expect(openByTask([order, { ...order, class: 'accrual', amount: 250 }])).toEqual({ T1: 750 })
    const credited: Row[] = [
      order,
      { ...order, class: 'actual', amount: 300 },
      { ...order, class: 'actual', amount: -50 },
    ]
    expect(openByTask(credited)).toEqual({ T1: 750 })
  })

  test('are never below zero', () => {
    expect(openByTask([order, { ...order, class: 'actual', amount: 1200 }])).toEqual({})
  })

  test('count an invoice once, as cost where nothing else is booked, and a payment never', () => {
    const invoiced: Row[] = [order, { ...order, class: 'invoice', amount: 400 }]
    expect(openByTask(invoiced)).toEqual({ T1: 600 })
    expect(openByTask([...invoiced, { ...order, class: 'payment', amount: 400 }])).toEqual({ T1: 600 })
    expect(openByTask([...invoiced, { ...order, class: 'actual', amount: 400 }])).toEqual({ T1: 600 })
  })

  test('keep apart what is of another document, and of another supplier where there is none', () => {
    expect(openByTask([order, { ...order, class: 'actual', amount: 300, document: 'PO-2' }])).toEqual({ T1: 1000 })
    const byHand: Row = { class: 'commitment', amount: 500, task: 'T1', supplier: 'Acme' }
    expect(openByTask([byHand, { ...byHand, class: 'actual', amount: 200 }])).toEqual({ T1: 300 })
    expect(openByTask([byHand, { ...byHand, class: 'actual', amount: 200, supplier: 'Other' }])).toEqual({ T1: 500 })
  })

  test('a payable contract that no commitment names is one, of value and changes, from the day it is signed', () => {
    expect(openByTask([], [contract])).toEqual({ T1: 1000 })
    expect(openByTask([{ class: 'actual', amount: 400, contract: 'C1', task: 'T2' }], [contract])).toEqual({ T1: 600 })
    expect(openByTask([], [{ ...contract, signed: '2026-07-01' }])).toEqual({})
    expect(openByTask([], [{ ...contract, direction: 'receivable' }])).toEqual({})
    expect(openByTask([{ class: 'commitment', amount: 700, contract: 'C1', task: 'T2' }], [contract])).toEqual({
      T2: 700,
    })
  })

  test('an order after the status date is none yet', () => {
    expect(openByTask([{ ...order, date: '2026-07-01' }])).toEqual({})
  })

  test('are shared out over the tasks of one order by what was ordered for each, credits taken off, to the cent', () => {
    const lines: Row[] = [
      { ...order, amount: 100, task: 'T1' },
      { ...order, amount: 100, task: 'T2' },
      { ...order, amount: 100, task: 'T3' },
      { ...order, class: 'actual', amount: 200, task: 'T9' },
    ]
    expect(openByTask(lines)).toEqual({ T1: 33.34, T2: 33.33, T3: 33.33 })
    expect(openByTask(lines.toReversed())).toEqual({ T1: 33.34, T2: 33.33, T3: 33.33 })
    expect(openByTask([...lines, { ...order, amount: -100, task: 'T3' }])).toEqual({})
    expect(openByTask([...lines.slice(0, 3), { ...order, amount: -100, task: 'T3' }])).toEqual({ T1: 100, T2: 100 })
  })

  test('stay with the tasks of an order that have not had their cost yet', () => {
    const lines: Row[] = [
      { ...order, amount: 100, task: 'T1' },
      { ...order, amount: 100, task: 'T2' },
      { ...order, class: 'actual', amount: 80, task: 'T1' },
    ]
    expect(openByTask(lines)).toEqual({ T1: 20, T2: 100 })
    expect(openByTask([...lines, { ...order, class: 'actual', amount: 60, task: 'T1' }])).toEqual({ T2: 60 })
    // A credit on another task opens the order again, in proportion to what was ordered.
    const credited: Row[] = [
      ...lines,
      { ...order, class: 'actual', amount: 20, task: 'T1' },
      { ...order, class: 'actual', amount: 100, task: 'T2' },
      { ...order, class: 'actual', amount: -50, task: 'T9' },
    ]
    expect(openByTask(credited)).toEqual({ T1: 25, T2: 25 })
  })

  test('are shared over the suppliers that one order names on a task, the task keeping its sum', () => {
    const lines: Row[] = [
      { ...order, amount: 100, supplier: 'Acme' },
      { ...order, amount: 50, supplier: 'Bolt' },
      { ...order, class: 'actual', amount: 50 },
    ]
    expect(openOf(lines).map(({ supplier, minor }) => [supplier, minor])).toEqual([
      ['Acme', 6667],
      ['Bolt', 3333],
    ])
  })

  test('stand in the tax basis of the project; a contract without a rate to it is left out', () => {
    const gross = { ...contract, value: 1030, changes: 100, amountBasis: 'gross' as const }
    expect(openByTask([], [{ ...gross, taxRate: 0.13 }])).toEqual({ T1: 1000 })
    expect(openByTask([], [gross])).toEqual({})
    // 1,030 gross with 30 tax is 1,000 net; its changes of 103 are 100 net.
    expect(openByTask([], [{ ...gross, changes: 103, tax: 30 }])).toEqual({ T1: 1100 })
    expect(openByTask([], [{ ...contract, taxRate: 0.13, amountBasis: 'net' }], { amountBasis: 'gross' })).toEqual({
      T1: 1130,
    })
  })

  test('a contract that is left out is said to be, at the cell of its value', () => {
    const source = { sheet: 'Contracts', cell: 'A2', table: 'c' }
    const tables = [{ id: 'c', sheet: 'Contracts', kind: 'contracts', columns: { value: 'D' } }]
    const gross = { ...contract, amountBasis: 'gross' as const, source }
    const [found, ...more] = findingsOf({ contracts: [gross], tables }, 'cost/mixed-tax-basis')
    expect(more).toEqual([])
    expect(found).toMatchObject({ subject: { kind: 'contract', id: 'C1' }, amount: 900, source: { cell: 'D2' } })
    expect(findingsOf({ contracts: [{ ...gross, taxRate: 0.13 }], tables }, 'cost/mixed-tax-basis')).toEqual([])
    expect(findingsOf({ contracts: [{ ...gross, direction: 'receivable' }] }, 'cost/mixed-tax-basis')).toEqual([])
  })

  test('can be summed by account', () => {
    const lines: Row[] = [
      { ...order, amount: 600, account: '6601' },
      { ...order, amount: 400, account: '6602' },
      { ...order, class: 'actual', amount: 500 },
    ]
    expect(openOf(lines).map(({ account, minor }) => [account, minor])).toEqual([
      ['6601', 30_000],
      ['6602', 20_000],
    ])
  })
})

const anyRow: fc.Arbitrary<Row> = fc.record({
  class: fc.constantFrom('commitment', 'actual', 'accrual', 'invoice', 'payment'),
  amount: fc
    .integer({ min: -50, max: 500 })
    .map(cents => cents / 7)
    .map(amount => Math.round(amount * 100) / 100),
  task: fc.constantFrom('T1', 'T2', 'T3'),
  document: fc.constantFrom('PO-1', 'PO-2', undefined),
  contract: fc.constantFrom('C1', undefined, undefined),
  supplier: fc.constantFrom('Acme', undefined),
}) as fc.Arbitrary<Row>

describe('of any ledger', () => {
  test('the order of entries changes no open commitment', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
        const shuffled = rows
          .map(row => ({ row, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
        expect(openByTask(shuffled, [contract])).toEqual(openByTask(rows, [contract]))
      }),
    )
  })

  test('a payment of what is booked changes no open commitment', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), rows => {
        const paid = rows.map(row => ({ ...row, class: 'payment' as const }))
        expect(openByTask([...rows, ...paid])).toEqual(openByTask(rows))
      }),
    )
  })
})
