/** Planned value of one task: what its plan says should be done by the status date. */
import type { Task } from '../contract/task.ts'
import { timesRatio, toMinor } from '../money.ts'
import { type DaySpan, finishesBeforeStart, type ProjectCalendars, plannedSpan } from '../taskDates.ts'
import { exact, type Figure } from './figure.ts'

export interface PlannedValueContext {
  currency: string
  statusDay: number
  calendars: ProjectCalendars
  /** Early dates of tasks that have no start of their own. */
  earlySpans: ReadonlyMap<string, DaySpan>
}

/**
 * `plannedValue`, else the budget spread evenly over the working days from start to finish, both counted: 0 before the
 * start, all after the finish. A span without a working day is all planned from its finish on.
 */
export function plannedValue(task: Task, budget: Figure, context: PlannedValueContext): Figure {
  if (task.plannedValue !== undefined) return exact(toMinor(task.plannedValue, context.currency))
  if (finishesBeforeStart(task)) return { minor: null, reason: 'finish_before_start' }
  const span = task.start === undefined ? context.earlySpans.get(task.id) : plannedSpan(task, context.calendars)
  if (!span) return { minor: null, reason: 'no_dates' }
  if (budget.minor === null) return { minor: null, reason: budget.reason ?? 'no_budget' }
  const { working } = context.calendars
  if (context.statusDay < span.start) return { minor: 0 }
  if (context.statusDay >= span.finish) return { minor: budget.minor }
  const days = working.countBetween(span.start, span.finish)
  if (days === 0) return { minor: 0 }
  return { minor: timesRatio(budget.minor, working.countBetween(span.start, context.statusDay), days) }
}
