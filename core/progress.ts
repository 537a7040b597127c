/** How far a task is at the status date. */
import type { Project } from './contract/project.ts'
import type { Task } from './contract/task.ts'

export interface Progress {
  /** Fraction as reported, also where it is impossible; undefined where nothing is reported. */
  reported: number | undefined
  started: boolean
  finished: boolean
  /** The plan says it starts after the status date. */
  ahead: boolean
}

/** Reads progress: the last dated report up to the status date, else the task's own percentage. */
export function progressReader(reports: Project['progress'], statusDate: string): (task: Task) => Progress {
  const latest = new Map<string, { date: string; percentComplete: number }>()
  for (const report of reports ?? []) {
    if (report.date > statusDate) continue
    const before = latest.get(report.task)
    if (!before || report.date >= before.date) latest.set(report.task, report)
  }
  const isPast = (date: string | undefined) => date !== undefined && date <= statusDate
  return task => {
    const reported = latest.get(task.id)?.percentComplete ?? task.percentComplete
    return {
      reported,
      started: isPast(task.actualStart) || (reported ?? 0) > 0,
      finished: isPast(task.actualFinish) || reported === 1,
      ahead: task.start !== undefined && task.start > statusDate,
    }
  }
}
