import { expect, test } from 'vitest'
import { project as projectSchema } from '../../../core/contract/project.ts'
import { inspect } from '../../../core/intake/inspect.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { date, percent, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }

const plan = sheet('Plan', [
  ['Harbour terminal'],
  [],
  [
    'ID',
    'Task name',
    'Owner',
    'Start',
    'Finish',
    'Duration',
    '% complete',
    'Predecessors',
    'Budget (USD)',
    'Actual cost',
  ],
  ['T1', 'Survey', 'Ann', date('2026-01-05'), date('2026-01-09'), 5, percent(1), null, 1000, 900],
  ['T2', 'Design', 'Bo', date('2026-01-12'), date('2026-01-16'), 5, percent(0.5), 'T1FS+2d', 2000, 800],
  ['T3', 'Build', 'Cy', date('2026-01-19'), date('2026-01-30'), 10, percent(0), 'T1, T2', 5000, null],
  ['Total', null, null, null, null, null, null, null, 8000, 1700],
])

test('a clean plan is read with its dates, figures, predecessors and provenance', () => {
  const result = readProject([workbook([plan])], options)
  expect(projectSchema.safeParse(result.project).success).toBe(true)
  expect(result.project?.tasks).toEqual([
    {
      id: 'T1',
      name: 'Survey',
      owner: 'Ann',
      start: '2026-01-05',
      finish: '2026-01-09',
      duration: 5,
      percentComplete: 1,
      budget: 1000,
      actualCost: 900,
      source: { sheet: 'Plan', cell: 'B4', table: 'Plan', key: 'T1' },
    },
    {
      id: 'T2',
      name: 'Design',
      owner: 'Bo',
      start: '2026-01-12',
      finish: '2026-01-16',
      duration: 5,
      percentComplete: 0.5,
      budget: 2000,
      actualCost: 800,
      predecessors: [{ task: 'T1', type: 'FS', lag: 2 }],
      source: { sheet: 'Plan', cell: 'B5', table: 'Plan', key: 'T2' },
    },
    {
      id: 'T3',
      name: 'Build',
      owner: 'Cy',
      start: '2026-01-19',
      finish: '2026-01-30',
      duration: 10,
      percentComplete: 0,
      budget: 5000,
      predecessors: [{ task: 'T1' }, { task: 'T2' }],
      source: { sheet: 'Plan', cell: 'B6', table: 'Plan', key: 'T3' },
    },
  ])
  expect(result.findings.map(finding => finding.rule)).toEqual(['input/status-date-assumed'])
})

test('inspection states kind, header row, data rows, unit and the letter of every concept', () => {
  expect(inspect(workbook([plan])).tables).toMatchObject([
    {
      kind: 'plan',
      sheet: 'Plan',
      headerRow: 3,
      firstRow: 4,
      lastRow: 6,
      rows: 3,
      unit: 'USD',
      confidence: expect.any(Number),
      unmapped: [],
      columns: {
        id: 'A',
        name: 'B',
        owner: 'C',
        start: 'D',
        finish: 'E',
        duration: 'F',
        percentComplete: 'G',
        predecessors: 'H',
        budget: 'I',
        actual: 'J',
      },
    },
  ])
})

test('a workbook without a table Kedu knows has no project and says which sheet was ignored', () => {
  const result = readProject(
    [workbook([sheet('Notes', [['Dear all,'], ['see you on Monday.']]), sheet('Empty', [])])],
    options,
  )
  expect(result.project).toBeNull()
  expect(result.inspections[0]?.ignored.map(entry => entry.sheet)).toEqual(['Notes', 'Empty'])
})

test('sheets that hold tables made by Kedu are left out', () => {
  const tables = [
    {
      name: 'KeduCost',
      sheet: 'Plan',
      range: { firstRow: 2, firstColumn: 0, lastRow: 6, lastColumn: 9 },
      hasTotalsRow: false,
    },
  ]
  const result = readProject([workbook([plan], { tables })], options)
  expect(result.project).toBeNull()
  expect(result.inspections[0]?.ignored).toEqual([{ sheet: 'Plan', why: 'The sheet was made by Kedu.' }])
})
