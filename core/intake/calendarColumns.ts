/** Columns whose headings are points in time: money by period, or a Gantt picture that is cut off. */
import type { Sheet } from './grid.ts'
import type { HeaderStack } from './headerStack.ts'
import { fold } from './normalise.ts'
import { totalRole } from './totalLabels.ts'
import { daysAsMonths, type PeriodHeader, parsePeriodHeader, withYears, yearIn } from './values/periods.ts'

export interface PeriodColumn {
  column: number
  period: string
  /** The heading under the period, where there is one ("预算", "actual"). */
  measure?: 'budget' | 'actual'
}

export interface CalendarColumns {
  /** All columns of the calendar, blank headings between points in time included. */
  columns: ReadonlySet<number>
  /** Filled when the cells below are amounts. */
  periods: PeriodColumn[]
}

interface Token {
  column: number
  header: PeriodHeader
  band?: string
  measure?: 'budget' | 'actual' | 'other'
}

/** How many neighbouring headings make a calendar, by what they are. */
const RUN_MIN = { day: 5, weekday: 5, week: 4, number: 5, month: 3, quarter: 2, year: 2 }
/** Months that name their year. */
const DATED_MONTHS_MIN = 2

function measureOf(text: string): Token['measure'] {
  const folded = fold(text)
  if (/预算|计划|budget|plan/.test(folded)) return 'budget'
  if (/实际|actual|执行/.test(folded)) return 'actual'
  return /差|余|variance|diff|占比|%|累计|完成/.test(folded) ? 'other' : undefined
}

/** The point in time that a column's stack of headings names, from the last line up. */
function tokenOf(sheet: Sheet, stack: HeaderStack, column: number, date1904: boolean): Token | null {
  for (let row = stack.lastRow; row >= stack.firstRow; row--) {
    const merge = sheet.merge(row, column)
    const value = sheet.filled(row, column)
    const format = merge ? sheet.numberFormat(merge.firstRow, merge.firstColumn) : sheet.numberFormat(row, column)
    const header = parsePeriodHeader(value, format, date1904)
    if (!header) {
      if (value === null || row === stack.firstRow || measureOf(String(value)) === undefined) {
        if (value !== null) return null
        continue
      }
      const above = tokenOf(sheet, { ...stack, lastRow: row - 1 }, column, date1904)
      const measure = measureOf(String(value))
      return above && measure ? { ...above, measure } : null
    }
    const band = row > stack.firstRow ? yearIn(String(sheet.filled(stack.firstRow, column) ?? '')) : undefined
    return { column, header, ...(band && { band }) }
  }
  return null
}

function isRun(tokens: readonly Token[]): boolean {
  const first = tokens[0]
  if (!first) return false
  const [period] = daysAsMonths(tokens.map(token => token.header))
  const isDated = period !== undefined && period.kind === 'month' && period.part === undefined
  if (tokens.length < (isDated ? DATED_MONTHS_MIN : RUN_MIN[first.header.kind])) return false
  if (first.header.kind !== 'number') return true
  const numbers = tokens.map(token => Number(token.header.period.replace(/\D/g, '')))
  return numbers.every((n, i) => i === 0 || n - (numbers[i - 1] ?? 0) === 1 || n === numbers[i - 1])
}

/** Periods from short to long: a longer one between shorter ones is their sum. */
const LENGTH_ORDER: readonly PeriodHeader['kind'][] = ['day', 'weekday', 'week', 'number', 'month', 'quarter', 'year']
const HALF_YEAR = /^(h[12]|half|ytd|first half|second half|上半年|下半年)/

/** Whether a heading among periods of `kind` sums them up: "Q1", "小计", "H1", "YTD". */
function isPeriodSum(texts: readonly string[], token: Token | null, kind: PeriodHeader['kind']): boolean {
  if (token) return LENGTH_ORDER.indexOf(token.header.kind) > LENGTH_ORDER.indexOf(kind)
  const text = texts[texts.length - 1] ?? ''
  return totalRole(text) !== null || HALF_YEAR.test(fold(text).trim())
}

interface Run {
  tokens: Token[]
  /** Columns between the periods that sum them up. */
  sums: number[]
}

/** The longest run of calendar headings; blank headings and sums between them do not end it. */
function findRun(sheet: Sheet, stack: HeaderStack, date1904: boolean): Run {
  let run: Run = { tokens: [], sums: [] }
  let best: Run = run
  const close = () => {
    if (isRun(run.tokens) && run.tokens.length > best.tokens.length) best = run
  }
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    const texts = stack.texts[column - stack.firstColumn] ?? []
    if (texts.length === 0) continue
    const token = tokenOf(sheet, stack, column, date1904)
    const kind = run.tokens[0]?.header.kind
    if (token && (kind === undefined || kind === token.header.kind)) run.tokens.push(token)
    else if (kind !== undefined && isPeriodSum(texts, token, kind)) run.sums.push(column)
    else {
      close()
      run = { tokens: token ? [token] : [], sums: [] }
    }
  }
  close()
  return withoutLastTotal(best, stack)
}

/** Of the sums behind the last period only those count as the calendar's that have the heading of an earlier one. */
function withoutLastTotal({ tokens, sums }: Run, stack: HeaderStack): Run {
  const last = tokens[tokens.length - 1]?.column ?? 0
  const heading = (column: number) => (stack.texts[column - stack.firstColumn] ?? []).slice(-1)[0] ?? ''
  const shape = (column: number) => fold(heading(column)).replace(/\d/g, '#').trim()
  const earlier = new Set(sums.filter(column => column < last).map(shape))
  return { tokens, sums: sums.filter(column => column < last || earlier.has(shape(column))) }
}

/**
 * Whether the cells below are amounts, or nothing yet at all. A picture of ones and texts is none; among other numbers
 * a one is an amount too.
 */
function holdsAmounts(sheet: Sheet, columns: readonly number[], firstRow: number, endRow: number): boolean {
  let [amounts, ones, marks] = [0, 0, 0]
  for (let row = firstRow; row < Math.min(endRow, firstRow + 60); row++) {
    for (const column of columns) {
      const value = sheet.value(row, column)
      if (value === 1) ones++
      else if (typeof value === 'number' && value !== 0) amounts++
      else if (value !== null && value !== 0) marks++
    }
  }
  return (amounts > 0 && amounts + ones > marks) || sheet.endRow <= firstRow
}

/** Finds the calendar among the headings of a table, and its periods when it holds money. `year` is the table's own. */
export function calendarColumns(
  sheet: Sheet,
  stack: HeaderStack,
  endRow: number,
  date1904: boolean,
  year: string | undefined,
): CalendarColumns {
  const { tokens: run, sums } = findRun(sheet, stack, date1904)
  const first = run[0]
  const last = run[run.length - 1]
  if (!first || !last) return { columns: new Set(), periods: [] }
  const headers = daysAsMonths(run.map(token => token.header))
  const hasAmounts =
    headers[0]?.kind !== 'day' &&
    headers[0]?.kind !== 'weekday' &&
    holdsAmounts(
      sheet,
      run.map(t => t.column),
      stack.lastRow + 1,
      endRow,
    )
  if (hasAmounts) {
    const named = withYears(
      headers,
      run.map(token => token.band),
      year,
    )
    const periods = run.flatMap((token, i): PeriodColumn[] => {
      const period = named[i]?.period
      if (period === undefined || token.measure === 'other') return []
      return [{ column: token.column, period, ...(token.measure && { measure: token.measure }) }]
    })
    return { columns: new Set([...run.map(token => token.column), ...sums]), periods }
  }
  const columns = new Set<number>()
  for (let column = first.column; column <= stack.lastColumn; column++) {
    const isToken = run.some(token => token.column === column)
    const isBlank = (stack.texts[column - stack.firstColumn] ?? []).length === 0
    if (isToken || isBlank) columns.add(column)
  }
  return { columns, periods: [] }
}
