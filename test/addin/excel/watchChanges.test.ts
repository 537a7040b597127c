import { expect, it } from 'vitest'
import { delivered } from '../../desk/host/booted.ts'
import { costModel, openExcel, write } from './officeFixture.ts'

const MODEL = costModel([['A1', 'Dig', 40, 50]])

it('the pane is told of what a person types and of a sheet that is deleted, not of its own writes', async () => {
  const excel = await openExcel()
  let changes = 0
  await excel.port.watch(() => changes++)
  await write(excel, [MODEL])
  excel.app.edit('Sheet1', 0, 0, 'typed')
  await delivered(() => changes > 0)
  expect(changes).toBe(1)
  await excel.Excel.run(async context => {
    context.workbook.worksheets.getItem('Kedu Cost').delete()
    await context.sync()
  })
  await delivered(() => changes > 1)
  expect(changes).toBe(2)
})

it('a version of Excel that cannot tell is left in peace', async () => {
  const excel = await openExcel({ requirementSets: { ExcelApi: '1.8' } })
  const before = excel.app.requestCount
  await excel.port.watch(() => {})
  expect(excel.app.requestCount).toBe(before)
})
