import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { AuthorityLine } from '../../../core/contract/people.ts'
import type { Project } from '../../../core/contract/project.ts'
import { findingsOf } from '../project.ts'

type Parts = Parameters<typeof findingsOf>[0]

const payment = (entry: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date: '2026-03-02',
  class: 'payment',
  amount: 12_000,
  approvedBy: 'Ann Lee',
  ...entry,
})
const line = (part: Partial<AuthorityLine> = {}): AuthorityLine => ({ matter: 'Payments', person: 'Ann Lee', ...part })
const overOf = (parts: Parts) => findingsOf(parts, 'authority/over-limit').map(finding => finding.subject.id)
const allOf = (parts: Parts) => findingsOf(parts, 'authority/').map(({ rule, subject }) => [rule.slice(10), subject.id])

describe('an amount above the limit of who approved it', () => {
  it('is an error at the cell of the approver, with the limit and the money', () => {
    const tables = [{ id: 't', sheet: 'Ledger', kind: 'ledger', columns: { amount: 'D', approvedBy: 'K' } }]
    const source = { sheet: 'Ledger', cell: 'A7', table: 't' }
    const ledger = [payment({ document: 'PV-1', source }), payment({ amount: 10_000 })]
    const [finding, ...others] = findingsOf({ ledger, tables, authority: [line({ upTo: 10_000 })] }, 'authority/')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'authority/over-limit',
      severity: 'error',
      subject: { kind: 'entry', id: '#1' },
      amount: 12_000,
      source: { cell: 'K7' },
      message: {
        en: 'PV-1: Ann Lee approved CNY 12,000, above the limit of CNY 10,000 for Payments.',
        zh: 'PV-1：Ann Lee 审批了 1.2 万元，超过“Payments”的权限 1 万元。',
      },
    })
  })

  it('is found in contracts, changes and orders, each by its own matter', () => {
    const authority = [
      line({ matter: '合同签订', upTo: 100 }),
      line({ matter: '付款审批', upTo: 200 }),
      line({ matter: '变更', upTo: 300 }),
      line({ matter: '采购', upTo: 400 }),
    ]
    const contracts = [{ id: 'C1', supplier: 'Acme', value: 150, approvedBy: 'Ann Lee' }]
    const ledger = [
      payment({ id: 'P', amount: 201 }),
      payment({ id: 'p', amount: 150 }),
      payment({ id: 'V', class: 'change', amount: 350 }),
      payment({ id: 'O', class: 'commitment', amount: 401 }),
      payment({ id: 'o', class: 'commitment', amount: 150 }),
      payment({ id: 'K', class: 'commitment', contract: 'C9', amount: 150 }),
      payment({ id: 'F', class: 'forecast', amount: 999 }),
    ]
    expect(overOf({ authority, contracts, ledger }).sort()).toEqual(['C1', 'K', 'O', 'P', 'V'])
  })

  it('is judged by the matter that the account or the words name, before the one of its class', () => {
    const authority = [
      line({ upTo: 1000 }),
      line({ matter: 'Travel', upTo: 100 }),
      line({ matter: '差旅费报销', upTo: 200 }),
      line({ matter: 'Equipment purchase contracts', upTo: 50 }),
    ]
    const ledger = [
      payment({ id: 'account', account: 'travel', amount: 150 }),
      payment({ id: 'words', description: '张三差旅费报销', amount: 250 }),
      payment({ id: 'class', description: 'Equipment', amount: 250 }),
    ]
    const contracts = [{ id: 'other', supplier: 'Acme', name: 'Cleaning', value: 9999, approvedBy: 'Ann Lee' }]
    expect(overOf({ authority, ledger, contracts })).toEqual(['words', 'account'])
    const named = [{ id: 'C', supplier: 'Acme', name: 'Purchase of equipment', value: 60, approvedBy: 'Ann Lee' }]
    expect(overOf({ authority, contracts: named })).toEqual(['C'])
  })

  it('is of no matter that is about more than it is', () => {
    const authority = [line({ matter: 'Contract changes', upTo: 10 })]
    const ledger = [
      payment({ class: 'change', id: 'loose' }),
      payment({ class: 'change', id: 'of C1', contract: 'C1' }),
    ]
    expect(overOf({ authority, ledger })).toEqual(['of C1'])
  })

  it('is judged by the post of the approver, in the department of the line', () => {
    const authority = [
      line({ person: undefined, post: 'Manager', department: 'Sales', upTo: 100 }),
      line({ person: undefined, post: 'Manager', department: 'Legal', upTo: 300 }),
    ].map(({ person: _person, ...rest }) => rest)
    const people = [
      { name: 'Ann Lee', role: 'manager', department: 'Sales' },
      { name: 'Bo Chen', role: 'Manager', department: 'Legal' },
    ]
    const ledger = [payment({ amount: 200 }), payment({ amount: 200, approvedBy: 'Bo Chen' })]
    expect(overOf({ authority, people, ledger })).toEqual(['#1'])
    expect(overOf({ authority, people, ledger: [payment({ amount: 400, approvedBy: 'Manager' })] })).toEqual(['#1'])
  })

  it('takes the highest limit of all approvers, and judges nobody whom no line names', () => {
    const authority = [line({ upTo: 100 }), line({ upTo: 500 }), line({ person: 'Bo Chen' })]
    const ledger = ['Ann Lee', 'Ann Lee、Bo Chen', 'Carl Orff', 'Ann Lee; Carl Orff'].map(approvedBy =>
      payment({ approvedBy, amount: 600 }),
    )
    expect(allOf({ authority, ledger })).toEqual([['over-limit', '#1']])
  })

  it('counts the lines in force on its day', () => {
    const authority = [line({ upTo: 100, to: '2026-02-28' }), line({ upTo: 900, from: '2026-03-01' })]
    const ledger = [payment({ date: '2026-02-28', amount: 500 }), payment({ date: '2026-03-01', amount: 500 })]
    expect(overOf({ authority, ledger })).toEqual(['#1'])
    expect(overOf({ authority, ledger: [payment({ amount: 999 })] })).toEqual(['#1'])
    expect(allOf({ authority: [line({ upTo: 1, to: '2026-01-31' })], ledger })).toEqual([])
  })

  it('counts the lines for inside and for outside the budget of its account', () => {
    const authority = [line({ upTo: 500, withinBudget: true }), line({ upTo: 50, withinBudget: false })]
    const budget = [{ account: 'Steel', amount: 300 }]
    const ledger = [
      payment({ id: 'in', account: 'Steel', amount: 200 }),
      payment({ id: 'out', account: 'Steel', amount: 150, date: '2026-03-20' }),
      payment({ id: 'all of it', account: 'Steel', amount: 100, date: '2026-03-10' }),
      payment({ id: 'unbudgeted', account: 'Paint', amount: 60 }),
      payment({ id: 'unknown', amount: 450 }),
    ]
    expect(overOf({ authority, budget, ledger }).sort()).toEqual(['out', 'unbudgeted'])
  })

  it('is compared in the currency of the line, else by the rates, else said to be not comparable', () => {
    const authority = [line({ upTo: 100, currency: 'USD' })]
    const ledger = [
      payment({ id: 'same', amount: 101, currency: 'USD' }),
      payment({ id: 'under', amount: 700 }),
      payment({ id: 'over', amount: 720 }),
    ]
    expect(allOf({ authority, ledger }).sort()).toEqual([
      ['currency-not-comparable', 'over'],
      ['currency-not-comparable', 'under'],
      ['over-limit', 'same'],
    ])
    const rates = [{ from: '2026-01-01', currency: 'USD', rate: 7.1 }]
    expect(allOf({ authority, ledger, rates })).toEqual([
      ['over-limit', 'over'],
      ['over-limit', 'same'],
    ])
  })

  it('is none of credits, of matters that the table does not have, and without a table', () => {
    const ledger = [payment({ amount: -5000 }), payment({ class: 'actual', account: 'Rent' })]
    expect(allOf({ authority: [line({ upTo: 10 })], ledger })).toEqual([])
    expect(allOf({ authority: [line({ matter: 'Dismissals', upTo: 10 })], ledger: [payment()] })).toEqual([])
    expect(allOf({ ledger: [payment()] })).toEqual([])
  })
})

describe('purchases split to stay under a limit', () => {
  const authority = [
    line({ matter: 'Purchase orders', upTo: 100 }),
    line({ matter: 'Purchase orders', person: 'Bo Chen', upTo: 100 }),
  ]
  const order = (date: string, entry: Partial<LedgerEntry> = {}) =>
    payment({ class: 'commitment', date, amount: 60, supplier: 'Acme', ...entry })
  const splitsOf = (ledger: LedgerEntry[], settings: Project['settings'] = undefined) =>
    findingsOf({ authority, ledger, ...(settings && { settings }) }, 'authority/split-order')

  it('are one finding for each run within seven days, with the sum', () => {
    const ledger = [
      order('2026-03-02', { id: 'a' }),
      order('2026-03-09', { id: 'b', approvedBy: 'Bo Chen', supplier: 'ACME ' }),
      order('2026-03-10', { id: 'c' }),
      order('2026-05-01', { id: 'd' }),
      order('2026-05-09', { id: 'e' }),
    ]
    const [finding, ...others] = splitsOf(ledger)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'warning',
      subject: { kind: 'entry', id: 'a' },
      amount: 180,
      params: { what: ['a', 'b', 'c'], amount: 180, limit: 100, from: '2026-03-02', to: '2026-03-10' },
    })
  })

  it('are none of other suppliers or classes, together at the limit, or over it alone', () => {
    expect(splitsOf([order('2026-03-02'), order('2026-03-02', { supplier: 'Bolt' })])).toEqual([])
    expect(splitsOf([order('2026-03-02'), order('2026-03-02', { class: 'payment' })])).toEqual([])
    expect(splitsOf([order('2026-03-02'), order('2026-03-03', { amount: 40 })])).toEqual([])
    expect(splitsOf([order('2026-03-02', { amount: 10 }), order('2026-03-03', { amount: 101 })])).toEqual([])
    expect(
      splitsOf(
        [order('2026-03-02', { supplier: undefined }), order('2026-03-02')].map(one => ({ ...one, supplier: '' })),
      ),
    ).toEqual([])
  })

  it('are looked for in as many days as the settings say', () => {
    const ledger = [order('2026-03-02'), order('2026-03-09')]
    expect(splitsOf(ledger)).toHaveLength(1)
    expect(splitsOf(ledger, { thresholds: { 'authority.splitWindowDays': 6 } })).toEqual([])
  })
})

describe('signatures', () => {
  const authority = [
    line({ person: 'Ann Lee', upTo: 100, order: 1 }),
    line({ person: 'Bo Chen', upTo: 1000, order: 2 }),
    line({ person: 'Cy Wu', order: 3 }),
  ]
  const missingOf = (parts: Parts) =>
    findingsOf(parts, 'authority/missing-signature').map(({ subject, params }) => [subject.id, params.missing])

  it('are missing where a cell is empty that most others fill, with who should sign the amount', () => {
    const ledger = [
      payment({ amount: 50 }),
      payment({ amount: 500, approvedBy: 'Bo Chen' }),
      payment({ amount: 500, approvedBy: '' }),
      payment({ amount: 500, approvedBy: '', status: 'pending' }),
    ]
    expect(missingOf({ authority, ledger })).toEqual([['#3', ['Bo Chen']]])
    expect(missingOf({ authority, ledger: ledger.map(entry => ({ ...entry, approvedBy: '' })) })).toEqual([])
  })

  it('say so where no line reaches the amount', () => {
    const ledger = [payment({ amount: 50 }), payment({ amount: 500, approvedBy: '' })]
    const [finding] = findingsOf({ authority: authority.slice(0, 1), ledger }, 'authority/missing-signature')
    expect(finding?.message.en).toBe(
      '#2 (Payments, CNY 500) names no approver, and no line of the authority table reaches this amount.',
    )
  })

  it('of the steps before are missed only in a table that names steps', () => {
    const alone = [payment({ amount: 500, approvedBy: 'Bo Chen' })]
    expect(missingOf({ authority, ledger: alone })).toEqual([])
    const ledger = [
      ...alone,
      payment({ amount: 500, approvedBy: 'Ann Lee、Bo Chen' }),
      payment({ amount: 500, approvedBy: 'Bo Chen', requestedBy: 'Ann Lee' }),
    ]
    expect(missingOf({ authority, ledger })).toEqual([['#1', ['Ann Lee']]])
  })

  it('outside the budget are asked of who may sign there', () => {
    const lines = [line({ upTo: 500, withinBudget: true }), line({ person: 'Bo Chen', withinBudget: false })]
    const parts = { authority: lines, budget: [{ account: 'Steel', amount: 100 }] }
    const [finding] = findingsOf({ ...parts, ledger: [payment({ account: 'Steel', amount: 200 })] }, 'authority/')
    expect(finding?.message).toEqual({
      en: '#1 (Payments, CNY 200, outside the budget): the signature of Bo Chen is missing.',
      zh: '#1（Payments，200 元，预算外）：缺少 Bo Chen 的审批。',
    })
  })

  it('are in the wrong order where a later step stands first in the cell, or reviews what an earlier one approves', () => {
    const ledger = [
      payment({ amount: 90, approvedBy: 'Bo Chen、Ann Lee' }),
      payment({ amount: 90, approvedBy: 'Ann Lee、Bo Chen、Cy Wu' }),
    ]
    const [finding, ...others] = findingsOf({ authority, ledger }, 'authority/wrong-order')
    expect(others).toEqual([])
    expect(finding?.message).toEqual({
      en: '#1: Bo Chen (step 2) stands before Ann Lee (step 1 for Payments).',
      zh: '#1：Bo Chen（第 2 步）列在 Ann Lee（“Payments”第 1 步）之前。',
    })
    const both = [...authority, line({ person: 'Bo Chen', order: 0 })]
    expect(findingsOf({ authority: both, ledger }, 'authority/wrong-order')).toEqual([])
    const forContracts = authority.map(one => ({ ...one, matter: 'Contracts' }))
    const contracts = [{ id: 'C1', supplier: 'Acme', value: 90, reviewedBy: 'Cy Wu', approvedBy: 'Bo Chen' }]
    expect(allOf({ authority: forContracts, contracts })).toContainEqual(['wrong-order', 'C1'])
  })
})

describe('any ledger and table of authority', () => {
  const name = fc.constantFrom('Ann Lee', 'Bo Chen', 'Cy Wu', 'Ann Lee、Bo Chen', 'Bo Chen、Ann Lee')
  const day = fc.constantFrom('2026-03-02', '2026-03-05', '2026-03-20')
  const entry = fc.record(
    {
      date: day,
      class: fc.constantFrom('commitment' as const, 'payment' as const, 'change' as const),
      amount: fc.integer({ min: -50, max: 1500 }),
      supplier: fc.constantFrom('Acme', 'Bolt'),
      account: fc.constantFrom('Steel', 'Paint'),
      approvedBy: name,
      requestedBy: name,
    },
    { requiredKeys: ['date', 'class', 'amount'] },
  )
  const authorityLine = fc.record(
    {
      matter: fc.constantFrom('Payments', 'Purchase orders', 'Changes', 'Steel'),
      person: fc.constantFrom('Ann Lee', 'Bo Chen'),
      upTo: fc.integer({ min: 50, max: 1000 }),
      order: fc.integer({ min: 1, max: 3 }),
      withinBudget: fc.boolean(),
      from: day,
    },
    { requiredKeys: ['matter', 'person'] },
  )
  const ledgers = fc
    .array(entry, { maxLength: 12 })
    .map(entries => entries.map((one, index): LedgerEntry => ({ ...one, id: `E${index}` })))
  const tables = fc.array(authorityLine, { maxLength: 8 })
  const budget = [{ account: 'Steel', amount: 900 }]
  const said = (parts: Parts) =>
    findingsOf({ budget, ...parts }, 'authority/').map(({ id, message }) => [id, message.en])

  it('gives the same findings in any order of either', () => {
    fc.assert(
      fc.property(ledgers, tables, (ledger, authority) => {
        const turned = { ledger: ledger.toReversed(), authority: authority.toReversed() }
        expect(said(turned).sort()).toEqual(said({ ledger, authority }).sort())
      }),
    )
  })

  it('gives the same findings with other names when people are renamed', () => {
    const renamed = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('Ann Lee', 'Ada Roth')) as Parts
    fc.assert(
      fc.property(ledgers, tables, (ledger, authority) => {
        const parts = { ledger, authority }
        expect(said(renamed(parts)).sort()).toEqual((renamed(said(parts)) as unknown as string[][]).sort())
      }),
    )
  })
})
