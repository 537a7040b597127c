/** Which rows of a sheet may be the base line of a header. */
import { isRaciCode } from './columnProfile.ts'
import type { Sheet } from './grid.ts'
import { looksLikeHeading } from './headerMatch.ts'
import { parsePeriodHeader } from './values/periods.ts'

/** A sheet with what is known of its workbook. */
export interface Scope {
  sheet: Sheet
  workbook: string
  date1904: boolean
  /** The year that the files speak of. */
  year?: string
}

/** A header is looked for in every row down to here, and below only where a table can begin. */
export const HEADER_SEARCH_ROWS = 40

/** What a row looks like as a header line. */
interface RowLook {
  row: number
  /** Texts that are, as a whole, headings of some kind. */
  known: number
  texts: number
  codes: number
  /** Texts that are months or quarters, and first days of months. */
  months: number
  /** Cells of a calendar that are no text: dates, and numbers as plain years. */
  periods: number
  /** Numbers that are no point in time: data. */
  numbers: number
}

/** A row of data has a start and a finish beside its name; more dates beside a known heading are a calendar. */
const PERIODS_MIN = 3

/** So many months in a row head a budget, also where nothing else has a heading. */
const MONTHS_MIN = 6

function isMonth(text: string): boolean {
  const kind = parsePeriodHeader(text, 'General', false)?.kind
  return kind === 'month' || kind === 'quarter'
}

/** Codes of a responsibility table are short; longer texts are not tried. */
const CODE_LENGTH_MAX = 5

function lookAt(scope: Scope, row: number): RowLook {
  const { sheet, date1904 } = scope
  const look: RowLook = { row, known: 0, texts: 0, codes: 0, months: 0, periods: 0, numbers: 0 }
  for (let column = sheet.firstColumn; column < sheet.endColumn; column++) {
    const value = sheet.value(row, column)
    if (value === null) continue
    if (typeof value !== 'string') {
      const period = parsePeriodHeader(value, sheet.numberFormat(row, column), date1904)
      if (period === null) look.numbers++
      else look.periods++
      if (period?.date?.endsWith('-01')) look.months++
      continue
    }
    look.texts++
    if (value.length <= 20 && isMonth(value)) look.months++
    if (value.length <= CODE_LENGTH_MAX && isRaciCode(value)) look.codes++
    // A label with a colon stands beside its value, not over a column.
    if (value.length <= 60 && !/[:：]\s*$/.test(value) && looksLikeHeading(value)) look.known++
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
export function candidateRows(scope: Scope): number[] {
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
    const known =
      look.known >= 2 ||
      (early && look.known >= 1 && (look.texts >= 2 || look.periods >= PERIODS_MIN)) ||
      (early && look.texts >= 1 && look.months >= MONTHS_MIN)
    if (known && look.numbers <= look.texts / 3 && (look.codes < 2 || look.known >= 3)) looks.push(look)
    if (look.codes >= 2 && !inCodes && aboveCodes.length < CANDIDATES_MAX)
      aboveCodes.push(...headingRowsAbove(sheet, row))
    inCodes = look.codes >= 2 || (inCodes && look.texts === 0)
  }
  looks.sort((a, b) => b.known - a.known || a.row - b.row)
  const rows = [...looks.slice(0, CANDIDATES_MAX).map(look => look.row), ...aboveCodes]
  return [...new Set(rows)].sort((a, b) => a - b)
}

/** The nearest row above a first row of codes that holds texts over several columns, unless one further up holds many more. */
function headingRowsAbove(sheet: Sheet, row: number): number[] {
  let best: { row: number; texts: number } | undefined
  for (let above = row - 1; above >= Math.max(sheet.firstRow, row - 4); above--) {
    let texts = 0
    for (let column = sheet.firstColumn; column < sheet.endColumn; column++) {
      if (typeof sheet.value(above, column) === 'string') texts++
    }
    if (texts >= 3 && texts >= 2 * (best?.texts ?? 0)) best = { row: above, texts }
  }
  return best ? [best.row] : []
}
