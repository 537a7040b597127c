/** Why figures are missing, as one cell of text. */
import type { Sentence } from '../contract/finding.ts'
import type { MissingMeasure } from '../contract/report.ts'
import { headers, measureHeaders, missingLine, missingReason, missingTasks } from '../messages/sheets.ts'
import type { Language } from './columns.ts'

const names: Record<string, Sentence> = { ...headers, ...measureHeaders }

/**
 * One clause a reason, measures with the same reason together; where tasks are named (a total), their number. Null when
 * nothing is missing.
 */
export function missingText(missing: readonly MissingMeasure[], language: Language): string | null {
  const groups = new Map<string, MissingMeasure[]>()
  for (const entry of missing) {
    const key = JSON.stringify([entry.reason, entry.task === undefined ? entry.source?.cell : entry.measure])
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const clauses = [...groups.values()].map(group => clause(group, language))
  return clauses.length > 0 ? [...new Set(clauses)].join(language === 'zh' ? '；' : '; ') : null
}

function clause(group: MissingMeasure[], language: Language): string {
  const [first] = group
  const reason = missingReason(first?.reason ?? '')
  const measures = [...new Set(group.map(entry => entry.measure))].map(
    measure => names[measure] ?? { en: measure, zh: measure },
  )
  const named = {
    en: measures.map(measure => measure.en).join(', '),
    zh: measures.map(measure => measure.zh).join('、'),
  }
  if (first?.task !== undefined) return missingTasks(named, reason, group.length)[language]
  const cell = first?.source ? ` (${first.source.sheet}!${first.source.cell})` : ''
  return missingLine(named, reason)[language] + cell
}
