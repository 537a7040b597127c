import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

const read = (rows: readonly (readonly Cell[])[]) =>
  readProject([workbook([sheet('Risk register', rows)])], { today: '2026-06-30', language: 'en' })

test.each([
  ['Cost', 'Response cost'],
  ['Cost impact', 'Response cost'],
  ['Financial impact', 'Mitigation cost'],
  ['费用影响', '应对费用'],
  ['损失金额', '应对费用'],
  ['损失金额（元）', '应对成本（元）'],
])('“%s” of a risk is what it costs when it occurs, “%s” what the response costs', (cost, responseCost) => {
  const { project, inspections } = read([
    ['Risk ID', 'Risk description', 'Probability', 'Impact', cost, 'Response', responseCost],
    ['R1', 'Supplier delivers late', 0.3, 4, 40_000, 'Second supplier', 5000],
    ['R2', 'Data is worse than expected', 0.2, 3, 20_000, 'Trial run', 3000],
  ])
  expect(inspections[0]?.tables[0]?.columns).toMatchObject({ impact: 'D', cost: 'E', responseCost: 'G' })
  expect(project?.tables?.[0]?.columns).toMatchObject({ cost: 'E' })
  expect(project?.risks?.[0]).toMatchObject({ impact: { score: 4, cost: 40_000 }, response: { cost: 5000 } })
})

test('under “Impact” and “Response” each cost stands for what the line above says', () => {
  const { project } = read([
    ['Risk', 'Probability', 'Impact', null, 'Response', null],
    [null, null, 'Score', 'Cost', 'Action', 'Cost'],
    ['Supplier delivers late', 0.3, 4, 40_000, 'Second supplier', 5000],
    ['Data is worse than expected', 0.2, 3, 20_000, 'Trial run', 3000],
  ])
  expect(project?.risks?.[0]).toMatchObject({ impact: { cost: 40_000 }, response: { cost: 5000 } })
})
