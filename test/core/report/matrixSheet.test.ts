import { expect, test } from 'vitest'
import type { SheetModel } from '../../../core/contract/sheetModel.ts'
import { isSheetLine } from '../../../core/messages/sheetNames.ts'
import { matrixSheet } from '../../../core/report/matrixSheet.ts'
import { reportOf } from '../project.ts'

const table = (sheet: SheetModel) => {
  const [model] = sheet.tables
  if (!model) throw new Error('no table')
  return {
    headers: model.columns.map(({ header }) => header),
    rows: model.rows.map(cells => cells.map(({ value }) => value)),
  }
}

const rows = [
  { id: 'T1', task: 'Gather needs', cells: { PM: 'A', Dev: 'R', Legal: 'A' } },
  { id: 'T2', task: 'Build', cells: { PM: 'A', Dev: 'R/Z', Legal: 'I' } },
  { id: 'T3', task: 'Test', cells: { PM: 'A', Dev: 'R', Legal: 'I' } },
]
const report = (matrix: object) => reportOf({ matrix } as never)

test('the matrix is shown as written, with a sign in the cells that a fault names and the fault beside the task', () => {
  const { headers, rows: shown } = table(matrixSheet(report({ parties: ['PM', 'Dev', 'Legal'], rows }), 'en'))
  expect(headers).toEqual(['Task', 'Faults', 'PM', 'Dev', 'Legal', 'Key'])
  expect(shown).toEqual([
    ['Gather needs', 'Gather needs: 2 parties are accountable (A): PM, Legal.', 'A ⚠', 'R', 'A ⚠', 'T1'],
    ['Build', 'Build, Dev: “Z” is not a code of RACI.', 'A', 'R/Z ⚠', 'I', 'T2'],
    ['Test', '', 'A', 'R', 'I', 'T3'],
  ])
})

test('rows of one text have keys of their own, and a party called like a column a heading of its own', () => {
  const same = ['a', 'b'].map(() => ({ task: 'Approve', cells: { task: 'A/R' } }))
  const { headers, rows: shown } = table(matrixSheet(report({ parties: ['task', 'Key'], rows: same }), 'en'))
  expect(headers).toEqual(['Task', 'Faults', 'task (2)', 'Key (2)', 'Key'])
  expect(shown.map(cells => cells.at(-1))).toEqual(['Approve', 'Approve (2)'])
})

test('of a matrix beyond 100,000 cells the faulty rows are shown, which the sheet says', () => {
  const parties = Array.from({ length: 50 }, (_, i) => `P${i}`)
  const many = Array.from({ length: 2_500 }, (_, i) => ({
    task: `Task ${i}`,
    cells: i === 7 ? { P1: 'C' } : { P1: 'A/R', P2: 'I' },
  }))
  const sheet = matrixSheet(report({ parties, rows: many }), 'zh')
  expect(table(sheet).rows.map(([task]) => task)).toEqual(['Task 7'])
  expect(sheet.lines[3]).toBe('共 2500 行，仅列出有问题的 1 行。')
  expect(sheet.lines.slice(1).every(isSheetLine)).toBe(true)
})

test('without a matrix the table is empty', () => {
  expect(table(matrixSheet(reportOf({ tasks: [{ id: 'T1', name: 'x' }] } as never), 'en')).rows).toEqual([])
})
