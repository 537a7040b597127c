import type { ChartModel } from '../chart.ts'
import { accessDenied } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import type { HostContext } from './hostContext.ts'

/** A chart on its sheet. */
export interface PlacedChart {
  host: HostContext
  sheet: Sheet
  chart: ChartModel
}

/** Changes something of a chart. @throws when the sheet is protected, for what stands on it is locked too */
export function changeChart({ host, sheet, chart }: PlacedChart, change: (chart: ChartModel) => void): void {
  if (sheet.protection) throw accessDenied()
  change(chart)
  host.workbook.emit({ kind: 'layout', sheet })
}

/** A part of a chart whose looks the stand-in keeps under a path, and does not draw. */
export abstract class ChartPart extends HostObject {
  protected readonly placed: PlacedChart
  readonly #looks: Map<string, unknown>
  readonly #path: string

  constructor(placed: PlacedChart, looks: Map<string, unknown>, path: string) {
    super()
    this.placed = placed
    this.#looks = looks
    this.#path = path
  }

  protected look<T>(name: string, fallback: T): T {
    return (this.#looks.get(`${this.#path}/${name}`) as T | undefined) ?? fallback
  }

  protected setLook(name: string, value: unknown): void {
    changeChart(this.placed, () => this.#looks.set(`${this.#path}/${name}`, value))
  }

  /** The same looks for a part of this part. */
  protected below<T>(make: new (placed: PlacedChart, looks: Map<string, unknown>, path: string) => T, name: string): T {
    return new make(this.placed, this.#looks, `${this.#path}/${name}`)
  }
}
