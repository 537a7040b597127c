/** Stress: each person and each department taken away, and what would lose its only owner. */
import { isoOfDay } from '../calendar.ts'
import type { Project } from '../contract/project.ts'
import type { StressRow } from '../contract/report.ts'
import type { Task } from '../contract/task.ts'
import { toMajor } from '../money.ts'
import { normalisedName } from '../names.ts'
import type { ProjectMoney } from '../projectMoney.ts'
import { remembered } from '../remembered.ts'
import { type DaySpan, type ProjectCalendars, plannedSpan } from '../taskDates.ts'
import type { Owners } from './owners.ts'
import type { PartyKinds } from './partyKinds.ts'

export interface StressSources {
  project: Project
  leaves: readonly Task[]
  calendars: ProjectCalendars
  /** Early dates, for tasks without dates of their own. */
  earlySpans: ReadonlyMap<string, DaySpan>
  criticalIds: readonly string[]
  money: ProjectMoney | null
  owners: Owners
  kinds: PartyKinds
}

interface Party {
  name: string
  kind: StressRow['kind']
  tasks: Task[]
}

/**
 * A person counts for the tasks that nobody else owns, a department for those whose owners are all its own. Finished tasks
 * lose nothing. The most money first, then the most tasks; parties without such a task are left out.
 */
export function stress(sources: StressSources): StressRow[] {
  const parties = new Map<string, Party>()
  const departmentOf = remembered((owner: string) => sources.kinds.departmentOf(owner))
  const keyOf = remembered(normalisedName)
  const isSame = (one: string | null, other: string | null) =>
    one !== null && other !== null && keyOf(one) === keyOf(other)
  const add = (kind: Party['kind'], name: string, task: Task) => {
    const key = `${kind} ${keyOf(name)}`
    const known = parties.get(key)
    if (known) known.tasks.push(task)
    else parties.set(key, { name, kind, tasks: [task] })
  }
  for (const task of sources.leaves) {
    if (isFinished(task, sources.project.project.statusDate)) continue
    const owners = sources.owners.ofTask(task)
    const [first] = owners
    if (first === undefined) continue
    const departments = owners.map(departmentOf)
    const department = departments[0] ?? null
    const isOne = department !== null && departments.every(other => isSame(other, department))
    if (isOne) add('department', department, task)
    if (owners.length === 1 && !isSame(department, first)) add('person', first, task)
  }
  const critical = new Set(sources.criticalIds)
  const rows = [...parties.values()].map(party => rowOf(party, critical, sources))
  return rows.sort(
    (a, b) => b.amount - a.amount || b.tasks.length - a.tasks.length || (nameKey(a) < nameKey(b) ? -1 : 1),
  )
}

const nameKey = ({ party, kind }: StressRow) => `${normalisedName(party)} ${kind}`

const isFinished = ({ percentComplete, actualFinish }: Task, statusDate: string) =>
  percentComplete === 1 || (actualFinish !== undefined && actualFinish <= statusDate)

function rowOf({ name, kind, tasks }: Party, critical: ReadonlySet<string>, sources: StressSources): StressRow {
  const { money, calendars, earlySpans, project } = sources
  let first: number | null = null
  let last: number | null = null
  let minor = 0
  for (const task of tasks) {
    minor += money?.tasks.get(task.id) ?? 0
    const span = plannedSpan(task, calendars) ?? earlySpans.get(task.id)
    if (!span) continue
    first = Math.min(first ?? span.start, span.start)
    last = Math.max(last ?? span.finish, span.finish)
  }
  return {
    party: name,
    kind,
    tasks: tasks.map(task => task.id),
    amount: toMajor(minor, project.project.currency),
    criticalTasks: tasks.filter(task => critical.has(task.id)).length,
    firstStart: first === null ? null : isoOfDay(first),
    lastFinish: last === null ? null : isoOfDay(last),
  }
}
