import { expect, test } from 'vitest'
import type { NamedRange } from '../../../core/contract/workbook.ts'
import { inspect } from '../../../core/intake/inspect.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

const HEADING: Cell[] = ['Task', 'Owner', 'Start', 'Finish', 'Status', 'Priority']
const day = (n: number) => date(`2026-03-${String(n).padStart(2, '0')}`)
const task = (name: string, n: number): Cell[] => [name, 'Ann', day(n), day(n + 1), 'Open', 'High']

/** A plan in rows 2 to 5, and what looks like its next rows but belongs to nobody in rows 7 and 8. */
const rows: Cell[][] = [
  ['North quay'],
  HEADING,
  task('Survey', 1),
  task('Design', 3),
  task('Build', 5),
  [],
  task('Old survey', 11),
  task('Old design', 13),
]

const found = (names: NamedRange[], content: readonly (readonly Cell[])[] = rows) =>
  inspect(workbook([sheet('Work', content)], { names })).tables.map(({ headerRow, rows: count, columns }) => ({
    headerRow,
    rows: count,
    columns: Object.keys(columns).length,
  }))

const named = (name: string, range: NamedRange['range']): NamedRange => ({ name, sheet: 'Work', range })

test('a name given to a range with a header bounds the table', () => {
  expect(found([])).toEqual([{ headerRow: 2, rows: 5, columns: 6 }])
  expect(found([named('Tasks', merge(1, 0, 4, 5))])).toEqual([{ headerRow: 2, rows: 3, columns: 6 }])
})

test('rows written right below a name since then belong to its table', () => {
  expect(found([named('Tasks', merge(1, 0, 3, 5))])).toEqual([{ headerRow: 2, rows: 5, columns: 6 }])
})

test('a name for a part of the table, one cell, a print area or another sheet changes nothing', () => {
  const plain = found([])
  expect(found([named('Lookup', merge(1, 0, 4, 3))])).toEqual(plain)
  expect(found([named('Status_date', merge(0, 0, 0, 0))])).toEqual(plain)
  expect(found([named('_xlnm.Print_Area', merge(1, 0, 4, 5))])).toEqual(plain)
  expect(found([{ name: 'Tasks', sheet: 'Other', range: merge(1, 0, 4, 5) }])).toEqual(plain)
})

test('of names within each other the widest is the table', () => {
  const wide = named('All_tasks', merge(1, 0, 4, 5))
  expect(found([named('First_tasks', merge(1, 0, 2, 5)), wide])).toEqual(found([wide]))
})
