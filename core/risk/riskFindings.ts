/** Findings about open risks. */
import type { RawFinding } from '../contract/finding.ts'
import type { ProjectHeader } from '../contract/project.ts'
import type { ScoredRisk } from '../contract/report.ts'
import type { Risk } from '../contract/risk.ts'
import { raise } from '../findings.ts'
import type { CellOf } from '../provenance.ts'
import type { Scoring } from './score.ts'

export interface RiskRow {
  risk: Risk
  scored: ScoredRisk
}

export interface RiskContext {
  header: ProjectHeader
  scoring: Scoring
  cellOf: CellOf
}

/** Of two risks, the one with the lower score is expected to cost this many times as much. */
const DISAGREEMENT_FACTOR = 2

/** Checks one open risk. */
export function riskFindings(row: RiskRow, context: RiskContext): RawFinding[] {
  return [...ownerFindings(row, context), ...residualFindings(row, context), ...costFindings(row, context)]
}

const nameOf = (risk: Risk) => (risk.description === '' ? risk.id : `${risk.id} ${risk.description}`)
const subjectOf = (risk: Risk) => ({ kind: 'risk' as const, id: risk.id })
const isBlank = (text: string | undefined) => (text ?? '').trim() === ''

function at({ risk }: RiskRow, { cellOf }: RiskContext, ...concepts: string[]) {
  const source = cellOf(risk.source, ...concepts)
  return source ? { source } : {}
}

/** Money at stake: the expected loss, where there is one. */
const stake = ({ scored }: RiskRow) => (scored.expectedLoss === null ? {} : { amount: Math.abs(scored.expectedLoss) })

function ownerFindings(row: RiskRow, context: RiskContext): RawFinding[] {
  const { risk, scored } = row
  const { statusDate } = context.header
  const name = nameOf(risk)
  const found: RawFinding[] = []
  if (isBlank(risk.owner)) {
    found.push(raise('risk/no-owner', subjectOf(risk), { risk: name }, { ...at(row, context, 'owner'), ...stake(row) }))
  }
  const hasResponse = !isBlank(risk.response?.strategy) || !isBlank(risk.response?.action)
  if (!hasResponse && scored.score !== null && context.scoring.isWorst(scored.score)) {
    const params = { risk: name, score: scored.score }
    const extra = { ...at(row, context, 'response', 'score'), ...stake(row) }
    found.push(raise('risk/no-response', subjectOf(risk), params, extra))
  }
  if (risk.due !== undefined && risk.due < statusDate) {
    const params = { risk: name, due: risk.due, statusDate }
    found.push(raise('risk/overdue', subjectOf(risk), params, { ...at(row, context, 'due'), ...stake(row) }))
  }
  return found
}

/** By score, else by expected loss. */
function residualFindings(row: RiskRow, context: RiskContext): RawFinding[] {
  const { risk, scored } = row
  const byScore = scored.score !== null && scored.residualScore !== null
  const inherent = byScore ? scored.score : scored.expectedLoss
  const residual = byScore ? scored.residualScore : scored.residualExpectedLoss
  if (inherent === null || residual === null || residual <= inherent) return []
  const params = { risk: nameOf(risk), inherent, residual }
  const extra = { ...at(row, context, 'residualProbability', 'residualImpact', 'response'), ...stake(row) }
  return [raise('risk/residual-above-inherent', subjectOf(risk), params, extra)]
}

function costFindings(row: RiskRow, context: RiskContext): RawFinding[] {
  const { risk, scored } = row
  const cost = risk.response?.cost
  if (cost === undefined || scored.expectedLoss === null || cost <= Math.abs(scored.expectedLoss)) return []
  const { currency } = context.header
  const expectedLoss = Math.abs(scored.expectedLoss)
  const extra = { ...at(row, context, 'responseCost', 'cost', 'response'), amount: cost - expectedLoss }
  return [
    raise(
      'risk/response-dearer-than-risk',
      subjectOf(risk),
      { risk: nameOf(risk), cost, expectedLoss, currency },
      extra,
    ),
  ]
}

/**
 * One finding for each risk that scores higher than another which is expected to cost at least twice as much; the other
 * is the dearest of those.
 */
export function rankDisagreements(rows: readonly RiskRow[], context: RiskContext): RawFinding[] {
  const comparable = rows
    .flatMap(row => {
      const { score, expectedLoss } = row.scored
      return score === null || expectedLoss === null ? [] : [{ row, score, loss: Math.abs(expectedLoss) }]
    })
    .sort((a, b) => a.score - b.score)
  type Comparable = (typeof comparable)[number]
  const found: RawFinding[] = []
  let dearestBelow: Comparable | null = null
  let dearestOfScore: Comparable | null = null
  for (const current of comparable) {
    if (dearestOfScore && dearestOfScore.score < current.score) {
      dearestBelow = dearer(dearestBelow, dearestOfScore)
      dearestOfScore = null
    }
    dearestOfScore = dearer(dearestOfScore, current)
    if (!dearestBelow || dearestBelow.loss === 0 || dearestBelow.loss < DISAGREEMENT_FACTOR * current.loss) continue
    found.push(disagreement(current, dearestBelow, context))
  }
  return found
}

function dearer<T extends { loss: number }>(a: T | null, b: T): T {
  return a === null || b.loss > a.loss ? b : a
}

function disagreement(
  higher: { row: RiskRow; loss: number },
  lower: { row: RiskRow; loss: number },
  context: RiskContext,
): RawFinding {
  const params = {
    risk: nameOf(higher.row.risk),
    other: nameOf(lower.row.risk),
    expectedLoss: higher.loss,
    otherLoss: lower.loss,
    currency: context.header.currency,
  }
  const extra = { ...at(higher.row, context, 'score', 'probability'), amount: lower.loss - higher.loss }
  return raise('risk/rank-disagrees', subjectOf(higher.row.risk), params, extra)
}
