/** The frame that all result sheets share: three lines, then tables from row 5 on, side by side. */
import type { Sentence } from '../contract/finding.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel, TableModel } from '../contract/sheetModel.ts'
import { type SheetKey, sheetLines, sheetNames, sheetTitles } from '../messages/sheetNames.ts'
import type { ColumnOf, Language } from './columns.ts'

/** Header row of every table, from 0: row 5. */
const HEADER_ROW = 4
const DIGEST_CHARACTERS = 8

export interface TableOptions {
  /** First column, from 0; a second table stands beside the first, so that both can grow. */
  firstColumn?: number
  appendOnly?: boolean
}

/** A table of rows; `key` names the column whose values are the keys. */
export function tableModel<Row>(
  name: string,
  key: string,
  columns: ColumnOf<Row>[],
  rows: readonly Row[],
  options: TableOptions = {},
): TableModel {
  return {
    name,
    firstRow: HEADER_ROW,
    firstColumn: options.firstColumn ?? 0,
    columns: columns.map(({ cell: _cell, ...column }) => column),
    keyColumn: columns.findIndex(column => column.id === key),
    rows: rows.map(row => columns.map(column => column.cell(row))),
    ...(options.appendOnly && { appendOnly: true }),
  }
}

/** The sheet of one subject. */
export function sheetModel(
  key: SheetKey,
  language: Language,
  lines: readonly Sentence[],
  tables: TableModel[],
): SheetModel {
  return {
    key,
    name: sheetNames[key][language],
    names: [sheetNames[key].en, sheetNames[key].zh],
    lines: lines.map(line => line[language]),
    tables,
    frozenRows: HEADER_ROW + 1,
    landscape: true,
  }
}

/** Title, as-of line and source line of a subject of the report. */
export function reportLines(key: SheetKey, { project, engine, digest }: Report): Sentence[] {
  const sheets = [...new Set((project.tables ?? []).map(table => table.sheet))]
  return [
    sheetLines.title(project.project.name, sheetTitles[key]),
    sheetLines.asOf(project.project.statusDate, project.project.currency),
    sheetLines.source({
      sheets,
      version: engine.version,
      rules: engine.rules,
      digest: digest.slice(0, DIGEST_CHARACTERS),
    }),
  ]
}
