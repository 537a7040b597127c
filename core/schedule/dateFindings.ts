/** Findings about the dates of single tasks, before any network. */
import type { RawFinding } from '../contract/finding.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import type { CellOf } from '../provenance.ts'
import { finishesBeforeStart, type ProjectCalendars, plannedDuration } from '../taskDates.ts'

/** Checks the leaves; a parent's dates follow from its leaves. */
export function dateFindings(
  leaves: readonly Task[],
  calendars: ProjectCalendars,
  statusDate: string,
  cellOf: CellOf,
): RawFinding[] {
  return leaves.flatMap(task => {
    const subject = { kind: 'task' as const, id: task.id }
    const at = (...concepts: string[]) => {
      const source = cellOf(task.source, ...concepts)
      return source ? { source } : {}
    }
    const found: RawFinding[] = []
    const { start, finish } = task
    if (start !== undefined && finish !== undefined && finishesBeforeStart(task)) {
      found.push(raise('schedule/finish-before-start', subject, { task: task.name, start, finish }, at('finish')))
    } else if (task.duration !== undefined && task.duration < 0) {
      found.push(raise('schedule/negative-duration', subject, { task: task.name, days: task.duration }, at('duration')))
    } else if (plannedDuration(task, calendars) === null) {
      const empty = start === undefined ? ['start', 'finish'] : ['finish', 'duration']
      found.push(raise('schedule/no-dates', subject, { task: task.name }, at(...empty)))
    }
    for (const concept of ['actualStart', 'actualFinish'] as const) {
      const date = task[concept]
      if (date === undefined || date <= statusDate) continue
      const params = { task: task.name, date, statusDate }
      found.push(raise('schedule/progress-in-future', subject, params, { ...at(concept), discriminator: concept }))
    }
    return found
  })
}
