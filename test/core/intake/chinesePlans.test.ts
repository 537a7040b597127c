import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[], name = '2026项目计划.xlsx') =>
  readProject([workbook([sheet('Sheet1', rows)], { name })], { today: '2026-06-30', language: 'zh' })

const HEADER = ['序号', '任务名称', '责任人', '开始时间', '结束时间']
const chapters: Cell[][] = [
  HEADER,
  ['一', '前期阶段'],
  [1, '立项', '张三', '1月5日', '1月16日'],
  [2, '招标', '李四', '2026年1月19日', '2026年2月底'],
  ['二', '实施阶段'],
  [1, '开发', '王五', '2026-03-01', '2026-06-30'],
]

test('chapters 一, 二 are phases, and numbers that begin anew in each are no ids', () => {
  const { project, findings } = read(chapters)
  expect(project?.tasks.map(({ id, name, phase }) => [id, name, phase])).toEqual([
    ['立项', '立项', '前期阶段'],
    ['招标', '招标', '前期阶段'],
    ['开发', '开发', '实施阶段'],
  ])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('1月5日 takes the year of the file, 2月底 is the last day of the month', () => {
  expect(read(chapters).project?.tasks.map(({ start, finish }) => [start, finish])).toEqual([
    ['2026-01-05', '2026-01-16'],
    ['2026-01-19', '2026-02-28'],
    ['2026-03-01', '2026-06-30'],
  ])
})

test('1月5日 where nothing names a year is reported, not guessed', () => {
  const { findings } = read([HEADER, [1, '立项', '张三', '1月5日', '2026-01-16']], '计划.xlsx')
  expect(findings.find(({ rule }) => rule === 'input/unreadable-date')?.source?.cell).toBe('D2')
})

test('ids that count through the sections stay ids, and one that stands twice stays a duplicate', () => {
  const ids = (...numbers: number[]) =>
    read([HEADER, ...numbers.map(n => [n, `任务${n}`, '张三', '2026-01-05', '2026-01-16'])]).project?.tasks.map(
      t => t.id,
    )
  expect(ids(1, 2, 3)).toEqual(['1', '2', '3'])
  expect(ids(1, 2, 2)).toEqual(['1', '2', '2'])
})

test('总投资 is a total, and the unit of a quantity is no department', () => {
  const { project } = readProject(
    [
      workbook([
        sheet('Cost plan', [
          ['Description', 'Qty', 'Unit', 'Rate', 'Total'],
          ['Excavation', 100, 'm3', 5, 500],
          ['Concrete', 50, 'm3', 20, 1000],
          ['总投资', null, null, null, 1500],
        ]),
      ]),
    ],
    { today: '2026-06-30', language: 'zh' },
  )
  expect(project?.budget?.map(({ amount, department }) => [amount, department])).toEqual([
    [500, undefined],
    [1000, undefined],
  ])
})
