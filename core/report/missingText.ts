/** Why figures are missing, as one cell of text. */

import type { MissingMeasure } from '../contract/costReport.ts'
import type { Sentence } from '../contract/finding.ts'
import {
  missingAlone,
  missingCells,
  missingLine,
  missingReason,
  missingTasks,
  missingTasksAlone,
  type TasksLeftOut,
} from '../messages/missingReasons.ts'
import { headers, measureHeaders } from '../messages/sheets.ts'
import { placeName } from '../provenance.ts'
import type { Language } from './columns.ts'

type Names = Record<string, Sentence>
const NAMES: Names = { ...headers, ...measureHeaders }

/**
 * One clause a reason: measures with the same reason and cell together, cells of the same measures together; where tasks
 * are named (a total), the first and their number. `names` are those of a sheet's own measures. Null when nothing is missing.
 */
export function missingText(
  missing: readonly MissingMeasure[],
  language: Language,
  names: Names = NAMES,
): string | null {
  return joined(clauses(missing, names), language)
}

/** The same for one measure that the row is about, which is not named again. */
export function missingTextOf(missing: readonly MissingMeasure[], measure: string, language: Language): string | null {
  const own = missing.filter(entry => entry.measure === measure)
  return joined(clauses(own, null), language)
}

/** Clauses in one line; null without any. */
export function joined(sentences: Sentence[], language: Language): string | null {
  const texts = sentences.map(sentence => sentence[language])
  return texts.length > 0 ? texts.join(language === 'zh' ? '；' : '; ') : null
}

interface Group {
  reason: string
  measures: string[]
  cells: string[]
  /** Tasks that a total leaves out. */
  tasks: TasksLeftOut | null
}

/** Without names the measure is not named. */
function clauses(missing: readonly MissingMeasure[], names: Names | null): Sentence[] {
  const own = missing.filter(entry => entry.task === undefined)
  // A total without any task has a reason of its own; how many tasks that are is no news.
  const isEmpty = new Set(own.map(entry => `${entry.measure} ${entry.reason}`))
  const ofTasks = missing.filter(entry => entry.task !== undefined && !isEmpty.has(`${entry.measure} ${entry.reason}`))
  const groups = [
    ...grouped(ofTasks, entry => [entry.reason, entry.measure]).map(toGroup),
    ...grouped(grouped(own, entry => [entry.reason, cellOf(entry)]).map(toGroup), group => [
      group.reason,
      ...group.measures,
    ]).map(merged),
  ]
  return groups.map(group => clause(group, names))
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => unknown[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

const cellOf = ({ source }: MissingMeasure) => (source ? placeName(source) : '')

function toGroup(entries: MissingMeasure[]): Group {
  const cells = entries.map(cellOf).filter(cell => cell !== '')
  const ofTasks = entries.filter(entry => entry.task !== undefined)
  const [first] = ofTasks
  return {
    reason: entries[0]?.reason ?? '',
    measures: [...new Set(entries.map(entry => entry.measure))],
    cells: [...new Set(cells)],
    tasks: first
      ? {
          task: first.task ?? '',
          cell: cellOf(first) || undefined,
          more: new Set(ofTasks.map(entry => entry.task)).size - 1,
        }
      : null,
  }
}

function merged(groups: Group[]): Group {
  const { reason = '', measures = [] } = groups[0] ?? {}
  return { reason, measures, cells: groups.flatMap(group => group.cells), tasks: null }
}

function clause({ reason, measures, cells, tasks }: Group, names: Names | null): Sentence {
  const why = missingReason(reason)
  const texts = measures.map(measure => names?.[measure] ?? { en: measure, zh: measure })
  const named = { en: texts.map(text => text.en).join(', '), zh: texts.map(text => text.zh).join('、') }
  if (tasks) return names ? missingTasks(named, why, tasks) : missingTasksAlone(why, tasks)
  const line = names ? missingLine(named, why) : missingAlone(why)
  const [first] = cells
  if (first === undefined) return line
  const where = missingCells(first, cells.length - 1)
  return { en: line.en + where.en, zh: line.zh + where.zh }
}
