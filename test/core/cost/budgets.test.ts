import { describe, expect, test } from 'vitest'
import { analyse } from '../../../core/analyse.ts'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { parseProject } from '../../../core/parse.ts'
import { costOf, findingsOf, measuresOf, projectOf, reasonsOf, subjectsOf, taskOf } from '../project.ts'

const budgetEntry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date: '2027-01-01',
  class: 'budget',
  amount: 300,
  task: 'T1',
  ...more,
})
const change = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date: '2026-06-30',
  class: 'change',
  amount: 50,
  task: 'T1',
  ...more,
})

describe('budget at completion of a task', () => {
  test('is its budget, else its budget lines, else its ledger budget entries whatever their date', () => {
    const budget = [
      { task: 'T1', amount: 150.25 },
      { task: 'T1', amount: 49.75 },
    ]
    const ledger = [budgetEntry()]
    const of = (parts: object, task = {}) => measuresOf({ tasks: [taskOf(task)], ...parts }).budgetAtCompletion
    expect(of({ budget, ledger }, { budget: 100 })).toBe(100)
    expect(of({ budget, ledger })).toBe(200)
    expect(of({ ledger })).toBe(300)
  })

  test.each<[string, Partial<LedgerEntry>, number]>([
    ['approved', { status: 'approved' }, 150],
    ['without a status', {}, 150],
    ['pending', { status: 'pending' }, 100],
    ['after the status date', { date: '2026-07-01' }, 100],
    ['negative', { amount: -30 }, 70],
  ])('a change that is %s', (_name, more, expected) => {
    const measures = measuresOf({ tasks: [taskOf({ budget: 100 })], ledger: [change(more)] })
    expect(measures.budgetAtCompletion).toBe(expected)
  })

  test('a task that only a change brought in has the change for its budget', () => {
    const tasks = [taskOf({ id: 'T1' }), taskOf({ id: 'T2', budget: 100 })]
    expect(measuresOf({ tasks, ledger: [change()] }).budgetAtCompletion).toBe(50)
  })

  test('budget lines in the other tax basis are converted or left out', () => {
    const line = { task: 'T1', amount: 106, amountBasis: 'gross' as const }
    expect(measuresOf({ tasks: [taskOf()], budget: [{ ...line, taxRate: 0.06 }] }).budgetAtCompletion).toBe(100)
    const parts = { tasks: [taskOf()], budget: [line] }
    expect(reasonsOf(measuresOf(parts), 'budgetAtCompletion')).toEqual(['mixed_tax_basis'])
    expect(subjectsOf(parts, 'cost/mixed-tax-basis')).toEqual(['T1'])
    const ofAccount = { tasks: [taskOf()], budget: [{ account: '6001', amount: 5, amountBasis: 'gross' as const }] }
    expect(findingsOf(ofAccount, 'cost/mixed-tax-basis')[0]?.subject).toEqual({ kind: 'account', id: '6001' })
  })
})

describe('budget lines in the other tax basis', () => {
  test.each<[string, object, 'net' | 'gross', number]>([
    ['gross with a tax amount', { amountBasis: 'gross', amount: 113, tax: 13 }, 'net', 100],
    ['the tax amount before the rate', { amountBasis: 'gross', amount: 113, tax: 12, taxRate: 0.13 }, 'net', 101],
    ['net with a tax amount', { amountBasis: 'net', amount: 100, tax: 13.01 }, 'gross', 113.01],
  ])('%s', (_name, line, amountBasis, expected) => {
    const input = { ...projectOf({ project: { amountBasis }, tasks: [taskOf()] }), budget: [{ task: 'T1', ...line }] }
    const parsed = parseProject(input)
    expect(parsed.ok && parsed.value.findings).toEqual([])
    expect(parsed.ok && analyse(parsed.value.project).cost?.totals.budgetAtCompletion).toBe(expected)
  })

  test('a contract may state its tax too', () => {
    const contracts = [{ id: 'C1', supplier: 'S', value: 113, amountBasis: 'gross', tax: 13 }]
    const parsed = parseProject({ ...projectOf(), contracts })
    expect(parsed.ok && parsed.value.findings).toEqual([])
    expect(parsed.ok && parsed.value.project.contracts?.[0]?.tax).toBe(13)
  })
})

describe('budget at completion of the project', () => {
  const total = (parts: object) => costOf(parts).totals.budgetAtCompletion

  test('is the sum of the leaves where any has a budget', () => {
    const tasks = [taskOf({ id: 'T1', budget: 100 }), taskOf({ id: 'T2' })]
    expect(total({ tasks, budget: [{ account: 'A', amount: 900 }] })).toBe(100)
  })

  test('is else all budget lines, else all ledger budget entries', () => {
    const ledger = [budgetEntry({ task: undefined, amount: 7 })]
    expect(total({ tasks: [taskOf()], budget: [{ account: 'A', amount: 900 }], ledger })).toBe(900)
    expect(total({ tasks: [taskOf()], ledger })).toBe(7)
    expect(total({ tasks: [taskOf()] })).toBeNull()
  })

  test('has every approved change once, on a leaf, on a parent or on none', () => {
    const tasks = [taskOf({ id: 'P' }), taskOf({ id: 'T1', parent: 'P', budget: 100 })]
    const ledger = [change({ amount: 1 }), change({ amount: 20, task: 'P' }), change({ amount: 300, task: undefined })]
    expect(total({ tasks, ledger })).toBe(421)
    expect(total({ tasks: [taskOf()], ledger, budget: [{ amount: 1000 }] })).toBe(1321)
  })
})

describe('parents', () => {
  const leaves = [taskOf({ id: 'L1', parent: 'P', budget: 60 }), taskOf({ id: 'L2', parent: 'P', budget: 40 })]

  test('contribute nothing, and a budget that agrees with the leaves is no finding', () => {
    const tasks = [taskOf({ id: 'P', budget: 100, actualCost: 5, percentComplete: 1 }), ...leaves]
    const cost = costOf({ tasks })
    expect(cost.tasks.map(task => task.id)).toEqual(['L1', 'L2'])
    expect(cost.totals).toMatchObject({ budgetAtCompletion: 100, actualCost: null, earnedValue: null })
    expect(subjectsOf({ tasks }, 'input/double-count')).toEqual([])
  })

  test('with a budget that differs are double counts, and the leaves win', () => {
    const tasks = [taskOf({ id: 'P', budget: 120 }), ...leaves]
    expect(costOf({ tasks }).totals.budgetAtCompletion).toBe(100)
    expect(findingsOf({ tasks }, 'input/double-count')).toMatchObject([
      { subject: { id: 'P' }, amount: 20, params: { stated: 120, parts: 100, used: 100 } },
    ])
  })

  test('are compared with the leaves at any depth', () => {
    const tasks = [taskOf({ id: 'G', budget: 100 }), taskOf({ id: 'P', parent: 'G', budget: 90 }), ...leaves]
    expect(subjectsOf({ tasks }, 'input/double-count')).toEqual(['P'])
  })

  test('agree within the rounding of the leaves', () => {
    const thirds = ['a', 'b', 'c'].map(id => taskOf({ id, parent: 'P', budget: 100 / 3 }))
    expect(subjectsOf({ tasks: [taskOf({ id: 'P', budget: 100 }), ...thirds] }, 'input/double-count')).toEqual([])
    const cents = ['a', 'b', 'c'].map(id => taskOf({ id, parent: 'P', budget: 33.33 }))
    expect(subjectsOf({ tasks: [taskOf({ id: 'P', budget: 100 }), ...cents] }, 'input/double-count')).toEqual(['P'])
  })

  test('count as leaves where no leaf below has a budget', () => {
    const tasks = [
      taskOf({ id: 'P', budget: 500, percentComplete: 0.5 }),
      taskOf({ id: 'L1', parent: 'P', actualCost: 70 }),
      taskOf({ id: 'L2', parent: 'P' }),
    ]
    const cost = costOf({ tasks })
    expect(cost.tasks.map(task => task.id)).toEqual(['P', 'L1', 'L2'])
    expect(cost.totals).toMatchObject({ budgetAtCompletion: 500, earnedValue: 250, actualCost: 70 })
  })

  test('that are their own ancestors are taken out of the loop, so that no money is lost', () => {
    const tasks = [taskOf({ id: 'A', parent: 'B', budget: 5 }), taskOf({ id: 'B', parent: 'A', budget: 5 })]
    expect(costOf({ tasks }).totals.budgetAtCompletion).toBe(5)
    expect(subjectsOf({ tasks }, 'input/parent-loop')).toEqual(['B'])
    const own = [taskOf({ id: 'A', parent: 'A', budget: 5 })]
    expect(costOf({ tasks: own }).totals.budgetAtCompletion).toBe(5)
  })
})
