/** Findings that follow from the network: tasks that hang on nothing, work out of its order, dates that cannot be kept. */
import { lastPublishedYear } from '../chineseCalendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { Schedule } from '../contract/scheduleReport.ts'
import { raise } from '../findings.ts'
import type { CellOf } from '../provenance.ts'
import { remembered } from '../remembered.ts'
import { type Activity, hasPredecessor } from './network.ts'

interface NetworkInput {
  project: Project
  activities: readonly Activity[]
  schedule: Omit<Schedule, 'quality'>
  cellOf: CellOf
}

/** All of them. */
export function networkFindings(input: NetworkInput): RawFinding[] {
  return [...danglingFindings(input), ...outOfSequence(input), ...missedDates(input), ...calendarEnd(input)]
}

const at = (source: RawFinding['source']) => (source ? { source } : {})

/** Leaves with neither predecessor nor successor, in a network that has links. */
function danglingFindings({ activities, cellOf }: NetworkInput): RawFinding[] {
  const groups = new Set(activities.flatMap(({ links }) => links.flat().map(link => link.from)))
  if (groups.size === 0) return []
  const followed = new Set([...groups].flat())
  return activities
    .filter(activity => !hasPredecessor(activity) && !followed.has(activity))
    .map(({ task }) => {
      const source = cellOf(task.source, 'predecessors', 'name')
      return raise('schedule/dangling', { kind: 'task', id: task.id }, { task: task.name }, at(source))
    })
}

/** A task that began while a predecessor that it should wait for was not done; the last one to be done is named. */
function outOfSequence({ activities, cellOf, project }: NetworkInput): RawFinding[] {
  const { statusDate } = project.project
  // The leaves below a parent are one list, shared by all links from it.
  const lastOf = remembered((from: readonly Activity[]) => lastDone(from))
  return activities.flatMap(({ task, links }) => {
    const began = task.actualStart
    if (began === undefined || began > statusDate) return []
    const waitsFor = links.flat().filter(link => link.type === 'FS' && link.lagDays >= 0)
    const before = waitsFor.map(({ from }) => lastOf(from)).find(last => last !== null && last.doneOn > began)
    if (!before) return []
    const params = { task: task.name, predecessor: before.activity.task.name, date: began }
    const source = cellOf(task.source, 'actualStart')
    return [raise('schedule/out-of-sequence', { kind: 'task', id: task.id }, params, at(source))]
  })
}

/** Sorts behind every date: not done yet. */
const NEVER = '~'

/** Without an actual finish only what is at 100 % is taken for done, whenever that was. */
function lastDone(from: readonly Activity[]): { activity: Activity; doneOn: string } | null {
  let last = null as { activity: Activity; doneOn: string } | null
  for (const activity of from) {
    const { actualFinish, percentComplete = 0 } = activity.task
    const doneOn = actualFinish ?? (percentComplete >= 1 ? '' : NEVER)
    if (last === null || doneOn > last.doneOn) last = { activity, doneOn }
  }
  return last
}

/** Constraints that the early dates miss; other negative floats follow from them. */
function missedDates({ activities, schedule, cellOf }: NetworkInput): RawFinding[] {
  const scheduled = new Map(schedule.tasks.map(task => [task.id, task]))
  return activities.flatMap(({ task }) => {
    const found = scheduled.get(task.id)
    const { constraint } = task
    if (constraint?.type !== 'FNLT' || !found || found.totalFloat >= 0 || found.earlyFinish === null) return []
    if (found.earlyFinish <= constraint.date) return []
    const params = { task: task.name, days: -found.totalFloat, date: constraint.date, finish: found.earlyFinish }
    const source = cellOf(task.source, 'constraint', 'finish')
    return [raise('schedule/negative-float', { kind: 'task', id: task.id }, params, at(source))]
  })
}

function calendarEnd({ project, schedule }: NetworkInput): RawFinding[] {
  if (project.calendar?.region !== 'CN' || schedule.finish === null) return []
  const year = lastPublishedYear()
  if (Number(schedule.finish.slice(0, 4)) <= year) return []
  return [raise('schedule/calendar-ends', { kind: 'project', id: 'project' }, { year, finish: schedule.finish }, {})]
}
