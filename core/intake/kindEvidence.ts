/** What speaks for or against a kind beside the headings: titles, and the cells of the columns that it stands on. */
import type { Candidate } from './candidate.ts'
import { KIND_WORDS, type KnownKind } from './words/kinds.ts'

/** Whether the title, the sheet's name or the file's name speaks for the kind. */
export const hasTitle = (titles: string, kind: KnownKind) =>
  KIND_WORDS[kind].titles.some(word =>
    /[\u3400-\u9fff]/.test(word) ? titles.includes(word) : ` ${titles} `.includes(` ${word} `),
  )

/** What has happened already is an issue, also under a title that speaks of risks as well. */
const ISSUE = /问题|\b(issue|problem)s?\b/i

function namesIssues(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const description = columns.get('description')
  const heading = description === undefined ? '' : candidate.texts(description).join(' ')
  return ISSUE.test(heading) && !/风险|risk/i.test(heading) && !columns.has('probability') && !columns.has('score')
}

/** Effects and measures are noted of issues and orders of escalation as well; a risk is rated, or called one. */
function isAboutRisks(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  if (namesIssues(candidate, columns)) return false
  if (columns.has('probability') || hasTitle(candidate.titles, 'risks')) return true
  return candidate.stack.texts.some(texts => /risk|threat|hazard|风险|威胁|隐患/i.test(texts.join(' ')))
}

/** From this share of cells with a figure on a column is money. */
const FIGURES_MIN = 0.3

/** Whether the amounts of a budget hold figures, or nothing yet; what is headed by a mere "value" may be prose. */
function holdsAmounts(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const amount = columns.get('amount')
  if (amount === undefined) return true
  let [filled, figures] = [0, 0]
  for (let row = candidate.stack.lastRow + 1; row < candidate.endRow && filled < 60; row++) {
    const value = candidate.sheet.value(row, amount)
    if (value === null) continue
    filled++
    if (/\d/.test(String(value))) figures++
  }
  return filled === 0 || figures >= filled * FIGURES_MIN
}

/** What has a start, an end or a share done is a plan. */
const TIMES = [
  'start',
  'finish',
  'duration',
  'percentComplete',
  'predecessors',
  '-startWeek',
  'actualStart',
  'actualFinish',
]
const WORK = /\btasks?\b|activit|milestone|deliverable|\bwork\b|任务|工作|活动|里程碑|工序|事项|节点/i

/** Owners and states are noted of controls, assets and in lists of choices as well; without any time, work is named. */
function isAboutWork(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  if (TIMES.some(concept => columns.has(concept)) || hasTitle(candidate.titles, 'plan')) return true
  return candidate.stack.texts.some(texts => WORK.test(texts.join(' ')))
}

/** Whether a table with the headings of a kind is one: its columns by concept are looked at once more. */
export function isBelievable(candidate: Candidate, kind: KnownKind, columns: ReadonlyMap<string, number>): boolean {
  if (kind === 'risks') return isAboutRisks(candidate, columns)
  if (kind === 'plan') return isAboutWork(candidate, columns)
  return kind !== 'budget' || holdsAmounts(candidate, columns)
}
