/** Rows that say nothing and sum up the rows above: the line under a column of figures that nobody labelled. */
import type { Sheet } from './grid.ts'
import { parseNumberText } from './values/numbers.ts'
import { currencyIn } from './values/units.ts'

/** One row alone is no sum worth the name. */
const ROWS_MIN = 2
const SUM_FORMULA = /^=\s*(SUM|SUBTOTAL|AGGREGATE)\s*\(/i
/** What is left over when decimals are added, and when the sum was rounded to the cent. */
const TOLERANCE_PER_ROW = 0.005

/** Sums of a column as far as its rows have been added up. */
interface ColumnSums {
  /** Rows of the table added up so far. */
  counted: number
  all: number
  sinceSum: number
  /** The restart that `sinceSum` counts from. */
  restart: number
}

/**
 * Keeps the rows of a table while they are gone through from the top. A column is added up when a row asks for its sum:
 * most tables have no such row, and reading every text as a number would cost more than all else.
 */
export class UnlabelledSums {
  readonly #sheet: Sheet
  readonly #rows: number[] = []
  readonly #sums = new Map<number, ColumnSums>()
  #restart = 0

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
  add(row: number): void {
    this.#rows.push(row)
  }

  /** The next sum may cover what comes after this row only. */
  restart(): void {
    this.#restart = this.#rows.length
  }

  /** Whether the filled cells of a row are figures only, at least one of which is the sum of those above it. */
  isSum(row: number, filled: readonly number[]): boolean {
    if (this.#rows.length < ROWS_MIN || filled.length === 0) return false
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
    const tolerance = TOLERANCE_PER_ROW * (this.#rows.length + 1)
    const { all, sinceSum } = this.#sumsOf(column)
    return [all, sinceSum].some(sum => Math.abs(sum - stated) <= tolerance)
  }

  #sumsOf(column: number): ColumnSums {
    const sums = this.#sums.get(column) ?? { counted: 0, all: 0, sinceSum: 0, restart: 0 }
    if (sums.restart !== this.#restart) sums.sinceSum = 0
    sums.restart = this.#restart
    for (; sums.counted < this.#rows.length; sums.counted++) {
      const number = this.#number(this.#rows[sums.counted] ?? 0, column) ?? 0
      sums.all += number
      if (sums.counted >= this.#restart) sums.sinceSum += number
    }
    this.#sums.set(column, sums)
    return sums
  }
}
