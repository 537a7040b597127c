/** Headings of a calendar: which point in time each column stands under, and whether it is planned or spent. */
import type { Sheet } from './grid.ts'
import type { HeaderStack } from './headerStack.ts'
import { fold, normalise } from './normalise.ts'
import { type PeriodHeader, parsePeriodHeader, yearIn } from './values/periods.ts'

/** What the amounts under a point in time are; `other` for what is reckoned from them (variance, share). */
export type Measure = 'budget' | 'actual' | 'other'

export interface CalendarHeading {
  column: number
  header: PeriodHeader
  /** Year of the line above. */
  band?: string
  measure?: Measure
}

/** A line above that says more than this is a title, not a measure. */
const MEASURE_LENGTH_MAX = 20

/** What a heading beside or above a point in time says that the amounts are. */
export function measureOf(text: string): Measure | undefined {
  const folded = fold(text)
  if (/差异|差额|余额|结余|占比|比例|率|%|variance|\bvar\b|diff|remaining|forecast|预测/.test(folded)) return 'other'
  if (/预算|计划|budget|plan/.test(folded)) return 'budget'
  if (/实际|actual|执行|已发生|spent/.test(folded)) return 'actual'
  return /差|余|累计|完成/.test(folded) ? 'other' : undefined
}

const WORDS =
  'budget(?:ed)?|plan(?:ned)?|actuals?|spent|variance|var|diff(?:erence)?|remaining|forecast|预算(?:数|额|金额)?|计划(?:数|额)?|实际(?:数|额|发生|发生额|支出|成本)?|执行数?|预测数?|差异|差额|余额|结余|执行率|完成率|占比'
const MEASURE_FIRST = new RegExp(`^(?:${WORDS}) ?(.+)$`)
const MEASURE_LAST = new RegExp(`^(.+?) ?(?:${WORDS})$`)

/** A point in time and a measure in one heading: "2026-01 Budget", "实际 1月", "Jan (Actual)". */
function measuredPeriod(text: string): Pick<CalendarHeading, 'header' | 'measure'> | null {
  const measure = text.length <= 2 * MEASURE_LENGTH_MAX ? measureOf(text) : undefined
  if (measure === undefined) return null
  const bare = normalise(text.replace(/[()（）[\]【】]/g, ' '))
  const rest = MEASURE_LAST.exec(bare)?.[1] ?? MEASURE_FIRST.exec(bare)?.[1]
  const header = rest === undefined ? null : parsePeriodHeader(rest, 'General', false)
  return header && header.kind !== 'weekday' && header.kind !== 'number' ? { header, measure } : null
}

/** The column whose heading in `row` stands over `column`: its own or its merge's, else the nearest to the left. */
function spanningColumn(sheet: Sheet, stack: HeaderStack, row: number, column: number): number {
  if (row === stack.lastRow || sheet.merge(row, column)) return column
  let from = column
  while (from > stack.firstColumn && sheet.value(row, from) === null && sheet.merge(row, from) === undefined) from--
  return sheet.merge(row, from) ? column : from
}

function cellOver(sheet: Sheet, stack: HeaderStack, row: number, column: number) {
  const from = spanningColumn(sheet, stack, row, column)
  const merge = sheet.merge(row, from)
  const [r, c] = merge ? [merge.firstRow, merge.firstColumn] : [row, from]
  return { value: sheet.value(r, c), format: sheet.numberFormat(r, c) }
}

/** What a line above the points in time says of them all: "预算" over 1月 to 12月. */
function measureAbove(sheet: Sheet, stack: HeaderStack, row: number, column: number): Measure | undefined {
  for (let above = row - 1; above >= stack.firstRow; above--) {
    const { value } = cellOver(sheet, stack, above, column)
    const measure = typeof value === 'string' && value.length <= MEASURE_LENGTH_MAX ? measureOf(value) : undefined
    if (measure) return measure
  }
  return undefined
}

/** The measure that any of a column's headings names. */
export function measureOfColumn(sheet: Sheet, stack: HeaderStack, column: number): Measure | undefined {
  const own = (stack.texts[column - stack.firstColumn] ?? []).slice(-1)[0] ?? ''
  return measureOf(own) ?? measureAbove(sheet, stack, stack.lastRow, column)
}

/** The point in time that a column's stack of headings names, from the last line up; null where it names none. */
export function calendarHeading(
  sheet: Sheet,
  stack: HeaderStack,
  column: number,
  date1904: boolean,
): CalendarHeading | null {
  let own: Measure | undefined
  for (let row = stack.lastRow; row >= stack.firstRow; row--) {
    const { value, format } =
      own === undefined
        ? { value: sheet.filled(row, column), format: formatOf(sheet, row, column) }
        : cellOver(sheet, stack, row, column)
    if (value === null) continue
    const header = parsePeriodHeader(value, format, date1904)
    const found = header ? { header } : own === undefined ? measuredPeriod(String(value)) : null
    if (found) {
      const measure = own ?? found.measure ?? measureAbove(sheet, stack, row, column)
      const over = row > stack.firstRow ? cellOver(sheet, stack, stack.firstRow, column).value : null
      const band = yearIn(String(over ?? ''))
      return { column, header: found.header, ...(band && { band }), ...(measure && { measure }) }
    }
    own = measureOf(String(value))
    if (own === undefined) return null
  }
  return null
}

function formatOf(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.merge(row, column)
  return merge ? sheet.numberFormat(merge.firstRow, merge.firstColumn) : sheet.numberFormat(row, column)
}
