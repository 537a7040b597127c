import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { start } from '../../core/messages/pane.ts'
import { mapping, project, templates } from '../../core/messages/paneMapping.ts'
import {
  browserForTests,
  check,
  checkButton,
  type DeskPage,
  eventually,
  openDesk,
  openFile,
  sheetNames,
} from './deskPage.ts'
import { oddWorkbook, planWorkbook } from './oddWorkbook.ts'

browserForTests()

/** What stands in the table of corrections: each setting with its value. */
const keptChoices = (desk: DeskPage) =>
  desk.page.evaluate(() => {
    const table = window.keduDesk.desk.app.workbook.findTable('KeduMappings')
    if (!table) return []
    const { firstRow, lastRow, firstColumn } = table.range
    const text = (row: number, column: number) => String(table.sheet.cellAt(row, firstColumn + column)?.value ?? '')
    return Array.from({ length: lastRow - firstRow }, (_, i) => [
      text(firstRow + 1 + i, 3),
      text(firstRow + 1 + i, 4),
    ]).filter(([what]) => what !== '')
  })

const budgetOf = (desk: Awaited<ReturnType<typeof openDesk>>) => desk.pane.getByRole('main').textContent()

describe.each([
  { language: 'en', unit: '万' },
  { language: 'zh', unit: '万元' },
] as const)('the mapping in $language', ({ language, unit }) => {
  const row = (sheet: string) => project.open[language](sheet)

  test('a sheet that nobody knows is made a plan, and stays one after a column was inserted', async () => {
    const desk = await openDesk(language)
    await openFile(desk.page, 'odd.xlsx', await oddWorkbook())
    await desk.pane.getByRole('button', { name: project.otherSheets[language](1) }).click()
    await desk.pane.getByRole('button', { name: /^Arbeit/ }).click()
    await desk.pane.getByLabel(mapping.kind[language]).selectOption('plan')
    await desk.pane.getByLabel(mapping.header[language]).selectOption('3')
    await desk.pane.getByLabel(mapping.readAs[language]('Ding')).selectOption('name')
    await desk.pane.getByLabel(mapping.readAs[language]('Anfang')).selectOption('start')
    await desk.pane.getByLabel(mapping.readAs[language]('Ende')).selectOption('finish')
    await desk.pane.getByLabel(mapping.readAs[language]('Kosten')).selectOption('budget')
    await desk.pane.getByLabel(mapping.unit[language]).selectOption(unit)
    await desk.pane.getByText(mapping.rows[language](2), { exact: true }).waitFor()
    await desk.pane.getByRole('button', { name: mapping.use[language], exact: true }).click()
    await desk.pane.getByText(mapping.kept[language]).first().waitFor()
    await desk.pane.getByTitle(row('Arbeit')).waitFor()
    const kept = await desk.page.evaluate(() => {
      const table = window.keduDesk.desk.app.workbook.findTable('KeduMappings')
      return table ? table.range.lastRow - table.range.firstRow : 0
    })
    expect(kept).toBe(6)
    await desk.page.evaluate(() => {
      const { app } = window.keduDesk.desk
      const rows = [
        ['Neu', 'Ding', 'Anfang', 'Ende', 'Kosten'],
        ['x', 'Survey', '2026-01-05', '2026-01-09', '10'],
        ['y', 'Design', '2026-01-12', '2026-01-16', '20'],
      ]
      for (const [row, cells] of rows.entries())
        for (const [column, text] of cells.entries()) app.edit('Arbeit', row + 2, column, text)
    })
    await desk.pane.getByRole('button', { name: start.readAgain[language] }).click()
    await desk.pane.getByTitle(row('Arbeit')).waitFor()
    await check(desk, language)
    expect(await budgetOf(desk)).toMatch(/300,000|30(\.0+)? ?万/)
  })
})

/** Presses Tab until the element has the focus: what cannot be reached so fails. */
async function tabTo(desk: DeskPage, target: Locator): Promise<void> {
  await target.waitFor()
  const isFocused = () => target.evaluate(element => element === document.activeElement)
  for (let presses = 0; presses < 80; presses++) {
    if (await isFocused()) return
    await desk.page.keyboard.press('Tab')
  }
  expect(await isFocused()).toBe(true)
}

/** The budget as the results show it. */
const budgetFigure = (desk: DeskPage) =>
  desk.pane.getByRole('main').evaluate(main => /\$[\d.,]+[KMBT]?/.exec(main.textContent ?? '')?.[0] ?? '')

test('a unit is mended by keyboard alone: the figure changes, the choice stands on the settings sheet, and it can be taken back', async () => {
  const desk = await openDesk('en')
  const plan = desk.pane.getByTitle(project.open.en('Plan'))
  await check(desk, 'en')
  const before = await budgetFigure(desk)
  await desk.pane.getByRole('main').press('Escape')
  await plan.waitFor()
  await desk.pane.getByRole('heading', { level: 2 }).focus()
  await tabTo(desk, plan)
  await desk.page.keyboard.press('Enter')
  const unit = desk.pane.getByLabel(mapping.unit.en, { exact: true })
  await tabTo(desk, unit)
  await desk.page.keyboard.press('t')
  await desk.pane.getByText(mapping.changed.en).waitFor()
  await tabTo(desk, desk.pane.getByRole('button', { name: mapping.use.en, exact: true }))
  await desk.page.keyboard.press('Enter')
  await desk.pane.getByText(mapping.kept.en).first().waitFor()
  await expect.poll(() => plan.evaluate(row => row === document.activeElement)).toBe(true)
  expect(await keptChoices(desk)).toEqual([['Unit', 'USD k']])
  await check(desk, 'en')
  expect(await budgetFigure(desk)).not.toBe(before)

  await desk.pane.getByRole('main').press('Escape')
  await plan.press('Enter')
  await tabTo(desk, desk.pane.getByRole('button', { name: mapping.back.en }))
  await desk.page.keyboard.press('Enter')
  await desk.pane.getByText(mapping.changed.en).waitFor()
  await tabTo(desk, desk.pane.getByRole('button', { name: mapping.use.en, exact: true }))
  await desk.page.keyboard.press('Enter')
  await desk.pane.getByText(mapping.kept.en).first().waitFor()
  expect(await keptChoices(desk)).toEqual([])
  await check(desk, 'en')
  expect(await budgetFigure(desk)).toBe(before)
})

test('Escape takes a change back, then leaves; nothing is written', async () => {
  const desk = await openDesk('en')
  const plan = desk.pane.getByTitle(project.open.en('Plan'))
  await plan.press('Enter')
  const unit = desk.pane.getByLabel(mapping.unit.en, { exact: true })
  await unit.selectOption('USD k')
  await desk.pane.getByText(mapping.changed.en).waitFor()
  await unit.press('Escape')
  await expect.poll(() => unit.inputValue()).toBe('as-found')
  await unit.press('Escape')
  await plan.waitFor()
  await expect.poll(() => plan.evaluate(row => row === document.activeElement)).toBe(true)
  expect(await keptChoices(desk)).toEqual([])
})

test('a heading that stands lower than Kedu thought is chosen, and nothing is wider than a narrow pane', async () => {
  const desk = await openDesk('zh')
  await desk.page.locator('#pane').evaluate(pane => pane.style.setProperty('width', '320px'))
  await desk.pane.getByTitle(project.open.zh('项目计划')).click()
  await desk.pane.getByLabel(mapping.header.zh).selectOption('7')
  await desk.pane.getByText(mapping.changed.zh).waitFor()
  const width = await desk.pane.getByRole('main').evaluate(() => ({
    pane: window.innerWidth,
    content: document.documentElement.scrollWidth,
  }))
  expect(width.pane).toBeLessThanOrEqual(320)
  expect(width.content).toBeLessThanOrEqual(width.pane)
  await desk.pane.getByRole('button', { name: mapping.undo.zh }).click()
  await eventually(() => desk.pane.getByLabel(mapping.header.zh).inputValue()).toBe('6')
})

test('a file beside the workbook joins the project, and a damaged one leaves all as it was', async () => {
  const desk = await openDesk('en')
  await checkButton(desk, 'en').waitFor()
  const chooser = desk.pane.locator('input[type=file]')
  const csv = Buffer.from('KPI,Target value,Actual value,Weight\nMilestones met,95,90,1\n')
  await chooser.setInputFiles({ name: 'kpi.csv', mimeType: 'text/csv', buffer: csv })
  await desk.pane.getByRole('button', { name: project.removeFile.en('kpi.csv') }).waitFor()
  await desk.pane.getByText(TABLE_KIND_NAMES.indicators.en).first().waitFor()
  await chooser.setInputFiles({ name: 'bad.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK nothing') })
  await desk.pane
    .getByText(/bad\.xlsx/)
    .first()
    .waitFor()
  await checkButton(desk, 'en').waitFor()
  await desk.pane.getByRole('button', { name: project.removeFile.en('kpi.csv') }).click()
  await eventually(() => desk.pane.getByText(TABLE_KIND_NAMES.indicators.en).count()).toBe(0)
})

test('templates are inserted on sheets of their own', async () => {
  const desk = await openDesk('zh')
  await checkButton(desk, 'zh').waitFor()
  await desk.pane.getByRole('button', { name: project.insert.zh }).click()
  await desk.pane.getByLabel(TABLE_KIND_NAMES.partners.zh).check()
  await desk.pane.getByLabel(templates.sample.zh).check()
  await desk.pane.getByRole('button', { name: templates.insert.zh, exact: true }).click()
  await desk.pane.getByText(project.inserted.zh).first().waitFor()
  expect(await sheetNames(desk.page)).toContain('联营方')
})

test('a ledger of finance that is added joins the plan, and the check uses it', async () => {
  const desk = await openDesk('en')
  await openFile(desk.page, 'plan.xlsx', await planWorkbook())
  await desk.pane.getByTitle(project.open.en('Work plan')).waitFor()
  const csv = 'Date,Task,Supplier,Amount,Type\n2026-01-20,Survey,Pile Ltd,1200,Actual cost\n'
  await desk.pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await desk.pane.getByText(TABLE_KIND_NAMES.ledger.en).first().waitFor()
  await desk.pane.getByRole('button', { name: start.readAgain.en }).click()
  await desk.pane.getByRole('button', { name: project.removeFile.en('ledger.csv') }).waitFor()
  await check(desk, 'en')
  expect(await desk.pane.getByRole('main').textContent()).toMatch(/1\.2K|1,200/)
})
