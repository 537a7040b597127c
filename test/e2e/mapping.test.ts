import { describe, expect, test } from 'vitest'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { start } from '../../core/messages/pane.ts'
import { mapping, project, templates } from '../../core/messages/paneMapping.ts'
import { browserForTests, check, checkButton, eventually, openDesk, openFile, sheetNames } from './deskPage.ts'
import { oddWorkbook } from './oddWorkbook.ts'

browserForTests()

const budgetOf = (desk: Awaited<ReturnType<typeof openDesk>>) => desk.pane.getByRole('main').textContent()

describe.each(['en', 'zh'] as const)('the mapping in %s', language => {
  const row = (sheet: string) => project.open[language](sheet)

  test('a sheet that nobody knows is made a plan, and stays one after a column was inserted', async () => {
    const desk = await openDesk(language)
    await openFile(desk.page, 'odd.xlsx', await oddWorkbook())
    await desk.pane.getByRole('button', { name: project.otherSheets[language](1) }).click()
    await desk.pane.getByRole('button', { name: /^Arbeit/ }).click()
    await desk.pane.getByLabel(mapping.kind[language]).selectOption('plan')
    await desk.pane.getByLabel(mapping.header[language]).selectOption('3')
    await desk.pane.getByLabel(/^A {2}Ding/).selectOption('name')
    await desk.pane.getByLabel(/^B {2}Anfang/).selectOption('start')
    await desk.pane.getByLabel(/^C {2}Ende/).selectOption('finish')
    await desk.pane.getByLabel(/^D {2}Kosten/).selectOption('budget')
    await desk.pane.getByLabel(mapping.unit[language]).selectOption('万元')
    await desk.pane.getByText(mapping.rows[language](2)).waitFor()
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

test('a unit is mended by keyboard alone, and Escape leaves all as it was', async () => {
  const desk = await openDesk('en')
  await checkButton(desk, 'en').waitFor()
  const table = desk.pane.getByTitle(/Look at how/).first()
  await table.focus()
  await desk.page.keyboard.press('Enter')
  const unit = desk.pane.getByLabel(mapping.unit.en)
  await unit.waitFor()
  await unit.focus()
  await desk.page.keyboard.press('k')
  await desk.pane.getByRole('button', { name: mapping.back.en }).waitFor()
  await desk.pane.getByRole('button', { name: mapping.cancel.en }).focus()
  await desk.page.keyboard.press('Escape')
  await checkButton(desk, 'en').waitFor()
  expect(await desk.page.evaluate(() => window.keduDesk.desk.app.workbook.findTable('KeduMappings'))).toBeFalsy()
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
