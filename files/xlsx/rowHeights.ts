/**
 * Heights of rows with wrapped sentences. Excel fits a row when it is edited, other programs never do; so the height is
 * stored as the one that was fitted, which leaves it free to be fitted again.
 */
import type { CellRange } from '../../core/contract/workbook.ts'
import { TEXT_FORMAT } from '../../core/report/columns.ts'
import type { SheetContent } from '../usedGrid.ts'
import type { SheetEditor } from './sheetEditor.ts'

const LINE_POINTS = 15
const HEIGHT_POINTS_MAX = 409
/** Characters as wide as two: Chinese, Japanese, Korean and full-width forms. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/** Fits the rows of a table to their sentences; names and ids, which are in text format, do not wrap. */
export function fitRowHeights(editor: SheetEditor, content: SheetContent, range: CellRange): void {
  const widths = editor.rows.columnWidths()
  for (let row = range.firstRow + 1; row <= range.lastRow; row++) {
    const lines = (content.values[row] ?? []).map((value, column) => {
      const width = widths.get(column)
      const isText = typeof value === 'string' && content.numberFormats?.get(row)?.get(column) !== TEXT_FORMAT
      return isText && width !== undefined ? lineCount(value, width) : 1
    })
    editor.rows.fitHeight(row, Math.min(HEIGHT_POINTS_MAX, LINE_POINTS * Math.max(1, ...lines)))
  }
}

function lineCount(text: string, widthCharacters: number): number {
  const room = Math.max(1, widthCharacters - 2)
  return text.split('\n').reduce((lines, line) => {
    const width = line.length + (line.match(WIDE)?.length ?? 0)
    return lines + Math.max(1, Math.ceil(width / room))
  }, 0)
}
