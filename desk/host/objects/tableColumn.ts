import { rowCount } from '../address.ts'
import { type CellInput, writeRange } from '../contents.ts'
import { itemNotFound } from '../hostError.ts'
import { HostCollection, HostObject } from '../hostObject.ts'
import { addTableColumn, deleteTableColumn } from '../tableOperations.ts'
import { Range } from './range.ts'
import type { Table } from './table.ts'

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly #table: Table

  constructor(table: Table) {
    super()
    this.#table = table
  }

  items(): TableColumn[] {
    return this.#table.table.columnIds.map(id => new TableColumn(this.#table, id))
  }

  protected matches(item: TableColumn, key: unknown): boolean {
    return typeof key === 'number' ? item.id === key : item.name.toLowerCase() === String(key).toLowerCase()
  }

  get count(): number {
    return this.#table.table.columnIds.length
  }

  add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { host, table } = this.#table
    const given = Array.isArray(values) ? values.map(row => (Array.isArray(row) ? row[0] : row) as CellInput) : []
    const inputs =
      values !== undefined && values !== null && !Array.isArray(values)
        ? Array.from({ length: rowCount(table.range) }, (_, row) => (row === 0 ? null : (values as CellInput)))
        : given
    const at = addTableColumn(host.workbook, table, index ?? null, inputs, name ?? undefined)
    return new TableColumn(this.#table, table.columnIds[at] ?? 0)
  }
}

export class TableColumn extends HostObject {
  readonly #table: Table
  readonly #id: number

  constructor(table: Table, id: number) {
    super()
    this.#table = table
    this.#id = id
  }

  get id(): number {
    return this.#id
  }

  get index(): number {
    const index = this.#table.table.columnIds.indexOf(this.#id)
    if (index < 0) throw itemNotFound()
    return index
  }

  get name(): string {
    return this.#table.table.headers()[this.index] ?? ''
  }

  set name(name: string) {
    const { host, table } = this.#table
    const header = table.columnRange(this.index, table.headerRange())
    writeRange(host.workbook, table.sheet, header, `'${name}`)
  }

  get values(): unknown[][] | null {
    return this.getRange().values
  }

  set values(inputs: unknown) {
    this.getRange().values = inputs
  }

  getRange(): Range {
    return this.#range(this.#table.table.range)
  }

  getHeaderRowRange(): Range {
    return this.#range(this.#table.table.headerRange())
  }

  getDataBodyRange(): Range {
    return this.#range(this.#table.table.dataRange())
  }

  getTotalRowRange(): Range {
    const totals = this.#table.table.totalsRange()
    if (!totals) throw itemNotFound()
    return this.#range(totals)
  }

  #range(rows: Parameters<typeof rowCount>[0]): Range {
    const { host, table } = this.#table
    return new Range(host, table.sheet, table.columnRange(this.index, rows))
  }

  delete(): void {
    const { host, table } = this.#table
    deleteTableColumn(host.workbook, table, this.index)
  }
}
