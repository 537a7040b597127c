/** A new .xlsx workbook of tables to fill in. */
import { type WriteSheet, writeXlsx } from 'hucre'
import type { SheetModel, TableModel } from '../core/contract/sheetModel.ts'
import { cellAddress } from '../core/report/cellAddress.ts'
import { inputValidations } from './xlsx/inputValidation.ts'

/** The bytes of the workbook. Text stays text in a string cell, also when it begins with "=". */
export function newWorkbook(models: readonly SheetModel[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: models.map(sheetOf) })
}

function sheetOf(model: SheetModel): WriteSheet {
  const [table] = model.tables
  const columns = table?.columns ?? []
  return {
    name: model.name,
    columns: columns.map(({ widthCharacters, numberFormat }) => ({ width: widthCharacters, numFmt: numberFormat })),
    rows: [
      ...model.lines.map(line => [line]),
      ...Array.from({ length: Math.max(0, (table?.firstRow ?? 0) - model.lines.length) }, () => []),
      columns.map(({ header }) => header),
      ...(table ? rowsOf(table) : []),
    ],
    freezePane: { rows: model.frozenRows },
    tables: table ? [listObject(table)] : [],
    dataValidations: table ? inputValidations(table) : [],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** A table has at least one row. */
const rowsOf = ({ rows, columns }: TableModel) =>
  rows.length === 0 ? [columns.map(() => null)] : rows.map(row => row.map(({ value }) => value))

function listObject(table: TableModel): NonNullable<WriteSheet['tables']>[number] {
  const lastRow = table.firstRow + Math.max(1, table.rows.length)
  return {
    name: table.name,
    columns: table.columns.map(({ header }) => ({ name: header })),
    range: `${cellAddress(table.firstRow, 0)}:${cellAddress(lastRow, table.columns.length - 1)}`,
    style: 'TableStyleMedium2',
  }
}
