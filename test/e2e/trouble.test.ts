import { writeXlsx } from 'hucre'
import type { Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { results, running, start } from '../../core/messages/pane.ts'
import { serviceTrouble, workbookTrouble } from '../../core/messages/paneTrouble.ts'
import {
  browserForTests,
  check,
  checkButton,
  contents,
  type DeskPage,
  eventually,
  openDesk,
  openFile,
} from './deskPage.ts'

browserForTests()

const ANALYSES = '**/v1/analyses'

/** The desk with its sample read, the service in a state, and what the workbook holds. */
async function deskWithService(
  state: (route: Route) => unknown,
): Promise<{ desk: DeskPage; before: Record<string, string> }> {
  const desk = await openDesk('en')
  await desk.page.context().route(ANALYSES, state)
  await checkButton(desk, 'en').waitFor()
  return { desk, before: await contents(desk.page) }
}

/** The browser itself notes a failed request on the console; that one line is expected. */
function forgive(desk: DeskPage): void {
  const kept = desk.faults.filter(fault => !/^console: Failed to load resource/.test(fault))
  desk.faults.splice(0, desk.faults.length, ...kept)
}

describe('the service', () => {
  test('down: the check runs on this device and says so', async () => {
    const { desk } = await deskWithService(route => route.abort('connectionrefused'))
    await check(desk, 'en')
    await desk.pane.getByText(results.ranUnreachable.en).waitFor()
    forgive(desk)
  })

  test('answering 500: one sentence, a way on, and the workbook as it was', async () => {
    const { desk, before } = await deskWithService(route => route.fulfill({ status: 500, body: 'no' }))
    await checkButton(desk, 'en').click()
    await desk.pane.getByText(serviceTrouble.failed(500).happened.en).waitFor()
    await desk.pane.getByText(serviceTrouble.failed(500).kept.en).waitFor()
    expect(await contents(desk.page)).toEqual(before)
    forgive(desk)
  })

  test('breaking off in its answer: one sentence and the workbook as it was', async () => {
    const { desk, before } = await deskWithService(route =>
      route.fulfill({
        contentType: 'application/x-ndjson',
        body: '{"progress":{"stage":"cost","done":1,"total":2}}\n',
      }),
    )
    await checkButton(desk, 'en').click()
    await desk.pane.getByText(serviceTrouble.broken_stream().happened.en).waitFor()
    expect(await contents(desk.page)).toEqual(before)
  })

  test('slow: a cancel in the middle is heard at once and leaves the workbook as it was', async () => {
    const waiting: Route[] = []
    const { desk, before } = await deskWithService(route => waiting.push(route))
    await checkButton(desk, 'en').click()
    await eventually(() => waiting.length).toBe(1)
    await desk.pane.getByRole('button', { name: running.cancel.en }).click()
    await desk.pane.getByText(running.cancelled.en).first().waitFor()
    expect(await contents(desk.page)).toEqual(before)
  })
})

describe('the workbook', () => {
  test('a cell that is being edited holds the check up, which goes on when the cell is left', async () => {
    const desk = await openDesk('en')
    await checkButton(desk, 'en').waitFor()
    await desk.page.locator('#formula').focus()
    await checkButton(desk, 'en').dispatchEvent('click')
    await desk.pane.getByRole('main').getByText(running.waitingForCell.en).waitFor()
    await desk.page.locator('#formula').press('Escape')
    await desk.pane.getByRole('main').getByText(results.written.en).waitFor()
  })

  test('a protected result sheet: one sentence, and nothing is written anywhere', async () => {
    const desk = await openDesk('en')
    await check(desk, 'en')
    const name = await desk.page.evaluate(() => {
      const { app } = window.keduDesk.desk
      // Something to find that was not found before, so that the sheet has to change.
      app.edit('Plan', 11, 7, '150%')
      const sheet = app.workbook.findTable('KeduFindings')?.sheet
      if (sheet) sheet.protection = { sheet: true }
      return sheet?.name ?? ''
    })
    const before = await contents(desk.page)
    await desk.pane.getByRole('button', { name: results.again.en }).click()
    await desk.pane
      .getByRole('main')
      .getByText(workbookTrouble.sheet_protected({ reason: 'sheet_protected', sheet: name }).happened.en)
      .waitFor()
    expect(await contents(desk.page)).toEqual(before)
  })

  test.each([
    ['without a usable table', [['Shopping'], ['milk', 2], ['bread', 1]]],
    ['without anything', []],
  ])('%s: one sentence that says what a table needs', async (_, rows) => {
    const desk = await openDesk('en', '')
    await openFile(desk.page, 'poor.xlsx', await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] }))
    await desk.page.locator('#file-name', { hasText: 'poor.xlsx' }).waitFor()
    await desk.pane.getByText(start.nothingFound.en).waitFor()
    await desk.pane.getByText(start.nothingFoundHelp.excel.en).waitFor()
    expect(await checkButton(desk, 'en').isDisabled()).toBe(true)
  })
})
