/** Earned value and cost of a project: the `cost` part of the Report and its findings. */
import { dayOfIso } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import type { Cost } from '../contract/report.ts'
import type { Task } from '../contract/task.ts'
import type { Hierarchy } from '../hierarchy.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import type { ProjectMoney } from '../projectMoney.ts'
import type { CellOf } from '../provenance.ts'
import type { DaySpan, ProjectCalendars } from '../taskDates.ts'
import { type ActualCosts, readActualCosts } from './actualCost.ts'
import { type AmountReader, amountReader } from './amounts.ts'
import { bookedCosts } from './bookedCosts.ts'
import { type Budgets, readBudgets } from './budgets.ts'
import { openCommitments } from './commitments.ts'
import {
  budgetLineExclusions,
  contractExclusions,
  doubleCountFindings,
  exclusionFindings,
  measureFindings,
  progressFinding,
  statedFindings,
} from './costFindings.ts'
import { type CostLeaves, costLeaves } from './costLeaves.ts'
import { earnedValue } from './earnedValue.ts'
import { type BasisName, type Exact, exact, type Figure, isGiven, sumOf } from './figure.ts'
import { forecasts } from './forecasts.ts'
import { type LedgerGroups, ledgerGroups } from './ledgerGroups.ts'
import { measuresOf } from './measures.ts'
import { type PlannedValueContext, plannedValue } from './plannedValue.ts'
import { type Progress, progressReader } from './progress.ts'
import { projectMoney } from './projectMoney.ts'
import { roundedAmounts } from './roundedAmounts.ts'
import { type LeafFigures, totalFigures, totalMeasures } from './totals.ts'

/** What the engine needs; all of it plain data. */
export interface CostInput {
  /** With defaults; ids are unique. */
  project: Project
  entries: readonly NumberedEntry[]
  outline: Hierarchy
  calendars: ProjectCalendars
  /** Early dates of the network, for tasks without a start. */
  earlySpans: ReadonlyMap<string, DaySpan>
  cellOf: CellOf
}

interface Reading {
  amounts: AmountReader
  groups: LedgerGroups
  costs: NumberedEntry[]
  budgets: Budgets
  leaves: CostLeaves
  actuals: ActualCosts
  progressOf: (task: Task) => Progress
}

/** Null without a task, an entry, a budget line or a contract to speak of. */
export function analyseCost(input: CostInput): {
  cost: Cost | null
  money: ProjectMoney | null
  findings: RawFinding[]
} {
  const { project, entries } = input
  if (project.tasks.length + entries.length + (project.budget?.length ?? 0) + (project.contracts?.length ?? 0) === 0) {
    return { cost: null, money: null, findings: [] }
  }
  const { currency } = project.project
  const reading = read(input)
  const leaves = leafFigures(input, reading)
  const totals = totalFigures(leaves, beyondLeaves(leaves, reading))
  const measures = totalMeasures(totals, leaves, currency)
  const tasks = leaves.map(({ task, figures }) => ({ id: task.id, ...measuresOf(figures, currency) }))
  const cost: Cost = {
    totals: measures,
    tasks,
    periods: [],
    forecasts: forecasts(totals, currency),
    earnedSchedule: null,
    control: [],
    contracts: [],
    cashFlow: [],
    warnings: [],
    benefit: null,
  }
  return { cost, money: moneyOf(input, reading, leaves), findings: findingsOf(input, reading, leaves, cost) }
}

function moneyOf({ project }: CostInput, { groups, costs, amounts }: Reading, leaves: readonly LeafFigures[]) {
  return projectMoney({
    currency: project.project.currency,
    tasks: leaves.map(({ task, figures }) => ({ id: task.id, ...figures })),
    groups,
    costs,
    open: openCommitments(groups, costs, amounts),
    contracts: project.contracts ?? [],
    amounts,
  })
}

function read({ project, entries, outline }: CostInput): Reading {
  const { currency, statusDate } = project.project
  const amounts = amountReader(project)
  const budgets = readBudgets(project.budget ?? [], entries, amounts, { currency, statusDate })
  const leaves = costLeaves(outline, project.tasks, budgets, currency)
  const groups = ledgerGroups(entries, project.contracts ?? [], statusDate)
  const costs = bookedCosts(groups)
  return {
    amounts,
    groups,
    costs,
    budgets,
    leaves,
    actuals: readActualCosts(costs, leaves.tasks, amounts, currency),
    progressOf: progressReader(project.progress, statusDate),
  }
}

function leafFigures({ project, calendars, earlySpans, cellOf }: CostInput, reading: Reading): LeafFigures[] {
  const { currency, statusDate } = project.project
  const { budgets, leaves, actuals, progressOf } = reading
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

function beyondLeaves(leaves: readonly LeafFigures[], { budgets, actuals }: Reading) {
  const counted = leaves.filter(leaf => leaf.figures.budgetAtCompletion.minor !== null)
  const onLeaves = sumOf(counted.map(leaf => budgets.changesOf(leaf.task).minor ?? 0))
  const { changes } = budgets
  return {
    budget: budgets.unassigned,
    changes: changes.minor === null || onLeaves.minor === null ? TOO_LARGE : exact(changes.minor - onLeaves.minor),
    actualCost: actuals.beyondLeaves,
  }
}

function findingsOf(input: CostInput, reading: Reading, leaves: readonly LeafFigures[], cost: Cost): RawFinding[] {
  const { project, entries, cellOf } = input
  const { currency, amountBasis = 'net' } = project.project
  const header = { currency, basis: amountBasis }
  const ofTasks = leaves.flatMap(({ task }, index) => {
    const measures = cost.tasks[index]
    const source = cellOf(task.source, 'actual', 'percentComplete')
    return measures ? measureFindings({ kind: 'task', id: task.id, label: task.name }, measures, currency, source) : []
  })
  const ofProgress = project.tasks.flatMap(task => progressFinding(task, reading.progressOf(task), cellOf))
  const ofStated = leaves.flatMap(({ task, figures }) => statedFindings(task, figures, currency, cellOf))
  const total = { kind: 'project' as const, id: 'project', label: project.project.name }
  const ofProject = measureFindings(total, cost.totals, currency, undefined).filter(
    finding => !ofTasks.some(other => other.rule === finding.rule),
  )
  return [
    ...ofProgress,
    ...ofStated,
    ...doubleCountFindings(reading.leaves, reading.actuals, currency, cellOf),
    ...ofTasks,
    ...ofProject,
    ...exclusionFindings(entries, reading.amounts, header, cellOf),
    ...budgetLineExclusions(project.budget ?? [], reading.amounts, header, cellOf),
    ...contractExclusions(project.contracts ?? [], reading.amounts, header, cellOf),
    ...roundedAmounts(project, entries),
  ]
}
