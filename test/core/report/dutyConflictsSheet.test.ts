import { expect, test } from 'vitest'
import { reportSheets } from '../../../core/report/sheets.ts'
import { reportOf } from '../project.ts'

const run = { time: '2026-11-20 10:00:00', where: 'device' } as const
const payment = { date: '2026-03-02', class: 'payment' as const, amount: 100, approvedBy: 'Ann Lee', paidBy: 'Ann Lee' }

function rowsOf(parts: Parameters<typeof reportOf>[0], language: 'en' | 'zh' = 'en') {
  const sheet = reportSheets(reportOf(parts), { language, run }).find(({ key }) => key === 'dutyConflicts')
  return (sheet?.tables[0]?.rows ?? []).map(row => row.map(cell => cell.value))
}

test('the sheet of duty conflicts has a row for each person and pair, open ones first, states in words', () => {
  const ledger = [
    ...['PV-1', 'PV-2'].map(document => ({ ...payment, document })),
    { ...payment, document: 'PV-3', approvedBy: '张伟', paidBy: undefined, recordedBy: '张伟' },
  ].map(({ paidBy, ...entry }) => (paidBy === undefined ? entry : { ...entry, paidBy }))
  const mitigations = [
    { person: 'Ann Lee', duties: ['pay', 'approve'] as [string, string], control: 'Audit', until: '2026-12-31' },
  ]
  const parts = { ledger, settings: { duties: { mitigations } } }
  expect(rowsOf(parts)).toEqual([
    ['张伟', 'approve', 'record', '■ Conflict', 100, 1, 'PV-3', null, null, '张伟 · approve · record'],
    ['Ann Lee', 'approve', 'pay', '✓ Accepted', 200, 2, 'PV-1, PV-2', 'Audit', '2026-12-31', 'Ann Lee · approve · pay'],
  ])
  expect(rowsOf(parts, 'zh')[0]?.slice(0, 4)).toEqual(['张伟', '审批', '记账', '■ 冲突'])
})

test('a cell names twenty documents and counts the others; without a conflict the table is empty', () => {
  const ledger = Array.from({ length: 23 }, (_, index) => ({ ...payment, document: `D${index}` }))
  const [row] = rowsOf({ ledger })
  expect(row?.[5]).toBe(23)
  expect(String(row?.[6])).toMatch(/^D0, .*D19, and 3 more$/)
  expect(rowsOf({ ledger: [{ date: '2026-03-02', class: 'payment', amount: 1 }] })).toEqual([])
})
