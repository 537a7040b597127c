import type { Cell, CellContent } from '../cell.ts'
import { copyFormula } from '../formulas/rewrite.ts'
import { compareScalars, toScalar } from '../formulas/values.ts'
import { accessDenied } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { Range } from './range.ts'

export interface SortField {
  /** Column (or row) within the range, from 0. */
  key: number
  ascending?: boolean
}

/** Blanks come last in either order. */
function compareCells(a: CellContent, b: CellContent, isAscending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareScalars(toScalar(a), toScalar(b)) * (isAscending ? 1 : -1)
}

export class RangeSort extends HostObject {
  readonly #range: Range

  constructor(range: Range) {
    super()
    this.#range = range
  }

  apply(fields: SortField[], _matchCase?: boolean, hasHeaders?: boolean): void {
    const { sheet, range, workbook } = this.#range
    if (sheet.protection && sheet.protection.sort !== false) throw accessDenied()
    workbook.calculation.bringUpToDate()
    const first = range.firstRow + (hasHeaders ? 1 : 0)
    const rows: { row: number; cells: (Cell | undefined)[] }[] = []
    for (let row = first; row <= range.lastRow; row++) {
      const cells: (Cell | undefined)[] = []
      for (let column = range.firstColumn; column <= range.lastColumn; column++) cells.push(sheet.cellAt(row, column))
      rows.push({ row, cells })
    }
    rows.sort((a, b) => {
      for (const { key, ascending = true } of fields) {
        const order = compareCells(a.cells[key]?.value ?? null, b.cells[key]?.value ?? null, ascending)
        if (order !== 0) return order
      }
      return a.row - b.row
    })
    for (const [index, { row, cells }] of rows.entries()) {
      const target = first + index
      for (const [offset, cell] of cells.entries()) this.#place(target, range.firstColumn + offset, cell, target - row)
    }
    workbook.calculation.structureChanged()
    workbook.calculation.contentsChanged(sheet, range)
    workbook.emit({ kind: 'cells', sheet, range, source: workbook.actor, changeType: 'RangeEdited' })
  }

  #place(row: number, column: number, cell: Cell | undefined, moved: number): void {
    const { sheet } = this.#range
    const cells = sheet.rows.get(row) ?? new Map<number, Cell>()
    if (cell) {
      const formula = cell.formula === null ? null : copyFormula(cell.formula, moved, 0)
      cells.set(column, { ...cell, formula })
    } else cells.delete(column)
    sheet.rows.set(row, cells)
  }
}
