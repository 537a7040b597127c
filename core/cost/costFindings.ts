/** Findings that follow from the figures of cost. */

import type { Measures } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { BudgetLine } from '../contract/ledger.ts'
import type { Task } from '../contract/task.ts'
import { raise } from '../findings.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import { toMajor, toMinor } from '../money.ts'
import type { Progress } from '../progress.ts'
import type { CellOf } from '../provenance.ts'
import type { ActualCosts } from './actualCost.ts'
import type { AmountReader } from './amounts.ts'
import type { CostLeaves } from './costLeaves.ts'
import type { BasisFigures } from './figure.ts'
import type { Contract } from './ledgerGroups.ts'

const withSource = (source: RawFinding['source']) => (source ? { source } : {})

/** What is odd between budget, progress and cost of one task or of the whole project. */
export function measureFindings(
  subject: { kind: 'task' | 'project'; id: string; label: string },
  measures: Measures,
  currency: string,
  source: RawFinding['source'],
): RawFinding[] {
  const { budgetAtCompletion: budget, earnedValue: earned, actualCost: actual } = measures
  if (earned === null || actual === null) return []
  const about = { kind: subject.kind, id: subject.id }
  const task = subject.label
  const found: RawFinding[] = []
  if (earned === 0 && actual > 0) {
    const params = { task, actualCost: actual, currency }
    found.push(raise('cost/spent-without-progress', about, params, { ...withSource(source), amount: actual }))
  }
  if (earned > 0 && actual === 0) {
    const params = { task, earnedValue: earned, currency }
    found.push(raise('cost/progress-without-cost', about, params, { ...withSource(source), amount: earned }))
  }
  if (budget !== null && budget > 0 && actual >= budget && earned < budget) {
    const params = { task, budget, actualCost: actual, percentComplete: earned / budget, currency }
    const over = toMajor(toMinor(actual, currency) - toMinor(budget, currency), currency)
    found.push(raise('cost/budget-exhausted', about, params, { ...withSource(source), amount: over }))
  }
  return found
}

/** An impossible percentage of any task. */
export function progressFinding(task: Task, progress: Progress, cellOf: CellOf): RawFinding[] {
  const subject = { kind: 'task' as const, id: task.id }
  const percentComplete = progress.reported ?? 0
  const source = withSource(cellOf(task.source, 'percentComplete'))
  if (percentComplete < 0) {
    return [raise('input/progress-below-zero', subject, { task: task.name, percentComplete }, source)]
  }
  return percentComplete > 1
    ? [raise('input/progress-over-100', subject, { task: task.name, percentComplete }, source)]
    : []
}

/** Figures that a task states of itself: earned beyond its budget, or too large to be given. */
export function statedFindings(task: Task, figures: BasisFigures, currency: string, cellOf: CellOf): RawFinding[] {
  const subject = { kind: 'task' as const, id: task.id }
  const { budgetAtCompletion: budget, earnedValue: earned } = figures
  const tooLarge = STATED.flatMap(([field, measure]) => {
    if (task[field] === undefined || figures[measure].reason !== 'too_large') return []
    const place = withSource(cellOf(task.source, ...(field === 'actualCost' ? ['actual', field] : [field])))
    return [raise('cost/amount-too-large', subject, { what: task.name }, { ...place, discriminator: field })]
  })
  if (task.earnedValue === undefined || budget.minor === null || (earned.minor ?? 0) <= budget.minor) {
    return tooLarge
  }
  const [earnedValue, stated] = [toMajor(earned.minor ?? 0, currency), toMajor(budget.minor, currency)]
  const params = { task: task.name, earnedValue, budget: stated, currency }
  const extra = { ...withSource(cellOf(task.source, 'earnedValue')), amount: earnedValue - stated }
  return [...tooLarge, raise('cost/earned-over-budget', subject, params, extra)]
}

const STATED = [
  ['budget', 'budgetAtCompletion'],
  ['plannedValue', 'plannedValue'],
  ['earnedValue', 'earnedValue'],
  ['actualCost', 'actualCost'],
] as const

/** A parent's budget beside its leaves', and an actual cost beside the ledger's. */
export function doubleCountFindings(
  leaves: CostLeaves,
  actuals: ActualCosts,
  currency: string,
  cellOf: CellOf,
): RawFinding[] {
  const finding = (task: Task, what: 'budget' | 'actual', statedMinor: number, partsMinor: number) => {
    const stated = toMajor(statedMinor, currency)
    const parts = toMajor(partsMinor, currency)
    const source = what === 'budget' ? cellOf(task.source, 'budget') : cellOf(task.source, 'actual', 'actualCost')
    return raise(
      'input/double-count',
      { kind: 'task', id: task.id },
      { task: task.name, what, stated, parts, used: what === 'budget' ? parts : stated, currency },
      { ...withSource(source), discriminator: what, amount: toMajor(Math.abs(statedMinor - partsMinor), currency) },
    )
  }
  const parents = leaves.doubleCounted.map(({ task, ownMinor, belowMinor }) =>
    finding(task, 'budget', ownMinor, belowMinor),
  )
  const costs = leaves.tasks.flatMap(task => {
    const booked = actuals.bookedOn(task)
    const stated = task.actualCost === undefined ? null : actuals.of(task).minor
    return booked !== null && stated !== null && booked !== stated ? [finding(task, 'actual', stated, booked)] : []
  })
  return [...parents, ...costs]
}

/** Entries and budget lines that are in no sum. */
export function exclusionFindings(
  entries: readonly NumberedEntry[],
  amounts: AmountReader,
  header: { currency: string; basis: 'gross' | 'net' },
  cellOf: CellOf,
): RawFinding[] {
  return entries.flatMap(numbered => {
    const { entry } = numbered
    const amount = amounts.ofEntry(entry)
    if (amount.minor !== null) return []
    const subject = { kind: 'entry' as const, id: entryName(numbered) }
    const what = entry.document ?? entry.description ?? entryName(numbered)
    const stake = { amount: Math.abs(entry.amount) }
    const extra = { ...withSource(cellOf(entry.source, 'amount', 'debit')), ...stake }
    if (amount.reason === 'too_large') return [raise('cost/amount-too-large', subject, { what }, extra)]
    if (amount.reason === 'no_rate') {
      const params = { what, currency: entry.currency ?? '', projectCurrency: header.currency }
      const source = withSource(cellOf(entry.source, 'currency', 'amount', 'debit'))
      // No amount: it would stand in the project's currency, and there is no rate to it.
      return [raise('cost/mixed-currency', subject, params, source)]
    }
    const params = { what, basis: entry.amountBasis ?? '', projectBasis: header.basis }
    return [raise('cost/mixed-tax-basis', subject, params, extra)]
  })
}

/** Budget lines that are in no sum. */
export function budgetLineExclusions(
  lines: readonly BudgetLine[],
  amounts: AmountReader,
  header: { currency: string; basis: 'gross' | 'net' },
  cellOf: CellOf,
): RawFinding[] {
  return lines.flatMap((line, index) => {
    const amount = amounts.ofBudgetLine(line)
    if (amount.minor !== null) return []
    const subject = line.task === undefined ? accountSubject(line) : { kind: 'task' as const, id: line.task }
    const place = { discriminator: `budget ${index + 1}`, amount: Math.abs(line.amount) }
    const extra = { ...withSource(cellOf(line.source, 'amount')), ...place }
    if (amount.reason === 'too_large') return [raise('cost/amount-too-large', subject, { what: subject.id }, extra)]
    const params = { what: subject.id, basis: line.amountBasis ?? '', projectBasis: header.basis }
    return [raise('cost/mixed-tax-basis', subject, params, extra)]
  })
}

/** Payable contracts whose value is in no sum. */
export function contractExclusions(
  contracts: readonly Contract[],
  amounts: AmountReader,
  header: { basis: 'gross' | 'net' },
  cellOf: CellOf,
): RawFinding[] {
  return contracts.flatMap(contract => {
    const amount = amounts.ofContract(contract)
    if (amount.minor !== null || contract.direction === 'receivable') return []
    const subject = { kind: 'contract' as const, id: contract.id }
    const what = contract.name ?? contract.id
    const extra = { ...withSource(cellOf(contract.source, 'value')), amount: Math.abs(contract.value) }
    if (amount.reason === 'too_large') return [raise('cost/amount-too-large', subject, { what }, extra)]
    const params = { what, basis: contract.amountBasis ?? '', projectBasis: header.basis }
    return [raise('cost/mixed-tax-basis', subject, params, extra)]
  })
}

const accountSubject = (line: BudgetLine): RawFinding['subject'] =>
  line.account === undefined ? { kind: 'project', id: 'project' } : { kind: 'account', id: line.account }
