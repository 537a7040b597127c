import { expect, it } from 'vitest'
import { costModel, followed, openExcel, readGrids, type } from './officeFixture.ts'

it('reading, writing and selecting stay within ExcelApi 1.13, by the library’s own table', async () => {
  const excel = await openExcel({ requirementSets: { ExcelApi: '1.13' } })
  // The library checks every member against the requirement sets when this is on; as shipped it is off.
  Reflect.set(Reflect.get(excel.OfficeExtension, 'CommonUtility'), '_doApiNotSupportedCheck', true)
  type(excel, 'Sheet1', [['Id'], ['T1']])
  await readGrids(excel)
  const written = await excel.port.apply(
    [{ kind: 'create-sheet', model: costModel([['A1', 'Dig', 1, 2]]) }],
    followed(),
  )
  expect(written).toEqual({ ok: true, value: null })
  const update = await excel.port.apply(
    [
      {
        kind: 'update-table',
        table: 'KeduCost',
        sheet: 'Kedu Cost',
        before: {
          headers: ['Code', 'Name', 'EV', 'AC', 'CPI'],
          keyColumn: 0,
          keys: ['A1'],
          deleted: [['A1', 'Dig', 1, 2, 0.5]],
        },
        headers: [{ column: 1, text: 'Task' }],
        newColumns: [{ header: 'Note', numberFormat: 'General', widthCharacters: 10 }],
        cells: [{ row: 0, column: 2, write: { value: 3 } }],
        deletedRows: [0],
        appendedRows: [[{ value: 'A2' }, { value: 'Pour' }, { value: 1 }, { value: 1 }, null, null]],
        numberFormats: [{ column: 5, numberFormat: '0.00', align: 'right', wrap: true }],
      },
      { kind: 'update-lines', sheet: 'Kedu Cost', lines: ['A', 'B', 'C'] },
    ],
    followed(),
  )
  expect(update).toEqual({ ok: true, value: null })
  expect(await excel.port.select({ sheet: 'Sheet1', cell: 'A2', keyColumn: 'A', key: 'T1' })).toMatchObject({
    ok: true,
  })
})

it('the check of that table is on: a member of a later set is refused', async () => {
  const excel = await openExcel({ requirementSets: { ExcelApi: '1.7' } })
  Reflect.set(Reflect.get(excel.OfficeExtension, 'CommonUtility'), '_doApiNotSupportedCheck', true)
  const written = await excel.port.apply(
    [{ kind: 'create-sheet', model: costModel([['A1', 'Dig', 1, 2]]) }],
    followed(),
  )
  expect(written).toMatchObject({ ok: false, failure: { reason: 'host_failed', code: 'ApiNotFound' } })
})
