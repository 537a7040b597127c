/** Labelled cells outside the tables: status date, project name, currency, a stated total of actuals. */
import type { CellRange } from '../contract/workbook.ts'
import type { Sheet } from './grid.ts'
import { normalise } from './normalise.ts'
import {
  type DateOrder,
  isDateFormat,
  isoOfSerial,
  isPlausibleSerial,
  lastDayOfMonth,
  parseDateText,
} from './values/dates.ts'
import { currencyIn } from './values/units.ts'
import { LABEL_WORDS, type LabelName } from './words/labels.ts'

export interface Label {
  name: LabelName
  row: number
  column: number
  /** Cell of the value, and its text where label and value share one cell. */
  valueRow: number
  valueColumn: number
  text?: string
}

const ROWS_MAX = 60
const COLUMNS_MAX = 40
const REACH = 4
const TOGETHER = /^([^:：]{2,30})[:：]\s*(\S.*)$/s

/** A date inside a title: "Budget vs actual as of 31 October 2026", "预算执行情况（截至2026年10月31日）", "截至2026年10月末". */
const AS_OF =
  /(?:\bas (?:of|at)\b|截至|截止(?:到|至)?)\s*[:：]?\s*(\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日|\s*[末底])?|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})/i
const TITLE_LENGTH_MAX = 120
const MONTH_END = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*[末底]?$/

const asOfIn = (text: string) => (text.length <= TITLE_LENGTH_MAX ? AS_OF.exec(text)?.[1]?.trim() : undefined)

const labelOf = (text: string): LabelName | undefined =>
  text.length <= 40 ? LABEL_WORDS.get(normalise(text)) : undefined

/** The labels of a sheet, cells inside tables left out. */
export function findLabels(sheet: Sheet, tables: readonly CellRange[]): Label[] {
  const labels: Label[] = []
  const inTable = (row: number, column: number) =>
    tables.some(t => row >= t.firstRow && row <= t.lastRow && column >= t.firstColumn && column <= t.lastColumn)
  for (let row = sheet.firstRow; row < Math.min(sheet.endRow, sheet.firstRow + ROWS_MAX); row++) {
    for (
      let column = sheet.firstColumn;
      column < Math.min(sheet.endColumn, sheet.firstColumn + COLUMNS_MAX);
      column++
    ) {
      const value = sheet.value(row, column)
      if (typeof value !== 'string' || inTable(row, column)) continue
      const together = TOGETHER.exec(value.trim())
      const inside = together?.[1] ? labelOf(together[1]) : undefined
      if (inside && together?.[2]) {
        labels.push({ name: inside, row, column, valueRow: row, valueColumn: column, text: together[2].trim() })
        continue
      }
      const asOf = asOfIn(value)
      if (asOf !== undefined) {
        labels.push({ name: 'statusDate', row, column, valueRow: row, valueColumn: column, text: asOf })
        continue
      }
      const name = labelOf(value)
      const at = name === undefined ? undefined : valueBeside(sheet, row, column, inTable)
      if (name !== undefined && at !== undefined) labels.push({ name, row, column, valueRow: row, valueColumn: at })
    }
  }
  return labels
}

/** The next filled cell to the right, unless it is itself a label. */
function valueBeside(
  sheet: Sheet,
  row: number,
  column: number,
  inTable: (row: number, column: number) => boolean,
): number | undefined {
  const start = (sheet.merge(row, column)?.lastColumn ?? column) + 1
  for (let beside = start; beside < Math.min(sheet.endColumn, start + REACH); beside++) {
    const value = sheet.value(row, beside)
    if (value === null) continue
    const isLabel = typeof value === 'string' && (labelOf(value) !== undefined || /[:：]$/.test(value.trim()))
    return inTable(row, beside) || isLabel ? undefined : beside
  }
  return undefined
}

/** The text of a label's value. */
export const labelText = (sheet: Sheet, label: Label) => label.text ?? sheet.text(label.valueRow, label.valueColumn)

/** The date that a label states; null when its value is none. */
export function labelDate(sheet: Sheet, label: Label, date1904: boolean, order: DateOrder): string | null {
  if (label.text !== undefined) return dateOf(label.text, order)
  const value = sheet.value(label.valueRow, label.valueColumn)
  if (typeof value === 'number') {
    const isDate =
      isDateFormat(sheet.numberFormat(label.valueRow, label.valueColumn)) || isPlausibleSerial(value, date1904)
    return isDate ? isoOfSerial(value, date1904) : null
  }
  return typeof value === 'string' ? dateOf(value, order) : null
}

/** The date of a text in the order that the workbook shows, else in the other; the end of a month named without a day. */
function dateOf(text: string, order: DateOrder): string | null {
  const month = MONTH_END.exec(text)
  if (month) return lastDayOfMonth(Number(month[1]), Number(month[2]))
  return parseDateText(text, order) ?? parseDateText(text, order === 'dmy' ? 'mdy' : 'dmy')
}

/** The currency that a label states. */
export const labelCurrency = (sheet: Sheet, label: Label) => currencyIn(labelText(sheet, label))
