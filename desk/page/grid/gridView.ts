/**
 * The grid as a view of the host's workbook. The model is the truth: after every change the picture of each sheet is made
 * anew and only its differences go to the view; what a person does in the view goes to the model, and the model's answer
 * comes back the same way.
 */
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core'
import type { IRange } from '@univerjs/presets'
import { type CellRange, MAX_COLUMNS, MAX_ROWS } from '../../host/address.ts'
import type { ModelChange } from '../../host/change.ts'
import type { HostApplication } from '../../host/hostApplication.ts'
import type { Sheet } from '../../host/sheet.ts'
import { displayedText } from './editText.ts'
import { MUTATION } from './mutations.ts'
import { personsEdits, typedText } from './personsEdits.ts'
import { drawTableButtons } from './tableButtons.ts'
import { createGrid, type Grid, type Language } from './univer.ts'
import { WorkbookMirror } from './workbookMirror.ts'

export interface GridViewOptions {
  container: HTMLElement
  language: Language
  /** Takes what a person typed; false when the workbook refused it. */
  onEdit: (sheetName: string, row: number, column: number, text: string) => boolean
}

export class GridView {
  readonly #grid: Grid
  readonly #mirror: WorkbookMirror
  readonly #onEdit: GridViewOptions['onEdit']
  #app: HostApplication | null = null
  #unsubscribe: () => void = () => {}
  #isScheduled = false
  /** The view is being told; what it reports meanwhile is an echo. */
  #isTelling = false

  constructor({ container, language, onEdit }: GridViewOptions) {
    this.#onEdit = onEdit
    this.#grid = createGrid(container, language)
    this.#mirror = new WorkbookMirror(this.#grid)
  }

  /** The language of the grid's own words. */
  setLanguage(language: Language): void {
    this.#grid.setLanguage(language)
  }

  /** Shows this workbook from now on. Resolves when it can be seen. */
  async showApp(app: HostApplication): Promise<void> {
    const isFirst = this.#app === null
    this.#unsubscribe()
    this.#app = app
    if (isFirst) {
      this.#mirror.update(app.workbook)
      // Univer takes part after part into service; before it draws, selecting and measuring fail.
      await this.#grid.drawing
      drawTableButtons(this.#grid.injector, () => this.#app?.workbook.tables ?? [])
      this.#takeEdits()
      this.#takeSelections()
    }
    this.#unsubscribe = app.subscribe(change => this.#noteChange(change))
    this.flush()
    this.#tell(() => this.#showSelection(app.workbook.activeSheet))
  }

  /** Brings the view up to date at once. */
  flush(): void {
    this.#isScheduled = false
    const { workbook } = this.#app ?? {}
    if (!workbook) return
    this.#tell(() => {
      this.#mirror.update(workbook)
      this.#mirror.fitRows(workbook.activeSheet.id)
    })
  }

  #noteChange(change: ModelChange): void {
    if (change.kind === 'selection' || change.kind === 'sheet-activated') {
      if (this.#isTelling) return
      this.flush()
      this.#tell(() => this.#showSelection(change.sheet))
      return
    }
    this.#schedule()
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    // One repaint for all that a batch of the add-in changes.
    setTimeout(() => {
      if (this.#isScheduled) this.flush()
    }, 16)
  }

  #tell(action: () => void): void {
    const wasTelling = this.#isTelling
    this.#isTelling = true
    try {
      action()
    } finally {
      this.#isTelling = wasTelling
    }
  }

  #showSelection(sheet: Sheet): void {
    const book = this.#grid.api.getActiveWorkbook()
    const shown = book?.getSheetBySheetId(sheet.id)
    if (!book || !shown || !this.#app) return
    this.#grid.activate(sheet.id)
    this.#mirror.fitRows(sheet.id)
    const range = this.#app.workbook.selectionOn(sheet)
    const target = shown.getRange(range.firstRow, range.firstColumn, rows(range), columns(range))
    book.setActiveRange(target)
    if (!isVisible(shown.getVisibleRange(), range)) {
      shown.scrollToCell(Math.max(0, range.firstRow - 3), Math.max(0, range.firstColumn - 2))
    }
  }

  #takeSelections(): void {
    const { api, injector } = this.#grid
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheet = this.#sheetOf(activeSheet.getSheetId())
      if (sheet && !this.#isTelling) this.#app?.act(workbook => workbook.activate(sheet))
    })
    const { selectionMoveEnd$, selectionSet$ } = injector.get(SheetsSelectionsService)
    for (const selections$ of [selectionMoveEnd$, selectionSet$]) {
      selections$.subscribe(selections => this.#takeSelection(selections?.at(-1)?.range))
    }
  }

  #takeSelection(range: IRange | undefined): void {
    const shownId = this.#grid.api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? ''
    const sheet = this.#sheetOf(shownId)
    if (!sheet || !range || this.#isTelling) return
    this.#tell(() => this.#app?.act(workbook => workbook.select(sheet, rangeOf(range))))
  }

  #takeEdits(): void {
    const { api, injector } = this.#grid
    const { writeCellInterceptor } = injector.get(SheetInterceptorService)
    const first = 1000
    writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: first,
      handler: (cell, { subUnitId, row, col }) => {
        const sheet = this.#sheetOf(subUnitId)
        const text = sheet ? this.#textAt(sheet, row, col) : ''
        return text.startsWith('=') ? { ...cell, f: text } : { ...cell, v: text, t: 1 }
      },
    })
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: first,
      handler: (cell, { subUnitId, row, col, worksheet }) => {
        this.#edit(subUnitId, [{ row, column: col, text: typedText(cell) ?? '' }])
        // The view changes nothing by itself: the model's answer is on its way.
        return worksheet.getCellRaw(row, col)
      },
    })
    this.#grid.onPersonsChange((mutation, params) => {
      if (mutation !== MUTATION.setRangeValues || !('subUnitId' in params)) return
      const edits = personsEdits(params)
      this.#mirror.forget(String(params.subUnitId), edits)
      this.#edit(String(params.subUnitId), edits)
      this.#schedule()
    })
    api.addEvent(api.Event.SheetEditStarted, () => this.#app?.beginCellEdit())
    api.addEvent(api.Event.SheetEditEnded, () => this.#app?.endCellEdit())
    // The view's memory knows neither formulas nor what the add-in wrote, so taking it back would lose them.
    api.addEvent(api.Event.BeforeUndo, event => {
      event.cancel = true
    })
    api.addEvent(api.Event.BeforeRedo, event => {
      event.cancel = true
    })
  }

  #edit(sheetId: string, edits: { row: number; column: number; text: string }[]): void {
    const sheet = this.#sheetOf(sheetId)
    if (!sheet) return
    for (const { row, column, text } of edits) {
      if (this.#textAt(sheet, row, column) !== text && !this.#onEdit(sheet.name, row, column, text)) return
    }
  }

  #textAt(sheet: Sheet, row: number, column: number): string {
    return this.#app ? displayedText(this.#app.workbook, sheet, row, column) : ''
  }

  #sheetOf(id: string): Sheet | undefined {
    return this.#app?.workbook.sheets.find(sheet => sheet.id === id)
  }
}

/** Whole rows and columns have no numbers on their open sides. */
const rangeOf = ({ startRow, endRow, startColumn, endColumn }: IRange): CellRange => ({
  firstRow: startRow || 0,
  firstColumn: startColumn || 0,
  lastRow: Number.isNaN(endRow) ? MAX_ROWS - 1 : endRow,
  lastColumn: Number.isNaN(endColumn) ? MAX_COLUMNS - 1 : endColumn,
})

const rows = (range: CellRange): number => range.lastRow - range.firstRow + 1
const columns = (range: CellRange): number => range.lastColumn - range.firstColumn + 1

function isVisible(
  shown: { startRow: number; endRow: number; startColumn: number; endColumn: number } | null,
  range: CellRange,
): boolean {
  if (!shown) return false
  // The last row and column may be cut off by the edge.
  return (
    range.firstRow >= shown.startRow &&
    range.firstRow < shown.endRow &&
    range.firstColumn >= shown.startColumn &&
    range.firstColumn < shown.endColumn
  )
}
