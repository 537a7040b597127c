/** Risk registers for tests, in short. */
import type { ScoredRisk } from '../../../core/contract/report.ts'
import type { Risk } from '../../../core/contract/risk.ts'
import type { RiskScheme } from '../../../core/contract/settings.ts'
import { riskOf } from '../project.ts'

export type Given = Partial<Omit<Risk, 'impact'>> & {
  score?: number | undefined
  cost?: NonNullable<Risk['impact']>['cost']
}

/** Risks R1, R2 … */
export function risks(...given: Given[]): Risk[] {
  return given.map(({ score, cost, ...risk }, index) => ({
    id: `R${index + 1}`,
    description: '',
    impact: { ...(score !== undefined && { score }), ...(cost !== undefined && { cost }) },
    ...risk,
  }))
}

export const registerOf = (given: Given[], riskScheme?: RiskScheme): ScoredRisk[] =>
  riskOf({ risks: risks(...given), ...(riskScheme && { settings: { riskScheme } }) }).register
export const first = (given: Given, riskScheme?: RiskScheme) => registerOf([given], riskScheme)[0]
/** Why a figure of a risk is missing. */
export const reasons = (risk: ScoredRisk | undefined, measure: string) =>
  risk?.missing.filter(entry => entry.measure === measure).map(entry => entry.reason)
