import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, merge, sheet, workbook } from './workbookBuilder.ts'

function read(rows: readonly (readonly Cell[])[], merges: ReturnType<typeof merge>[] = []) {
  const { project, inspections, findings } = readProject([workbook([sheet('风险登记', rows, merges)])], {
    today: '2026-06-30',
    language: 'en',
  })
  const unreadable = findings.filter(({ rule }) => rule === 'input/unreadable-value').map(({ params }) => params)
  return { risks: project?.risks ?? [], table: inspections[0]?.tables[0], unreadable }
}

test.each(['✓', 'x', '√'])('a %s under 低, 中 or 高 is the rank of that level', mark => {
  const { risks, table, unreadable } = read(
    [
      ['编号', '风险描述', '概率', null, null, 'Impact', null, null, '应对措施'],
      [null, null, '低', '中', '高', 'Low', 'Medium', 'High', null],
      [1, '台风停工', mark, null, null, null, null, mark, '备选码头'],
      [2, '钢材涨价', null, mark, null, null, mark, null, '锁定价格'],
      [3, '许可延迟', null, null, mark, mark, null, null, '提前申报'],
    ],
    [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 4), merge(0, 5, 0, 7), merge(0, 8, 1, 8)],
  )
  expect(table).toMatchObject({ kind: 'risks', unmapped: [] })
  expect(risks.map(risk => [risk.probability, risk.impact?.score])).toEqual([
    [1, 3],
    [2, 2],
    [3, 1],
  ])
  expect(unreadable).toEqual([])
})

test('two marks in one row are a finding at the second; none is no rating', () => {
  const { risks, unreadable } = read(
    [
      ['Risk', 'Probability', null, null, 'Response'],
      [null, 'Low', 'Medium', 'High', null],
      ['Storm', 'x', null, 'x', 'Wait'],
      ['Strike', null, null, null, 'Talk'],
      ['Theft', null, 'x', null, 'Guard'],
    ],
    [merge(0, 0, 1, 0), merge(0, 1, 0, 3), merge(0, 4, 1, 4)],
  )
  expect(risks.map(risk => risk.probability)).toEqual([undefined, undefined, 2])
  expect(unreadable).toEqual([{ cell: '风险登记!D3', text: 'x' }])
})

test('a probability between two figures is a finding, also where the whole column is such', () => {
  const { risks, unreadable } = read([
    ['Risk', 'Probability', 'Impact'],
    ['Storm', '30-50%', 3],
    ['Strike', '10%~20%', 2],
  ])
  expect(risks.map(risk => risk.probability)).toEqual([undefined, undefined])
  expect(unreadable.map(params => params.text)).toEqual(['30-50%', '10%~20%'])
})
