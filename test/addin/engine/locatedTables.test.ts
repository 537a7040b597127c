import { expect, it } from 'vitest'
import { locatedTables } from '../../../addin/engine/locatedTables.ts'
import { sheet, workbook } from '../../core/intake/workbookBuilder.ts'

const table = { id: 't1', sheet: 'Plan', kind: 'plan', columns: { id: 'B' }, keyColumn: 'B', headerRow: 4 }

it('a table carries the headers of its sheet by column letters', () => {
  const plan = { ...sheet('Plan', [['Id ', null, 2026]]), firstRow: 3, firstColumn: 1 }
  expect(locatedTables([table], [workbook([sheet('Other', []), plan])])[0]?.headers).toEqual({ B: 'Id', D: '2026' })
})

it('a column has the nearest text of a heading in several lines', () => {
  const matrix = sheet('Plan', [['Matrix'], ['Id', 'Departments', null], [null, 'Legal', 'Finance'], ['T1', 'A', 'R']])
  expect(locatedTables([{ ...table, headerRow: 3 }], [workbook([matrix])])[0]?.headers).toEqual({
    A: 'Id',
    B: 'Legal',
    C: 'Finance',
  })
})

it('a table whose sheet or header row is not known has none', () => {
  const { headerRow: _, ...headless } = table
  const book = workbook([sheet('Plan', [['Id']])])
  expect(locatedTables([headless, { ...table, sheet: 'Gone' }], [book]).map(({ headers }) => headers)).toEqual([{}, {}])
})
