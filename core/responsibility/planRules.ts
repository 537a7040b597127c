/** Rules about matrix and plan together: every leaf has a row, every row has a task. */
import type { RawFinding } from '../contract/finding.ts'
import type { MatrixRow } from '../contract/people.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import { normalisedName } from '../names.ts'
import type { MatrixReading } from './readMatrix.ts'

/** Joins rows and tasks by id, else by name. Without a plan there is nothing to join. */
export function planFindings(matrix: MatrixReading, tasks: readonly Task[], leaves: readonly Task[]): RawFinding[] {
  if (tasks.length === 0) return []
  const tasksNamed = taskFinder(tasks)
  const found = new Set<readonly Task[]>()
  const strayRows = matrix.rows.filter(({ row, cells }) => {
    const matches = tasksNamed(row)
    found.add(matches)
    return matches.length === 0 && cells.length > 0
  })
  // Many rows may name the same many tasks: their list is one, so it is walked once.
  const named = new Set([...found].flat())
  const ofRows = strayRows.map(({ row, subject, discriminator }) =>
    raise(
      'raci/row-without-task',
      subject,
      { task: row.task },
      { ...(row.source && { source: row.source }), ...(discriminator && { discriminator }) },
    ),
  )
  const ofTasks = leaves
    .filter(leaf => !named.has(leaf))
    .map(leaf => {
      const extra = leaf.source ? { source: leaf.source } : {}
      return raise('raci/task-without-row', { kind: 'task', id: leaf.id }, { task: leaf.name }, extra)
    })
  return [...ofRows, ...ofTasks]
}

/**
 * The tasks that a row names: by its id, by its text as an id, by its text as a name (with or without the WBS code). Rows
 * that name the same tasks get the same list.
 */
function taskFinder(tasks: readonly Task[]): (row: MatrixRow) => readonly Task[] {
  const none: Task[] = []
  const byId = new Map(tasks.map(task => [task.id, [task]]))
  const byName = new Map<string, Task[]>()
  const add = (name: string, task: Task) => {
    const alike = byName.get(name)
    if (alike) alike.push(task)
    else byName.set(name, [task])
  }
  for (const task of tasks) {
    add(normalisedName(task.name), task)
    for (const code of new Set([task.wbs, task.id])) {
      if (code !== undefined) add(normalisedName(`${code} ${task.name}`), task)
    }
  }
  return row =>
    (row.id === undefined ? undefined : byId.get(row.id)) ??
    byName.get(normalisedName(row.task)) ??
    byId.get(row.task.trim()) ??
    none
}
