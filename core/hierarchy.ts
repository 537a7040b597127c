/** The outline of a plan: which tasks are parents, which are leaves, what is below a parent. */
import type { Task } from './contract/task.ts'

export interface Hierarchy {
  /** Children of each parent, as listed. */
  children: ReadonlyMap<string, readonly Task[]>
  /** Tasks that no task names as its parent, as listed. */
  leaves: readonly Task[]
  /** Every task after all tasks below it. */
  childrenFirst: readonly Task[]
  /** Tasks whose parent is, over any number of steps, the task itself; their parent is ignored. */
  ownAncestors: readonly Task[]
}

/** Reads the outline. A parent that is not among the tasks is ignored, and so is one that closes a loop. */
export function hierarchy(tasks: readonly Task[]): Hierarchy {
  const byId = new Map(tasks.map(task => [task.id, task]))
  const ownAncestors = tasksClosingLoops(tasks, byId)
  const ignored = new Set(ownAncestors)
  const children = new Map<string, Task[]>()
  const roots: Task[] = []
  for (const task of tasks) {
    const parent = ignored.has(task) || task.parent === undefined ? undefined : byId.get(task.parent)
    if (!parent) roots.push(task)
    else if (children.get(parent.id)?.push(task) === undefined) children.set(parent.id, [task])
  }
  return {
    children,
    leaves: tasks.filter(task => !children.has(task.id)),
    childrenFirst: parentsFirst(roots, children).reverse(),
    ownAncestors,
  }
}

/** One task of each loop of parents: the one whose parent link closes it when walking up from the first listed. */
function tasksClosingLoops(tasks: readonly Task[], byId: ReadonlyMap<string, Task>): Task[] {
  const settled = new Set<Task>()
  const closing: Task[] = []
  for (const start of tasks) {
    const path = new Set<Task>()
    let task: Task | undefined = start
    while (task && !settled.has(task)) {
      path.add(task)
      const parent: Task | undefined = task.parent === undefined ? undefined : byId.get(task.parent)
      if (parent && path.has(parent)) {
        closing.push(task)
        break
      }
      task = parent
    }
    for (const passed of path) settled.add(passed)
  }
  return closing
}

function parentsFirst(roots: readonly Task[], children: ReadonlyMap<string, readonly Task[]>): Task[] {
  const order: Task[] = []
  const waiting = [...roots]
  for (let task = waiting.pop(); task; task = waiting.pop()) {
    order.push(task)
    for (const child of children.get(task.id) ?? []) waiting.push(child)
  }
  return order
}

/** The leaves at or below a task. */
export function leavesBelow(task: Task, children: ReadonlyMap<string, readonly Task[]>): Task[] {
  return parentsFirst([task], children).filter(below => !children.has(below.id))
}
