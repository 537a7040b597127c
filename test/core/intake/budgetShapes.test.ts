/** One budget in many shapes: whatever stands across or below, the lines are the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }
const GROUPS = [
  { name: '直接费', accounts: ['人工费', '材料费', '机械费'] },
  { name: '间接费', accounts: ['管理费', '检测费'] },
]
const UNITS = ['元', '万元'] as const

interface Budget {
  unit: (typeof UNITS)[number]
  months: number
  /** Cents (or ten-thousandths of 万) by group, account and month; null where nothing is written. */
  amounts: (number | null)[][][]
}

/** What the wide form shows beside its amounts. */
interface Shape {
  month: keyof typeof MONTH_HEADINGS
  /** Heading of the sums of quarters. */
  quarter: keyof typeof QUARTER_HEADINGS | undefined
  /** Heading of the sum of the year, and whether it stands before the months. */
  total: { heading: string; isFirst: boolean } | undefined
  hasSubtotals: boolean
  hasSections: boolean
  hasTotalRow: boolean
}

const MONTH_HEADINGS = {
  plain: (n: number) => `${n}月`,
  iso: (n: number) => month(n),
  zh: (n: number) => `2026年${n}月`,
  date: (n: number) => date(`${month(n)}-01`, 'yyyy-mm'),
}
const QUARTER_HEADINGS = {
  zh: (n: number) => `${'一二三四'[n - 1]}季度小计`,
  ordinal: (n: number) => `第${'一二三四'[n - 1]}季度`,
  en: (n: number) => `Q${n}`,
  bare: () => '小计',
}

const budgets: fc.Arbitrary<Budget> = fc
  .record({ unit: fc.constantFrom(...UNITS), months: fc.constantFrom(3, 6, 12) })
  .chain(({ unit, months }) =>
    fc.record({
      unit: fc.constant(unit),
      months: fc.constant(months),
      amounts: fc.tuple(
        ...GROUPS.map(({ accounts }) =>
          fc.array(
            fc
              .array(fc.option(fc.integer({ min: 1, max: 9_999_999 }), { nil: null, freq: 4 }), {
                minLength: months,
                maxLength: months,
              })
              .filter(row => row.filter(amount => amount !== null).length >= 2),
            { minLength: accounts.length, maxLength: accounts.length },
          ),
        ),
      ),
    }),
  )

const shapes = fc.record({
  month: fc.constantFrom('plain', 'iso', 'zh', 'date'),
  quarter: fc.option(fc.constantFrom('zh', 'ordinal', 'en', 'bare'), { nil: undefined }),
  total: fc.option(fc.record({ heading: fc.constantFrom('合计', '全年预算', '2026年合计'), isFirst: fc.boolean() }), {
    nil: undefined,
  }),
  hasSubtotals: fc.boolean(),
  hasSections: fc.boolean(),
  hasTotalRow: fc.boolean(),
})

const written = (cents: number | null) => (cents === null ? null : cents / 100)
const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
const month = (n: number) => `2026-${String(n).padStart(2, '0')}`

function wideForm({ unit, months, amounts }: Budget, shape: Shape): Cell[][] {
  const { quarter, total } = shape
  /** The months of a row with a sum behind each quarter, and the sum of all where it is wanted. */
  const across = (values: readonly Cell[], quarterOf: (n: number) => Cell, all: Cell): Cell[] => {
    const middle = values.flatMap((value, m) => [
      value,
      ...(quarter !== undefined && m % 3 === 2 ? [quarterOf((m + 1) / 3)] : []),
    ])
    return total === undefined ? middle : total.isFirst ? [all, ...middle] : [...middle, all]
  }
  const cells = (row: readonly (number | null)[]) =>
    across(row.map(written), n => written(sum(row.slice(3 * n - 3, 3 * n))), written(sum(row)))
  const sums = (rows: readonly (readonly (number | null)[])[]) =>
    cells(Array.from({ length: months }, (_, m) => sum(rows.map(row => row[m] ?? null))))
  const headings = Array.from({ length: months }, (_, m) => MONTH_HEADINGS[shape.month](m + 1))
  return [
    ['2026年度预算'],
    [`单位：${unit}`],
    ['科目', ...across(headings, QUARTER_HEADINGS[quarter ?? 'bare'], total?.heading)],
    ...GROUPS.flatMap(({ name, accounts }, g) => [
      ...(shape.hasSections ? [[name]] : []),
      ...accounts.map((account, a): Cell[] => [account, ...cells(amounts[g]?.[a] ?? [])]),
      ...(shape.hasSubtotals ? [['小计', ...sums(amounts[g] ?? [])]] : []),
    ]),
    ...(shape.hasTotalRow ? [['合计', ...sums(amounts.flat())]] : []),
  ]
}

const longForm = ({ unit, amounts }: Budget): Cell[][] => [
  ['科目', '期间', `预算金额（${unit}）`],
  ...GROUPS.flatMap(({ accounts }, g) =>
    accounts.flatMap((account, a) =>
      (amounts[g]?.[a] ?? []).flatMap((amount, m): Cell[][] =>
        amount === null ? [] : [[account, month(m + 1), written(amount)]],
      ),
    ),
  ),
]

function read(rows: readonly (readonly Cell[])[]) {
  const { project, findings } = readProject([workbook([sheet('预算', rows)])], options)
  const lines = (project?.budget ?? []).map(({ source: _, ...line }) => line)
  return { lines, rules: findings.map(({ rule }) => rule) }
}

test('a wide budget and its long form are the same lines, sums of whatever kind set aside', () => {
  fc.assert(
    fc.property(budgets, shapes, (budget, shape) => {
      const [wide, long] = [read(wideForm(budget, shape)), read(longForm(budget))]
      expect(wide.lines).toEqual(long.lines)
      expect(wide.lines).toHaveLength(budget.amounts.flat(2).filter(amount => amount !== null).length)
      expect([...wide.rules, ...long.rules]).not.toContain('input/total-disagrees')
    }),
    { numRuns: 200, seed: 7 },
  )
})
