/** Rules about matrix and plan together: every leaf has a row, every row has a task. */
import type { RawFinding } from '../contract/finding.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import type { MatrixTasks } from './matrixTasks.ts'
import type { MatrixReading } from './readMatrix.ts'

/** Rows that no task answers to, and leaves that no row names. */
export function planFindings(
  matrix: MatrixReading,
  { tasksOf, rowsOf }: MatrixTasks,
  leaves: readonly Task[],
): RawFinding[] {
  const strayRows = matrix.rows.filter(row => row.cells.length > 0 && tasksOf(row).length === 0)
  const ofRows = strayRows.map(({ row, subject, discriminator }) =>
    raise(
      'raci/row-without-task',
      subject,
      { task: row.task },
      { ...(row.source && { source: row.source }), ...(discriminator && { discriminator }) },
    ),
  )
  const ofTasks = leaves
    .filter(leaf => rowsOf(leaf).length === 0)
    .map(leaf => {
      const extra = leaf.source ? { source: leaf.source } : {}
      return raise('raci/task-without-row', { kind: 'task', id: leaf.id }, { task: leaf.name }, extra)
    })
  return [...ofRows, ...ofTasks]
}
