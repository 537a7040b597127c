import { describe, expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }

const book = (name: string, sheets: Record<string, Cell[][]>) =>
  workbook(
    Object.entries(sheets).map(([title, rows]) => sheet(title, rows)),
    { name },
  )

const plan = book('plan.xlsx', {
  Data: [
    ['Task ID', 'Task name', 'Start', 'Finish', 'Budget'],
    ['T1', 'Survey', date('2026-01-05'), date('2026-01-09'), 100],
    ['T2', 'Design', date('2026-01-12'), date('2026-01-16'), 200],
  ],
})
const ledger = book('ledger.xlsx', {
  Data: [
    ['Date', 'Class', 'Task', 'Account', 'Contract no', 'Amount'],
    [date('2026-01-09'), 'Actual', 'Survey', '6100', 'C-1', 90],
    [date('2026-01-16'), 'Actual', 't2', '6100 Consulting', 'C-9', 10],
    [date('2026-01-16'), 'Actual', 'T2', '6100', null, 'many'],
    [date('2026-01-16'), 'Actual', 'Unknown', '6100', null, 5],
  ],
})
const contracts = book('contracts.xlsx', {
  Data: [
    ['Contract no', 'Contract name', 'Supplier', 'Contract value', 'Paid'],
    ['C-1', 'Survey works', 'Sea Ltd', 1000, 90],
  ],
})

describe('several files form one project', () => {
  const result = readProject([plan, ledger, contracts], options)

  test('rows of a later file carry its name, those of the first none', () => {
    expect(result.project?.tasks[0]?.source).toMatchObject({ sheet: 'Data', cell: 'B2' })
    expect(result.project?.tasks[0]?.source).not.toHaveProperty('workbook')
    const entries = Array.isArray(result.project?.ledger) ? result.project.ledger : []
    expect(entries.map(({ task, source }) => [task, source?.workbook, source?.cell])).toEqual([
      ['T1', 'ledger.xlsx', 'F2'],
      ['T2', 'ledger.xlsx', 'F3'],
      ['Unknown', 'ledger.xlsx', 'F5'],
    ])
    expect(result.project?.tables?.map(({ id, workbook: file }) => [id, file])).toEqual([
      ['Data', undefined],
      ['Data#2', 'ledger.xlsx'],
      ['Data#3', 'contracts.xlsx'],
    ])
  })

  test('a finding names the file, and stands in the inspection of that file alone', () => {
    expect(result.findings.find(({ rule }) => rule === 'input/unreadable-amount')?.message.en).toContain(
      '[ledger.xlsx]Data!F4',
    )
    expect(result.inspections.map(({ findings }) => findings.map(({ rule }) => rule).toSorted())).toEqual([
      [],
      ['input/unknown-contract', 'input/unknown-task', 'input/unreadable-amount'],
      [],
    ])
  })

  test('sheets of one name in two files do not mix: the same cell of both may be at fault', () => {
    const broken = [
      ['Date', 'Class', 'Amount'],
      [date('2026-01-09'), 'Actual', 'x'],
    ] as Cell[][]
    const twice = readProject([book('a.csv', { '(csv)': broken }), book('b.csv', { '(csv)': broken })], options)
    expect(
      twice.findings.filter(({ rule }) => rule === 'input/unreadable-amount').map(({ subject }) => subject.id),
    ).toEqual(['(csv)!C2', '[b.csv](csv)!C2'])
  })
})

test('a sentence about a table of a .csv file names the file, which has no sheet name to tell it by', () => {
  const postings: Cell[][] = [
    ['Date', 'Account', 'Amount'],
    [date('2026-01-09'), '6100', 90],
  ]
  const { findings } = readProject([book('postings.csv', { '(csv)': postings })], options)
  expect(findings.find(({ rule }) => rule === 'input/class-assumed')?.params).toMatchObject({ table: 'postings.csv' })
})
