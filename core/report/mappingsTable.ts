/** The table of corrections on the settings sheet, and what changes in it when a person corrects something in the pane. */
import type { TableModel } from '../contract/sheetModel.ts'
import type { ExistingTable, WritePlan } from '../contract/workbook.ts'
import { mappingHeaders, mappingWords } from '../messages/mappings.ts'
import { columnsIn, filled, type Language } from './columns.ts'
import { tableModel } from './layout.ts'
import type { MappingRow } from './mappings.ts'
import { type ConceptNames, MAPPINGS_TABLE, rowKeys } from './readMappings.ts'
import { updateTable } from './tableUpdate.ts'

/** Beside the five columns of the settings and one empty one. */
const MAPPINGS_COLUMN = 6

/** The table with the rows given. It stands there empty too, so that people see where corrections go. */
export function mappingsTable(rows: readonly MappingRow[], language: Language): TableModel {
  const { text } = columnsIn(language)
  const columns = [
    filled<MappingRow>(text('sheet', mappingHeaders.sheet, 16), row => row.sheet),
    filled<MappingRow>(text('table', mappingHeaders.table, 30), row => row.table),
    filled<MappingRow>(text('column', mappingHeaders.column, 18), row => row.column),
    filled<MappingRow>(text('what', mappingHeaders.what, 16), row => mappingWords[row.what][language]),
    filled<MappingRow>(text('value', mappingHeaders.value, 18), row => row.value),
    filled<MappingRow>(text('file', mappingHeaders.file, 14), row => row.file),
    filled<MappingRow>(text('key', mappingHeaders.key, 20, { isMuted: true }), row => row.key),
  ]
  return { ...tableModel(MAPPINGS_TABLE, 'key', columns, rows, { firstColumn: MAPPINGS_COLUMN }), isForm: true }
}

/**
 * The writes that bring the table to the rows given: rows of choices that are no more go, those that a person typed and
 * nobody can read stay. `create` puts the table into a workbook that has none yet.
 */
export function mappingWrites(
  rows: readonly MappingRow[],
  language: Language,
  { existing, conceptNames }: { existing: readonly ExistingTable[]; conceptNames: ConceptNames },
  create: (table: TableModel) => WritePlan,
): WritePlan {
  const model = mappingsTable(rows, language)
  const before = existing.find(({ name }) => name === MAPPINGS_TABLE)
  if (!before) return rows.length === 0 ? [] : create(model)
  const keys = rowKeys(before, conceptNames)
  const keyColumn = before.headers.findIndex(text => text === mappingHeaders.key.en || text === mappingHeaders.key.zh)
  const keyed = before.values.map((row, index) =>
    row.map((cell, column) => (column === keyColumn ? (keys[index] ?? null) : cell)),
  )
  return updateTable(model, { ...before, values: keyed }).map(update => ({
    ...update,
    before: {
      ...update.before,
      keys: before.values.map(row => row[keyColumn] ?? null),
      deleted: update.deletedRows.map(row => before.values[row] ?? []),
    },
  }))
}
