import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Project } from '../../../core/contract/project.ts'
import { costOf, findingsOf, taskOf } from '../project.ts'

type Row = Partial<LedgerEntry> & Pick<LedgerEntry, 'class' | 'amount'>
type Parts = Parameters<typeof costOf>[0]

const ledgerOf = (rows: Row[]): LedgerEntry[] => rows.map(row => ({ date: '2026-05-10', ...row }))

function rowOf(parts: Parts, account: string | null) {
  const row = costOf(parts).control.find(each => each.account === account)
  if (!row) throw new Error(`No row of ${account}`)
  return row
}

const budget: Project['budget'] = [
  { account: 'Steel', amount: 1000 },
  { account: 'Labour', amount: 500 },
]
const order: Row = { class: 'commitment', amount: 600, account: 'Steel', task: 'T1', document: 'PO-1' }

describe('an account', () => {
  const ledger = ledgerOf([
    { class: 'change', amount: 200, account: 'Steel', status: 'approved' },
    { class: 'change', amount: 70, account: 'Steel', status: 'pending' },
    { class: 'change', amount: 999, account: 'Steel', date: '2026-07-01' },
    order,
    { class: 'actual', amount: 250, account: 'Steel', task: 'T1', document: 'PO-1' },
    { class: 'accrual', amount: 100, account: 'Steel', task: 'T1', document: 'PO-1' },
    { class: 'accrual', amount: -40, account: 'Steel', task: 'T1', document: 'PO-1' },
    { class: 'payment', amount: 250, account: 'Steel', task: 'T1', document: 'PO-1' },
  ])

  test('has all columns of budget control, changes that wait for approval apart', () => {
    expect(rowOf({ budget, ledger }, 'Steel')).toEqual({
      account: 'Steel',
      originalBudget: 1000,
      changes: 200,
      pendingChanges: 70,
      currentBudget: 1200,
      commitments: 600,
      actuals: 250,
      accruals: 60,
      openCommitments: 290,
      available: 600,
      forecastToComplete: 600,
      forecastAtCompletion: 1200,
      varianceAtCompletion: 0,
      missing: [],
    })
  })

  test('takes forecast entries after the status date in the place of what is available', () => {
    const forecast = (date: string): Row => ({ class: 'forecast', amount: 300, account: 'Steel', date })
    const parts = { budget, ledger: [...ledger, ...ledgerOf([forecast('2026-07-31'), forecast('2026-06-30')])] }
    expect(rowOf(parts, 'Steel')).toMatchObject({ forecastToComplete: 300, forecastAtCompletion: 900 })
    expect(rowOf(parts, 'Steel')).toMatchObject({ varianceAtCompletion: 300 })
  })

  test('counts invoices of an order as actuals until the order has other cost', () => {
    const invoiced = ledgerOf([order, { ...order, class: 'invoice', amount: 400 }])
    expect(rowOf({ budget, ledger: invoiced }, 'Steel')).toMatchObject({ actuals: 400, openCommitments: 200 })
    const booked = [...invoiced, ...ledgerOf([{ ...order, class: 'actual', amount: 350 }])]
    expect(rowOf({ budget, ledger: booked }, 'Steel')).toMatchObject({ actuals: 350, openCommitments: 250 })
  })

  test('without a budget has no figure that needs one, and says the cell that would mend it', () => {
    const source = { sheet: 'Ledger', cell: 'A7', table: 'l' }
    const tables = [{ id: 'l', sheet: 'Ledger', kind: 'ledger', columns: { account: 'D' } }]
    const spent = ledgerOf([{ class: 'actual', amount: 80, account: 'Travel', source }, order])
    const row = rowOf({ budget, ledger: spent, tables }, 'Travel')
    expect(row).toMatchObject({
      originalBudget: null,
      currentBudget: null,
      available: null,
      varianceAtCompletion: null,
    })
    expect(row).toMatchObject({ actuals: 80, forecastToComplete: 0, forecastAtCompletion: 80 })
    expect(row.missing.map(({ measure, reason, source: at }) => [measure, reason, at?.cell])).toEqual(
      ['originalBudget', 'currentBudget', 'available', 'forecastToComplete', 'varianceAtCompletion'].map(measure => [
        measure,
        'no_budget',
        'D7',
      ]),
    )
  })

  test('that a change brought in has the change for its budget', () => {
    const moved = ledgerOf([
      { class: 'change', amount: 90, account: 'Travel' },
      { class: 'actual', amount: 80, account: 'Travel' },
    ])
    expect(rowOf({ budget, ledger: moved }, 'Travel')).toMatchObject({ currentBudget: 90, available: 10 })
    expect(findingsOf({ budget, ledger: moved }, 'cost/unbudgeted')).toEqual([])
  })

  test('says which amounts are left out of it, at their cell', () => {
    const source = { sheet: 'Ledger', cell: 'A9', table: 'l' }
    const tables = [{ id: 'l', sheet: 'Ledger', kind: 'ledger', columns: { amount: 'F' } }]
    const usd: Row = { class: 'actual', amount: 5, account: 'Steel', currency: 'USD', source }
    const row = rowOf({ budget, ledger: ledgerOf([usd]), tables }, 'Steel')
    expect(row).toMatchObject({ actuals: null, available: null, currentBudget: 1000 })
    expect(row.missing.find(({ measure }) => measure === 'actuals')).toMatchObject({
      reason: 'no_rate',
      source: { cell: 'F9' },
    })
    const partly = rowOf({ budget, ledger: ledgerOf([usd, { ...usd, currency: 'CNY', amount: 7 }]), tables }, 'Steel')
    expect(partly).toMatchObject({ actuals: 7, available: 993 })
    expect(partly.missing).toContainEqual({ measure: 'actuals', reason: 'no_rate', source: { ...source, cell: 'F9' } })
  })
})

describe('the original budget', () => {
  const entry: Row = { class: 'budget', amount: 400, account: 'Steel', date: '2027-01-01' }
  const tasks = [taskOf({ budget: 300 })]

  test('takes budget lines, else budget entries of any date, else budgets of tasks, never two of them', () => {
    const ledger = ledgerOf([entry])
    expect(costOf({ budget, ledger, tasks }).controlTotal?.originalBudget).toBe(1500)
    expect(costOf({ ledger, tasks }).controlTotal?.originalBudget).toBe(400)
    expect(costOf({ tasks }).controlTotal?.originalBudget).toBe(300)
  })

  test('of tasks is under no account, and accounts say so', () => {
    const ledger = ledgerOf([{ class: 'actual', amount: 50, account: 'Steel', task: 'T1' }])
    expect(rowOf({ tasks, ledger }, null)).toMatchObject({ originalBudget: 300 })
    expect(rowOf({ tasks, ledger }, 'Steel').missing[0]).toMatchObject({ reason: 'budget_on_tasks' })
    expect(costOf({ tasks, ledger }).controlBy.task).toMatchObject([{ name: 'T1', originalBudget: 300, actuals: 50 }])
    expect(findingsOf({ tasks, ledger }, 'cost/unbudgeted')).toEqual([])
  })
})

describe('a contract that no commitment names', () => {
  const contracts = [{ id: 'C1', supplier: 'Acme', value: 900, changes: 100, task: 'T1' }]

  test('is a commitment under the account that the budget lines of its task name', () => {
    const lines = [{ account: 'Steel', task: 'T1', amount: 2000 }]
    const ledger = ledgerOf([{ class: 'actual', amount: 5, account: 'Other', task: 'T1' }])
    expect(rowOf({ budget: lines, contracts, ledger }, 'Steel')).toMatchObject({
      commitments: 1000,
      openCommitments: 1000,
    })
  })

  test('else that the ledger names, where it names one', () => {
    const of = (...accounts: string[]) =>
      costOf({
        contracts,
        ledger: ledgerOf(accounts.map(account => ({ class: 'actual', amount: 5, account, task: 'T1' }))),
      })
        .control.filter(row => row.commitments === 1000)
        .map(row => row.account)
    expect(of('Steel', 'Steel')).toEqual(['Steel'])
    expect(of('Steel', 'Labour')).toEqual([null])
    expect(of()).toEqual([null])
  })
})

describe('the total', () => {
  test('adds up the accounts, and a forecast of some accounts to what the others have available', () => {
    const ledger = ledgerOf([
      { class: 'actual', amount: 1100, account: 'Steel' },
      { class: 'forecast', amount: 50, account: 'Steel', date: '2026-08-01' },
    ])
    expect(costOf({ budget, ledger }).controlTotal).toMatchObject({
      originalBudget: 1500,
      available: 400,
      // Labour's 500, less what Steel passes its budget by.
      forecastToComplete: 400,
      forecastAtCompletion: 1500,
      varianceAtCompletion: 0,
    })
    const cheaper = ledgerOf([{ class: 'forecast', amount: 700, account: 'Steel', date: '2026-08-01' }])
    expect(costOf({ budget, ledger: cheaper }).controlTotal).toMatchObject({ varianceAtCompletion: 300 })
  })

  test('takes a forecast that names no account for that of the whole project', () => {
    const ledger = ledgerOf([{ class: 'forecast', amount: 200, date: '2026-08-01' }])
    expect(costOf({ budget, ledger }).controlTotal).toMatchObject({ forecastToComplete: 200 })
  })

  test('says where nothing is booked at all, and the heading of the column that would mend it', () => {
    const tables = [{ id: 'l', sheet: 'Ledger', kind: 'ledger', columns: { class: 'C' }, headerRow: 3 }]
    const { controlTotal } = costOf({ budget, tables })
    expect(controlTotal).toMatchObject({ actuals: 0, openCommitments: 0, available: 1500 })
    expect(controlTotal?.missing.map(({ measure, reason, source }) => [measure, reason, source?.cell])).toEqual([
      ['commitments', 'no_commitments', 'C3'],
      ['actuals', 'no_actuals', 'C3'],
      ['accruals', 'no_actuals', 'C3'],
      ['openCommitments', 'no_commitments', 'C3'],
    ])
  })

  test('without any budget points at the heading below which one would stand', () => {
    const tables = [{ id: 'p', sheet: 'Plan', kind: 'plan', columns: { budget: 'G' }, headerRow: 4 }]
    const { controlTotal } = costOf({ ledger: ledgerOf([{ class: 'actual', amount: 5 }]), tables })
    expect(controlTotal?.missing.find(({ measure }) => measure === 'currentBudget')).toEqual({
      measure: 'currentBudget',
      reason: 'no_budget',
      source: { sheet: 'Plan', cell: 'G4' },
    })
  })

  test('is the same by task, department, supplier and partner, with a row for what names none', () => {
    const ledger = ledgerOf([
      { ...order, supplier: 'Acme' },
      { class: 'actual', amount: 30, task: 'T2', department: 'Legal', partner: 'North' },
    ])
    const { controlBy } = costOf({ budget, ledger, tasks: [taskOf({ department: 'Works' }), taskOf({ id: 'T2' })] })
    const open = (rows: typeof controlBy.task) => rows.map(row => [row.name, row.openCommitments, row.actuals])
    expect(open(controlBy.task)).toEqual([
      ['T1', 600, 0],
      ['T2', 0, 30],
      [null, 0, 0],
    ])
    expect(open(controlBy.department)).toEqual([
      ['Legal', 0, 30],
      ['Works', 600, 0],
      [null, 0, 0],
    ])
    expect(open(controlBy.supplier)).toEqual([
      ['Acme', 600, 0],
      [null, 0, 30],
    ])
    expect(open(controlBy.partner)).toEqual([
      ['North', 0, 30],
      [null, 600, 0],
    ])
  })
})
