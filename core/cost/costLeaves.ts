/** Which tasks money is summed over: the leaves, and parents below which no task has a budget. */
import type { Task } from '../contract/task.ts'
import type { Hierarchy } from '../hierarchy.ts'
import { toMajor } from '../money.ts'
import type { Budgets } from './budgets.ts'

export interface CostLeaves {
  /** As listed. */
  tasks: Task[]
  /** Parents whose own budget differs from what is below them; the leaves win. */
  doubleCounted: { task: Task; ownMinor: number; belowMinor: number }[]
}

/**
 * Finds them. A parent's budget agrees with the leaves below it when they differ by no more than half a minor unit for
 * each amount that was rounded on entry.
 */
export function costLeaves(outline: Hierarchy, tasks: readonly Task[], budgets: Budgets, currency: string): CostLeaves {
  const below = new Map<Task, { minor: number; count: number; rounded: number }>()
  const isRounded = (task: Task, minor: number) => task.budget !== undefined && toMajor(minor, currency) !== task.budget
  const leaves = new Set<Task>()
  const doubleCounted: CostLeaves['doubleCounted'] = []
  for (const task of outline.childrenFirst) {
    const own = budgets.ownOf(task).minor
    const children = outline.children.get(task.id) ?? []
    const sum = { minor: 0, count: 0, rounded: 0 }
    for (const child of children) {
      const part = below.get(child)
      sum.minor += part?.minor ?? 0
      sum.count += part?.count ?? 0
      sum.rounded += part?.rounded ?? 0
    }
    if (children.length === 0 || (own !== null && sum.count === 0)) {
      leaves.add(task)
      const rounded = own !== null && isRounded(task, own) ? 1 : 0
      below.set(task, { minor: own ?? 0, count: own === null ? 0 : 1, rounded })
      continue
    }
    below.set(task, sum)
    if (own === null) continue
    const tolerance = (sum.rounded + (isRounded(task, own) ? 1 : 0)) / 2
    if (Math.abs(own - sum.minor) > tolerance) doubleCounted.push({ task, ownMinor: own, belowMinor: sum.minor })
  }
  return { tasks: tasks.filter(task => leaves.has(task)), doubleCounted: doubleCounted.reverse() }
}
