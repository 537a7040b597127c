/** Early warnings about work: earned value, tasks without cost, cost after the end, data that is old. */
import { dayOfIso } from '../calendar.ts'
import type { MeasureName } from '../contract/costReport.ts'
import { toMajor } from '../money.ts'
import {
  type Measured,
  type Measurement,
  type Measures,
  minus,
  ofProject,
  orReason,
  ratio,
  type WarningFigures,
} from './warningFigures.ts'

export const workWarnings = {
  'cost-performance': figures => {
    const { earned, actual } = phaseBefore(figures)
    return ofMeasure(figures, 'costPerformanceIndex', ratio(earned, actual), 'costVariance')
  },
  'schedule-performance': figures => {
    const { earned, planned } = phaseBefore(figures)
    return ofMeasure(figures, 'schedulePerformanceIndex', ratio(earned, planned), 'scheduleVariance')
  },
  'to-complete-performance': figures => {
    const { earned, actual } = phaseBefore(figures)
    const budget = figures.cost.totals.budgetAtCompletion
    return ofMeasure(figures, 'toCompletePerformanceIndex', ratio(minus(budget, earned), minus(budget, actual)))
  },
  'burn-ahead-of-progress': figures => {
    const { budgetAtCompletion: budget, actualCost, earnedValue } = figures.cost.totals
    const { earned, actual } = phaseBefore(figures)
    const value = ratio(minus(actualCost, earnedValue), budget)
    const reason = actualCost === null ? 'no_actuals' : earnedValue === null ? 'no_progress' : 'no_budget'
    return ofProject(value, reason, {
      previous: ratio(minus(actual, earned), budget),
      amount: minus(actualCost, earnedValue),
    })
  },
  'no-cost-on-open-task': figures => {
    const { facts, project } = figures
    if (facts.costOfTask.size === 0) return { reason: 'no_actuals' }
    const budgets = new Map(figures.cost.tasks.map(task => [task.id, task.budgetAtCompletion]))
    const tasks = project.tasks.flatMap((task): Measurement[] => {
      const began = task.actualStart ?? task.start
      const budget = budgets.get(task.id) ?? 0
      if (!facts.openTasks.has(task.id) || task.actualCost !== undefined || began === undefined || budget <= 0)
        return []
      const since = Math.max(dayOfIso(began), facts.lastCostDay.get(task.id) ?? -Infinity)
      const source = figures.cellOf(task.source, 'actual', 'percentComplete')
      return [{ subject: { kind: 'task', id: task.id }, ...quietSince(facts, since), amount: budget, source }]
    })
    return orReason(tasks, 'no_open_task')
  },
  'cost-on-closed-task': ({ facts, project, cellOf }) => {
    const tasks = project.tasks.flatMap((task): Measurement[] => {
      const cost = facts.costOfTask.get(task.id) ?? 0
      if (task.actualFinish === undefined || cost <= 0) return []
      const late = facts.lateCostOfTask.get(task.id) ?? 0
      const source = cellOf(task.source, 'actualFinish', 'finish')
      const amount = toMajor(late, project.project.currency)
      return [{ subject: { kind: 'task', id: task.id }, value: late / cost, amount, source }]
    })
    return orReason(tasks, 'no_closed_task')
  },
  'data-old': ({ facts }) =>
    ofProject(facts.lastDataDay === null ? null : facts.statusDay - facts.lastDataDay, 'no_dated_data'),
  'benefit-below-cost': ({ cost: { benefit } }) => {
    const why = benefit?.missing.find(entry => entry.measure === 'benefitCostRatio')?.reason
    const loss = benefit?.netPresentValue ?? 0
    return ofProject(benefit?.benefitCostRatio ?? null, why ?? 'no_study', { amount: loss < 0 ? -loss : null })
  },
} satisfies Measures

/** Days without a movement; a period before it was as many days less, unless it was not there yet. */
export function quietSince({ statusDay, dayBefore }: WarningFigures['facts'], day: number) {
  return { value: statusDay - day, previous: day <= dayBefore ? dayBefore - day : null }
}

function ofMeasure(
  { cost: { totals } }: WarningFigures,
  measure: MeasureName,
  previous: number | null,
  variance?: 'costVariance' | 'scheduleVariance',
): Measured {
  const why = totals.missing.find(entry => entry.measure === measure && entry.task === undefined)
  const loss = variance ? (totals[variance] ?? 0) : 0
  return ofProject(totals[measure], why?.reason ?? 'no_budget', { previous, amount: loss < 0 ? -loss : null })
}

/** The period before the last one that has an earned value. */
function phaseBefore({ project }: WarningFigures) {
  const rows = project.phasing ?? []
  const { planned, earned, actual } = rows[rows.findLastIndex(row => row.earned !== undefined) - 1] ?? {}
  return { planned, earned, actual }
}
