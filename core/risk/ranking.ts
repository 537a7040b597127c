/** Order of the risks of a register from the worst. */
import type { ScoredRisk } from '../contract/report.ts'

type Ranked = Pick<ScoredRisk, 'id' | 'score' | 'impact' | 'probability'>

/** Rank by id, from 1: by score, then impact, then probability, then as listed. A risk without a score has none. */
export function ranks(risks: readonly Ranked[]): Map<string, number> {
  const scored = risks.filter(risk => risk.score !== null)
  const ordered = scored.toSorted(
    (a, b) =>
      descending(a.score, b.score) || descending(a.impact, b.impact) || descending(a.probability, b.probability),
  )
  return new Map(ordered.map((risk, index) => [risk.id, index + 1]))
}

function descending(a: number | null, b: number | null): number {
  const left = a ?? Number.NEGATIVE_INFINITY
  const right = b ?? Number.NEGATIVE_INFINITY
  return left === right ? 0 : right - left
}
