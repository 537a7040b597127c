import { expect, test } from 'vitest'
import { sheetNames } from '../../core/messages/sheetNames.ts'
import { CHINESE_MONEY, CHINESE_MONEY_COVER } from '../planted/chineseMoney.ts'
import { plantedWorkbook } from '../planted/workbook.ts'
import { browserForTests, check, openDesk, openFile } from './deskPage.ts'

browserForTests()

test('the money of a workbook comes back as sheets with charts, in the pane as what is still available', async () => {
  const desk = await openDesk('zh')
  const { bytes } = await plantedWorkbook(CHINESE_MONEY_COVER, CHINESE_MONEY)
  await openFile(desk.page, 'money.xlsx', bytes)
  await check(desk, 'zh')
  await desk.pane.getByText('可用预算').waitFor()
  const show = (name: string) => desk.page.evaluate(sheet => window.keduDesk.desk.app.select(sheet, 'A1'), name)
  for (const key of ['control', 'cashFlow'] as const) {
    await show(sheetNames[key].zh)
    const chart = desk.page.locator('#charts').getByRole('img').first()
    await chart.waitFor()
    expect((await chart.getAttribute('aria-label')) ?? (await chart.textContent())).toBeTruthy()
  }
  await show(sheetNames.partners.zh)
  await desk.page.locator('#charts').getByRole('img').first().waitFor({ state: 'hidden' })
})
