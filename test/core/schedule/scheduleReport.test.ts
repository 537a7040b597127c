import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../core/contract/scheduleReport.ts'
import type { Task } from '../../../core/contract/task.ts'
import { reportOf, taskOf } from '../project.ts'

type LinkType = 'FS' | 'SS' | 'FF' | 'SF'

const START = '2026-06-01'

function scheduleOf(tasks: Task[], parts: Omit<Parameters<typeof reportOf>[0], 'tasks'> = {}): Schedule {
  const { schedule } = reportOf({ ...parts, project: { start: START, ...parts.project }, tasks })
  if (!schedule) throw new Error('no schedule')
  return schedule
}

const link = (task: string, type: LinkType = 'FS', lag = 0) => ({ task, type, lag })
const chain = [
  taskOf({ id: 'A', duration: 5 }),
  taskOf({ id: 'B', duration: 3, predecessors: [link('A')] }),
  taskOf({ id: 'C', duration: 1, predecessors: [link('A')] }),
  taskOf({ id: 'M', duration: 0, milestone: true, predecessors: [link('B'), link('C')] }),
]

describe('the schedule', () => {
  it('has early and late dates of every leaf, its float, and what is critical', () => {
    const schedule = scheduleOf(chain)
    expect(schedule).toMatchObject({
      start: '2026-06-01',
      finish: '2026-06-10',
      duration: 8,
      criticalPath: ['A', 'B', 'M'],
    })
    expect(schedule.tasks.find(({ id }) => id === 'C')).toEqual({
      id: 'C',
      earlyStart: '2026-06-08',
      earlyFinish: '2026-06-08',
      lateStart: '2026-06-10',
      lateFinish: '2026-06-10',
      earlyStartDay: 5,
      earlyFinishDay: 6,
      lateStartDay: 7,
      lateFinishDay: 8,
      totalFloat: 2,
      freeFloat: 2,
      critical: false,
    })
  })

  it('is null without a task in the network, and where tasks wait for each other', () => {
    expect(reportOf({ people: [{ name: 'Ann Lee' }] }).schedule).toBeNull()
    const loop = [
      taskOf({ id: 'A', duration: 1, predecessors: [link('B')] }),
      taskOf({ id: 'B', duration: 1, predecessors: [link('A')] }),
    ]
    expect(reportOf({ tasks: loop }).schedule).toBeNull()
  })

  it('leaves parents out and links to all their leaves', () => {
    const schedule = scheduleOf([
      taskOf({ id: 'P' }),
      taskOf({ id: 'P1', parent: 'P', duration: 2 }),
      taskOf({ id: 'P2', parent: 'P', duration: 4 }),
      taskOf({ id: 'Q', duration: 1, predecessors: [link('P')] }),
    ])
    expect(schedule.tasks.map(({ id, totalFloat, freeFloat }) => [id, totalFloat, freeFloat])).toEqual([
      ['P1', 2, 2],
      ['P2', 0, 0],
      ['Q', 0, 0],
    ])
  })

  it('keeps fractions of days', () => {
    const [first, second] = scheduleOf([
      taskOf({ id: 'A', duration: 1.5 }),
      taskOf({ id: 'B', duration: 0.7, predecessors: [link('A')] }),
    ]).tasks
    expect(first).toMatchObject({ earlyFinishDay: 1.5, earlyFinish: '2026-06-02' })
    expect(second).toMatchObject({ earlyStartDay: 1.5, earlyStart: '2026-06-02', earlyFinish: '2026-06-03' })
  })

  it('counts every day where durations are calendar days', () => {
    const schedule = scheduleOf([taskOf({ id: 'A', duration: 10 })], { project: { durationUnit: 'calendar' } })
    expect(schedule).toMatchObject({ duration: 10, finish: '2026-06-10' })
  })

  it('has late dates before the first day where a date that must be kept cannot be kept', () => {
    const constraint = { type: 'FNLT', date: '2026-06-01' } as const
    const [task] = scheduleOf([taskOf({ id: 'A', duration: 3, constraint })]).tasks
    expect(task).toMatchObject({ totalFloat: -2, lateStart: '2026-05-28', lateFinish: '2026-06-01', critical: true })
  })
})

describe('work at the data date', () => {
  const tasks = [
    taskOf({ id: 'A', duration: 10, actualStart: START, percentComplete: 0.5 }),
    taskOf({ id: 'B', duration: 4, predecessors: [link('A')] }),
    taskOf({ id: 'C', duration: 2 }),
  ]
  const project = { statusDate: '2026-06-30' }

  it('stays where the network has it without one', () => {
    expect(scheduleOf(tasks, { project }).tasks.map(({ earlyFinish }) => earlyFinish)).toEqual([
      '2026-06-12',
      '2026-06-18',
      '2026-06-02',
    ])
  })

  it('moves behind it: the rest of what has begun, the whole of what has not', () => {
    const moved = scheduleOf(tasks, { project, settings: { schedule: { dataDate: true } } })
    expect(moved.tasks.map(({ earlyStart, earlyFinish }) => [earlyStart, earlyFinish])).toEqual([
      ['2026-06-01', '2026-07-07'],
      ['2026-07-08', '2026-07-13'],
      ['2026-07-01', '2026-07-02'],
    ])
  })

  it('moves behind a date of its own', () => {
    const moved = scheduleOf(tasks, { project, settings: { schedule: { dataDate: '2026-06-05' } } })
    expect(moved.tasks.map(({ earlyStart }) => earlyStart)).toEqual(['2026-06-01', '2026-06-15', '2026-06-08'])
  })
})

const ORACLES = new URL('../../../../shared/oracles/', import.meta.url)

describe('published networks', () => {
  interface Network {
    id: string
    activities: Record<string, number>
    links: { pred: string; succ: string; type: LinkType; lag: number }[]
    expected: {
      project_duration: number
      activities: Record<string, Record<string, unknown>>
    }
  }
  const shared = <T>(name: string): T[] =>
    existsSync(ORACLES) ? (JSON.parse(readFileSync(new URL(name, ORACLES), 'utf8')) as { cases: T[] }).cases : []

  /** joniles/mpxj, junit/data/mspdirelations.xml, with the values that Microsoft Project stored. */
  const relations: Network = {
    id: 'relations of every type',
    activities: { '1': 1, '2': 1, '3': 1, '4': 1, '5': 1 },
    links: [
      { pred: '1', succ: '2', type: 'FS', lag: 0 },
      { pred: '2', succ: '3', type: 'SS', lag: 1 },
      { pred: '3', succ: '4', type: 'FF', lag: 0 },
      { pred: '4', succ: '5', type: 'SF', lag: 0 },
    ],
    expected: {
      project_duration: 3,
      activities: {
        '1': { early_start: 0, early_finish: 1, total_float: 0, free_float: 0, critical: true },
        '2': { early_start: 1, early_finish: 2, total_float: 0, free_float: 0, critical: true },
        '3': { early_start: 2, early_finish: 3, total_float: 0, free_float: 0, critical: true },
        '4': { early_start: 2, early_finish: 3, total_float: 0, free_float: 0, critical: true },
        '5': { early_start: 1, early_finish: 2, total_float: 1, free_float: 1, critical: false },
      },
    },
  }

  it.each([relations, ...shared<Network>('cpm-networks.json')])(
    '$id has the dates and floats that its tool stored',
    network => {
      const tasks = Object.entries(network.activities).map(([id, duration]) => {
        const links = network.links.filter(({ succ }) => succ === id)
        return taskOf({ id, duration, predecessors: links.map(({ pred, type, lag }) => link(pred, type, lag)) })
      })
      const schedule = scheduleOf(tasks)
      expect(schedule.duration).toBeCloseTo(network.expected.project_duration, 9)
      const byId = new Map(schedule.tasks.map(task => [task.id, task]))
      for (const [id, stated] of Object.entries(network.expected.activities)) {
        expect(byId.get(id), id).toMatchObject(inOurWords(stated))
      }
    },
  )

  const WORDS: Record<string, keyof Schedule['tasks'][number]> = {
    early_start: 'earlyStartDay',
    early_finish: 'earlyFinishDay',
    late_start: 'lateStartDay',
    late_finish: 'lateFinishDay',
    total_float: 'totalFloat',
    free_float: 'freeFloat',
    critical: 'critical',
  }
  const inOurWords = (stated: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(stated).map(([name, value]) => [WORDS[name] ?? name, value]))

  interface Instance {
    id: string
    durations: number[]
    successors: Record<string, number[]>
    expected: { mpm_time: number }
  }

  /** PSPLIB, j30.sm/j302_3.sm (Kolisch and Sprecher 1996). */
  const j302_3: Instance = {
    id: 'PSPLIB j302_3',
    durations: [0, 6, 4, 9, 5, 10, 10, 1, 1, 7, 2, 7, 6, 1, 10, 9, 4, 6, 10, 2, 5, 4, 7, 6, 4, 10, 4, 4, 3, 10, 8, 0],
    successors: Object.fromEntries(
      (
        '1:2,3,4 2:12,18,27 3:6,10 4:5,7,22 5:14,30 6:8,19,24 7:9,11,23 8:26 9:13,20,31 10:15 11:25 12:21 13:17 14:16,17 ' +
        '15:23 16:20 17:25 18:24 19:21 20:25 21:22 22:29,30 23:28 24:26,31 25:29 26:29 27:31 28:30 29:32 30:32 31:32'
      )
        .split(' ')
        .map(pair => pair.split(':'))
        .map(([id = '', next = '']) => [id, next.split(',').map(Number)]),
    ),
    expected: { mpm_time: 43 },
  }

  it.each([j302_3, ...shared<Instance>('cpm-psplib.json')])('$id is as long as PSPLIB says', instance => {
    const before = new Map<number, string[]>()
    for (const [id, next] of Object.entries(instance.successors)) {
      for (const successor of next) before.set(successor, [...(before.get(successor) ?? []), id])
    }
    const tasks = instance.durations.map((duration, index) =>
      taskOf({ id: String(index + 1), duration, predecessors: (before.get(index + 1) ?? []).map(id => link(id)) }),
    )
    expect(scheduleOf(tasks).duration).toBe(instance.expected.mpm_time)
  })
})

describe('any network', () => {
  const types = fc.constantFrom<LinkType>('FS', 'SS', 'FF', 'SF')
  const networks = fc
    .array(
      fc.record({
        duration: fc.integer({ min: 0, max: 9 }),
        links: fc.array(
          fc.record({ back: fc.integer({ min: 1, max: 6 }), type: types, lag: fc.integer({ min: -2, max: 4 }) }),
          {
            maxLength: 3,
          },
        ),
      }),
      { minLength: 1, maxLength: 25 },
    )
    .map(rows =>
      rows.map(({ duration, links }, index) =>
        taskOf({
          id: `T${index}`,
          duration,
          predecessors: links
            .filter(({ back }) => back <= index)
            .map(({ back, type, lag }) => link(`T${index - back}`, type, lag)),
        }),
      ),
    )

  it('has no negative float without a constraint', () => {
    fc.assert(
      fc.property(networks, tasks => {
        for (const { totalFloat, freeFloat } of scheduleOf(tasks).tasks) {
          expect(totalFloat).toBeGreaterThanOrEqual(0)
          expect(freeFloat).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('of finish-to-start links without leads has no task with more free than total float', () => {
    fc.assert(
      fc.property(networks, tasks => {
        const plain = tasks.map(task => ({
          ...task,
          predecessors: (task.predecessors ?? []).map(({ task: before, lag = 0 }) => link(before, 'FS', Math.abs(lag))),
        }))
        for (const { totalFloat, freeFloat } of scheduleOf(plain).tasks) {
          expect(freeFloat).toBeLessThanOrEqual(totalFloat)
        }
      }),
    )
  })

  // A longer task may well start earlier over a finish-to-finish link, so what is delayed is its start.
  it('is never earlier for a later start of a task', () => {
    fc.assert(
      fc.property(networks, fc.nat(), fc.integer({ min: 2, max: 28 }), (tasks, pick, day) => {
        const date = `2026-06-${String(day).padStart(2, '0')}`
        const delayed = tasks.map((task, index) =>
          index === pick % tasks.length ? { ...task, constraint: { type: 'SNET' as const, date } } : task,
        )
        expect(scheduleOf(delayed).duration).toBeGreaterThanOrEqual(scheduleOf(tasks).duration)
      }),
    )
  })

  it('has the same dates in whatever order its tasks are listed', () => {
    fc.assert(
      fc.property(networks, fc.integer(), (tasks, seed) => {
        const shuffled = tasks.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed))
        const byId = (schedule: Schedule) => new Map(schedule.tasks.map(task => [task.id, task]))
        expect(byId(scheduleOf(shuffled))).toEqual(byId(scheduleOf(tasks)))
      }),
    )
  })
})

const hash = (text: string, seed: number) =>
  [...text].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 16_777_619), seed | 0)
