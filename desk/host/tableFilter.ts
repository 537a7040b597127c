/** Filters of tables by the values of a column. */
import type { CellRange } from './address.ts'
import { HostError, invalidArgument } from './hostError.ts'
import type { Sheet } from './sheet.ts'
import type { TableModel } from './tableModel.ts'
import type { WorkbookModel } from './workbookModel.ts'

export interface FilterCriteria {
  filterOn: string | null
  values: string[] | null
  criterion1: string | null
}

/** Hides the rows whose cell in the column is none of the values; conditions of other kinds are refused. */
export function filterColumn(
  workbook: WorkbookModel,
  table: TableModel,
  columnIndex: number,
  criteria: FilterCriteria,
): void {
  const id = table.columnIds[columnIndex]
  const isByValues = criteria.filterOn === 'Values' && Array.isArray(criteria.values)
  // As Excel: a part of a condition may be left out, and may not be null.
  if (id === undefined || !isByValues || Object.values(criteria).includes(null)) throw invalidArgument()
  table.filters.set(id, { filterOn: 'Values', values: criteria.values, criterion1: null })
  showFiltered(workbook, table)
}

export function unfilter(workbook: WorkbookModel, table: TableModel): void {
  table.filters.clear()
  showFiltered(workbook, table)
}

function showFiltered(workbook: WorkbookModel, table: TableModel): void {
  const { sheet, columnIds } = table
  const data = table.dataRange()
  for (let row = data.firstRow; row <= data.lastRow; row++) {
    const isShown = columnIds.every((id, index) => {
      const values = table.filters.get(id)?.values
      return !values || values.includes(String(sheet.cellAt(row, data.firstColumn + index)?.value ?? ''))
    })
    if (isShown) sheet.hiddenRows.delete(row)
    else sheet.hiddenRows.add(row)
  }
  workbook.emit({ kind: 'layout', sheet })
}

/**
 * Excel spreads what an add-in writes into a filtered range over the visible rows only, which tears the data apart. The
 * stand-in refuses it instead, so that nobody relies on it.
 */
export function checkUnfiltered(workbook: WorkbookModel, sheet: Sheet, range: CellRange): void {
  for (const table of workbook.tables) {
    if (table.filters.size > 0 && table.overlaps(sheet, range)) {
      throw new HostError('FilteredRangeConflict', 'The attempted operation causes a conflict with a filtered range.')
    }
  }
}
