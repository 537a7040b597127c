import { describe, expect, test } from 'vitest'
import { inspect } from '../../../core/intake/inspect.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { parseDuration } from '../../../core/intake/values/durations.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

const tableOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1', file = 'book.xlsx') =>
  inspect(workbook([sheet(name, rows)], { name: file })).tables[0]

describe('work with its owners alone', () => {
  test.each([
    ['No', 'Task', 'Owner', 'Task list'],
    ['序号', '工作内容', '负责人', '任务分配'],
  ])('is a plan under a title that says so: %s, %s, %s', (number, task, owner, file) => {
    const table = tableOf(
      [
        [number, task, owner],
        [1, 'Import of files', 'Ann'],
        [2, 'Checks', 'Bo'],
        [3, 'Reports', 'Ann'],
      ],
      'Sheet1',
      `${file}.xlsx`,
    )
    expect(table).toMatchObject({ kind: 'plan', columns: { id: 'A', name: 'B', owner: 'C' } })
  })

  test('is none where the names come first, or no title says that it is work', () => {
    const people = [
      ['成员', '模块', '任务'],
      ['张三', '导入', '文件导入'],
      ['李四', '检查', '规则检查'],
    ]
    expect(tableOf(people, 'Sheet1', '任务分配表.xlsx')?.kind).not.toBe('plan')
    const assets = [
      ['No', 'Name', 'Owner'],
      [1, 'Server', 'Ann'],
      [2, 'Printer', 'Bo'],
    ]
    expect(tableOf(assets, 'Sheet1', 'Assets.xlsx')?.kind).not.toBe('plan')
  })
})

test('names without a heading left of the dates go before what stands right of them', () => {
  const table = tableOf([
    [null, null, '开始时间', '结束时间', '完成情况', '项目'],
    [1, '框架实例', date('2026-02-06'), date('2026-02-07'), '已完成', 'IocTest'],
    [2, '登录实例', date('2026-02-08'), date('2026-02-10'), '已完成', 'LoginTest'],
    [3, '后台服务', date('2026-02-13'), date('2026-02-20'), '未完成', 'SvcTest'],
  ])
  expect(table?.columns).toMatchObject({ name: 'B', start: 'C', finish: 'D', status: 'E' })
})

test('remarks of a review with what was decided are a register where a title says issues', () => {
  const rows = [
    ['问题序号', '问题位置', '问题说明', '评审组', '处理意见'],
    [1, '1.1', '背景介绍过于简单', 'G', '接受，修改'],
    [2, '1.2', '参考资料没有链接', 'F', '不接受'],
  ]
  expect(tableOf(rows, 'Sheet1', '评审问题清单.xlsx')).toMatchObject({
    kind: 'register',
    columns: { id: 'A', title: 'C' },
  })
  expect(
    tableOf(
      [
        ['序号', '问题', '解决方案'],
        [1, '如何安装', '见手册'],
        [2, '如何登录', '见首页'],
      ],
      'FAQ',
      'faq.xlsx',
    ),
  ).toBeUndefined()
})

test('the grid of a rating is no budget by numbered periods', () => {
  const table = tableOf(
    [
      ['Probability', 'Impact', 1, 2, 3, 4],
      ['Rare', 1, 1, 2, 3, 4],
      ['Possible', 2, 2, 4, 6, 8],
      ['Likely', 4, 4, 8, 12, 16],
    ],
    'Keys',
  )
  expect(table?.kind).not.toBe('budget')
})

describe('pay of people', () => {
  const rateOf = (heading: string, value: Cell) =>
    readProject(
      [
        workbook([
          sheet('Team', [
            ['Name', 'Role', heading],
            ['Ann', 'Lead', value],
          ]),
        ]),
      ],
      {
        today: '2026-06-30',
        language: 'en',
      },
    ).project?.people?.[0]?.rate

  test.each([
    ['Hourly rate', 50, 50],
    ['Day rate', 400, 50],
    ['人天单价', 800, 100],
    ['Monthly salary', 8000, 50],
    ['月薪', 16000, 100],
    ['薪资', '6400 / 月', 40],
    ['Rate', '$4800/month', 30],
  ])('%s of %s is a rate an hour of %s', (heading, value, rate) => {
    expect(rateOf(heading, value)).toBe(rate)
  })

  test('of posts that nobody holds yet goes by the post', () => {
    const table = tableOf([
      ['角色', '职责描述', '需求人数', '薪资'],
      ['项目经理', '整体管理', 1, '6000 / 月'],
      ['前端工程师', '界面', 2, '6000 / 月'],
      ['测试工程师', '质量', 1, '6000 / 月'],
    ])
    expect(table).toMatchObject({ kind: 'people', columns: { name: 'A', rate: 'D' } })
  })
})

test.each([
  ['One Week.', 1, 'week'],
  ['two days', 2, 'day'],
  ['a month', 1, 'month'],
])('%s is a duration', (text, amount, unit) => {
  expect(parseDuration(text)).toEqual({ amount, unit })
})
