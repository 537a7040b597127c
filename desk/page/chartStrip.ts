/** The charts of the active sheet, below the grid, which has no drawings of its own. */
import { deskText } from '../../core/messages/desk.ts'
import type { ChartModel } from '../host/chart.ts'
import type { HostApplication } from '../host/hostApplication.ts'
import { chartPicture } from './chartPicture.ts'
import { element } from './elements.ts'
import type { Language } from './grid/univer.ts'

export class ChartStrip {
  readonly #strip = element('charts', HTMLDetailsElement)
  #app: HostApplication | null = null
  #language: Language = 'en'
  #unsubscribe: () => void = () => {}
  #isScheduled = false

  constructor() {
    this.#strip.addEventListener('toggle', () => this.#schedule())
  }

  /** Follows this workbook from now on. */
  showApp(app: HostApplication, language: Language): void {
    this.#unsubscribe()
    this.#app = app
    this.#language = language
    this.#unsubscribe = app.subscribe(() => this.#schedule())
    this.#show()
  }

  /** One picture for all that a batch of the add-in changes. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setTimeout(() => this.#show(), 50)
  }

  #show(): void {
    this.#isScheduled = false
    const charts = this.#app?.workbook.activeSheet.charts ?? []
    this.#strip.hidden = charts.length === 0
    const summary = this.#strip.querySelector('summary')
    if (summary) summary.textContent = `${deskText.charts[this.#language]} (${charts.length})`
    const list = this.#strip.querySelector('div')
    list?.replaceChildren(...(this.#strip.open ? charts.map(chart => this.#figure(chart)) : []))
  }

  #figure(chart: ChartModel): HTMLElement {
    const figure = document.createElement('figure')
    const caption = document.createElement('figcaption')
    caption.textContent = chart.title || chart.name
    const picture = chartPicture(chart) ?? document.createElement('p')
    if (picture instanceof HTMLParagraphElement) picture.textContent = deskText.chartNotDrawn[this.#language]
    figure.append(caption, picture)
    return figure
  }
}
