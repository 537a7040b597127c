/** A money figure in minor units that may be missing, and why. */
import type { Source } from '../contract/primitives.ts'
import { AMOUNT_MINOR_MAX } from '../money.ts'

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

/** An amount that is exact to the minor unit, or none because it is beyond what can be. */
export type Exact = { minor: number; reason?: undefined } | { minor: null; reason: 'too_large' }

/** Takes an amount for exact up to {@link AMOUNT_MINOR_MAX}; what overflowed, or came of that, is beyond it. */
export function exact(minor: number): Exact {
  return Math.abs(minor) <= AMOUNT_MINOR_MAX ? { minor } : { minor: null, reason: 'too_large' }
}

/** Whether an amount is known to be there, though it may be too large to be given. */
export const isGiven = ({ minor, reason }: Figure): boolean => minor !== null || reason === 'too_large'

/**
 * A running sum that is exact whatever the order of its parts; null while nothing has been counted, and where the sum is
 * too large to be given.
 */
export class Sum implements Figure {
  minor: number | null = null
  reason: string | undefined
  #leftOutFor: string | undefined
  /** The parts are known, and their sum cannot be given. */
  isTooLarge = false
  #near = 0
  /** What has left the range in which doubles are whole numbers one by one. */
  #far: bigint | null = null

  add(amount: Figure): void {
    if (amount.minor === null) this.#leftOutFor = amount.reason
    else this.#count(amount.minor)
    this.reason = this.isTooLarge ? 'too_large' : this.#leftOutFor
  }

  #count(minor: number): void {
    const next = this.#near + minor
    if (Number.isSafeInteger(next)) this.#near = next
    else {
      this.#far = (this.#far ?? 0n) + BigInt(this.#near) + BigInt(minor)
      this.#near = 0
    }
    const total = this.#far === null ? this.#near : Number(this.#far + BigInt(this.#near))
    this.isTooLarge = Math.abs(total) > AMOUNT_MINOR_MAX
    this.minor = this.isTooLarge ? null : total
  }
}

/** The exact sum of figures that are there. */
export function sumOf(parts: Iterable<number>): Exact {
  const sum = new Sum()
  for (const minor of parts) sum.add({ minor })
  return sum.isTooLarge ? { minor: null, reason: 'too_large' } : { minor: sum.minor ?? 0 }
}

/** Adds an amount to the sum of a key. */
export function addTo<K>(sums: Map<K, Sum>, key: K, amount: Figure): void {
  const sum = sums.get(key)
  if (sum) sum.add(amount)
  else {
    const first = new Sum()
    first.add(amount)
    sums.set(key, first)
  }
}
