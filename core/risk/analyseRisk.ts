/** The risk register: scores, ranks, expected losses, and the `risk/` findings. */

import type { MissingMeasure } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { RiskReport, ScoredRisk } from '../contract/report.ts'
import type { Risk } from '../contract/risk.ts'
import type { RiskScheme } from '../contract/settings.ts'
import type { CellOf } from '../provenance.ts'
import { isClosed } from '../riskStatus.ts'
import { type LossReader, lossReader } from './expectedLoss.ts'
import { ranks } from './ranking.ts'
import { rankDisagreements, riskFindings } from './riskFindings.ts'
import { rankOf } from './scales.ts'
import { figureOf, registerScoring, type Score, type Scoring } from './score.ts'

/** What the engine needs; all of it plain data. */
export interface RiskInput {
  /** With defaults; ids are unique. */
  project: Project
  cellOf: CellOf
}

/** Null without a risk. */
export function analyseRisk({ project, cellOf }: RiskInput): { risk: RiskReport | null; findings: RawFinding[] } {
  const risks = project.risks ?? []
  if (risks.length === 0) return { risk: null, findings: [] }
  const scheme = project.settings?.riskScheme ?? { method: 'product' as const }
  const scoring = registerScoring(risks, scheme)
  const losses = lossReader(risks, scheme)
  const unranked = risks.map(risk => scored(risk, scheme, scoring, losses, cellOf))
  const rankOfRisk = ranks(unranked)
  const register = unranked.map(risk => ({ ...risk, rank: rankOfRisk.get(risk.id) ?? null }))
  const rows = risks.flatMap((risk, index) => {
    const row = register[index]
    return row ? [{ risk, scored: row }] : []
  })
  const open = rows.filter(({ risk }) => !isClosed(risk.status))
  const context = { header: project.project, scoring, cellOf }
  return {
    risk: { register, exposure: exposureOf(open), matrix: null, candidates: [], simulation: null },
    findings: [...open.flatMap(row => riskFindings(row, context)), ...rankDisagreements(open, context)],
  }
}

function scored(risk: Risk, scheme: RiskScheme, scoring: Scoring, losses: LossReader, cellOf: CellOf): ScoredRisk {
  const impact = risk.impact?.score ?? rankOfCost(risk, scheme)
  const detectability = risk.detectability
  const isImpactRanked = risk.impact?.score === undefined
  const score = scoring.of({ probability: risk.probability, impact, isImpactRanked, detectability })
  const loss = losses.of(risk)
  const missing: MissingMeasure[] = []
  const note = (measure: string, result: Score) => {
    if (result.value !== null) return
    const source = cellOf(risk.source, ...(MENDING_CELL[result.reason as keyof typeof MENDING_CELL] ?? []))
    missing.push({ measure, reason: result.reason, ...(source && { source }) })
  }
  note('score', score)
  note('expectedLoss', loss)
  const residualScore = residualScoreOf(risk, impact, scoring)
  const residualLoss = losses.residualOf(risk)
  if (residualScore) note('residualScore', residualScore)
  if (residualLoss) note('residualExpectedLoss', residualLoss)
  return {
    id: risk.id,
    probability: risk.probability ?? null,
    impact: impact ?? null,
    score: score.value,
    band: score.value === null ? null : scoring.bandOf(score.value),
    rank: null,
    expectedLoss: loss.value,
    residualScore: residualScore?.value ?? null,
    residualExpectedLoss: residualLoss?.value ?? null,
    missing,
  }
}

/** Columns whose cell would mend a missing figure. */
const MENDING_CELL = {
  no_probability: ['probability'],
  ordinal_probability: ['probability'],
  mixed_scales: ['probability'],
  no_impact: ['impact'],
  outside_scale: ['impact'],
  no_cost: ['cost', 'impact.cost', 'impact'],
}

/** Where the impact is money only, the rank that the impact scale gives that money. */
function rankOfCost(risk: Risk, scheme: RiskScheme): number | undefined {
  const cost = risk.impact?.cost
  return typeof cost === 'number' ? (rankOf(Math.abs(cost), scheme.impactScale) ?? undefined) : undefined
}

/** What is not given after the response is as before it; null where nothing is given. */
function residualScoreOf(risk: Risk, impact: number | undefined, scoring: Scoring): Score | null {
  const { residualProbability, residualImpact } = risk.response ?? {}
  if (residualProbability === undefined && residualImpact === undefined) return null
  const isScore = risk.impact?.score !== undefined || risk.impact?.cost === undefined
  return scoring.of({
    probability: residualProbability ?? risk.probability,
    impact: isScore ? (residualImpact ?? impact) : impact,
    isImpactRanked: !isScore,
    detectability: risk.detectability,
  })
}

interface OpenRisk {
  risk: Risk
  scored: ScoredRisk
}

/** Sum of the expected losses of open risks; those without one are listed. */
function exposureOf(open: readonly OpenRisk[]): RiskReport['exposure'] {
  const known = open.map(({ scored }) => scored.expectedLoss).filter(loss => loss !== null)
  const missing: MissingMeasure[] = open.flatMap(({ risk, scored }) =>
    scored.missing.filter(entry => entry.measure === 'expectedLoss').map(entry => ({ ...entry, risk: risk.id })),
  )
  if (known.length === 0) return { expectedLoss: null, missing }
  const sum = figureOf(known.reduce((total, loss) => total + loss, 0))
  if (sum.value === null) missing.unshift({ measure: 'expectedLoss', reason: sum.reason })
  return { expectedLoss: sum.value, missing }
}
