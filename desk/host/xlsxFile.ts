/** The model from and to an .xlsx file. What the model does not know (charts, macros, validation) is carried through. */
import {
  dateToSerial,
  type Cell as FileCell,
  type Sheet as FileSheet,
  type CellValue as FileValue,
  openXlsx,
  saveXlsx,
  type TableDefinition,
  writeXlsx,
} from 'hucre'
import { box, formatAddress, parseAddress } from './address.ts'
import { type Cell, type CellContent, isErrorText } from './cell.ts'
import { loadCharts, withCharts } from './chartFile.ts'
import { formulaFromFile, formulaToFile } from './fileFormula.ts'
import { copyFormula } from './formulas/rewrite.ts'
import { shownColor } from './objects/color.ts'
import type { Sheet } from './sheet.ts'
import { TableModel } from './tableModel.ts'
import type { WorkbookModel } from './workbookModel.ts'

export async function loadWorkbook(workbook: WorkbookModel, bytes: Uint8Array): Promise<void> {
  const file = await openXlsx(bytes, { readStyles: true })
  workbook.file = file
  workbook.isDate1904 = file.dateSystem === '1904'
  workbook.isStructureProtected = file.workbookProtection?.lockStructure === true
  for (const fileSheet of file.sheets) {
    const sheet = workbook.addSheet(fileSheet.name)
    sheet.file = fileSheet
    loadLayout(sheet, fileSheet, file.themeColors)
    loadCells(sheet, fileSheet, workbook.isDate1904)
    for (const definition of fileSheet.tables ?? []) loadTable(workbook, sheet, definition)
  }
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    const scopeSheet = scope === undefined ? null : (workbook.findSheet(scope) ?? null)
    workbook.names.push({ name, formula: `=${range}`, scope: scopeSheet, comment: comment ?? '' })
  }
  loadCharts(workbook, bytes)
  const active = workbook.sheets[file.activeSheet ?? 0]
  if (active?.visibility === 'Visible') workbook.activate(active)
}

const toContent = (value: FileValue | undefined, isDate1904: boolean): CellContent =>
  value instanceof Date ? dateToSerial(value, isDate1904) : (value ?? null)

function loadCells(sheet: Sheet, file: FileSheet, isDate1904: boolean): void {
  const sharedFormulas = new Map<number, { formula: string; row: number; column: number }>()
  for (const [row, values] of file.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null && value !== undefined) sheet.ensureCell(row, column).value = toContent(value, isDate1904)
    }
  }
  for (const [key, fileCell] of file.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const cell = sheet.ensureCell(row, column)
    cell.style = fileCell.style ?? null
    const { value: _, style: _style, formula: _formula, formulaResult: _result, type: _type, ...rest } = fileCell
    if (Object.keys(rest).length > 0) cell.file = fileCell
    if (fileCell.formula !== undefined) loadFormula(cell, fileCell, { row, column }, sharedFormulas, isDate1904)
    sheet.dropIfEmpty(row, column)
  }
}

function loadFormula(
  cell: Cell,
  file: FileCell,
  place: { row: number; column: number },
  shared: Map<number, { formula: string; row: number; column: number }>,
  isDate1904: boolean,
): void {
  const { formula = '', formulaSharedIndex } = file
  const result = toContent(file.formulaResult ?? file.value, isDate1904)
  const master = formulaSharedIndex === undefined ? undefined : shared.get(formulaSharedIndex)
  cell.value = result === '' && formula === '' ? null : result
  if (formula === '') {
    cell.formula = master ? copyFormula(master.formula, place.row - master.row, place.column - master.column) : null
    return
  }
  cell.formula = formulaFromFile(formula)
  if (formulaSharedIndex !== undefined) shared.set(formulaSharedIndex, { formula: cell.formula, ...place })
}

function loadLayout(sheet: Sheet, file: FileSheet, themeColors: string[] | undefined): void {
  sheet.visibility = file.veryHidden ? 'VeryHidden' : file.hidden ? 'Hidden' : 'Visible'
  sheet.merges = (file.merges ?? []).map(merge => box(merge.startRow, merge.startCol, merge.endRow, merge.endCol))
  sheet.frozen = { rows: file.freezePane?.rows ?? 0, columns: file.freezePane?.columns ?? 0 }
  sheet.protection = file.protection && file.protection.sheet !== false ? { ...file.protection } : null
  sheet.showGridlines = file.view?.showGridLines !== false
  sheet.showHeadings = file.view?.showRowColHeaders !== false
  sheet.tabColor = file.view?.tabColor ? shownColor(file.view.tabColor, themeColors, '') : ''
  for (const [column, definition] of (file.columns ?? []).entries()) {
    if (!definition) continue
    if (definition.width !== undefined) sheet.columnWidths.set(column, definition.width)
    if (definition.hidden) sheet.hiddenColumns.add(column)
  }
  for (const [row, definition] of file.rowDefs ?? []) {
    if (definition.height !== undefined) sheet.rowHeights.set(row, definition.height)
    if (definition.hidden) sheet.hiddenRows.add(row)
  }
}

function loadTable(workbook: WorkbookModel, sheet: Sheet, definition: TableDefinition): void {
  const range = definition.range === undefined ? null : parseAddress(definition.range)
  if (!range) return
  const table = new TableModel(workbook.newTableId(), definition.displayName ?? definition.name, sheet, range)
  if (definition.style !== undefined) table.style = definition.style
  table.hasTotalsRow = definition.showTotalRow === true
  table.showBandedRows = definition.showRowStripes !== false
  table.showBandedColumns = definition.showColumnStripes === true
  table.showFilterButton = definition.showAutoFilter !== false
  workbook.tables.push(table)
  workbook.rememberHeaders(table)
}

/** The workbook as .xlsx bytes, cached results beside the formulas. */
export async function saveWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const sheets = workbook.sheets.map(sheet => fileSheet(workbook, sheet))
  const namedRanges = workbook.names.map(({ name, formula, scope, comment }) => ({
    name,
    range: formula.slice(1),
    ...(scope ? { scope: scope.name } : {}),
    ...(comment ? { comment } : {}),
  }))
  const activeSheet = workbook.sheets.indexOf(workbook.activeSheet)
  const file = workbook.file ?? (await openXlsx(await writeXlsx({ sheets: [{ name: 'Sheet1' }] })))
  file.sheets = sheets
  file.namedRanges = namedRanges
  file.activeSheet = activeSheet
  return withCharts(workbook, await saveXlsx(file))
}

function fileSheet(workbook: WorkbookModel, sheet: Sheet): FileSheet {
  const used = sheet.usedRange(false)
  const rows: FileValue[][] = []
  for (let row = 0; row <= (used?.lastRow ?? -1); row++) {
    rows.push(
      Array.from({ length: (used?.lastColumn ?? -1) + 1 }, (_, column) => sheet.cellAt(row, column)?.value ?? null),
    )
  }
  const { protection: _, freezePane: _pane, ...carried } = sheet.file ?? { name: sheet.name, rows: [] }
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen
  return {
    ...carried,
    name: sheet.name,
    rows,
    cells: fileCells(sheet),
    columns: fileColumns(sheet),
    rowDefs: fileRows(sheet),
    merges: sheet.merges.map(merge => ({
      startRow: merge.firstRow,
      startCol: merge.firstColumn,
      endRow: merge.lastRow,
      endCol: merge.lastColumn,
    })),
    ...(frozenRows || frozenColumns ? { freezePane: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(sheet.protection ? { protection: sheet.protection } : {}),
    view: {
      ...carried.view,
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.slice(1) } } : {}),
    },
    hidden: sheet.visibility !== 'Visible',
    veryHidden: sheet.visibility === 'VeryHidden',
    tables: workbook.tables.filter(table => table.sheet === sheet).map(table => fileTable(table, sheet)),
  }
}

function fileCells(sheet: Sheet): Map<string, FileCell> {
  const cells = new Map<string, FileCell>()
  for (const [row, columns] of sheet.rows) {
    for (const [column, cell] of columns) {
      if (cell.style === null && cell.formula === null && !cell.file && !isErrorText(cell.value)) continue
      cells.set(`${row},${column}`, fileCell(cell))
    }
  }
  return cells
}

function fileCell(cell: Cell): FileCell {
  const { formulaType, formulaRef, formulaSharedIndex: _, ...carried } = cell.file ?? { value: null, type: 'empty' }
  const result: FileCell = { ...carried, value: cell.value, type: isErrorText(cell.value) ? 'error' : 'empty' }
  delete result.formula
  delete result.formulaResult
  delete result.style
  if (cell.style) result.style = cell.style
  if (cell.formula !== null) {
    result.type = 'formula'
    result.formula = formulaToFile(cell.formula)
    result.formulaResult = cell.value
    if (formulaType === 'array') {
      result.formulaType = formulaType
      if (formulaRef !== undefined) result.formulaRef = formulaRef
    }
  }
  return result
}

function fileColumns(sheet: Sheet): NonNullable<FileSheet['columns']> {
  const carried = sheet.file?.columns ?? []
  const last = Math.max(-1, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns, carried.length - 1)
  return Array.from({ length: last + 1 }, (_, column) => {
    const { width: _width, hidden: _hidden, style: _style, numFmt: _format, ...rest } = carried[column] ?? {}
    const width = sheet.columnWidths.get(column)
    return { ...rest, ...(width === undefined ? {} : { width }), hidden: sheet.hiddenColumns.has(column) }
  })
}

function fileRows(sheet: Sheet): NonNullable<FileSheet['rowDefs']> {
  const carried = sheet.file?.rowDefs ?? new Map()
  const rows: NonNullable<FileSheet['rowDefs']> = new Map()
  for (const row of new Set([...carried.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows])) {
    const { height: _height, hidden: _hidden, ...rest } = carried.get(row) ?? {}
    const height = sheet.rowHeights.get(row)
    rows.set(row, { ...rest, ...(height === undefined ? {} : { height }), hidden: sheet.hiddenRows.has(row) })
  }
  return rows
}

function fileTable(table: TableModel, sheet: Sheet): TableDefinition {
  const known = sheet.file?.tables?.find(definition => (definition.displayName ?? definition.name) === table.name)
  return {
    name: table.name,
    displayName: table.name,
    range: formatAddress(table.range),
    columns: table.headers().map(name => ({ ...known?.columns.find(column => column.name === name), name })),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton,
    showTotalRow: table.hasTotalsRow,
  }
}
