/** A1 addresses and boxes of cells. Rows and columns count from 0; a box includes both ends. */
import type { CellRange } from '../../core/contract/workbook.ts'

export type { CellRange } from '../../core/contract/workbook.ts'

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** "A" → 0, "AA" → 26. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

export const box = (
  firstRow: number,
  firstColumn: number,
  lastRow = firstRow,
  lastColumn = firstColumn,
): CellRange => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
})

interface Corner {
  row: number | null
  column: number | null
}

function parseCorner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text)
  if (!match || (match[1] === undefined && match[2] === undefined)) return null
  const row = match[2] === undefined ? null : Number(match[2]) - 1
  const column = match[1] === undefined ? null : columnNumber(match[1])
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null
  if (column !== null && column >= MAX_COLUMNS) return null
  return { row, column }
}

/** "B2", "$A$1:C3", "A:B", "2:3" → box; null when the text is not an address. */
export function parseAddress(text: string): CellRange | null {
  const parts = text.split(':')
  if (parts.length > 2) return null
  const first = parseCorner(parts[0] ?? '')
  const last = parts.length === 2 ? parseCorner(parts[1] ?? '') : first
  if (!first || !last) return null
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null
  if (parts.length === 1 && (first.row === null || first.column === null)) return null
  return {
    firstRow: Math.min(first.row ?? 0, last.row ?? 0),
    firstColumn: Math.min(first.column ?? 0, last.column ?? 0),
    lastRow: Math.max(first.row ?? MAX_ROWS - 1, last.row ?? MAX_ROWS - 1),
    lastColumn: Math.max(first.column ?? MAX_COLUMNS - 1, last.column ?? MAX_COLUMNS - 1),
  }
}

/** The shortest A1 text of a box: "B2", "A1:C3", "A:B", "2:3". */
export function formatAddress(range: CellRange): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = range
  if (firstRow === 0 && lastRow === MAX_ROWS - 1) {
    if (firstColumn === 0 && lastColumn === MAX_COLUMNS - 1) return `1:${MAX_ROWS}`
    return `${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`
  }
  if (firstColumn === 0 && lastColumn === MAX_COLUMNS - 1) return `${firstRow + 1}:${lastRow + 1}`
  const first = cellAddress(firstRow, firstColumn)
  return firstRow === lastRow && firstColumn === lastColumn ? first : `${first}:${cellAddress(lastRow, lastColumn)}`
}

/** A sheet name as it stands before "!", quoted where Excel quotes it. */
export const quoteSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr][Cc]?\d*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`

/** "'My sheet'!A1" → ["My sheet", "A1"]; without a sheet the first is null. */
export function splitSheetName(text: string): [string | null, string] {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text)
  if (!match) return [null, text]
  return [(match[1] ?? match[2] ?? '').replaceAll("''", "'"), match[3] ?? '']
}

export const rowCount = (range: CellRange): number => range.lastRow - range.firstRow + 1
export const columnCount = (range: CellRange): number => range.lastColumn - range.firstColumn + 1
export const cellCount = (range: CellRange): number => rowCount(range) * columnCount(range)

export const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow && a.lastRow >= b.firstRow && a.firstColumn <= b.lastColumn && a.lastColumn >= b.firstColumn

export const includesCell = (range: CellRange, row: number, column: number): boolean =>
  row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn

export const includesBox = (outer: CellRange, inner: CellRange): boolean =>
  includesCell(outer, inner.firstRow, inner.firstColumn) && includesCell(outer, inner.lastRow, inner.lastColumn)

export const intersection = (a: CellRange, b: CellRange): CellRange | null =>
  overlaps(a, b)
    ? {
        firstRow: Math.max(a.firstRow, b.firstRow),
        firstColumn: Math.max(a.firstColumn, b.firstColumn),
        lastRow: Math.min(a.lastRow, b.lastRow),
        lastColumn: Math.min(a.lastColumn, b.lastColumn),
      }
    : null

/** The smallest box that holds both. */
export const boundingBox = (a: CellRange, b: CellRange): CellRange => ({
  firstRow: Math.min(a.firstRow, b.firstRow),
  firstColumn: Math.min(a.firstColumn, b.firstColumn),
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
})

export const isInsideSheet = (range: CellRange): boolean =>
  range.firstRow >= 0 &&
  range.firstColumn >= 0 &&
  range.lastRow < MAX_ROWS &&
  range.lastColumn < MAX_COLUMNS &&
  range.firstRow <= range.lastRow &&
  range.firstColumn <= range.lastColumn
