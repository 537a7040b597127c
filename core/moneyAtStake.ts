/** The money behind findings that carry none of their own. */

import type { Cost } from './contract/costReport.ts'
import type { RawFinding } from './contract/finding.ts'
import type { Task } from './contract/task.ts'

/** Rules of control about who answers for a task. */
const RULES: ReadonlySet<string> = new Set([
  'raci/no-accountable',
  'raci/multiple-accountable',
  'raci/no-responsible',
  'raci/accountable-without-responsible',
])

/**
 * Where nobody answers for a task, or too many do, its budget at completion is at stake; nothing where it has none. A row
 * of a matrix without ids is the one task of its name.
 */
export function withMoneyAtStake(
  findings: readonly RawFinding[],
  tasks: readonly Task[],
  cost: Cost | null,
): RawFinding[] {
  const budgets = new Map((cost?.tasks ?? []).map(task => [task.id, task.budgetAtCompletion]))
  const ids = new Set(tasks.map(task => task.id))
  const named = Map.groupBy(tasks, task => task.name)
  return findings.map(finding => {
    const { rule, amount, subject } = finding
    if (amount !== undefined || subject.kind !== 'task' || !RULES.has(rule)) return finding
    const [task, ...others] = named.get(subject.id) ?? []
    const id = ids.has(subject.id) || others.length > 0 ? subject.id : task?.id
    const budget = budgets.get(id ?? '') ?? null
    return budget === null ? finding : { ...finding, amount: budget }
  })
}
