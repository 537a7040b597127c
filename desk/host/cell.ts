/** One cell of the model. */
import type { CellStyle, Cell as FileCell } from 'hucre'

export type { CellStyle } from 'hucre'

/** Dates are serial numbers, errors their text, an empty cell null. */
export type CellContent = string | number | boolean | null

export interface Cell {
  /** The value; of a formula its last result. */
  value: CellContent
  /** Formula text with its "=", in English notation; null for data. */
  formula: string | null
  style: CellStyle | null
  /** The text was entered with a leading apostrophe: it stays text whatever it looks like. */
  isText?: boolean
  /** What the file holds beside value and style (links, comments, rich text) and the model only carries through. */
  file?: FileCell
}

export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
] as const

const errorCodes = new Set<string>(ERROR_CODES)

export const isErrorText = (value: unknown): value is string => typeof value === 'string' && errorCodes.has(value)

export const numberFormatOf = (cell: Cell | undefined): string => cell?.style?.numFmt ?? 'General'

export const isEmptyCell = (cell: Cell): boolean =>
  cell.value === null && cell.formula === null && cell.style === null && cell.file === undefined

/** Name of the value's type as `Range.valueTypes` tells it. */
export function valueTypeOf(value: CellContent): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null || value === '') return 'Empty'
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  return isErrorText(value) ? 'Error' : 'String'
}
