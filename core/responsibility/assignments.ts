/** Who works on which task, when and for how many hours. */
import type { WorkCalendar } from '../calendar.ts'
import type { Project } from '../contract/project.ts'
import type { Task } from '../contract/task.ts'
import { looksLikeDepartment, normalisedName, splitNames } from '../names.ts'
import { type DaySpan, finishesBeforeStart, type ProjectCalendars, plannedDuration, plannedSpan } from '../taskDates.ts'
import { type AwayDays, awayDays, neverAway } from './awayDays.ts'

/** One who works, known by the normalised name. */
export interface Worker {
  name: string
  /** The row of the people table; absent for an owner who is in none. */
  person?: NonNullable<Project['people']>[number]
  /** Hours a working day. */
  dailyHours: number
  away: AwayDays
  assignments: Assignment[]
}

export interface Assignment {
  task: Task
  /** All who own the task, this one included; names that are no worker too. */
  owners: number
  span: DaySpan | null
  /** This owner's share of the hours; 0 where the task has none. */
  hours: number
}

export interface WorkInput {
  project: Project
  leaves: readonly Task[]
  calendars: ProjectCalendars
  earlySpans: ReadonlyMap<string, DaySpan>
}

const CAPACITY_DEFAULT = 40
const HOURS_PER_DAY_DEFAULT = 8
const DAYS_OF_WEEK = 7

/**
 * People of the table, and owners of tasks who are in none: with the default capacity, unless they look like a department,
 * whose hours nobody knows. A name that stands twice in the people table counts by its first row.
 *
 * Hours of a task are its effort, else its duration × hours a day (where durations are calendar days: its working days ×
 * hours a day), shared evenly by all its owners. Done work is no exception: progress does not move hours.
 */
export function workers(input: WorkInput): Map<string, Worker> {
  const { project, leaves, calendars } = input
  const { working } = calendars
  const normalDays = DAYS_OF_WEEK - new Set(project.calendar?.weekend ?? [6, 7]).size || DAYS_OF_WEEK
  const absences = Map.groupBy(project.absences ?? [], ({ person }) => normalisedName(person))
  const found = new Map<string, Worker>()
  for (const person of project.people ?? []) {
    const key = normalisedName(person.name)
    if (found.has(key)) continue
    const dailyHours = (person.capacity ?? CAPACITY_DEFAULT) / normalDays
    const away = awayDays(absences.get(key) ?? [], person, working)
    found.set(key, { name: person.name, person, dailyHours, away, assignments: [] })
  }
  const names = ownerReader()
  for (const task of leaves) {
    const owners = names(task.owner)
    if (owners.length === 0) continue
    const span = spanOf(task, input)
    const hours = hoursOf(task, span, input) / owners.length
    for (const [key, name] of owners) {
      let worker = found.get(key)
      if (!worker) {
        if (looksLikeDepartment(name)) continue
        worker = { name, dailyHours: CAPACITY_DEFAULT / normalDays, away: neverAway, assignments: [] }
        found.set(key, worker)
      }
      worker.assignments.push({ task, owners: owners.length, span, hours })
    }
  }
  return found
}

/** The owners of a task by normalised name, each once; texts repeat, so what was read is remembered. */
export function ownerReader(): (owner: string | undefined) => readonly (readonly [key: string, name: string])[] {
  const known = new Map<string, readonly (readonly [string, string])[]>()
  return (owner = '') => {
    const before = known.get(owner)
    if (before) return before
    const byKey = new Map<string, string>()
    for (const name of splitNames(owner)) {
      const key = normalisedName(name)
      if (!byKey.has(key)) byKey.set(key, name)
    }
    const read = [...byKey]
    known.set(owner, read)
    return read
  }
}

/** The task's own dates, else the early ones of the network; null where it has none. */
function spanOf(task: Task, { calendars, earlySpans }: WorkInput): DaySpan | null {
  return finishesBeforeStart(task) ? null : (plannedSpan(task, calendars) ?? earlySpans.get(task.id) ?? null)
}

function hoursOf(task: Task, span: DaySpan | null, { project, calendars }: WorkInput): number {
  if (task.effort !== undefined) return Math.max(0, task.effort)
  const isCalendar = project.project.durationUnit === 'calendar'
  const days = isCalendar && span ? workingDays(span, calendars.working) : plannedDuration(task, calendars)
  return (days ?? 0) * (project.project.hoursPerDay ?? HOURS_PER_DAY_DEFAULT)
}

const workingDays = ({ start, finish }: DaySpan, working: WorkCalendar) => working.countBetween(start, finish)
