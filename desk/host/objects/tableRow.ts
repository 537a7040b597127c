import type { CellInput } from '../contents.ts'
import { invalidArgument } from '../hostError.ts'
import { HostCollection, HostObject } from '../hostObject.ts'
import { checkUnfiltered } from '../tableFilter.ts'
import { addTableRows, dataRowCount, deleteTableRows } from '../tableOperations.ts'
import type { Range } from './range.ts'
import type { Table } from './table.ts'

/** `[1, 2]` for one row, `[[1, 2], [3, 4]]` for several, or nothing for one blank row. */
function rowsOf(values: unknown): CellInput[][] {
  if (values === undefined || values === null) return [[]]
  if (!Array.isArray(values)) return [[values as CellInput]]
  return values.some(Array.isArray) ? (values as CellInput[][]) : [values as CellInput[]]
}

export class TableRowCollection extends HostCollection<TableRow> {
  readonly #table: Table

  constructor(table: Table) {
    super()
    this.#table = table
  }

  items(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.#table, index))
  }

  protected matches(item: TableRow, key: unknown): boolean {
    return item.index === key
  }

  get count(): number {
    return dataRowCount(this.#table.table)
  }

  override getItemAt(index: number): TableRow {
    if (index < 0 || index >= Math.max(this.count, 1)) throw invalidArgument()
    return new TableRow(this.#table, index)
  }

  add(index?: number | null, values?: unknown): TableRow {
    const { host, table } = this.#table
    return new TableRow(this.#table, addTableRows(host.workbook, table, index ?? null, rowsOf(values)))
  }

  deleteRowsAt(index: number, count = 1): void {
    const { host, table } = this.#table
    deleteTableRows(host.workbook, table, index, count)
  }

  deleteRows(rows: (number | TableRow)[]): void {
    const { host, table } = this.#table
    const indexes = new Set(rows.map(row => (row instanceof TableRow ? row.index : row)))
    for (const index of [...indexes].sort((a, b) => b - a)) deleteTableRows(host.workbook, table, index)
  }
}

export class TableRow extends HostObject {
  readonly #table: Table
  readonly #index: number

  constructor(table: Table, index: number) {
    super()
    this.#table = table
    this.#index = index
  }

  get index(): number {
    return this.#index
  }

  get values(): unknown[][] | null {
    return this.getRange().values
  }

  set values(inputs: unknown) {
    this.getRange().values = inputs
  }

  getRange(): Range {
    return this.#table.getDataBodyRange().getRow(this.#index)
  }

  delete(): void {
    const { host, table } = this.#table
    checkUnfiltered(host.workbook, table.sheet, table.range)
    deleteTableRows(host.workbook, table, this.#index)
  }
}
