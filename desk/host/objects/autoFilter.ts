import type { CellRange } from '../address.ts'
import { invalidArgument } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import { type FilterCriteria, filterColumn, unfilter } from '../tableFilter.ts'
import { Range } from './range.ts'
import type { Table } from './table.ts'

/** The filter of a table. Filters of plain ranges are not kept. */
export class AutoFilter extends HostObject {
  readonly #table: Table

  constructor(table: Table) {
    super()
    this.#table = table
  }

  get enabled(): boolean {
    return this.#table.showFilterButton
  }

  get isDataFiltered(): boolean {
    return this.#table.table.filters.size > 0
  }

  /** One entry a column, as Excel answers: what a condition leaves open is null. */
  get criteria(): (FilterCriteria | Record<keyof FilterCriteria, null>)[] {
    const { columnIds, filters } = this.#table.table
    return columnIds.map(id => filters.get(id) ?? { filterOn: null, values: null, criterion1: null })
  }

  apply(range: unknown, columnIndex?: number, criteria?: FilterCriteria): void {
    const { host, table } = this.#table
    const target: CellRange | undefined =
      range instanceof Range ? range.range : host.workbook.locate(String(range), table.sheet)?.range
    if (!target || target.firstRow !== table.range.firstRow) throw invalidArgument()
    if (columnIndex !== undefined && criteria) filterColumn(host.workbook, table, columnIndex, criteria)
  }

  clearCriteria(): void {
    unfilter(this.#table.host.workbook, this.#table.table)
  }
}
