import { describe, expect, test } from 'vitest'
import type { SheetModel } from '../../../core/contract/sheetModel.ts'
import { isSheetLine } from '../../../core/messages/sheetNames.ts'
import { TOTAL_KEY } from '../../../core/report/costSheet.ts'
import { reportSheets } from '../../../core/report/sheets.ts'
import { reportOf, taskOf } from '../project.ts'

type Parts = Parameters<typeof reportOf>[0]

const parts: Parts = {
  tasks: [
    taskOf({ id: 'T1', name: 'Foundation', budget: 300, owner: 'Ann Lee', start: '2026-07-01', finish: '2026-07-10' }),
    taskOf({ id: 'T2', name: 'Roof', budget: 200.5 }),
  ],
  contracts: [{ id: 'C1', name: 'Steel', supplier: 'Acme', value: 1000, owner: 'Ann Lee', approvedBy: 'Ann Lee' }],
}

function sheetOf(key: string, language: 'en' | 'zh' = 'en', given = parts): SheetModel {
  const run = { time: '2026-06-30 10:00:00', where: 'device' } as const
  const found = reportSheets(reportOf(given), { language, run }).find(model => model.key === key)
  if (!found) throw new Error(`No sheet ${key}`)
  return found
}

const valuesOf = (model: SheetModel) => model.tables[0]?.rows.map(row => row.map(cell => cell.value))

describe('the sheet of unowned money', () => {
  test('lists the largest amount first, its cause in words, who is named, and the sum', () => {
    expect(valuesOf(sheetOf('unowned'))).toEqual([
      [
        'contract',
        'C1',
        'Steel',
        'one person with two duties that exclude each other',
        1000,
        'Ann Lee',
        'contract C1 conflict',
      ],
      ['task', 'T2', 'Roof', 'no accountable owner', 200.5, null, 'task T2 noAccountable'],
      ['Total', null, null, null, 1200.5, null, TOTAL_KEY],
    ])
  })

  test('says the same in Chinese', () => {
    expect(valuesOf(sheetOf('unowned', 'zh'))?.map(row => [row[0], row[3], row[5]])).toEqual([
      ['合同', '同一人兼任不相容职务', 'Ann Lee'],
      ['任务', '没有负责人', null],
      ['合计', null, null],
    ])
  })

  test('is empty where all money is owned', () => {
    expect(valuesOf(sheetOf('unowned', 'en', { tasks: [taskOf({ budget: 5, owner: 'Ann Lee' })] }))).toEqual([])
  })
})

describe('the sheet of stress', () => {
  test('shows for each party what only it owns', () => {
    expect(valuesOf(sheetOf('stress'))).toEqual([
      ['Ann Lee', 'person', 300, 1, 1, '2026-07-01', '2026-07-10', 'Foundation', 'person Ann Lee'],
    ])
  })

  test('names twenty tasks at most, and counts the others', () => {
    const tasks = Array.from({ length: 23 }, (_, index) => taskOf({ id: `T${index}`, owner: 'Ann Lee' }))
    const row = valuesOf(sheetOf('stress', 'en', { tasks, people: [{ name: 'Ann Lee' }] }))?.[0]
    expect(String(row?.[7]).split(', ')).toHaveLength(21)
    expect(String(row?.[7])).toMatch(/T19, .*3/)
  })
})

test.each(['unowned', 'stress'])('the lines above the table of %s are known as ours in both languages', key => {
  for (const language of ['en', 'zh'] as const) {
    expect(sheetOf(key, language).lines.filter(line => !isSheetLine(line))).toEqual([])
  }
})

describe('the overview', () => {
  const figureOf = (given: Parts) => valuesOf(sheetOf('overview', 'en', given))?.find(row => row.at(-1) === 'UNOWNED')

  test('has the sum of unowned money with its state', () => {
    expect(figureOf(parts)?.slice(0, 3)).toEqual(['Unowned money', 1200.5, '■ Act'])
    expect(figureOf({ tasks: [taskOf({ budget: 5, owner: 'Ann Lee' })] })?.slice(1, 3)).toEqual([0, '● On course'])
  })

  test('has no such figure where nobody is named', () => {
    expect(figureOf({ tasks: [taskOf({ budget: 5 })] })).toBeUndefined()
  })
})
