import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, uncalculated, workbook } from './workbookBuilder.ts'

const read = (name: string, rows: readonly (readonly Cell[])[]) =>
  readProject([workbook([sheet(name, rows)])], { today: '2026-06-30', language: 'en' })
const told = ({ findings }: ReturnType<typeof read>) =>
  findings.flatMap(({ rule, severity, source }) =>
    source && rule.startsWith('input/') ? `${severity} ${rule} ${source.cell}` : [],
  )

test('an amount by a formula without a stored value is reported once a column, and its row stays', () => {
  const result = read('Budget', [
    ['Account', 'Budget', 'Owner'],
    ['Salaries', uncalculated('=2*500'), 'Anna'],
    ['Travel', uncalculated('=B2/10'), 'Boris'],
    ['Licences', 80, 'Chen'],
  ])
  expect(told(result)).toEqual(['warning input/no-stored-value B2'])
  const [finding] = result.findings.filter(({ rule }) => rule === 'input/no-stored-value')
  expect(finding?.message.en).toContain('Budget!B2 has no stored value (1 more in its column)')
  expect(finding?.message.zh).toContain('该列另有 1 个')
  expect(result.project?.budget?.map(({ amount }) => amount)).toEqual([80])
  expect(result.inspections[0]?.tables[0]?.rows).toBe(3)
})

test('months, dates and percentages by such formulas are reported too', () => {
  expect(
    told(
      read('Budget', [
        ['Account', 'Jan 2026', 'Feb 2026', 'Mar 2026'],
        ['Salaries', 10, uncalculated('=B2'), 30],
        ['Travel', 10, 20, 30],
      ]),
    ),
  ).toEqual(['warning input/no-stored-value C2'])
  expect(
    told(
      read('Plan', [
        ['Task', 'Start', 'Finish', '% complete', 'Budget'],
        ['Design', date('2026-01-05'), uncalculated('=B2+10'), uncalculated('=1/2'), 100],
        ['Build', date('2026-02-05'), date('2026-03-05'), 0.5, 200],
      ]),
    ),
  ).toEqual(['warning input/no-stored-value C2', 'warning input/no-stored-value D2'])
})

test('a ledger row whose amount waits to be calculated is left out as an error', () => {
  const result = read('Ledger', [
    ['Date', 'Account', 'Class', 'Amount'],
    [date('2026-01-15'), 'Salaries', 'actual', uncalculated('=10*2')],
    [date('2026-02-15'), 'Salaries', 'actual', 60],
  ])
  expect(told(result)).toEqual(['error input/unreadable-amount D2', 'warning input/no-stored-value D2'])
})

test('a formula that yields an empty text, and the formulas of an empty row, say nothing', () => {
  const result = read('Budget', [
    ['Account', 'Budget', 'Actual'],
    ['Salaries', 100, { value: '', formula: '=IF(B2>0,"","x")' }],
    ['Travel', 50, 10],
    [null, uncalculated('=B2*2'), uncalculated('=C2*2')],
  ])
  expect(told(result)).toEqual([])
  expect(result.project?.budget).toHaveLength(2)
})
