/** What Excel does to a table when cells at its border or its headers are written. */
import { box, type CellRange, columnCount } from './address.ts'
import { copyFormula, renameColumnInFormula } from './formulas/rewrite.ts'
import type { Sheet } from './sheet.ts'
import type { TableModel } from './tableModel.ts'
import type { WorkbookModel } from './workbookModel.ts'

const isBlank = (sheet: Sheet, range: CellRange): boolean => {
  for (const [, , cell] of sheet.cellsIn(range)) if (cell.value !== null || cell.formula !== null) return false
  return true
}

/** Copies formats of the last old row, and the formula of calculated columns, into new rows that hold nothing there. */
export function fillNewRows(table: TableModel, firstNew: number, lastNew: number): void {
  const { sheet } = table
  const data = table.dataRange()
  const pattern = firstNew > data.firstRow ? firstNew - 1 : lastNew + 1
  if (pattern > data.lastRow) return
  for (let column = data.firstColumn; column <= data.lastColumn; column++) {
    const formula = calculatedFormula(table, column, pattern, firstNew, lastNew)
    const style = sheet.cellAt(pattern, column)?.style ?? null
    for (let row = firstNew; row <= lastNew; row++) {
      const known = sheet.cellAt(row, column)
      if (style && !known?.style) sheet.setStyle(row, column, style)
      if (formula !== null && (!known || (known.value === null && known.formula === null))) {
        const cell = sheet.ensureCell(row, column)
        cell.formula = copyFormula(formula, row - pattern, 0)
        cell.value = null
      }
    }
  }
}

/** The formula in `pattern` if every old data row of the column has the same one; null otherwise. */
function calculatedFormula(
  table: TableModel,
  column: number,
  pattern: number,
  firstNew: number,
  lastNew: number,
): string | null {
  const formula = table.sheet.cellAt(pattern, column)?.formula ?? null
  if (formula === null) return null
  const data = table.dataRange()
  for (let row = data.firstRow; row <= data.lastRow; row++) {
    if (row >= firstNew && row <= lastNew) continue
    if (table.sheet.cellAt(row, column)?.formula !== copyFormula(formula, row - pattern, 0)) return null
  }
  return formula
}

/** A header for a new column that no other column has. */
export function freeHeader(table: TableModel): string {
  const taken = new Set(table.headers().map(header => header.toLowerCase()))
  for (let number = taken.size; ; number++) if (!taken.has(`column${number}`)) return `Column${number}`
}

/** Grows tables that a write touches directly below or to the right. Call the answer once the cells are written. */
export function growTables(workbook: WorkbookModel, sheet: Sheet, range: CellRange): () => void {
  const after: (() => void)[] = []
  for (const table of workbook.tables) {
    if (table.sheet !== sheet) continue
    const { firstRow, firstColumn, lastRow, lastColumn } = table.range
    const isBelow = range.firstRow === lastRow + 1 && range.firstColumn >= firstColumn && range.lastColumn <= lastColumn
    const isRight = range.firstColumn === lastColumn + 1 && range.firstRow >= firstRow && range.lastRow <= lastRow
    if (isBelow && !table.hasTotalsRow) growDown(workbook, table, range, after)
    else if (isRight && columnCount(range) === 1) growRight(workbook, table, range, after)
  }
  return () => {
    for (const finish of after) finish()
  }
}

function growDown(workbook: WorkbookModel, table: TableModel, range: CellRange, after: (() => void)[]): void {
  const { firstColumn, lastRow, lastColumn } = table.range
  const added = box(lastRow + 1, firstColumn, range.lastRow, lastColumn)
  const isBlocked = workbook.tables.some(other => other !== table && other.overlaps(table.sheet, added))
  if (isBlocked || !isBlank(table.sheet, added)) return
  table.range = { ...table.range, lastRow: range.lastRow }
  workbook.calculation.structureChanged()
  after.push(() => {
    fillNewRows(table, added.firstRow, added.lastRow)
    workbook.calculation.contentsChanged(table.sheet, added)
    workbook.emit({ kind: 'table-changed', sheet: table.sheet, table })
  })
}

function growRight(workbook: WorkbookModel, table: TableModel, range: CellRange, after: (() => void)[]): void {
  const { sheet } = table
  const { firstRow, lastRow, lastColumn } = table.range
  const added = box(firstRow, lastColumn + 1, lastRow, lastColumn + 1)
  const isBlocked = workbook.tables.some(other => other !== table && other.overlaps(sheet, added))
  if (isBlocked || !isBlank(sheet, added)) return
  const header = freeHeader(table)
  table.range = { ...table.range, lastColumn: range.lastColumn }
  table.columnIds.push(table.newColumnId())
  sheet.ensureCell(firstRow, range.lastColumn).value = header
  workbook.calculation.structureChanged()
  after.push(() => workbook.emit({ kind: 'table-changed', sheet, table }))
}

/** Keeps the headers that a write touched texts, unique and not empty, and renames them in formulas. */
export function renameHeaders(workbook: WorkbookModel, sheet: Sheet, range: CellRange): void {
  for (const table of workbook.tables) {
    const { firstRow, firstColumn } = table.range
    if (table.sheet !== sheet || range.firstRow > firstRow || range.lastRow < firstRow) continue
    const known = workbook.knownHeaders(table)
    const taken = new Set<string>()
    for (const [index, before] of known.entries()) {
      const cell = sheet.ensureCell(firstRow, firstColumn + index)
      let header = cell.value === null ? `Column${index + 1}` : String(cell.value)
      for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${String(cell.value)}${number}`
      taken.add(header.toLowerCase())
      cell.value = header
      cell.formula = null
      if (before !== '' && before !== header) renameColumn(workbook, table, before, header)
    }
    workbook.rememberHeaders(table)
  }
}

function renameColumn(workbook: WorkbookModel, table: TableModel, before: string, header: string): void {
  workbook.rewriteFormulas(formula =>
    formula.includes('[') ? renameColumnInFormula(formula, null, table.name, before, header) : formula,
  )
}
