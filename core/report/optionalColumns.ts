/** Leaves out the columns of a table that have nothing to say. */
import type { TableModel } from '../contract/sheetModel.ts'
import { hasHeader } from './tableColumns.ts'

/** The table without its optional columns that are empty in all rows, except those that stand in the workbook already. */
export function withoutEmptyColumns(model: TableModel, existingHeaders: readonly string[] = []): TableModel {
  const kept = model.columns.map(
    (column, index) =>
      !column.isOptional ||
      index === model.keyColumn ||
      hasHeader(column, existingHeaders) ||
      model.rows.some(row => row[index]?.formula !== undefined || (row[index]?.value ?? '') !== ''),
  )
  if (kept.every(Boolean)) return model
  return {
    ...model,
    columns: model.columns.filter((_, index) => kept[index]),
    keyColumn: kept.slice(0, model.keyColumn).filter(Boolean).length,
    rows: model.rows.map(row => row.filter((_, index) => kept[index])),
  }
}
