/** Opens the desk in a browser and watches it: a request that leaves the machine or an error on the console fails the test. */
import { resolve } from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { results, start } from '../../core/messages/pane.ts'
import type {} from '../../desk/page/main.ts'
import { launchBrowser } from '../../scripts/desk/browser.ts'

export const root = resolve(import.meta.dirname, '../..')

export interface Watched {
  page: Page
  /** What was refused or reported; a test that provokes something takes it out by name. */
  faults: string[]
}

let browser: Browser
const open: { context: BrowserContext; faults: string[] }[] = []

/** Gives the tests of a file a browser, and checks after each test that nothing went wrong on its pages. */
export function browserForTests(): void {
  beforeAll(async () => {
    browser = await launchBrowser(root)
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    const faults = open.flatMap(({ faults }) => faults)
    await Promise.all(open.splice(0).map(({ context }) => context.close()))
    expect(faults).toEqual([])
  })
}

/** A new page of a new profile at a path of the running desk. */
export async function openPage(
  path: string,
  locale: 'en-US' | 'zh-CN' = 'en-US',
  origin: string = inject('origin'),
): Promise<Watched> {
  const context = await browser.newContext({
    locale,
    viewport: { width: 1440, height: 900 },
    baseURL: origin,
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const faults: string[] = []
  context.setDefaultTimeout(15_000)
  open.push({ context, faults })
  await context.route(
    url => url.protocol.startsWith('http') && url.origin !== origin,
    route => {
      faults.push(`request to ${route.request().url()}`)
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`uncaught: ${error.message}`))
  await page.goto(path)
  return { page, faults }
}

export interface DeskPage extends Watched {
  /** The task pane's page. */
  pane: FrameLocator
}

/** The desk with a sample, ready for use. */
export async function openDesk(language: 'en' | 'zh', sample?: string): Promise<DeskPage> {
  const query = new URLSearchParams({ lang: language, ...(sample === undefined ? {} : { sample }) })
  const watched = await openPage(`/desk/?${query}`, language === 'zh' ? 'zh-CN' : 'en-US')
  await watched.page.locator('body[data-ready]').waitFor({ state: 'attached' })
  return { ...watched, pane: watched.page.frameLocator('#pane iframe') }
}

/** Goes to a cell as a person does: its address into the name box. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.locator('#name-box').fill(address)
  await page.locator('#name-box').press('Enter')
}

/** Types into the active cell through the formula bar. */
export async function typeIntoFormulaBar(page: Page, text: string): Promise<void> {
  await page.locator('#formula').fill(text)
  await page.locator('#formula').press('Enter')
}

export const activeCell = (page: Page): Locator => page.locator('#name-box')

/** The button that starts a check, once the pane has looked at the workbook. */
export const checkButton = ({ pane }: DeskPage, language: 'en' | 'zh'): Locator =>
  pane.getByRole('button', { name: start.check[language] })

/** Presses the one primary button and waits until the results stand on their sheets. */
export async function check(desk: DeskPage, language: 'en' | 'zh'): Promise<void> {
  await checkButton(desk, language).click()
  await desk.pane.getByRole('main').getByText(results.written[language]).waitFor()
}

/** Every cell with something in it, and the tables: what "the workbook is as it was" is about. */
export function contents(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const { workbook } = window.keduDesk.desk.app
    const found: Record<string, string> = {}
    for (const sheet of workbook.sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, { value, formula }] of cells) {
          if (value !== null || formula !== null)
            found[`${sheet.name}!${row},${column}`] = JSON.stringify([value, formula])
        }
      }
    }
    for (const { name, sheet, range } of workbook.tables) found[`table ${name}`] = JSON.stringify([sheet.name, range])
    return found
  })
}

export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.keduDesk.desk.app.workbook.sheets.map(sheet => sheet.name))

/** The value of a cell of the active sheet, as the host has it. */
export const valueAt = (page: Page, row: number, column: number): Promise<unknown> =>
  page.evaluate(at => window.keduDesk.desk.app.workbook.activeSheet.cellAt(at.row, at.column)?.value ?? null, {
    row,
    column,
  })

/** Chooses a file with the Open button. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

/** Reads again until the expectation holds; a machine that others use too is given its time. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
