/** The shape of a rule: how severe it is, what it checks, and its sentence in both languages. */
import type { FindingParameter, Sentence, Severity } from '../contract/finding.ts'

export interface RuleText<P> {
  severity: Severity
  /** What the rule checks, for the page of rules. */
  checks: Sentence
  /** Key of the setting that moves its limit or switches it off, where there is one. */
  setting?: string
  /** The sentence about one finding. */
  sentence: (params: P) => Sentence
}

/** Params are what fills a sentence: JSON values only. */
export type RuleParams = Record<string, FindingParameter>

/** Declares a rule with the type of its params. */
export function rule<P extends RuleParams>(text: RuleText<P>): RuleText<P> {
  return text
}
