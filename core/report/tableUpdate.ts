/** The difference between a table as it stands in the workbook and as the run would make it. */
import type { TableModel } from '../contract/sheetModel.ts'
import type { CellValue, CellWrite, ExistingTable, TableUpdate } from '../contract/workbook.ts'
import { sameFormula } from './sameFormula.ts'
import { placeColumns } from './tableColumns.ts'

/** Difference of a stored result and the engine's that is only rounding of the last digits. */
const RELATIVE_ROUNDING = 1e-12

/** The update of one table; none when nothing differs. */
export function updateTable(model: TableModel, existing: ExistingTable): TableUpdate[] {
  const columns = placeColumns(model, existing)
  const changes = new TableDifference(model, existing, columns.places).rows()
  const keyColumn = columns.places[model.keyColumn] ?? 0
  const update: TableUpdate = {
    kind: 'update-table',
    table: existing.name,
    sheet: existing.sheet,
    before: {
      headers: existing.headers,
      keyColumn,
      keys: existing.values.map(row => row[keyColumn] ?? null),
      deleted: changes.deletedRows.map(row => existing.values[row] ?? []),
    },
    headers: columns.headers,
    newColumns: columns.newColumns,
    ...changes,
    numberFormats: model.columns.map((column, index) => ({
      column: columns.places[index] ?? index,
      numberFormat: column.numberFormat,
      align: column.align,
      wrap: column.wrap ?? false,
    })),
  }
  const { headers, newColumns, cells, deletedRows, appendedRows } = update
  const isEmpty = [headers, newColumns, cells, deletedRows, appendedRows].every(changes => changes.length === 0)
  return isEmpty ? [] : [update]
}

type RowChanges = Pick<TableUpdate, 'cells' | 'deletedRows' | 'appendedRows'>

class TableDifference {
  readonly #model: TableModel
  readonly #existing: ExistingTable
  /** Column of the table for each column of the model. */
  readonly #places: number[]
  /** Column of the model for each column of the table; the user's own columns have none. */
  readonly #ours: Map<number, number>

  constructor(model: TableModel, existing: ExistingTable, places: number[]) {
    this.#model = model
    this.#existing = existing
    this.#places = places
    this.#ours = new Map(places.map((place, column) => [place, column]))
  }

  rows(): RowChanges {
    const { rows, keyColumn, appendOnly } = this.#model
    const changes: RowChanges = { cells: [], deletedRows: [], appendedRows: [] }
    const known = this.#rowsByKey()
    const blank = this.#isPlaceholder() ? [0] : []
    const kept = new Set<number>()
    for (const row of rows) {
      const at = known.get(keyText(row[keyColumn]?.value ?? null)) ?? blank.shift()
      if (at === undefined) changes.appendedRows.push(this.#wholeRow(row))
      else {
        kept.add(at)
        changes.cells.push(...this.#cells(at, row))
      }
    }
    if (!appendOnly)
      for (const at of known.values()) {
        if (kept.has(at)) continue
        if (this.#isUsed(at)) changes.cells.push(...this.#goneCells(at))
        else changes.deletedRows.push(at)
      }
    return { ...changes, deletedRows: changes.deletedRows.sort((a, b) => a - b) }
  }

  /** The first row of each key. A row without key, or a copy of one, is the user's. */
  #rowsByKey(): Map<string, number> {
    const place = this.#places[this.#model.keyColumn] ?? -1
    const rows = new Map<string, number>()
    this.#existing.values.forEach((row, at) => {
      const key = keyText(row[place] ?? null)
      if (key !== '' && !rows.has(key)) rows.set(key, at)
    })
    return rows
  }

  /** A table cannot be without a row: one of blanks stands where the last row was deleted. */
  #isPlaceholder(): boolean {
    const { values, formulas } = this.#existing
    return values.length === 1 && [...(values[0] ?? []), ...(formulas[0] ?? [])].every(isBlank)
  }

  #cells(at: number, row: CellWrite[]): TableUpdate['cells'] {
    return row.flatMap((write, column) => {
      const isTheirs = this.#model.columns[column]?.ownedByUser ?? false
      return isTheirs ? [] : this.#difference(at, column, write)
    })
  }

  #goneCells(at: number): TableUpdate['cells'] {
    return this.#model.columns.flatMap(({ whenGone }, column) =>
      whenGone ? this.#difference(at, column, whenGone) : [],
    )
  }

  #difference(at: number, column: number, write: CellWrite): TableUpdate['cells'] {
    const place = this.#places[column] ?? column
    const value = this.#existing.values[at]?.[place] ?? null
    const formula = this.#existing.formulas[at]?.[place] ?? null
    return sameCell(write, value, formula, this.#model.name) ? [] : [{ row: at, column: place, write }]
  }

  /** Whether the user wrote something into the row: in a column of their own or one that is theirs to fill. */
  #isUsed(at: number): boolean {
    const isFilled = (cells: readonly (CellValue | undefined)[]) =>
      cells.some((cell, place) => {
        const column = this.#ours.get(place)
        const isTheirs = column === undefined || this.#model.columns[column]?.ownedByUser
        return isTheirs && !isBlank(cell)
      })
    return isFilled(this.#existing.values[at] ?? []) || isFilled(this.#existing.formulas[at] ?? [])
  }

  #wholeRow(row: CellWrite[]): (CellWrite | null)[] {
    const width = Math.max(this.#existing.headers.length, ...this.#places.map(place => place + 1))
    return Array.from({ length: width }, (_, place) => {
      const column = this.#ours.get(place)
      return column === undefined ? null : (row[column] ?? null)
    })
  }
}

const isBlank = (cell: CellValue | undefined) => cell === null || cell === undefined || cell === ''
const keyText = (value: CellValue) => (value === null ? '' : String(value).trim())

function sameCell(write: CellWrite, value: CellValue, formula: string | null, table: string): boolean {
  if (write.formula === undefined) return formula === null && sameValue(write.value, value)
  return formula !== null && sameFormula(write.formula, formula, table) && sameResult(write.value, value)
}

const sameValue = (a: CellValue, b: CellValue) => (isBlank(a) && isBlank(b)) || a === b

function sameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return sameValue(a, b)
  return Math.abs(a - b) <= RELATIVE_ROUNDING * Math.max(Math.abs(a), Math.abs(b))
}
