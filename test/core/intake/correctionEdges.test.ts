import { expect, test } from 'vitest'
import type { TableCorrection } from '../../../core/contract/intake.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }
const read = (sheets: Record<string, Cell[][]>, corrections: TableCorrection[] = []) =>
  readProject([workbook(Object.entries(sheets).map(([name, rows]) => sheet(name, rows)))], { ...options, corrections })
type Read = ReturnType<typeof read>

const tablesOf = (result: Read) => result.inspections[0]?.tables ?? []
const rulesOf = (result: Read) => result.findings.map(({ rule }) => rule)
const corrections = (result: Read) =>
  result.findings.filter(({ rule }) => rule.startsWith('input/correction')).map(({ rule, params }) => [rule, params])

const BLOCKS: Cell[][] = [
  ['Account', 'Budget', 'Owner'],
  ['6100', 10, 'Ann'],
  ['6200', 20, 'Bo'],
  [],
  ['Second part'],
  ['Account', 'Budget', 'Owner'],
  ['7100', 30, 'Cy'],
]

test('the second of two tables with the same headings is named by its count, and corrected alone', () => {
  const found = read({ Money: BLOCKS })
  expect(tablesOf(found).map(({ headings }) => headings)).toEqual([
    ['Account', 'Budget', 'Owner'],
    ['Account', 'Budget', 'Owner', '#2'],
  ])
  const result = read({ Money: BLOCKS }, [
    { sheet: 'Money', headings: ['Account', 'Budget', 'Owner', '#2'], unit: 'k' },
  ])
  expect(result.project?.budget?.map(({ account, amount }) => [account, amount])).toEqual([
    ['6100', 10],
    ['6200', 20],
    ['7100', 30_000],
  ])
  expect(tablesOf(result).map(({ corrected }) => corrected)).toEqual([undefined, true])
})

test('tables beside each other that share a heading are told apart', () => {
  const beside: Cell[][] = [
    ['Account', 'Budget', null, 'Account', 'Actual', 'Budget'],
    ['6100', 10, null, '7100', 1, 30],
  ]
  const result = read({ Money: beside }, [{ sheet: 'Money', headings: ['Account', 'Actual', 'Budget'], unit: 'k' }])
  expect(result.project?.budget?.map(({ account, amount }) => [account, amount])).toEqual([
    ['6100', 10],
    ['7100', 30_000],
  ])
})

test('a table that is none goes with all its rows, and brings none of its lines forward as another', () => {
  const repeated: Cell[][] = [
    ['Task', 'Start', 'Finish'],
    ['A', date('2026-01-05'), date('2026-01-09')],
    ['B', date('2026-01-05'), date('2026-01-09')],
    ['C', date('2026-01-05'), date('2026-01-09')],
    ['Task', 'Start', 'Finish'],
    ['D', 'in spring', 'in summer'],
  ]
  expect(tablesOf(read({ Plan: repeated }))).toMatchObject([{ rows: 4 }])
  const result = read({ Plan: repeated }, [{ sheet: 'Plan', headings: ['Task', 'Start', 'Finish'], kind: 'none' }])
  expect(tablesOf(result)).toEqual([])
  expect(result.project).toBeNull()
})

test('another line heads the table when a person says that the one found does not', () => {
  const rows: Cell[][] = [
    ['Arbeit', 'Von', 'Bis'],
    ['Task', 'Start', 'Finish'],
    ['A', date('2026-01-05'), date('2026-01-09')],
  ]
  expect(tablesOf(read({ Plan: rows }))).toMatchObject([{ headerRow: 2, rows: 1 }])
  const columns = ['name', 'start', 'finish'].map((concept, i) => ({ heading: String(rows[0]?.[i]), nth: 1, concept }))
  const result = read({ Plan: rows }, [
    { sheet: 'Plan', headings: ['Task', 'Start', 'Finish'], kind: 'none' },
    { sheet: 'Plan', headings: ['Arbeit', 'Von', 'Bis'], kind: 'plan', columns },
  ])
  expect(tablesOf(result)).toMatchObject([{ headerRow: 1, lastRow: 3 }])
  expect(corrections(result)).toEqual([])
})

test('a table made by hand ends where the next one begins, and the one above ends before it', () => {
  const stacked: Cell[][] = [
    ['Task', 'Start', 'Finish'],
    ['A', date('2026-01-05'), date('2026-01-09')],
    ['Ding', 'Anfang', 'Ende'],
    ['B', date('2026-01-12'), date('2026-01-16')],
    [],
    ['Risk', 'Probability', 'Impact'],
    ['Flood', 2, 3],
  ]
  const result = read({ Plan: stacked }, [
    {
      sheet: 'Plan',
      headings: ['Ding', 'Anfang', 'Ende'],
      kind: 'plan',
      columns: [
        { heading: 'Ding', nth: 1, concept: 'name' },
        { heading: 'Anfang', nth: 1, concept: 'start' },
      ],
    },
  ])
  expect(tablesOf(result).map(({ kind, firstRow, lastRow }) => [kind, firstRow, lastRow])).toEqual([
    ['plan', 2, 2],
    ['plan', 4, 4],
    ['risks', 7, 7],
  ])
  expect(result.project?.tasks.map(({ name, start }) => [name, start])).toEqual([
    ['A', '2026-01-05'],
    ['B', '2026-01-12'],
  ])
})

const PLAN: Cell[][] = [
  ['Task', 'Start', 'Start', 'Budget'],
  ['A', date('2026-01-05'), date('2026-02-02'), 7],
]
const ofPlan = (more: Partial<TableCorrection>): TableCorrection => ({
  sheet: 'Plan',
  headings: ['Task', 'Start', 'Budget'],
  ...more,
})

test('the choice for a second column of the same name is not applied to the first when the second is gone', () => {
  const second = ofPlan({ columns: [{ heading: 'Start', nth: 2, concept: 'start' }] })
  expect(read({ Plan: PLAN }, [second]).project?.tasks[0]?.start).toBe('2026-02-02')
  const without = PLAN.map(row => row.filter((_, column) => column !== 2))
  const result = read({ Plan: without }, [second])
  expect(corrections(result)).toEqual([['input/correction-unused', { sheet: 'Plan', heading: 'Start' }]])
  expect(tablesOf(result)[0]?.columnDetails[1]).toMatchObject({ heading: 'Start', concept: 'start' })
})

test('a concept that the kind has not, and a unit that is none, are findings and leave the column as it was', () => {
  const source = { sheet: 'Kedu settings', cell: 'I6', table: 'KeduMappings' }
  const result = read({ Plan: PLAN }, [
    ofPlan({ unit: 'bananas', columns: [{ heading: 'Budget', nth: 1, concept: 'debit', source }] }),
  ])
  expect(corrections(result).map(([, params]) => params)).toEqual(
    expect.arrayContaining([
      { sheet: 'Plan', heading: 'Task | Start | Budget', value: 'bananas' },
      { sheet: 'Plan', heading: 'Budget', value: 'debit' },
    ]),
  )
  expect(result.findings.find(({ params }) => params.value === 'debit')?.source).toEqual(source)
  expect(result.project?.tasks[0]?.budget).toBe(7)
})

test('a concept is understood by its name in either language, of the kind that the table is', () => {
  const rows: Cell[][] = [
    ['Task', 'Start', 'Spent'],
    ['A', date('2026-01-05'), 7],
  ]
  for (const concept of ['Actual', '实际', 'actual'])
    expect(
      read({ Plan: rows }, [
        { sheet: 'Plan', headings: ['Task', 'Start', 'Spent'], columns: [{ heading: 'Spent', nth: 1, concept }] },
      ]).project?.tasks[0]?.actualCost,
    ).toBe(7)
})

const MONTHS: Cell[][] = [
  ['Account', '2026-01', '2026-02', '2026-03'],
  ['6100', 1, 2, 3],
]
const ofMonths = (more: Partial<TableCorrection>): TableCorrection => ({
  sheet: 'Money',
  headings: ['Account', '2026-01', '2026-02'],
  ...more,
})
const lines = (result: Read) => result.project?.budget?.map(({ period, amount }) => [period, amount])

test('a month given to one column is taken from the other, and one of actuals is no budget', () => {
  const result = read({ Money: MONTHS }, [
    ofMonths({
      columns: [
        { heading: '2026-02', nth: 1, concept: 'period:2026-03' },
        { heading: '2026-01', nth: 1, concept: 'actual:2026-01' },
      ],
    }),
  ])
  expect(lines(result)).toEqual([['2026-03', 2]])
  expect(tablesOf(result)[0]?.columns).toMatchObject({ 'actual:2026-01': 'B', 'period:2026-03': 'C' })
})

test('the tax basis of a table holds for its months across', () => {
  const bases = read({ Money: MONTHS }, [ofMonths({ amountBasis: 'gross' })]).project?.budget?.map(
    line => line.amountBasis,
  )
  expect(bases).toEqual(['gross', 'gross', 'gross'])
})

test('the unit of one column ends the question for the table', () => {
  const sheets = {
    Money: [['单位：万元'], ['Account', 'Budget', 'Owner'], ['6100', 5, 'Ann']] as Cell[][],
    Bookings: [
      ['Date', 'Amount', 'Class'],
      [date('2026-01-05'), 7, 'actual'],
    ] as Cell[][],
  }
  expect(rulesOf(read(sheets))).toContain('input/unit-unknown')
  const result = read(sheets, [
    { sheet: 'Bookings', headings: ['Date', 'Amount', 'Class'], columns: [{ heading: 'Amount', nth: 1, unit: '元' }] },
  ])
  expect(rulesOf(result)).not.toContain('input/unit-unknown')
  expect(tablesOf(result)[1]).toMatchObject({ unit: '元' })
})

test('an order of day and month that a person states tells that of the columns beside it', () => {
  const rows: Cell[][] = [
    ['Task', 'Start', 'Finish'],
    ['A', '03/04/2026', '05/06/2026'],
  ]
  const found = read({ Plan: rows })
  expect(rulesOf(found)).toContain('input/ambiguous-date')
  expect(tablesOf(found)[0]?.columnDetails.map(({ dateOrder }) => dateOrder)).toEqual([undefined, 'mdy', 'mdy'])
  const result = read({ Plan: rows }, [
    { sheet: 'Plan', headings: ['Task', 'Start', 'Finish'], columns: [{ heading: 'Start', nth: 1, dateOrder: 'dmy' }] },
  ])
  expect(result.project?.tasks[0]).toMatchObject({ start: '2026-04-03', finish: '2026-06-05' })
  expect(rulesOf(result)).not.toContain('input/ambiguous-date')
})

test('a column without a heading that is read is shown, and can be left out', () => {
  const rows: Cell[][] = [
    ['No', null, 'Start', 'Finish'],
    [1, 'Survey the site', date('2026-01-05'), date('2026-01-09')],
    [2, 'Draw the plans', date('2026-01-12'), date('2026-01-16')],
  ]
  expect(tablesOf(read({ Plan: rows }))[0]?.columnDetails[1]).toMatchObject({ heading: '', nth: 1, concept: 'name' })
  const result = read({ Plan: rows }, [
    { sheet: 'Plan', headings: ['No', 'Start', 'Finish'], columns: [{ heading: '', nth: 1, concept: null }] },
  ])
  expect(tablesOf(result)[0]?.columns.name).toBeUndefined()
})

test('a table of a summary sheet is read when a person says what it is', () => {
  const budget: Cell[][] = [
    ['Account', 'Budget', 'Owner'],
    ['6100', 10, 'Ann'],
  ]
  const sheets = {
    Money: budget,
    Dashboard: [
      ['Account', 'Budget', 'Owner'],
      ['9100', 5, 'Bo'],
    ] as Cell[][],
  }
  expect(tablesOf(read(sheets)).map(table => table.sheet)).toEqual(['Money'])
  const wanted = read(sheets, [{ sheet: 'Dashboard', headings: ['Account', 'Budget', 'Owner'], kind: 'budget' }])
  expect(tablesOf(wanted).map(table => table.sheet)).toEqual(['Money', 'Dashboard'])
})

test('a correction that finds nothing is a finding in a workbook without any table, too', () => {
  expect(corrections(read({ Notes: [['Hello']] }, [{ sheet: 'Notes', headings: ['A', 'B'], kind: 'plan' }]))).toEqual([
    ['input/correction-unused', { sheet: 'Notes', heading: 'A | B' }],
  ])
})

test('an export of the next month is corrected as the one that the choice was made for', () => {
  const bookings: Cell[][] = [
    ['Date', 'Supplier', 'Amount'],
    [date('2026-04-03'), 'Pile Ltd', 12],
  ]
  const first = workbook([sheet('Plan', PLAN)], { name: 'plan.xlsx' })
  const april = workbook([sheet('(csv)', bookings)], { name: 'ledger-2026-04.csv' })
  const correction: TableCorrection = {
    workbook: 'ledger-2026-03.csv',
    sheet: '(csv)',
    headings: ['Date', 'Supplier', 'Amount'],
    entryClass: 'payment',
  }
  const both = readProject([first, april], { ...options, corrections: [correction] })
  expect(both.project?.ledger).toMatchObject([{ class: 'payment' }])
  expect(corrections(both)).toEqual([])
  expect(corrections(readProject([first], { ...options, corrections: [correction] }))).toEqual([])
})
