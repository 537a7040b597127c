/** Months `YYYY-MM` of dates. */

const MONTHS_A_YEAR = 12

/** The month of an ISO date. */
export const monthOf = (date: string): string => date.slice(0, 'YYYY-MM'.length)

/** All months from the first to the last, both counted. */
export function monthsBetween(first: string, last: string): string[] {
  const start = monthNumber(first)
  return Array.from({ length: monthNumber(last) - start + 1 }, (_, index) => monthAt(start + index))
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5)) - 1

const monthAt = (number: number) =>
  `${String(Math.floor(number / MONTHS_A_YEAR)).padStart(4, '0')}-${String((number % MONTHS_A_YEAR) + 1).padStart(2, '0')}`
