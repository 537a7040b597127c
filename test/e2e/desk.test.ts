import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deskText } from '../../core/messages/desk.ts'
import { results } from '../../core/messages/pane.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'
import {
  activeCell,
  browserForTests,
  check,
  checkButton,
  contents,
  eventually,
  openDesk,
  openFile,
  root,
  sheetNames,
} from './deskPage.ts'

browserForTests()

describe.each([
  { language: 'en', sample: 'riverside-plant.xlsx', sheet: 'Kedu Findings' },
  { language: 'zh', sample: 'binjiang-joint-venture.xlsx', sheet: 'Kedu 发现' },
] as const)('the desk in $language', ({ language, sample, sheet }) => {
  test('opens with the sample in it, and says that it is not Excel', async () => {
    const desk = await openDesk(language)
    await desk.page.getByText(sample, { exact: true }).first().waitFor()
    await desk.page.getByText(deskText.notExcel[language]).waitFor()
    await checkButton(desk, language).waitFor()
    expect((await sheetNames(desk.page)).length).toBeGreaterThan(5)
  })

  test('a check writes the result sheets and leaves every cell of the sample as it was', async () => {
    const desk = await openDesk(language)
    await checkButton(desk, language).waitFor()
    const before = await contents(desk.page)
    await check(desk, language)
    expect(await sheetNames(desk.page)).toContain(sheet)
    expect(await contents(desk.page)).toMatchObject(before)
  })

  test('a finding selects its cell', async () => {
    const desk = await openDesk(language)
    await check(desk, language)
    await desk.pane.locator('ul button').first().click()
    const place = desk.pane.locator('li button').first()
    const address = (await place.textContent())?.split('!').at(-1)?.trim() ?? ''
    await place.click()
    await eventually(() => activeCell(desk.page).inputValue()).toBe(address)
  })

  test('a second check changes nothing but the run log', async () => {
    const desk = await openDesk(language)
    await check(desk, language)
    const first = await contents(desk.page)
    await desk.pane.getByRole('button', { name: results.again[language] }).click()
    await desk.pane.getByRole('main').getByText(results.written[language]).waitFor()
    const second = await contents(desk.page)
    const changed = Object.keys(second).filter(key => first[key] !== second[key])
    const runs = JSON.parse(second['table KeduRuns'] ?? '') as [string, { lastRow: number }]
    expect(
      changed.filter(key => key !== 'table KeduRuns' && !key.startsWith(`${runs[0]}!${runs[1].lastRow},`)),
    ).toEqual([])
    expect(changed).toContain('table KeduRuns')
    expect(Object.keys(first).filter(key => !(key in second))).toEqual([])
  })
})

test('F6 goes round bar, grid and pane, and back, also out of the grid', async () => {
  const desk = await openDesk('en')
  await checkButton(desk, 'en').waitFor()
  const part = () =>
    desk.page.evaluate(() => {
      const active = document.activeElement
      return active?.closest('header, .sheet, aside')?.className || active?.closest('aside')?.id
    })
  await desk.page.locator('#open').focus()
  const visited: unknown[] = []
  for (const key of ['F6', 'F6', 'F6', 'Shift+F6']) {
    await desk.page.keyboard.press(key)
    visited.push(await part())
  }
  expect(visited).toEqual(['sheet', 'pane', 'bar', 'pane'])
})

test('an edit after the check says that the results are older than the workbook', async () => {
  const desk = await openDesk('en')
  await check(desk, 'en')
  expect(await desk.pane.getByText(results.changedSince.en).count()).toBe(0)
  await desk.page.evaluate(() => {
    const { app } = window.keduDesk.desk
    app.edit(app.workbook.activeSheet.name, 60, 0, 'typed')
  })
  await desk.pane.getByText(results.changedSince.en).waitFor()
  await desk.pane.getByRole('button', { name: results.again.en }).click()
  await desk.pane.getByRole('main').getByText(results.written.en).waitFor()
  expect(await desk.pane.getByText(results.changedSince.en).count()).toBe(0)
})

test('another workbook is opened, checked and downloaded with its results', async () => {
  const desk = await openDesk('en')
  await openFile(desk.page, 'mine.xlsx', await readFile(resolve(root, 'samples/binjiang-joint-venture.xlsx')))
  await desk.page.locator('#file-name', { hasText: 'mine.xlsx' }).waitFor()
  await check(desk, 'en')
  const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.page.locator('#download').click()])
  expect(download.suggestedFilename()).toBe('mine.xlsx')
  const opened = await openWorkbook(await readFile(await download.path()), 'mine.xlsx')
  expect(opened.ok && opened.value.existingTables().map(table => table.name)).toContain('KeduFindings')
})

test('the language of the host changes page, grid and pane, and keeps the workbook', async () => {
  const desk = await openDesk('en')
  await check(desk, 'en')
  const before = await sheetNames(desk.page)
  await desk.page.locator('#language').selectOption('zh')
  await checkButton(desk, 'zh').waitFor()
  await desk.page.getByText(deskText.notExcel.zh).waitFor()
  expect(await sheetNames(desk.page)).toEqual(before)
})
