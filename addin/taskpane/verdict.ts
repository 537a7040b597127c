/** The answer in one line: what needs somebody, else how far "nothing" can be trusted. */
import { results } from '../../core/messages/pane.ts'
import type { CheckAnswer, Language } from '../engine/protocol.ts'
import type { FindingGroup } from './groups.ts'

/** Errors and warnings together need somebody; without errors there is only something to decide. */
export function verdict(groups: readonly FindingGroup[], answer: CheckAnswer, language: Language): string {
  const errors = groups.filter(group => group.severity === 'error').length
  const warnings = groups.filter(group => group.severity === 'warning').length
  if (errors > 0) return results.needYou[language](errors + warnings)
  if (warnings > 0) return results.toDecide[language](warnings)
  if (answer.rows === 0) return results.noRows[language]
  const unknown = answer.figures.filter(figure => figure.value === null).length
  return unknown > 0 ? results.nothingComputed[language](unknown) : results.nothing[language]
}
