import { describe, expect, test } from 'vitest'
import type { MeasureName } from '../../../core/contract/costReport.ts'
import { measuresOf, reasonsOf, taskOf } from '../project.ts'

/** A task whose four figures are stated. */
const stated = (budget: number, plannedValue: number, earnedValue: number, actualCost: number) => ({
  tasks: [taskOf({ budget, plannedValue, earnedValue, actualCost })],
})

type Row = {
  name: string
  given: [number, number, number, number]
  expected: Partial<Record<MeasureName, number>>
  reasons: Partial<Record<MeasureName, string>>
}

const rows: Row[] = [
  {
    name: 'nothing spent, something earned',
    given: [100, 50, 40, 0],
    expected: {
      costVariance: 40,
      scheduleVariance: -10,
      schedulePerformanceIndex: 0.8,
      toCompletePerformanceIndex: 0.6,
    },
    reasons: {
      costPerformanceIndex: 'no_actuals',
      estimateAtCompletion: 'no_actuals',
      estimateToComplete: 'no_actuals',
    },
  },
  {
    name: 'nothing spent, nothing earned, though it was planned to have started',
    given: [100, 50, 0, 0],
    expected: { schedulePerformanceIndex: 0, toCompletePerformanceIndex: 1, costVariance: 0 },
    reasons: { costPerformanceIndex: 'not_started', estimateAtCompletion: 'not_started' },
  },
  {
    name: 'spent without progress',
    given: [100, 50, 0, 30],
    expected: { costPerformanceIndex: 0, costVariance: -30 },
    reasons: { estimateAtCompletion: 'spent_without_progress', varianceAtCompletion: 'spent_without_progress' },
  },
  {
    name: 'work before its plan',
    given: [100, 0, 20, 10],
    expected: { scheduleVariance: 20, costPerformanceIndex: 2, estimateAtCompletion: 50 },
    reasons: { schedulePerformanceIndex: 'nothing_planned' },
  },
  {
    name: 'complete',
    given: [100, 100, 100, 130],
    expected: { estimateAtCompletion: 130, estimateToComplete: 0, varianceAtCompletion: -30 },
    reasons: { toCompletePerformanceIndex: 'complete' },
  },
  {
    name: 'the budget used up before the work is done',
    given: [100, 100, 60, 100],
    expected: { costPerformanceIndex: 0.6 },
    reasons: { toCompletePerformanceIndex: 'budget_exhausted' },
  },
]

describe('measures of one task', () => {
  for (const { name, given, expected, reasons } of rows) {
    test(name, () => {
      const measures = measuresOf(stated(...given))
      for (const [measure, value] of Object.entries(expected)) {
        expect(measures[measure as MeasureName], measure).toBeCloseTo(value, 12)
      }
      for (const [measure, reason] of Object.entries(reasons)) {
        expect(measures[measure as MeasureName], measure).toBeNull()
        expect(reasonsOf(measures, measure as MeasureName), measure).toEqual([reason])
      }
    })
  }

  test('every measure that is null has one reason, and no other measure has any', () => {
    for (const { given } of rows) {
      const { missing, id: _id, ...values } = measuresOf(stated(...given))
      const empty = Object.entries(values).filter(([, value]) => value === null)
      expect(missing.map(entry => entry.measure).sort()).toEqual(empty.map(([measure]) => measure).sort())
    }
  })

  test('a task about which nothing is said has twelve reasons', () => {
    const measures = measuresOf({ tasks: [taskOf()] })
    expect(measures.missing).toHaveLength(12)
    expect(reasonsOf(measures, 'budgetAtCompletion')).toEqual(['no_budget'])
    expect(reasonsOf(measures, 'plannedValue')).toEqual(['no_dates'])
    expect(reasonsOf(measures, 'earnedValue')).toEqual(['no_progress'])
    expect(reasonsOf(measures, 'actualCost')).toEqual(['no_actuals'])
    expect(reasonsOf(measures, 'costPerformanceIndex')).toEqual(['no_progress'])
  })

  test('differences of money have no binary residue', () => {
    expect(measuresOf(stated(1, 1, 0.3, 0.1)).costVariance).toBe(0.2)
  })
})
