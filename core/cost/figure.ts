/** A money figure in minor units that may be missing, and why. */
import type { Source } from '../contract/primitives.ts'
import type { Converted } from './amounts.ts'

export interface Figure {
  minor: number | null
  /** Why it is null, or why something was left out of it. */
  reason?: string | undefined
  /** The cell that would mend it. */
  source?: Source | undefined
}

/** The four figures that all other measures of a task follow from. */
export interface BasisFigures {
  budgetAtCompletion: Figure
  plannedValue: Figure
  earnedValue: Figure
  actualCost: Figure
}
export type BasisName = keyof BasisFigures
export const BASIS_NAMES = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost'] as const

/** A running sum of converted amounts; null while nothing has been counted. */
export class Sum {
  minor: number | null = null
  reason: string | undefined

  add(amount: Converted): void {
    if (amount.minor === null) this.reason = amount.reason
    else this.minor = (this.minor ?? 0) + amount.minor
  }
}

/** Adds an amount to the sum of a key. */
export function addTo<K>(sums: Map<K, Sum>, key: K, amount: Converted): void {
  const sum = sums.get(key)
  if (sum) sum.add(amount)
  else {
    const first = new Sum()
    first.add(amount)
    sums.set(key, first)
  }
}
