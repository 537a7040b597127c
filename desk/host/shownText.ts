/** The text a cell shows: its value under its number format. */
import { formatValue } from 'hucre'
import { type Cell, numberFormatOf } from './cell.ts'
import { numberText } from './formulas/values.ts'

export function shownText(cell: Cell | undefined): string {
  const value = cell?.value ?? null
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const format = numberFormatOf(cell)
  if (typeof value === 'number') {
    if (format === 'General') return numberText(Number(value.toPrecision(11)))
    return formatValue(value, format)
  }
  return value
}
