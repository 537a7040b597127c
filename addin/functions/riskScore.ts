/** The score of a risk by rank, from numbers or words in either language. */
import type { Sentence } from '../../core/contract/finding.ts'
import { FIVE_STEPS, THREE_STEPS } from '../../core/intake/words/scales.ts'
import { assert, failure, type Result, success } from '../../core/result.ts'
import { registerScoring } from '../../core/risk/score.ts'
import type { CellAnswer, CellProblem } from './cellProblem.ts'

export const SCHEMES = ['5x5', '3x3'] as const
type Scheme = (typeof SCHEMES)[number]

const SCALES: Record<Scheme, { steps: number; words: ReadonlyMap<string, number> }> = {
  '5x5': { steps: 5, words: FIVE_STEPS },
  '3x3': { steps: 3, words: THREE_STEPS },
}

/** The engine's own method for a register of ranks. */
const SCORING = registerScoring([], { method: 'product' })

interface Ranked {
  value: string | number
  name: Sentence
}

/** Probability rank × impact rank. */
export function riskScore(probability: Ranked, impact: Ranked, scheme: Scheme): CellAnswer {
  const first = rankOf(probability, scheme)
  if (!first.ok) return first
  const second = rankOf(impact, scheme)
  if (!second.ok) return second
  const score = SCORING.of({ probability: first.value, impact: second.value })
  assert(score.value !== null, 'two ranks have a product')
  return success(score.value)
}

function rankOf({ value, name }: Ranked, scheme: Scheme): Result<number, CellProblem> {
  const { steps, words } = SCALES[scheme]
  const rank = typeof value === 'number' ? value : (words.get(value.toLowerCase()) ?? Number.NaN)
  return rank >= 1 && rank <= steps
    ? success(rank)
    : failure({ reason: 'outside_scale', parameter: name, given: String(value), steps })
}
