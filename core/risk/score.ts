/** Score of a risk by the method of its scheme. */
import type { Risk } from '../contract/risk.ts'
import type { RiskScheme } from '../contract/settings.ts'
import { hasBounds, highestRank, positionOfRank, rankOf, type ScaleKind, scaleKind } from './scales.ts'

export interface Rated {
  probability: number | undefined
  impact: number | undefined
  /** The impact is the rank that the scale gives to money, whatever the other impacts look like. */
  isImpactRanked?: boolean
  detectability?: number | undefined
}

export type Score = { value: number; reason?: undefined } | { value: null; reason: string }

/** A figure of the register; one that has overflowed, or comes of one that has, is none. */
export function figureOf(value: number): Score {
  return Number.isFinite(value) ? { value } : { value: null, reason: 'too_large' }
}

export interface Scoring {
  of(rated: Rated): Score
  bandOf(score: number): string | null
  /** Whether the score is in the worst band or, without bands, in the top fifth of the scale. */
  isWorst(score: number): boolean
}

const TOP_FIFTH = 0.8
/** 0.9 × 0.9 and its like miss their decimal by this much at most. */
const TOLERANCE = 1e-9

/** The scoring of one register: what its values look like decides between fractions and ranks. */
export function registerScoring(risks: readonly Risk[], scheme: RiskScheme): Scoring {
  const probabilities = risks.map(risk => risk.probability)
  const impacts = risks.map(risk => risk.impact?.score)
  const kinds = { probability: scaleKind(probabilities), impact: scaleKind(impacts) }
  const bands = (scheme.bands ?? []).toSorted((a, b) => a.from - b.from)
  const top = topOfScale(risks, scheme, kinds)
  return {
    of: rated => scoreOf(rated, scheme, kinds),
    bandOf: score => bands.findLast(band => band.from <= score)?.name ?? null,
    isWorst: score => score >= (bands.at(-1)?.from ?? top * TOP_FIFTH - TOLERANCE),
  }
}

function scoreOf(rated: Rated, scheme: RiskScheme, registerKinds: Kinds): Score {
  const { probability, impact } = rated
  const kinds = rated.isImpactRanked ? { ...registerKinds, impact: 'ranks' as const } : registerKinds
  if (probability === undefined) return { value: null, reason: 'no_probability' }
  if (impact === undefined) return { value: null, reason: 'no_impact' }
  if (scheme.method === 'matrix') return lookUp(probability, impact, scheme, kinds)
  const pair = onOneScale(probability, impact, scheme, kinds)
  if (pair === null) return { value: null, reason: 'mixed_scales' }
  if (scheme.method === 'sum') return figureOf(asDecimal(pair.probability + pair.impact))
  const product = pair.probability * pair.impact
  if (scheme.method === 'product') return figureOf(asDecimal(product))
  if (rated.detectability === undefined) return { value: null, reason: 'no_detectability' }
  return figureOf(asDecimal(product * rated.detectability))
}

/** 0.7 × 0.7 is 0.48999999999999994 in doubles; as the 0.49 that it is, it falls into the band from 0.49. */
const asDecimal = (score: number) => Number(score.toPrecision(SCORE_DIGITS))
const SCORE_DIGITS = 12

interface Kinds {
  probability: ScaleKind
  impact: ScaleKind
}

/** Both values between 0 and 1, or both ranks; else the scale has to rank the one that is a fraction. */
function onOneScale(probability: number, impact: number, scheme: RiskScheme, kinds: Kinds) {
  if (isFraction(probability) && isFraction(impact)) return { probability, impact }
  const ranks = {
    probability: rankedBy(probability, kinds.probability, scheme.probabilityScale),
    impact: rankedBy(impact, kinds.impact, scheme.impactScale),
  }
  if (ranks.probability === null || ranks.impact === null) return null
  return { probability: ranks.probability, impact: ranks.impact }
}

const isFraction = (value: number) => value >= 0 && value <= 1

/** The value where it is a rank, else the rank whose band of the scale it lies in. */
function rankedBy(value: number, kind: ScaleKind, scale: RiskScheme['probabilityScale']): number | null {
  return isRank(value, kind, scale) ? value : rankOf(value, scale)
}

/** 1 is a rank beside ranks; where nothing is above 1, a scale of bands shows that 1 is no rank of it. */
function isRank(value: number, kind: ScaleKind, scale: RiskScheme['probabilityScale']): boolean {
  return value > 1 || (value === 1 && (kind === 'ranks' || (kind === 'either' && !hasBounds(scale))))
}

/** A rank that the scale does not have is outside it: it is never taken for the next one. */
function lookUp(probability: number, impact: number, scheme: RiskScheme, kinds: Kinds): Score {
  const place = (value: number, kind: ScaleKind, scale: RiskScheme['probabilityScale']) => {
    const found = positionOfRank(rankedBy(value, kind, scale) ?? Number.NaN, scale)
    return Number.isInteger(found) ? found : -1
  }
  const row = scheme.matrix?.[place(probability, kinds.probability, scheme.probabilityScale)]
  const value = row?.[place(impact, kinds.impact, scheme.impactScale)]
  return value === undefined ? { value: null, reason: 'outside_scale' } : { value }
}

/** The highest score that the scheme can give. */
function topOfScale(risks: readonly Risk[], scheme: RiskScheme, kinds: Kinds): number {
  if (scheme.method === 'matrix') return Math.max(...(scheme.matrix ?? []).flat(), Number.NEGATIVE_INFINITY)
  const ranked = kinds.probability === 'ranks' || kinds.impact === 'ranks'
  const top = (kind: ScaleKind, scale: RiskScheme['probabilityScale'], values: (number | undefined)[]) =>
    kind === 'ranks' || ranked ? highestRank(scale, values) : 1
  const probabilities = risks.map(risk => risk.probability)
  const impacts = risks.map(risk => risk.impact?.score)
  const highest = {
    probability: top(kinds.probability, scheme.probabilityScale, probabilities),
    impact: top(kinds.impact, scheme.impactScale, impacts),
  }
  if (scheme.method === 'sum') return highest.probability + highest.impact
  const product = highest.probability * highest.impact
  return scheme.method === 'rpn'
    ? product *
        highestRank(
          undefined,
          risks.map(risk => risk.detectability),
        )
    : product
}
