/** Earned value of one task: the budget of the work that is done at the status date. */
import type { Task } from '../contract/task.ts'
import { timesDecimal, timesRatio, toMinor } from '../money.ts'
import type { Progress } from '../progress.ts'
import { exact, type Figure } from './figure.ts'

/** Credit at the start of a task, in hundredths; the rest comes when it is finished. */
const START_CREDIT = { '0/100': 0, '50/50': 50, '20/80': 20 } as const
const WHOLE = 100

/**
 * `earnedValue` as stated, also beyond the budget, else by the task's technique. A percentage over 1 leaves it null
 * however it is given, one below zero where it is made of it.
 */
export function earnedValue(task: Task, budget: Figure, planned: Figure, progress: Progress, currency: string): Figure {
  const { reported } = progress
  if (reported !== undefined && reported > 1) return missing('progress_over_100')
  if (task.earnedValue !== undefined) return exact(toMinor(task.earnedValue, currency))
  if (reported !== undefined && reported < 0) return missing('progress_below_zero')
  return byTechnique(task, budget, planned, progress)
}

function byTechnique(task: Task, budget: Figure, planned: Figure, progress: Progress): Figure {
  const technique = task.technique ?? 'percent'
  if (technique === 'loe') return planned
  if (technique === 'milestones' && task.milestones) return byMilestones(task.milestones, budget)
  if (technique in START_CREDIT)
    return byStartCredit(START_CREDIT[technique as keyof typeof START_CREDIT], budget, progress)
  if (progress.reported !== undefined) return credit(budget, minor => timesDecimal(minor, progress.reported ?? 0))
  if (progress.finished) return credit(budget, minor => minor)
  return progress.ahead ? credit(budget, () => 0) : missing('no_progress')
}

function byStartCredit(hundredths: number, budget: Figure, progress: Progress): Figure {
  if (progress.finished) return credit(budget, minor => minor)
  if (progress.started) return credit(budget, minor => timesRatio(minor, hundredths, WHOLE))
  if (progress.reported !== undefined || progress.ahead) return credit(budget, () => 0)
  return missing('no_progress')
}

function byMilestones(milestones: NonNullable<Task['milestones']>, budget: Figure): Figure {
  const all = milestones.reduce((sum, milestone) => sum + milestone.weight, 0)
  const done = milestones.reduce((sum, milestone) => sum + (milestone.done ? milestone.weight : 0), 0)
  if (!(all > 0) || milestones.some(({ weight }) => weight < 0)) return missing('no_progress')
  if (!Number.isFinite(all)) return missing('too_large')
  return credit(budget, minor => (done === all ? minor : timesDecimal(minor, done / all)))
}

function credit(budget: Figure, share: (minor: number) => number): Figure {
  return budget.minor === null ? missing(budget.reason ?? 'no_budget') : { minor: share(budget.minor) }
}

const missing = (reason: string): Figure => ({ minor: null, reason })
