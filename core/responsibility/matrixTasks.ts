/** Which tasks of the plan each row of the matrix is about: joined by id, else by name. */
import type { MatrixRow } from '../contract/people.ts'
import type { Task } from '../contract/task.ts'
import { normalisedName } from '../names.ts'
import type { MatrixReading, RowReading } from './readMatrix.ts'

export interface MatrixTasks {
  /** The tasks that a row names; rows that name the same tasks get the same list. */
  tasksOf(row: RowReading): readonly Task[]
  /** The rows that name a task, in the order of the matrix. */
  rowsOf(task: Task): readonly RowReading[]
}

/** Joins every row with the tasks of the plan. */
export function matrixTasks(matrix: MatrixReading, tasks: readonly Task[]): MatrixTasks {
  const find = taskFinder(tasks)
  const tasksByRow = new Map<RowReading, readonly Task[]>()
  const rowsByTask = new Map<Task, RowReading[]>()
  const noRows: RowReading[] = []
  // Many rows may name the same many tasks: their list is one, so its tasks share one list of rows.
  const rowsByTasks = new Map<readonly Task[], RowReading[]>()
  for (const row of matrix.rows) {
    const named = find(row.row)
    tasksByRow.set(row, named)
    const rows = rowsByTasks.get(named)
    if (rows) rows.push(row)
    else rowsByTasks.set(named, [row])
  }
  for (const [named, rows] of rowsByTasks) {
    for (const task of named) {
      const others = rowsByTask.get(task)
      rowsByTask.set(task, others ? [...others, ...rows] : rows)
    }
  }
  return { tasksOf: row => tasksByRow.get(row) ?? [], rowsOf: task => rowsByTask.get(task) ?? noRows }
}

/** The tasks that a row names: by its id, by its text as a name (with or without the WBS code), by its text as an id. */
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
