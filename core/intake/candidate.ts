/** A header line with what is known of the cells below it. */
import { type CalendarColumns, calendarColumns } from './calendarColumns.ts'
import { type ColumnProfile, profileColumn } from './columnProfile.ts'
import type { Sheet } from './grid.ts'
import type { HeaderStack } from './headerStack.ts'

/** Rows in which a column that is only the width of another stays empty; further down another table may begin. */
const WIDTH_ROWS = 8

/** A header with what is known of the cells below it; profiles are made once a column. */
export class Candidate {
  readonly sheet: Sheet
  readonly stack: HeaderStack
  readonly endRow: number
  readonly date1904: boolean
  readonly titles: string
  readonly year: string | undefined
  readonly calendar: CalendarColumns
  readonly #profiles = new Map<number, ColumnProfile>()

  constructor(
    sheet: Sheet,
    stack: HeaderStack,
    endRow: number,
    date1904: boolean,
    titles: string,
    year: string | undefined,
  ) {
    this.sheet = sheet
    this.stack = stack
    this.endRow = endRow
    this.date1904 = date1904
    this.titles = titles
    this.year = year
    this.calendar = calendarColumns(sheet, stack, endRow, date1904, year)
  }

  profile(column: number): ColumnProfile {
    const before = this.#profiles.get(column)
    if (before) return before
    const profile = profileColumn(this.sheet, column, this.stack.lastRow + 1, this.endRow, this.date1904)
    this.#profiles.set(column, profile)
    return profile
  }

  texts(column: number): string[] {
    return this.stack.texts[column - this.stack.firstColumn] ?? []
  }

  /** Columns of the table that are not part of a calendar, nor merely the width of the column before them. */
  fieldColumns(): number[] {
    const columns: number[] = []
    for (let column = this.stack.firstColumn; column <= this.stack.lastColumn; column++) {
      if (!this.calendar.columns.has(column) && !this.#isWidth(column)) columns.push(column)
    }
    return columns
  }

  /** Whether every heading of the column is merged with that on its left, and nothing of its own stands shortly below. */
  #isWidth(column: number): boolean {
    for (let row = this.stack.firstRow; row <= this.stack.lastRow; row++) {
      const merge = this.sheet.merge(row, column)
      if (!merge || merge.firstColumn === column) return false
    }
    const first = this.stack.lastRow + 1
    for (let row = first; row < Math.min(this.endRow, first + WIDTH_ROWS); row++)
      if (this.sheet.value(row, column) !== null) return false
    return true
  }
}
