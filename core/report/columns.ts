/** Columns of the result tables: header in the language, format, width, alignment. */
import type { Sentence } from '../contract/finding.ts'
import type { ColumnModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { minorDigits } from '../money.ts'

export type Language = 'en' | 'zh'

/** A column with the way to fill it from a row. */
export interface ColumnOf<Row> extends ColumnModel {
  cell: (row: Row) => CellWrite
}

export interface ColumnOptions {
  wrap?: boolean
  ownedByUser?: boolean
  isOptional?: boolean
  isMuted?: boolean
  whenGone?: CellWrite
}

/** The format that keeps text as it is written: "2026-1" is no date. */
export const TEXT_FORMAT = '@'
export const RATIO_FORMAT = '0.00'
export const COUNT_FORMAT = '0'

/** Amounts with the decimals of the currency. */
export function moneyFormat(currency: string): string {
  const digits = minorDigits(currency)
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
}

/** A header in bold with room for the filter button, which is about three characters wide. */
const HEADER_ROOM = 4
const BOLD_WIDTH = 1.1

function headerWidth(header: string): number {
  const characters = [...header].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0)
  return Math.ceil(characters * BOLD_WIDTH) + HEADER_ROOM
}

/** Builds the columns of one language. */
export function columnsIn(language: Language) {
  const column =
    (align: ColumnModel['align']) =>
    (id: string, header: Sentence, numberFormat: string, widthCharacters: number, options: ColumnOptions = {}) =>
      ({
        id,
        header: header[language],
        headers: [header.en, header.zh],
        numberFormat,
        widthCharacters: Math.max(widthCharacters, headerWidth(header[language])),
        align,
        ...options,
      }) satisfies ColumnModel
  const left = column('left')
  return {
    /** A short text: an id, a name, a word. */
    text: (id: string, header: Sentence, widthCharacters: number, options?: ColumnOptions) =>
      left(id, header, TEXT_FORMAT, widthCharacters, options),
    /** A sentence, over several lines. Not in text format, which shows more than 255 characters as ####. */
    sentence: (id: string, header: Sentence, widthCharacters: number, options?: ColumnOptions) =>
      left(id, header, 'General', widthCharacters, { wrap: true, ...options }),
    number: column('right'),
  }
}

/** Adds to a column the way to fill it. */
export const filled = <Row>(
  column: ColumnModel,
  cell: (row: Row) => CellWrite | CellWrite['value'],
): ColumnOf<Row> => ({
  ...column,
  cell: row => {
    const written = cell(row)
    return written !== null && typeof written === 'object' ? written : { value: written }
  },
})
