/** How the samples look: the plain dress of a PMO's workbook. */
import type { CellStyle } from 'hucre/xlsx'

const HEADER_FILL = '1F4E5F'
const PHASE_FILL = 'DCE9EC'
const TOTAL_FILL = 'EEF1F2'
const LINE_COLOR = 'B7C4C9'
const NOTE_COLOR = '5F6B70'

const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const thin = { style: 'thin', color: { rgb: LINE_COLOR } } as const
const box: NonNullable<CellStyle['border']> = { top: thin, right: thin, bottom: thin, left: thin }

export const TITLE: CellStyle = { font: { bold: true, size: 16, color: { rgb: HEADER_FILL } } }
export const NOTE: CellStyle = { font: { italic: true, size: 9, color: { rgb: NOTE_COLOR } } }
export const LABEL: CellStyle = { font: { bold: true } }
export const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: solid(HEADER_FILL),
  border: box,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
export const BODY: CellStyle = { border: box, alignment: { vertical: 'top' } }
export const WRAPPED: CellStyle = { border: box, alignment: { vertical: 'top', wrapText: true } }
export const CENTERED: CellStyle = { border: box, alignment: { horizontal: 'center', vertical: 'top' } }
export const PHASE: CellStyle = { font: { bold: true }, fill: solid(PHASE_FILL), border: box }
export const TOTAL: CellStyle = {
  font: { bold: true },
  fill: solid(TOTAL_FILL),
  border: { ...box, top: { style: 'medium' } },
}

/** The style with a number format. */
export function formatted(style: CellStyle, numFmt: string): CellStyle {
  return { ...style, numFmt }
}
