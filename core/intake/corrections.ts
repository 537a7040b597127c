/** A person's corrections on the sheets they are about: the header line found again by its texts, the columns by theirs. */
import type { ColumnCorrection, TableCorrection } from '../contract/intake.ts'
import { HEADER_SEARCH_ROWS } from './candidateRows.ts'
import type { Sheet } from './grid.ts'
import { headingText } from './headerStack.ts'
import { normalise } from './normalise.ts'

/** Share of the headings that a row must hold to be the line they name; one of three may have been renamed. */
const HEADINGS_SHARE_MIN = 2 / 3

/** A correction with the header line that it is about. Rows and columns count from 0. */
export interface LocatedCorrection {
  correction: TableCorrection
  row: number
  firstColumn: number
  lastColumn: number
}

/** A row filled no more than this is blank, a title or a short total: a header may follow it. */
const TITLE_CELLS_MAX = 3

function isShort(sheet: Sheet, row: number): boolean {
  let filled = 0
  for (let column = sheet.firstColumn; column < sheet.endColumn && filled <= TITLE_CELLS_MAX; column++) {
    if (sheet.value(row, column) !== null) filled++
  }
  return filled <= TITLE_CELLS_MAX
}

/** Rows that may be a header line, in order: the first ones of the sheet, and below those that follow a gap or a title. */
export function headerRows(sheet: Sheet, endRow = sheet.endRow): number[] {
  const rows: number[] = []
  for (let row = sheet.firstRow; row < endRow; row++) {
    if (row - sheet.firstRow < HEADER_SEARCH_ROWS || isShort(sheet, row - 1)) rows.push(row)
  }
  return rows
}

/** The heading that stands in a cell of a header line, merged down or not; undefined for none, and beside one merged over. */
function headingAt(sheet: Sheet, row: number, column: number): string | undefined {
  if (sheet.filled(row, column) === null) return undefined
  const merge = sheet.merge(row, column)
  return merge && merge.firstColumn < column ? undefined : headingText(sheet, row, column)
}

/** Columns of a row, from one on, that hold one of the headings, each heading taken once, left to right. */
function headingColumns(sheet: Sheet, row: number, from: number, headings: readonly string[]): number[] {
  const wanted = [...headings]
  const columns: number[] = []
  for (let column = from; column < sheet.endColumn && wanted.length > 0; column++) {
    const heading = headingAt(sheet, row, column)
    const at = heading === undefined ? -1 : wanted.indexOf(normalise(heading))
    if (at < 0) continue
    wanted.splice(at, 1)
    columns.push(column)
  }
  return columns
}

/** A place where headings stand: some of them or all. */
interface HeadingPlace {
  row: number
  firstColumn: number
  lastColumn: number
  found: number
}

const overlap = (a: HeadingPlace, b: HeadingPlace) => a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn

/** Places in a row that hold enough of the headings, left to right; tables beside each other may share some of them. */
function placesIn(sheet: Sheet, row: number, headings: readonly string[]): HeadingPlace[] {
  const places: HeadingPlace[] = []
  for (let from = sheet.firstColumn; from < sheet.endColumn; ) {
    const columns = headingColumns(sheet, row, from, headings)
    const [firstColumn] = columns
    const lastColumn = columns.at(-1)
    if (firstColumn === undefined || lastColumn === undefined) break
    if (columns.length < headings.length * HEADINGS_SHARE_MIN) break
    places.push({ row, firstColumn, lastColumn, found: columns.length })
    from = firstColumn + 1
  }
  const width = ({ firstColumn, lastColumn }: HeadingPlace) => lastColumn - firstColumn
  const best: HeadingPlace[] = []
  for (const place of places.toSorted((a, b) => b.found - a.found || width(a) - width(b))) {
    if (!best.some(other => overlap(other, place))) best.push(place)
  }
  return best.toSorted((a, b) => a.firstColumn - b.firstColumn)
}

/** Tables of one sheet may have the same headings: `#2` behind them names the second from the top. */
const COUNT = /^#(\d+)$/

/** Of the rows given the one that holds most of the headings, the first of several; null where none holds enough of them. */
export function locateCorrection(
  sheet: Sheet,
  correction: TableCorrection,
  rows: readonly number[],
): LocatedCorrection | null {
  const headings = correction.headings.filter(heading => !COUNT.test(heading)).map(normalise)
  const nth = Number(COUNT.exec(correction.headings.at(-1) ?? '')?.[1] ?? 1)
  const places: HeadingPlace[] = []
  let most = 0
  for (const row of rows) {
    for (const place of placesIn(sheet, row, headings)) {
      most = Math.max(most, place.found)
      places.push(place)
    }
    if (places.filter(place => place.found === headings.length).length >= nth) break
  }
  const place = places.filter(({ found }) => found === most)[nth - 1]
  return place ? { correction, row: place.row, firstColumn: place.firstColumn, lastColumn: place.lastColumn } : null
}

/** Headings that a correction names a table by. */
const HEADINGS_MAX = 6

/**
 * What a correction names a table by: the first headings of its header line, texts before numbers and dates, and its count
 * where the same headings stand further up, too.
 */
export function headingsOf(sheet: Sheet, row: number, firstColumn: number, lastColumn: number): string[] {
  const columns: number[] = []
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (headingAt(sheet, row, column) !== undefined) columns.push(column)
  }
  const texts = columns.filter(column => typeof sheet.filled(row, column) === 'string')
  const named = (texts.length > 0 ? texts : columns).slice(0, HEADINGS_MAX)
  const headings = named.map(column => headingText(sheet, row, column))
  const before = headerRows(sheet, row + 1)
    .flatMap(above => placesIn(sheet, above, headings.map(normalise)))
    .filter(place => place.found === headings.length && (place.row < row || place.lastColumn < firstColumn))
  return before.length === 0 ? headings : [...headings, `#${before.length + 1}`]
}

type ColumnName = Pick<ColumnCorrection, 'heading' | 'nth'>

/** Last line of each heading with its count among equal ones, by column; a column without heading has an empty one. */
export function columnNames(texts: readonly (readonly string[])[], firstColumn: number): Map<number, ColumnName> {
  const counts = new Map<string, number>()
  return new Map(
    texts.map((parts, i) => {
      const heading = parts.at(-1) ?? ''
      const nth = (counts.get(normalise(heading)) ?? 0) + 1
      counts.set(normalise(heading), nth)
      return [firstColumn + i, { heading, nth }]
    }),
  )
}

/** The column that a correction names; undefined where it is gone. "Cost (2)" can be a heading, too. */
function columnNamed(names: readonly [number, ColumnName][], { heading, nth }: ColumnName): number | undefined {
  const same = (text: string, count: number) =>
    names.find(([, name]) => normalise(name.heading) === normalise(text) && name.nth === count)?.[0]
  return same(heading, nth) ?? same(`${heading} (${nth})`, 1)
}

/** The columns of a table that a correction speaks of, and the corrections whose column is gone. */
export function correctedColumns(
  correction: TableCorrection,
  texts: readonly (readonly string[])[],
  firstColumn: number,
): { byColumn: Map<number, ColumnCorrection>; gone: ColumnCorrection[] } {
  const names = [...columnNames(texts, firstColumn)]
  const byColumn = new Map<number, ColumnCorrection>()
  const gone: ColumnCorrection[] = []
  for (const column of correction.columns ?? []) {
    const found = columnNamed(names, column)
    if (found === undefined) gone.push(column)
    else byColumn.set(found, { ...byColumn.get(found), ...column })
  }
  return { byColumn, gone }
}
