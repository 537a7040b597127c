/** Totals of the project: sums over the leaves that have a figure, then the measures of the sums. */
import type { Measures, MissingMeasure } from '../contract/costReport.ts'
import type { Task } from '../contract/task.ts'
import { BASIS_NAMES, type BasisFigures, type BasisName, type Exact, exact, type Figure, Sum } from './figure.ts'
import { DERIVED_NAMES, measuresOf, STANDS_ON } from './measures.ts'

export interface LeafFigures {
  task: Task
  figures: BasisFigures
}

/** What belongs to the project and to no leaf. */
export interface BeyondLeaves {
  /** Budget where no leaf has one. */
  budget: Figure
  /** Approved changes that are on no leaf. */
  changes: Exact
  actualCost: Sum
}

/**
 * Sums first, ratios after: an index of a project is never an average of indices. A leaf without a figure is listed in
 * `missing`; a measure whose sums miss different leaves is given all the same and listed as `partial`.
 */
export function totalFigures(leaves: readonly LeafFigures[], beyond: BeyondLeaves): BasisFigures {
  const sum = (name: BasisName): Figure => {
    const total = new Sum()
    for (const { figures } of leaves) if (figures[name].minor !== null) total.add({ minor: figures[name].minor })
    if (total.isTooLarge) return { minor: null, reason: 'too_large' }
    return total.minor === null ? firstReason(leaves, name) : { minor: total.minor }
  }
  return {
    budgetAtCompletion: plusChanges(firstKnown(sum('budgetAtCompletion'), beyond.budget), beyond.changes),
    plannedValue: sum('plannedValue'),
    earnedValue: sum('earnedValue'),
    actualCost: plus(sum('actualCost'), beyond.actualCost),
  }
}

/** The measures of the totals, with every leaf that is missing in one of them. */
export function totalMeasures(figures: BasisFigures, leaves: readonly LeafFigures[], currency: string): Measures {
  const measures = measuresOf(figures, currency)
  const missing: MissingMeasure[] = [...measures.missing]
  const lacking = new Map<BasisName, Set<string>>()
  for (const name of BASIS_NAMES) {
    const without = leaves.filter(leaf => leaf.figures[name].minor === null || leaf.figures[name].reason !== undefined)
    for (const { task, figures: own } of without) {
      const { reason, source } = own[name]
      missing.push({ measure: name, reason: reason ?? 'no_budget', task: task.id, ...(source && { source }) })
    }
    lacking.set(name, new Set(without.map(leaf => leaf.task.id)))
  }
  for (const name of DERIVED_NAMES) {
    const sets = STANDS_ON[name].map(basis => lacking.get(basis) ?? new Set<string>())
    if (measures[name] !== null && sets.some(set => !sameMembers(set, sets[0] ?? set))) {
      missing.push({ measure: name, reason: 'partial' })
    }
  }
  return { ...measures, missing }
}

const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every(member => b.has(member))

function firstReason(leaves: readonly LeafFigures[], name: BasisName): Figure {
  return { minor: null, reason: leaves[0]?.figures[name].reason ?? NOTHING[name] }
}

/** Why a total is null where there is no leaf at all. */
const NOTHING: Record<BasisName, string> = {
  budgetAtCompletion: 'no_budget',
  plannedValue: 'no_dates',
  earnedValue: 'no_progress',
  actualCost: 'no_actuals',
}

const isTooLarge = ({ minor, reason }: Figure) => minor === null && reason === 'too_large'

const firstKnown = (first: Figure, second: Figure): Figure =>
  first.minor === null && second.minor !== null ? second : first

function plusChanges(figure: Figure, changes: Exact): Figure {
  if (changes.minor === 0 || isTooLarge(figure)) return figure
  return changes.minor === null ? changes : exact((figure.minor ?? 0) + changes.minor)
}

function plus(leaves: Figure, beyond: Sum): Figure {
  if (isTooLarge(leaves)) return leaves
  if (beyond.isTooLarge) return { minor: null, reason: 'too_large' }
  if (beyond.minor === null) return beyond.reason === undefined ? leaves : { ...leaves, reason: beyond.reason }
  return { reason: beyond.reason, ...exact((leaves.minor ?? 0) + beyond.minor) }
}
