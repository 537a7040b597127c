/**
 * Earned schedule (Lipke): the time by which the plan had meant to earn what is earned. ES = C + (EV − PV_C) ÷ (PV_C+1 −
 * PV_C), where C is the last period with PV_C ≤ EV and PV_0 = 0 (domain: castor00/EVapp after Lipke 2003).
 */
import { dayOfIso } from '../calendar.ts'
import type { EarnedSchedule } from '../contract/costReport.ts'
import type { Project } from '../contract/project.ts'
import { timesRatio } from '../money.ts'
import { type DaySpan, plannedSpan } from '../taskDates.ts'
import type { CostReading } from './reading.ts'
import type { LeafFigures } from './totals.ts'

interface Curve {
  unit: EarnedSchedule['unit']
  /** Planned up to the end of a period, from 0; it never falls. */
  plannedAt: (period: number) => number
  /** The first period with all that is planned. */
  plannedDuration: number
  actualTime: number
  earned: number
}

/** In periods of the phasing where there is one, else in working days from the first day of the plan; null without a plan. */
export function earnedScheduleOf(reading: CostReading, leaves: readonly LeafFigures[]): EarnedSchedule | null {
  const { phasing } = reading.project
  const curve = phasing && phasing.length > 0 ? ofPhasing(phasing) : ofTasks(reading, leaves)
  return curve && measured(curve)
}

function measured(curve: Curve): EarnedSchedule {
  const { unit, plannedDuration, actualTime, earned } = curve
  const earnedSchedule = timeOf(curve)
  const index = actualTime > 0 ? earnedSchedule / actualTime : null
  const missing = [
    ...(index === null ? [{ measure: 'schedulePerformanceIndexTime', reason: 'not_started' }] : []),
    ...(index ? [] : [{ measure: 'independentEstimateTime', reason: earned > 0 ? 'not_started' : 'nothing_earned' }]),
  ]
  return {
    unit,
    earnedSchedule,
    actualTime,
    plannedDuration,
    scheduleVarianceTime: earnedSchedule - actualTime,
    schedulePerformanceIndexTime: index,
    independentEstimateTime: index ? plannedDuration / index : null,
    missing,
  }
}

function timeOf({ plannedAt, plannedDuration, earned }: Curve): number {
  if (earned <= 0) return 0
  if (earned >= plannedAt(plannedDuration)) return plannedDuration
  let last = 0
  let beyond = plannedDuration
  while (beyond - last > 1) {
    const middle = Math.floor((last + beyond) / 2)
    if (plannedAt(middle) <= earned) last = middle
    else beyond = middle
  }
  const before = last === 0 ? 0 : plannedAt(last)
  return last + (earned - before) / (plannedAt(beyond) - before)
}

/** Row 1 is the end of period 1; a row without a plan has that of the row before. */
function ofPhasing(phasing: NonNullable<Project['phasing']>): Curve | null {
  const planned = [0]
  for (const row of phasing) planned.push(Math.max(row.planned ?? 0, planned.at(-1) ?? 0))
  const plannedDuration = planned.indexOf(planned.at(-1) ?? 0)
  const actualTime = phasing.findLastIndex(row => row.earned !== undefined) + 1
  const earned = phasing[actualTime - 1]?.earned
  if (plannedDuration === 0 || earned === undefined) return null
  return { unit: 'period', plannedAt: period => planned[period] ?? 0, plannedDuration, actualTime, earned }
}

interface PlannedLeaf extends DaySpan {
  budgetMinor: number
  days: number
}

/** The leaves with budget, dates and earned value; of each the budget evenly over its working days, as its planned value. */
function ofTasks({ project, calendars, earlySpans }: CostReading, leaves: readonly LeafFigures[]): Curve | null {
  const { working } = calendars
  let earned = 0
  const planned = leaves.flatMap(({ task, figures }): PlannedLeaf[] => {
    const budgetMinor = figures.budgetAtCompletion.minor
    const earnedMinor = figures.earnedValue.minor
    const span = task.start === undefined ? earlySpans.get(task.id) : plannedSpan(task, calendars)
    if (budgetMinor === null || earnedMinor === null || !span) return []
    earned += earnedMinor
    return [{ ...span, budgetMinor, days: working.countBetween(span.start, span.finish) }]
  })
  if (planned.length === 0) return null
  const first = planned.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const last = planned.reduce((most, { finish }) => Math.max(most, finish), Number.NEGATIVE_INFINITY)
  const plannedDuration = working.countBetween(first, last)
  if (plannedDuration === 0) return null
  const plannedOn = (day: number, leaf: PlannedLeaf) => {
    if (day < leaf.start) return 0
    if (day >= leaf.finish || leaf.days === 0) return day >= leaf.finish ? leaf.budgetMinor : 0
    return timesRatio(leaf.budgetMinor, working.countBetween(leaf.start, day), leaf.days)
  }
  const plannedAt = (period: number) => {
    const day = period >= plannedDuration ? last : (working.nthWorking(first, period) ?? last)
    return planned.reduce((sum, leaf) => sum + plannedOn(day, leaf), 0)
  }
  const actualTime = working.countBetween(first, dayOfIso(project.project.statusDate))
  return { unit: 'working-day', plannedAt, plannedDuration, actualTime, earned }
}
