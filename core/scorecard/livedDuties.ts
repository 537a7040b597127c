/** Whether the duties of departments are lived: the register rows of each, and whether those that are due are done. */
import type { Project } from '../contract/project.ts'
import type { LivedDuty } from '../contract/report.ts'
import { normalisedName } from '../names.ts'
import { isCalledOff, isDone } from '../registerStatus.ts'

/**
 * One line for each duty that a register row names, by its id or name as written, in the order in which they are met. A
 * duty is lived when every row of it that is due by the status date is done; rows that were called off do not count. Null
 * while nothing of it is due or done: then nobody can tell.
 */
export function livedDuties(registers: NonNullable<Project['registers']>, statusDate: string): LivedDuty[] {
  const byDuty = new Map<string, LivedDuty>()
  for (const row of registers) {
    const duty = row.duty?.trim() ?? ''
    if (duty === '' || isCalledOff(row)) continue
    const key = normalisedName(duty)
    const line = byDuty.get(key) ?? { duty, rows: 0, done: 0, overdue: 0, lived: null }
    byDuty.set(key, line)
    const done = isDone(row, statusDate)
    line.rows += 1
    if (done) line.done += 1
    else if (row.due !== undefined && row.due < statusDate) line.overdue += 1
  }
  return [...byDuty.values()].map(line => ({
    ...line,
    lived: line.overdue > 0 ? false : line.done > 0 ? true : null,
  }))
}
