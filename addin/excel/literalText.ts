/** Text that stays text: Excel reads what is written into a cell as if a person had typed it. */
import type { CellValue } from '../../core/contract/workbook.ts'

/** What Excel would take for a word only: it begins with a letter and is neither a truth value nor like "May 5". */
const PLAIN_WORD = /^\p{L}/u
const TRUTH_VALUE = /^(true|false)$/i
const LIKE_A_DATE = /^\p{L}{1,12}\.?[\s\-/.,]*\d{1,4}$/u

/**
 * A value as it must be handed to Excel so that the cell holds it unchanged. Text that could become a formula, a number, a
 * date or a truth value gets the leading apostrophe, which Excel takes off; an empty value clears the cell.
 */
export function literal(value: CellValue): string | number | boolean {
  if (value === null) return ''
  if (typeof value !== 'string' || value === '') return value
  const plain = PLAIN_WORD.test(value) && !TRUTH_VALUE.test(value) && !LIKE_A_DATE.test(value)
  return plain ? value : `'${value}`
}
