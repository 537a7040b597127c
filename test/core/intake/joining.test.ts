import { expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Project } from '../../../core/contract/project.ts'
import { inspect } from '../../../core/intake/inspect.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }
/** The entries of a ledger kept as objects. */
const entriesOf = (project: Project | null): LedgerEntry[] => (Array.isArray(project?.ledger) ? project.ledger : [])

const PLAN: Cell[][] = [
  ['ID', 'Task', 'Start', 'Finish', 'Budget'],
  ['T1', 'Survey', date('2026-01-05'), date('2026-01-09'), 100],
  ['T2', 'Design', date('2026-01-12'), date('2026-01-16'), 200],
]
const LEDGER: Cell[][] = [
  ['Date', 'Class', 'Task', 'Account', 'Amount'],
  [date('2026-02-01'), 'actual', 'Survey', 'Labour', 90],
  [date('2026-02-02'), 'actual', 't2', 'Labour', 50],
  [date('2026-02-03'), 'actual', 'Moon landing', 'Labour', 1],
]

test('several files are one project: ledger rows find their tasks by id or name, the rest is a finding', () => {
  const result = readProject(
    [
      workbook([sheet('Plan', PLAN)], { name: 'plan.xlsx' }),
      workbook([sheet('(csv)', LEDGER)], { name: 'ledger.csv' }),
    ],
    options,
  )
  expect(result.inspections.map(inspection => [inspection.workbook, inspection.tables.length])).toEqual([
    ['plan.xlsx', 1],
    ['ledger.csv', 1],
  ])
  expect(entriesOf(result.project).map(entry => entry.task)).toEqual(['T1', 'T2', 'Moon landing'])
  expect(result.findings.filter(f => f.rule === 'input/unknown-task').map(f => f.source?.cell)).toEqual(['C4'])
  expect(result.project?.project).toMatchObject({ name: 'plan', statusDate: '2026-02-03' })
})

test('tables of the same name get ids of their own', () => {
  const csv = (name: string) => workbook([sheet('(csv)', PLAN)], { name })
  expect(readProject([csv('a.csv'), csv('b.csv')], options).project?.tables?.map(table => table.id)).toEqual([
    '(csv)',
    '(csv)#2',
  ])
})

test('a ledger that calls an account by its name joins the budget that has code and name', () => {
  const budget = sheet('预算', [
    ['科目编码', '科目名称', '预算金额'],
    ['5001', '人工费', 100],
    ['5002', '材料费', 200],
  ])
  const ledger = sheet('台账', [
    ['日期', '类别', '科目名称', '金额'],
    [date('2026-02-01'), '实际', '人工费', 90],
    [date('2026-02-01'), '实际', '5002', 10],
  ])
  const { project } = readProject([workbook([budget, ledger])], options)
  expect(entriesOf(project).map(entry => entry.account)).toEqual(project?.budget?.map(line => line.account))
})

test('status date, name and currency come from labelled cells, and flags win over them', () => {
  const grid = sheet('Plan', [
    ['Project name:', 'Harbour'],
    ['Status date', date('2026-03-31')],
    ['Currency: EUR'],
    [],
    ...PLAN,
  ])
  expect(readProject([workbook([grid])], options).project?.project).toMatchObject({
    name: 'Harbour',
    statusDate: '2026-03-31',
    currency: 'EUR',
  })
  expect(readProject([workbook([grid])], options).findings).toEqual([])
  expect(
    readProject([workbook([grid])], { ...options, statusDate: '2026-04-30', currency: 'GBP' }).project?.project,
  ).toMatchObject({ statusDate: '2026-04-30', currency: 'GBP' })
  const zh = sheet('计划', [['项目名称：滨海码头', null, '数据日期：2026年3月31日'], [], ...PLAN])
  expect(readProject([workbook([zh])], options).project?.project).toMatchObject({
    name: '滨海码头',
    statusDate: '2026-03-31',
  })
})

test('what is assumed of date and currency is said', () => {
  const result = readProject([workbook([sheet('Plan', PLAN)])], { ...options, language: 'zh' })
  expect(result.project?.project).toMatchObject({ currency: 'CNY', statusDate: '2026-06-30', name: 'book' })
  expect(result.findings.map(f => [f.rule, f.severity])).toEqual([
    ['input/currency-assumed', 'info'],
    ['input/status-date-assumed', 'info'],
  ])
})

test('an assumed currency is said also where the workbook holds no money', () => {
  const matrix = [
    ['Task', 'PMO', 'Finance', 'Legal'],
    ['Kick-off', 'A/R', 'C', 'I'],
    ['Contract', 'I', 'C', 'A/R'],
  ]
  const { findings } = readProject([workbook([sheet('RACI', matrix)])], options)
  expect(findings.map(finding => finding.rule)).toContain('input/currency-assumed')
})

test('several tables of one sheet are found, stacked and side by side, each with its own rows', () => {
  const stacked = sheet('All', [
    ['Project plan'],
    ...PLAN,
    [],
    ['Risk register'],
    ['Risk ID', 'Risk', 'Probability', 'Impact', 'Owner'],
    ['R1', 'Storm', 0.3, 4, 'Ann'],
    [],
    ['Team'],
    ['Name', 'Role', 'Department'],
    ['Ann', 'PM', 'PMO'],
  ])
  expect(inspect(workbook([stacked])).tables.map(t => [t.kind, t.headerRow, t.rows])).toEqual([
    ['plan', 2, 2],
    ['risks', 7, 1],
    ['people', 11, 1],
  ])
  const beside = sheet(
    'All',
    PLAN.map((row, i) => [
      ...row,
      null,
      ...([['Risk ID', 'Risk', 'Probability', 'Impact'], ['R1', 'Storm', 'High', 'Low'], []][i] ?? []),
    ]),
  )
  expect(inspect(workbook([beside])).tables.map(t => [t.kind, t.headerRow, t.rows, t.columns.id])).toEqual([
    ['plan', 1, 2, 'A'],
    ['risks', 1, 1, 'G'],
  ])
})

test('an Excel table is read by its own range, whatever stands around it', () => {
  const grid = sheet('Plan', [...PLAN, ['Remember', 'the milk', null, null, 7]])
  const tables = [
    {
      name: 'Tasks',
      sheet: 'Plan',
      range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 4 },
      hasTotalsRow: false,
    },
  ]
  expect(inspect(workbook([grid], { tables })).tables.map(t => [t.kind, t.rows])).toEqual([['plan', 2]])
})

test('a matrix keeps its cells as written, its empty columns and rows, and where each party stands', () => {
  const grid = sheet('RACI', [
    ['RACI matrix'],
    ['Task', 'PM', 'Lead\nengineer', 'PM', 'Legal'],
    ['Survey', 'A', 'r/A', null, null],
    ['Approve', null, null, null, null],
    ['Build', 'A, R', 'X', 'I', null],
    [],
    ['R: Responsible'],
    ['A: Accountable'],
  ])
  const result = readProject([workbook([grid])], options)
  expect(result.project?.matrix).toMatchObject({
    parties: ['PM', 'Lead engineer', 'PM (2)', 'Legal'],
    rows: [
      { task: 'Survey', cells: { PM: 'A', 'Lead engineer': 'r/A' } },
      { task: 'Approve', cells: {} },
      { task: 'Build', cells: { PM: 'A, R', 'Lead engineer': 'X', 'PM (2)': 'I' } },
    ],
    partySources: { Legal: { sheet: 'RACI', cell: 'E2' } },
  })
  expect(result.inspections[0]?.tables[0]?.columns).toEqual({
    task: 'A',
    'party:PM': 'B',
    'party:Lead engineer': 'C',
    'party:PM (2)': 'D',
    'party:Legal': 'E',
  })
})

test('a responsibility table in words is of the Chinese scheme; a long list is the same matrix', () => {
  const words = sheet('责任分工', [
    ['工作事项', '工程部', '财务部'],
    ['勘察', '主责', '知悉'],
    ['付款', '配合', '主责/审核'],
  ])
  expect(readProject([workbook([words])], options).project?.matrix).toMatchObject({
    scheme: 'zh',
    parties: ['工程部', '财务部'],
  })
  const long = sheet('List', [
    ['Activity', 'Person', 'RACI'],
    ['Survey', 'Ann', 'A'],
    ['Survey', 'Bo', 'R'],
    ['Design', 'Ann', 'R'],
  ])
  expect(readProject([workbook([long])], options).project?.matrix?.rows.map(row => row.cells)).toEqual([
    { Ann: 'A', Bo: 'R' },
    { Ann: 'R' },
  ])
})

test('a legend that gives the letter A another meaning is a finding', () => {
  const grid = sheet('RACI', [
    ['任务', '甲', '乙', '丙'],
    ['勘察', 'R', 'A', 'I'],
    ['设计', 'A', 'R', 'I'],
    [],
    ['R：负责'],
    ['A：辅助'],
  ])
  expect(
    readProject([workbook([grid])], options)
      .findings.filter(f => f.rule === 'input/code-meaning')
      .map(f => f.source?.cell),
  ).toEqual(['A6'])
})

test('debit and credit make one amount, balances and month sums are no entries', () => {
  const grid = sheet('明细账', [
    ['科目：5001 工程施工'],
    ['日期', '凭证号数', '摘要', '借方', '贷方', '余额'],
    [null, null, '期初余额', null, null, 1000],
    ['2026-01-15', '记-12', '钢材', 500.5, null, 1500.5],
    ['2026-01-31', '记-30', '冲销', null, 100, 1400.5],
    ['2026-01-31', null, '本月合计', 500.5, 100, 1400.5],
  ])
  const { project } = readProject([workbook([grid])], options)
  expect(entriesOf(project).map(entry => entry.amount)).toEqual([500.5, -100])
})

test('a contract ledger is read with its rates and figures', () => {
  const grid = sheet('合同台账', [
    ['单位：万元'],
    ['合同编号', '合同名称', '对方单位', '合同金额', '变更金额', '已开票', '已付款', '质保金比例', '签订日期'],
    ['HT-01', '钢筋采购', '海通', 500, 10, 250, 200, '5%', '2026-01-15'],
  ])
  expect(readProject([workbook([grid])], options).project?.contracts).toMatchObject([
    {
      id: 'HT-01',
      supplier: '海通',
      value: 5_000_000,
      changes: 100_000,
      invoiced: 2_500_000,
      paid: 2_000_000,
      retentionRate: 0.05,
      signed: '2026-01-15',
    },
  ])
})

test('values merged over several rows belong to each of them', () => {
  const grid = sheet(
    'Plan',
    [
      ['Phase', 'Task', 'Duration'],
      ['Prepare', 'Dig', 1],
      [null, 'Pour', 2],
      ['Finish', 'Roof', 3],
    ],
    [merge(1, 0, 2, 0)],
  )
  expect(readProject([workbook([grid])], options).project?.tasks.map(task => task.phase)).toEqual([
    'Prepare',
    'Prepare',
    'Finish',
  ])
})

test('a form with headings only is a table without rows, not an error', () => {
  const form = sheet('风险登记册', [['风险编号', '风险描述', '概率', '影响', '应对措施', '责任人'], [], []])
  expect(inspect(workbook([form])).tables).toMatchObject([
    { kind: 'risks', headerRow: 1, firstRow: 1, lastRow: 1, rows: 0 },
  ])
})
