/** A responsibility matrix is known by its alphabet: neighbouring columns whose cells are codes. */

import type { Candidate } from './candidate.ts'
import { isRaciCode } from './columnProfile.ts'
import { assignColumns, type Evaluation } from './evaluate.ts'
import type { Sheet } from './grid.ts'
import { isKnownHeading } from './headerMatch.ts'
import type { HeaderStack } from './headerStack.ts'
import { hasTitle } from './kindEvidence.ts'
import { isLevelHeading } from './levelColumns.ts'
import { normalise } from './normalise.ts'
import { entriesOn } from './rows/matrixLegend.ts'
import { roleOfMeaning } from './words/legend.ts'

const CODE_SHARE_MIN = 0.7
const TITLE_BONUS = 2
const COLUMN_SCORE = 1.2
const COLUMNS_COUNTED_MAX = 6
/** Letters without which no scheme of responsibilities does. */
const CORE_CODE = /[ra]|主|负责|牵头|审|批|配合|协|[●▲★√✓○△☆]/i

/** Cells that are looked at where other things stand in a column further down. */
const FIRST_CELLS = 6
const FIRST_CELLS_MIN = 3

function isBlankRow(sheet: Sheet, stack: HeaderStack, row: number): boolean {
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++)
    if (sheet.value(row, column) !== null) return false
  return true
}

/** Whether the first cells of a column are codes; below a short matrix stand legends and remarks. */
function beginsWithCodes({ sheet, stack, endRow }: Candidate, column: number): boolean {
  let [filled, codes] = [0, 0]
  for (let row = stack.lastRow + 1; row < endRow && filled < FIRST_CELLS; row++) {
    const text = sheet.text(row, column)
    if (filled >= FIRST_CELLS_MIN && isBlankRow(sheet, stack, row)) break
    if (text === '') continue
    filled++
    if (isRaciCode(text)) codes++
  }
  return filled >= FIRST_CELLS_MIN && codes / filled >= CODE_SHARE_MIN
}

/** Columns whose cells are mostly codes. */
function codeColumns(candidate: Candidate): number[] {
  return candidate.fieldColumns().filter(column => {
    const profile = candidate.profile(column)
    const heading = candidate.texts(column).slice(-1)[0]
    return (
      heading !== undefined &&
      !isRaciCode(heading) &&
      !isLevelHeading(candidate.texts(column)) &&
      !isNote(candidate, column) &&
      profile.filled > 0 &&
      (profile.codes / profile.filled >= CODE_SHARE_MIN || beginsWithCodes(candidate, column))
    )
  })
}

/** Whether the codes of these columns are a scheme of responsibilities, not ratings or flags. */
function isScheme(candidate: Candidate, columns: readonly number[]): boolean {
  const codes = new Set<string>()
  let [cells, core] = [0, 0]
  for (let row = candidate.stack.lastRow + 1; row < Math.min(candidate.endRow, candidate.stack.lastRow + 200); row++) {
    for (const column of columns) {
      const text = candidate.sheet.text(row, column)
      if (text === '' || !isRaciCode(text)) continue
      cells++
      if (CORE_CODE.test(text)) core++
      codes.add(text.toUpperCase())
    }
  }
  const isKnown = core >= 2 || isExplained(candidate, codes)
  return cells >= 3 && isKnown && (codes.size >= 2 || columns.length >= 3)
}

/** Whether the sheet's legend gives each of the codes a duty: P = Primary, S = Support. */
function isExplained({ sheet, stack, endRow }: Candidate, codes: ReadonlySet<string>): boolean {
  const entries = entriesOn(sheet, { ...stack, lastRow: endRow }, endRow)
  return [...codes].every(code => {
    const meaning = entries.get(code)?.meaning
    return meaning !== undefined && roleOfMeaning(code, meaning) !== undefined
  })
}

/** Whether a heading says that its column holds notes or counts. */
export const isNote = (candidate: Candidate, column: number) =>
  /^(notes?|remarks?|comments?|legend|备注|说明|图例|total|合计|count|数量|状态|status)/.test(
    normalise(candidate.texts(column).slice(-1)[0] ?? ''),
  )

/** Widens the code columns to all neighbours that can be parties: empty ones and those with short unknown codes. */
function partyColumns(candidate: Candidate, codes: readonly number[], task: number | undefined): number[] {
  const isParty = (column: number) => {
    if (codes.includes(column)) return true
    if (
      column === task ||
      candidate.texts(column).length === 0 ||
      candidate.calendar.columns.has(column) ||
      isNote(candidate, column)
    )
      return false
    const profile = candidate.profile(column)
    return profile.filled === 0 || (profile.texts === profile.filled && profile.meanLength <= 4)
  }
  let first = codes[0] ?? 0
  let last = codes[codes.length - 1] ?? 0
  while (first - 1 > (task ?? candidate.stack.firstColumn - 1) && isParty(first - 1)) first--
  while (last + 1 <= candidate.stack.lastColumn && isParty(last + 1)) last++
  const columns: number[] = []
  for (let column = first; column <= last; column++) {
    const profile = candidate.profile(column)
    if (
      codes.includes(column) ||
      isParty(column) ||
      (profile.filled > 0 && profile.meanLength <= 14 && !isNote(candidate, column) && column !== task)
    ) {
      if (candidate.texts(column).length > 0) columns.push(column)
    }
  }
  return columns
}

/** The column of the tasks: by its heading, else the texts left of the parties that differ most. */
function taskColumn(
  candidate: Candidate,
  named: ReadonlyMap<string, number>,
  codes: readonly number[],
): number | undefined {
  const byWord = named.get('task')
  if (byWord !== undefined && !codes.includes(byWord)) return byWord
  let best: { column: number; distinct: number } | undefined
  for (let column = candidate.stack.firstColumn; column < (codes[0] ?? 0); column++) {
    const profile = candidate.profile(column)
    if (profile.texts < 2 || profile.texts / profile.filled < 0.6) continue
    if (!best || profile.distinct >= best.distinct) best = { column, distinct: profile.distinct }
  }
  return best?.column
}

/** A blank matrix is told from other blank forms by its title and by headings that no list knows. */
const BLANK_SCORE = 3.5
const BLANK_PARTIES_MIN = 2

/** A matrix that nobody has filled in yet: a task column, blank columns under names, and a title that says what it is. */
function evaluateBlank(candidate: Candidate): Evaluation | null {
  if (!hasTitle(candidate.titles, 'raci')) return null
  const named = assignColumns(candidate, 'raci')
  const task = named.get('task')
  if (task === undefined || candidate.calendar.columns.size > 0) return null
  const parties = candidate
    .fieldColumns()
    .filter(
      column =>
        column > task &&
        candidate.texts(column).length > 0 &&
        candidate.profile(column).filled === 0 &&
        !isNote(candidate, column),
    )
  const strangers = parties.filter(column => !isKnownHeading(candidate.texts(column).slice(-1)[0] ?? ''))
  if (strangers.length < BLANK_PARTIES_MIN || strangers.length * 2 <= parties.length) return null
  const columns = new Map([['task', task]])
  for (const concept of ['id', 'phase']) {
    const column = named.get(concept)
    if (column !== undefined && column < task) columns.set(concept, column)
  }
  return { kind: 'raci', score: BLANK_SCORE, columns, scores: new Map(), calendar: candidate.calendar, parties }
}

/** A register may tick off what a risk is about; its first words say that it is one. */
const isAboutRisks = (candidate: Candidate, task: number) =>
  hasTitle(candidate.titles, 'risks') && /风险|risk/i.test(candidate.texts(task).join(' '))

/** Whether one title is merged over all the columns, so that none of them has a name. */
function isUnderOneMerge({ sheet, stack }: Candidate, columns: readonly number[]): boolean {
  const merges = columns.map(column => sheet.merge(stack.lastRow, column))
  return merges[0] !== undefined && merges.every(merge => merge === merges[0])
}

/** The candidate as a responsibility matrix, or as a list of task, party and code. */
export function evaluateMatrix(candidate: Candidate): Evaluation | null {
  const codes = codeColumns(candidate)
  if (codes.length === 0) return evaluateBlank(candidate)
  if (!isScheme(candidate, codes)) return null
  const named = assignColumns(candidate, 'raci')
  const task = taskColumn(candidate, named, codes)
  if (task === undefined || isAboutRisks(candidate, task)) return null
  const columns = new Map<string, number>([['task', task]])
  for (const concept of ['id', 'phase']) {
    const column = named.get(concept)
    if (column !== undefined && column !== task && !codes.includes(column)) columns.set(concept, column)
  }
  const bonus = hasTitle(candidate.titles, 'raci') ? TITLE_BONUS : 0
  const only = codes.length === 1 ? codes[0] : undefined
  if (only !== undefined) {
    const party = named.get('party')
    const isList = party !== undefined && party !== only && party !== task && candidate.profile(party).filled > 0
    if (named.get('code') !== only && !isList && bonus === 0) return null
    if (isList) {
      columns.set('party', party)
      columns.set('code', only)
      return { kind: 'raci', score: 4 + bonus, columns, scores: new Map(), calendar: candidate.calendar, parties: [] }
    }
  }
  const parties = partyColumns(candidate, codes, task).filter(column => ![...columns.values()].includes(column))
  if (parties.length > 1 && isUnderOneMerge(candidate, parties)) return null
  const score = 2 + bonus + COLUMN_SCORE * Math.min(COLUMNS_COUNTED_MAX, codes.length)
  return { kind: 'raci', score, columns, scores: new Map(), calendar: candidate.calendar, parties }
}
