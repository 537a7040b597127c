import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Settings } from '../../../core/contract/settings.ts'
import { controlDuty } from '../../../core/controlDuties.ts'
import { day } from '../../../core/messages/dates.ts'
import { findingsOf, responsibilityOf, taskOf } from '../project.ts'
import { publishedDutyCases, publishedPairs } from './publishedDuties.ts'

const COLUMN = {
  request: 'requestedBy',
  approve: 'approvedBy',
  order: 'orderedBy',
  receive: 'receivedBy',
  pay: 'paidBy',
  record: 'recordedBy',
  reconcile: 'reconciledBy',
  supplier: 'supplierCreatedBy',
} as const

const entryOf = (entry: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date: '2026-03-02',
  class: 'payment',
  amount: 12_000,
  ...entry,
})

/** An entry in which each duty of the list is in the hands of the named people. */
const handled = (hands: Record<string, string[]>): LedgerEntry =>
  entryOf(
    Object.fromEntries(
      Object.entries(hands).map(([duty, people]) => [COLUMN[controlDuty(duty) ?? 'request'], people.join('、')]),
    ),
  )

type Parts = Parameters<typeof findingsOf>[0]
const conflictsOf = (parts: Parts, rule = 'duties/conflict') =>
  findingsOf(parts, rule).map(({ params }) => [params.person, ...(params.duties as string[]), params.where])

describe('published cases of duties that exclude each other', () => {
  it.each(publishedPairs)('%s and %s in one hand are a conflict', (one, other) => {
    const duties = [one, other].map(duty => controlDuty(duty)).sort()
    const ledger = [handled({ [one]: ['Dee'], [other]: ['Dee'] })]
    expect(conflictsOf({ ledger })).toEqual([['Dee', ...duties, '#1']])
  })

  it.each(publishedDutyCases)('$source', ({ dutyToPeople, expected }) => {
    expect(conflictsOf({ ledger: [handled(dutyToPeople)] })).toEqual(expected.map(found => [...found, '#1']))
  })
})

describe('two duties in one hand', () => {
  it('are found over the entries of one document, with the cell of the second duty and the money counted once', () => {
    const columns = { approvedBy: 'K', paidBy: 'M' }
    const tables = [{ id: 't', sheet: 'Ledger', kind: 'ledger', columns }]
    const at = (row: number) => ({ source: { sheet: 'Ledger', cell: `A${row}`, table: 't' } })
    const ledger = [
      entryOf({ document: 'PV-1', class: 'invoice', amount: 900, approvedBy: '张三', ...at(2) }),
      entryOf({ document: 'PV-1 ', class: 'payment', amount: 600, paidBy: '李四、张三', ...at(3) }),
      entryOf({ document: 'PV-1', class: 'payment', amount: 500, paidBy: '张三', ...at(4) }),
      entryOf({ document: 'PV-2', paidBy: '张三', ...at(5) }),
    ]
    const [finding, ...others] = findingsOf({ ledger, tables }, 'duties/conflict')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'error',
      subject: { kind: 'person', id: '张三' },
      params: { person: '张三', duties: ['approve', 'pay'], where: 'PV-1' },
      amount: 1100,
      source: { cell: 'M3' },
      message: {
        en: '张三 both approves and pays in PV-1 (CNY 1,100).',
        zh: '张三 在 PV-1 中既审批又付款（1,100 元）。',
      },
    })
    expect(responsibilityOf({ ledger }).dutyConflicts).toEqual([
      {
        person: '张三',
        duties: ['approve', 'pay'],
        where: [{ kind: 'document', id: 'PV-1' }],
        amount: 1100,
        accepted: null,
      },
    ])
  })

  it('are none in two documents, unless the settings look at the whole project', () => {
    const ledger = [entryOf({ document: 'A', approvedBy: 'Ann Lee' }), entryOf({ document: 'B', paidBy: 'ann  lee' })]
    expect(conflictsOf({ ledger })).toEqual([])
    const settings: Settings = { duties: { scope: 'project' } }
    const [finding] = findingsOf({ ledger, settings }, 'duties/conflict')
    expect(finding).toMatchObject({ amount: 24_000, message: { en: expect.stringContaining('in this project') } })
    expect(responsibilityOf({ ledger, settings }).dutyConflicts[0]?.where).toHaveLength(2)
  })

  it('are none on vouchers of one number in two months, which are two vouchers', () => {
    const ledger = [
      entryOf({ document: '记-12', date: '2026-01-31', recordedBy: '王芳' }),
      entryOf({ document: '记-12', date: '2026-02-28', approvedBy: '王芳' }),
    ]
    expect(conflictsOf({ ledger })).toEqual([])
  })

  it('are found in a contract whose owner approves it, and over the entries that have its number for document', () => {
    const contracts = [{ id: 'C1', supplier: 'Acme', value: 5000, owner: 'Ann Lee', approvedBy: 'Ann Lee; Bo Chen' }]
    const ledger = [entryOf({ document: 'C1', amount: 4000, paidBy: 'Bo Chen' })]
    expect(conflictsOf({ contracts, ledger }).sort()).toEqual([
      ['Ann Lee', 'approve', 'request', 'C1'],
      ['Bo Chen', 'approve', 'pay', 'C1'],
    ])
    expect(responsibilityOf({ contracts, ledger }).dutyConflicts.map(row => [row.person, row.amount])).toEqual([
      ['Ann Lee', 5000],
      ['Bo Chen', 5000],
    ])
  })

  it('count an order, its invoice and its payment once where all name one contract', () => {
    const both = { contract: 'C1', approvedBy: 'Ann', recordedBy: 'Ann' }
    const ledger = [
      entryOf({ class: 'commitment', amount: 100, document: 'PO', ...both }),
      entryOf({ class: 'invoice', amount: 80, document: 'INV', ...both }),
      entryOf({ class: 'payment', amount: 60, document: 'PAY', ...both }),
    ]
    expect(conflictsOf({ ledger })).toHaveLength(3)
    expect(responsibilityOf({ ledger }).dutyConflicts).toMatchObject([{ amount: 100, where: { length: 3 } }])
  })

  it('are in other currencies converted, and without a rate the amount is unknown', () => {
    const ledger = [entryOf({ currency: 'USD', amount: 10, approvedBy: 'Ann', paidBy: 'Ann' })]
    expect(findingsOf({ ledger }, 'duties/conflict')[0]?.amount).toBeUndefined()
    const rates = [{ from: '2026-01-01', currency: 'USD', rate: 7.1 }]
    expect(findingsOf({ ledger, rates }, 'duties/conflict')[0]?.amount).toBe(71)
  })

  it('are no conflict in the name of a department or of the system, but are where the department is one person', () => {
    const ledger = ['财务部', 'System', 'Finance'].map(name => entryOf({ approvedBy: name, recordedBy: name }))
    expect(conflictsOf({ ledger })).toEqual([])
    const people = [{ name: '王芳', department: '财务部' }]
    expect(conflictsOf({ ledger, people })).toEqual([['王芳', 'approve', 'record', '#1']])
    expect(conflictsOf({ ledger, people: [...people, { name: '李娜', department: '财务部' }] })).toEqual([])
    const ofPlan = [entryOf({ approvedBy: 'Ops', recordedBy: 'ops' })]
    expect(conflictsOf({ ledger: ofPlan, tasks: [taskOf({ department: 'Ops' })] })).toEqual([])
    expect(conflictsOf({ ledger: ofPlan })).toHaveLength(1)
  })

  it('are only those that the settings pair, also by other words', () => {
    const ledger = [entryOf({ approvedBy: 'Ann', requestedBy: 'Ann', paidBy: 'Ann' })]
    const settings: Settings = { duties: { pairs: [['付款', 'Requested']] } }
    expect(conflictsOf({ ledger, settings })).toEqual([['Ann', 'pay', 'request', '#1']])
  })
})

describe('a recorded control', () => {
  const ledger = [entryOf({ document: 'PV-1', approvedBy: 'Ann Lee', paidBy: 'Ann Lee' })]
  const withControl = (until?: string): Parts => ({
    ledger,
    settings: {
      duties: {
        mitigations: [
          {
            person: 'ann lee',
            duties: ['pay', 'approve'],
            control: 'Monthly review by the auditor',
            ...(until && { until }),
          },
        ],
      },
    },
  })

  it('that holds on the status date makes a note of the error, with control and end', () => {
    for (const until of ['2026-06-30', undefined]) {
      expect(conflictsOf(withControl(until))).toEqual([])
      const [finding] = findingsOf(withControl(until), 'duties/accepted')
      expect(finding).toMatchObject({ severity: 'info', params: { control: 'Monthly review by the auditor' } })
      expect(finding?.message.en).toContain(until ? `accepted until ${day(until).en}` : 'accepted without an end')
      expect(responsibilityOf(withControl(until)).dutyConflicts[0]?.accepted).toEqual({
        control: 'Monthly review by the auditor',
        until: until ?? null,
      })
    }
  })

  it('that holds longest counts, whichever is recorded first', () => {
    const controls = ['2026-01-31', '2026-12-31', '2026-03-31'].map(until => ({
      person: 'Ann Lee',
      duties: ['approve', 'pay'] as [string, string],
      control: `Review until ${until}`,
      until,
    }))
    for (const mitigations of [controls, controls.toReversed()]) {
      const [finding] = findingsOf({ ledger, settings: { duties: { mitigations } } }, 'duties/')
      expect(finding?.params.until).toBe('2026-12-31')
    }
  })

  it('that has expired leaves the error, which says since when', () => {
    const [finding] = findingsOf(withControl('2026-06-29'), 'duties/conflict')
    expect(finding?.message.en).toContain('expired on 29 Jun 2026')
    expect(findingsOf(withControl('2026-06-29'), 'duties/accepted')).toEqual([])
  })
})

describe('duties in the responsibility matrix', () => {
  const matrixOf = (rows: [task: string, cells: Record<string, string>][], scheme = 'RACI') => ({
    scheme,
    parties: [...new Set(rows.flatMap(([, cells]) => Object.keys(cells)))],
    rows: rows.map(([task, cells]) => ({ task, cells })),
  })

  it('conflict where one person pays what the same person approves', () => {
    const matrix = matrixOf([
      ['Approve supplier invoices', { 'Ann Lee': 'A', 'Bo Chen': 'R' }],
      ['Pay supplier invoice', { 'Ann Lee': 'R', 'Bo Chen': 'A' }],
      ['Pay wages', { 'Bo Chen': 'A/R' }],
    ])
    expect(conflictsOf({ matrix })).toEqual([
      ['Ann Lee', 'approve', 'pay', 'Approve supplier invoices / Pay supplier invoice'],
    ])
    expect(responsibilityOf({ matrix }).dutyConflicts[0]).toMatchObject({
      amount: null,
      where: [
        { kind: 'task', id: 'Approve supplier invoices' },
        { kind: 'task', id: 'Pay supplier invoice' },
      ],
    })
  })

  it('are read in Chinese, and 审批 in a row approves what the row does', () => {
    const matrix = matrixOf(
      [
        ['付款审批', { 张伟: '主办', 李娜: '会签' }],
        ['工程款支付', { 王芳: '主办、审批' }],
        ['付款', { 张伟: '主办' }],
        ['设备验收', { 李娜: '主办' }],
      ],
      'zh',
    )
    expect(conflictsOf({ matrix }).sort()).toEqual([
      ['张伟', 'approve', 'pay', '付款 / 付款审批'],
      ['王芳', 'approve', 'pay', '工程款支付'],
    ])
  })

  it('of which one approves payments are no conflict with reconciling in general', () => {
    const rows: [string, Record<string, string>][] = [
      ['Approve payments', { 'Ann Lee': 'A' }],
      ['Reconciliation', { 'Ann Lee': 'R' }],
    ]
    expect(conflictsOf({ matrix: matrixOf(rows) })).toEqual([])
    const settings: Settings = { duties: { scope: 'project' } }
    expect(conflictsOf({ matrix: matrixOf(rows), settings })).toEqual([['Ann Lee', 'approve', 'reconcile', '']])
  })

  it('are known from the duty of the task where the words of the row say none', () => {
    const tasks = [
      taskOf({ id: '1', name: 'March wages', duty: 'pay' }),
      taskOf({ id: '2', name: 'March wages', duty: '审批' }),
    ]
    const matrix = {
      parties: ['Ann Lee'],
      rows: [
        { id: '1', task: 'March wages', cells: { 'Ann Lee': 'R' } },
        { id: '2', task: 'March wages', cells: { 'Ann Lee': 'A' } },
      ],
    }
    expect(conflictsOf({ tasks, matrix })).toEqual([['Ann Lee', 'approve', 'pay', '1 / 2']])
  })

  it('are no conflict for departments, posts, other objects, papers, nor for who only answers for the payment', () => {
    const ordinary = matrixOf([
      ['Approve invoices', { 'Ann Lee': 'A', Finance: 'A', 'Project manager': 'A', 'Bo Chen': 'R' }],
      ['Pay invoices', { 'Ann Lee': 'A', Finance: 'R', 'Project manager': 'R', Carl: 'R', 'Dora Wu': 'R' }],
      ['Approve procurement plan', { 'Ann Lee': 'A', 'Dora Wu': 'R' }],
      ['Procurement plan', { 'Ann Lee': 'R', 'Dora Wu': 'A' }],
      ['Request for proposal', { 'Ann Lee': 'R' }],
      ['Proposal approval', { 'Ann Lee': 'A' }],
      ['Record lessons learned', { 'Ann Lee': 'R' }],
      ['Approve lessons learned', { 'Ann Lee': 'A' }],
      ['Approve design', { 'Ann Lee': 'A' }],
      ['Receive goods', { 'Ann Lee': 'R' }],
    ])
    expect(conflictsOf({ matrix: ordinary })).toEqual([])
  })
})

describe('any ledger', () => {
  const name = fc.constantFrom('Ann Lee', 'Bo Chen', '张伟', '王芳、Ann Lee', 'Finance')
  const entry = fc.record(
    {
      date: fc.constantFrom('2026-01-05', '2026-02-05'),
      class: fc.constantFrom('commitment' as const, 'payment' as const),
      amount: fc.integer({ min: -500, max: 5000 }),
      document: fc.constantFrom('D1', 'D2', 'C1', '记-1'),
      contract: fc.constantFrom('C1', 'C2'),
      approvedBy: name,
      paidBy: name,
      recordedBy: name,
      requestedBy: name,
    },
    { requiredKeys: ['date', 'class', 'amount'] },
  )
  const ledgers = fc
    .array(entry, { maxLength: 12 })
    .map(entries => entries.map((one, index): LedgerEntry => ({ ...one, id: `E${index}` })))
  const contracts = [{ id: 'C1', supplier: 'Acme', value: 900, owner: 'Bo Chen', approvedBy: 'Ann Lee' }]
  const idsOf = (parts: Parts) =>
    findingsOf(parts, 'duties/')
      .map(finding => [finding.id, finding.amount])
      .sort()

  it('gives the same findings in any order', () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom('document' as const, 'project' as const), (ledger, scope) => {
        const settings = { duties: { scope } }
        expect(idsOf({ ledger: ledger.toReversed(), contracts, settings })).toEqual(
          idsOf({ ledger, contracts, settings }),
        )
      }),
    )
  })

  it('gives the same findings with other names when people are renamed', () => {
    const renamed = (text: string) => text.replaceAll('Ann Lee', 'Eva Roth').replaceAll('张伟', '赵敏')
    fc.assert(
      fc.property(ledgers, ledger => {
        const after = JSON.parse(renamed(JSON.stringify({ ledger, contracts }))) as Parts
        const before = conflictsOf({ ledger, contracts }).map(found => renamed(JSON.stringify(found)))
        expect(
          conflictsOf(after)
            .map(found => JSON.stringify(found))
            .sort(),
        ).toEqual(before.sort())
      }),
    )
  })
})
