import type { Sheet as FileSheet, PageSetup } from 'hucre'
import { formatAddress } from '../address.ts'
import { HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import { Range } from './range.ts'

/** The part of the page setup that reports set: orientation, scaling, repeated rows, print area. */
export class PageLayout extends HostObject {
  readonly #sheet: Sheet

  constructor(sheet: Sheet) {
    super()
    this.#sheet = sheet
  }

  get #setup(): PageSetup {
    this.#sheet.file ??= { name: this.#sheet.name, rows: [] } satisfies FileSheet
    this.#sheet.file.pageSetup ??= {}
    return this.#sheet.file.pageSetup
  }

  get orientation(): string {
    return this.#sheet.file?.pageSetup?.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  }

  set orientation(orientation: string) {
    this.#setup.orientation = orientation === 'Landscape' ? 'landscape' : 'portrait'
  }

  get zoom(): Record<string, number> {
    const { fitToPage, fitToWidth, fitToHeight, scale } = this.#sheet.file?.pageSetup ?? {}
    if (!fitToPage) return { scale: scale ?? 100 }
    return { horizontalFitToPages: fitToWidth ?? 1, verticalFitToPages: fitToHeight ?? 0 }
  }

  set zoom(zoom: Record<string, number>) {
    const setup = this.#setup
    if (zoom.scale !== undefined) setup.scale = zoom.scale
    if (zoom.horizontalFitToPages === undefined && zoom.verticalFitToPages === undefined) return
    setup.fitToPage = true
    setup.fitToWidth = zoom.horizontalFitToPages ?? 0
    setup.fitToHeight = zoom.verticalFitToPages ?? 0
  }

  get centerHorizontally(): boolean {
    return this.#sheet.file?.pageSetup?.horizontalCentered === true
  }

  set centerHorizontally(isCentered: boolean) {
    this.#setup.horizontalCentered = isCentered
  }

  setPrintArea(area: unknown): void {
    this.#setup.printArea = area instanceof Range ? formatAddress(area.range) : String(area)
  }

  setPrintTitleRows(rows: unknown): void {
    this.#setup.printTitlesRow = rows instanceof Range ? formatAddress(rows.getEntireRow().range) : String(rows)
  }
}
