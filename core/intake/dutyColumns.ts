/** A responsibility table that names the parties in its cells, one column a duty: 牵头部门, 配合部门; Responsible, Consulted. */
import type { Candidate } from './candidate.ts'
import { assignColumns, type Evaluation } from './evaluate.ts'
import { hasTitle } from './kindEvidence.ts'
import { headerText } from './normalise.ts'
import { CODE_OF_HEADING } from './words/raci.ts'

const DUTIES_MIN = 2
const BASE_SCORE = 1.5
const DUTY_SCORE = 1.2
const DUTIES_COUNTED_MAX = 4
const TITLE_BONUS = 2
/** Shorter cells are letters and ticks, longer ones sentences; names lie between. */
const MEAN_LENGTH = { min: 1.5, max: 30 }

/** Concepts under which these columns are known begin with this. */
export const CODE_CONCEPT = 'code:'

const RATING =
  /^(very |extremely )?(high|low|medium|moderate|critical|yes|no)$|^(很|极|非常|较)?(高|低|大|小)$|^(中|中等|一般|是|否)$/i

/** Whether a column holds ratings: C, I and A also head those of confidentiality, integrity and availability. */
function holdsRatings({ sheet, stack, endRow }: Candidate, column: number): boolean {
  const texts: string[] = []
  for (let row = stack.lastRow + 1; row < endRow && texts.length < 20; row++) {
    const text = sheet.text(row, column).trim()
    if (text !== '') texts.push(text)
  }
  return texts.filter(text => RATING.test(text)).length * 2 > texts.length
}

/** Duty columns by code; of two for one duty the first. */
function dutyColumns(candidate: Candidate): Map<string, number> {
  const columns = new Map<string, number>()
  for (const column of candidate.fieldColumns()) {
    const code = CODE_OF_HEADING.get(headerText(candidate.texts(column).slice(-1)[0] ?? '').base)
    const profile = candidate.profile(column)
    if (code === undefined || columns.has(code) || profile.texts < profile.filled) continue
    const isName = profile.meanLength >= MEAN_LENGTH.min && profile.meanLength <= MEAN_LENGTH.max
    if (isName && !holdsRatings(candidate, column)) columns.set(code, column)
  }
  return columns
}

/** The candidate as a table of duties with names below them. A plan with dates is a plan, whatever else it says. */
export function evaluateDuties(candidate: Candidate): Evaluation | null {
  const duties = dutyColumns(candidate)
  if (duties.size < DUTIES_MIN || candidate.calendar.columns.size > 0) return null
  const plan = assignColumns(candidate, 'plan')
  if (['start', 'finish', 'duration', 'percentComplete'].some(concept => plan.has(concept))) return null
  const matrix = assignColumns(candidate, 'raci')
  const task = matrix.get('task')
  if (task === undefined || [...duties.values()].includes(task)) return null
  const columns = new Map([
    ['task', task],
    ...[...duties].map(([code, column]) => [CODE_CONCEPT + code, column] as const),
  ])
  for (const concept of ['id', 'phase']) {
    const column = matrix.get(concept)
    if (column !== undefined && ![...columns.values()].includes(column)) columns.set(concept, column)
  }
  const bonus = hasTitle(candidate.titles, 'raci') ? TITLE_BONUS : 0
  const score = BASE_SCORE + bonus + DUTY_SCORE * Math.min(DUTIES_COUNTED_MAX, duties.size)
  return { kind: 'raci', score, columns, scores: new Map(), calendar: candidate.calendar, parties: [] }
}
