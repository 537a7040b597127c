/**
 * Takes the screenshots of docs/screenshots: the desk before and after a check, and the task pane's screens, in both
 * languages; and every result sheet into test-output. Needs built pages: npm run build, then node scripts/screenshots.ts.
 */
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { results, running, start } from '../core/messages/pane.ts'
import { launchBrowser } from './desk/browser.ts'
import { startDesk } from './desk/server.ts'

const root = resolve(import.meta.dirname, '..')
const folder = resolve(root, 'docs/screenshots')
/** The single sheets are for looking at, not for the documents. */
const sheetFolder = resolve(root, 'test-output/screenshots')

async function photograph(browser: Browser, origin: string, language: 'en' | 'zh'): Promise<void> {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
  })
  const page = await context.newPage()
  const save = (name: string) => page.screenshot({ path: resolve(folder, `${name}-${language}.png`) })
  await page.goto(`${origin}/desk/?lang=${language}`)
  const pane = page.frameLocator('#pane iframe')
  await pane.getByRole('button', { name: start.check[language] }).waitFor()
  await settle(page)
  await save('desk-start')
  await pane.getByRole('button', { name: start.check[language] }).click()
  await pane.getByRole('button', { name: running.cancel[language] }).waitFor({ state: 'detached' })
  await pane.getByRole('button', { name: results.again[language], disabled: false }).waitFor()
  await showSheetOf(page, 'KeduFindings')
  await save('desk-results')
  await pane
    .getByRole('button', { name: /›|×|\d/ })
    .first()
    .click()
  await settle(page)
  await page.locator('#pane').screenshot({ path: resolve(folder, `pane-group-${language}.png`) })
  const place = pane.locator('li button').first()
  if ((await place.count()) > 0) {
    await place.click()
    await settle(page)
    await save('desk-finding')
  }
  await photographSheets(page, language)
  await context.close()
}

/** Shows the sheet that holds a result table, the mouse out of the way. */
async function showSheetOf(page: Page, table: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(name => {
    const { app } = window.keduDesk.desk
    const sheet = app.workbook.findTable(name)?.sheet
    if (sheet) app.select(sheet.name, 'A1')
  }, table)
  await settle(page)
}

/** Every sheet that the check made. */
async function photographSheets(page: Page, language: string): Promise<void> {
  const names = await page.evaluate(() => {
    const { workbook } = window.keduDesk.desk.app
    const withTables = new Set(workbook.tables.filter(table => table.name.startsWith('Kedu')).map(table => table.sheet))
    return workbook.sheets
      .filter(sheet => withTables.has(sheet) && sheet.visibility === 'Visible')
      .map(sheet => sheet.name)
  })
  for (const [index, name] of names.entries()) {
    await page.evaluate(sheet => window.keduDesk.desk.app.select(sheet, 'A1'), name)
    await settle(page)
    await page.screenshot({ path: resolve(sheetFolder, `sheet-${index + 1}-${language}.png`) })
  }
}

/** Two frames after everything asked for has been drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 400)),
  )
}

await mkdir(folder, { recursive: true })
await mkdir(sheetFolder, { recursive: true })
const desk = await startDesk({ root, port: 0 })
const browser = await launchBrowser(root)
try {
  for (const language of ['en', 'zh'] as const) await photograph(browser, desk.origin, language)
} finally {
  await browser.close()
  await desk.close()
}
