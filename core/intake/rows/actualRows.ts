/** Plans that write each task on two lines, one as planned and one as it went: 计划 and 实际 in a column of their own. */
import type { TableReader } from '../tableReader.ts'
import { lineMark } from '../words/lineMarks.ts'

/** Lines of a plan by what they say of their tasks. */
export interface PlanLines {
  /** Lines that are tasks. */
  tasks: readonly number[]
  /** The line with what really happened, by the line of its task. */
  actualOf: ReadonlyMap<number, number>
}

/** The lines of a plan; a line marked as actual belongs to the task above it, and stands alone where there is none. */
export function planLines(reader: TableReader): PlanLines {
  const tasks: number[] = []
  const actualOf = new Map<number, number>()
  for (const row of reader.rows) {
    const task = tasks[tasks.length - 1]
    const isActual = lineMark(reader.text(row, 'lineMark') ?? '') === 'actual'
    if (isActual && task !== undefined && !actualOf.has(task)) actualOf.set(task, row)
    else tasks.push(row)
  }
  return { tasks, actualOf }
}
