import { expect, it } from 'vitest'
import { reportSheets } from '../../../core/report/sheets.ts'
import { planWrites } from '../../../core/report/writePlan.ts'
import { sampleReport } from './sampleReport.ts'

const run = { time: '2026-11-20 10:00:00', where: 'device' } as const
const riskOf = (report = sampleReport()) => {
  const model = reportSheets(report, { language: 'en', run }).find(sheet => sheet.key === 'risk')
  const [table] = model?.tables ?? []
  if (!model || !table) throw new Error('No sheet of risks')
  return { model, table }
}

it('a new table does without the columns that are empty in all its rows', () => {
  const [step] = planWrites([riskOf().model], [], [])
  if (step?.kind !== 'create-sheet') throw new Error('No sheet')
  const [table] = step.model.tables
  expect(table?.columns.map(column => column.header)).toEqual([
    'Risk',
    'Description',
    'Owner',
    'Probability',
    'Impact',
    'Score',
    'Band',
    'Rank',
    'Expected loss',
    'Response',
    'Missing because',
  ])
  expect(table?.rows.every(row => row.length === table.columns.length)).toBe(true)
  expect(table?.keyColumn).toBe(0)
})

const standing = (headers: string[]) => ({
  name: 'KeduRisk',
  sheet: 'Kedu Risk',
  range: { firstRow: 4, firstColumn: 0, lastRow: 5, lastColumn: headers.length - 1 },
  headers,
  values: [headers.map(() => null)],
  formulas: [headers.map(() => null)],
  lines: ['', '', ''],
})

it('a column that has become empty stays in a table that has it', () => {
  const report = sampleReport()
  const [update] = planWrites(
    [riskOf(report).model],
    [standing(['Risk', 'Department', 'Residual score'])],
    ['Kedu Risk'],
  )
  if (update?.kind !== 'update-table') throw new Error('No update')
  const added = update.newColumns.map(column => column.header)
  expect(added).toContain('Owner')
  expect(added).not.toContain('Department')
  expect(added).not.toContain('Status')
})

it('a column comes to a table once a row has something to say in it', () => {
  const report = sampleReport()
  for (const risk of report.project.risks ?? []) risk.status = 'open'
  const [update] = planWrites([riskOf(report).model], [standing(['Risk'])], ['Kedu Risk'])
  if (update?.kind !== 'update-table') throw new Error('No update')
  expect(update.newColumns.map(column => column.header)).toContain('Status')
})
