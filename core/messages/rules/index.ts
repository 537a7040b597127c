/** All rules by id: one table from which findings, the sheets and the page of rules are made. */
import { authorityRules } from './authority.ts'
import { benefitRules } from './benefit.ts'
import { cashRules } from './cash.ts'
import { contractsRules } from './contracts.ts'
import { controlRules } from './control.ts'
import { costRules } from './cost.ts'
import { coverageRules } from './coverage.ts'
import { dutiesRules } from './duties.ts'
import { inputRules } from './input.ts'
import { inputMoneyRules } from './inputMoney.ts'
import { partnersRules } from './partners.ts'
import { projectRules } from './project.ts'
import { raciRules } from './raci.ts'
import { registerRules } from './register.ts'
import { riskRules } from './risk.ts'
import { scheduleRules } from './schedule.ts'
import { unownedRules } from './unowned.ts'
import { warningsRules } from './warnings.ts'
import { workloadRules } from './workload.ts'

export const rules = {
  ...inputRules,
  ...inputMoneyRules,
  ...projectRules,
  ...raciRules,
  ...costRules,
  ...riskRules,
  ...scheduleRules,
  ...dutiesRules,
  ...authorityRules,
  ...coverageRules,
  ...workloadRules,
  ...registerRules,
  ...unownedRules,
  ...benefitRules,
  ...warningsRules,
  ...partnersRules,
  ...cashRules,
  ...contractsRules,
  ...controlRules,
}

export type RuleId = keyof typeof rules
/** The params that a rule's sentence needs. */
export type ParamsOf<R extends RuleId> = Parameters<(typeof rules)[R]['sentence']>[0]
