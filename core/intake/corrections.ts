/** A person's corrections on the sheets they are about: the header line found again by its texts, the columns by theirs. */
import type { ColumnCorrection, TableCorrection } from '../contract/intake.ts'
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

/** Columns of a row that hold one of the headings, each heading taken once, left to right. */
function headingColumns(sheet: Sheet, row: number, headings: readonly string[]): number[] {
  const wanted = headings.map(normalise)
  const columns: number[] = []
  for (let column = sheet.firstColumn; column < sheet.endColumn && wanted.length > 0; column++) {
    if (sheet.value(row, column) === null) continue
    const at = wanted.indexOf(normalise(headingText(sheet, row, column)))
    if (at < 0) continue
    wanted.splice(at, 1)
    columns.push(column)
  }
  return columns
}

/** The row that holds most of the headings, the first of several; null where none holds enough of them. */
export function locateCorrection(sheet: Sheet, correction: TableCorrection): LocatedCorrection | null {
  const { headings } = correction
  let best: { row: number; columns: number[] } | undefined
  for (let row = sheet.firstRow; row < sheet.endRow; row++) {
    const columns = headingColumns(sheet, row, headings)
    if (columns.length > (best?.columns.length ?? 0)) best = { row, columns }
    if (columns.length === headings.length) break
  }
  if (!best || best.columns.length < headings.length * HEADINGS_SHARE_MIN) return null
  const [firstColumn] = best.columns
  const lastColumn = best.columns.at(-1)
  if (firstColumn === undefined || lastColumn === undefined) return null
  return { correction, row: best.row, firstColumn, lastColumn }
}

/** Last line of each heading with its count among equal ones, by column. */
export function columnNames(
  texts: readonly (readonly string[])[],
  firstColumn: number,
): Map<number, Pick<ColumnCorrection, 'heading' | 'nth'>> {
  const counts = new Map<string, number>()
  const names = new Map<number, Pick<ColumnCorrection, 'heading' | 'nth'>>()
  texts.forEach((parts, i) => {
    const heading = parts.at(-1)
    if (heading === undefined) return
    const nth = (counts.get(normalise(heading)) ?? 0) + 1
    counts.set(normalise(heading), nth)
    names.set(firstColumn + i, { heading, nth })
  })
  return names
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
    const same = names.filter(([, name]) => normalise(name.heading) === normalise(column.heading))
    const found = same.find(([, name]) => name.nth === column.nth) ?? same[0]
    if (found) byColumn.set(found[0], column)
    else gone.push(column)
  }
  return { byColumn, gone }
}
