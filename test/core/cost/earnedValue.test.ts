import { describe, expect, test } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import type { Task } from '../../../core/contract/task.ts'
import { findingsOf, measuresOf, reasonsOf, subjectsOf, taskOf } from '../project.ts'

const of = (task: Partial<Task>, progress?: Project['progress']) =>
  measuresOf({ tasks: [taskOf({ budget: 1000, ...task })], ...(progress && { progress }) })
const earned = (task: Partial<Task>, progress?: Project['progress']) => of(task, progress).earnedValue

describe('earned value', () => {
  test('is the budget times the percentage', () => {
    expect(earned({ percentComplete: 0.35 })).toBe(350)
    expect(earned({ percentComplete: 0 })).toBe(0)
    expect(earned({ percentComplete: 1 })).toBe(1000)
  })

  test('takes the stated earned value before the percentage', () => {
    expect(earned({ earnedValue: 321.5, percentComplete: 0.1 })).toBe(321.5)
  })

  test('takes the last dated report up to the status date before the task’s own percentage', () => {
    const progress = [
      { task: 'T1', date: '2026-06-20', percentComplete: 0.5 },
      { task: 'T1', date: '2026-06-10', percentComplete: 0.3 },
      { task: 'T1', date: '2026-07-01', percentComplete: 0.9 },
      { task: 'T2', date: '2026-06-30', percentComplete: 0.8 },
    ]
    expect(earned({ percentComplete: 0.1 }, progress)).toBe(500)
  })

  test('a report of the status date counts', () => {
    expect(earned({}, [{ task: 'T1', date: '2026-06-30', percentComplete: 0.7 }])).toBe(700)
  })

  test('of two reports of one day the later listed counts', () => {
    const progress = [
      { task: 'T1', date: '2026-06-20', percentComplete: 0.5 },
      { task: 'T1', date: '2026-06-20', percentComplete: 0.6 },
    ]
    expect(earned({}, progress)).toBe(600)
  })

  test('is all of the budget for a finished task without a percentage', () => {
    expect(earned({ actualFinish: '2026-06-30' })).toBe(1000)
    expect(reasonsOf(of({ actualFinish: '2026-07-01' }), 'earnedValue')).toEqual(['no_progress'])
  })

  test('is 0 for a task that is planned to start after the status date', () => {
    expect(earned({ start: '2026-07-01' })).toBe(0)
    expect(reasonsOf(of({ start: '2026-06-30' }), 'earnedValue')).toEqual(['no_progress'])
  })

  test('rounds the exact product half away from zero', () => {
    expect(earned({ budget: 0.5, percentComplete: 0.29 })).toBe(0.15)
    expect(earned({ budget: 1.005, percentComplete: 1 })).toBe(1.01)
  })

  test('without a budget is missing for that reason', () => {
    expect(reasonsOf(measuresOf({ tasks: [taskOf({ percentComplete: 0.5 })] }), 'earnedValue')).toEqual(['no_budget'])
  })
})

describe('a stated earned value above the budget', () => {
  const stated = { budget: 1000, earnedValue: 1000.01, actualCost: 900, plannedValue: 800 }

  test('is taken as stated, and the work counts as complete', () => {
    const measures = of(stated)
    expect(measures).toMatchObject({ earnedValue: 1000.01, costVariance: 100.01, estimateAtCompletion: 900 })
    expect(reasonsOf(measures, 'toCompletePerformanceIndex')).toEqual(['complete'])
  })

  test('is a warning at its cell, and no impossible percentage', () => {
    const source = { sheet: 'Plan', cell: 'B7', table: 'plan' }
    const tables = [{ id: 'plan', sheet: 'Plan', kind: 'plan', columns: { earnedValue: 'K' } }]
    const tasks = [taskOf({ ...stated, source }), taskOf({ ...stated, id: 'T2', earnedValue: 1000 })]
    expect(findingsOf({ tasks, tables }, 'cost/earned-over-budget')).toMatchObject([
      { severity: 'warning', subject: { kind: 'task', id: 'T1' }, source: { cell: 'K7' } },
    ])
    expect(subjectsOf({ tasks }, 'input/progress-over-100')).toEqual([])
  })

  test('is taken beside a percentage below zero, which is a finding of its own', () => {
    expect(earned({ earnedValue: 400, percentComplete: -0.1 })).toBe(400)
    expect(
      subjectsOf({ tasks: [taskOf({ earnedValue: 400, percentComplete: -0.1 })] }, 'input/progress-below-zero'),
    ).toEqual(['T1'])
  })
})

describe('techniques of earning', () => {
  test.each<[string, Partial<Task>, number | null]>([
    ['0/100 earns nothing before the end', { technique: '0/100', percentComplete: 0.99 }, 0],
    ['0/100 earns all at 100%', { technique: '0/100', percentComplete: 1 }, 1000],
    ['0/100 earns all at the actual finish', { technique: '0/100', actualFinish: '2026-06-01' }, 1000],
    ['50/50 earns half at the start', { technique: '50/50', percentComplete: 0.01 }, 500],
    ['50/50 earns half from the actual start', { technique: '50/50', actualStart: '2026-06-30' }, 500],
    ['50/50 earns nothing while not started', { technique: '50/50', percentComplete: 0 }, 0],
    ['50/50 ignores a start after the status date', { technique: '50/50', actualStart: '2026-07-01' }, null],
    ['50/50 knows that a task ahead has not started', { technique: '50/50', start: '2026-07-02' }, 0],
    ['50/50 earns all at the end', { technique: '50/50', percentComplete: 1 }, 1000],
    ['20/80 earns a fifth at the start', { technique: '20/80', percentComplete: 0.7 }, 200],
    ['level of effort earns what was planned', { technique: 'loe', plannedValue: 432 }, 432],
    ['level of effort ignores progress', { technique: 'loe', plannedValue: 432, percentComplete: 0.1 }, 432],
    ['level of effort without a plan earns nothing known', { technique: 'loe' }, null],
    [
      'milestones earn their weights',
      {
        technique: 'milestones',
        milestones: [
          { weight: 3, done: true },
          { weight: 1, done: false },
        ],
      },
      750,
    ],
    [
      'all milestones done earn all of the budget',
      {
        technique: 'milestones',
        milestones: [
          { weight: 1, done: true },
          { weight: 2, done: true },
        ],
      },
      1000,
    ],
    ['milestones without weight earn nothing known', { technique: 'milestones', milestones: [] }, null],
    ['milestones that are not listed leave the percentage', { technique: 'milestones', percentComplete: 0.5 }, 500],
  ])('%s', (_name, task, expected) => {
    expect(earned(task)).toBe(expected)
  })
})

describe('impossible progress', () => {
  test('over 100% leaves earned value missing and is an error', () => {
    const task = { percentComplete: 1.2 }
    expect(reasonsOf(of(task), 'earnedValue')).toEqual(['progress_over_100'])
    const [finding] = findingsOf({ tasks: [taskOf(task)] }, 'input/progress-over-100')
    expect(finding).toMatchObject({ severity: 'error', subject: { kind: 'task', id: 'T1' } })
    expect(finding?.message.en).toContain('120%')
    expect(finding?.message.zh).toContain('120%')
  })

  test('over 100% in the last report counts, not what was reported before', () => {
    const progress = [
      { task: 'T1', date: '2026-06-01', percentComplete: 1.5 },
      { task: 'T1', date: '2026-06-02', percentComplete: 0.9 },
    ]
    expect(subjectsOf({ tasks: [taskOf()], progress }, 'input/progress-over-100')).toEqual([])
  })

  test('over 100% leaves a stated earned value missing too', () => {
    expect(reasonsOf(of({ percentComplete: 1.2, earnedValue: 500 }), 'earnedValue')).toEqual(['progress_over_100'])
  })

  test('below zero leaves earned value missing and is a warning', () => {
    expect(reasonsOf(of({ percentComplete: -0.1 }), 'earnedValue')).toEqual(['progress_below_zero'])
    expect(subjectsOf({ tasks: [taskOf({ percentComplete: -0.1 })] }, 'input/progress-below-zero')).toEqual(['T1'])
  })

  test('the source is the cell of the percentage', () => {
    const parts = {
      tasks: [taskOf({ percentComplete: 2, source: { sheet: 'Plan', cell: 'B7', table: 'plan', key: 'T1' } })],
      tables: [{ id: 'plan', sheet: 'Plan', kind: 'plan', columns: { name: 'B', percentComplete: 'H' } }],
    }
    expect(findingsOf(parts, 'input/progress-over-100')[0]?.source).toEqual({
      sheet: 'Plan',
      cell: 'H7',
      table: 'plan',
      key: 'T1',
    })
  })
})
