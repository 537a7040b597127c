import { describe, expect, test } from 'vitest'
import { responsibilityOf, taskOf } from '../project.ts'

const tasks = [
  taskOf({ id: 'T1', owner: 'Ann Lee', budget: 300, start: '2026-07-01', finish: '2026-07-10' }),
  taskOf({ id: 'T2', owner: 'Ann Lee', budget: 200, start: '2026-06-22', duration: 5 }),
  taskOf({ id: 'T3', owner: 'Ann Lee, Bo Wu', budget: 1000, start: '2026-07-20', finish: '2026-07-31' }),
  taskOf({ id: 'T4', owner: 'Cy Day', start: '2026-07-01', finish: '2026-07-02' }),
]
const people = [
  { name: 'Ann Lee', department: 'Sales' },
  { name: 'Bo Wu', department: 'Sales' },
]

describe('stress', () => {
  test('ranks who is the only owner by money, then tasks, with the first and the last date', () => {
    expect(responsibilityOf({ tasks, people }).stress).toEqual([
      {
        party: 'Sales',
        kind: 'department',
        tasks: ['T1', 'T2', 'T3'],
        amount: 1500,
        criticalTasks: 1,
        firstStart: '2026-06-22',
        lastFinish: '2026-07-31',
      },
      {
        party: 'Ann Lee',
        kind: 'person',
        tasks: ['T1', 'T2'],
        amount: 500,
        criticalTasks: 0,
        firstStart: '2026-06-22',
        lastFinish: '2026-07-10',
      },
      {
        party: 'Cy Day',
        kind: 'person',
        tasks: ['T4'],
        amount: 0,
        criticalTasks: 0,
        firstStart: '2026-07-01',
        lastFinish: '2026-07-02',
      },
    ])
  })

  test('takes the accountable of the matrix before the owner in the plan', () => {
    const rows = tasks.map(task => ({ id: task.id, task: task.name, cells: { 'Bo Wu': 'A', 'Ann Lee': 'R' } }))
    const { stress } = responsibilityOf({ tasks, matrix: { parties: ['Bo Wu', 'Ann Lee'], rows } })
    expect(stress.map(({ party, tasks: ids }) => [party, ids.length])).toEqual([['Bo Wu', 4]])
  })

  test('a department that owns tasks itself is named once', () => {
    const { stress } = responsibilityOf({ tasks: [taskOf({ department: '工程部', budget: 5 })] })
    expect(stress.map(({ party, kind }) => [party, kind])).toEqual([['工程部', 'department']])
  })

  test('finished tasks lose nothing', () => {
    const done = [
      taskOf({ owner: 'Ann Lee', budget: 5, percentComplete: 1 }),
      taskOf({ id: 'T2', owner: 'Ann Lee', budget: 5, actualFinish: '2026-06-29' }),
    ]
    expect(responsibilityOf({ tasks: done }).stress).toEqual([])
  })

  test('counts critical tasks, and takes early dates where the plan gives none', () => {
    const chain = [
      taskOf({ id: 'T1', owner: 'Ann Lee', budget: 1, start: '2026-07-01', duration: 3 }),
      taskOf({ id: 'T2', owner: 'Ann Lee', duration: 2, predecessors: [{ task: 'T1' }] }),
      taskOf({
        id: 'T3',
        owner: 'Ann Lee',
        start: '2026-07-01',
        duration: 1,
        predecessors: [{ task: 'T1', type: 'SS' }],
      }),
    ]
    const [row] = responsibilityOf({ tasks: chain }).stress
    expect(row).toMatchObject({ criticalTasks: 2, firstStart: '2026-07-01', lastFinish: '2026-07-07' })
  })
})
