import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workCalendar } from '../../../core/calendar.ts'
import type { Task } from '../../../core/contract/task.ts'
import { hierarchy } from '../../../core/hierarchy.ts'
import { analyseSchedule } from '../../../core/schedule/analyseSchedule.ts'
import { dayZeroOf, earlyDays } from '../../../core/schedule/earlyDates.ts'
import { lateDays } from '../../../core/schedule/lateDates.ts'
import { inOrder, network } from '../../../core/schedule/network.ts'
import { projectCalendars } from '../../../core/taskDates.ts'
import { projectOf, taskOf } from '../project.ts'

type LinkType = 'FS' | 'SS' | 'FF' | 'SF'
type Row = [id: string, durationDays: number, ...links: [task: string, type: LinkType, lag: number][]]

const calendars = projectCalendars(workCalendar(undefined), 'working')
const start = '2026-06-01'

const tasksOf = (rows: readonly Row[]): Task[] =>
  rows.map(([id, duration, ...links]) =>
    taskOf({ id, duration, predecessors: links.map(([task, type, lag]) => ({ task, type, lag })) }),
  )

function scheduleOf(tasks: Task[]) {
  const project = projectOf({ tasks, project: { start } })
  const ordered = inOrder(network(tasks, hierarchy(tasks), calendars).activities)
  if ('loop' in ordered) throw new Error('loop')
  const dayZero = dayZeroOf(project, calendars) ?? 0
  const early = earlyDays(ordered.order, dayZero, calendars)
  const late = lateDays(ordered.order, early, dayZero, calendars)
  return Object.fromEntries(
    [...late].map(([activity, days]) => [activity.task.id, { early: early.get(activity), ...days }]),
  )
}

const floatsOf = (tasks: Task[]) =>
  Object.fromEntries(Object.entries(scheduleOf(tasks)).map(([id, { totalFloatDays }]) => [id, totalFloatDays]))

const criticalOf = (tasks: Task[]): string[] =>
  analyseSchedule({
    project: projectOf({ tasks, project: { start } }),
    outline: hierarchy(tasks),
    calendars,
    cellOf: row => row,
  }).schedule?.criticalPath ?? []

describe('total float of published networks', () => {
  test.each<{ source: string; rows: Row[]; floats: Record<string, number>; critical: string[] }>([
    {
      source: 'mpxj junit/data/generated/task-links/task-links-project2007-mspdi.xml, as stored by Microsoft Project',
      rows: [
        ['1', 1],
        ['2', 1, ['1', 'FS', 0]],
        ['3', 1],
        ['4', 1, ['3', 'FS', 1]],
        ['5', 1],
        ['6', 1, ['5', 'FS', 2]],
        ['7', 1],
        ['8', 1, ['7', 'FS', 5]],
        ['9', 1],
        ['10', 1, ['9', 'FS', 10]],
        ['11', 1],
        ['12', 1, ['11', 'SF', 2]],
        ['13', 1],
        ['14', 1, ['13', 'SS', 2]],
        ['15', 1],
        ['16', 1, ['15', 'FF', 2]],
      ],
      floats: {
        ...{ 1: 10, 2: 10, 3: 9, 4: 9, 5: 8, 6: 8, 7: 5, 8: 5 },
        ...{ 9: 0, 10: 0, 11: 10, 12: 10, 13: 9, 14: 9, 15: 9, 16: 9 },
      },
      critical: ['9', '10'],
    },
    {
      source: 'mpxj junit/data/mspdirelations.xml, as computed by Microsoft Project',
      rows: [
        ['1', 1],
        ['2', 1, ['1', 'FS', 0]],
        ['3', 1, ['2', 'SS', 1]],
        ['4', 1, ['3', 'FF', 0]],
        ['5', 1, ['4', 'SF', 0]],
      ],
      floats: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 },
      critical: ['1', '2', '3', '4'],
    },
    {
      source: 'pmcontrols tests/validation_cases.json, cpm-series-parallel-002',
      rows: [
        ['A', 3],
        ['B', 2, ['A', 'FS', 0]],
        ['C', 4, ['A', 'FS', 0]],
        ['D', 2, ['B', 'FS', 0], ['C', 'FS', 0]],
      ],
      floats: { A: 0, B: 2, C: 0, D: 0 },
      critical: ['A', 'C', 'D'],
    },
  ])('$source', ({ rows, floats, critical }) => {
    expect(floatsOf(tasksOf(rows))).toEqual(floats)
    expect(criticalOf(tasksOf(rows))).toEqual(critical)
  })
})

describe('late days', () => {
  test('of the published series-parallel network are the latest that keep the end', () => {
    const days = scheduleOf(
      tasksOf([
        ['A', 3],
        ['B', 2, ['A', 'FS', 0]],
        ['C', 4, ['A', 'FS', 0]],
        ['D', 2, ['B', 'FS', 0], ['C', 'FS', 0]],
      ]),
    )
    expect(Object.entries(days).map(([id, late]) => [id, late.startDay, late.finishDay])).toEqual(
      expect.arrayContaining([
        ['A', 0, 3],
        ['B', 5, 7],
        ['C', 3, 7],
        ['D', 7, 9],
      ]),
    )
  })

  test('a link from or to a parent binds all its leaves', () => {
    const tasks = [
      taskOf({ id: 'P' }),
      taskOf({ id: 'A', parent: 'P', duration: 1 }),
      taskOf({ id: 'B', parent: 'P', duration: 4 }),
      taskOf({ id: 'Q', predecessors: [{ task: 'P', type: 'FS', lag: 0 }] }),
      taskOf({ id: 'C', parent: 'Q', duration: 1 }),
      taskOf({ id: 'D', parent: 'Q', duration: 3 }),
    ]
    expect(floatsOf(tasks)).toEqual({ A: 3, B: 0, C: 2, D: 0 })
  })

  test('a date that a task must finish by and cannot makes its float, and that of those before it, negative', () => {
    // A takes days 0 to 3, B days 3 to 5. Wednesday 3 June ends at day 3, so B would have to start at day 1, A at −2.
    const tasks = [
      taskOf({ id: 'A', duration: 3 }),
      taskOf({
        id: 'B',
        duration: 2,
        predecessors: [{ task: 'A' }],
        constraint: { type: 'FNLT', date: '2026-06-03' },
      }),
      taskOf({ id: 'C', duration: 5 }),
    ]
    expect(floatsOf(tasks)).toEqual({ A: -2, B: -2, C: 0 })
    expect(criticalOf(tasks)).toEqual(['A', 'C', 'B'])
  })

  test('never allow less than the early dates, leave somebody critical, and do not hang on the order of the plan', () => {
    const plans = fc.array(
      fc.record({
        durationDays: fc.nat(20),
        before: fc.nat(100),
        type: fc.constantFrom<LinkType>('FS', 'SS', 'FF', 'SF'),
        lag: fc.integer({ min: -3, max: 5 }),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(plans, given => {
        const tasks = tasksOf(
          given.map(
            ({ durationDays, before, type, lag }, i): Row =>
              i > 0 ? [`T${i}`, durationDays, [`T${before % i}`, type, lag]] : [`T${i}`, durationDays],
          ),
        )
        const floats = floatsOf(tasks)
        expect(Math.min(...Object.values(floats))).toBe(0)
        expect(floatsOf(tasks.toReversed())).toEqual(floats)
      }),
    )
  })

  test('two parents of many leaves that follow each other stay quick', () => {
    const leaves = (parent: string) =>
      Array.from({ length: 3000 }, (_, i) => taskOf({ id: `${parent}${i}`, parent, duration: 1 }))
    const tasks = [
      taskOf({ id: 'P' }),
      ...leaves('P'),
      taskOf({ id: 'Q', predecessors: [{ task: 'P' }] }),
      ...leaves('Q'),
    ]
    expect(criticalOf(tasks)).toHaveLength(6000)
  })
})
