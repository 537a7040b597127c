/** What a base line proposes: its best kind of table, for each run of columns beside each other. */

import { Candidate } from './candidate.ts'
import { HEADER_SEARCH_ROWS, type Scope } from './candidateRows.ts'
import type { DetectedTable, Party } from './detectedTable.ts'
import { evaluateDuties } from './dutyColumns.ts'
import { type Evaluation, evaluateKinds } from './evaluate.ts'
import { columnLetter, type Sheet } from './grid.ts'
import { looksLikeHeading } from './headerMatch.ts'
import { headerStack, labelRow } from './headerStack.ts'
import { evaluateMatrix } from './matrixColumns.ts'
import { normalise } from './normalise.ts'
import { rowRoles } from './rowRoles.ts'
import { yearIn } from './values/periods.ts'

const SCORE_MIN = 1.88
/** A form without rows must be known by its headings alone. */
const EMPTY_SCORE_MIN = 3
const NOTE_ROWS = 8

/** Texts in the rows above a header: its title and notes, nearest first. */
function notesAbove(sheet: Sheet, row: number): string[] {
  const notes: string[] = []
  for (let above = row - 1; above >= Math.max(sheet.firstRow, row - NOTE_ROWS); above--) {
    for (let column = sheet.firstColumn; column < Math.min(sheet.endColumn, 60); column++) {
      const value = sheet.value(above, column)
      if (typeof value === 'string') notes.push(value.trim())
    }
  }
  return notes
}

/** Runs of columns that hold a heading or, in the rows below, data; blank columns separate them. */
export function columnRuns(sheet: Sheet, base: number, endRow: number): { first: number; last: number }[] {
  const occupied = (column: number) => {
    for (let row = Math.max(sheet.firstRow, base - 1); row < Math.min(endRow, base + HEADER_SEARCH_ROWS); row++) {
      if (row === base - 1 && sheet.merge(row, column) === undefined) continue
      if (sheet.value(row, column) !== null) return true
    }
    return sheet.filled(base, column) !== null
  }
  const runs: { first: number; last: number }[] = []
  let open: { first: number; last: number } | undefined
  for (let column = sheet.firstColumn; column < sheet.endColumn; column++) {
    if (!occupied(column)) open = undefined
    else if (open) open.last = column
    else {
      open = { first: column, last: column }
      runs.push(open)
    }
  }
  return runs
}

/** A header line with the kind of table that it fits best. */
export interface Proposal {
  candidate: Candidate
  evaluation: Evaluation
  /** What a person decided about it. */
  corrections?: DetectedTable['corrections']
}

/** Names that programs give to sheets; then the file says what is in it. */
const UNNAMED_SHEET = /^(sheet|工作表|tabelle|feuil|hoja|\(csv\))? ?\d*$/i

const titleOfSheet = ({ sheet, workbook }: Scope) =>
  UNNAMED_SHEET.test(sheet.name.trim()) ? workbook.replace(/\.\w+$/, '') : sheet.name

/** A header line over the given columns, and its best kind whether it fits well or not. */
export function proposalOf(
  scope: Scope,
  base: number,
  first: number,
  last: number,
  endRow: number,
): { candidate: Candidate; best: Evaluation | undefined } {
  const stack = headerStack(scope.sheet, base, first, last, scope.date1904)
  const notes = notesAbove(scope.sheet, stack.firstRow)
  const titles = normalise([titleOfSheet(scope), ...notes.filter(note => note.length <= 80)].join(' '))
  const own = notes.map(yearIn).find(y => y !== undefined) ?? yearIn(scope.sheet.name)
  const year = own ?? yearIn(scope.workbook) ?? scope.year
  const candidate = new Candidate(scope.sheet, stack, endRow, scope.date1904, titles, year)
  const best = [evaluateMatrix(candidate), evaluateDuties(candidate), ...evaluateKinds(candidate)]
    .flatMap(evaluation => evaluation ?? [])
    .sort((a, b) => b.score - a.score)[0]
  return { candidate, best }
}

/** Texts that come again in their own columns, at least, and as a share of all texts of the line. */
const RECURRING = { textsMin: 2, shareMin: 0.4, rows: 40, lengthMin: 2 }

/** Whether a line is one of the data: several of its texts stand in their columns again, in rows that are no headings. */
function recurs({ sheet, stack, endRow, calendar }: Candidate): boolean {
  let [texts, again] = [0, 0]
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    const value = sheet.value(stack.lastRow, column)
    if (typeof value !== 'string' || value.length < RECURRING.lengthMin || calendar.columns.has(column)) continue
    texts++
    const last = Math.min(endRow, stack.lastRow + 1 + RECURRING.rows)
    for (let row = stack.lastRow + 1; row < last; row++) {
      if (sheet.value(row, column) !== value) continue
      if (!isHeading(sheet, stack, row)) again++
      break
    }
  }
  return again >= RECURRING.textsMin && again >= texts * RECURRING.shareMin
}

/** Whether most texts of a row are headings: those of this header once more, or of the next table. */
function isHeading(sheet: Sheet, { firstColumn, lastColumn }: Candidate['stack'], row: number): boolean {
  let [texts, known] = [0, 0]
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = sheet.value(row, column)
    if (typeof value !== 'string') continue
    texts++
    if (looksLikeHeading(value)) known++
  }
  return known * 2 >= texts
}

/** The best kind of table for a header line over the given columns; null when none fits. */
export function propose(scope: Scope, base: number, first: number, last: number, endRow: number): Proposal | null {
  const { candidate, best } = proposalOf(scope, base, first, last, endRow)
  return best && best.score >= SCORE_MIN && !recurs(candidate) ? { candidate, evaluation: best } : null
}

/** Parts of a line beyond which it is one table with gaps: tables do not stand by the dozen beside each other. */
const RUNS_MAX = 24

/** Whether what stands beside a matrix adds no party to it: its legend. */
const isBesideMatrix = (matrix: Proposal | null, joined: Proposal) =>
  matrix?.evaluation.kind === 'raci' &&
  matrix.evaluation.parties.length > 0 &&
  joined.evaluation.kind === 'raci' &&
  joined.evaluation.parties.length === matrix.evaluation.parties.length

/** Tables side by side under one base line: neighbouring runs are one table unless both stand alone. */
export function proposalsAt(scope: Scope, base: number, endRow: number): Proposal[] {
  const runs = columnRuns(scope.sheet, base, endRow)
  const [first, last] = [runs[0], runs[runs.length - 1]]
  if (first && last && runs.length > RUNS_MAX) {
    const whole = propose(scope, base, first.first, last.last, endRow)
    return whole ? [whole] : []
  }
  const proposals: Proposal[] = []
  let current: { first: number; last: number; proposal: Proposal | null } | undefined
  for (const run of runs) {
    const alone = propose(scope, base, run.first, run.last, endRow)
    if (!current) current = { ...run, proposal: alone }
    else if (current.proposal && alone) {
      proposals.push(current.proposal)
      current = { ...run, proposal: alone }
    } else {
      const joined = propose(scope, base, current.first, run.last, endRow)
      const proposal = joined && !isBesideMatrix(current.proposal, joined) ? joined : (current.proposal ?? alone)
      current = { first: current.first, last: run.last, proposal }
    }
  }
  if (current?.proposal) proposals.push(current.proposal)
  return proposals
}

/** Party names from the last header line; a repeated name gets " (2)". */
function partyNames(candidate: Candidate, columns: readonly number[]): Party[] {
  const counts = new Map<string, number>()
  return columns.map(column => {
    const texts = candidate.texts(column)
    const name = texts[texts.length - 1] ?? columnLetter(column)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return { name: count > 1 ? `${name} (${count})` : name, column }
  })
}

/** Bounds the rows of a proposal; null for a heading that is no table after all. What a person made a table is one. */
export function detected(scope: Scope, proposal: Proposal, tableName?: string): DetectedTable | null {
  const { candidate, evaluation, corrections } = proposal
  const { stack } = candidate
  const rows = rowRoles(scope.sheet, stack, evaluation, candidate.endRow)
  const dataRows = rows.filter(row => row.role === 'data').length
  const readable = [...evaluation.columns].filter(([concept]) => !concept.startsWith('-'))
  const headed = readable.filter(([, column]) => candidate.texts(column).length > 0)
  const known = headed.length + evaluation.parties.length
  if (!corrections && dataRows === 0 && (evaluation.score < EMPTY_SCORE_MIN || known < 3)) return null
  const { calendar } = evaluation
  const periods = evaluation.kind === 'budget' ? calendar.periods : []
  // A picture is cut off; money by period that is not read is named.
  const shown = calendar.periods.length > 0 ? periods.map(period => period.column) : calendar.columns
  const levels = (evaluation.levels ?? []).filter(({ concept }) =>
    evaluation.levels?.some(level => level.concept === concept && level.column === evaluation.columns.get(concept)),
  )
  const levelled = levels.map(({ column }) => column)
  const used = new Set([...readable.map(([, column]) => column), ...shown, ...evaluation.parties, ...levelled])
  const unmapped: DetectedTable['unmapped'] = []
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    if (!used.has(column) && candidate.texts(column).length > 0)
      unmapped.push({ column, header: candidate.texts(column).join(' ') })
  }
  const unknown = unmapped.filter(({ column }) => !calendar.columns.has(column)).length
  const share = readable.length / Math.max(1, readable.length + unknown)
  return {
    kind: evaluation.kind,
    sheet: scope.sheet,
    workbook: scope.workbook,
    date1904: scope.date1904,
    stack,
    headerRow: labelRow(scope.sheet, stack, calendar.periods.length > 0 ? new Set() : calendar.columns),
    columns: new Map(readable),
    scores: evaluation.scores,
    periods,
    sums: evaluation.kind === 'budget' ? calendar.sums : [],
    ...(candidate.year !== undefined && { year: candidate.year }),
    parties: partyNames(candidate, evaluation.parties),
    levels,
    unmapped,
    rows,
    score: evaluation.score,
    confidence: Math.min(0.99, Math.round((0.35 + 0.07 * Math.min(6, evaluation.score) + 0.2 * share) * 100) / 100),
    notes: notesAbove(scope.sheet, stack.firstRow),
    ...(tableName !== undefined && { tableName }),
    ...(corrections && { corrections }),
  }
}
