import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, merge, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'en' as const }

function read(name: string, rows: readonly (readonly Cell[])[], merges: ReturnType<typeof merge>[] = []) {
  const { project, inspections, findings } = readProject([workbook([sheet(name, rows, merges)])], options)
  return { matrix: project?.matrix, table: inspections[0]?.tables[0], findings }
}

test('a blank matrix is known by its title and its unknown headings, in both languages', () => {
  expect(read('RACI', [['Task ID', 'Task', 'Project office', 'Purchasing', 'IT', 'Finance']]).table).toMatchObject({
    kind: 'raci',
    headerRow: 1,
    rows: 0,
    columns: { id: 'A', task: 'B', 'party:Project office': 'C', 'party:Finance': 'F' },
  })
  expect(read('表1', [['责任分工矩阵'], ['序号', '任务', '项目经理', '财务部', '采购部']]).table).toMatchObject({
    kind: 'raci',
    columns: { task: 'B', 'party:财务部': 'D' },
  })
})

test('a matrix whose tasks nobody assigned yet has its tasks as empty rows', () => {
  const { matrix } = read('RACI', [['Activity', 'PM', 'Finance', 'Legal'], ['Business case'], ['Tender'], ['Award']])
  expect(matrix?.rows.map(({ task, cells }) => [task, cells])).toEqual([
    ['Business case', {}],
    ['Tender', {}],
    ['Award', {}],
  ])
})

test('a blank form of a plan with a title about responsibilities stays a plan', () => {
  const { table } = read('Responsibilities', [['ID', 'Task', 'Responsible', 'Start', 'Finish', 'Status']])
  expect(table?.kind).toBe('plan')
})

test('columns of duties with names below them are a matrix of those names', () => {
  const { matrix, table } = read('Who does what', [
    ['Task', 'Responsible', 'Accountable', 'Consulted', 'Informed'],
    ['Business case', 'Ann', 'COO', 'Legal, Finance', 'Board'],
    ['Tender', 'Ann and Bob', 'COO', 'n/a', null],
  ])
  expect(table?.columns).toEqual({ task: 'A', 'code:R': 'B', 'code:A': 'C', 'code:C': 'D', 'code:I': 'E' })
  expect(matrix?.rows.map(row => row.cells)).toEqual([
    { Ann: 'R', COO: 'A', Legal: 'C', Finance: 'C', Board: 'I' },
    { Ann: 'R', Bob: 'R', COO: 'A' },
  ])
  expect(matrix?.partySources?.COO?.cell).toBe('C2')
})

test('牵头部门 and 配合部门 give the Chinese scheme, one party with two duties both of them', () => {
  const { matrix } = read('职责分工', [
    ['序号', '工作事项', '牵头部门', '配合部门', '审核部门'],
    [1, '编制预算', '财务部', '工程部、采购部', '财务部'],
    [2, '合同签订', '采购部', '财务部', '法务部'],
  ])
  expect(matrix?.scheme).toBe('zh')
  expect(matrix?.rows[0]?.cells).toEqual({ 财务部: '牵头/审核', 工程部: '配合', 采购部: '配合' })
})

test('a plan with owner and supporting department stays a plan', () => {
  const { table } = read('工作计划', [
    ['工作事项', '责任部门', '配合部门', '开始时间', '完成时间'],
    ['编制预算', '财务部', '工程部', date('2026-01-05'), date('2026-01-09')],
  ])
  expect(table?.kind).toBe('plan')
})

test('parties under merged departments are the names of the last line', () => {
  const { matrix } = read(
    'RACI',
    [
      ['No.', 'Deliverable', 'Finance', null, 'Legal'],
      [null, null, 'CFO', 'Controller', 'Counsel'],
      [1, 'Business case', 'A', 'R', 'C'],
      [2, 'Design freeze', 'I', 'A/R', null],
      [3, 'Award', 'A', 'C', 'R'],
    ],
    [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3)],
  )
  expect(matrix?.parties).toEqual(['CFO', 'Controller', 'Counsel'])
})

test('a legend in one line with blanks between its entries is read', () => {
  const { findings } = read('职责', [
    ['任务', '甲', '乙', '丙'],
    ['编制', 'R', 'A', 'I'],
    ['评审', 'A', 'R', 'C'],
    ['签批', 'I', 'C', 'R'],
    [],
    ['说明：R=负责 A=辅助 C=审批 I=告知'],
  ])
  expect(findings.find(({ rule }) => rule === 'input/code-meaning')?.params).toMatchObject({ meaning: '辅助' })
})
