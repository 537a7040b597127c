/** A cell as its sheet shows it, near enough: dates and percentages by their format, numbers with two decimals at most. */
import type { SheetGrid } from '../../core/contract/workbook.ts'
import { isDateFormat, isoOfSerial } from '../../core/intake/values/dates.ts'

const CHARACTERS_MAX = 80

/** Row and column count from 0. */
export function cellText(grid: SheetGrid, row: number, column: number, date1904: boolean): string {
  const value = grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null
  if (value === null) return ''
  if (typeof value !== 'number') return shortened(String(value).trim().replace(/\s+/g, ' '))
  const format = grid.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? 'General'
  if (isDateFormat(format)) return dateText(value, format, date1904)
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2, useGrouping: format.includes(',') })
  return format.includes('%') ? `${number.format(value * 100)}%` : number.format(value)
}

/** A month as a heading shows no day. */
function dateText(value: number, format: string, date1904: boolean): string {
  const iso = isoOfSerial(value, date1904)
  if (iso === null) return String(value)
  return /d/i.test(format) ? iso : iso.slice(0, 7)
}

const shortened = (text: string) => (text.length > CHARACTERS_MAX ? `${text.slice(0, CHARACTERS_MAX)}…` : text)
