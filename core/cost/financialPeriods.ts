/** Months, quarters and years as a company closes its books. */
import type { Settings } from '../contract/settings.ts'

export type PeriodUnit = 'month' | 'quarter' | 'year'
/** The periods that a date or a written period lies in; null for a unit that is shorter than it. */
export type PeriodNames = Record<PeriodUnit, string | null>

const NO_PERIOD: PeriodNames = { month: null, quarter: null, year: null }
const MONTHS_A_YEAR = 12
const MONTHS_A_QUARTER = 3
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^(\d{4})-(\d{2})$/
const QUARTER = /^(\d{4})-Q[1-4]$/
const YEAR = /^(\d{4})(?:-H[12])?$/

/**
 * Days after the cut-off day belong to the next month. A year that does not begin in January is named after the calendar
 * year in which it ends; written quarters and years are financial ones.
 */
export function periodFinder(settings: Settings['periods']): (when: string | null) => PeriodNames {
  const { financialYearStartMonth = 1, monthCutOffDay } = settings ?? {}
  const known = new Map<string, PeriodNames>()
  const ofMonth = (year: number, month: number): PeriodNames => {
    const isNext = month > MONTHS_A_YEAR
    const [calendarYear, calendarMonth] = isNext ? [year + 1, 1] : [year, month]
    const isInEndYear = financialYearStartMonth > 1 && calendarMonth >= financialYearStartMonth
    const financialYear = String(isInEndYear ? calendarYear + 1 : calendarYear).padStart(4, '0')
    const position = (calendarMonth - financialYearStartMonth + MONTHS_A_YEAR) % MONTHS_A_YEAR
    return {
      month: `${String(calendarYear).padStart(4, '0')}-${String(calendarMonth).padStart(2, '0')}`,
      quarter: `${financialYear}-Q${Math.floor(position / MONTHS_A_QUARTER) + 1}`,
      year: financialYear,
    }
  }
  const read = (when: string): PeriodNames => {
    const [, year = '', month = '', day] = DATE.exec(when) ?? MONTH.exec(when) ?? []
    const number = Number(month)
    if (number >= 1 && number <= MONTHS_A_YEAR) {
      const isAfterCutOff = day !== undefined && monthCutOffDay !== undefined && Number(day) > monthCutOffDay
      return ofMonth(Number(year), isAfterCutOff ? number + 1 : number)
    }
    const [quarter, quarterYear = null] = QUARTER.exec(when) ?? []
    if (quarter !== undefined) return { month: null, quarter, year: quarterYear }
    return { ...NO_PERIOD, year: YEAR.exec(when)?.[1] ?? null }
  }
  return when => {
    if (when === null) return NO_PERIOD
    const before = known.get(when)
    if (before) return before
    const names = read(when)
    known.set(when, names)
    return names
  }
}
