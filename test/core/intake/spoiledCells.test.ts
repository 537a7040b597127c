import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[], name = 'Sheet') =>
  readProject([workbook([sheet(name, rows)])], {
    today: '2026-06-30',
    language: 'en',
    statusDate: '2026-05-31',
    currency: 'USD',
  })
const brief = (result: ReturnType<typeof read>) =>
  result.findings.map(f => `${f.severity} ${f.rule} ${f.source?.cell ?? ''}`)

const LEDGER: Cell[] = ['Date', 'Class', 'Account', 'Amount']

test('a ledger row with an unreadable date is left out, with the cell named', () => {
  const result = read([LEDGER, ['2026-02-30', 'actual', 'Labour', 10], [date('2026-02-28'), 'actual', 'Labour', 20]])
  expect(result.project?.ledger).toMatchObject([{ amount: 20, source: { cell: 'D3' } }])
  expect(brief(result)).toEqual(['error input/unreadable-date A2'])
})

test.each(['about 300', '$5000-$10000', '#REF!', 'see notes 7'])(
  'the amount %s is unreadable and its ledger row is left out',
  text => {
    const result = read([
      LEDGER,
      [date('2026-02-28'), 'actual', 'Labour', text],
      [date('2026-02-28'), 'actual', 'Labour', 20],
    ])
    expect(result.project?.ledger).toHaveLength(1)
    expect(brief(result)).toEqual(['error input/unreadable-amount D2'])
  },
)

test('a ledger row without any amount is reported, not counted as zero', () => {
  expect(
    brief(read([LEDGER, [date('2026-02-28'), 'actual', 'Labour', null], [date('2026-02-28'), 'actual', 'Labour', 20]])),
  ).toEqual(['error input/unreadable-amount D2'])
})

test('a task with a spoiled cell keeps its other values', () => {
  const result = read([
    ['Task', 'Start', 'Finish', 'Duration', '% complete', 'Budget'],
    ['Dig', 'soon', date('2026-02-28'), '2-3days', '50%', 'a lot'],
    ['Pour', date('2026-03-01'), date('2026-03-09'), 5, '20%', 200],
  ])
  expect(result.project?.tasks[0]).toMatchObject({ name: 'Dig', finish: '2026-02-28', percentComplete: 0.5 })
  expect(brief(result)).toEqual([
    'error input/unreadable-amount F2',
    'error input/unreadable-date B2',
    'warning input/unreadable-value D2',
  ])
})

test('an unknown class of entry leaves its row out', () => {
  const result = read([
    LEDGER,
    [date('2026-02-28'), 'mystery', 'Labour', 1],
    [date('2026-02-28'), 'actual', 'Labour', 20],
    [date('2026-02-28'), 'PO', 'Labour', 20],
  ])
  expect(result.project?.ledger).toMatchObject([{ class: 'actual' }, { class: 'commitment' }])
  expect(brief(result)).toEqual(['warning input/unknown-class B2'])
})

test('negative amounts are faults in budgets and payments, credits in actuals and accruals', () => {
  const result = read([
    LEDGER,
    [date('2026-02-28'), 'payment', 'Labour', -1],
    [date('2026-02-28'), 'actual', 'Labour', -2],
    [date('2026-02-28'), 'accrual', 'Labour', -3],
  ])
  expect(result.project?.ledger).toHaveLength(3)
  expect(brief(result)).toEqual(['warning input/negative-amount D2'])
})

test('a ledger without a class is one class for all its rows, guessed from its name and said', () => {
  const rows: Cell[][] = [
    ['Date', 'Supplier', 'Amount'],
    [date('2026-02-28'), 'Acme', 10],
    [date('2026-03-28'), 'Acme', 11],
  ]
  expect(read(rows, 'Payments').project?.ledger).toMatchObject([{ class: 'payment' }, { class: 'payment' }])
  expect(brief(read(rows, 'Payments'))).toEqual(['warning input/class-assumed A1'])
})

test('dates that can be read both ways are asked once a column; one telling date settles the column', () => {
  const rows = (second: string): Cell[][] => [
    ['Task', 'Start', 'Finish'],
    ['Dig', '03/04/2026', date('2026-12-31')],
    ['Pour', second, date('2026-12-31')],
  ]
  expect(brief(read(rows('05/06/2026')))).toEqual(['warning input/ambiguous-date B1'])
  const settled = read(rows('25/06/2026'))
  expect(settled.project?.tasks.map(task => task.start)).toEqual(['2026-04-03', '2026-06-25'])
  expect(brief(settled)).toEqual([])
})

test('what formulas over empty cells leave in a date column is no date and no fault', () => {
  const result = read([
    ['Task', 'Start', 'Finish'],
    ['Dig', date('2026-03-01'), { value: -1, formula: '=B9-1' }],
    ['Pour', date('2026-03-02'), { value: 0, format: 'm/d/yy' }],
  ])
  expect(result.project?.tasks.map(task => task.finish)).toEqual([undefined, undefined])
  expect(brief(result)).toEqual([])
})

test('an estimate that does not rise is dropped with a warning', () => {
  const result = read([
    ['Task', 'Duration', 'Optimistic', 'Most likely', 'Pessimistic'],
    ['Dig', 5, 4, 5, 9],
    ['Pour', 5, 9, 5, 4],
  ])
  expect(result.project?.tasks.map(task => task.estimate)).toEqual([
    { duration: { shape: 'triangular', min: 4, mode: 5, max: 9 } },
    undefined,
  ])
  expect(brief(result)).toEqual(['warning input/unreadable-estimate C3'])
})

test('an amount table without a unit is named where others have one', () => {
  const budget = sheet('Budget', [['单位：万元'], ['Account', 'Budget'], ['Labour', 1], ['Material', 2]])
  const ledger = sheet('Ledger', [
    LEDGER,
    [date('2026-02-28'), 'actual', 'Labour', 10],
    [date('2026-02-28'), 'actual', 'Labour', 20],
  ])
  const result = readProject([workbook([budget, ledger])], { today: '2026-06-30', language: 'zh' })
  expect(result.findings.filter(f => f.rule === 'input/unit-unknown').map(f => f.params)).toEqual([{ table: 'Ledger' }])
})
