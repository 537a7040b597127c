import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOfDay, workCalendar } from '../../../core/calendar.ts'
import type { Task } from '../../../core/contract/task.ts'
import { hierarchy } from '../../../core/hierarchy.ts'
import { analyseSchedule } from '../../../core/schedule/analyseSchedule.ts'
import { dayZeroOf, earlyDays } from '../../../core/schedule/earlyDates.ts'
import { inOrder, network } from '../../../core/schedule/network.ts'
import { projectCalendars } from '../../../core/taskDates.ts'
import { findingsOf, measuresOf, projectOf, taskOf } from '../project.ts'

const calendars = projectCalendars(workCalendar(undefined), 'working')

function daysOf(tasks: Task[], start = '2026-06-01'): Record<string, [number, number]> {
  const project = projectOf({ tasks, project: { start } })
  const ordered = inOrder(network(tasks, hierarchy(tasks), calendars).activities)
  if ('loop' in ordered) throw new Error('loop')
  const days = earlyDays(ordered.order, dayZeroOf(project, calendars) ?? 0, calendars)
  return Object.fromEntries([...days].map(([{ task }, { startDay, finishDay }]) => [task.id, [startDay, finishDay]]))
}

const spansOf = (tasks: Task[], header = {}) => {
  const project = projectOf({ tasks, project: { start: '2026-06-01', ...header } })
  const units = projectCalendars(workCalendar(undefined), project.project.durationUnit)
  const { earlySpans } = analyseSchedule({ project, outline: hierarchy(tasks), calendars: units, cellOf: row => row })
  return Object.fromEntries(
    [...earlySpans].map(([id, { start, finish }]) => [id, `${isoOfDay(start)} ${isoOfDay(finish)}`]),
  )
}

const following = (task: string, type: 'FS' | 'SS' | 'FF' | 'SF' = 'FS', lag = 0) => ({ task, type, lag })

describe('early days of published networks', () => {
  test.each([
    {
      source: 'pmcontrols tests/validation_cases.json, cpm-series-parallel-002',
      tasks: [
        taskOf({ id: 'A', duration: 3 }),
        taskOf({ id: 'B', duration: 2, predecessors: [following('A')] }),
        taskOf({ id: 'C', duration: 4, predecessors: [following('A')] }),
        taskOf({ id: 'D', duration: 2, predecessors: [following('B'), following('C')] }),
      ],
      expected: { A: [0, 3], B: [3, 5], C: [3, 7], D: [7, 9] },
    },
    {
      source: 'mpxj junit/data/mspdirelations.xml, as computed by Microsoft Project',
      tasks: [
        taskOf({ id: '1', duration: 1 }),
        taskOf({ id: '2', duration: 1, predecessors: [following('1')] }),
        taskOf({ id: '3', duration: 1, predecessors: [following('2', 'SS', 1)] }),
        taskOf({ id: '4', duration: 1, predecessors: [following('3', 'FF')] }),
        taskOf({ id: '5', duration: 1, predecessors: [following('4', 'SF')] }),
      ],
      expected: { 1: [0, 1], 2: [1, 2], 3: [2, 3], 4: [2, 3], 5: [1, 2] },
    },
  ])('$source', ({ tasks, expected }) => {
    expect(daysOf(tasks)).toEqual(expected)
  })
})

describe('early days', () => {
  test('no lead pulls a start before day 0', () => {
    const tasks = [
      taskOf({ id: 'A', duration: 1 }),
      taskOf({ id: 'B', duration: 2, predecessors: [following('A', 'FS', -9)] }),
    ]
    expect(daysOf(tasks).B).toEqual([0, 2])
  })
  test('a task without predecessors starts at its start, one with predecessors does not', () => {
    const tasks = [
      taskOf({ id: 'A', start: '2026-06-03', duration: 1 }),
      taskOf({ id: 'B', start: '2026-07-01', duration: 1, predecessors: [following('A')] }),
      taskOf({
        id: 'C',
        duration: 1,
        predecessors: [following('A')],
        constraint: { type: 'SNET', date: '2026-06-08' },
      }),
    ]
    expect(daysOf(tasks)).toEqual({ A: [2, 3], B: [3, 4], C: [5, 6] })
  })
  test('a link from or to a parent is a link to all its leaves', () => {
    const tasks = [
      taskOf({ id: 'P' }),
      taskOf({ id: 'A', parent: 'P', duration: 1 }),
      taskOf({ id: 'B', parent: 'P', duration: 4 }),
      taskOf({ id: 'Q', predecessors: [following('P')] }),
      taskOf({ id: 'C', parent: 'Q', duration: 1 }),
    ]
    expect(daysOf(tasks).C).toEqual([4, 5])
  })
  test('actual dates override the network', () => {
    const tasks = [
      taskOf({ id: 'A', duration: 2, actualStart: '2026-06-03', actualFinish: '2026-06-05' }),
      taskOf({ id: 'B', duration: 1, predecessors: [following('A')] }),
    ]
    expect(daysOf(tasks)).toEqual({ A: [2, 5], B: [5, 6] })
  })
  test('dates skip the weekend; a milestone lies on the last day before it', () => {
    const tasks = [
      taskOf({ id: 'A', duration: 4.5 }),
      taskOf({ id: 'B', duration: 1, predecessors: [following('A')] }),
      taskOf({ id: 'M', duration: 0, predecessors: [following('A')] }),
    ]
    expect(spansOf(tasks)).toEqual({
      A: '2026-06-01 2026-06-05',
      B: '2026-06-05 2026-06-08',
      M: '2026-06-05 2026-06-05',
    })
    expect(spansOf(tasks, { durationUnit: 'calendar', start: '2026-06-05' }).A).toBe('2026-06-05 2026-06-09')
  })
  test('never precede the finish of a predecessor, whatever the order of the plan', () => {
    const plans = fc.array(fc.record({ duration: fc.nat(20), before: fc.nat(100) }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(plans, rows => {
        const tasks = rows.map(({ duration, before }, i) =>
          taskOf({ id: `T${i}`, duration, ...(i > 0 && { predecessors: [following(`T${before % i}`)] }) }),
        )
        const days = daysOf(tasks)
        for (const { id, predecessors = [] } of tasks)
          for (const { task } of predecessors) expect(days[id]?.[0]).toBeGreaterThanOrEqual(days[task]?.[1] ?? 0)
        expect(daysOf(tasks.toReversed())).toEqual(days)
      }),
    )
  })
})

describe('planned value of a task without a start', () => {
  test('takes the early dates of the network', () => {
    const tasks = [
      taskOf({ id: 'A', start: '2026-06-15', duration: 10, budget: 100 }),
      taskOf({ id: 'T1', duration: 10, budget: 1000, predecessors: [following('A')] }),
    ]
    // A ends on Friday 26 June; T1 has worked Monday and Tuesday of ten days at the status date.
    expect(measuresOf({ tasks }).plannedValue).toBe(200)
  })
})

describe('faults of the network', () => {
  test('an unknown predecessor is an error at its cell and the link is ignored', () => {
    const tasks = [taskOf({ duration: 1, predecessors: [following('nowhere')] })]
    const [found] = findingsOf({ tasks }, 'schedule/unknown-predecessor')
    expect(found).toMatchObject({
      severity: 'error',
      subject: { kind: 'task', id: 'T1' },
      params: { predecessor: 'nowhere' },
    })
    expect(daysOf(tasks).T1).toEqual([0, 1])
  })
  test('a loop names its tasks in the order of work and leaves no early dates', () => {
    const tasks = [
      taskOf({ id: 'Z', duration: 1 }),
      taskOf({ id: 'A', duration: 1, predecessors: [following('C'), following('Z')] }),
      taskOf({ id: 'B', duration: 1, predecessors: [following('A')] }),
      taskOf({ id: 'C', duration: 1, predecessors: [following('B')] }),
    ]
    const [found] = findingsOf({ tasks }, 'schedule/loop')
    expect(found?.subject.id).toBe('A')
    const named = String(found?.params.tasks).split(',')
    expect([...named, ...named].join(' ')).toContain('A B C')
    expect(spansOf(tasks)).toEqual({})
  })
  test('a task that waits for itself is a loop of one', () => {
    const tasks = [taskOf({ duration: 1, predecessors: [following('T1')] })]
    expect(findingsOf({ tasks }, 'schedule/loop')[0]?.params).toEqual({ tasks: ['T1'] })
  })
  test('two parents of many leaves that wait for each other stay quick', () => {
    const leaves = (parent: string) =>
      Array.from({ length: 3000 }, (_, i) => taskOf({ id: `${parent}${i}`, parent, duration: 1 }))
    const tasks = [
      taskOf({ id: 'P' }),
      ...leaves('P'),
      taskOf({ id: 'Q', predecessors: [following('P')] }),
      ...leaves('Q'),
    ]
    expect(daysOf(tasks).Q2999).toEqual([1, 2])
  })
})
