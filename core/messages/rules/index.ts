/** All rules by id: one table from which findings, the sheets and the page of rules are made. */
import { costRules } from './cost.ts'
import { inputRules } from './input.ts'
import { inputMoneyRules } from './inputMoney.ts'
import { projectRules } from './project.ts'
import { raciRules } from './raci.ts'
import { riskRules } from './risk.ts'
import { scheduleRules } from './schedule.ts'

export const rules = {
  ...inputRules,
  ...inputMoneyRules,
  ...projectRules,
  ...raciRules,
  ...costRules,
  ...riskRules,
  ...scheduleRules,
}

export type RuleId = keyof typeof rules
/** The params that a rule's sentence needs. */
export type ParamsOf<R extends RuleId> = Parameters<(typeof rules)[R]['sentence']>[0]
