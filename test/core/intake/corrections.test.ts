import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TableCorrection } from '../../../core/contract/intake.ts'
import { inspect } from '../../../core/intake/inspect.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }

const read = (sheets: Record<string, Cell[][]>, corrections: TableCorrection[] = []) =>
  readProject([workbook(Object.entries(sheets).map(([name, rows]) => sheet(name, rows)))], { ...options, corrections })

const rulesOf = (result: ReturnType<typeof read>) => result.findings.map(finding => finding.rule)
const tablesOf = (result: ReturnType<typeof read>) => result.inspections[0]?.tables ?? []

/** Headings that no list knows. */
const ODD: Cell[][] = [
  ['Odds and ends'],
  [],
  ['Ding', 'Anfang', 'Ende', 'Kosten'],
  ['Survey', date('2026-01-05'), date('2026-01-09'), 10],
  ['Design', date('2026-01-12'), date('2026-01-16'), 20],
]
const AS_PLAN: TableCorrection = {
  sheet: 'Work',
  headings: ['Ding', 'Anfang', 'Ende', 'Kosten'],
  kind: 'plan',
  columns: [
    { heading: 'Ding', nth: 1, concept: 'name' },
    { heading: 'Anfang', nth: 1, concept: 'start' },
    { heading: 'Ende', nth: 1, concept: 'finish' },
    { heading: 'Kosten', nth: 1, concept: 'budget', unit: 'k' },
  ],
}

describe('a header line that nobody knows', () => {
  test('becomes the table that a person says it is', () => {
    expect(tablesOf(read({ Work: ODD }))).toEqual([])
    const result = read({ Work: ODD }, [AS_PLAN])
    expect(tablesOf(result)).toMatchObject([{ kind: 'plan', headerRow: 3, rows: 2, corrected: true }])
    expect(result.project?.tasks.map(({ name, start, finish, budget }) => [name, start, finish, budget])).toEqual([
      ['Survey', '2026-01-05', '2026-01-09', 10_000],
      ['Design', '2026-01-12', '2026-01-16', 20_000],
    ])
  })

  test('is found again below new rows, beside new columns, in another order and with one heading renamed', () => {
    const moved: Cell[][] = [
      ['Odds and ends'],
      ['A new line'],
      [],
      ['New', 'Kosten', 'Ding', 'Beginn', 'Ende'],
      ['x', 10, 'Survey', date('2026-01-05'), date('2026-01-09')],
      ['y', 20, 'Design', date('2026-01-12'), date('2026-01-16')],
    ]
    const result = read({ Work: moved }, [AS_PLAN])
    expect(result.project?.tasks.map(({ name, finish, budget }) => [name, finish, budget])).toEqual([
      ['Survey', '2026-01-09', 10_000],
      ['Design', '2026-01-16', 20_000],
    ])
    expect(
      result.findings.filter(({ rule }) => rule === 'input/correction-unused').map(({ params }) => params),
    ).toEqual([{ sheet: 'Work', heading: 'Anfang' }])
  })

  test('that is gone leaves a finding', () => {
    const plan = [
      ['Task', 'Start', 'Finish'],
      ['A', date('2026-01-05'), date('2026-01-09')],
    ] as Cell[][]
    const result = read({ Work: plan }, [AS_PLAN])
    expect(tablesOf(result)).toMatchObject([{ kind: 'plan' }])
    expect(rulesOf(result)).toContain('input/correction-unused')
  })
})

const LEDGER: Cell[][] = [
  ['Date', 'Supplier', 'Amount', 'Note'],
  ['03/04/2026', 'Pile Ltd', 12, 'a'],
  ['05/06/2026', 'Cap Ltd', 8, 'b'],
]

describe('a table that was found', () => {
  const ofLedger = (more: Partial<TableCorrection>): TableCorrection => ({
    sheet: 'Bookings',
    headings: ['Date', 'Supplier', 'Amount'],
    ...more,
  })
  const entries = (corrections: TableCorrection[]) => {
    const result = read({ Bookings: LEDGER }, corrections)
    return { ledger: result.project?.ledger, rules: rulesOf(result) }
  }

  test('takes class, unit, tax basis and order of dates from a person, who is asked no more', () => {
    const before = entries([])
    expect(before.rules).toEqual(expect.arrayContaining(['input/class-assumed', 'input/ambiguous-date']))
    const after = entries([
      ofLedger({
        entryClass: 'invoice',
        unit: '万元',
        amountBasis: 'gross',
        columns: [{ heading: 'Date', nth: 1, dateOrder: 'dmy' }],
      }),
    ])
    expect(after.ledger).toMatchObject([
      { date: '2026-04-03', class: 'invoice', amount: 120_000, amountBasis: 'gross' },
      { date: '2026-06-05', class: 'invoice', amount: 80_000, amountBasis: 'gross' },
    ])
    expect(after.rules).not.toContain('input/class-assumed')
    expect(after.rules).not.toContain('input/ambiguous-date')
  })

  test('loses a column that is not to be read, and gives its meaning to another', () => {
    const { ledger } = entries([
      ofLedger({
        columns: [
          { heading: 'Supplier', nth: 1, concept: null },
          { heading: 'Note', nth: 1, concept: 'account' },
        ],
      }),
    ])
    expect(ledger).toMatchObject([{ account: 'a' }, { account: 'b' }])
    expect(Array.isArray(ledger) && ledger.some(entry => entry.supplier !== undefined)).toBe(false)
  })

  test('is no table when a person says so, and its sheet is ignored as chosen', () => {
    const result = read({ Bookings: LEDGER }, [ofLedger({ kind: 'none' })])
    expect(result.project).toBeNull()
    expect(result.inspections[0]?.ignored).toEqual([{ sheet: 'Bookings', why: 'Left out as you chose.' }])
  })

  test('of another file is corrected by the name of the file', () => {
    const first = workbook(
      [
        sheet('Plan', [
          ['Task', 'Start'],
          ['A', date('2026-01-05')],
        ]),
      ],
      { name: 'plan.xlsx' },
    )
    const second = workbook([sheet('Bookings', LEDGER)], { name: 'ledger.xlsx' })
    const classOf = (correction: TableCorrection) => {
      const { project } = readProject([first, second], { ...options, corrections: [correction] })
      return Array.isArray(project?.ledger) ? project.ledger[0]?.class : undefined
    }
    expect(classOf(ofLedger({ entryClass: 'payment', workbook: 'ledger.xlsx' }))).toBe('payment')
    expect(classOf(ofLedger({ entryClass: 'payment' }))).not.toBe('payment')
  })
})

test('a matrix and months across can be made by hand', () => {
  const result = read(
    {
      Who: [
        ['Arbeit', 'Ann', 'Bo'],
        ['Survey', 'leads', 'helps'],
      ],
      Money: [
        ['Konto', 'Erster', 'Zweiter'],
        ['6100', 5, 7],
      ],
    },
    [
      {
        sheet: 'Who',
        headings: ['Arbeit', 'Ann', 'Bo'],
        kind: 'raci',
        columns: [{ heading: 'Arbeit', nth: 1, concept: 'task' }],
      },
      {
        sheet: 'Money',
        headings: ['Konto', 'Erster', 'Zweiter'],
        kind: 'budget',
        columns: [
          { heading: 'Konto', nth: 1, concept: 'account' },
          { heading: 'Erster', nth: 1, concept: 'period:2026-01' },
          { heading: 'Zweiter', nth: 1, concept: 'period:2026-02' },
        ],
      },
    ],
  )
  expect(result.project?.matrix?.rows[0]?.cells).toEqual({ Ann: 'leads', Bo: 'helps' })
  expect(result.project?.budget?.map(({ account, period, amount }) => [account, period, amount])).toEqual([
    ['6100', '2026-01', 5],
    ['6100', '2026-02', 7],
  ])
})

test('inspection says of each column what it was taken for and how surely, and which rows are no data', () => {
  const [table] = inspect(
    workbook([
      sheet('Plan', [
        ['No', 'Task name', 'Start', 'Start', 'Budget (k)'],
        ['Phase 1', null, null, null, null],
        [1, 'Survey', date('2026-01-05'), 'x', 5],
        [null, null, null, null, null],
        [2, 'Design', date('2026-01-12'), 'y', 6],
        ['Total', null, null, null, 11],
      ]),
    ]),
  ).tables
  expect(table?.headings).toEqual(['No', 'Task name', 'Start', 'Start', 'Budget (k)'])
  expect(table?.skipped).toEqual([
    { row: 2, why: 'section' },
    { row: 4, why: 'blank' },
    { row: 6, why: 'total' },
  ])
  expect(table?.columnDetails.map(({ heading, nth, concept, unit }) => [heading, nth, concept, unit])).toEqual([
    ['No', 1, 'id', undefined],
    ['Task name', 1, 'name', undefined],
    ['Start', 1, 'start', undefined],
    ['Start', 2, null, undefined],
    ['Budget (k)', 1, 'budget', 'k'],
  ])
  expect(table?.columnDetails.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true)
})

test('a correction that states what was found anyway changes nothing in the Project', () => {
  const cell = fc.integer({ min: 1, max: 9999 })
  const rows = fc.array(fc.tuple(fc.stringMatching(/^[A-Z][a-z]{3,8}$/), cell), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(rows, generated => {
      const sheets = {
        Plan: [
          ['Task', 'Start date', 'Budget'],
          ...generated.map(([name, amount]): Cell[] => [name, date('2026-01-05'), amount]),
        ],
      }
      const before = read(sheets)
      const [table] = tablesOf(before)
      const correction: TableCorrection = {
        sheet: 'Plan',
        headings: table?.headings ?? [],
        kind: 'plan',
        columns: table?.columnDetails.map(({ heading, nth, concept }) => ({ heading, nth, concept })) ?? [],
      }
      expect(read(sheets, [correction]).project).toEqual(before.project)
    }),
    { numRuns: 50 },
  )
})
