/** The line above the grid: address and content of the active cell; both can be typed into. */
import { type CellRange, cellAddress } from '../host/address.ts'
import type { HostApplication } from '../host/hostApplication.ts'
import { element } from './elements.ts'
import { displayedText } from './grid/editText.ts'

export class FormulaBar {
  #app: HostApplication | null = null
  #unsubscribe: () => void = () => {}
  readonly #nameBox = element('name-box', HTMLInputElement)
  readonly #formula = element('formula', HTMLInputElement)
  readonly #onEdit: (row: number, column: number, text: string) => void
  #isEditing = false

  /** `onEdit` takes what a person typed for a cell of the active sheet. */
  constructor(onEdit: (row: number, column: number, text: string) => void) {
    this.#onEdit = onEdit
    this.#nameBox.addEventListener('keydown', event => {
      if (event.key === 'Enter') this.#goTo(this.#nameBox.value.trim())
      if (event.key === 'Escape') this.#show()
    })
    this.#nameBox.addEventListener('blur', () => this.#show())
    this.#formula.addEventListener('focus', () => this.#begin())
    this.#formula.addEventListener('blur', () => this.#end(this.#formula.value))
    this.#formula.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.#formula.value = this.#active()?.text ?? ''
      if (event.key === 'Enter' || event.key === 'Escape') this.#formula.blur()
    })
  }

  /** Follows this workbook from now on. */
  showApp(app: HostApplication): void {
    this.#unsubscribe()
    this.#app = app
    this.#unsubscribe = app.subscribe(() => this.#show())
    this.#show()
  }

  /** Shows the active cell of the workbook as it is now, unless a person is typing here. */
  #show(): void {
    const active = this.#active()
    if (!active) return
    const { firstRow, firstColumn } = active.range
    if (document.activeElement !== this.#nameBox) this.#nameBox.value = cellAddress(firstRow, firstColumn)
    if (!this.#isEditing) this.#formula.value = active.text
  }

  #active(): { range: CellRange; text: string } | null {
    const workbook = this.#app?.workbook
    if (!workbook) return null
    const sheet = workbook.activeSheet
    const range = workbook.selectionOn(sheet)
    return { range, text: displayedText(workbook, sheet, range.firstRow, range.firstColumn) }
  }

  #goTo(text: string): void {
    this.#nameBox.blur()
    this.#app?.act(workbook => {
      const target = workbook.locate(text, workbook.activeSheet)
      if (target?.sheet.visibility === 'Visible') workbook.select(target.sheet, target.range)
    })
  }

  #begin(): void {
    this.#isEditing = true
    this.#app?.beginCellEdit()
  }

  #end(text: string): void {
    if (!this.#isEditing) return
    this.#isEditing = false
    this.#app?.endCellEdit()
    const active = this.#active()
    if (active && text !== active.text) this.#onEdit(active.range.firstRow, active.range.firstColumn, text)
    this.#show()
  }
}
