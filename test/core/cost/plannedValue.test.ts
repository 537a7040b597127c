import { describe, expect, test } from 'vitest'
import type { Task } from '../../../core/contract/task.ts'
import { measuresOf, reasonsOf, taskOf } from '../project.ts'

const planned = (task: Partial<Task>, more: object = {}) =>
  measuresOf({ tasks: [taskOf({ budget: 1000, ...task })], ...more }).plannedValue

/** 2026-06-29 is a Monday; the status date is Tuesday 2026-06-30. */
const WEEK = { start: '2026-06-29', finish: '2026-07-03' }

describe('planned value', () => {
  test('is the budget spread over the working days, both ends counted', () => {
    expect(planned(WEEK)).toBe(400)
  })

  test('is 0 before the start and all of the budget from the finish on', () => {
    expect(planned({ start: '2026-07-01', finish: '2026-07-03' })).toBe(0)
    expect(planned({ start: '2026-06-01', finish: '2026-06-30' })).toBe(1000)
    expect(planned({ start: '2026-06-01', finish: '2026-06-05' })).toBe(1000)
  })

  test('takes the stated planned value before any computation', () => {
    expect(planned({ ...WEEK, plannedValue: 123.45 })).toBe(123.45)
  })

  test('takes start + duration for a missing finish', () => {
    expect(planned({ start: '2026-06-29', duration: 5 })).toBe(400)
    expect(planned({ start: '2026-06-29', duration: 4.2 })).toBe(400)
    expect(planned({ start: '2026-06-26', duration: 4 })).toBe(750)
  })

  test('counts a duration in calendar days where the project does, and still spreads over working days', () => {
    // Friday 06-26 and 7 days: to Thursday 07-02. Working days 5, up to the status date 3.
    expect(planned({ start: '2026-06-26', duration: 7 }, { project: { durationUnit: 'calendar' } })).toBe(600)
  })

  test('is all planned from its finish on where the span has no working day', () => {
    const weekend = { start: '2026-06-27', finish: '2026-06-28' }
    expect(planned(weekend)).toBe(1000)
    expect(planned(weekend, { project: { statusDate: '2026-06-27' } })).toBe(0)
    expect(planned(weekend, { project: { statusDate: '2026-06-28' } })).toBe(1000)
  })

  test('knows the holidays and make-up workdays of China', () => {
    // Spring Festival 2026: 15 to 23 February off, Saturday 14 February is worked.
    const task = { start: '2026-02-09', finish: '2026-02-27' }
    const atStatus = { project: { statusDate: '2026-02-14' } }
    expect(planned(task, { ...atStatus, calendar: { region: 'CN' } })).toBe(600)
    expect(planned(task, atStatus)).toBe(333.33)
  })

  test('of a milestone falls on its date', () => {
    expect(planned({ start: '2026-06-30', milestone: true })).toBe(1000)
    expect(planned({ start: '2026-07-01', milestone: true })).toBe(0)
  })

  test('is rounded to the minor unit, half away from zero', () => {
    expect(planned({ budget: 0.05, start: '2026-06-29', finish: '2026-07-02' })).toBe(0.03)
    expect(planned({ budget: 100, start: '2026-06-29', finish: '2026-07-01' })).toBe(66.67)
  })

  test('includes approved changes', () => {
    const ledger = [{ date: '2026-06-01', class: 'change' as const, amount: 500, task: 'T1' }]
    expect(planned(WEEK, { ledger })).toBe(600)
  })

  test.each([
    ['no start', { finish: '2026-07-03' }, 'no_dates'],
    ['a start without an end', { start: '2026-06-29' }, 'no_dates'],
    ['a finish before the start', { start: '2026-07-03', finish: '2026-06-29' }, 'finish_before_start'],
    ['dates without a budget', { budget: undefined, ...WEEK }, 'no_budget'],
  ])('is missing with %s', (_name, task, reason) => {
    const measures = measuresOf({ tasks: [taskOf({ budget: 1000, ...(task as Partial<Task>) })] })
    expect(measures.plannedValue).toBeNull()
    expect(reasonsOf(measures, 'plannedValue')).toEqual([reason])
  })

  test('takes no time over eight thousand years', () => {
    expect(planned({ start: '0001-01-01', finish: '9999-12-31' })).toBeCloseTo(202.6, 1)
  })
})
