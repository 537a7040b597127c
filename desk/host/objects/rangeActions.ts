/** What changes more than the contents of a range: merging, inserting, deleting, copying. */
import { box, cellCount, overlaps } from '../address.ts'
import type { CellStyle } from '../cell.ts'
import { type CellInput, writeRange } from '../contents.ts'
import { copyFormula } from '../formulas/rewrite.ts'
import { accessDenied, invalidArgument } from '../hostError.ts'
import type { Shift } from '../shift.ts'
import { shiftCells } from '../structure.ts'
import type { Range } from './range.ts'

/** Makes one merged area, or with `isAcross` one in each row; only the first cell keeps its content. */
export function mergeCells({ sheet, range, workbook }: Range, isAcross: boolean): void {
  if (sheet.protection) throw accessDenied()
  if (workbook.tables.some(table => table.overlaps(sheet, range))) throw invalidArgument()
  sheet.merges = sheet.merges.filter(merge => !overlaps(merge, range))
  const lastStart = isAcross ? range.lastRow : range.firstRow
  for (let row = range.firstRow; row <= lastStart; row++) {
    const area = box(row, range.firstColumn, isAcross ? row : range.lastRow, range.lastColumn)
    if (cellCount(area) < 2) continue
    for (const [at, column, cell] of [...sheet.cellsIn(area)]) {
      if (at === row && column === range.firstColumn) continue
      cell.value = null
      cell.formula = null
      sheet.dropIfEmpty(at, column)
    }
    sheet.merges.push(area)
  }
  workbook.calculation.contentsChanged(sheet, range)
  workbook.emit({ kind: 'layout', sheet })
}

/** Inserts or deletes the cells of the range and tells what kind of change it was. */
export function shiftRange(target: Range, kind: Shift['kind'], axis: Shift['axis']): void {
  const { sheet, range, workbook } = target
  const isWhole = axis === 'rows' ? target.isEntireRow : target.isEntireColumn
  const what = isWhole ? (axis === 'rows' ? 'Row' : 'Column') : 'Cell'
  shiftCells(workbook, sheet, { kind, axis, range })
  const changeType = `${what}${kind === 'insert' ? 'Inserted' : 'Deleted'}` as const
  workbook.emit({ kind: 'cells', sheet, range, source: workbook.actor, changeType })
}

/** Copies contents and formats; relative references move along. A larger target is filled by repetition. */
export function copyCells(target: Range, source: Range, copyType: string): void {
  const { sheet, workbook } = target
  const { firstRow, firstColumn } = target.range
  const height = Math.max(source.rowCount, target.rowCount)
  const width = Math.max(source.columnCount, target.columnCount)
  if (height * width > 5_000_000) throw invalidArgument()
  const inputs: CellInput[][] = []
  const styles: (CellStyle | null)[][] = []
  for (let row = 0; row < height; row++) {
    const inputRow: CellInput[] = []
    const styleRow: (CellStyle | null)[] = []
    for (let column = 0; column < width; column++) {
      const fromRow = source.range.firstRow + (row % source.rowCount)
      const fromColumn = source.range.firstColumn + (column % source.columnCount)
      const cell = source.sheet.cellAt(fromRow, fromColumn)
      const isFormula = copyType !== 'Values' && cell?.formula
      const moved = isFormula
        ? copyFormula(isFormula, firstRow + row - fromRow, firstColumn + column - fromColumn)
        : null
      const value = cell?.value ?? ''
      inputRow.push(moved ?? (typeof value === 'string' && value !== '' ? `'${value}` : value))
      styleRow.push(cell?.style ?? null)
    }
    inputs.push(inputRow)
    styles.push(styleRow)
  }
  const range = box(firstRow, firstColumn, firstRow + height - 1, firstColumn + width - 1)
  if (copyType === 'All' || copyType === 'Formats') {
    for (const [row, cells] of styles.entries()) {
      for (const [column, style] of cells.entries()) sheet.setStyle(firstRow + row, firstColumn + column, style)
    }
    workbook.emit({ kind: 'format', sheet, range })
  }
  if (copyType !== 'Formats') writeRange(workbook, sheet, range, inputs)
}
