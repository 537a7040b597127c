/** Opens the desk in a browser and watches it: a request that leaves the machine or an error on the console fails the test. */
import { resolve } from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
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
export function useBrowser(): void {
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
export async function openPage(path: string, locale: 'en-US' | 'zh-CN' = 'en-US'): Promise<Watched> {
  const origin = inject('origin')
  const context = await browser.newContext({
    locale,
    viewport: { width: 1440, height: 900 },
    baseURL: origin,
    acceptDownloads: true,
  })
  const faults: string[] = []
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
