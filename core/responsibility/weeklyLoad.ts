/** Hours of each person in each week. */
import { type WorkCalendar, weekdayOfDay } from '../calendar.ts'
import type { Task } from '../contract/task.ts'
import type { Worker } from './assignments.ts'

export interface WeekLoad {
  /** Day number of the Monday. */
  monday: number
  hours: number
  /** Hours among them that fall on days on which the person is away. */
  awayHours: number
  capacityHours: number
  /** As listed in the plan. */
  tasks: Task[]
}

interface CountedWeek extends WeekLoad {
  /** Working days of the week on which the person is away. */
  awayDays: number
}

/** Longer tasks are no plan for a person's week but a slip in a date; they are told apart and carry no load. */
export const LOAD_DAYS_MAX = 3660

const DAYS_OF_WEEK = 7
const LISTED_FREE_WEEKS_MAX = 52

const mondayOf = (day: number) => day - weekdayOfDay(day) + 1

/** Working days of whole weeks, each counted once. */
export function weekCounter(working: WorkCalendar): (monday: number) => number {
  const known = new Map<number, number>()
  return monday => {
    const before = known.get(monday)
    if (before !== undefined) return before
    const count = working.countBetween(monday, monday + DAYS_OF_WEEK - 1)
    known.set(monday, count)
    return count
  }
}

/**
 * The weeks of one person from the first with work to the last, in order. The hours of a task are spread evenly over the
 * working days from its first to its last day; over all of these days where none is a working day. Capacity is the hours of
 * a working day (hours a week ÷ working days of a normal week) × working days of the week on which the person is there:
 * holidays lessen it, made-up workdays add to it. Weeks without work stand between others with work, unless there are more
 * than a year of them in a row.
 */
export function weeklyLoad(worker: Worker, working: WorkCalendar, daysOfWeek = weekCounter(working)): WeekLoad[] {
  const weeks = new Map<number, CountedWeek>()
  const weekOf = (monday: number): CountedWeek => {
    const known = weeks.get(monday)
    if (known) return known
    const awayCount = worker.away.countBetween(monday, monday + DAYS_OF_WEEK - 1)
    const capacityHours = worker.dailyHours * (daysOfWeek(monday) - awayCount)
    const week = { monday, hours: 0, awayHours: 0, awayDays: awayCount, capacityHours, tasks: [] }
    weeks.set(monday, week)
    return week
  }
  for (const { task, span, hours } of worker.assignments) {
    if (!span || hours === 0 || span.finish - span.start >= LOAD_DAYS_MAX) continue
    const total = working.countBetween(span.start, span.finish)
    const hoursPerDay = hours / (total || span.finish - span.start + 1)
    for (let monday = mondayOf(span.start); monday <= span.finish; monday += DAYS_OF_WEEK) {
      const first = Math.max(monday, span.start)
      const last = Math.min(monday + DAYS_OF_WEEK - 1, span.finish)
      const isWhole = last - first === DAYS_OF_WEEK - 1
      const days = total === 0 ? last - first + 1 : isWhole ? daysOfWeek(monday) : working.countBetween(first, last)
      if (days === 0) continue
      const week = weekOf(monday)
      week.hours += hoursPerDay * days
      if (total > 0 && week.awayDays > 0) {
        week.awayHours += hoursPerDay * (isWhole ? week.awayDays : worker.away.countBetween(first, last))
      }
      week.tasks.push(task)
    }
  }
  const mondays = [...weeks.keys()].sort((a, b) => a - b)
  for (const [at, monday] of mondays.entries()) {
    const next = mondays[at + 1] ?? monday
    if ((next - monday) / DAYS_OF_WEEK > LISTED_FREE_WEEKS_MAX) continue
    for (let free = monday + DAYS_OF_WEEK; free < next; free += DAYS_OF_WEEK) {
      if (weekOf(free).capacityHours <= 0) weeks.delete(free)
    }
  }
  return [...weeks.values()].toSorted((a, b) => a.monday - b.monday)
}
