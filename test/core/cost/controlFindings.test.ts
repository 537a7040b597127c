import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { findingsOf } from '../project.ts'

type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>
const ledgerOf = (rows: Row[]): LedgerEntry[] => rows.map(row => ({ date: '2026-05-10', account: 'Steel', ...row }))

const source = { sheet: 'Budget', cell: 'D4', table: 'b' }
const tables = [{ id: 'b', sheet: 'Budget', kind: 'budget', columns: { amount: 'Q' } }]
const budget = [
  { account: 'Steel', amount: 600, source },
  { account: 'Steel', amount: 400, source: { ...source, cell: 'E4' } },
  { account: 'Labour', amount: 5000, source: { ...source, cell: 'D5' } },
]
/** Rule, subject and amount of the findings of budget control. */
const found = (rows: Row[], lines = budget) =>
  ['cost/over-budget', 'cost/over-committed', 'cost/forecast-over-budget', 'cost/unbudgeted'].flatMap(rule =>
    findingsOf({ budget: lines, ledger: ledgerOf(rows), tables }, rule).map(
      ({ severity, subject, amount }) => `${severity} ${rule} ${subject.kind} ${subject.id} ${amount}`,
    ),
  )

describe('an account', () => {
  test('is over budget by what it has spent and accrued beyond it, at the first cell of its budget', () => {
    const rows: Row[] = [
      { class: 'actual', amount: 900 },
      { class: 'accrual', amount: 150 },
    ]
    expect(found(rows)).toEqual([
      'error cost/over-budget account Steel 50',
      'warning cost/forecast-over-budget account Steel 50',
    ])
    const [finding] = findingsOf({ budget, ledger: ledgerOf(rows), tables }, 'cost/over-budget')
    expect(finding?.source).toMatchObject({ sheet: 'Budget', cell: 'D4' })
    expect(finding?.message.zh).toBe('Steel：实际成本与暂估合计 1,050 元，超过预算 1,000 元。')
    expect(found([...rows, { class: 'actual', amount: -50 }])).toEqual([])
    expect(found([...rows, { class: 'change', amount: 50 }])).toEqual([])
  })

  test('is over-committed where only its open commitments are beyond the budget', () => {
    const rows: Row[] = [
      { class: 'actual', amount: 900 },
      { class: 'commitment', amount: 130, document: 'PO-1' },
    ]
    expect(found(rows)).toEqual([
      'error cost/over-committed account Steel 30',
      'warning cost/forecast-over-budget account Steel 30',
    ])
    expect(found([{ class: 'commitment', amount: 1000, document: 'PO-1' }])).toEqual([])
  })

  test('is forecast over budget by its forecast entries alone', () => {
    expect(found([{ class: 'forecast', amount: 1010, date: '2026-09-01' }])).toEqual([
      'warning cost/forecast-over-budget account Steel 10',
    ])
  })

  test('without a budget line is unbudgeted once it has cost, where accounts have budgets', () => {
    expect(found([{ class: 'accrual', amount: 5, account: 'Travel' }])).toEqual([
      'warning cost/unbudgeted account Travel 5',
    ])
    expect(found([{ class: 'commitment', amount: 5, account: 'Travel', document: 'PO-1' }])).toEqual([])
    const { account: _account, ...whole } = { account: '', amount: 6000 }
    expect(found([{ class: 'actual', amount: 5 }], [whole as (typeof budget)[number]])).toEqual([])
  })
})

test('the project is over budget beside its accounts, and cost without account is on it alone', () => {
  const { account: _account, ...loose } = { account: '', class: 'actual', amount: 6500 } as Row
  const rows: Row[] = [{ ...loose, account: undefined }]
  expect(found(rows)).toEqual([
    'error cost/over-budget project project 500',
    'warning cost/forecast-over-budget project project 500',
  ])
})

describe('an accrual', () => {
  const accrual: Row = { class: 'accrual', amount: 80, document: 'PO-1', date: '2026-03-31', id: 'A1' }
  const actual: Row = { class: 'actual', amount: 80, document: 'PO-1', date: '2026-04-12', id: 'A2' }
  const unreversed = (...rows: Row[]) =>
    findingsOf({ ledger: ledgerOf(rows) }, 'cost/accrual-not-reversed').map(({ subject }) => subject.id)

  test('that stays booked beside the actual cost of a later month is pointed out', () => {
    expect(unreversed(accrual, actual)).toEqual(['A1'])
    expect(unreversed(actual, accrual)).toEqual(['A1'])
  })

  test('is no finding once it is reversed, or where nothing says that the two are one', () => {
    expect(unreversed(accrual, actual, { ...accrual, amount: -80, date: '2026-04-01', id: 'A3' })).toEqual([])
    expect(unreversed(accrual, actual, { ...actual, amount: -80, id: 'A3' })).toEqual([])
    expect(unreversed(accrual, { ...actual, document: 'PO-2' })).toEqual([])
    expect(unreversed(accrual, { ...actual, amount: 79 })).toEqual([])
    expect(unreversed(accrual, { ...actual, date: '2026-03-31' })).toEqual([])
    expect(unreversed(accrual, { ...actual, date: '2026-02-28' })).toEqual([])
    expect(unreversed(accrual, actual, { ...actual, date: '2026-05-12', id: 'A3' })).toEqual([])
  })
})
