/** What a series of a chart looks at: a reference to cells, with what stands there stored beside it for viewers that calculate nothing. */
import type { CellValue } from '../../core/contract/workbook.ts'
import { escapeXml } from './xml.ts'

export interface ChartData {
  /** `'Kedu Cost'!$C$6:$C$20`. */
  reference: string
  values: CellValue[]
  /** Of the first cell. */
  numberFormat: string
}

/** A reference to numbers, or to texts where not all cells are numbers. Elements have the prefix `c` (with its colon). */
export function dataXml(data: ChartData, c: string): string {
  const isNumeric = data.values.every(value => value === null || value === '' || typeof value === 'number')
  return isNumeric ? numbersXml(data, c) : textsXml(data, c)
}

/** A reference to numbers; cells without one are gaps. */
export function numbersXml({ reference, values, numberFormat }: ChartData, c: string): string {
  const format = `<${c}formatCode>${escapeXml(numberFormat)}</${c}formatCode>`
  const points = pointsXml(values, c, value => typeof value === 'number' && Number.isFinite(value))
  return `<${c}numRef><${c}f>${escapeXml(reference)}</${c}f><${c}numCache>${format}${points}</${c}numCache></${c}numRef>`
}

/** A reference to texts. */
export function textsXml({ reference, values }: ChartData, c: string): string {
  const points = pointsXml(values, c, value => value !== null && value !== '')
  return `<${c}strRef><${c}f>${escapeXml(reference)}</${c}f><${c}strCache>${points}</${c}strCache></${c}strRef>`
}

function pointsXml(values: CellValue[], c: string, isPoint: (value: CellValue) => boolean): string {
  const points = values.flatMap((value, index) =>
    isPoint(value) ? [`<${c}pt idx="${index}"><${c}v>${escapeXml(String(value))}</${c}v></${c}pt>`] : [],
  )
  return `<${c}ptCount val="${values.length}"/>${points.join('')}`
}
