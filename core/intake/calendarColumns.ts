/** Columns whose headings are points in time: money by period, or a Gantt picture that is cut off. */
import type { CalendarHeading, Measure } from './calendarHeadings.ts'
import { findRun, type PeriodSum, runHeaders } from './calendarRun.ts'
import type { Sheet } from './grid.ts'
import type { HeaderStack } from './headerStack.ts'
import { covers, type PeriodHeader, withYears } from './values/periods.ts'

export interface PeriodColumn {
  column: number
  period: string
  header: PeriodHeader
  /** What the heading beside, above or under the period says ("预算", "actual"). */
  measure?: 'budget' | 'actual'
}

export interface CalendarColumns {
  /** All columns of the calendar, sums of periods and blank headings between points in time included. */
  columns: ReadonlySet<number>
  /** Filled when the cells below are amounts. */
  periods: PeriodColumn[]
  /** Columns that sum up periods, where there are any. */
  sums: PeriodSum[]
}

/**
 * Whether the cells below are amounts, or nothing yet at all. A picture of ones and texts is none; among other numbers
 * a one is an amount too, and so it is where no cell is left blank.
 */
function holdsAmounts(sheet: Sheet, columns: readonly number[], firstRow: number, endRow: number): boolean {
  let [amounts, ones, marks, blanks] = [0, 0, 0, 0]
  for (let row = firstRow; row < Math.min(endRow, firstRow + 60); row++) {
    const values = columns.map(column => sheet.value(row, column))
    if (values.every(value => value === null)) continue
    for (const value of values) {
      if (value === null) blanks++
      else if (value === 1) ones++
      else if (typeof value === 'number' && value !== 0) amounts++
      else if (value !== 0) marks++
    }
  }
  const isFilled = ones > 0 && blanks === 0 && marks === 0
  return ((amounts > 0 || isFilled) && amounts + ones > marks) || sheet.endRow <= firstRow
}

/** Share of rows that must agree for a column to be the sum of those before it. */
const AGREEING_MIN = 0.5

/** Whether most figures of a column are the sums of the columns since the sum before; nothing filled in counts as yes. */
function sumsUp(sheet: Sheet, column: number, parts: readonly number[], firstRow: number, endRow: number): boolean {
  if (parts.length === 0) return false
  let [stated, agreeing] = [0, 0]
  for (let row = firstRow; row < Math.min(endRow, firstRow + 60); row++) {
    const value = sheet.value(row, column)
    if (typeof value !== 'number' || value === 0) continue
    const sum = parts.reduce((total, part) => total + (Number(sheet.value(row, part)) || 0), 0)
    stated++
    if (Math.abs(sum - value) <= 0.005 * (parts.length + 1)) agreeing++
  }
  return agreeing >= stated * AGREEING_MIN
}

/** Names of the periods with their years; each measure counts its years on by itself. */
function namedHeaders(headings: readonly CalendarHeading[], year: string | undefined): PeriodHeader[] {
  const headers = runHeaders(headings)
  const named = [...headers]
  for (const measure of new Set(headings.map(heading => heading.measure))) {
    const at = headings.flatMap((heading, i) => (heading.measure === measure ? i : []))
    const own = withYears(
      at.flatMap(i => headers[i] ?? []),
      at.map(i => headings[i]?.band),
      year,
    )
    at.forEach((i, n) => {
      named[i] = own[n] ?? named[i] ?? { kind: 'number', period: '' }
    })
  }
  return named
}

const withMeasure = (measure: Measure | undefined) => (measure === undefined || measure === 'other' ? {} : { measure })

/** Finds the calendar among the headings of a table, and its periods when it holds money. `year` is the table's own. */
export function calendarColumns(
  sheet: Sheet,
  stack: HeaderStack,
  endRow: number,
  date1904: boolean,
  year: string | undefined,
): CalendarColumns {
  const { headings, sums } = findRun(sheet, stack, date1904)
  const first = headings[0]
  if (!first) return { columns: new Set(), periods: [], sums: [] }
  const firstRow = stack.lastRow + 1
  const named = namedHeaders(headings, year)
  const columns = headings.map(heading => heading.column)
  const isPicture = named[0]?.kind === 'day' || named[0]?.kind === 'weekday'
  if (isPicture || !holdsAmounts(sheet, columns, firstRow, endRow)) {
    return { columns: pictureColumns(stack, columns), periods: [], sums: [] }
  }
  const periods = headings.flatMap(({ column, measure }, i): PeriodColumn[] => {
    const header = named[i]
    return header === undefined || measure === 'other'
      ? []
      : [{ column, period: header.period, header, ...withMeasure(measure) }]
  })
  // A year behind the months of another one is a period of its own, not their sum.
  const own = sums.filter(({ column, header }, i) => {
    if (!header || periods.some(period => covers(header, period.header))) return false
    const since = sums[i - 1]?.column ?? -1
    const parts = columns.filter(part => part > since && part < column)
    return !sumsUp(sheet, column, parts, firstRow, endRow)
  })
  const ownHeaders = withYears(
    own.flatMap(({ header }) => header ?? []),
    [],
    year,
  )
  own.forEach(({ column, measure }, i) => {
    const header = ownHeaders[i]
    if (header && measure !== 'other') periods.push({ column, period: header.period, header, ...withMeasure(measure) })
  })
  return {
    columns: new Set([...columns, ...sums.map(sum => sum.column)]),
    periods,
    sums: sums.filter(sum => !own.includes(sum)),
  }
}

/** Columns of a Gantt picture: its headings and the blank ones from the first of them on. */
function pictureColumns(stack: HeaderStack, headings: readonly number[]): Set<number> {
  const columns = new Set(headings)
  for (let column = headings[0] ?? 0; column <= stack.lastColumn; column++) {
    if ((stack.texts[column - stack.firstColumn] ?? []).length === 0) columns.add(column)
  }
  return columns
}
