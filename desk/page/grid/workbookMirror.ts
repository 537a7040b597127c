/** Keeps Univer's workbook like the model's: what it showed last, sheet by sheet, and the changes to what it should show. */
import { LocaleType } from '@univerjs/presets'
import type { WorkbookModel } from '../../host/workbookModel.ts'
import { MUTATION } from './mutations.ts'
import { pictureChanges } from './pictureChanges.ts'
import { type SheetPicture, sheetPicture } from './sheetPicture.ts'
import { digitPixels, type Grid } from './univer.ts'
import { DEFAULT_STYLE, worksheetData } from './workbookData.ts'

export class WorkbookMirror {
  readonly #grid: Grid
  #shown = new Map<string, SheetPicture>()
  #order: string[] = []
  #unitId = ''
  #opened = 0
  readonly #digitPixels = digitPixels()
  /** Sheets whose rows may need other heights. */
  #unfitted = new Set<string>()

  constructor(grid: Grid) {
    this.#grid = grid
  }

  /** Shows a workbook in place of the one before. */
  show(workbook: WorkbookModel): void {
    if (this.#unitId) this.#grid.api.disposeUnit(this.#unitId)
    const pictures = this.#picturesOf(workbook)
    this.#unitId = `workbook-${++this.#opened}`
    this.#shown = new Map(pictures.map(picture => [picture.id, picture]))
    this.#order = pictures.map(picture => picture.id)
    this.#unfitted = new Set(this.#order)
    this.#grid.api.createWorkbook({
      id: this.#unitId,
      name: workbook.fileName,
      locale: LocaleType.EN_US,
      defaultStyle: DEFAULT_STYLE,
      sheetOrder: this.#order,
      sheets: Object.fromEntries(pictures.map(picture => [picture.id, worksheetData(picture)])),
    })
  }

  /** Brings the differences since the last time into the view. */
  update(workbook: WorkbookModel): void {
    const pictures = this.#picturesOf(workbook)
    const wanted = pictures.map(picture => picture.id)
    for (const [index, picture] of pictures.entries()) {
      const before = this.#shown.get(picture.id)
      if (before) {
        const changes = pictureChanges(before, picture)
        for (const { mutation, params } of changes) this.#apply(mutation, { subUnitId: picture.id, ...params })
        if (changes.length > 0) this.#unfitted.add(picture.id)
      } else {
        this.#apply(MUTATION.insertSheet, { index, sheet: worksheetData(picture) })
        this.#order.splice(index, 0, picture.id)
        this.#unfitted.add(picture.id)
      }
      this.#shown.set(picture.id, picture)
    }
    this.#removeOthers(wanted)
    this.#reorder(wanted)
  }

  /** Cells that the view changed by itself: they are told again next time, whatever they should show. */
  forget(sheetId: string, cells: readonly { row: number; column: number }[]): void {
    const picture = this.#shown.get(sheetId)
    for (const { row, column } of cells) {
      const line = picture?.cells.get(row) ?? new Map()
      picture?.cells.set(row, line)
      line.set(column, { value: null, type: 1, look: UNKNOWN_LOOK })
    }
  }

  /** Fits the rows of a sheet that is about to be seen; false when that is not possible yet. */
  fitRows(sheetId: string): boolean {
    if (!this.#grid.isDrawing(this.#unitId)) return false
    const picture = this.#shown.get(sheetId)
    if (!picture || !this.#unfitted.delete(sheetId)) return true
    this.#grid.fitRows(sheetId, Math.min(picture.rowCount, FITTED_ROWS_MAX), picture.columnCount)
    return true
  }

  #picturesOf(workbook: WorkbookModel): SheetPicture[] {
    return workbook.sheets.map(sheet => {
      const tables = workbook.tables.filter(table => table.sheet === sheet)
      return sheetPicture(sheet, tables, this.#digitPixels)
    })
  }

  #removeOthers(wanted: readonly string[]): void {
    for (const [id, { name }] of [...this.#shown]) {
      if (wanted.includes(id)) continue
      this.#apply(MUTATION.removeSheet, { subUnitId: id, subUnitName: name })
      this.#shown.delete(id)
      this.#order = this.#order.filter(other => other !== id)
    }
  }

  #reorder(wanted: readonly string[]): void {
    for (const [toOrder, id] of wanted.entries()) {
      const fromOrder = this.#order.indexOf(id)
      if (fromOrder === toOrder) continue
      this.#apply(MUTATION.setSheetOrder, { subUnitId: id, fromOrder, toOrder })
      this.#order.splice(toOrder, 0, ...this.#order.splice(fromOrder, 1))
    }
  }

  #apply(mutation: string, params: Record<string, unknown>): void {
    this.#grid.apply(mutation, { unitId: this.#unitId, ...params })
  }
}

/** Measuring more would hold up the page. */
const FITTED_ROWS_MAX = 1000

/** A look that no cell has. */
const UNKNOWN_LOOK = {}
