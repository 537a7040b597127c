/** The lines of a header: one to three rows whose cells stack up to the meaning of each column. */

import type { CellValue } from '../contract/workbook.ts'
import type { Sheet } from './grid.ts'
import { looksLikeHeading } from './headerMatch.ts'
import { normalise } from './normalise.ts'
import { isBalanceLabel } from './totalLabels.ts'
import { parsePeriodHeader } from './values/periods.ts'

export interface HeaderStack {
  firstRow: number
  /** Last row that belongs to the header, merged areas included. */
  lastRow: number
  firstColumn: number
  lastColumn: number
  /** Texts by column (from firstColumn), from the top line down, without repeats. */
  texts: string[][]
}

const LINES_MAX = 3
const LABEL_LENGTH_MAX = 80
const CALENDAR_MIN = 3

/** A key with its value in one cell: “编制单位：财务部”. */
const KEY_WITH_VALUE = /^[^:：]{2,12}[:：]\s*\S/

/** Whether a cell can be a heading: a short text, or a point in time. */
function isHeading(sheet: Sheet, row: number, column: number, date1904: boolean): boolean {
  const value = sheet.value(row, column)
  if (value === null) return true
  if (typeof value === 'string') return value.length <= LABEL_LENGTH_MAX * 2 && !/[:：]\s*$/.test(value.trim())
  return parsePeriodHeader(value, sheet.numberFormat(row, column), date1904) !== null
}

const isWideMerge = (sheet: Sheet, row: number, column: number) => {
  const merge = sheet.merge(row, column)
  return merge !== undefined && merge.lastColumn > merge.firstColumn
}

/** Whether the cell is merged over the same columns as the one above: a row like it, no heading under a band. */
function repeatsMerge(sheet: Sheet, row: number, column: number): boolean {
  const [above, own] = [sheet.merge(row - 1, column), sheet.merge(row, column)]
  return (
    above !== undefined &&
    own !== undefined &&
    above !== own &&
    above.lastColumn === own.lastColumn &&
    above.firstColumn === own.firstColumn
  )
}

/** Whether the cell stands above several headings without being merged over them: text here, blank beside it. */
function isBand(sheet: Sheet, row: number, column: number): boolean {
  return (
    sheet.value(row, column + 1) === null &&
    typeof sheet.value(row + 1, column) === 'string' &&
    typeof sheet.value(row + 1, column + 1) === 'string' &&
    sheet.merge(row, column) === undefined
  )
}

/** Whether a cell below a heading is the first of the data: a figure or a date under a text, a name over many rows. */
function isData(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.merge(row, column)
  if (merge && merge.lastRow - merge.firstRow >= LINES_MAX) return true
  if (typeof sheet.value(row, column) === 'string') return false
  if (isWideMerge(sheet, row - 1, column) && !repeatsMerge(sheet, row, column)) return false
  // Years and days stand under the text that is written over the first of them.
  const isFirstOfRun = typeof sheet.value(row, column + 1) === 'number' && sheet.filled(row - 1, column + 1) === null
  return typeof headingAbove(sheet, row, column) === 'string' && !isFirstOfRun
}

/** The nearest filled cell above, within the lines of a header. */
function headingAbove(sheet: Sheet, row: number, column: number): CellValue {
  for (let above = row - 1; above > row - LINES_MAX; above--) {
    const value = sheet.filled(above, column)
    if (value !== null) return value
  }
  return null
}

/** Whether the row below continues the header line `row`: each of its cells completes a blank or merged heading. */
function continues(sheet: Sheet, row: number, first: number, last: number, date1904: boolean): boolean {
  let filled = 0
  let underBand = 0
  let spansDown = 0
  let underText = 0
  for (let column = first; column <= last; column++) {
    const merge = sheet.merge(row, column)
    if (merge && merge.firstRow <= row && merge.lastRow > row) spansDown++
    if (sheet.value(row + 1, column) === null) continue
    if (!isHeading(sheet, row + 1, column, date1904) || isBalanceLabel(sheet.text(row + 1, column))) return false
    if (isData(sheet, row + 1, column)) return false
    if (sheet.filled(row, column) === null) filled++
    else if (isWideMerge(sheet, row, column) || isBand(sheet, row, column)) underBand++
    else underText++
  }
  if (underText > 0 && isBrokenOver(sheet, row, first, last)) return true
  // A lone department over its lone party, where others are merged over theirs and the first columns over both lines.
  if (underText > 0 && (spansDown === 0 || underBand === 0 || underText > underBand)) return false
  if (filled + underBand === 0) return spansDown > 0
  return underBand > 0 || spansDown > 0 || completesBlankHeadings(sheet, row + 1, first, last, filled)
}

const BROKEN = { headingsMin: 4, lengthMax: 16, knownMin: 0.6 }

/**
 * Whether headings were broken over two lines by hand: "Start" over "Date", "Due" over "Date". One of the lines repeats
 * itself, both are mostly words of headings, and together all are different.
 */
function isBrokenOver(sheet: Sheet, row: number, first: number, last: number): boolean {
  const [upper, lower]: [string[], string[]] = [[], []]
  for (let column = first; column <= last; column++) {
    if (isWideMerge(sheet, row, column)) continue
    const [above, below] = [sheet.value(row, column), sheet.value(row + 1, column)]
    if (above === null && below === null) continue
    if (typeof above !== 'string' || typeof below !== 'string') return false
    if (Math.max(above.length, below.length) > BROKEN.lengthMax) return false
    upper.push(normalise(above))
    lower.push(normalise(below))
  }
  const isKnown = (texts: string[]) => texts.filter(looksLikeHeading).length >= texts.length * BROKEN.knownMin
  const repeats = (texts: string[]) => new Set(texts).size < texts.length
  const joined = upper.map((text, i) => `${text} ${lower[i] ?? ''}`)
  if (upper.length < BROKEN.headingsMin || !isKnown(upper) || !isKnown(lower)) return false
  return (repeats(upper) || repeats(lower)) && !repeats(joined)
}

/** A line under blank headings only: one label for the first column ("WBS items"), or one for each blank heading. */
function completesBlankHeadings(sheet: Sheet, row: number, first: number, last: number, filled: number): boolean {
  for (let column = first; column <= last; column++) {
    const value = sheet.value(row, column)
    if (value !== null && typeof value !== 'string') return filled > 2
    if (typeof value === 'string' && (value.length > 20 || /^\s*\d/.test(value))) return false
  }
  return filled > 1 || (sheet.value(row + 1, first) !== null && typeof sheet.value(row, first) === 'string')
}

/** Whether `row` can be the line above a header line: not a title over everything, not a key with its value. */
function isUpperLine(sheet: Sheet, row: number, first: number, last: number, date1904: boolean): boolean {
  if (row < sheet.firstRow) return false
  let [filled, numbers] = [0, 0]
  for (let column = first; column <= last; column++) {
    if (sheet.value(row, column) === null) continue
    filled++
    if (typeof sheet.value(row, column) === 'number') numbers++
    if (!isHeading(sheet, row, column, date1904) || KEY_WITH_VALUE.test(sheet.text(row, column))) return false
    const merge = sheet.merge(row, column)
    if (merge && merge.firstColumn <= first && merge.lastColumn >= last) return false
  }
  // A row of data begins with its number; the numbers of a calendar are many.
  if (numbers > 0 && numbers < CALENDAR_MIN && typeof sheet.value(row, first) === 'number') return false
  return filled >= 2 || (filled === 1 && hasBandAfterFirst(sheet, row, first, last))
}

/** A merged heading to the right of the first column; a lone one from the first column on is a title or a note. */
function hasBandAfterFirst(sheet: Sheet, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    if (isWideMerge(sheet, row, column) && (sheet.merge(row, column)?.firstColumn ?? first) > first) return true
  }
  return false
}

function lineTexts(sheet: Sheet, row: number, first: number, last: number, lastLine: boolean): string[] {
  const texts: string[] = []
  let band = ''
  for (let column = first; column <= last; column++) {
    const value = sheet.filled(row, column)
    const text = value === null ? '' : headingText(sheet, row, column)
    const below = !lastLine && sheet.value(row + 1, column) !== null
    if (text !== '') band = below && sheet.merge(row, column) === undefined ? text : ''
    texts.push(text === '' && below && band !== '' ? band : text)
  }
  return texts
}

/** A heading as trimmed text with line breaks as one blank. */
export function headingText(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.merge(row, column)
  const text = merge ? sheet.text(merge.firstRow, merge.firstColumn) : sheet.text(row, column)
  return text.replace(/\s+/g, ' ')
}

/** The header whose base line is `base`, with the lines above and below that belong to it. */
export function headerStack(sheet: Sheet, base: number, first: number, last: number, date1904: boolean): HeaderStack {
  let firstRow = base
  while (
    base - firstRow < LINES_MAX - 1 &&
    isUpperLine(sheet, firstRow - 1, first, last, date1904) &&
    continues(sheet, firstRow - 1, first, last, date1904)
  ) {
    firstRow--
  }
  let lastRow = base
  while (
    lastRow - firstRow < LINES_MAX - 1 &&
    lastRow + 1 < sheet.endRow &&
    continues(sheet, lastRow, first, last, date1904)
  ) {
    lastRow++
  }
  const texts: string[][] = Array.from({ length: last - first + 1 }, () => [])
  for (let row = firstRow; row <= lastRow; row++) {
    lineTexts(sheet, row, first, last, row === lastRow).forEach((text, i) => {
      const stack = texts[i]
      if (stack && text !== '' && stack[stack.length - 1] !== text) stack.push(text)
    })
  }
  return { firstRow, lastRow, firstColumn: first, lastColumn: last, texts }
}

/** The last row of the header that holds a heading of its own outside the calendar columns. */
export function labelRow(sheet: Sheet, stack: HeaderStack, calendar: ReadonlySet<number>): number {
  for (let row = stack.lastRow; row > stack.firstRow; row--) {
    for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
      if (!calendar.has(column) && normalise(sheet.text(row, column)) !== '') return row
    }
  }
  return stack.firstRow
}
