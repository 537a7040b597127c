import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Unowned } from '../../../core/contract/report.ts'
import type { Contract } from '../../../core/cost/ledgerGroups.ts'
import { findingsOf, projectOf, reportOf, responsibilityOf, taskOf } from '../project.ts'

type Parts = Parameters<typeof reportOf>[0]

function unownedOf(parts: Parts): Unowned {
  const { unowned } = responsibilityOf(parts)
  if (!unowned) throw new Error('The report has no unowned money')
  return unowned
}

/** Total, and the causes that are not 0. */
function sumsOf(parts: Parts): Record<string, number> {
  const { total, byCause } = unownedOf(parts)
  return { total, ...Object.fromEntries(Object.entries(byCause).filter(([, amount]) => amount !== 0)) }
}

const listed = (parts: Parts) =>
  unownedOf(parts).items.map(({ subject, amount, cause }) => `${subject.kind} ${subject.id} ${amount} ${cause}`)

const foundation = taskOf({ id: 'T1', name: 'Foundation', budget: 1000, owner: 'Ann Lee' })
const entryOf = (entry: Partial<LedgerEntry>): LedgerEntry => ({
  date: '2026-06-01',
  class: 'actual',
  amount: 100,
  ...entry,
})
const contractOf = (contract: Partial<Contract>): Contract => ({ id: 'C1', supplier: 'Acme', value: 500, ...contract })

describe('money of a task', () => {
  test('is unowned where its rows in the matrix name nobody accountable, whoever owns it in the plan', () => {
    const matrix = { parties: ['PM', 'QA'], rows: [{ task: 'Foundation', cells: { PM: 'R', QA: 'C' } }] }
    expect(sumsOf({ tasks: [foundation], matrix })).toEqual({ total: 1000, noAccountable: 1000 })
    const named = { ...matrix, rows: [{ task: 'Foundation', cells: { PM: 'A/R' } }] }
    expect(sumsOf({ tasks: [foundation], matrix: named })).toEqual({ total: 0 })
  })

  test.each([['主责'], ['牵头'], ['主办']])('is owned in the Chinese scheme by who has %s', word => {
    const matrixWith = (code: string) => ({
      scheme: 'zh',
      parties: ['工程部', '财务部'],
      rows: [{ task: 'Foundation', cells: { 工程部: code, 财务部: '会签' } }],
    })
    expect(sumsOf({ tasks: [foundation], matrix: matrixWith(word) })).toEqual({ total: 0 })
    expect(sumsOf({ tasks: [foundation], matrix: matrixWith('配合') })).toEqual({ total: 1000, noAccountable: 1000 })
  })

  test('without a row is owned by its owner, else by its department', () => {
    const tasks = [foundation, taskOf({ id: 'T2', budget: 200 }), taskOf({ id: 'T3', budget: 50, department: 'Works' })]
    expect(listed({ tasks })).toEqual(['task T2 200 noAccountable'])
  })

  test('is the larger of its budget and its cost with open commitments', () => {
    const tasks = [taskOf({ budget: 1000 }), taskOf({ id: 'T2', owner: 'Ann Lee' })]
    const order = entryOf({ task: 'T1', class: 'commitment', document: 'PO-1', amount: 900 })
    const cost = entryOf({ task: 'T1', document: 'PO-1', amount: 400 })
    expect(sumsOf({ tasks, ledger: [order, cost] }).total).toBe(1000)
    const more = entryOf({ task: 'T1', document: 'V-1', class: 'accrual', amount: 350 })
    expect(sumsOf({ tasks, ledger: [order, cost, more] }).total).toBe(1250)
  })

  test('is in the wrong department where the policy wants another to be accountable for its duty', () => {
    const parts = (department: string, phase?: string): Parts => ({
      tasks: [{ ...foundation, duty: 'Design', phase: 'Build' }],
      people: [{ name: 'Ann Lee', department: 'Sales' }],
      settings: { policy: [{ duty: 'design', department, requiredRole: 'A', ...(phase && { phase }) }] },
    })
    expect(sumsOf(parts('Engineering'))).toEqual({ total: 1000, wrongDepartment: 1000 })
    expect(sumsOf(parts('Engineering', 'Build'))).toEqual({ total: 1000, wrongDepartment: 1000 })
    expect(sumsOf(parts('Engineering', 'Close'))).toEqual({ total: 0 })
    expect(sumsOf(parts('Sales department'))).toEqual({ total: 0 })
  })

  test('a duty that only the words of tasks say is asked of them where the department is accountable for none', () => {
    const parts = (second: string): Parts => ({
      tasks: [
        taskOf({ id: 'T1', name: 'Roof survey', owner: 'Ann Lee', budget: 1000 }),
        taskOf({ id: 'T2', name: 'Second roof survey', owner: second, budget: 10 }),
      ],
      people: [
        { name: 'Ann Lee', department: 'Sales' },
        { name: 'Bo Wu', department: 'Legal' },
      ],
      settings: {
        policy: [{ duty: 'survey', requiredRole: 'A' }],
        duties: { catalogue: [{ id: 'survey', name: 'Survey', department: 'Legal', words: ['roof survey'] }] },
      },
    })
    expect(sumsOf(parts('Bo Wu'))).toEqual({ total: 0 })
    expect(sumsOf(parts('Ann Lee'))).toEqual({ total: 1010, wrongDepartment: 1010 })
  })

  test('a department that must be accountable once in a phase need not be for each of its tasks', () => {
    const parts = (second: string): Parts => ({
      tasks: [{ ...foundation, phase: 'Build' }, taskOf({ id: 'T2', budget: 10, phase: 'Build', owner: second })],
      people: [
        { name: 'Ann Lee', department: 'Sales' },
        { name: 'Bo Wu', department: 'Legal' },
      ],
      settings: { policy: [{ phase: 'Build', department: 'Legal', requiredRole: 'A' }] },
    })
    expect(sumsOf(parts('Bo Wu'))).toEqual({ total: 0 })
    expect(sumsOf(parts('Ann Lee'))).toEqual({ total: 1010, wrongDepartment: 1010 })
  })

  test('without a policy is in the wrong department where a known person of another one owns it', () => {
    const parts = (department: string): Parts => ({
      tasks: [{ ...foundation, department: 'Works' }],
      people: [{ name: 'Ann Lee', department }],
    })
    expect(sumsOf(parts('Sales'))).toEqual({ total: 1000, wrongDepartment: 1000 })
    expect(sumsOf(parts('Works'))).toEqual({ total: 0 })
    expect(sumsOf({ tasks: [{ ...foundation, department: 'Works' }] })).toEqual({ total: 0 })
  })
})

describe('money without a task', () => {
  test('of a contract counts its value and changes, and is owned by owner, approver or department', () => {
    const contracts = [
      contractOf({ changes: 40 }),
      contractOf({ id: 'C2', owner: 'Ann Lee' }),
      contractOf({ id: 'C3', approvedBy: 'Ann Lee' }),
      contractOf({ id: 'C4', direction: 'receivable' }),
    ]
    expect(listed({ contracts })).toEqual(['contract C1 540 noAccountable'])
  })

  test('order, invoice, cost and payment of one purchase are one amount', () => {
    const line = { document: 'PO-1', supplier: 'Acme' }
    const ledger = [
      entryOf({ ...line, class: 'commitment', amount: 300 }),
      entryOf({ ...line, class: 'invoice', amount: 300 }),
      entryOf({ ...line, class: 'actual', amount: 300 }),
      entryOf({ ...line, class: 'payment', amount: 300 }),
    ]
    expect(sumsOf({ tasks: [foundation], ledger })).toEqual({ total: 300, noAccountable: 300 })
  })

  test('a payment under a number of its own is not counted beside the cost of its supplier', () => {
    const ledger = [
      entryOf({ document: 'V-1', supplier: 'Acme', amount: 300 }),
      entryOf({ document: 'B-9', supplier: 'Acme', class: 'payment', amount: 300 }),
      entryOf({ document: 'B-10', supplier: 'Other', class: 'payment', amount: 70 }),
    ]
    expect(sumsOf({ tasks: [foundation], ledger }).total).toBe(370)
  })

  test('an invoice and its payment without any cost are one amount', () => {
    const line = { document: 'V-1', supplier: 'Acme' }
    const ledger = [
      entryOf({ document: 'V-9', supplier: 'Other', task: 'T1' }),
      entryOf({ ...line, class: 'invoice', amount: 300 }),
      entryOf({ ...line, class: 'payment', amount: 200 }),
    ]
    expect(sumsOf({ tasks: [foundation], ledger })).toEqual({ total: 300, noAccountable: 300 })
  })

  test('entries are owned by who approved or requested them, their department or that of their account', () => {
    const ledger = [
      entryOf({ document: 'V-1', approvedBy: 'Ann Lee' }),
      entryOf({ document: 'V-2', requestedBy: 'Ann Lee' }),
      entryOf({ document: 'V-3', department: 'Sales' }),
      entryOf({ document: 'V-4', account: 'Travel' }),
      entryOf({ document: 'V-5', account: 'Other', recordedBy: 'Bo Wu' }),
    ]
    const budget = [{ account: 'Travel', department: 'Sales', amount: 500 }]
    expect(listed({ ledger, budget })).toEqual(['entry #5 100 noAccountable'])
  })
})

describe('money that somebody handled against the rules', () => {
  const authority = [{ matter: 'contract', person: 'Bo Wu', upTo: 100 }]

  test('above the limit of the approver', () => {
    const contracts = [contractOf({ owner: 'Ann Lee', approvedBy: 'Bo Wu' })]
    expect(listed({ contracts, authority })).toEqual(['contract C1 500 overLimit'])
    expect(sumsOf({ contracts: [contractOf({ approvedBy: 'Bo Wu', value: 90 })], authority })).toEqual({ total: 0 })
  })

  test('in a conflict of duties, unless a control makes up for it', () => {
    const ledger = [entryOf({ document: 'V-1', class: 'payment', approvedBy: 'Bo Wu', paidBy: 'Bo Wu' })]
    expect(listed({ ledger })).toEqual(['entry #1 100 conflict'])
    const mitigations = [{ person: 'Bo Wu', duties: ['approve', 'pay'] as [string, string], control: 'Monthly review' }]
    expect(sumsOf({ ledger, settings: { duties: { mitigations } } })).toEqual({ total: 0 })
  })

  test('on a task counts with its own amount, and not where the whole task is unowned already', () => {
    const payment = entryOf({ task: 'T1', class: 'payment', approvedBy: 'Bo Wu', paidBy: 'Bo Wu', document: 'V-1' })
    expect(listed({ tasks: [foundation], ledger: [payment] })).toEqual(['entry #1 100 conflict'])
    const ownerless = taskOf({ id: 'T1', budget: 1000 })
    expect(listed({ tasks: [ownerless], ledger: [payment] })).toEqual(['task T1 1000 noAccountable'])
  })

  test('both above the limit and in conflict counts once, as above the limit', () => {
    const contracts = [contractOf({ owner: 'Bo Wu', approvedBy: 'Bo Wu' })]
    expect(sumsOf({ contracts, authority })).toEqual({ total: 500, overLimit: 500 })
  })

  test('an order and its payment are the same money, on a task and on none', () => {
    const ledgerOn = (task?: string) => {
      const line = { document: 'PO-1', approvedBy: 'Bo Wu', paidBy: 'Bo Wu', ...(task && { task }) }
      return [
        entryOf({ ...line, class: 'commitment', amount: 300 }),
        entryOf({ ...line, class: 'payment', amount: 250 }),
      ]
    }
    expect(sumsOf({ ledger: ledgerOn() })).toEqual({ total: 300, conflict: 300 })
    expect(sumsOf({ tasks: [foundation], ledger: ledgerOn('T1') })).toEqual({ total: 300, conflict: 300 })
  })

  test('of a task with more money, what is above the limit is not counted for a conflict again', () => {
    const line = { task: 'T1', document: 'PO-1', class: 'payment' as const }
    const payments = [{ matter: 'payment', person: 'Bo Wu', upTo: 100 }]
    const ledger = [
      entryOf({ ...line, amount: 200, approvedBy: 'Bo Wu', paidBy: 'Bo Wu' }),
      entryOf({ ...line, amount: 50, approvedBy: 'Bo Wu', paidBy: 'Bo Wu' }),
    ]
    const parts = { tasks: [foundation], ledger, authority: payments }
    expect(sumsOf(parts)).toEqual({ total: 250, overLimit: 200, conflict: 50 })
  })

  test('by the rows of the matrix is the money of their tasks', () => {
    const tasks = [
      taskOf({ id: 'T1', name: 'Approve payments', budget: 30 }),
      taskOf({ id: 'T2', name: 'Payments', budget: 700 }),
      taskOf({ id: 'T3', name: 'Roof', budget: 5 }),
    ]
    const rows = tasks.map(task => ({ id: task.id, task: task.name, cells: { 'Bo Wu': 'A/R' } }))
    expect(sumsOf({ tasks, matrix: { parties: ['Bo Wu'], rows } })).toEqual({ total: 730, conflict: 730 })
  })
})

describe('the finding', () => {
  const source = { sheet: 'Plan', cell: 'A3', table: 'plan' }
  const tables = [{ id: 'plan', sheet: 'Plan', kind: 'plan', columns: { owner: 'D', budget: 'F' } }]
  const tasks = [
    foundation,
    taskOf({ id: 'T2', name: 'Roof', budget: 1_250_000, source }),
    taskOf({ id: 'T3', budget: 10_000 }),
  ]

  test('is one for each cause, with its sum, and points at the cell of the largest', () => {
    const [found, ...more] = findingsOf({ tasks, tables }, 'unowned/')
    expect(more).toEqual([])
    expect(found).toMatchObject({
      rule: 'unowned/no-owner',
      severity: 'error',
      subject: { kind: 'project', id: 'project' },
      amount: 1_260_000,
      source: { sheet: 'Plan', cell: 'D3' },
      message: {
        en: 'CNY 1,260,000 has no accountable owner: 2 items, the largest is Roof.',
        zh: '126 万元资金没有负责人：共 2 项，最大一项为 Roof。',
      },
    })
  })

  test('names what it is about where it is only one', () => {
    const [found] = findingsOf({ tasks: tasks.slice(0, 2) }, 'unowned/')
    expect(found?.message).toEqual({
      en: 'CNY 1,250,000 has no accountable owner: Roof.',
      zh: '125 万元资金没有负责人：Roof。',
    })
  })

  test.each([
    ['unowned/no-owner', 'error'],
    ['unowned/wrong-department', 'warning'],
    ['unowned/over-limit', 'error'],
    ['unowned/conflict', 'error'],
  ])('%s is %s', (rule, severity) => {
    const parts: Parts = {
      tasks: [...tasks, { ...foundation, id: 'T4', department: 'Works' }],
      people: [{ name: 'Ann Lee', department: 'Sales' }],
      contracts: [contractOf({ owner: 'Ann Lee', approvedBy: 'Bo Wu' })],
      authority: [{ matter: 'contract', person: 'Bo Wu', upTo: 100 }],
      ledger: [entryOf({ document: 'V-1', approvedBy: 'Cy Day', paidBy: 'Cy Day' })],
    }
    expect(findingsOf(parts, rule).map(finding => finding.severity)).toEqual([severity])
  })

  test('nobody is named anywhere: there is nothing to say', () => {
    expect(reportOf({ tasks: [taskOf({ budget: 5 })] }).responsibility).toBeNull()
  })
})

const name = fc.constantFrom('Ann Lee', 'Bo Wu', 'Cy Day', undefined)
const cents = fc.integer({ min: -20_000, max: 100_000 }).map(amount => amount / 100)
const anyTask = fc.record({
  budget: cents.map(Math.abs),
  owner: name,
  department: fc.constantFrom('Sales', 'Works', undefined),
})
const task = fc.constantFrom('T0', 'T1', 'T2', undefined)
const anyEntry = fc.record({
  class: fc.constantFrom('commitment', 'actual', 'accrual', 'invoice', 'payment', 'receipt'),
  amount: cents,
  task,
  document: fc.constantFrom('D1', 'D2', 'D3', undefined),
  contract: fc.constantFrom('C1', 'C2', undefined, undefined),
  supplier: fc.constantFrom('Acme', 'Other', undefined),
  requestedBy: name,
  approvedBy: name,
  paidBy: name,
})
const anyContract = fc.record({ value: cents.map(Math.abs), owner: name, approvedBy: name, task })

const present = <T extends object>(row: T) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

const anyProject: fc.Arbitrary<Parts> = fc
  .record({
    tasks: fc.array(anyTask, { maxLength: 3 }),
    ledger: fc.array(anyEntry, { maxLength: 12 }),
    contracts: fc.array(anyContract, { maxLength: 2 }),
  })
  .map(({ tasks, ledger, contracts }) => ({
    tasks: tasks.map((row, index) => taskOf({ id: `T${index}`, ...present(row) })),
    ledger: ledger.map((row, index) => entryOf({ id: `E${index}`, ...present(row) })),
    contracts: contracts.map((row, index) => contractOf({ id: `C${index + 1}`, ...present(row) })),
    people: [
      { name: 'Ann Lee', department: 'Sales' },
      { name: 'Bo Wu', department: 'Works' },
    ],
    authority: [
      { matter: 'contract', person: 'Bo Wu', upTo: 100 },
      { matter: 'payment', person: 'Ann Lee', upTo: 50 },
    ],
  }))

const minor = (amount: number) => Math.round(amount * 100)

describe('of any project', () => {
  test('the causes, and the items, add up to the total', () => {
    fc.assert(
      fc.property(anyProject, parts => {
        const { unowned } = responsibilityOf(parts)
        if (!unowned) return
        const items = unowned.items.reduce((sum, item) => sum + minor(item.amount), 0)
        const causes = Object.values(unowned.byCause).reduce((sum, amount) => sum + minor(amount), 0)
        expect([items, causes]).toEqual([minor(unowned.total), minor(unowned.total)])
        expect(unowned.items.every(item => item.amount > 0)).toBe(true)
      }),
    )
  })

  test('no more is unowned than there is where nobody owns anything', () => {
    fc.assert(
      fc.property(anyProject, parts => {
        const nameless = {
          ...parts,
          tasks: projectOf(parts).tasks.map(({ owner: _owner, department: _department, ...row }) => row),
          contracts: (parts.contracts ?? []).map(({ owner: _owner, approvedBy: _approvedBy, ...row }) => row),
          ledger: (parts.ledger as LedgerEntry[]).map(
            ({ requestedBy: _requestedBy, approvedBy: _approvedBy, paidBy: _paidBy, ...row }) => row,
          ),
        }
        const all = responsibilityOf(nameless).unowned
        const some = responsibilityOf(parts).unowned
        expect(all?.total ?? 0).toBe(all?.byCause.noAccountable ?? 0)
        expect(some?.total ?? 0).toBeLessThanOrEqual(all?.total ?? 0)
      }),
    )
  })

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(anyProject, parts => {
        const turned = {
          ...parts,
          tasks: projectOf(parts).tasks.toReversed(),
          ledger: (parts.ledger as LedgerEntry[]).toReversed(),
          contracts: (parts.contracts ?? []).toReversed(),
        }
        const sets = [parts, turned].map(each => responsibilityOf(each).unowned)
        expect(sets[1]).toEqual(sets[0])
      }),
    )
  })

  test('other names for the same persons change names only', () => {
    fc.assert(
      fc.property(anyProject, parts => {
        const renamed = JSON.parse(
          JSON.stringify(parts)
            .replaceAll('Ann Lee', 'Una Ray')
            .replaceAll('Bo Wu', 'Vi Hart')
            .replaceAll('Cy Day', 'Wes Poe'),
        )
        const [before, after] = [parts, renamed].map(each => responsibilityOf(each).unowned)
        expect(after?.byCause).toEqual(before?.byCause)
        expect(after?.items.map(item => item.subject)).toEqual(before?.items.map(item => item.subject))
      }),
    )
  })
})
