/** Expected loss: probability × mean cost, where the probability is one. */
import type { Risk } from '../contract/risk.ts'
import type { RiskScheme } from '../contract/settings.ts'
import { distributionMean } from '../distributionMean.ts'
import { probabilityOfRank, scaleKind } from './scales.ts'
import { figureOf, type Score } from './score.ts'

type Quantity = NonNullable<Risk['impact']>['cost']

export interface LossReader {
  /** Before the response. */
  of(risk: Risk): Score
  /** After it; null without a reason where the register gives no residual figure. */
  residualOf(risk: Risk): Score | null
}

/**
 * Reads losses of one register. Probabilities are ranks when any of them is above 1; a rank is a probability only where
 * the scale says which. A gain counts negative.
 */
export function lossReader(risks: readonly Risk[], scheme: RiskScheme): LossReader {
  const ranked = scaleKind(risks.map(risk => risk.probability)) === 'ranks'
  const loss = (risk: Risk, probability: number | undefined, cost: Quantity): Score => {
    if (cost === undefined) return { value: null, reason: 'no_cost' }
    if (probability === undefined || probability < 0) return { value: null, reason: 'no_probability' }
    const chance = ranked ? probabilityOfRank(probability, scheme.probabilityScale) : probability
    if (chance === null || chance > 1) return { value: null, reason: 'ordinal_probability' }
    return figureOf(chance * signedMean(cost, risk.kind) + 0)
  }
  return {
    of: risk => loss(risk, risk.probability, risk.impact?.cost),
    residualOf(risk) {
      const { residualProbability, residualImpact } = risk.response ?? {}
      if (residualProbability === undefined && residualImpact === undefined) return null
      // A residual impact stands beside the impact of the sheet: a score beside a score, money only where money is all.
      const isMoney = residualImpact !== undefined && risk.impact?.score === undefined
      return loss(risk, residualProbability ?? risk.probability, isMoney ? residualImpact : risk.impact?.cost)
    },
  }
}

/** Mean as given; of an opportunity a positive cost is a gain and counts negative. */
function signedMean(cost: NonNullable<Quantity>, kind: Risk['kind']): number {
  const mean = typeof cost === 'number' ? cost : distributionMean(cost)
  return kind === 'opportunity' && mean > 0 ? -mean : mean
}
