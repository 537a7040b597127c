/** Budget, planned value, earned value and actual cost of each leaf. */
import { dayOfIso } from '../calendar.ts'
import type { Source } from '../contract/primitives.ts'
import type { Task } from '../contract/task.ts'
import type { CellOf } from '../provenance.ts'
import type { Budgets } from './budgets.ts'
import { earnedValue } from './earnedValue.ts'
import { type BasisName, type Exact, exact, type Figure, isGiven, sumOf } from './figure.ts'
import { type PlannedValueContext, plannedValue } from './plannedValue.ts'
import type { CostReading } from './reading.ts'
import type { BeyondLeaves, LeafFigures } from './totals.ts'

/** The four sums of every leaf, each with the cell that would mend it. */
export function leafFigures(reading: CostReading): LeafFigures[] {
  const { project, calendars, earlySpans, cellOf, budgets, leaves, actuals, progressOf } = reading
  const { currency, statusDate } = project.project
  const leavesHaveBudgets = leaves.tasks.some(task => isGiven(budgets.ownOf(task)))
  const context: PlannedValueContext = { currency, statusDay: dayOfIso(statusDate), calendars, earlySpans }
  return leaves.tasks.map(task => {
    const budget = budgetOf(task, budgets, leavesHaveBudgets)
    const planned = plannedValue(task, budget, context)
    const earned = earnedValue(task, budget, planned, progressOf(task), currency)
    const located = (figure: Figure, name: BasisName) => locate(figure, name, task, cellOf)
    return {
      task,
      figures: {
        budgetAtCompletion: located(budget, 'budgetAtCompletion'),
        plannedValue: located(planned, 'plannedValue'),
        earnedValue: located(earned, 'earnedValue'),
        actualCost: located(actuals.of(task), 'actualCost'),
      },
    }
  })
}

/** Own budget and approved changes. A task that only a change brought in has the change for its budget. */
function budgetOf(task: Task, budgets: Budgets, leavesHaveBudgets: boolean): Figure {
  const own = budgets.ownOf(task)
  const changes = budgets.changesOf(task)
  if (changes.minor === null || (own.minor === null && isGiven(own))) return { minor: null, reason: 'too_large' }
  if (own.minor !== null) return { reason: own.reason, ...exact(own.minor + changes.minor) }
  if (leavesHaveBudgets && changes.minor !== 0) return changes
  return { minor: null, reason: own.reason ?? 'no_budget' }
}

/** Adds the cell that would mend a figure which is missing or not whole. */
function locate(figure: Figure, name: BasisName, task: Task, cellOf: CellOf): Figure {
  if (figure.reason === undefined) return figure
  return { ...figure, source: mendingCell(figure.reason, name, task, cellOf) }
}

function mendingCell(reason: string, name: BasisName, task: Task, cellOf: CellOf): Source | undefined {
  if (reason === 'no_dates') return cellOf(task.source, task.start === undefined ? 'start' : 'finish', 'start')
  if (reason === 'finish_before_start') return cellOf(task.source, 'finish')
  if (reason === 'no_budget') return cellOf(task.source, 'budget')
  if (name === 'earnedValue') return cellOf(task.source, 'percentComplete')
  return name === 'actualCost' ? cellOf(task.source, 'actual', 'actualCost') : task.source
}

const TOO_LARGE: Exact = { minor: null, reason: 'too_large' }

/** What belongs to the project and to no leaf. */
export function beyondLeaves(leaves: readonly LeafFigures[], { budgets, actuals }: CostReading): BeyondLeaves {
  const counted = leaves.filter(leaf => leaf.figures.budgetAtCompletion.minor !== null)
  const onLeaves = sumOf(counted.map(leaf => budgets.changesOf(leaf.task).minor ?? 0))
  const { changes } = budgets
  return {
    budget: budgets.unassigned,
    changes: changes.minor === null || onLeaves.minor === null ? TOO_LARGE : exact(changes.minor - onLeaves.minor),
    actualCost: actuals.beyondLeaves,
  }
}
