/** The shape of a template: columns and example rows as data, both languages side by side. */
import type { Sentence } from '../contract/finding.ts'
import type { InputRule } from '../contract/sheetModel.ts'
import type { CellValue } from '../contract/workbook.ts'

export interface TemplateColumn {
  /** Field name of the Project that the column fills, or of the party of a matrix. */
  concept: string
  /** A heading that intake knows. */
  header: Sentence
  widthCharacters: number
  numberFormat: string
  /** What is expected in the cells where no choices are offered. */
  expects: Exclude<InputRule, { kind: 'list' }>
  choices?: { en: string[]; zh: string[] }
}

/** A cell of an example row: the same in both languages, or a text in each. */
export type SampleCell = CellValue | Sentence

export interface Template {
  sheet: Sentence
  /** Name of the Excel table; never one that begins with Kedu, as those are results. */
  table: string
  /** Labelled cells above the table, with and without a sample value. */
  lines?: { blank: Sentence; sample: Sentence }[]
  columns: TemplateColumn[]
  sampleRows: SampleCell[][]
}

const TEXT = 'General'
const DATE = 'yyyy-mm-dd'
const MONTH = 'yyyy-mm'
const MONEY = '#,##0.00'
const PERCENT = '0%'
const NUMBER = 'General'

type Extra = Pick<TemplateColumn, 'choices'>
const column =
  (numberFormat: string, expects: TemplateColumn['expects']) =>
  (concept: string, en: string, zh: string, widthCharacters: number, extra: Extra = {}): TemplateColumn => ({
    concept,
    header: { en, zh },
    widthCharacters,
    numberFormat,
    expects,
    ...extra,
  })

export const textColumn = column(TEXT, { kind: 'any' })
export const dateColumn = column(DATE, { kind: 'date' })
export const monthColumn = column(MONTH, { kind: 'date' })
export const moneyColumn = column(MONEY, { kind: 'number' })
export const percentColumn = column(PERCENT, { kind: 'number', min: 0, max: 1 })
export const numberColumn = column(NUMBER, { kind: 'number' })

/** The same choices in both languages, from words side by side. */
export const offered = (words: readonly Sentence[]): Extra => ({
  choices: { en: words.map(word => word.en), zh: words.map(word => word.zh) },
})

export const both = (en: string, zh: string): Sentence => ({ en, zh })

/** The Excel serial number of a date, as a cell holds it. */
export function serial(isoDate: string): number {
  const dayMs = 86_400_000
  return (Date.parse(`${isoDate}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMs
}
