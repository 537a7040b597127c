/** The line above the grid: address and content of the active cell; both can be typed into. */
import { type CellRange, cellAddress } from '../host/address.ts'
import type { HostApplication } from '../host/hostApplication.ts'
import type { Sheet } from '../host/sheet.ts'
import { element } from './elements.ts'
import { displayedText } from './grid/editText.ts'

export class FormulaBar {
  readonly #app: HostApplication
  readonly #nameBox = element('name-box', HTMLInputElement)
  readonly #formula = element('formula', HTMLInputElement)
  readonly #onEdit: (sheet: Sheet, row: number, column: number, text: string) => void
  #isEditing = false

  constructor(app: HostApplication, onEdit: (sheet: Sheet, row: number, column: number, text: string) => void) {
    this.#app = app
    this.#onEdit = onEdit
    app.subscribe(() => this.show())
    this.#nameBox.addEventListener('keydown', event => {
      if (event.key === 'Enter') this.#goTo(this.#nameBox.value.trim())
      if (event.key === 'Escape') this.show()
    })
    this.#nameBox.addEventListener('blur', () => this.show())
    this.#formula.addEventListener('focus', () => this.#begin())
    this.#formula.addEventListener('blur', () => this.#end(this.#formula.value))
    this.#formula.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.#formula.value = this.#content()
      if (event.key === 'Enter' || event.key === 'Escape') this.#formula.blur()
    })
    this.show()
  }

  /** Shows the active cell of the workbook as it is now, unless a person is typing here. */
  show(): void {
    const { firstRow, firstColumn } = this.#selection()
    if (document.activeElement !== this.#nameBox) this.#nameBox.value = cellAddress(firstRow, firstColumn)
    if (!this.#isEditing) this.#formula.value = this.#content()
  }

  #selection(): CellRange {
    return this.#app.workbook.selectionOn(this.#app.workbook.activeSheet)
  }

  #content(): string {
    const { firstRow, firstColumn } = this.#selection()
    return displayedText(this.#app.workbook, this.#app.workbook.activeSheet, firstRow, firstColumn)
  }

  #goTo(text: string): void {
    const target = this.#app.workbook.locate(text, this.#app.workbook.activeSheet)
    this.#nameBox.blur()
    if (target && target.sheet.visibility === 'Visible') this.#app.select(target.sheet, target.range)
  }

  #begin(): void {
    this.#isEditing = true
    this.#app.beginCellEdit()
  }

  #end(text: string): void {
    if (!this.#isEditing) return
    this.#isEditing = false
    this.#app.endCellEdit()
    const { firstRow, firstColumn } = this.#selection()
    if (text !== this.#content()) this.#onEdit(this.#app.workbook.activeSheet, firstRow, firstColumn, text)
    this.show()
  }
}
