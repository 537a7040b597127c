/** How result sheets look, whichever adapter writes them. Colours are RRGGBB. */
import type { ColumnModel, SheetModel } from '../contract/sheetModel.ts'

/** Excel's own style with grey bands; the header has the look below, for programs that draw no table styles. */
export const TABLE_STYLE = 'TableStyleLight1'

export const TITLE_POINTS = 14
/** As-of line, source line and columns of technical words. */
export const NOTE_COLOR = '666666'
export const HEADER_FILL = 'DDEBF7'
export const HEADER_LINE = '5B9BD5'

/** Room between a column of numbers and the text beside it, in Excel's steps of indentation. */
export const TEXT_INDENT = 1

/** The filter button covers the right end of a header, so that none is aligned there. */
export function headerAlign(align: ColumnModel['align']): 'left' | 'center' {
  return align === 'left' ? 'left' : 'center'
}

/** Rows that are printed on every page, as Excel writes them: all that stays in view on the screen too. */
export const printTitleRows = (model: Pick<SheetModel, 'frozenRows'>): string => `$1:$${model.frozenRows}`
