import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }

/** Budget lines without where they stand, in a fixed order. */
function lines(rows: readonly (readonly Cell[])[]) {
  const { project } = readProject([workbook([sheet('预算', [...rows])])], options)
  const plain = (project?.budget ?? []).map(({ account, period, amount }) => ({ account, period, amount }))
  return plain.sort((a, b) => `${a.account}${a.period}`.localeCompare(`${b.account}${b.period}`))
}

test('amounts in 万元 come out exactly in yuan', () => {
  expect(
    lines([['单位：万元'], ['科目', '预算金额'], ['人工费', 120.5], ['材料费', 0.0001], ['机械费', '1,234.56']]),
  ).toEqual([
    { account: '人工费', period: undefined, amount: 1_205_000 },
    { account: '机械费', period: undefined, amount: 12_345_600 },
    { account: '材料费', period: undefined, amount: 1 },
  ])
})

test('a line of keys with their values above the header, who made it and in what unit, is no part of the header', () => {
  const rows: Cell[][] = [
    ['2026年度项目预算表'],
    ['编制单位：财务部', null, null, '单位：万元', null, null],
    ['序号', '预算科目', '预算金额', '1月', '2月', '3月'],
    [1, '人工费', 60, 10, 20, 30],
  ]
  const { project, inspections } = readProject([workbook([sheet('预算', rows)])], options)
  expect(inspections[0]?.tables[0]).toMatchObject({ headerRow: 3, columns: { account: 'B', amount: 'C' } })
  expect(project?.budget?.map(({ period, amount }) => [period, amount])).toEqual([
    ['2026-01', 100_000],
    ['2026-02', 200_000],
    ['2026-03', 300_000],
  ])
  expect(inspections[0]?.tables[0]?.columnDetails.map(({ header }) => header)).toEqual(rows[2])
})

test('months without a year take it from their band, and go on into the next year', () => {
  const rows: Cell[][] = [
    ['科目', '2026年', null, '2027年', null],
    [null, '11月', '12月', '1月', '2月'],
    ['人工费', 10, 20, 30, 40],
    ['材料费', 11, 21, 31, 41],
  ]
  const grid = sheet('资金计划', rows, [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 0, 4)])
  const { project, inspections } = readProject([workbook([grid])], options)
  expect(project?.budget?.slice(0, 4).map(line => line.period)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(inspections[0]?.tables[0]?.headerRow).toBe(2)
  expect(inspections[0]?.tables[0]?.columns).toMatchObject({ 'period:2026-11': 'B', 'period:2027-02': 'E' })
})

test('dates a month apart head months; week columns with marks are a picture and are cut off', () => {
  const months = readProject(
    [
      workbook([
        sheet('Plan', [
          ['Cost code', 'Item', date('2026-01-01'), date('2026-02-01')],
          ['C1', 'Steel', 100, 200],
          ['C2', 'Wood', 30, 40],
        ]),
      ]),
    ],
    options,
  )
  expect(months.project?.budget?.map(line => [line.account, line.period, line.amount])).toEqual([
    ['C1', '2026-01', 100],
    ['C1', '2026-02', 200],
    ['C2', '2026-01', 30],
    ['C2', '2026-02', 40],
  ])
  const weeks = readProject(
    [
      workbook([
        sheet('Plan', [
          ['Task', 'Start', 'End', 'W1', 'W2', 'W3', 'W4'],
          ['Dig', date('2026-01-05'), date('2026-01-09'), 'x', null, null, null],
        ]),
      ]),
    ],
    options,
  )
  expect(weeks.inspections[0]?.tables[0]?.kind).toBe('plan')
  expect(weeks.project?.budget).toBeUndefined()
})

test('rows that sum up the rows below them are counted through their parts', () => {
  expect(
    lines([
      ['序号', '费用名称', '金额（元）'],
      ['一', '人工费', 300],
      ['1', '管理人员', 100],
      ['2', '工人', 200],
      ['二', '材料费', 500],
      ['1', '钢筋', 500],
      [null, '合计', 800],
    ]).map(line => line.account),
  ).toEqual(['工人', '管理人员', '钢筋'].sort((a, b) => a.localeCompare(b)))
})

test('a parent by outline number that differs from its parts is a total that disagrees, and the parts count', () => {
  const { project, findings } = readProject(
    [
      workbook([
        sheet('Budget', [
          ['WBS', 'Item', 'Amount'],
          ['1', 'Civil', 40],
          ['1.1', 'Dig', 10],
          ['1.2', 'Pour', 20],
        ]),
      ]),
    ],
    options,
  )
  expect(project?.budget?.map(line => line.amount)).toEqual([10, 20])
  expect(findings.find(finding => finding.rule === 'input/total-disagrees')).toMatchObject({
    severity: 'warning',
    source: { sheet: 'Budget', cell: 'C2' },
    params: { stated: 40, sum: 30 },
  })
})

test('a stated total that agrees is silent, one that does not names its cell and both figures', () => {
  const rows = (total: number): Cell[][] => [
    ['Account', 'Budget'],
    ['Labour', 10.25],
    ['Material', 20.25],
    ['Total', total],
  ]
  const rules = (total: number) =>
    readProject([workbook([sheet('Budget', rows(total))])], options).findings.filter(
      f => f.rule === 'input/total-disagrees',
    )
  expect(rules(30.5)).toEqual([])
  expect(rules(30.51)).toEqual([])
  expect(rules(31)).toMatchObject([{ source: { cell: 'B4' }, params: { stated: 31, sum: 30.5 } }])
})

test('the sum column beside months is checked row by row', () => {
  const { findings } = readProject(
    [
      workbook([
        sheet('Budget', [
          ['Account', '2026-01', '2026-02', '2026-03', 'Total'],
          ['Labour', 10, 11, 12, 33],
          ['Material', 20, 21, 22, 73],
        ]),
      ]),
    ],
    options,
  )
  expect(findings.filter(f => f.rule === 'input/total-disagrees').map(f => f.source?.cell)).toEqual(['E3'])
})

test('actuals beside a budget become entries of the status date, unless a ledger books cost', () => {
  const budget = sheet('Budget', [
    ['Account', 'Budget', 'Actual'],
    ['Labour', 100, 60],
    ['Material', 50, null],
  ])
  const ledger = sheet('Ledger', [
    ['Date', 'Class', 'Account', 'Amount'],
    [date('2026-05-31'), 'actual', 'Labour', 55],
    [date('2026-05-31'), 'actual', 'Material', 5],
  ])
  const alone = readProject([workbook([budget])], { ...options, statusDate: '2026-05-31' })
  expect(alone.project?.ledger).toMatchObject([{ date: '2026-05-31', class: 'actual', amount: 60, account: 'Labour' }])
  const both = readProject([workbook([budget, ledger])], options)
  expect(both.project?.ledger).toHaveLength(2)
  expect(both.findings.map(f => f.rule)).toContain('input/actuals-not-counted')
})

test('a budget that stands twice, in sum and by month, counts once', () => {
  const accounts = ['Labour', 'Material', 'Plant']
  const sum = sheet('Estimate', [['Account', 'Budget'], ...accounts.map((account, i) => [account, 30 * (i + 2)])])
  const months = sheet('Baseline', [
    ['Account', '2026-01', '2026-02', '2026-03'],
    ...accounts.map((account, i) => [account, ...Array<number>(3).fill(10 * (i + 2))]),
  ])
  const { project, findings } = readProject([workbook([sum, months])], options)
  expect(project?.budget?.map(line => line.source?.sheet)).toEqual(Array(9).fill('Baseline'))
  expect(findings.filter(f => f.rule === 'input/budget-twice').map(f => f.params)).toEqual([
    { table: 'Estimate!B2:B4', other: 'Baseline!B2:D4' },
  ])
})
