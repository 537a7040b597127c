/** Updates a table of an earlier run in place; what the user wrote moves along with its row. */
import type { CellWrite, NamedTable, TableUpdate } from '../../core/contract/workbook.ts'
import type { CellLook, StyleSheet } from '../package/styleSheet.ts'
import { moveRows } from './moveRows.ts'
import { rewriteFormulas } from './rewriteFormulas.ts'
import { fitRowHeights } from './rowHeights.ts'
import { SheetEditor } from './sheetEditor.ts'
import { changeTablePart, isFiltered, tablePath } from './tablePart.ts'
import { contentOf, sheetPath, type WorkbookState } from './workbookState.ts'
import { isFree, overlaps } from './writeTable.ts'

/** Applies one update: cells and headers in place, new columns, then rows leave and come. */
export function applyTableUpdate(state: WorkbookState, update: TableUpdate, styles: StyleSheet): void {
  const table = state.tables.find(({ name }) => name === update.table)
  if (!table) throw new Error(`No table ${update.table}`)
  const path = tablePath(state.files, sheetPath(state, table.sheet), table.name)
  const editor = new SheetEditor(state, table.sheet, styles)
  const renamed = update.headers.map(({ column, text }) => [headerOf(state, table, column), text] as const)
  const writer = new TableWriter(table, update, editor)
  const added = hasRoomBeside(state, table, update, editor) ? update.newColumns.map(column => column.header) : []
  writer.writeHeaders(added)
  table.range = { ...table.range, lastColumn: table.range.lastColumn + added.length }
  for (const { row, column, write } of update.cells) writer.write(table.range.firstRow + 1 + row, column, write)
  const isShuffled = update.deletedRows.length > 0
  if (isShuffled && isFiltered(state.files, path))
    for (let row = table.range.firstRow; row <= table.range.lastRow; row++) editor.rows.show(row)
  const { move, appendAt } = moveRows(state, table, update, editor)
  writer.append(update.appendedRows, appendAt)
  fitRowHeights(editor, contentOf(state, table.sheet), table.range)
  editor.save()
  changeTablePart(state.files, path, { range: table.range, renamed: update.headers, added, isShuffled })
  rewriteFormulas(state, { table: table.name, headers: new Map(renamed) }, move)
}

function headerOf(state: WorkbookState, { sheet, range }: NamedTable, column: number): string {
  return String(contentOf(state, sheet).values[range.firstRow]?.[range.firstColumn + column] ?? '')
}

/**
 * New columns need free cells at the right end. Where the user has something there, the columns are left out until there
 * is room; the table still works without them.
 */
function hasRoomBeside(state: WorkbookState, table: NamedTable, update: TableUpdate, editor: SheetEditor): boolean {
  const { range } = table
  const beside = {
    ...range,
    firstColumn: range.lastColumn + 1,
    lastColumn: range.lastColumn + update.newColumns.length,
  }
  const others = state.tables.filter(other => other.sheet === table.sheet && other.name !== table.name)
  return isFree(beside, editor) && !others.some(other => overlaps(other.range, beside))
}

/** Writes cells of one table; columns count from 0 within the table. */
class TableWriter {
  readonly #table: NamedTable
  readonly #update: TableUpdate
  readonly #editor: SheetEditor
  readonly #looks: Map<number, CellLook>

  constructor(table: NamedTable, update: TableUpdate, editor: SheetEditor) {
    this.#table = table
    this.#update = update
    this.#editor = editor
    this.#looks = new Map(
      update.numberFormats.map(({ column, numberFormat, align, wrap }) => [
        column,
        { numberFormat, align, ...(wrap && { wrap }) },
      ]),
    )
  }

  writeHeaders(added: readonly string[]): void {
    const { firstRow, firstColumn, lastColumn } = this.#table.range
    const look: CellLook = { numberFormat: 'General', align: 'left', wrap: true, font: 'header' }
    const write = (column: number, text: string) =>
      this.#editor.write(firstRow, column, { value: text }, this.#editor.styleAt(firstRow, column) ?? look)
    for (const { column, text } of this.#update.headers) write(firstColumn + column, text)
    added.forEach((text, index) => {
      write(lastColumn + 1 + index, text)
    })
  }

  /** Writes one cell in the look that it has, or that its column has. */
  write(row: number, column: number, write: CellWrite): void {
    const { firstColumn, lastColumn } = this.#table.range
    const place = firstColumn + column
    if (place > lastColumn) return
    const own = write.numberFormat === undefined ? this.#editor.styleAt(row, place) : null
    this.#editor.write(row, place, this.#withoutLostColumns(write), own ?? this.#look(column, write))
  }

  /** New rows look like the row above them. */
  append(rows: TableUpdate['appendedRows'], firstRow: number): void {
    const { firstColumn, firstRow: headerRow } = this.#table.range
    rows.forEach((cells, offset) => {
      cells.forEach((write, column) => {
        const row = firstRow + offset
        const above = row - 1 > headerRow ? this.#editor.styleAt(row - 1, firstColumn + column) : null
        const own = this.#looks.has(column) || above === null ? null : above
        if (write !== null)
          this.#editor.write(row, firstColumn + column, this.#withoutLostColumns(write), this.#look(column, write))
        else if (own !== null) this.#editor.write(row, firstColumn + column, { value: null }, own)
      })
    })
  }

  #look(column: number, write: CellWrite): CellLook {
    const look = this.#looks.get(column) ?? { numberFormat: 'General', align: 'left' }
    return write.numberFormat === undefined ? look : { ...look, numberFormat: write.numberFormat }
  }

  /** A formula over a column that found no room would be a fault in the file; its value is written alone. */
  #withoutLostColumns(write: CellWrite): CellWrite {
    const { firstColumn, lastColumn } = this.#table.range
    const width = lastColumn - firstColumn + 1
    const known = Math.max(0, ...this.#update.numberFormats.map(({ column }) => column + 1))
    const lost = known > width ? this.#update.newColumns.map(({ header }) => header) : []
    const isLost = lost.some(header => write.formula?.includes(`[${header}]`))
    return isLost ? { value: write.value } : write
  }
}
