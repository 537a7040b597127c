/** Which tasks money is summed over: the leaves, and parents below which no task has a budget. */
import type { Task } from '../contract/task.ts'
import type { Hierarchy } from '../hierarchy.ts'
import { toMajor } from '../money.ts'
import type { Budgets } from './budgets.ts'
import { isGiven, Sum } from './figure.ts'

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
  const below = new Map<Task, { amount: Sum; count: number; rounded: number }>()
  const isRounded = (task: Task, minor: number) => task.budget !== undefined && toMajor(minor, currency) !== task.budget
  const leaves = new Set<Task>()
  const doubleCounted: CostLeaves['doubleCounted'] = []
  for (const task of outline.childrenFirst) {
    const budget = budgets.ownOf(task)
    const own = budget.minor
    const children = outline.children.get(task.id) ?? []
    const sum = { amount: new Sum(), count: 0, rounded: 0 }
    for (const child of children) {
      const part = below.get(child)
      if (part && part.count > 0) sum.amount.add(part.amount)
      sum.count += part?.count ?? 0
      sum.rounded += part?.rounded ?? 0
    }
    if (children.length === 0 || (isGiven(budget) && sum.count === 0)) {
      leaves.add(task)
      sum.amount.add(budget)
      sum.count = isGiven(budget) ? 1 : 0
      sum.rounded = own !== null && isRounded(task, own) ? 1 : 0
    }
    below.set(task, sum)
    const { minor: belowMinor, reason } = sum.amount
    // A part that is too large to be given leaves nothing to compare.
    if (leaves.has(task) || own === null || belowMinor === null || reason === 'too_large') continue
    const tolerance = (sum.rounded + (isRounded(task, own) ? 1 : 0)) / 2
    if (Math.abs(own - belowMinor) > tolerance) doubleCounted.push({ task, ownMinor: own, belowMinor })
  }
  return { tasks: tasks.filter(task => leaves.has(task)), doubleCounted: doubleCounted.reverse() }
}
