/** Corrections of tables and columns as rows of the settings sheet: one choice a row, in words that a person can edit. */
import type { ColumnCorrection, TableCorrection, TableKind } from '../contract/intake.ts'
import { type LedgerClass, ledgerClass } from '../contract/ledger.ts'
import { conceptName } from '../messages/concepts.ts'
import { TABLE_KIND_NAMES } from '../messages/intake.ts'
import { type MappingWord, mappingValues } from '../messages/mappings.ts'
import { classNames } from '../messages/rules/words.ts'
import type { Language } from './columns.ts'

/** One choice as it stands in the table. */
export interface MappingRow {
  key: string
  sheet: string
  table: string
  column: string
  what: MappingWord
  value: string
  file: string
}

export const HEADING_SEPARATOR = ' | '

/** Headings in one cell. A heading that has the separator itself is written with another one; they are compared without. */
const tableText = (headings: readonly string[]) =>
  headings.map(heading => heading.replaceAll('|', '/')).join(HEADING_SEPARATOR)

const COUNTED = /^(.*) \((\d+)\)$/

/** "Start (2)": the second of several columns called Start. One that is called so itself is written with its count. */
function columnText({ heading, nth }: ColumnName, language: Language): string {
  const text = heading === '' ? mappingValues.noHeading[language] : heading
  return nth > 1 || COUNTED.test(text) ? `${text} (${nth})` : text
}

type ColumnName = Pick<ColumnCorrection, 'heading' | 'nth'>

/** Heading and count of a column as written. */
export function columnOf(text: string): ColumnName {
  const [, before = '', count] = COUNTED.exec(text) ?? []
  const isCounted = count !== undefined && (Number(count) > 1 || COUNTED.test(before))
  const heading = isCounted ? before : text
  const { en, zh } = mappingValues.noHeading
  return { heading: heading === en || heading === zh ? '' : heading, nth: isCounted ? Number(count) : 1 }
}

/** What tells rows apart: file, table and column, and what is chosen. */
export const mappingKey = (row: Pick<MappingRow, 'file' | 'sheet' | 'table' | 'column' | 'what'>): string =>
  [row.file, row.sheet, row.table, row.column, row.what].join(' / ')

/** The word that stands for a choice, in the language of the sheet; a concept by its name. */
function wordOf(what: MappingWord, value: string | null, kind: string, language: Language): string {
  if (value === null) return mappingValues.notRead[language]
  if (what === 'concept') return conceptName(kind, value)[language]
  if (what === 'entryClass') return classNames[value as LedgerClass][language]
  if (what === 'unit') return value
  const words: Record<string, { en: string; zh: string }> = { ...TABLE_KIND_NAMES, ...mappingValues }
  return words[value]?.[language] ?? value
}

/** Rows of the corrections. `kindOf` tells the kind of a table that was found, for the names of its concepts. */
export function mappingRows(
  corrections: readonly TableCorrection[],
  kindOf: (correction: TableCorrection) => TableKind,
  language: Language,
): MappingRow[] {
  return corrections.flatMap(correction => {
    const {
      sheet,
      headings,
      workbook = '',
      columns = [],
      kind,
      unit,
      amountBasis,
      entryClass,
      durationUnit,
    } = correction
    const table = tableText(headings)
    const name = kind ?? kindOf(correction)
    const row = (column: string, what: MappingWord, value: string | null | undefined): MappingRow[] => {
      if (value === undefined) return []
      const place = { file: workbook, sheet, table, column, what }
      return [{ ...place, key: mappingKey(place), value: wordOf(what, value, name, language) }]
    }
    return [
      // The names of concepts are those of a kind.
      ...row(
        '',
        'kind',
        kind ?? (columns.some(({ concept }) => concept !== undefined) ? kindOf(correction) : undefined),
      ),
      ...row('', 'unit', unit),
      ...row('', 'amountBasis', amountBasis),
      ...row('', 'entryClass', entryClass),
      ...row('', 'durationUnit', durationUnit),
      ...columns.flatMap(column => [
        ...row(columnText(column, language), 'concept', column.concept),
        ...row(columnText(column, language), 'unit', column.unit),
        ...row(columnText(column, language), 'amountBasis', column.amountBasis),
        ...row(columnText(column, language), 'dateOrder', column.dateOrder),
      ]),
    ]
  })
}

/** Classes as values of a choice. */
export const CLASSES = ledgerClass.options
