import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { deskEditRefused, deskOpenFailures } from '../../core/messages/desk.ts'
import { start } from '../../core/messages/pane.ts'
import {
  browserForTests,
  checkButton,
  contents,
  eventually,
  goTo,
  openDesk,
  openFile,
  typeIntoFormulaBar,
  valueAt,
} from './deskPage.ts'

browserForTests()

test('a custom function typed in the grid shows its figure', async () => {
  const { page, pane } = await openDesk('en', '')
  await pane.locator('#pane *').first().waitFor()
  await goTo(page, 'A1')
  await typeIntoFormulaBar(page, '=KEDU.CPI(90,120)')
  await eventually(() => valueAt(page, 0, 0)).toBe(0.75)
  await goTo(page, 'A2')
  await typeIntoFormulaBar(page, '=KEDU.CPI(90,0)')
  await eventually(() => valueAt(page, 1, 0)).toMatch(/^#/)
})

test('what a person types into the cells, presses away and pastes goes to the workbook', async () => {
  const { page } = await openDesk('en', '')
  const grid = page.locator('#grid canvas[id^="univer-sheet-main-canvas"]')
  // The middle of B3 at Excel's default sizes.
  const cell = { x: 46 + 96, y: 20 + 50 }
  await grid.click({ position: cell })
  await eventually(() => page.locator('#name-box').inputValue()).toBe('B3')
  await page.keyboard.type('=6*7')
  await page.keyboard.press('Enter')
  await eventually(() => valueAt(page, 2, 1)).toBe(42)
  await page.keyboard.type('2026-10-31')
  await page.keyboard.press('Enter')
  await eventually(() => valueAt(page, 3, 1)).toBe(46_326)
  await grid.click({ position: cell })
  await eventually(() => page.locator('#name-box').inputValue()).toBe('B3')
  await page.keyboard.press('ControlOrMeta+C')
  await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe('42')
  await page.keyboard.press('ArrowRight')
  await eventually(() => page.locator('#name-box').inputValue()).toBe('C3')
  await page.keyboard.press('ControlOrMeta+V')
  await eventually(() => valueAt(page, 2, 2)).toBe(42)
  await page.keyboard.press('Delete')
  await eventually(() => valueAt(page, 2, 2)).toBeNull()
  expect(await valueAt(page, 2, 1)).toBe(42)
})

test('a table that a person types is found when the pane reads again', async () => {
  const desk = await openDesk('en', '')
  const { page, pane } = desk
  await pane.getByText(start.nothingFound.en).waitFor()
  const rows = [
    ['ID', 'Task', 'Start', 'Finish', 'Budget', '% complete'],
    ['1', 'Foundations', '2026-01-05', '2026-02-27', '1000', '50%'],
    ['2', 'Frame', '2026-03-02', '2026-04-30', '2000', '0%'],
    ['3', 'Roof', '2026-05-04', '2026-05-29', '1500', '0%'],
  ]
  for (const [row, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) {
      await goTo(page, `${'ABCDEF'[column]}${row + 1}`)
      await typeIntoFormulaBar(page, text)
    }
  }
  await pane.getByRole('button', { name: start.readAgain.en }).click()
  await checkButton(desk, 'en').waitFor()
  await pane.getByText(start.tasks.en(3)).waitFor()
})

test('a protected sheet refuses an edit with one sentence and keeps the cell', async () => {
  const { page } = await openDesk('en', '')
  const bytes = await writeXlsx({ sheets: [{ name: 'Locked', rows: [['a', 1]], protection: { sheet: true } }] })
  await openFile(page, 'locked.xlsx', bytes)
  await page.locator('#file-name', { hasText: 'locked.xlsx' }).waitFor()
  await goTo(page, 'B1')
  await typeIntoFormulaBar(page, '2')
  await page.getByRole('alert').getByText(deskEditRefused.protectedSheet('Locked').en).waitFor()
  expect(await valueAt(page, 0, 1)).toBe(1)
})

test.each([
  { file: 'broken.xlsx', bytes: Buffer.from('PK\u0003\u0004 and then nothing of a workbook'), failure: 'unreadable' },
  { file: 'other.xlsx', bytes: deflateRawSync('no workbook at all'), failure: 'unreadable' },
  { file: 'secret.xlsx', bytes: encrypted(), failure: 'encrypted' },
] as const)(
  '$file is not opened: one sentence, and the workbook on the desk stays',
  async ({ file, bytes, failure }) => {
    const { page } = await openDesk('en')
    const before = await contents(page)
    await openFile(page, file, bytes)
    await page.getByRole('alert').getByText(deskOpenFailures[failure](file).en).waitFor()
    expect(await contents(page)).toEqual(before)
  },
)

/** What tells a workbook with a password: a compound file with the stream that holds the encrypted package. */
function encrypted(): Buffer {
  const header = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([header, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)])
}
