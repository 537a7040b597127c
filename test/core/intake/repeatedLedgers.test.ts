import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }
const HEADINGS = ['日期', '类别', '科目', '摘要', '金额']
const row = (day: string, text: string, amount: number): Cell[] => [date(day), '实际', '材料费', text, amount]
const JANUARY = [row('2026-01-05', '钢材', 100), row('2026-01-06', '水泥', 50.5), row('2026-01-07', '砂石', 20)]
const FEBRUARY = [row('2026-02-05', '钢材', 100), row('2026-02-06', '水泥', 60), row('2026-02-07', '砂石', 20)]

function read(...sheets: (readonly [string, readonly Cell[][]])[]) {
  const grids = sheets.map(([name, rows]) => sheet(name, [HEADINGS, ...rows]))
  const { project, findings } = readProject([workbook(grids)], options)
  const entries = Array.isArray(project?.ledger) ? project.ledger : []
  return {
    sheets: entries.map(({ source }) => source?.sheet),
    sum: entries.reduce((sum, { amount }) => sum + amount, 0),
    twice: findings.filter(({ rule }) => rule === 'input/ledger-twice'),
  }
}

test('the sheets of months within the sheet of the year count once', () => {
  const { sum, sheets, twice } = read(
    ['1月台账', JANUARY],
    ['2月台账', FEBRUARY],
    ['全年台账', [...JANUARY, ...FEBRUARY]],
  )
  expect([sum, new Set(sheets)]).toEqual([350.5, new Set(['全年台账'])])
  expect(twice.map(({ params, severity, source }) => [severity, source?.cell, params])).toEqual([
    ['warning', 'E2', { table: '1月台账!E2:E4', other: '全年台账!E2:E7', lines: 3 }],
    ['warning', 'E2', { table: '2月台账!E2:E4', other: '全年台账!E2:E7', lines: 3 }],
  ])
})

test('a copy of a sheet counts once, sheets that differ in one entry both count, and so do two entries alike', () => {
  expect(read(['台账', JANUARY], ['台账副本', JANUARY])).toMatchObject({ sum: 170.5, twice: [{}] })
  const other = [...JANUARY.slice(0, 2), row('2026-01-07', '砂石', 21)]
  expect(read(['1月台账', other], ['全年台账', [...JANUARY, ...FEBRUARY]])).toMatchObject({ twice: [] })
  expect(read(['1月台账', JANUARY.slice(0, 2)], ['全年台账', JANUARY])).toMatchObject({ sum: 321, twice: [] })
  const [first = []] = JANUARY
  expect(read(['1月台账', [first, first, first]], ['全年台账', JANUARY])).toMatchObject({ twice: [] })
})

test('whatever part of a ledger stands on a second sheet, the sum is that of the ledger', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 4, maxLength: 12 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 3, max: 12 }), (cents, size) => {
      const all = cents.map((amount, i) => row(`2026-03-${String(i + 1).padStart(2, '0')}`, `款项${i}`, amount))
      const total = cents.reduce((sum, amount) => sum + amount, 0)
      expect(read(['三月台账', all.slice(0, size)], ['台账', all]).sum).toBe(total)
    }),
    { numRuns: 50, seed: 3 },
  )
})

test('a total ten thousand times its parts says that the units may differ', () => {
  const hint = (total: number) => {
    const grid = sheet('预算', [
      ['科目', '预算金额'],
      ['人工费', 1_200_000],
      ['材料费', 800_000],
      ['合计', total],
    ])
    return readProject([workbook([grid])], options).findings.find(({ rule }) => rule === 'input/total-disagrees')
  }
  expect(hint(200)).toMatchObject({ params: { stated: 200, sum: 2_000_000, factor: 10_000 } })
  expect(hint(200)?.message.zh).toContain('相差 10000 倍')
  expect(hint(2000)?.params).toMatchObject({ factor: 1_000 })
  expect(hint(2_000_000_000)?.params).toMatchObject({ factor: 1_000 })
  expect(hint(1_900_000)?.params).toMatchObject({ factor: 1 })
  expect(hint(1_900_000)?.message.zh).not.toContain('单位')
  expect(hint(2_000_000)).toBeUndefined()
})
