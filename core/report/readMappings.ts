/** Reads the corrections that stand on the settings sheet, in whichever language and words a person wrote them. */

import type { Finding } from '../contract/finding.ts'
import type { ColumnCorrection, TableCorrection, TableKind } from '../contract/intake.ts'
import type { LedgerClass } from '../contract/ledger.ts'
import type { CellValue, ExistingTable } from '../contract/workbook.ts'
import { completeFinding, raise } from '../findings.ts'
import { TABLE_KIND_NAMES } from '../messages/intake.ts'
import { type MappingWord, mappingHeaders, mappingValues, mappingWords } from '../messages/mappings.ts'
import { classNames } from '../messages/rules/words.ts'
import { cellAddress } from './cellAddress.ts'
import { CLASSES, columnOf, mappingKey } from './mappings.ts'

export const MAPPINGS_TABLE = 'KeduMappings'

/** What each concept of a kind is called; handed in, as a report knows nothing of intake. */
export type ConceptNames = (kind: TableKind | undefined) => ReadonlyMap<string, string>

/** A row as it stands in the table, with its place. */
interface WrittenRow {
  index: number
  sheet: string
  table: string
  column: string
  what: string
  value: string
  file: string
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The key among `names` whose word in either language, or which itself, is the text. */
function keyOf<K extends string>(names: Record<K, { en: string; zh: string }>, text: string): K | undefined {
  const wanted = fold(text)
  return (Object.keys(names) as K[]).find(
    key => fold(key) === wanted || fold(names[key].en) === wanted || fold(names[key].zh) === wanted,
  )
}

function writtenRows(table: ExistingTable): WrittenRow[] {
  const place = (header: { en: string; zh: string }) =>
    table.headers.findIndex(text => text === header.en || text === header.zh)
  const places = Object.fromEntries(Object.entries(mappingHeaders).map(([name, header]) => [name, place(header)]))
  return table.values.flatMap((row, index): WrittenRow[] => {
    const text = (name: string) => cellText(row[places[name] ?? -1])
    if (text('sheet') === '' && text('table') === '') return []
    const {
      sheet,
      table: headings,
      column,
      what,
      value,
      file,
    } = Object.fromEntries(Object.keys(mappingHeaders).map(name => [name, text(name)])) as Record<
      keyof typeof mappingHeaders,
      string
    >
    return [{ index, sheet, table: headings, column, what, value, file }]
  })
}

const cellText = (value: CellValue | undefined) => (value === null || value === undefined ? '' : String(value).trim())

type Choice = Partial<Omit<TableCorrection, 'sheet' | 'headings' | 'workbook' | 'columns'>> & Partial<ColumnCorrection>

/** What a row chooses; null where its words are not understood. */
function choiceOf(what: MappingWord, value: string, names: ReadonlyMap<string, string>): Choice | null {
  const word = keyOf(mappingValues, value)
  switch (what) {
    case 'kind': {
      const kind = word === 'none' ? word : keyOf(TABLE_KIND_NAMES, value)
      return kind === undefined ? null : { kind }
    }
    case 'concept': {
      if (word === 'notRead') return { concept: null }
      const concept = names.get(fold(value)) ?? (/^(party|period|actual):./.test(value) ? value : undefined)
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
    const place = `${row.file}\n${row.sheet}\n${row.table}`
    const correction: TableCorrection = corrections.get(place) ?? {
      ...(row.file !== '' && { workbook: row.file }),
      sheet: row.sheet,
      headings: row.table.split('|').map(heading => heading.trim()),
    }
    const what = keyOf(mappingWords, row.what)
    const kind = kindIn(rows, row)
    const choice = what === undefined ? null : choiceOf(what, row.value, conceptNames(kind))
    if (!choice) findings.push(unreadable(table, row))
    else corrections.set(place, withChoice(correction, row.column, choice))
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

function withChoice(correction: TableCorrection, column: string, choice: Choice): TableCorrection {
  if (column === '') return { ...correction, ...choice }
  const name = columnOf(column)
  const columns = correction.columns ?? []
  const before = columns.find(other => other.heading === name.heading && other.nth === name.nth)
  const others = columns.filter(other => other !== before)
  return { ...correction, columns: [...others, { ...name, ...before, ...choice }] }
}

function unreadable(table: ExistingTable, row: WrittenRow): Finding {
  const cell = cellAddress(table.range.firstRow + 1 + row.index, table.range.firstColumn)
  return completeFinding(
    raise(
      'input/mapping-unreadable',
      { kind: 'cell', id: `${table.sheet}!${cell}` },
      { cell: `${table.sheet}!${cell}`, setting: row.what, value: row.value },
      { source: { sheet: table.sheet, cell, table: table.name } },
    ),
  )
}

/** Keys of the rows as they stand; a row that a person typed has one too. */
export function rowKeys(table: ExistingTable): (string | null)[] {
  const keys: (string | null)[] = table.values.map(() => null)
  for (const row of writtenRows(table)) {
    const what = keyOf(mappingWords, row.what)
    if (what !== undefined) keys[row.index] = mappingKey({ ...row, what })
  }
  return keys
}
