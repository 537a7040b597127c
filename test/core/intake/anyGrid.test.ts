import fc from 'fast-check'
import { expect, test } from 'vitest'
import { project as projectSchema } from '../../../core/contract/project.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, percent, sheet, workbook } from './workbookBuilder.ts'

const HEADINGS =
  'ID|Task|Task name|Owner|Start|Finish|Duration|% complete|Predecessors|Budget|Actual|Date|Class|Amount|Debit|Credit|Account|Supplier|Risk|Probability|Impact|Mitigation|Name|Role|Department|任务名称|负责人|开始日期|完成日期|工期|预算（万元）|科目|金额|借方|贷方|概率|影响|姓名|份额|认缴出资|指标名称|目标值|汇率|币种|节假日|请假人|审批事项|审批限额|进度|计划值|挣值|现金流|年度|设置代码|取值|合同编号|合同金额|已付款|税率|1月|2月|3月|Jan 2026|Feb 2026|Total|合计|项目名称|状态日期'.split(
    '|',
  )
const VALUES: Cell[] = [
  'A',
  'R/A',
  'C',
  '主责',
  'total',
  '合计',
  '2026-01-05',
  '3/4/2026',
  '2026年3月1日',
  '1.2',
  '1.1, 1.2',
  '2FS+3d',
  '5天',
  '九个工作日',
  '-1,200.50',
  '(300)',
  '约3万',
  '$5000-$10000',
  '高',
  'TBD',
  '#REF!',
  0,
  -1,
  1,
  0.5,
  45385,
  12_345.678,
  1e20,
  true,
  percent(0.4),
  date('2026-02-01'),
  { value: 3, formula: '=1+2' },
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  '(1,'.repeat(60),
  '2FS+'.repeat(40),
  '9'.repeat(400),
]
/** Pages of text in one cell; few, as each is read in many ways. */
const PAGES = ['很长'.repeat(4_000), 'long words '.repeat(700)]

const cell = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Cell>(null) },
  { weight: 30, arbitrary: fc.constantFrom<Cell>(...HEADINGS) },
  { weight: 50, arbitrary: fc.constantFrom<Cell>(...VALUES) },
  { weight: 10, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(...PAGES) },
)
const headed = fc
  .record({
    headings: fc.uniqueArray(fc.constantFrom(...HEADINGS), { minLength: 3, maxLength: 10 }),
    body: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 15 }),
  })
  .map(({ headings, body }): Cell[][] => [headings, ...body])
const grid = fc.oneof(headed, fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 20 }))

test('any grid of mixed cells is read without a throw, into a Project that the contract accepts', () => {
  fc.assert(
    fc.property(
      fc.array(grid, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('en' as const, 'zh' as const),
      (grids, language) => {
        const book = workbook(grids.map((rows, i) => sheet(`Sheet${i + 1}`, rows)))
        const { project } = readProject([book], { today: '2026-06-30', language })
        if (project) expect(projectSchema.safeParse(project).error?.issues ?? []).toEqual([])
      },
    ),
    { numRuns: 250, seed: 7 },
  )
})
