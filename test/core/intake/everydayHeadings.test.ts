import { describe, expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const tableOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = 'book.xlsx') =>
  inspect(workbook([sheet(name, rows)], { name: file })).tables[0]

describe('a plan', () => {
  test.each([
    ['Idx', 'Module', 'Owner', 'ETA', 'Status'],
    ['No', 'Feature', 'Assigned to', 'Submission date', 'Done?'],
    ['序号', '子模块', '工作分配', '预期完成时间', '完成情况'],
  ])('under %s, %s, %s, %s, %s', (...headings) => {
    const table = tableOf([
      headings,
      [1, 'Import of files', 'Ann', date('2026-03-06'), 'Done'],
      [2, 'Checks', 'Bo', date('2026-03-20'), 'To do'],
      [3, 'Reports', 'Ann', date('2026-04-03'), 'To do'],
    ])
    expect(table?.kind).toBe('plan')
    expect(table?.columns).toMatchObject({ id: 'A', name: 'B', owner: 'C', finish: 'D', status: 'E' })
  })

  test('knows what blocks a task, and the hours it requires', () => {
    const table = tableOf([
      ['Task', 'Hours required', 'Start Date', 'Blocked By'],
      ['Survey', 7, date('2026-03-02'), ''],
      ['Design', 6, date('2026-03-09'), 'Survey'],
    ])
    expect(table?.columns).toMatchObject({ name: 'A', effort: 'B', start: 'C', predecessors: 'D' })
  })

  test('names tasks under 项目名称 and goals under 工作目标, not what was done about them', () => {
    const named = tableOf([
      ['分类', '项目名称', '状态', '负责人', '开始时间', '详细内容'],
      ['准备阶段', '环境搭建', '未开始', '张三', date('2026-03-02'), '数据库安装'],
      ['', '工程构建', '未开始', '李四', date('2026-03-04'), ''],
    ])
    expect(named?.columns).toMatchObject({ phase: 'A', name: 'B', owner: 'D' })
    const goals = tableOf([
      ['分类', '工作目标', '工作进度', '工作已完成内容', '负责人'],
      ['前期', '需求文档', '完成', '背景与流程', '张三'],
      ['设计', '原型设计', '完成', '原型确定', '全体成员'],
    ])
    expect(goals?.columns).toMatchObject({ name: 'B' })
  })
})

describe('money', () => {
  test('of tasks under an estimate of cost is a budget, not an effort', () => {
    const table = tableOf([
      ['Task', 'Cost Estimate', 'Notes'],
      ['Soil testing', 2000, ''],
      ['Boundaries', 5000, 'initial survey'],
    ])
    expect(table).toMatchObject({ kind: 'budget', columns: { task: 'A', amount: 'B' } })
  })

  test.each([
    ['Code', 'Budget', 'Spend'],
    ['名称', '预算', '已付'],
  ])('%s, %s, %s', (...headings) => {
    const table = tableOf([headings, ['Facade', 1400, 1020], ['Roof', 850, 522]], 'Budget')
    expect(table).toMatchObject({ kind: 'budget', columns: { amount: 'B', actual: 'C' } })
  })
})

describe('risks', () => {
  test.each(['Likeliness', 'Likelyhood', 'Liklihood', 'Probabilty'])('are rated under %s as well', heading => {
    const table = tableOf([
      ['Risk', heading, 'Severity', 'Mitigation'],
      ['Lone working', 'High', 'Low', 'Call twice a day'],
      ['Fatigue', 'Medium', 'Medium', 'Breaks'],
    ])
    expect(table?.columns).toMatchObject({ description: 'A', probability: 'B', impact: 'C', response: 'D' })
  })

  test.each(['suggestion', 'Recommended action', '处置建议'])('are answered under %s', heading => {
    const table = tableOf([
      ['risk_id', 'risk_level', 'description', heading],
      ['R1', 'Critical', 'Out of stock', 'Order now'],
      ['R2', 'Low', 'Late truck', 'Wait'],
    ])
    expect(table).toMatchObject({ kind: 'risks', columns: { id: 'A', score: 'B', description: 'C', response: 'D' } })
  })

  test('have a reference and a severity score', () => {
    const table = tableOf([
      ['REF ID', 'RISK DESCRIPTION', 'PROBABILITY\n1 – 5', 'IMPACT\n1 – 16', 'RISK SEVERITY SCORE\nProb x Impact'],
      [10001, 'Drawings change', 1, 8, 8],
      [10002, 'A contract ends', 2, 4, 8],
    ])
    expect(table?.columns).toEqual({ id: 'A', description: 'B', probability: 'C', impact: 'D', score: 'E' })
  })
})

test.each([
  ['#', 'Stakeholder', 'Role'],
  ['序号', '干系人', '角色'],
])('a register of stakeholders names people: %s, %s, %s', (...headings) => {
  const table = tableOf([
    [...headings, 'Attitude', 'Influence'],
    [1, 'CEO', 'Gives direction', 'Supportive', 'High'],
    [2, 'IT manager', 'Runs the servers', 'Neutral', 'Medium'],
  ])
  expect(table).toMatchObject({ kind: 'people', columns: { id: 'A', name: 'B', role: 'C' } })
})
