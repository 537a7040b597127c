import { expect, test } from 'vitest'
import type { CellRange } from '../../../core/contract/workbook.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, percent, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[], merges: readonly CellRange[] = [], name = 'Sheet1') =>
  readProject([workbook([sheet(name, rows, merges)])], { today: '2026-06-30', language: 'zh' })

const tableOf = (result: ReturnType<typeof read>) => result.inspections[0]?.tables[0]

test('dates and figures under their headings are data, although headings above are merged', () => {
  const result = read(
    [
      ['项目', null, '人员', '完成度', '工时', '开始日期', '结束日期'],
      ['大分类', '小分类'],
      ['网站', '注册', '李雷', percent(0), 6, date('2026-03-02'), date('2026-03-06')],
      [null, '登录', '韩梅', percent(0.5), 12, date('2026-03-09'), date('2026-03-13')],
    ],
    [merge(0, 0, 0, 1)],
  )
  expect(tableOf(result)).toMatchObject({ kind: 'plan', headerRow: 2, rows: 2, columns: { phase: 'A', name: 'B' } })
  expect(result.project?.tasks?.map(({ name, start }) => [name, start])).toEqual([
    ['注册', '2026-03-02'],
    ['登录', '2026-03-09'],
  ])
})

test('a name merged over many rows under a blank heading is a group, not a second header line', () => {
  const result = read(
    [
      [null, null, null, '计划开始时间', '预计用时(天)', '实际完成时间', '负责人'],
      ['工作台', '首页'],
      [null, '我的客户', '客户列表', date('2026-03-02'), 1.5, date('2026-03-03'), '高峰'],
      [null, null, '筛选', date('2026-03-04'), 2, date('2026-03-05'), '高峰'],
      [null, null, '详情', date('2026-03-06'), 1, date('2026-03-06'), '高峰'],
    ],
    [merge(1, 0, 4, 0), merge(2, 1, 4, 1)],
  )
  expect(tableOf(result)).toMatchObject({ headerRow: 1, columns: { name: 'C', duration: 'E', phase: 'A' } })
  expect(result.project?.tasks?.map(({ name, phase, duration }) => [name, phase, duration])).toEqual([
    ['客户列表', '工作台', 1.5],
    ['筛选', '工作台', 2],
    ['详情', '工作台', 1],
  ])
})

test('a title merged over all parties is no header: the names of the parties differ', () => {
  const result = read(
    [
      ['Responsible', 'RACI Matrix'],
      ['Accountable'],
      ['Project tasks', 'Product manager', 'Dev team', 'CEO'],
      ['Gather needs', 'I', 'R', 'A'],
      ['Build', 'A', 'R', 'I'],
    ],
    [merge(0, 1, 1, 3)],
  )
  expect(tableOf(result)).toMatchObject({ kind: 'raci', headerRow: 3 })
  expect(result.project?.matrix?.parties).toEqual(['Product manager', 'Dev team', 'CEO'])
})

test('a second column of a merged heading whose cells are merged as well is the width of the first', () => {
  const result = read(
    [
      ['任务', '负责人', '实际完成时间', null, '完成率'],
      ['设计', '李', date('2026-03-02'), null, percent(1)],
      ['开发', '韩', date('2026-04-02'), null, percent(0.5)],
    ],
    [merge(0, 2, 0, 3), merge(1, 2, 1, 3), merge(2, 2, 2, 3)],
  )
  expect(Object.values(tableOf(result)?.columns ?? {})).not.toContain('D')
})

test('rows at the end that only name a phase are shown as skipped', () => {
  const result = read([
    ['阶段', '任务', '开始日期', '结束日期', '负责人'],
    ['设计', '草图', date('2026-03-02'), date('2026-03-06'), '李'],
    ['施工'],
    ['验收'],
  ])
  expect(tableOf(result)?.skipped.map(({ row }) => row)).toEqual([3, 4])
})

test('an amount in words under the total is no budget line', () => {
  const { project } = read(
    [
      ['项目', '金额'],
      ['租车', 100],
      ['住宿', 200],
      ['合计', 300],
      ['大写', '叁佰元整'],
    ],
    [],
    '预算',
  )
  expect(project?.budget?.map(({ amount }) => amount)).toEqual([100, 200])
})
