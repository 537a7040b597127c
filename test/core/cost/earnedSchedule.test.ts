import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EarnedSchedule } from '../../../core/contract/costReport.ts'
import { costOf, taskOf } from '../project.ts'

type Parts = Parameters<typeof costOf>[0]

function earnedOf(parts: Parts): EarnedSchedule {
  const { earnedSchedule } = costOf(parts)
  if (!earnedSchedule) throw new Error('no earned schedule')
  return earnedSchedule
}

/** Periods from cumulative planned values; the earned value stands in the period of the actual time. */
const phasingOf = (planned: readonly number[], earned: number, actualTime: number) =>
  planned.map((value, index) => ({
    period: String(index + 1),
    planned: value,
    ...(index === actualTime - 1 && { earned }),
  }))

describe('earned schedule by periods', () => {
  it('is the time at which the plan would have earned what is earned', () => {
    const phasing = phasingOf([10, 30, 60, 100], 45, 3)
    expect(earnedOf({ phasing })).toEqual({
      unit: 'period',
      earnedSchedule: 2.5,
      actualTime: 3,
      plannedDuration: 4,
      scheduleVarianceTime: -0.5,
      schedulePerformanceIndexTime: 2.5 / 3,
      independentEstimateTime: expect.closeTo(4.8, 12),
      missing: [],
    })
  })

  it('stands on the last of several periods with as much planned', () => {
    expect(earnedOf({ phasing: phasingOf([10, 30, 30, 60], 30, 2) }).earnedSchedule).toBe(3)
  })

  it('of a late project ends at its planned duration, not at its last period', () => {
    const late = earnedOf({ phasing: phasingOf([50, 100, 100, 100], 100, 4) })
    expect(late).toMatchObject({ earnedSchedule: 2, plannedDuration: 2, schedulePerformanceIndexTime: 0.5 })
  })

  it('has no estimate while nothing is earned, and says so', () => {
    expect(earnedOf({ phasing: phasingOf([10, 20], 0, 1) })).toMatchObject({
      earnedSchedule: 0,
      schedulePerformanceIndexTime: 0,
      independentEstimateTime: null,
      missing: [{ measure: 'independentEstimateTime', reason: 'nothing_earned' }],
    })
  })

  it('is none where nothing says what is earned, or nothing is planned', () => {
    expect(costOf({ phasing: [{ period: '1', planned: 10 }] }).earnedSchedule).toBeNull()
    expect(costOf({ phasing: [{ period: '1', earned: 10 }] }).earnedSchedule).toBeNull()
  })
})

describe('earned schedule by working days', () => {
  // Ten working days from Monday 15 to Friday 26 June 2026.
  const fortnight = { start: '2026-06-15', finish: '2026-06-26', budget: 1_000 }
  const project = { statusDate: '2026-06-19' }

  it('follows from the planned values of the tasks', () => {
    const tasks = [taskOf({ ...fortnight, percentComplete: 0.3 })]
    expect(earnedOf({ project, tasks })).toMatchObject({
      unit: 'working-day',
      earnedSchedule: 3,
      actualTime: 5,
      plannedDuration: 10,
      schedulePerformanceIndexTime: 0.6,
    })
  })

  it('leaves out tasks without dates or without progress', () => {
    const tasks = [
      taskOf({ ...fortnight, percentComplete: 0.3 }),
      taskOf({ id: 'T2', budget: 500, percentComplete: 1 }),
      taskOf({ id: 'T3', ...fortnight }),
    ]
    expect(earnedOf({ project, tasks }).earnedSchedule).toBe(3)
  })

  it('is none before there is a plan', () => {
    expect(costOf({ tasks: [taskOf({ budget: 100, percentComplete: 1 })] }).earnedSchedule).toBeNull()
  })
})

const ORACLE = new URL('../../../../shared/oracles/evm-es.json', import.meta.url)

describe('published earned schedules', () => {
  interface Case {
    id: string
    kind: string
    inputs: { periods: number[]; pv_cumulative: number[]; ev: number; at?: number }
    expected: Record<string, number | null>
  }
  const shared: Case[] = existsSync(ORACLE) ? JSON.parse(readFileSync(ORACLE, 'utf8')).cases : []
  const published: Case[] = [
    {
      id: 'arikanatakan/pmcontrols, tests/validation_cases.json, es-interp-003',
      kind: 'earned_schedule',
      inputs: { periods: [0, 1, 2, 3, 4, 5], pv_cumulative: [0, 20, 50, 90, 140, 200], ev: 70 },
      expected: { es: 2.5 },
    },
    {
      id: 'castor00/EVapp, Earned Value - Earned Schedule.xlsx, column 4 (Vanhoucke and Vandevoorde 2006)',
      kind: 'earned_schedule',
      inputs: {
        periods: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        pv_cumulative: [28.975, 81.681, 91.681, 138.586, 218.141, 302.478, 323.632, 345.876, 360.738, 360.738],
        ev: 125.244,
        at: 4,
      },
      expected: { es: 3.715552712930391, spi_t: 0.9288881782325977, ieac_t_spit: 9.689002627985174 },
    },
  ]

  it.each([...published, ...shared].filter(({ kind }) => kind === 'earned_schedule'))('$id', ({ inputs, expected }) => {
    const planned = inputs.pv_cumulative.filter((_, index) => (inputs.periods[index] ?? 0) > 0)
    const actualTime = inputs.at ?? planned.length
    const found = earnedOf({ phasing: phasingOf(planned, inputs.ev, actualTime) })
    expect(found.earnedSchedule).toBeCloseTo(expected.es ?? Number.NaN, 9)
    if (typeof expected.spi_t === 'number') expect(found.schedulePerformanceIndexTime).toBeCloseTo(expected.spi_t, 9)
    if (typeof expected.sv_t === 'number') expect(found.scheduleVarianceTime).toBeCloseTo(expected.sv_t, 9)
    if (typeof expected.ieac_t === 'number') expect(found.independentEstimateTime).toBeCloseTo(expected.ieac_t, 9)
    if (typeof expected.ieac_t_spit === 'number')
      expect(found.independentEstimateTime).toBeCloseTo(expected.ieac_t_spit, 9)
    if (expected.ieac_t === null) expect(found.independentEstimateTime).toBeNull()
  })
})
