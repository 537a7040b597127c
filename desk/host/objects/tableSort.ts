import { HostObject } from '../hostObject.ts'
import { RangeSort, type SortField } from './rangeSort.ts'
import type { Table } from './table.ts'

export class TableSort extends HostObject {
  readonly #table: Table

  constructor(table: Table) {
    super()
    this.#table = table
  }

  apply(fields: SortField[], matchCase?: boolean): void {
    new RangeSort(this.#table.getDataBodyRange()).apply(fields, matchCase, false)
  }
}
