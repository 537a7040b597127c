/** The text that stands in the cell editor and the formula bar when a cell is opened for editing. */
import { type Cell, numberFormatOf } from '../../host/cell.ts'
import { displayedFormula } from '../../host/contents.ts'
import type { Sheet } from '../../host/sheet.ts'
import type { WorkbookModel } from '../../host/workbookModel.ts'

const MS_PER_DAY = 86_400_000
/** Serial number of 1970-01-01. */
const EPOCH_SERIAL = 25_569

/** Text that, typed unchanged, leaves the cell as it is. */
export function editText(cell: Cell | undefined): string {
  if (!cell) return ''
  if (cell.formula !== null) return cell.formula
  const { value } = cell
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return cell.isText && numberFormatOf(cell) !== '@' ? `'${value}` : value
  const format = numberFormatOf(cell)
  if (isDateFormat(format)) return dateText(value)
  return isPercentFormat(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value)
}

/** A code with year, month or day outside quotes and brackets. */
const isDateFormat = (format: string): boolean => /[ymd]/i.test(bareCode(format)) && format !== 'General'
const isPercentFormat = (format: string): boolean => bareCode(format).includes('%')
const bareCode = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')

/** ISO date; the time of day, which a date can carry as a fraction, stays a number so that nothing is lost. */
function dateText(serial: number): string {
  if (!Number.isInteger(serial) || serial < 61) return String(serial)
  return new Date((serial - EPOCH_SERIAL) * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The same for a place on a sheet; a formula as Excel shows it in its own table. */
export function displayedText(workbook: WorkbookModel, sheet: Sheet, row: number, column: number): string {
  const text = editText(sheet.cellAt(row, column))
  return text.startsWith('=') ? displayedFormula(workbook, text, sheet, row, column) : text
}
