/** Rows that say nothing and sum up the rows above: the line under a column of figures that nobody labelled. */
import type { Sheet } from './grid.ts'
import { parseNumberText } from './values/numbers.ts'
import { currencyIn } from './values/units.ts'

/** One row alone is no sum worth the name. */
const ROWS_MIN = 2
const SUM_FORMULA = /^=\s*(SUM|SUBTOTAL|AGGREGATE)\s*\(/i
/** What is left over when decimals are added, and when the sum was rounded to the cent. */
const TOLERANCE_PER_ROW = 0.005

/** Keeps the sums of the columns while the rows of a table are gone through from the top. */
export class UnlabelledSums {
  readonly #sheet: Sheet
  readonly #all = new Map<number, number>()
  readonly #sinceSum = new Map<number, number>()
  #rows = 0

  constructor(sheet: Sheet) {
    this.#sheet = sheet
  }

  #number(row: number, column: number): number | null {
    const value = this.#sheet.value(row, column)
    if (typeof value === 'number') return value
    const reading = typeof value === 'string' ? parseNumberText(value) : null
    return reading && !reading.percent ? reading.value : null
  }

  /** Counts a row of data in. */
  add(row: number, columns: readonly number[]): void {
    this.#rows++
    for (const column of columns) {
      const number = this.#number(row, column)
      if (number === null) continue
      for (const sums of [this.#all, this.#sinceSum]) sums.set(column, (sums.get(column) ?? 0) + number)
    }
  }

  /** The next sum may cover what comes after this row only. */
  restart(): void {
    this.#sinceSum.clear()
  }

  /** Whether the filled cells of a row are figures only, at least one of which is the sum of those above it. */
  isSum(row: number, filled: readonly number[]): boolean {
    if (this.#rows < ROWS_MIN || filled.length === 0) return false
    const figures = filled.filter(column => this.#number(row, column) !== null)
    const areFiguresOnly = filled.every(
      column => figures.includes(column) || currencyIn(this.#sheet.text(row, column)) !== undefined,
    )
    return areFiguresOnly && figures.some(column => this.#sumsUp(row, column))
  }

  #sumsUp(row: number, column: number): boolean {
    if (SUM_FORMULA.test(this.#sheet.formula(row, column) ?? '')) return true
    const stated = this.#number(row, column)
    if (stated === null || stated === 0) return false
    const tolerance = TOLERANCE_PER_ROW * (this.#rows + 1)
    return [this.#all, this.#sinceSum].some(sums => Math.abs((sums.get(column) ?? 0) - stated) <= tolerance)
  }
}
