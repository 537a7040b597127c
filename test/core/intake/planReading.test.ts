import { expect, test } from 'vitest'
import { parseLink } from '../../../core/intake/predecessors.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, serial, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[], merges: Parameters<typeof sheet>[2] = []) =>
  readProject([workbook([sheet('Plan', rows, merges)])], { today: '2026-06-30', language: 'en' })
const tasks = (rows: readonly (readonly Cell[])[]) => read(rows).project?.tasks ?? []

test.each([
  ['2FS+3d', { reference: '2', type: 'FS', lag: 3 }],
  ['2fs', { reference: '2', type: 'FS' }],
  ['3SS', { reference: '3', type: 'SS' }],
  ['4FF-2 days', { reference: '4', type: 'FF', lag: -2 }],
  ['5FS+1w', { reference: '5', type: 'FS', lag: 5 }],
  ['1.2', { reference: '1.2' }],
  ['7+2d', { reference: '7', lag: 2 }],
  ['T-10', { reference: 'T-10' }],
  ['设计 FS + 2天', { reference: '设计', type: 'FS', lag: 2 }],
  ['3SS-2 days', { reference: '3', type: 'SS', lag: -2 }],
  ['5FF+50%', { reference: '5', type: 'FF', isLagShare: true }],
  ['2完成-开始', { reference: '2', type: 'FS' }],
  ['2（完成－完成）+3天', { reference: '2', type: 'FF', lag: 3 }],
  ['T1 start-to-start', { reference: 'T1', type: 'SS' }],
])('the predecessor %s is read as a link', (text, link) => {
  expect(parseLink(text)).toEqual(link)
})

const HEAD: Cell[] = ['ID', 'Task', 'Duration', 'Predecessors']

test('predecessors resolve to ids, outline numbers, names or row numbers, whichever resolves most', () => {
  const links = (rows: readonly (readonly Cell[])[]) =>
    tasks(rows).map(task => task.predecessors?.map(link => link.task))
  expect(links([HEAD, ['A', 'Dig', 1, null], ['B', 'Pour', 1, 'A'], ['C', 'Roof', 1, 'A; B']])).toEqual([
    undefined,
    ['A'],
    ['A', 'B'],
  ])
  expect(
    links([
      ['Task', 'Duration', 'Predecessors'],
      ['Dig', 1, null],
      ['Pour', 1, 'Dig'],
      ['Roof', 1, 'Dig, Pour'],
    ]),
  ).toEqual([undefined, ['Dig'], ['Dig', 'Pour']])
  expect(
    links([
      ['WBS', 'Task', 'Duration', 'Predecessors'],
      ['1.1', 'Dig', 1, null],
      ['1.2', 'Pour', 1, '1'],
      ['1.3', 'Roof', 1, '2,1'],
    ]),
  ).toEqual([undefined, ['1.1'], ['1.2', '1.1']])
})

test('several links in one cell keep their lags, with blanks around the sign too', () => {
  expect(
    tasks([HEAD, [1, 'Dig', 1, null], [2, 'Pour', 1, null], [3, 'Roof', 1, '1SS - 2 days;2 FF']])[2]?.predecessors,
  ).toEqual([
    { task: '1', type: 'SS', lag: -2 },
    { task: '2', type: 'FF' },
  ])
})

test('a lag in per cent is left out with a finding at its cell, its link is kept', () => {
  const { project, findings } = read([HEAD, [1, 'Dig', 1, null], [2, 'Pour', 1, '1FF+50%']])
  expect(project?.tasks[1]?.predecessors).toEqual([{ task: '1', type: 'FF' }])
  expect(findings.filter(({ rule }) => rule === 'input/lag-left-out').map(({ params }) => params)).toEqual([
    { cell: 'Plan!D3', text: '1FF+50%' },
  ])
})

test('successors are turned round; what is in both columns is one link, and what is no task is a finding', () => {
  const { project, findings } = read([
    ['编号', '任务名称', '工期', '前置任务', '后续任务'],
    ['A', '勘察', 1, null, 'B;CSS+2天'],
    ['B', '设计', 1, 'A', null],
    ['C', '施工', 1, null, 'Z9'],
  ])
  expect(project?.tasks.map(task => task.predecessors)).toEqual([
    undefined,
    [{ task: 'A' }],
    [{ task: 'A', type: 'SS', lag: 2 }],
  ])
  expect(findings.filter(({ rule }) => rule === 'input/unknown-task').map(({ params }) => params)).toEqual([
    { cell: 'Plan!E4', text: 'Z9' },
  ])
})

test('a predecessor that is no task keeps its text, for the network to report', () => {
  expect(tasks([HEAD, ['A', 'Dig', 1, null], ['B', 'Pour', 1, 'A'], ['C', 'Roof', 1, 'Z9']])[2]?.predecessors).toEqual([
    { task: 'Z9' },
  ])
})

test('an outline number that is in no plan is not taken for a row number', () => {
  const rows: Cell[][] = [
    ['WBS', 'Task', 'Duration', 'Predecessors'],
    ['1', 'Civil', null, null],
    ['1.1', 'Dig', 1, null],
    ['1.2', 'Pour', 1, '1.1SS+5d'],
    ['1.3', 'Roof', 1, '3.2'],
  ]
  expect(tasks(rows).map(task => task.predecessors)).toEqual([
    undefined,
    undefined,
    [{ task: '1.1', type: 'SS', lag: 5 }],
    [{ task: '3.2' }],
  ])
})

test('outline numbers give parents; numbers that lost their zero get it back', () => {
  const wbs = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1, 1.11]
  const read = tasks([['WBS', 'Task', 'Duration'], ...wbs.map((number, i) => [number, `Step ${i}`, 1])])
  expect(read.map(task => task.id).slice(9)).toEqual(['1.9', '1.10', '1.11'])
  expect(new Set(read.slice(1).map(task => task.parent))).toEqual(new Set(['1']))
})

test('indented names give parents where nothing else does', () => {
  const rows: Cell[][] = [
    ['Task', 'Duration'],
    ['Civil', 9],
    ['  Dig', 4],
    ['    Survey', 1],
    ['  Pour', 5],
    ['Roof', 2],
  ]
  expect(tasks(rows).map(task => task.parent)).toEqual([undefined, 'Civil', 'Dig', 'Civil', undefined])
})

test('full-width and hard blanks indent like blanks', () => {
  const rows: Cell[][] = [
    ['任务名称', '工期'],
    ['土建', 9],
    ['\u3000勘察', 4],
    ['\u3000\u3000测量', 1],
    ['装修', 5],
    ['\u00a0\u00a0粉刷', 2],
  ]
  expect(tasks(rows).map(task => task.parent)).toEqual([undefined, '土建', '勘察', undefined, '装修'])
})

const NESTED: Cell[][] = [
  ['Task', 'Duration'],
  ['Civil', 9],
  ['Dig', 4],
  ['Survey', 1],
  ['Roof', 2],
]
const parentsIn = (more: Partial<ReturnType<typeof sheet>>) =>
  readProject([workbook([{ ...sheet('Plan', NESTED), ...more }])], {
    today: '2026-06-30',
    language: 'en',
  }).project?.tasks.map(task => task.parent)

test('the indent of cells gives parents, else grouped rows do', () => {
  const nested = [undefined, 'Civil', 'Dig', undefined]
  expect(parentsIn({})).toEqual([undefined, undefined, undefined, undefined])
  expect(
    parentsIn({
      indents: [
        { row: 2, column: 0, level: 1 },
        { row: 3, column: 0, level: 2 },
      ],
    }),
  ).toEqual(nested)
  expect(
    parentsIn({
      outlineLevels: [
        { row: 2, level: 1 },
        { row: 3, level: 2 },
      ],
    }),
  ).toEqual(nested)
})

test('groups that are summed up below tell no parents', () => {
  expect(
    parentsIn({
      outlineLevels: [
        { row: 1, level: 1 },
        { row: 2, level: 1 },
      ],
    }),
  ).toEqual([undefined, undefined, undefined, undefined])
})

test('equal names without ids are told apart', () => {
  expect(
    tasks([
      ['Task', 'Duration'],
      ['Review', 1],
      ['Review', 2],
    ]).map(task => task.id),
  ).toEqual(['Review', 'Review (2)'])
})

test('a repeated id stays as written, for the engine to report', () => {
  expect(tasks([HEAD, ['A', 'Dig', 1, null], ['A', 'Pour', 1, null]]).map(task => task.id)).toEqual(['A', 'A'])
})

test('section rows are phases, not tasks; a row with only a name in a plan without sections is a task', () => {
  const sections = tasks([
    ['No', 'Task', 'Start', 'End'],
    ['Preparation'],
    [1, 'Kick-off', date('2026-01-05'), date('2026-01-06')],
    ['Execution'],
    [2, 'Build', date('2026-02-05'), date('2026-02-06')],
  ])
  expect(sections.map(task => [task.name, task.phase])).toEqual([
    ['Kick-off', 'Preparation'],
    ['Build', 'Execution'],
  ])
  expect(
    tasks([
      ['Task', 'Start', 'End'],
      ['Dig', date('2026-01-05'), date('2026-01-06')],
      ['Pour', null, null],
      ['Roof', date('2026-02-05'), date('2026-02-06')],
    ]),
  ).toHaveLength(3)
})

test('a header of two lines is read by its stack: planned and actual dates under merged headings', () => {
  const rows: Cell[][] = [
    ['任务名称', '计划时间', null, '实际时间', null, '负责人'],
    [null, '开始', '完成', '开始', '完成', null],
    ['勘察', date('2026-01-05'), date('2026-01-09'), date('2026-01-06'), null, '张伟'],
  ]
  const result = read(rows, [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 0, 4), merge(0, 5, 1, 5)])
  expect(result.inspections[0]?.tables[0]).toMatchObject({
    kind: 'plan',
    headerRow: 2,
    columns: { name: 'A', start: 'B', finish: 'C', actualStart: 'D', actualFinish: 'E', owner: 'F' },
  })
})

test('durations that are finish − start + 1 make the plan one of calendar days', () => {
  const rows = (duration: number): Cell[][] => [
    ['Task', 'Start', 'Finish', 'Duration'],
    ['Dig', date('2026-01-05'), date('2026-01-18'), duration],
    ['Pour', date('2026-01-19'), date('2026-02-01'), duration],
  ]
  expect(read(rows(14)).project?.project.durationUnit).toBe('calendar')
  expect(read(rows(10)).project?.project.durationUnit).toBeUndefined()
  expect(
    read([
      ['任务名称', '工期（日历天）'],
      ['勘察', 10],
      ['设计', 20],
    ]).project?.project.durationUnit,
  ).toBe('calendar')
})

test('weeks in the heading and units in the cells become days', () => {
  expect(
    tasks([
      ['Task', 'Duration (weeks)'],
      ['Dig', 2],
      ['Pour', '3 days'],
    ]).map(task => task.duration),
  ).toEqual([10, 3])
})

test('serial numbers without a date format are dates under a date heading, in both date systems', () => {
  const rows: Cell[][] = [
    ['Task', 'Start', 'Finish'],
    ['Dig', serial('2026-01-05'), serial('2026-01-09')],
  ]
  expect(tasks(rows)[0]).toMatchObject({ start: '2026-01-05', finish: '2026-01-09' })
  const grid = sheet('Plan', [
    ['Task', 'Start', 'Finish'],
    ['Dig', serial('2026-01-05') - 1462, serial('2026-01-09') - 1462],
  ])
  const { project } = readProject([workbook([grid], { date1904: true })], { today: '2026-06-30', language: 'en' })
  expect(project?.tasks[0]).toMatchObject({ start: '2026-01-05', finish: '2026-01-09' })
})

test('a percentage column is fractions when most cells are at most 1, else out of 100', () => {
  const percents = (...values: Cell[]) =>
    tasks([['Task', '% complete'], ...values.map((value, i) => [`T${i}`, value])]).map(task => task.percentComplete)
  expect(percents(0.5, 1, 0, 1.2)).toEqual([0.5, 1, 0, 1.2])
  expect(percents(50, 100, 35, 1)).toEqual([0.5, 1, 0.35, 0.01])
  expect(percents('50%', '100 %')).toEqual([0.5, 1])
})
