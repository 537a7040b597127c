/** The desk: one workbook of the host, the grid that shows it, and the task pane beside it. */
import type { Sentence } from '../../core/contract/finding.ts'
import { deskEditRefused, deskOpenFailures, deskText } from '../../core/messages/desk.ts'
import { fileKind } from '../../files/fileKind.ts'
import type { FunctionsMetadata } from '../host/customFunctions.ts'
import { HostApplication } from '../host/hostApplication.ts'
import { HostError } from '../host/hostError.ts'
import { ChartStrip } from './chartStrip.ts'
import { element, translatePage } from './elements.ts'
import { type ChosenFile, downloadFile } from './files.ts'
import { FormulaBar } from './formulaBar.ts'
import { GridView } from './grid/gridView.ts'
import type { Language } from './grid/univer.ts'
import { cyclePartsFrom } from './parts.ts'

const LOCALES = { en: 'en-US', zh: 'zh-CN' } as const

export class Desk {
  app: HostApplication
  language: Language
  readonly #functions: FunctionsMetadata | null
  readonly #formulaBar: FormulaBar
  readonly #charts = new ChartStrip()
  #grid: GridView | null = null
  readonly #trouble = element('trouble', HTMLElement)
  readonly #pane = element('pane', HTMLElement)

  /** An empty workbook; nothing is drawn before `show`. `functions` is the functions.json of the add-in. */
  constructor(language: Language, functions: FunctionsMetadata | null) {
    this.language = language
    this.#functions = functions
    this.app = this.#withFunctions(
      HostApplication.blank({ ...this.#options(), fileName: deskText.blankFile[language] }),
    )
    this.#formulaBar = new FormulaBar((row, column, text) =>
      this.#edit(this.app.workbook.activeSheet.name, row, column, text),
    )
    this.#trouble.querySelector('button')?.addEventListener('click', () => this.#say(null))
  }

  /** Draws everything for the first time: page, grid and, through the host, the task pane. */
  async show(): Promise<void> {
    translatePage(this.language)
    this.#grid = new GridView({
      container: element('grid', HTMLElement),
      language: this.language,
      onEdit: (sheetName, row, column, text) => this.#edit(sheetName, row, column, text),
    })
    await this.#showApp()
  }

  /** Opens a workbook in place of the one on the desk, which stays when the file cannot be read. */
  async open({ name, bytes }: ChosenFile): Promise<void> {
    const kind = fileKind(bytes, name)
    if (kind !== 'xlsx') {
      this.#say(deskOpenFailures[kind === 'encrypted' ? 'encrypted' : 'unreadable'](name))
      return
    }
    // hucre rejects whatever is no workbook inside; its reasons help nobody at the desk.
    const app = await HostApplication.open(bytes, { ...this.#options(), fileName: name }).catch(() => null)
    if (app) await this.#take(app)
    this.#say(app ? null : deskOpenFailures.unreadable(name))
  }

  /** Restarts the host in another language, as Excel too takes a restart for that; the workbook comes along. */
  async speak(language: Language): Promise<void> {
    this.language = language
    translatePage(language)
    this.#grid?.setLanguage(language)
    const { fileName } = this.app.workbook
    await this.#take(await HostApplication.open(await this.app.save(), { ...this.#options(), fileName }))
  }

  async download(): Promise<void> {
    downloadFile({ name: this.app.workbook.fileName, bytes: await this.app.save() })
  }

  #options() {
    return { locale: LOCALES[this.language], origin: location.origin }
  }

  #withFunctions(app: HostApplication): HostApplication {
    if (this.#functions) app.registerFunctions(this.#functions)
    return app
  }

  async #take(app: HostApplication): Promise<void> {
    this.app = this.#withFunctions(app)
    element('file-name', HTMLElement).textContent = app.workbook.fileName
    if (this.#grid) await this.#showApp()
  }

  async #showApp(): Promise<void> {
    this.#formulaBar.showApp(this.app)
    this.#charts.showApp(this.app, this.language)
    this.#loadPane()
    await this.#grid?.showApp(this.app)
  }

  /** A new page for a new workbook, as Excel opens the add-in anew with every document. */
  #loadPane(): void {
    const frame = document.createElement('iframe')
    frame.title = deskText.pane[this.language]
    frame.src = '/desk-taskpane.html'
    cyclePartsFrom(frame)
    this.#pane.replaceChildren(frame)
  }

  /** Types a person's text into a cell; where the workbook refuses it, says so and leaves the cell. */
  #edit(sheetName: string, row: number, column: number, text: string): boolean {
    try {
      this.app.edit(sheetName, row, column, text)
      return true
    } catch (error) {
      const isProtected = error instanceof HostError && error.code === 'AccessDenied'
      this.#say(isProtected ? deskEditRefused.protectedSheet(sheetName) : deskEditRefused.refused(text))
      return false
    }
  }

  #say(sentence: Sentence | null): void {
    this.#trouble.hidden = sentence === null
    const text = this.#trouble.querySelector('span')
    if (text) text.textContent = sentence?.[this.language] ?? ''
  }
}
