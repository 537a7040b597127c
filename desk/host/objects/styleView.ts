import type { CellStyle } from '../cell.ts'
import { accessDenied } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { Range } from './range.ts'
import { boundedRange } from './rangeBounds.ts'

/** Reads and writes one aspect of the style of all cells in a range; cells that differ read as null, as in Excel. */
export abstract class StyleView extends HostObject {
  protected readonly range: Range

  constructor(range: Range) {
    super()
    this.range = range
  }

  protected same<T>(read: (style: CellStyle | null) => T): T | null {
    const { sheet, range } = this.range
    const first = read(sheet.cellAt(range.firstRow, range.firstColumn)?.style ?? null)
    let filled = 0
    for (const [, , cell] of sheet.cellsIn(range)) {
      filled++
      if (read(cell.style) !== first) return null
    }
    return filled < this.range.cellCount && read(null) !== first ? null : first
  }

  protected change(update: (style: CellStyle) => CellStyle): void {
    const { sheet, workbook } = this.range
    if (sheet.protection && sheet.protection.formatCells !== false) throw accessDenied()
    const used = boundedRange(this.range)
    for (let row = used.firstRow; row <= used.lastRow; row++) {
      for (let column = used.firstColumn; column <= used.lastColumn; column++) {
        sheet.setStyle(row, column, update(sheet.cellAt(row, column)?.style ?? {}))
      }
    }
    workbook.emit({ kind: 'format', sheet, range: this.range.range })
  }

  protected themeColors(): string[] | undefined {
    return this.range.workbook.file?.themeColors
  }
}
