/** Writes a new table onto a sheet: lines above it, header, rows, and the list object around them. */
import type { TableModel } from '../../core/contract/sheetModel.ts'
import type { CellRange } from '../../core/contract/workbook.ts'
import { headerAlign } from '../../core/report/sheetLook.ts'
import { partText, setPartText } from '../package/packageParts.ts'
import type { CellLook, StyleSheet } from '../package/styleSheet.ts'
import { appendChildren, element, elements, setAttribute, splice } from '../package/xml.ts'
import { sheetExtensions } from './drawings.ts'
import { fitRowHeights } from './rowHeights.ts'
import { SheetEditor } from './sheetEditor.ts'
import { addTablePart } from './tablePart.ts'
import { contentOf, namespaces, sheetPath, type WorkbookState } from './workbookState.ts'

const LINE_LOOKS: CellLook['font'][] = ['title', 'note', 'note']
const TITLE_ROW_POINTS = 21
/** Empty rows between a table and what stands above it. */
const GAP_ROWS = 2

/** Title, as-of line and source line in column A; null leaves a cell as it is. */
export function writeLines(
  state: WorkbookState,
  sheet: string,
  lines: readonly (string | null)[],
  styles: StyleSheet,
): void {
  const editor = new SheetEditor(state, sheet, styles)
  lines.forEach((line, row) => {
    if (line === null) return
    const font = LINE_LOOKS[row]
    const look: CellLook = { numberFormat: 'General', align: 'left', ...(font && { font }) }
    editor.write(row, 0, { value: line }, editor.styleAt(row, 0) || look)
  })
  editor.rows.fitHeight(0, TITLE_ROW_POINTS)
  editor.save()
}

/** Writes a table where its model says, or below everything where these cells are in use. */
export function writeTable(state: WorkbookState, sheet: string, table: TableModel, styles: StyleSheet): void {
  const editor = new SheetEditor(state, sheet, styles)
  const range = freeRange(state, sheet, editor, table)
  table.columns.forEach((column, index) => {
    const look: CellLook = { numberFormat: 'General', align: headerAlign(column.align), wrap: true, font: 'header' }
    editor.write(range.firstRow, range.firstColumn + index, { value: column.header }, look)
  })
  table.rows.forEach((row, offset) => {
    row.forEach((write, index) => {
      const column = table.columns[index]
      if (!column) return
      const { align, wrap, isMuted } = column
      const numberFormat = write.numberFormat ?? column.numberFormat
      const look: CellLook = { numberFormat, align, ...(wrap && { wrap }), ...(isMuted && { font: 'muted' as const }) }
      editor.write(range.firstRow + 1 + offset, range.firstColumn + index, write, look)
    })
  })
  fitRowHeights(editor, contentOf(state, sheet), range)
  editor.save()
  const id = addTablePart(state, sheetPath(state, sheet), {
    name: table.name,
    range,
    headers: table.columns.map(column => column.header),
  })
  linkTable(state, sheet, id)
  state.tables.push({ name: table.name, sheet, range, hasTotalsRow: false })
}

function freeRange(state: WorkbookState, sheet: string, editor: SheetEditor, table: TableModel): CellRange {
  const at = (firstRow: number): CellRange => ({
    firstRow,
    firstColumn: table.firstColumn,
    lastRow: firstRow + Math.max(1, table.rows.length),
    lastColumn: table.firstColumn + table.columns.length - 1,
  })
  const wanted = at(table.firstRow)
  const others = state.tables.filter(other => other.sheet === sheet)
  if (isFree(wanted, editor) && !others.some(other => overlaps(other.range, wanted))) return wanted
  const below = Math.max(editor.rows.lastRow, ...others.map(other => other.range.lastRow))
  return at(below + 1 + GAP_ROWS)
}

/** Whether no cell of the area holds anything. */
export function isFree(range: CellRange, editor: SheetEditor): boolean {
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++)
      if (editor.rows.isFilled(row, column)) return false
  return true
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  )
}

/** Names the table in the sheet's part. */
function linkTable(state: WorkbookState, sheet: string, id: string): void {
  const path = sheetPath(state, sheet)
  const xml = partText(state.files, path) ?? ''
  const root = element(xml, 'worksheet')
  if (!root) throw new Error(`No worksheet in ${path}`)
  const { prefix } = root
  const entry = `<${prefix}tablePart xmlns:r="${namespaces(state).relationships}" r:id="${id}"/>`
  const parts = element(xml, 'tableParts')
  if (parts) {
    const extended = appendChildren(xml, parts, entry)
    const after = element(extended, 'tableParts') ?? parts
    const count = String(elements(after.inner, 'tablePart').length)
    setPartText(state.files, path, setAttribute(extended, after, 'count', count))
    return
  }
  const end = sheetExtensions(xml, prefix) ?? xml.lastIndexOf(`</${prefix}worksheet>`)
  const written = `<${prefix}tableParts count="1">${entry}</${prefix}tableParts>`
  setPartText(state.files, path, splice(xml, end, end, written))
}
