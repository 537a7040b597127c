/** Labelled cells outside the tables: status date, project name, currency, a stated total of actuals. */
import type { CellRange } from '../contract/workbook.ts'
import type { Sheet } from './grid.ts'
import { normalise } from './normalise.ts'
import { isDateFormat, isoOfSerial, isPlausibleSerial, parseDateText } from './values/dates.ts'
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
export function labelDate(sheet: Sheet, label: Label, date1904: boolean): string | null {
  if (label.text !== undefined) return parseDateText(label.text, 'mdy') ?? parseDateText(label.text, 'dmy')
  const value = sheet.value(label.valueRow, label.valueColumn)
  if (typeof value === 'number') {
    const isDate =
      isDateFormat(sheet.numberFormat(label.valueRow, label.valueColumn)) || isPlausibleSerial(value, date1904)
    return isDate ? isoOfSerial(value, date1904) : null
  }
  return typeof value === 'string' ? (parseDateText(value, 'mdy') ?? parseDateText(value, 'dmy')) : null
}

/** The currency that a label states. */
export const labelCurrency = (sheet: Sheet, label: Label) => currencyIn(labelText(sheet, label))
