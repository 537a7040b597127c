/** Whether the values of a register are fractions or ranks of a scale, and how a scale ranks them. */
import type { RiskScheme } from '../contract/settings.ts'

/** `either`: nothing above 1 and nothing between 0 and 1 was seen, so a 1 may be certainty or the lowest rank. */
export type ScaleKind = 'fractions' | 'ranks' | 'either'

type Scale = NonNullable<RiskScheme['probabilityScale']>

/** Any value above 1 shows ranks; else any value strictly between 0 and 1 shows fractions. */
export function scaleKind(values: readonly (number | undefined)[]): ScaleKind {
  if (values.some(value => value !== undefined && value > 1)) return 'ranks'
  return values.some(value => value !== undefined && value > 0 && value < 1) ? 'fractions' : 'either'
}

/** Whether a scale has bands, each from a lower bound on, so that it ranks values. */
export function hasBounds(scale: Scale | undefined): boolean {
  return scale?.some(step => step.from !== undefined) ?? false
}

/** The rank whose lower bound `from` is the last one not above the value; null without such a step. */
export function rankOf(value: number, scale: Scale | undefined): number | null {
  let found: { from: number; rank: number } | null = null
  for (const { from, rank } of scale ?? []) {
    if (from !== undefined && from <= value && (found === null || from >= found.from)) found = { from, rank }
  }
  return found?.rank ?? null
}

/** The probability that the scale gives a rank; null where it gives none. */
export function probabilityOfRank(rank: number, scale: Scale | undefined): number | null {
  return scale?.find(step => step.rank === rank)?.probability ?? null
}

/** Position of a rank on its scale, from 0 at the lowest; without a scale, ranks count from 1. */
export function positionOfRank(rank: number, scale: Scale | undefined): number {
  if (!scale || scale.length === 0) return rank - 1
  return scale
    .map(step => step.rank)
    .sort((a, b) => a - b)
    .indexOf(rank)
}

/** The highest rank of a scale; without a scale the highest value seen, at least 5, as most registers use 1 to 5. */
export function highestRank(scale: Scale | undefined, values: readonly (number | undefined)[]): number {
  if (scale && scale.length > 0) return Math.max(...scale.map(step => step.rank))
  return values.reduce<number>((highest, value) => Math.max(highest, value ?? 0), RANKS_DEFAULT)
}

const RANKS_DEFAULT = 5
