import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { files, results, start } from '../../core/messages/pane.ts'
import { workbookTrouble } from '../../core/messages/paneTrouble.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'
import { browserForTests, openPage, root } from './deskPage.ts'

browserForTests()

/** Drops a file on the page as a person does from a folder. */
async function drop(page: Page, target: string, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const data = new DataTransfer()
      const binary = atob(base64)
      data.items.add(new File([Uint8Array.from(binary, character => character.charCodeAt(0))], name))
      return data
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  )
  await page.getByRole('region', { name: target }).dispatchEvent('drop', { dataTransfer: transfer })
}

describe.each([
  { language: 'en', locale: 'en-US', sample: 'riverside-plant.xlsx' },
  { language: 'zh', locale: 'zh-CN', sample: 'binjiang-joint-venture.xlsx' },
] as const)('the pane in a tab without Office, in $language', ({ language, locale, sample }) => {
  test('a dropped workbook is checked and its copy with the sheets downloaded', async () => {
    const { page } = await openPage('/tab.html', locale)
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    const original = await readFile(resolve(root, 'samples', sample))
    await drop(page, files.drop[language], sample, original)
    await page.getByRole('button', { name: start.check[language] }).click()
    await page.getByText(results.all[language](1).replace(/\d.*$/, '')).first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: files.download[language] }).click(),
    ])
    const copy = await openWorkbook(await readFile(await download.path()), download.suggestedFilename())
    expect(copy.ok && copy.value.existingTables().map(table => table.name)).toContain('KeduFindings')
    expect(requests.filter(url => url.includes('office'))).toEqual([])
  })
})

test('a damaged file: one sentence, and the way to another file', async () => {
  const { page } = await openPage('/tab.html')
  await drop(page, files.drop.en, 'broken.xlsx', Buffer.from('PK\u0003\u0004 nothing'))
  const { happened, kept } = workbookTrouble.file_unreadable({ reason: 'file_unreadable', file: 'broken.xlsx' })
  await page.getByText(happened.en).waitFor()
  await page.getByText(kept.en).waitFor()
})
