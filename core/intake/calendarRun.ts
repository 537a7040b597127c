/** The headings that make up a calendar: points in time of one length beside each other, and the sums between them. */
import { type CalendarHeading, calendarHeading, type Measure, measureOfColumn } from './calendarHeadings.ts'
import type { Sheet } from './grid.ts'
import type { HeaderStack } from './headerStack.ts'
import { fold } from './normalise.ts'
import { totalRole } from './totalLabels.ts'
import { daysAsMonths, type PeriodHeader, type PeriodKind } from './values/periods.ts'

/** A column among the periods that sums some of them up: "Q1", "小计", "YTD". */
export interface PeriodSum {
  column: number
  measure?: Measure
  /** The longer point in time that it stands for, where its heading names one. */
  header?: PeriodHeader
}

export interface CalendarRun {
  headings: CalendarHeading[]
  sums: PeriodSum[]
}

/** How many neighbouring headings make a calendar, by what they are. */
const RUN_MIN = { day: 5, weekday: 5, week: 4, number: 5, month: 3, quarter: 2, half: 2, year: 2 }
/** Months that name their year, or what their amounts are. */
const TOLD_MONTHS_MIN = 2

/** Periods from short to long: a longer one between shorter ones is their sum. */
const LENGTH_ORDER: readonly PeriodKind[] = ['day', 'weekday', 'week', 'number', 'month', 'quarter', 'half', 'year']
const OTHER_SUMS = /^(ytd|year to date|cumulative|full year|annual|全年|年度|本年|半年)/
/** Columns of another kind (a note, a deviation) between months; more of them part two calendars. */
const GAP_MAX = 3
const MAY_HAVE_GAPS: ReadonlySet<PeriodKind> = new Set(['month', 'quarter', 'half'])

/** Headers of a run, days a month apart as months; planned and spent amounts of a month are told apart first. */
export function runHeaders(headings: readonly CalendarHeading[]): PeriodHeader[] {
  const measures = [...new Set(headings.map(heading => heading.measure))]
  const found = new Map<CalendarHeading, PeriodHeader>()
  for (const measure of measures) {
    const group = headings.filter(heading => heading.measure === measure)
    daysAsMonths(group.map(heading => heading.header)).forEach((header, i) => {
      const heading = group[i]
      if (heading) found.set(heading, header)
    })
  }
  return headings.map(heading => found.get(heading) ?? heading.header)
}

function isRun(headings: readonly CalendarHeading[]): boolean {
  const first = headings[0]
  if (!first) return false
  const { kind } = first.header
  const [header] = runHeaders(headings)
  const isTold = header?.kind === 'month' && (header.part === undefined || first.measure !== undefined)
  const min = isTold ? TOLD_MONTHS_MIN : RUN_MIN[kind]
  const planned = headings.filter(({ measure }) => measure === undefined || measure === 'budget').length
  const spent = headings.filter(({ measure }) => measure === 'actual').length
  // Last year's actual beside this year's budget is a comparison, no calendar.
  if (planned < min && (spent < min || kind === 'year')) return false
  if (kind !== 'number') return true
  const numbers = headings.map(heading => Number(heading.header.period.replace(/\D/g, '')))
  return numbers.every((n, i) => i === 0 || n - (numbers[i - 1] ?? 0) === 1 || n === numbers[i - 1])
}

/** The column as a sum of periods of `kind`; null when it is none. */
function periodSum(
  sheet: Sheet,
  stack: HeaderStack,
  column: number,
  heading: CalendarHeading | null,
  kind: PeriodKind,
): PeriodSum | null {
  const measure = measureOfColumn(sheet, stack, column)
  const sum = { column, ...(measure && { measure }) }
  if (heading) {
    const isLonger = LENGTH_ORDER.indexOf(heading.header.kind) > LENGTH_ORDER.indexOf(kind)
    return isLonger ? { ...sum, header: heading.header } : null
  }
  const text = lastText(stack, column)
  return totalRole(text) !== null || OTHER_SUMS.test(fold(text).trim()) ? sum : null
}

/** The heading of a column in its last line. */
export const lastText = (stack: HeaderStack, column: number) =>
  (stack.texts[column - stack.firstColumn] ?? []).slice(-1)[0] ?? ''

/** The longest run of calendar headings; blank headings, sums and few other columns between them do not end it. */
export function findRun(sheet: Sheet, stack: HeaderStack, date1904: boolean): CalendarRun {
  let run: CalendarRun = { headings: [], sums: [] }
  let best = run
  let gap = 0
  const close = () => {
    if (isRun(run.headings) && run.headings.length > best.headings.length) best = run
  }
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    if ((stack.texts[column - stack.firstColumn] ?? []).length === 0) continue
    const heading = calendarHeading(sheet, stack, column, date1904)
    const kind = run.headings[0]?.header.kind
    const sum = kind === undefined ? null : periodSum(sheet, stack, column, heading, kind)
    if (heading && (kind === undefined || kind === heading.header.kind)) {
      run.headings.push(heading)
      gap = 0
    } else if (sum) run.sums.push(sum)
    else if (kind !== undefined && !heading && MAY_HAVE_GAPS.has(kind) && gap < GAP_MAX) gap++
    else {
      close()
      run = { headings: heading ? [heading] : [], sums: [] }
      gap = 0
    }
  }
  close()
  return withoutLastTotal(best, stack)
}

/** Of the sums behind the last period, a mere total is the calendar's only if an earlier one has the same heading. */
function withoutLastTotal({ headings, sums }: CalendarRun, stack: HeaderStack): CalendarRun {
  const last = headings[headings.length - 1]?.column ?? 0
  const shape = ({ column }: PeriodSum) => sumShape(lastText(stack, column))
  const earlier = new Set(sums.filter(sum => sum.column < last).map(shape))
  return {
    headings,
    sums: sums.filter(sum => sum.column < last || sum.header !== undefined || earlier.has(shape(sum))),
  }
}

/** Headings of sums of one kind are alike but for their numbers. */
export const sumShape = (text: string) =>
  fold(text)
    .replace(/[\d一二三四上下]+/g, '#')
    .trim()
