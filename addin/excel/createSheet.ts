/** Makes a result sheet or one of its tables. */
import type { ColumnModel, SheetModel, TableModel } from '../../core/contract/sheetModel.ts'
import {
  HEADER_FILL,
  HEADER_LINE,
  headerAlign,
  NOTE_COLOR,
  printTitleRows,
  TABLE_STYLE,
  TEXT_INDENT,
  TITLE_POINTS,
} from '../../core/report/sheetLook.ts'
import { onSheet, UNCHANGED, writeFormulas, writeNumberFormats, writeValues } from './cellBlocks.ts'
import { setInputHelp } from './inputHelp.ts'
import { literal } from './literalText.ts'
import type { WriteQueue } from './writeQueue.ts'

/** The sheet with its title lines and tables, without the formulas; print setup and input help need ExcelApi 1.9. */
export async function createSheet(queue: WriteQueue, model: SheetModel, withPageAndInput: boolean): Promise<void> {
  const sheet = queue.context.workbook.worksheets.add(model.name)
  writeLines(sheet, model.lines)
  styleLines(sheet, model.lines.length)
  sheet.showGridlines = false
  for (const table of model.tables) await createTable(queue, sheet, table)
  setWidths(sheet, model.tables)
  if (model.frozenRows > 0) sheet.freezePanes.freezeRows(model.frozenRows)
  if (!withPageAndInput) return
  setUpPrint(sheet, model)
  for (const table of model.tables) setInputHelp(sheet, table)
}

/** Title, as-of line and source line in the first column; null leaves a cell as it is. */
export function writeLines(sheet: Excel.Worksheet, lines: (string | null)[]): void {
  if (lines.length === 0) return
  const values = lines.map(line => [line === null ? UNCHANGED : literal(line)])
  sheet.getRangeByIndexes(0, 0, lines.length, 1).values = values
}

function styleLines(sheet: Excel.Worksheet, lineCount: number): void {
  const title = sheet.getRangeByIndexes(0, 0, 1, 1).format.font
  title.bold = true
  title.size = TITLE_POINTS
  if (lineCount > 1) sheet.getRangeByIndexes(1, 0, lineCount - 1, 1).format.font.color = `#${NOTE_COLOR}`
}

/** The table with its values and formats; formulas follow when every table that they may name exists. */
export async function createTable(queue: WriteQueue, sheet: Excel.Worksheet, model: TableModel): Promise<void> {
  const { firstRow, firstColumn, columns } = model
  const headers = columns.map(column => ({ value: column.header }))
  const rangeAt = onSheet(sheet, firstRow, firstColumn)
  await writeValues(queue, rangeAt, 0, 0, [headers])
  await writeValues(queue, rangeAt, 1, 0, model.rows)
  // A table needs one data row, also when it has nothing to say yet.
  const rowCount = Math.max(1, model.rows.length)
  const area = sheet.getRangeByIndexes(firstRow, firstColumn, rowCount + 1, columns.length)
  const table = queue.context.workbook.tables.add(area, true)
  table.name = model.name
  table.style = TABLE_STYLE
  for (const [index, column] of columns.entries()) {
    const cells = sheet.getRangeByIndexes(firstRow + 1, firstColumn + index, rowCount, 1)
    formatCells(cells, column)
    if (column.isMuted) cells.format.font.color = `#${NOTE_COLOR}`
    formatHeader(sheet.getRangeByIndexes(firstRow, firstColumn + index, 1, 1).format, column.align)
  }
  await writeNumberFormats(queue, rangeAt, 1, 0, model.rows)
}

/** The formulas of a table that {@link createTable} made. */
export async function createFormulas(queue: WriteQueue, sheet: Excel.Worksheet, model: TableModel): Promise<void> {
  await writeFormulas(queue, onSheet(sheet, model.firstRow, model.firstColumn), 1, 0, model.rows)
}

const ALIGNMENT: Record<ColumnModel['align'], 'Left' | 'Right' | 'Center'> = {
  left: 'Left',
  right: 'Right',
  center: 'Center',
}

function formatHeader(format: Excel.RangeFormat, columnAlign: ColumnModel['align']): void {
  const align = headerAlign(columnAlign)
  format.horizontalAlignment = ALIGNMENT[align]
  if (align === 'left') format.indentLevel = TEXT_INDENT
  format.verticalAlignment = 'Center'
  format.wrapText = true
  format.font.bold = true
  format.fill.color = `#${HEADER_FILL}`
  const line = format.borders.getItem('EdgeBottom')
  line.style = 'Continuous'
  line.color = `#${HEADER_LINE}`
}

/** How the cells of one column look. */
export function formatCells(range: Excel.Range, column: Pick<ColumnModel, 'numberFormat' | 'align' | 'wrap'>): void {
  // One format for all cells of the range: office.js takes a single value, though its typings ask for an array.
  range.numberFormat = column.numberFormat as unknown as string[][]
  range.format.horizontalAlignment = ALIGNMENT[column.align]
  if (column.align === 'left') range.format.indentLevel = TEXT_INDENT
  range.format.verticalAlignment = 'Top'
  if (column.wrap) range.format.wrapText = true
}

/** Tables below each other share columns: the widest wins. */
function setWidths(sheet: Excel.Worksheet, tables: TableModel[]): void {
  const widths = new Map<number, number>()
  for (const table of tables) {
    for (const [index, column] of table.columns.entries()) {
      const position = table.firstColumn + index
      widths.set(position, Math.max(widths.get(position) ?? 0, column.widthCharacters))
    }
  }
  for (const [column, characters] of widths) setColumnWidth(sheet.getRangeByIndexes(0, column, 1, 1), characters)
}

/** The width of the whole column of a cell. Excel's API counts points: 7 pixels a character of the default font and 5 of padding, at 0.75 points a pixel. */
export function setColumnWidth(cell: Excel.Range, characters: number): void {
  cell.format.columnWidth = (characters * 7 + 5) * 0.75
}

function setUpPrint(sheet: Excel.Worksheet, model: SheetModel): void {
  sheet.pageLayout.orientation = model.landscape ? 'Landscape' : 'Portrait'
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 }
  if (model.frozenRows > 0) sheet.pageLayout.setPrintTitleRows(printTitleRows(model))
}
