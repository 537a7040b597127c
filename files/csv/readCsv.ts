/** Cells of a .csv file. */
import { detectDelimiter, parseCsv } from 'hucre/csv'
import { type CellValue, CSV_SHEET, type SheetGrid } from '../../core/contract/workbook.ts'
import { usedGrid } from '../usedGrid.ts'

/** The numbers that can mean nothing else: a sign, digits, thousands in threes, one decimal point. */
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/
/** Digits that are a name rather than a quantity: a leading zero (a code), more than a double can hold (a card number). */
const CODE = /^[+-]?0\d/
const DIGITS_MAX = 15

/** A code that a program wrote as a formula, so that Excel would keep its zeros: ="001". */
const QUOTED_CODE = /^="([^"]*)"$/

/** Excel's own first line `sep=;` says how the fields are split; it is no row. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.)"?\r?\n/i

/** The sheet of a .csv text. Dates, percentages and codes stay text: what they mean is for intake to say. */
export function readCsv(text: string): SheetGrid {
  const [line, stated] = SEPARATOR_LINE.exec(text) ?? ['']
  const content = text.slice(line.length)
  const rows = parseCsv(content, { delimiter: stated ?? detectDelimiter(content), skipBom: true })
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const values = rows.map(row => Array.from({ length: width }, (_, column) => typed(row[column] ?? null)))
  return usedGrid({ name: CSV_SHEET, visibility: 'visible', values })
}

function typed(field: unknown): CellValue {
  if (typeof field !== 'string') return null
  const text = field.trim()
  if (text === '') return null
  const code = QUOTED_CODE.exec(text)?.[1]
  if (code !== undefined) return code === '' ? null : code
  if (!NUMBER.test(text) || CODE.test(text)) return field
  const digits = text.replace(/[eE].*$/, '').replace(/\D/g, '')
  return digits.length > DIGITS_MAX ? field : Number(text.replaceAll(',', ''))
}
