import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, percent, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = '表.xlsx') =>
  readProject([workbook([sheet(name, rows)], { name: file })], { today: '2026-06-30', language: 'zh' })
const tableOf = (result: ReturnType<typeof read>) => result.inspections[0]?.tables[0]
const inspectedKinds = (result: ReturnType<typeof read>) => result.inspections[0]?.tables.map(({ kind }) => kind)

test('of two name columns the one that is filled in every row names the tasks, the other their groups', () => {
  const result = read([
    ['WBS编码', '里程碑', '工作名称', '历时估计', '前置工作', '负责人员'],
    ['A-1', '准备', '项目介绍', '2d', null, '全体'],
    ['A-2', null, '阶段评审', '1d', 'A-1', '全体'],
    ['B-1', '计划', '计划模版', '1d', 'A-2', '邓晰'],
    ['B-2', null, '甘特图', '2d', 'B-1', '程珂'],
  ])
  expect(tableOf(result)?.columns).toMatchObject({ wbs: 'A', phase: 'B', name: 'C', duration: 'D', predecessors: 'E' })
})

test('a list of days, texts and amounts is what was spent, a list of things and prices a budget', () => {
  const spent = read([
    ['日期', '名称', '金额（元）', '备注'],
    [date('2026-03-02'), '进场费', 30000],
    [date('2026-03-03'), '押金', 41800],
  ])
  expect(tableOf(spent)?.kind).toBe('ledger')
  const priced = read([
    ['房间', '名称', '类别', '价格'],
    ['主卧', '床', '家具', 4000],
    ['次卧', '斗柜', '家具', 3500],
  ])
  expect(tableOf(priced)).toMatchObject({ kind: 'budget', columns: { name: 'B', amount: 'D' } })
})

test('a price beside quantities makes the amount of the line, and one without a quantity is said', () => {
  const result = read(
    [
      ['Category', 'Item', 'Qty', 'Price'],
      ['Board', 'Pi', 2, 66.1],
      ['Sensor', 'GPS', 3, 0.1],
      ['Cable', 'USB', null, 5],
      ['Total', null, null, 132.5],
    ],
    'Budget',
  )
  expect(tableOf(result)).toMatchObject({ kind: 'budget', columns: { amount: 'D', quantity: 'C' } })
  expect(result.project?.budget?.map(({ amount }) => amount)).toEqual([132.2, 0.3])
  expect(result.findings.filter(({ severity }) => severity !== 'info').map(f => [f.rule, f.source?.cell])).toEqual([
    ['input/unreadable-value', 'C4'],
  ])
})

test('months alone head a budget whose names have no heading', () => {
  const months = ['January', 'February', 'March', 'April', 'May', 'June']
  const result = read(
    [
      [null, null, ...months],
      ['Living', 'Rent', ...months.map(() => 1500)],
      [null, 'Gas', ...months.map(() => 50)],
      ['Travel', 'Train', ...months.map(() => 20)],
    ],
    'Budget 2026',
  )
  expect(tableOf(result)).toMatchObject({ kind: 'budget', headerRow: 1, columns: { name: 'B' } })
  expect(result.project?.budget).toHaveLength(18)
})

test('beside probability and impact a severity is the score of both, alone it is the impact', () => {
  const rows = (headings: string[]) => [
    ['Risk ID', 'Risk Description', ...headings],
    ['R1', 'Late steel', 'High', 'High', 'High'],
    ['R2', 'Storm', 'Low', 'High', 'Medium'],
  ]
  expect(tableOf(read(rows(['Likelihood', 'Impact', 'Severity'])))?.columns).toMatchObject({ impact: 'D', score: 'E' })
  expect(tableOf(read(rows(['Severity', 'Likelihood', 'Owner'])))?.columns).toMatchObject({ impact: 'C' })
})

test('contracts with a start and an end are no plan', () => {
  const result = read([
    ['Contract No', 'Type', 'Start Date', 'End Date'],
    ['K/209', 'NC', date('2025-07-05'), date('2026-06-30')],
    ['D/204', 'NC', date('2025-07-06'), date('2026-06-30')],
  ])
  expect(tableOf(result)?.kind).not.toBe('plan')
})

const entriesOf = (result: ReturnType<typeof read>) =>
  ((result.project?.ledger ?? []) as { class: string; amount: number }[]).map(entry => [entry.class, entry.amount])

test('收支 in one column: what is below zero went out and is cost, what is above came in', () => {
  const result = read(
    [
      ['日期', '事项', '收支', '备注'],
      [date('2026-03-02'), '结余', 458.7],
      [date('2026-03-03'), '水壶', -199],
    ],
    '收支明细',
  )
  expect(entriesOf(result)).toEqual([
    ['receipt', 458.7],
    ['actual', 199],
  ])
})

test('支出 and 收入 side by side: money that came in is a receipt, no negative cost', () => {
  const result = read([
    ['时间', '条目', '支出', '收入'],
    [date('2026-03-02'), '捐款', null, 200],
    [date('2026-03-03'), '印刷', 80, null],
  ])
  expect(entriesOf(result)).toEqual([
    ['receipt', 200],
    ['actual', 80],
  ])
})

test('the last row of a plan and remarks below it are no header of another plan', () => {
  const result = readProject(
    [
      workbook([
        sheet(
          '进度',
          [
            ['No', 'Work Item', 'Plan Start', 'Plan End', 'Owner'],
            [1, '设计', date('2026-03-02'), date('2026-03-06'), '高'],
            [2, '维护', null, null, '田'],
            [null, null, null, null, null, null, '开发最晚开始日', null, null, null, null, null, '开发DeadLine'],
            ['说明：', '需求需反复推敲'],
          ],
          [merge(3, 6, 3, 7)],
        ),
      ]),
    ],
    { today: '2026-06-30', language: 'zh' },
  )
  expect(result.inspections[0]?.tables.map(({ kind, headerRow }) => [kind, headerRow])).toEqual([['plan', 1]])
  expect(percent(1).value).toBe(1)
})

test('tasks with owners and phases beside a picture of days are a plan, a picture alone is none', () => {
  const days = Array.from({ length: 8 }, (_, i) => 14 + i)
  const rows = (...heads: string[]) => [
    [...heads, ...days],
    ['正念系统', 1, '联调修正', '梁文达', null, 'x', 'x'],
    [null, 2, '上线部署', '正念', 'x', 'x'],
    [null, 3, '数据准备', '赢美', null, null, 'x'],
  ]
  expect(tableOf(read(rows('项目', '序号', '环节', '负责人'), '进度表'))).toMatchObject({ kind: 'plan', headerRow: 1 })
  const picture = [
    ['Phase', 'Week 1', 'Week 2', 'Week 3', 'Week 4', 'Week 5'],
    ['Initiation', '███'],
    ['Planning', null, '██'],
  ]
  expect(tableOf(read(picture, 'Gantt chart'))).toBeUndefined()
})

test('milestones with a mere date are due on it', () => {
  const result = read([
    ['S.No', 'Key milestones', 'Date'],
    [1, 'Permit', date('2026-03-02')],
    [2, 'Roof', date('2026-06-01')],
  ])
  expect(result.project?.tasks.map(({ name, finish }) => [name, finish])).toEqual([
    ['Permit', '2026-03-02'],
    ['Roof', '2026-06-01'],
  ])
})

test('requirements that depend on others are no plan', () => {
  const result = read([
    ['Requirement id', 'Requirement', 'Steps', 'Dependencies'],
    ['F001', 'Create account', 'Enter name', 'Mail server'],
    ['F002', 'Sign in', 'Enter password', 'Database'],
  ])
  expect(inspectedKinds(result)).not.toContain('plan')
})
