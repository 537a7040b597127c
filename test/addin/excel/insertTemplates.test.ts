import { expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { templateSheets } from '../../../core/templates/index.ts'
import { insertPlan, takenNames } from '../../../core/templates/insertPlan.ts'
import { followed, openExcel, readGrids, type } from './officeFixture.ts'

async function insert(fixture: Awaited<ReturnType<typeof openExcel>>, kinds: string[], sample = true) {
  const models = templateSheets(kinds, { language: 'en', sample })
  return fixture.port.apply(insertPlan(models, takenNames(await readGrids(fixture))), followed())
}

test('a template becomes a sheet with a table that intake reads, beside what was there', async () => {
  const fixture = await openExcel()
  type(fixture, 'Sheet1', [['mine']])
  expect(await insert(fixture, ['plan', 'risks'])).toEqual({ ok: true, value: null })
  const grids = await readGrids(fixture)
  expect(grids.sheets.map(sheet => sheet.name)).toEqual(['Sheet1', 'Plan', 'Risks'])
  expect(grids.sheets[0]?.values).toEqual([['mine']])
  expect(inspect(grids).tables.map(table => `${table.kind} ${table.rows}`)).toEqual(['plan 6', 'risks 3'])
})

test('a taken name of sheet or table gets a number behind it', async () => {
  const fixture = await openExcel()
  await insert(fixture, ['people'], false)
  await insert(fixture, ['people'], false)
  const grids = await readGrids(fixture)
  expect(grids.sheets.map(sheet => sheet.name)).toEqual(['Sheet1', 'People', 'People 2'])
  expect(grids.tables.map(table => table.name)).toEqual(['People', 'People2'])
})

test('cells offer their list, their help and a word when something else is typed', async () => {
  const fixture = await openExcel()
  await insert(fixture, ['plan'], false)
  const found = await fixture.Excel.run(async context => {
    const sheet = context.workbook.worksheets.getItem('Plan')
    const status = sheet.getRange('K5').dataValidation.load('rule,prompt,errorAlert')
    const start = sheet.getRange('F5').dataValidation.load('rule')
    const share = sheet.getRange('I5').dataValidation.load('rule')
    await context.sync()
    return { status: status.toJSON(), start: start.rule, share: share.rule }
  })
  expect(found.status.rule?.list?.source).toBe('Not started,In progress,Done,On hold')
  expect(found.status.prompt).toMatchObject({ showPrompt: true, title: 'Status', message: 'Where it stands today.' })
  expect(found.status.errorAlert).toMatchObject({ showAlert: true, style: 'Warning' })
  expect(found.start.date?.operator).toBe('GreaterThanOrEqualTo')
  expect(found.share.decimal).toMatchObject({ operator: 'Between', formula1: '0', formula2: '1' })
})

test('a workbook whose structure is protected is left as it was', async () => {
  const fixture = await openExcel()
  fixture.app.workbook.isStructureProtected = true
  const result = await insert(fixture, ['plan'])
  expect(result.ok ? '' : result.failure.reason).toBe('workbook_protected')
  expect((await readGrids(fixture)).sheets.map(sheet => sheet.name)).toEqual(['Sheet1'])
})
