/** The dates and the duration of one task as the plan gives them, before any network. */
import { dayOfIso, everyDay, type WorkCalendar } from './calendar.ts'
import type { Task } from './contract/task.ts'

/** The two ways of counting days in a project. */
export interface ProjectCalendars {
  /** Working days, always. */
  working: WorkCalendar
  /** Durations and lags: working days, or every day where the project's `durationUnit` is calendar. */
  duration: WorkCalendar
}

/** The calendars of a project from its working calendar and its unit of duration. */
export function projectCalendars(working: WorkCalendar, durationUnit: 'working' | 'calendar' | undefined) {
  return { working, duration: durationUnit === 'calendar' ? everyDay : working } satisfies ProjectCalendars
}

/** First and last day of a task, both counted. */
export interface DaySpan {
  start: number
  finish: number
}

/** A plan date that says the task ends before it begins. */
export function finishesBeforeStart(task: Task): boolean {
  return task.start !== undefined && task.finish !== undefined && task.finish < task.start
}

/**
 * Duration in days of the project's unit: as given, else counted from start to finish, else 0 for a milestone; null
 * where the plan says none of these, contradicts itself or gives a duration below zero.
 */
export function plannedDuration(task: Task, calendars: ProjectCalendars): number | null {
  if (finishesBeforeStart(task)) return null
  if (task.duration !== undefined) return task.duration < 0 ? null : task.duration
  if (task.start !== undefined && task.finish !== undefined) {
    return calendars.duration.countBetween(dayOfIso(task.start), dayOfIso(task.finish))
  }
  return task.milestone ? 0 : null
}

/** Start and finish as given; a missing finish is start + duration. Null without a start or without an end. */
export function plannedSpan(task: Task, calendars: ProjectCalendars): DaySpan | null {
  if (task.start === undefined || finishesBeforeStart(task)) return null
  const start = dayOfIso(task.start)
  if (task.finish !== undefined) return { start, finish: dayOfIso(task.finish) }
  const duration = plannedDuration(task, calendars)
  if (duration === null) return null
  const finish = duration === 0 ? start : calendars.duration.nthWorking(start, Math.ceil(duration))
  return finish === null ? null : { start, finish }
}
