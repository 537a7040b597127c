/**
 * Renders the icons that the manifest names from addin/public/assets/icon.svg. The drawing stands on a grid of 16 units and
 * every size is a multiple of 16, so each edge falls on a pixel. Run it after a change of the drawing: node scripts/icons.ts
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as browserType } from 'playwright-core'

/** Pixels a side: 16, 32 and 80 for the ribbon, 32 and 64 for the list of add-ins, 128 for a store page. */
export const ICON_SIZES_PX = [16, 32, 64, 80, 128]

const folder = resolve(import.meta.dirname, '../addin/public/assets')

async function renderIcons(): Promise<void> {
  const drawing = await readFile(resolve(folder, 'icon.svg'), 'utf8')
  const browser = await browserType.launch({
    ...(process.platform === 'linux'
      ? { executablePath: await chromium.executablePath(), args: chromium.args }
      : { channel: 'chrome' }),
    headless: true,
  })
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 })
    for (const size of ICON_SIZES_PX) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`)
      await page.screenshot({ path: resolve(folder, `icon-${size}.png`), omitBackground: true })
    }
  } finally {
    await browser.close()
  }
}

if (import.meta.main) await renderIcons()
