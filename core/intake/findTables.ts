/** From the sheets of a workbook to its tables: candidates scored, the best that do not overlap kept. */
import type { FoundTable, TableKind } from '../contract/intake.ts'
import type { CellRange, WorkbookGrids } from '../contract/workbook.ts'
import { isRaciCode } from './columnProfile.ts'
import { Candidate, type Evaluation, evaluateKinds } from './evaluate.ts'
import { columnLetter, Sheet } from './grid.ts'
import { isKnownHeading } from './headerMatch.ts'
import { type HeaderStack, headerStack, headingText, labelRow } from './headerStack.ts'
import { evaluateMatrix } from './matrixColumns.ts'
import { normalise } from './normalise.ts'
import { rowRoles, type TableRow } from './rowRoles.ts'
import { parsePeriodHeader, yearIn } from './values/periods.ts'

export interface Party {
  name: string
  column: number
}

/** A table as it stands on its sheet, ready to be read. Rows and columns are sheet coordinates from 0. */
export interface DetectedTable {
  kind: TableKind
  sheet: Sheet
  workbook: string
  date1904: boolean
  stack: HeaderStack
  /** Row of the last header line that holds headings. */
  headerRow: number
  columns: Map<string, number>
  periods: { period: string; column: number; measure?: 'budget' | 'actual' }[]
  parties: Party[]
  unmapped: { column: number; header: string }[]
  rows: TableRow[]
  score: number
  confidence: number
  /** Texts above the table on the sheet: title, notes, unit. */
  notes: string[]
  /** Name of the Excel table, where it is one. */
  tableName?: string
}

const SCORE_MIN = 1.9
/** A form without rows must be known by its headings alone. */
const EMPTY_SCORE_MIN = 3
const HEADER_SEARCH_ROWS = 40
const NOTE_ROWS = 8
const KEDU_TABLE = /^kedu/i

interface Scope {
  sheet: Sheet
  workbook: string
  date1904: boolean
}

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

/** What a row looks like as a header line. */
interface RowLook {
  row: number
  /** Texts that are, as a whole, headings of some kind. */
  known: number
  texts: number
  codes: number
  /** Numbers that are no point in time: data. */
  numbers: number
}

/** Codes of a responsibility table are short; longer texts are not tried. */
const CODE_LENGTH_MAX = 5

function lookAt(scope: Scope, row: number): RowLook {
  const { sheet, date1904 } = scope
  const look: RowLook = { row, known: 0, texts: 0, codes: 0, numbers: 0 }
  for (let column = sheet.firstColumn; column < sheet.endColumn; column++) {
    const value = sheet.value(row, column)
    if (value === null) continue
    if (typeof value !== 'string') {
      if (parsePeriodHeader(value, sheet.numberFormat(row, column), date1904) === null) look.numbers++
      continue
    }
    look.texts++
    if (value.length <= CODE_LENGTH_MAX && isRaciCode(value)) look.codes++
    // A label with a colon stands beside its value, not over a column.
    if (value.length <= 60 && !/[:：]\s*$/.test(value) && isKnownHeading(value)) look.known++
  }
  return look
}

/** How many cells of a row are filled, counted up to `max`. */
function filledCells(sheet: Sheet, row: number, max: number): number {
  let filled = 0
  for (let column = sheet.firstColumn; column < sheet.endColumn && filled < max; column++) {
    if (sheet.value(row, column) !== null) filled++
  }
  return filled
}

/** A row filled no more than this is blank, a title or a short total: a header may follow it. */
const TITLE_CELLS_MAX = 3

/** Header lines examined on one sheet, the most promising ones; a sheet holds a few tables, not hundreds. */
const CANDIDATES_MAX = 60

/** Rows that may be the base line of a header: two known headings, or the line above a block of codes. */
function candidateRows(scope: Scope): number[] {
  const { sheet } = scope
  const looks: RowLook[] = []
  const aboveCodes: number[] = []
  let inCodes = false
  let afterTitle = true
  for (let row = sheet.firstRow; row < sheet.endRow; row++) {
    const early = row - sheet.firstRow < HEADER_SEARCH_ROWS
    const mayStart = early || afterTitle
    afterTitle = filledCells(sheet, row, TITLE_CELLS_MAX + 1) <= TITLE_CELLS_MAX
    // Far down a long table nothing starts but after a gap or a title.
    if (!mayStart) continue
    const look = lookAt(scope, row)
    const known = look.known >= 2 || (early && look.known >= 1 && look.texts >= 2)
    if (known && look.numbers <= look.texts / 3 && (look.codes < 2 || look.known >= 3)) looks.push(look)
    if (look.codes >= 2 && !inCodes && aboveCodes.length < CANDIDATES_MAX)
      aboveCodes.push(...headingRowsAbove(sheet, row))
    inCodes = look.codes >= 2 || (inCodes && look.texts === 0)
  }
  looks.sort((a, b) => b.known - a.known || a.row - b.row)
  const rows = [...looks.slice(0, CANDIDATES_MAX).map(look => look.row), ...aboveCodes]
  return [...new Set(rows)].sort((a, b) => a - b)
}

/** Rows shortly above a first row of codes that hold texts over several columns. */
function headingRowsAbove(sheet: Sheet, row: number): number[] {
  for (let above = row - 1; above >= Math.max(sheet.firstRow, row - 4); above--) {
    let texts = 0
    for (let column = sheet.firstColumn; column < sheet.endColumn; column++) {
      if (typeof sheet.value(above, column) === 'string') texts++
    }
    if (texts >= 3) return [above]
  }
  return []
}

/** Runs of columns that hold a heading or, in the rows below, data; blank columns separate them. */
function columnRuns(sheet: Sheet, base: number, endRow: number): { first: number; last: number }[] {
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

interface Proposal {
  candidate: Candidate
  evaluation: Evaluation
}

function propose(scope: Scope, base: number, first: number, last: number, endRow: number): Proposal | null {
  const stack = headerStack(scope.sheet, base, first, last, scope.date1904)
  const notes = notesAbove(scope.sheet, stack.firstRow)
  const titles = normalise([scope.sheet.name, ...notes.filter(note => note.length <= 80)].join(' '))
  const year = notes.map(yearIn).find(y => y !== undefined) ?? yearIn(scope.sheet.name) ?? yearIn(scope.workbook)
  const candidate = new Candidate(scope.sheet, stack, endRow, scope.date1904, titles, year)
  const best = [evaluateMatrix(candidate), ...evaluateKinds(candidate)]
    .flatMap(evaluation => evaluation ?? [])
    .sort((a, b) => b.score - a.score)[0]
  return best && best.score >= SCORE_MIN ? { candidate, evaluation: best } : null
}

/** Tables side by side under one base line: neighbouring runs are one table unless both stand alone. */
function proposalsAt(scope: Scope, base: number, endRow: number): Proposal[] {
  const runs = columnRuns(scope.sheet, base, endRow)
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
      current = { first: current.first, last: run.last, proposal: joined ?? current.proposal ?? alone }
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

function detected(scope: Scope, { candidate, evaluation }: Proposal, tableName?: string): DetectedTable | null {
  const { stack } = candidate
  const rows = rowRoles(scope.sheet, stack, evaluation, candidate.endRow)
  const dataRows = rows.filter(row => row.role === 'data').length
  const readable = [...evaluation.columns].filter(([concept]) => !concept.startsWith('-'))
  if (dataRows === 0 && (evaluation.score < EMPTY_SCORE_MIN || readable.length < 3)) return null
  const used = new Set([...readable.map(([, column]) => column), ...evaluation.calendar.columns, ...evaluation.parties])
  const unmapped: DetectedTable['unmapped'] = []
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    if (!used.has(column) && candidate.texts(column).length > 0)
      unmapped.push({ column, header: candidate.texts(column).join(' ') })
  }
  const share = readable.length / Math.max(1, readable.length + unmapped.length)
  return {
    kind: evaluation.kind,
    sheet: scope.sheet,
    workbook: scope.workbook,
    date1904: scope.date1904,
    stack,
    headerRow: labelRow(
      scope.sheet,
      stack,
      evaluation.calendar.periods.length > 0 ? new Set() : evaluation.calendar.columns,
    ),
    columns: new Map(readable),
    periods: evaluation.kind === 'budget' ? evaluation.calendar.periods : [],
    parties: partyNames(candidate, evaluation.parties),
    unmapped,
    rows,
    score: evaluation.score,
    confidence: Math.min(0.99, Math.round((0.35 + 0.07 * Math.min(6, evaluation.score) + 0.2 * share) * 100) / 100),
    notes: notesAbove(scope.sheet, stack.firstRow),
    ...(tableName !== undefined && { tableName }),
  }
}

/** The area a table covers, title rows not included. */
function areaOf(table: DetectedTable): CellRange {
  const lastRow = table.rows[table.rows.length - 1]?.row ?? table.stack.lastRow
  const { firstRow, firstColumn, lastColumn } = table.stack
  return { firstRow, firstColumn, lastRow, lastColumn }
}

const overlaps = (a: CellRange, b: CellRange) =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn

/** Tables of a sheet found by their headings. `taken` are areas of Excel tables that were read already. */
function tablesByHeading(scope: Scope, taken: readonly CellRange[]): DetectedTable[] {
  const rows = candidateRows(scope)
  const proposals = rows.flatMap(row => proposalsAt(scope, row, scope.sheet.endRow))
  proposals.sort(
    (a, b) => b.evaluation.score - a.evaluation.score || a.candidate.stack.firstRow - b.candidate.stack.firstRow,
  )
  const headers = proposals.map(({ candidate: { stack } }) => stack)
  const areas: CellRange[] = [...taken]
  const tables: DetectedTable[] = []
  for (const proposal of proposals) {
    const { stack } = proposal.candidate
    const header = {
      firstRow: stack.firstRow,
      lastRow: stack.lastRow,
      firstColumn: stack.firstColumn,
      lastColumn: stack.lastColumn,
    }
    if (areas.some(area => overlaps(area, header))) continue
    const endRow = Math.min(
      scope.sheet.endRow,
      ...headers.filter(other => isBelow(scope.sheet, stack, other)).map(other => other.firstRow),
      ...areas
        .filter(area => area.firstRow > stack.lastRow && overlaps({ ...area, firstRow: stack.lastRow }, header))
        .map(a => a.firstRow),
    )
    const again =
      endRow < scope.sheet.endRow
        ? propose(scope, stack.lastRow, stack.firstColumn, stack.lastColumn, endRow)
        : proposal
    const table = again ? detected(scope, again) : null
    if (!table) continue
    tables.push(table)
    areas.push(areaOf(table))
  }
  return tables
}

/** Whether `other` heads another table below: it shares columns and is not this header once more. */
function isBelow(sheet: Sheet, stack: HeaderStack, other: HeaderStack): boolean {
  if (other.firstRow <= stack.lastRow || other.firstColumn > stack.lastColumn || stack.firstColumn > other.lastColumn)
    return false
  const mine = new Set(stack.texts.flatMap(texts => normalise(texts[texts.length - 1] ?? '')))
  const theirs = other.texts.flatMap(texts => (texts.length > 0 ? normalise(texts[texts.length - 1] ?? '') : []))
  const same = theirs.filter(text => mine.has(text)).length
  if (same >= theirs.length * 0.6) return false
  return theirs.length >= 3 && isHeadingRow(sheet, other)
}

/** Headings are texts, and mostly known ones. */
function isHeadingRow(sheet: Sheet, stack: HeaderStack): boolean {
  let [known, filled] = [0, 0]
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    const text = headingText(sheet, stack.lastRow, column)
    if (text === '') continue
    filled++
    if (isKnownHeading(text)) known++
  }
  return known >= 2 && known >= filled * 0.4
}

function namedTables(workbook: WorkbookGrids, scope: Scope): DetectedTable[] {
  return workbook.tables
    .filter(table => table.sheet === scope.sheet.name)
    .flatMap(table => {
      const { firstRow, firstColumn, lastColumn, lastRow } = table.range
      const proposal = propose(scope, firstRow, firstColumn, lastColumn, lastRow + 1)
      if (!proposal || proposal.candidate.stack.lastRow !== firstRow) return []
      const known = proposal.candidate.fieldColumns().filter(c => isKnownHeading(scope.sheet.text(firstRow, c))).length
      return known >= 2 ? (detected(scope, proposal, table.name) ?? []) : []
    })
}

export interface WorkbookTables {
  tables: DetectedTable[]
  ignored: { sheet: string; why: IgnoredReason }[]
  sheets: Sheet[]
}

export type IgnoredReason = 'empty' | 'hidden' | 'kedu' | 'no-table'

/** All tables of a workbook in the order of its sheets, top to bottom, left to right. */
export function findTables(workbook: WorkbookGrids): WorkbookTables {
  const keduSheets = new Set(workbook.tables.filter(table => KEDU_TABLE.test(table.name)).map(table => table.sheet))
  const result: WorkbookTables = { tables: [], ignored: [], sheets: [] }
  for (const grid of workbook.sheets) {
    const ignore = (why: IgnoredReason) => result.ignored.push({ sheet: grid.name, why })
    const sheet = new Sheet(grid)
    if (keduSheets.has(grid.name)) {
      ignore('kedu')
      continue
    }
    if (grid.visibility !== 'visible') {
      ignore('hidden')
      continue
    }
    if (grid.values.every(row => row.every(value => value === null))) {
      ignore('empty')
      continue
    }
    result.sheets.push(sheet)
    const scope = { sheet, workbook: workbook.workbook, date1904: workbook.date1904 }
    const named = namedTables(workbook, scope)
    const tables = [...named, ...tablesByHeading(scope, named.map(areaOf))]
    tables.sort((a, b) => a.stack.firstRow - b.stack.firstRow || a.stack.firstColumn - b.stack.firstColumn)
    if (tables.length === 0) ignore('no-table')
    result.tables.push(...tables)
  }
  return result
}

/** Column letters by concept, as inspection and the Project state them. */
export function columnLetters(table: DetectedTable): Record<string, string> {
  const letters: FoundTable['columns'] = {}
  for (const [concept, column] of table.columns) letters[concept] = columnLetter(column)
  for (const { period, column, measure } of table.periods)
    if (measure !== 'actual') letters[`period:${period}`] = columnLetter(column)
  for (const { name, column } of table.parties) letters[`party:${name}`] = columnLetter(column)
  return letters
}
