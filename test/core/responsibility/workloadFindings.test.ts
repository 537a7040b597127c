import { describe, expect, test } from 'vitest'
import type { Task } from '../../../core/contract/task.ts'
import { findingsOf, responsibilityOf, taskOf } from '../project.ts'

// Monday 2026-06-01 begins a week; the status date is Tuesday 2026-06-30.
const week1 = { start: '2026-06-01', finish: '2026-06-05' }
const li = { name: 'Li' }

const workloadFindings = (parts: Parameters<typeof findingsOf>[0], rule = 'workload/') => findingsOf(parts, rule)

describe('workload/idle', () => {
  const wang = { name: 'Wang' }
  const tasks = [taskOf({ owner: 'Li', effort: 8, ...week1 })]
  const idle = (parts: Parameters<typeof findingsOf>[0]) =>
    workloadFindings(parts, 'workload/idle').map(({ subject, params }) => [
      subject.id,
      params.weeks,
      params.from,
      params.to,
    ])

  test('is a person of the people table in no task', () => {
    expect(idle({ tasks, people: [li, wang] })).toEqual([['Wang', 0, '', '']])
  })
  test('is nobody who stands in the matrix, owns a parent, has left or gives no hours', () => {
    const matrix = { parties: ['Wang'], rows: [{ task: 'T1', cells: { Wang: 'R' } }] }
    expect(idle({ tasks, people: [li, wang], matrix })).toEqual([])
    const parent = [taskOf({ id: 'P', owner: 'Wang' }), taskOf({ id: 'T1', parent: 'P', owner: 'Li', ...week1 })]
    expect(idle({ tasks: parent, people: [li, wang] })).toEqual([])
    expect(idle({ tasks, people: [li, { ...wang, to: '2026-06-29' }] })).toEqual([])
    expect(idle({ tasks, people: [li, { ...wang, capacity: 0 }] })).toEqual([])
  })
  test('is nobody where no task has an owner', () => {
    expect(idle({ tasks: [taskOf(week1)], people: [li] })).toEqual([])
  })
  test.each([
    ['2026-07-06', [['Li', 4, '2026-06-06', '2026-07-05']]],
    ['2026-07-03', []],
  ])('is four weeks without work between two tasks: the next starts on %s', (start, expected) => {
    // After Friday 5 June: 30 days to 5 July are four weeks, 27 days to 2 July are not.
    const gap = [...tasks, taskOf({ id: 'T2', owner: 'Li', start, finish: '2026-07-10' })]
    expect(idle({ tasks: gap, people: [li] })).toEqual(expected)
  })
  test('is one finding a person, about the longest gap', () => {
    // After 5 June: 30 days to 5 July; after 10 July: 51 days to 30 August.
    const gaps = [
      ...tasks,
      taskOf({ id: 'T2', owner: 'Li', start: '2026-07-06', finish: '2026-07-10' }),
      taskOf({ id: 'T3', owner: 'Li', start: '2026-08-31', finish: '2026-09-01' }),
    ]
    expect(workloadFindings({ tasks: gaps, people: [li] }, 'workload/idle').map(({ message }) => message.en)).toEqual([
      'Li has no work for 7 weeks between two tasks, 11 Jul 2026 to 30 Aug 2026 (2 gaps, this is the longest).',
    ])
  })
  test('leaves out the days away, and tasks between', () => {
    const gap = [...tasks, taskOf({ id: 'T2', owner: 'Li', start: '2026-07-06', finish: '2026-07-10' })]
    const absences = [{ person: 'Li', from: '2026-06-15', to: '2026-06-19' }]
    expect(idle({ tasks: gap, people: [li], absences })).toEqual([])
    const milestone = taskOf({ id: 'M', owner: 'Li', milestone: true, start: '2026-06-17', finish: '2026-06-17' })
    expect(idle({ tasks: [...gap, milestone], people: [li] })).toEqual([])
  })
})

describe('workload/away', () => {
  const source = { sheet: 'Plan', cell: 'B4', table: 'plan' }
  const tables = [{ id: 'plan', sheet: 'Plan', kind: 'plan', columns: { name: 'B', owner: 'D' } }]
  const tasks = [taskOf({ owner: 'Li', effort: 8, start: '2026-06-01', finish: '2026-06-09', source })]
  test('names the days and points at the owner of the task', () => {
    // Away Thursday to Monday: Thursday, Friday and Monday of the 7 working days.
    const absences = [{ person: 'Li', from: '2026-06-04', to: '2026-06-08' }]
    expect(workloadFindings({ tasks, tables, people: [li], absences })).toMatchObject([
      {
        rule: 'workload/away',
        severity: 'warning',
        subject: { kind: 'person', id: 'Li' },
        source: { sheet: 'Plan', cell: 'D4' },
        params: { task: 'T1', days: 3, workingDays: 7, periods: ['2026-06-04/2026-06-08'] },
        message: { en: 'T1: Li is away on 3 of its 7 working days, 4 Jun 2026 to 8 Jun 2026.' },
      },
    ])
  })
  test('is also work before a person comes and after one leaves', () => {
    const people = [{ name: 'Li', from: '2026-06-02', to: '2026-06-08' }]
    expect(workloadFindings({ tasks, people })[0]?.params).toMatchObject({
      days: 2,
      periods: ['2026-06-01', '2026-06-09'].map(day => `${day}/${day}`),
    })
  })
  test('is no holiday and no weekend', () => {
    const absences = [{ person: 'Li', from: '2026-06-06', to: '2026-06-07' }]
    expect(workloadFindings({ tasks, people: [li], absences })).toEqual([])
  })
})

describe('workload/skill-missing', () => {
  const people = [{ name: 'Li', skills: ['Welding'] }, { name: 'Wang', skills: ['Law', 'Tax'] }, { name: 'Zhao' }]
  const missing = (task: Partial<Task>) =>
    workloadFindings({ tasks: [taskOf({ ...week1, ...task })], people }, 'workload/skill-missing')
  test('names the skill, the owners and who holds it', () => {
    expect(missing({ owner: 'Li', skill: 'law' })).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'task', id: 'T1' },
        message: { en: 'T1 needs law, which Li does not list as a skill; Wang does.' },
      },
    ])
  })
  test('is none where one owner holds it, together they hold all, or somebody’s skills are not listed', () => {
    expect(missing({ owner: 'Li, Wang', skill: 'Law' })).toEqual([])
    expect(missing({ owner: 'Li, Wang', skill: 'welding, law' })).toEqual([])
    expect(missing({ owner: 'Zhao', skill: 'Law' })).toEqual([])
    expect(missing({ owner: 'Li, Zhao', skill: 'Law' })).toEqual([])
    expect(missing({ owner: 'Wang', skill: 'law, welding' })[0]?.params.skills).toEqual(['welding'])
  })
})

describe('workload/single-point', () => {
  const chain = (owner: string, count: number, more: Partial<Task> = {}) =>
    Array.from({ length: count }, (_, at) =>
      taskOf({
        id: `T${at}`,
        owner,
        duration: 5,
        ...(at > 0 && { predecessors: [{ task: `T${at - 1}` }] }),
        ...more,
      }),
    )
  const single = (tasks: Task[], settings = {}) =>
    workloadFindings({ tasks, people: [li], settings }, 'workload/single-point').map(({ params }) => params.tasks)
  test('is one person alone on three critical tasks that are not finished', () => {
    expect(single(chain('Li', 3))).toEqual([['T0', 'T1', 'T2']])
    expect(single(chain('Li', 2))).toEqual([])
    expect(single(chain('Li, Wang', 3))).toEqual([])
    expect(single(chain('Li', 3, { percentComplete: 1 }))).toEqual([])
    expect(single(chain('Li', 2), { thresholds: { 'workload.singlePointTasks': 2 } })).toEqual([['T0', 'T1']])
  })
  test('tasks with float do not count', () => {
    const short = taskOf({ id: 'short', owner: 'Li', duration: 1 })
    expect(single([...chain('Li', 2), short])).toEqual([])
  })
})

describe('a task of more than ten years', () => {
  test('is no load, and that is said', () => {
    const tasks = [taskOf({ owner: 'Li', effort: 8, start: '2026-06-01', finish: '2206-06-05' })]
    expect(responsibilityOf({ tasks, people: [li] }).workload).toEqual([])
    expect(workloadFindings({ tasks, people: [li] }).map(({ rule }) => rule)).toEqual(['workload/task-too-long'])
  })
})
