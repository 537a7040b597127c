/** Reads the corrections that stand on the settings sheet, in whichever language and words a person wrote them. */

import type { Finding } from '../contract/finding.ts'
import type { ColumnCorrection, TableCorrection, TableKind } from '../contract/intake.ts'
import type { LedgerClass } from '../contract/ledger.ts'
import type { Source } from '../contract/primitives.ts'
import type { CellValue, ExistingTable } from '../contract/workbook.ts'
import { completeFinding, raise } from '../findings.ts'
import { prefixedConcept } from '../messages/concepts.ts'
import { TABLE_KIND_NAMES } from '../messages/intake.ts'
import { type MappingWord, mappingHeaders, mappingValues, mappingWords } from '../messages/mappings.ts'
import { classNames } from '../messages/rules/words.ts'
import { cellAddress } from './cellAddress.ts'
import { CLASSES, columnOf, mappingKey } from './mappings.ts'

export const MAPPINGS_TABLE = 'KeduMappings'

/** What each concept of a kind is called; handed in, as a report knows nothing of intake. */
export type ConceptNames = (kind: TableKind | undefined) => ReadonlyMap<string, string>

type Field = keyof typeof mappingHeaders

/** A row as it stands in the table: its texts, and their place. */
interface WrittenRow extends Record<Exclude<Field, 'key'>, string> {
  index: number
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The key among `names` whose word in either language, or which itself, is the text. */
function keyOf<K extends string>(names: Record<K, { en: string; zh: string }>, text: string): K | undefined {
  const wanted = fold(text)
  return (Object.keys(names) as K[]).find(
    key => fold(key) === wanted || fold(names[key].en) === wanted || fold(names[key].zh) === wanted,
  )
}

/** Column of each field in the table; -1 for one that a person took out. */
const columnsOf = ({ headers }: ExistingTable): Record<Field, number> => {
  const place = ({ en, zh }: { en: string; zh: string }) => headers.findIndex(text => text === en || text === zh)
  const { sheet, table, column, what, value, file, key } = mappingHeaders
  return {
    sheet: place(sheet),
    table: place(table),
    column: place(column),
    what: place(what),
    value: place(value),
    file: place(file),
    key: place(key),
  }
}

/** Rows in which a person, or the pane for them, wrote anything. */
function writtenRows(table: ExistingTable): WrittenRow[] {
  const places = columnsOf(table)
  return table.values.flatMap((row, index): WrittenRow[] => {
    const text = (field: Field) => cellText(row[places[field]])
    const written = {
      index,
      sheet: text('sheet'),
      table: text('table'),
      column: text('column'),
      what: text('what'),
      value: text('value'),
      file: text('file'),
    }
    const { sheet, table: headings, column, what, value } = written
    return [sheet, headings, column, what, value].some(cell => cell !== '') ? [written] : []
  })
}

const cellText = (value: CellValue | undefined) => (value === null || value === undefined ? '' : String(value).trim())

type Choice = Partial<Omit<TableCorrection, 'sheet' | 'headings' | 'workbook' | 'columns'>> & Partial<ColumnCorrection>

/** Choices about a table as a whole, about one of its columns, and about either. */
const OF_TABLE = new Set<MappingWord>(['kind', 'entryClass', 'durationUnit'])
const OF_COLUMN = new Set<MappingWord>(['concept', 'dateOrder'])

/** What a row says, or the field of it that is not understood. */
type Reading = { choice: Choice } | { wrong: Field }

function readingOf(rows: readonly WrittenRow[], row: WrittenRow, conceptNames: ConceptNames): Reading {
  const { sheet, table, column } = row
  if (sheet === '') return { wrong: 'sheet' }
  if (table === '') return { wrong: 'table' }
  const what = keyOf(mappingWords, row.what)
  if (what === undefined) return { wrong: 'what' }
  if (column === '' ? OF_COLUMN.has(what) : OF_TABLE.has(what)) return { wrong: 'column' }
  const choice = choiceOf(what, row.value, conceptNames(kindIn(rows, row)))
  return choice ? { choice } : { wrong: 'value' }
}

/** What a value chooses; null where its words are not understood. */
function choiceOf(what: MappingWord, value: string, names: ReadonlyMap<string, string>): Choice | null {
  const word = keyOf(mappingValues, value)
  switch (what) {
    case 'kind': {
      const kind = word === 'none' ? word : keyOf(TABLE_KIND_NAMES, value)
      return kind === undefined ? null : { kind }
    }
    case 'concept': {
      if (word === 'notRead') return { concept: null }
      const concept = names.get(fold(value)) ?? prefixedConcept(value)
      return concept === undefined ? null : { concept }
    }
    case 'unit':
      return value === '' ? null : { unit: value }
    case 'amountBasis':
      return word === 'gross' || word === 'net' ? { amountBasis: word } : null
    case 'dateOrder':
      return word === 'dmy' || word === 'mdy' ? { dateOrder: word } : null
    case 'entryClass': {
      const found = CLASSES.find(name => fold(name) === fold(value)) ?? keyOf(classNames, value)
      return found === undefined ? null : { entryClass: found as LedgerClass }
    }
    case 'durationUnit':
      return word === 'working' || word === 'calendar' ? { durationUnit: word } : null
  }
}

/** Corrections by table, in the order of their first row; a finding for each row that is not understood. */
export function readCorrections(
  existing: readonly ExistingTable[],
  conceptNames: ConceptNames,
): { corrections: TableCorrection[]; findings: Finding[] } {
  const table = existing.find(({ name }) => name === MAPPINGS_TABLE)
  const findings: Finding[] = []
  const corrections = new Map<string, TableCorrection>()
  if (!table) return { corrections: [], findings }
  const rows = writtenRows(table)
  for (const row of rows) {
    const reading = readingOf(rows, row, conceptNames)
    if ('wrong' in reading) {
      findings.push(unreadable(table, row, reading.wrong))
      continue
    }
    const place = `${row.file}\n${row.sheet}\n${row.table}`
    const correction: TableCorrection = corrections.get(place) ?? {
      ...(row.file !== '' && { workbook: row.file }),
      sheet: row.sheet,
      headings: row.table.split('|').map(heading => heading.trim()),
      source: sourceOf(table, row, 'table'),
    }
    corrections.set(place, withChoice(correction, row.column, reading.choice, sourceOf(table, row, 'column')))
  }
  return { corrections: [...corrections.values()], findings }
}

/** The kind that another row chooses for the same table. */
function kindIn(rows: readonly WrittenRow[], { file, sheet, table }: WrittenRow): TableKind | undefined {
  const row = rows.find(
    other =>
      other.file === file &&
      other.sheet === sheet &&
      other.table === table &&
      keyOf(mappingWords, other.what) === 'kind',
  )
  return row && keyOf(TABLE_KIND_NAMES, row.value)
}

function withChoice(correction: TableCorrection, column: string, choice: Choice, source: Source): TableCorrection {
  if (column === '') return { ...correction, ...choice }
  const name = columnOf(column)
  const columns = correction.columns ?? []
  const before = columns.find(other => other.heading === name.heading && other.nth === name.nth)
  const others = columns.filter(other => other !== before)
  return { ...correction, columns: [...others, { source, ...name, ...before, ...choice }] }
}

function sourceOf(table: ExistingTable, row: WrittenRow, field: Field): Source {
  const column = Math.max(0, columnsOf(table)[field])
  const cell = cellAddress(table.range.firstRow + 1 + row.index, table.range.firstColumn + column)
  return { sheet: table.sheet, cell, table: table.name }
}

function unreadable(table: ExistingTable, row: WrittenRow, field: Field): Finding {
  const source = sourceOf(table, row, field)
  const cell = `${source.sheet}!${source.cell}`
  return completeFinding(
    raise(
      'input/mapping-unreadable',
      { kind: 'cell', id: cell },
      { cell, setting: row.what, value: row.value },
      { source },
    ),
  )
}

/** Keys of the rows that are understood, typed by a person or not; a row that is not has none, and so is left alone. */
export function rowKeys(table: ExistingTable, conceptNames: ConceptNames): (string | null)[] {
  const keys: (string | null)[] = table.values.map(() => null)
  const rows = writtenRows(table)
  for (const row of rows) {
    const what = keyOf(mappingWords, row.what)
    if (what !== undefined && 'choice' in readingOf(rows, row, conceptNames))
      keys[row.index] = mappingKey({ ...row, what })
  }
  return keys
}
