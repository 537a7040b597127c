import { describe, expect, test } from 'vitest'
import { costOf, findingsOf, reasonsOf, reportOf, subjectsOf, taskOf } from '../project.ts'

const measured = (id: string, figures: [number?, number?, number?, number?]) => {
  const [budget, plannedValue, earnedValue, actualCost] = figures
  return taskOf({ id, budget, plannedValue, earnedValue, actualCost })
}

describe('totals', () => {
  test('sum first and form ratios after: an index is never an average of indices', () => {
    const { totals } = costOf({ tasks: [measured('a', [100, 50, 50, 25]), measured('b', [900, 450, 300, 600])] })
    expect(totals).toMatchObject({ budgetAtCompletion: 1000, plannedValue: 500, earnedValue: 350, actualCost: 625 })
    expect(totals.costPerformanceIndex).toBe(0.56)
    expect(totals.schedulePerformanceIndex).toBe(0.7)
    expect(totals.estimateAtCompletion).toBeCloseTo(1785.7142857142858, 9)
    expect(totals.missing).toEqual([])
  })

  test('sum the leaves that have a measure and list the others', () => {
    const { totals } = costOf({ tasks: [measured('a', [100, 50, 50, 25]), measured('b', [900, 450])] })
    expect(totals.earnedValue).toBe(50)
    expect(totals.missing.filter(entry => entry.task === 'b').map(entry => [entry.measure, entry.reason])).toEqual([
      ['earnedValue', 'no_progress'],
      ['actualCost', 'no_actuals'],
    ])
  })

  test('an index whose sums miss different leaves is given and listed as partial', () => {
    const { totals } = costOf({ tasks: [measured('a', [100, 50, 50, 25]), measured('b', [900, 450, 100])] })
    expect(totals.costPerformanceIndex).toBe(6)
    expect(reasonsOf(totals, 'costPerformanceIndex')).toEqual(['partial'])
    expect(reasonsOf(totals, 'costVariance')).toEqual(['partial'])
    expect(reasonsOf(totals, 'schedulePerformanceIndex')).toEqual([])
  })

  test('an index whose sums miss the same leaves is whole', () => {
    const { totals } = costOf({ tasks: [measured('a', [100, 50, 50, 25]), measured('b', [900, 450])] })
    expect(reasonsOf(totals, 'costPerformanceIndex')).toEqual([])
    expect(reasonsOf(totals, 'schedulePerformanceIndex')).toEqual(['partial'])
  })

  test('are null only where no leaf has the measure', () => {
    const { totals } = costOf({ tasks: [measured('a', [100]), measured('b', [900])] })
    expect(totals.plannedValue).toBeNull()
    expect(totals.missing.filter(entry => entry.measure === 'plannedValue').map(entry => entry.task)).toEqual([
      undefined,
      'a',
      'b',
    ])
  })

  test('the part is null for a project without a task and without money', () => {
    expect(reportOf({ matrix: { parties: ['PM'], rows: [] } }).cost).toBeNull()
  })
})

describe('amounts beyond what a double counts to the cent', () => {
  test('leave their task without the figure, with a reason and a finding, and the rest is exact', () => {
    const tasks = [70, 70, 70, 1e15].map((budget, index) => taskOf({ id: `T${index}`, budget }))
    const { totals } = costOf({ tasks })
    expect(totals.budgetAtCompletion).toBe(210)
    expect(totals.missing).toContainEqual({ measure: 'budgetAtCompletion', reason: 'too_large', task: 'T3' })
    expect(findingsOf({ tasks }, 'cost/amount-too-large').map(finding => finding.subject.id)).toEqual(['T3'])
  })

  test('leave no sum where the sum is beyond, and do where it comes back', () => {
    const actuals = (...amounts: number[]) =>
      costOf({ ledger: amounts.map(amount => ({ date: '2026-06-01', class: 'actual' as const, amount })) }).totals
    expect(actuals(4e13, 4e13)).toMatchObject({ actualCost: null })
    expect(reasonsOf(actuals(4e13, 4e13), 'actualCost')).toEqual(['too_large'])
    const back = [4.9e13, 4.9e13, 4.9e13, 0.01, -4.9e13, -4.9e13]
    expect(actuals(...back).actualCost).toBe(49_000_000_000_000.01)
    expect(actuals(...back.toReversed()).actualCost).toBe(49_000_000_000_000.01)
  })

  test('leave no variance where the difference is beyond', () => {
    const { totals } = costOf({ tasks: [measured('a', [4e13, 4e13, 4e13, -4e13])] })
    expect(totals).toMatchObject({ costVariance: null, scheduleVariance: 0 })
    expect(reasonsOf(totals, 'costVariance')).toEqual(['too_large'])
  })

  test('leave a budget missing, not absent: a parent does not stand in for it', () => {
    const tasks = [taskOf({ id: 'P', budget: 5 }), taskOf({ id: 'a', parent: 'P', budget: 1e15 })]
    expect(costOf({ tasks }).tasks.map(task => task.id)).toEqual(['a'])
    expect(findingsOf({ tasks }, 'input/double-count')).toEqual([])
    const changed = { tasks, ledger: [{ date: '2026-06-01', class: 'change' as const, amount: 7, task: 'a' }] }
    expect(costOf(changed).tasks[0]?.budgetAtCompletion).toBeNull()
  })
})

describe('forecasts', () => {
  test('each is measured against its own estimate', () => {
    const { forecasts } = costOf({ tasks: [measured('a', [1000, 500, 400, 500])] })
    const { spiCpi, ...exact } = forecasts
    expect(spiCpi?.estimateAtCompletion).toBeCloseTo(1437.5, 9)
    expect(spiCpi?.toCompletePerformanceIndex).toBeCloseTo(0.64, 12)
    expect(exact).toEqual({
      cpi: {
        estimateAtCompletion: 1250,
        estimateToComplete: 750,
        varianceAtCompletion: -250,
        toCompletePerformanceIndex: 0.8,
      },
      budget: {
        estimateAtCompletion: 1100,
        estimateToComplete: 600,
        varianceAtCompletion: -100,
        toCompletePerformanceIndex: 1,
      },
    })
  })

  test('without cost only the budget rate gives an estimate', () => {
    const { forecasts } = costOf({ tasks: [measured('a', [100, 50, 40, 0])] })
    expect([forecasts.cpi, forecasts.budget, forecasts.spiCpi].map(row => row?.estimateAtCompletion)).toEqual([
      null,
      60,
      null,
    ])
  })

  test('without progress there is no forecast at all', () => {
    const { forecasts } = costOf({ tasks: [measured('a', [100])] })
    expect(Object.values(forecasts).map(row => row.estimateAtCompletion)).toEqual([null, null, null])
  })
})

describe('findings about figures', () => {
  test('money spent without progress, progress without cost, a budget used up', () => {
    const tasks = [
      measured('spent', [100, 50, 0, 30]),
      measured('free', [100, 50, 60, 0]),
      measured('exhausted', [100, 100, 60, 120.1]),
      measured('sound', [100, 50, 50, 50]),
    ]
    expect(findingsOf({ tasks }, 'cost/').map(finding => [finding.rule, finding.subject.id, finding.amount])).toEqual([
      ['cost/progress-without-cost', 'free', 60],
      ['cost/spent-without-progress', 'spent', 30],
      ['cost/budget-exhausted', 'exhausted', 20.1],
    ])
  })

  test('the project is named only where no task is', () => {
    const tasks = [measured('a', [100, 50, 0])]
    const ledger = [{ date: '2026-06-01', class: 'actual' as const, amount: 5 }]
    expect(findingsOf({ tasks, ledger }, 'cost/spent-without-progress').map(finding => finding.subject)).toEqual([
      { kind: 'project', id: 'project' },
    ])
  })

  test('rounding that adds up to a minor unit is told once a column', () => {
    const tasks = [1, 2, 3, 4].map(id => taskOf({ id: `T${id}`, budget: 100 / 3, actualCost: 0.004 }))
    const found = findingsOf({ tasks }, 'input/rounded')
    expect(found.map(finding => [finding.params.column, finding.params.rows])).toEqual([
      ['tasks.budget', 4],
      ['tasks.actualCost', 4],
    ])
    expect(subjectsOf({ tasks: tasks.slice(0, 2) }, 'input/rounded')).toEqual([])
  })
})
