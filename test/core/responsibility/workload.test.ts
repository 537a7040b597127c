import { describe, expect, test } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { findingsOf, responsibilityOf, taskOf } from '../project.ts'

// Monday 2026-06-01 begins a week; the status date is Tuesday 2026-06-30.
const week1 = { start: '2026-06-01', finish: '2026-06-05' }
const li = { name: 'Li' }

const weeksOf = (parts: Partial<Omit<Project, 'project'>>) =>
  responsibilityOf(parts).workload.map(({ person, week, hours, capacityHours, state, tasks }) => [
    person,
    week,
    hours,
    capacityHours,
    state,
    tasks.join(' '),
  ])

const workloadFindings = (parts: Parameters<typeof findingsOf>[0], rule = 'workload/') => findingsOf(parts, rule)

describe('hours of a week', () => {
  test('are the effort, spread evenly over the working days of the task', () => {
    // Thursday 4 June to Tuesday 9 June: 4 working days, 24 hours: 6 a day, two days in each week.
    const tasks = [taskOf({ owner: 'Li', start: '2026-06-04', finish: '2026-06-09', effort: 24 })]
    expect(weeksOf({ tasks, people: [li] })).toEqual([
      ['Li', '2026-06-01', 12, 40, 'busy', 'T1'],
      ['Li', '2026-06-08', 12, 40, 'busy', 'T1'],
    ])
  })

  test('are the duration × hours a day where no effort is given', () => {
    // 2.5 days × 7 hours = 17.5 hours.
    const tasks = [taskOf({ owner: 'Li', start: '2026-06-01', duration: 2.5 })]
    const { workload } = responsibilityOf({ tasks, people: [li], project: { hoursPerDay: 7 } })
    expect(workload.map(({ hours }) => hours)).toEqual([17.5])
  })

  test('are those of the working days where durations are calendar days', () => {
    // Monday 1 June and 7 calendar days: 5 working days × 8 hours.
    const tasks = [taskOf({ owner: 'Li', start: '2026-06-01', duration: 7 })]
    const { workload } = responsibilityOf({ tasks, people: [li], project: { durationUnit: 'calendar' } })
    expect(workload.map(({ hours }) => hours)).toEqual([40])
  })

  test('are shared by the owners, a department too', () => {
    const tasks = [taskOf({ owner: 'li、Wang、Finance', effort: 30, ...week1 })]
    expect(weeksOf({ tasks, people: [li] })).toEqual([
      ['Li', '2026-06-01', 10, 40, 'busy', 'T1'],
      ['Wang', '2026-06-01', 10, 40, 'busy', 'T1'],
    ])
  })

  test('lie on the early dates where the task has none of its own', () => {
    const tasks = [
      taskOf({ id: 'A', ...week1 }),
      taskOf({ id: 'B', owner: 'Li', duration: 5, predecessors: [{ task: 'A' }] }),
    ]
    expect(weeksOf({ tasks, people: [li] })).toEqual([['Li', '2026-06-08', 40, 40, 'full', 'B']])
  })

  test('of parents and of tasks without dates are none', () => {
    const tasks = [
      taskOf({ id: 'P', owner: 'Li', effort: 100, ...week1 }),
      taskOf({ id: 'A', parent: 'P', owner: 'Li', effort: 8, ...week1 }),
      taskOf({ id: 'B', owner: 'Li', effort: 8 }),
    ]
    expect(weeksOf({ tasks, people: [li] })).toEqual([['Li', '2026-06-01', 8, 40, 'busy', 'A']])
  })

  test('of a task on a weekend lie on its days', () => {
    const tasks = [taskOf({ owner: 'Li', start: '2026-06-06', finish: '2026-06-07', effort: 10 })]
    expect(weeksOf({ tasks, people: [li] })).toEqual([['Li', '2026-06-01', 10, 40, 'busy', 'T1']])
  })

  test('are given for owners without a people table, and nothing is raised', () => {
    const tasks = [taskOf({ owner: 'Li', effort: 90, ...week1 })]
    expect(weeksOf({ tasks })).toEqual([['Li', '2026-06-01', 90, 40, 'over', 'T1']])
    expect(workloadFindings({ tasks })).toEqual([])
  })

  test('weeks without work stand between others, down to free', () => {
    const tasks = [
      taskOf({ id: 'A', owner: 'Li', effort: 8, ...week1 }),
      taskOf({ id: 'B', owner: 'Li', effort: 36, start: '2026-06-15', finish: '2026-06-19' }),
    ]
    expect(weeksOf({ tasks, people: [li] }).map(([, week, , , state]) => [week, state])).toEqual([
      ['2026-06-01', 'busy'],
      ['2026-06-08', 'free'],
      ['2026-06-15', 'full'],
    ])
  })
})

describe('capacity of a week', () => {
  const tasks = [taskOf({ owner: 'Li', effort: 1, ...week1 })]
  const capacityOf = (parts: Partial<Omit<Project, 'project'>>) =>
    responsibilityOf({ tasks, ...parts }).workload[0]?.capacityHours
  test('is that of the person, else 40 hours', () => {
    expect(capacityOf({ people: [{ name: 'Li', capacity: 20 }] })).toBe(20)
    expect(capacityOf({ people: [li] })).toBe(40)
  })
  test('is less by a fifth for each holiday, absence and day outside the time in the project', () => {
    expect(capacityOf({ people: [li], calendar: { days: [{ date: '2026-06-03', working: false }] } })).toBe(32)
    expect(capacityOf({ people: [li], absences: [{ person: 'LI', from: '2026-06-04', to: '2026-06-20' }] })).toBe(24)
    expect(capacityOf({ people: [{ name: 'Li', from: '2026-06-04', to: '2026-06-04' }] })).toBe(8)
  })
  test('grows on a made-up workday, and counts six days where the week has six', () => {
    expect(capacityOf({ people: [li], calendar: { days: [{ date: '2026-06-06', working: true }] } })).toBe(48)
    expect(capacityOf({ people: [{ name: 'Li', capacity: 48 }], calendar: { weekend: [7] } })).toBe(48)
  })
  test('of overlapping absences counts each day once', () => {
    const absences = [
      { person: 'Li', from: '2026-06-03', to: '2026-06-05' },
      { person: 'Li', from: '2026-06-01', to: '2026-06-03' },
    ]
    expect(capacityOf({ people: [li], absences })).toBe(0)
  })
})

describe('workload/overallocated', () => {
  test('is one warning a person that names the weeks, and figures and tasks of the worst', () => {
    // A: 90 hours over two weeks, 45 in each. B: 30 hours in the second: 45 + 30 = 75 against 40.
    const tasks = [
      taskOf({ id: 'A', owner: 'Li', effort: 90, start: '2026-06-01', finish: '2026-06-12' }),
      taskOf({ id: 'B', owner: 'Li', effort: 30, start: '2026-06-08', finish: '2026-06-12' }),
    ]
    const people = [{ ...li, source: { sheet: 'Team', cell: 'A3' } }]
    expect(workloadFindings({ tasks, people })).toMatchObject([
      {
        rule: 'workload/overallocated',
        severity: 'warning',
        subject: { kind: 'person', id: 'Li' },
        source: { sheet: 'Team', cell: 'A3' },
        params: {
          count: 2,
          weeks: ['2026-06-01', '2026-06-08'],
          worstWeek: '2026-06-08',
          hours: 75,
          capacity: 40,
          tasks: ['A', 'B'],
        },
        message: {
          en: 'Li: too much work in 2 weeks, 1 Jun 2026 to 14 Jun 2026. Most in the week from 8 Jun 2026: 75 hours against 40, with A, B.',
        },
      },
    ])
  })
  test('is none at capacity, and follows the threshold', () => {
    const tasks = [taskOf({ owner: 'Li', effort: 40, ...week1 })]
    expect(workloadFindings({ tasks, people: [li] })).toEqual([])
    const settings = { thresholds: { 'workload.overShare': 0.9 } }
    expect(workloadFindings({ tasks, people: [li], settings }).map(({ rule }) => rule)).toEqual([
      'workload/overallocated',
    ])
    expect(weeksOf({ tasks, people: [li] })[0]?.[4]).toBe('full')
  })
  test('is none where only the days away make it too much: those are named once, as away', () => {
    const tasks = [taskOf({ owner: 'Li', effort: 40, ...week1 })]
    const absences = [{ person: 'Li', from: '2026-06-04', to: '2026-06-05' }]
    expect(workloadFindings({ tasks, people: [li], absences }).map(({ rule }) => rule)).toEqual(['workload/away'])
  })
  test('is none either in a week that is away as a whole', () => {
    const tasks = [taskOf({ owner: 'Li', effort: 40, ...week1, finish: '2026-06-08' })]
    const absences = [{ person: 'Li', from: '2026-06-01', to: '2026-06-07' }]
    expect(workloadFindings({ tasks, people: [li], absences }).map(({ rule }) => rule)).toEqual(['workload/away'])
  })
  test('counts the lessened capacity of the days that are left', () => {
    // Away Monday to Wednesday: 16 hours are left, the task needs 40 on Thursday and Friday.
    const tasks = [taskOf({ owner: 'Li', effort: 40, start: '2026-06-04', finish: '2026-06-05' })]
    const absences = [{ person: 'Li', from: '2026-06-01', to: '2026-06-03' }]
    expect(workloadFindings({ tasks, people: [li], absences })).toMatchObject([
      { rule: 'workload/overallocated', params: { hours: 40, capacity: 16 } },
    ])
  })
})
