/** Text that stays text: Excel reads what is written into a cell as if a person had typed it. */
import type { CellValue } from '../../core/contract/workbook.ts'

/** Text begins with a letter; anything else may be a number, a formula or an apostrophe that Excel would take off. */
const BEGINS_WITH_LETTER = /^\p{L}/u
const TRUTH_VALUE = /^(true|false)$/i
/** Digits, and the Chinese signs of year, month, day and hour: "May 5, 2026", "CHF 1'000", dates in Chinese numerals. */
const MAYBE_DATE_OR_NUMBER = /[\p{N}\u5e74\u6708\u65e5\u65f6\u70b9]/u

/**
 * A value as it must be handed to Excel so that the cell holds it unchanged. Text that could become a formula, a number, a
 * date or a truth value gets the leading apostrophe, which Excel takes off; an empty value clears the cell.
 */
export function literal(value: CellValue): string | number | boolean {
  if (value === null) return ''
  if (typeof value !== 'string' || value === '') return value
  const plain = BEGINS_WITH_LETTER.test(value) && !TRUTH_VALUE.test(value) && !MAYBE_DATE_OR_NUMBER.test(value)
  return plain ? value : `'${value}`
}
