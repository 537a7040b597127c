import { box } from '../address.ts'
import { invalidArgument } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import type { HostContext } from './hostContext.ts'
import { Range } from './range.ts'

export class WorksheetFreezePanes extends HostObject {
  readonly #host: HostContext
  readonly #sheet: Sheet

  constructor(host: HostContext, sheet: Sheet) {
    super()
    this.#host = host
    this.#sheet = sheet
  }

  freezeRows(count = 1): void {
    this.#freeze(count, 0)
  }

  freezeColumns(count = 1): void {
    this.#freeze(0, count)
  }

  /** Freezes everything down to and left of the range's last cell. */
  freezeAt(frozen: unknown): void {
    const range =
      frozen instanceof Range ? frozen.range : this.#host.workbook.locate(String(frozen), this.#sheet)?.range
    if (!range) throw invalidArgument()
    this.#freeze(range.lastRow + 1, range.lastColumn + 1)
  }

  unfreeze(): void {
    this.#freeze(0, 0)
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.#sheet.frozen
    if (rows === 0 && columns === 0) return null
    const lastRow = rows === 0 ? 1_048_575 : rows - 1
    const lastColumn = columns === 0 ? 16_383 : columns - 1
    return new Range(this.#host, this.#sheet, box(0, 0, lastRow, lastColumn))
  }

  #freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw invalidArgument()
    this.#sheet.frozen = { rows, columns }
    this.#host.workbook.emit({ kind: 'layout', sheet: this.#sheet })
  }
}
