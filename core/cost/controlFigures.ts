/** The figures of one row of budget control from its sums (contract.md, Ledger). */
import type { ControlFigures, MissingMeasure } from '../contract/costReport.ts'
import type { Source } from '../contract/primitives.ts'
import { toMajor } from '../money.ts'
import type { CellOf } from '../provenance.ts'
import type { ControlSum } from './controlPostings.ts'
import type { ControlSums } from './controlSums.ts'
import { type Figure, sumOf } from './figure.ts'

export type ControlMeasure = Exclude<keyof ControlFigures, 'missing'>
export type MinorFigures = Record<ControlMeasure, Figure>

/** What a row may lack although the project has it. */
export interface ControlContext {
  cellOf: CellOf
  /** Why a row without a budget has none. */
  noBudget: string
  /** The heading below which a budget would stand. */
  budgetHeading: Source | undefined
  /** Sums of which the whole project has nothing, with the cell that would mend that. */
  unbooked: ReadonlyMap<ControlSum, { reason: string; source: Source | undefined }>
}

/**
 * In minor units. A row without budget has neither current budget nor what follows from it; its forecast is its cost and
 * open commitments. `restMinor` is what the parts of a total without `forecast` entries have available together: they
 * add it where others have such entries. `concept` names the row: its cell is what gives a row without budget its name.
 */
export function minorFigures(
  sums: ControlSums,
  concept: string | null,
  context: ControlContext,
  restMinor = 0,
): MinorFigures {
  const { cellOf, unbooked } = context
  const sum = (name: ControlSum): Figure => {
    const lack = sums.has(name) ? undefined : unbooked.get(name)
    return lack ? { minor: 0, ...lack } : sums.of(name, cellOf)
  }
  const source = concept === null ? context.budgetHeading : sums.firstCell(cellOf, concept)
  const noBudget: Figure = { minor: null, reason: context.noBudget, source }
  const originalBudget = sums.has('originalBudget') ? sum('originalBudget') : noBudget
  const changes = sum('changes')
  const currentBudget = currentOf(originalBudget, changes, noBudget)
  const [actuals, accruals, commitments] = [sum('actuals'), sum('accruals'), sum('commitments')]
  // What is open of commitments beyond any sum is beyond it too.
  const openCommitments = commitments.minor === null ? commitments : sum('openCommitments')
  const available = total([currentBudget], [actuals, accruals, openCommitments])
  const forecastToComplete = sums.has('forecast')
    ? total([sums.of('forecast', cellOf), { minor: Math.max(0, restMinor) }])
    : stillAvailable(available, currentBudget === noBudget ? noBudget : undefined)
  const forecastAtCompletion = total([actuals, accruals, openCommitments, forecastToComplete])
  return {
    originalBudget,
    changes,
    pendingChanges: sum('pendingChanges'),
    currentBudget,
    commitments,
    actuals,
    accruals,
    openCommitments,
    available,
    forecastToComplete,
    forecastAtCompletion,
    varianceAtCompletion: total([currentBudget], [forecastAtCompletion]),
  }
}

/** A row that only a change brought in has the change for its budget. */
function currentOf(original: Figure, changes: Figure, noBudget: Figure): Figure {
  if (original !== noBudget) return total([original, changes])
  return changes.minor === 0 ? noBudget : changes
}

function stillAvailable(available: Figure, noBudget: Figure | undefined): Figure {
  if (noBudget) return { ...noBudget, minor: 0 }
  return available.minor === null ? available : { minor: Math.max(0, available.minor) }
}

/** Exact; of the first operand that is missing where one is. */
function total(added: readonly Figure[], subtracted: readonly Figure[] = []): Figure {
  const lacking = [...added, ...subtracted].find(figure => figure.minor === null)
  if (lacking) return lacking
  return sumOf([...added.map(({ minor }) => minor ?? 0), ...subtracted.map(({ minor }) => -(minor ?? 0))])
}

/** In major units, with every figure that is null, not whole, or 0 for lack of input. */
export function controlFigures(figures: MinorFigures, currency: string): ControlFigures {
  const missing: MissingMeasure[] = []
  const major = (measure: ControlMeasure) => {
    const { minor, reason, source } = figures[measure]
    if (minor === null || reason !== undefined) {
      missing.push({ measure, reason: reason ?? 'no_budget', ...(source && { source }) })
    }
    return minor === null ? null : toMajor(minor, currency)
  }
  return {
    originalBudget: major('originalBudget'),
    changes: major('changes'),
    pendingChanges: major('pendingChanges'),
    currentBudget: major('currentBudget'),
    commitments: major('commitments'),
    actuals: major('actuals'),
    accruals: major('accruals'),
    openCommitments: major('openCommitments'),
    available: major('available'),
    forecastToComplete: major('forecastToComplete'),
    forecastAtCompletion: major('forecastAtCompletion'),
    varianceAtCompletion: major('varianceAtCompletion'),
    missing,
  }
}
