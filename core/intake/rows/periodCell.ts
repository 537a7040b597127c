/** The period that a cell names, in its normal form (`2026-01`, `2026-Q1`, `2026`), else as written. */
import type { TableReader } from '../tableReader.ts'
import { isDateFormat, isoOfSerial, isPlausibleSerial } from '../values/dates.ts'
import { parsePeriodHeader, withYears } from '../values/periods.ts'

/** Period of a row; undefined for an empty cell or a table without the concept. */
export function periodOf(reader: TableReader, row: number, concept = 'period'): string | undefined {
  const column = reader.column(concept)
  const value = column === undefined ? null : reader.valueAt(row, column)
  if (column === undefined || value === null) return undefined
  const { sheet, date1904 } = reader.table
  const format = sheet.numberFormat(row, column)
  if (typeof value === 'number' && (isDateFormat(format) || isPlausibleSerial(value, date1904))) {
    return isoOfSerial(value, date1904)?.slice(0, 7) ?? String(value)
  }
  const header = parsePeriodHeader(value, format, date1904)
  if (!header) return String(value).trim().slice(0, 100) || undefined
  if (header.date) return header.date.slice(0, 7)
  return withYears([header], [], reader.table.year)[0]?.period
}
