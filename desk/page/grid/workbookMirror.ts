/** Keeps Univer's workbook like the model's: what it showed last, sheet by sheet, and the changes to what it should show. */
import { LocaleType } from '@univerjs/presets'
import type { WorkbookModel } from '../../host/workbookModel.ts'
import { MUTATION } from './mutations.ts'
import { pictureChanges } from './pictureChanges.ts'
import { type SheetPicture, sheetPicture } from './sheetPicture.ts'
import { digitPixels, type Grid } from './univer.ts'
import { DEFAULT_STYLE, worksheetData } from './workbookData.ts'

/** The one workbook that Univer knows. */
const UNIT_ID = 'workbook'

export class WorkbookMirror {
  readonly #grid: Grid
  #shown = new Map<string, SheetPicture>()
  #order: string[] = []
  readonly #digitPixels = digitPixels()
  /** Sheets whose rows may need other heights. */
  #unfitted = new Set<string>()

  constructor(grid: Grid) {
    this.#grid = grid
  }

  /**
   * Brings the differences since the last time into the view. Another workbook comes the same way as another state of one:
   * taking Univer's workbook away and giving it a new one fails while it is still making ready for the first.
   */
  update(workbook: WorkbookModel): void {
    const pictures = this.#picturesOf(workbook)
    if (this.#order.length === 0) {
      this.#create(pictures)
      return
    }
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
    // First, or Univer would choose the next active sheet itself.
    this.#grid.activate(workbook.activeSheet.id)
    this.#removeOthers(wanted)
    this.#reorder(wanted)
  }

  #create(pictures: readonly SheetPicture[]): void {
    this.#shown = new Map(pictures.map(picture => [picture.id, picture]))
    this.#order = pictures.map(picture => picture.id)
    this.#unfitted = new Set(this.#order)
    this.#grid.api.createWorkbook({
      id: UNIT_ID,
      locale: LocaleType.EN_US,
      defaultStyle: DEFAULT_STYLE,
      sheetOrder: this.#order,
      sheets: Object.fromEntries(pictures.map(picture => [picture.id, worksheetData(picture)])),
    })
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

  /** Fits the rows of a sheet that is about to be seen. */
  fitRows(sheetId: string): void {
    const picture = this.#shown.get(sheetId)
    if (!picture || !this.#unfitted.delete(sheetId)) return
    this.#grid.fitRows(sheetId, Math.min(picture.rowCount, FITTED_ROWS_MAX), picture.columnCount)
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
    this.#grid.apply(mutation, { unitId: UNIT_ID, ...params })
  }
}

/** Measuring more would hold up the page. */
const FITTED_ROWS_MAX = 1000

/** A look that no cell has. */
const UNKNOWN_LOOK = {}
