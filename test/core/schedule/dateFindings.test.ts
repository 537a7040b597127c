import { describe, expect, test } from 'vitest'
import type { Task } from '../../../core/contract/task.ts'
import { findingsOf, taskOf } from '../project.ts'

const rulesOf = (task: Partial<Task>) =>
  findingsOf({ tasks: [taskOf(task)] }, 'schedule/').map(finding => finding.rule.slice('schedule/'.length))

describe('dates of a task', () => {
  test.each<[string, Partial<Task>, string[]]>([
    ['both dates', { start: '2026-06-01', finish: '2026-06-01' }, []],
    ['a duration', { duration: 0 }, []],
    ['a milestone', { milestone: true }, []],
    ['a duration below zero', { duration: -1, start: '2026-06-01' }, ['negative-duration']],
    ['nothing', {}, ['no-dates']],
    ['a start alone', { start: '2026-06-01' }, ['no-dates']],
    ['a finish alone', { finish: '2026-06-01' }, ['no-dates']],
    ['a finish before the start', { start: '2026-06-02', finish: '2026-06-01', duration: 5 }, ['finish-before-start']],
    ['an actual start on the status date', { duration: 1, actualStart: '2026-06-30' }, []],
    ['an actual start after it', { duration: 1, actualStart: '2026-07-01' }, ['progress-in-future']],
    [
      'both actual dates after it',
      { duration: 1, actualStart: '2026-07-01', actualFinish: '2026-07-02' },
      ['progress-in-future', 'progress-in-future'],
    ],
  ])('%s', (_name, task, expected) => {
    expect(rulesOf(task)).toEqual(expected)
  })

  test('of a parent follow from its leaves', () => {
    const tasks = [
      taskOf({ id: 'P', start: '2026-06-02', finish: '2026-06-01' }),
      taskOf({ id: 'L', parent: 'P', duration: 1 }),
    ]
    expect(findingsOf({ tasks }, 'schedule/')).toEqual([])
  })

  test('that contradict are found at the finish cell', () => {
    const source = { sheet: 'Plan', cell: 'A4', table: 'plan' }
    const tables = [{ id: 'plan', sheet: 'Plan', kind: 'plan', columns: { start: 'D', finish: 'E' } }]
    const found = findingsOf(
      { tasks: [taskOf({ start: '2026-06-02', finish: '2026-06-01', source })], tables },
      'schedule/finish-before-start',
    )
    expect(found[0]).toMatchObject({ severity: 'error', source: { cell: 'E4' } })
  })
})
