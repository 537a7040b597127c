/** The desk: one workbook of the host, the grid that shows it, and the task pane beside it. */
import type { Sentence } from '../../core/contract/finding.ts'
import { deskEditRefused, deskOpenFailures, deskText } from '../../core/messages/desk.ts'
import { HostApplication } from '../host/hostApplication.ts'
import { HostError } from '../host/hostError.ts'
import type { Sheet } from '../host/sheet.ts'
import { element, translatePage } from './elements.ts'
import { type ChosenFile, downloadFile } from './files.ts'
import { FormulaBar } from './formulaBar.ts'
import { GridView } from './grid/gridView.ts'
import type { Language } from './grid/univer.ts'

const LOCALES = { en: 'en-US', zh: 'zh-CN' } as const

export class Desk {
  readonly app = new HostApplication()
  language: Language
  #grid: GridView | null = null
  readonly #formulaBar: FormulaBar
  readonly #trouble = element('trouble', HTMLElement)
  readonly #pane = element('pane', HTMLElement)

  constructor(language: Language) {
    this.language = language
    this.#formulaBar = new FormulaBar(this.app, (sheet, row, column, text) => {
      try {
        this.app.edit(sheet, row, column, text)
      } catch (error) {
        this.#showRefusal(error, sheet)
      }
    })
    this.#trouble.querySelector('button')?.addEventListener('click', () => this.#say(null))
  }

  /** Draws everything in a language: page, grid, and the host's own, which the task pane follows. */
  show(language: Language): void {
    this.language = language
    translatePage(language)
    this.#grid?.dispose()
    const container = element('grid', HTMLElement)
    container.replaceChildren()
    this.app.displayLanguage = LOCALES[language]
    this.#grid = new GridView({
      container,
      app: this.app,
      language,
      onRefused: (error, sheet) => this.#showRefusal(error, sheet),
    })
    this.#loadPane()
  }

  /** Opens a workbook in place of the one on the desk, which stays when the file cannot be read. */
  async open({ name, bytes }: ChosenFile): Promise<void> {
    const opened = await this.app.open(bytes, { fileName: name })
    if (!opened.ok) {
      this.#say(deskOpenFailures[opened.failure.reason === 'file_encrypted' ? 'encrypted' : 'unreadable'](name))
      return
    }
    this.#say(null)
    element('file-name', HTMLElement).textContent = name
    this.#formulaBar.show()
    if (!this.#grid) return
    this.#grid.showWorkbook()
    this.#loadPane()
  }

  async download(): Promise<void> {
    downloadFile({ name: this.app.workbook.fileName, bytes: await this.app.save() })
  }

  /** A new page for a new workbook, as Excel opens the add-in anew with every document. */
  #loadPane(): void {
    const frame = document.createElement('iframe')
    frame.title = deskText.pane[this.language]
    frame.src = '/desk/taskpane.html'
    this.#pane.replaceChildren(frame)
  }

  #showRefusal(error: unknown, sheet: Sheet): void {
    const isProtected = error instanceof HostError && error.code === 'AccessDenied'
    this.#say(
      isProtected
        ? deskEditRefused.protectedSheet(sheet.name)
        : deskEditRefused.refused(error instanceof Error ? error.message : String(error)),
    )
  }

  #say(sentence: Sentence | null): void {
    this.#trouble.hidden = sentence === null
    const text = this.#trouble.querySelector('span')
    if (text) text.textContent = sentence?.[this.language] ?? ''
  }
}
