import { describe, expect, it } from 'vitest'
import type { SheetModel, TableModel } from '../../../core/contract/sheetModel.ts'
import type { CellWrite } from '../../../core/contract/workbook.ts'
import { completeFinding, raise } from '../../../core/findings.ts'
import { missingText, missingTextOf } from '../../../core/report/missingText.ts'
import { topGroups } from '../../../core/report/overviewSheet.ts'
import { reportSheets } from '../../../core/report/sheets.ts'
import { planWrites } from '../../../core/report/writePlan.ts'
import { sampleReport } from './sampleReport.ts'

const run = { time: '2026-11-20 10:00:00', where: 'device' } as const
const sheets = (language: 'en' | 'zh' = 'en', report = sampleReport()) => reportSheets(report, { language, run })

function tableOf(models: SheetModel[], name: string): TableModel {
  const table = models.flatMap(model => model.tables).find(candidate => candidate.name === name)
  if (!table) throw new Error(`No table ${name}`)
  return table
}

/** The cell of a row (by key) and a column (by id). */
function cellOf(table: TableModel, key: CellWrite['value'], column: string): CellWrite {
  const row = table.rows.find(cells => cells[table.keyColumn]?.value === key)
  const cell = row?.[table.columns.findIndex(({ id }) => id === column)]
  if (!cell) throw new Error(`No cell ${key} ${column}`)
  return cell
}

describe('every result sheet', () => {
  it('has title, as-of line and source line above its tables, which begin in row 5', () => {
    for (const model of sheets()) {
      expect(model.lines).toHaveLength(3)
      expect(model.lines[0]).toContain('Riverside plant')
      expect(model.tables.map(table => table.firstRow)).toEqual(model.tables.map(() => 4))
      expect(model.frozenRows).toBe(5)
    }
    expect(sheets().find(({ key }) => key === 'cost')?.lines).toEqual([
      'Riverside plant · Cost and earned value',
      'As of 2026-10-31, amounts in CNY',
      'Source: Plan · Kedu 0.1.0, rules 0.1.0, data abcdef01',
    ])
  })

  it('has a name of at most 31 characters in the language, and English table names in both', () => {
    for (const language of ['en', 'zh'] as const)
      for (const model of sheets(language)) {
        expect(model.name.length).toBeLessThanOrEqual(31)
        for (const table of model.tables) expect(table.name).toMatch(/^Kedu[A-Z][A-Za-z]+$/)
      }
    expect(sheets('zh').map(model => model.name)).toEqual([
      'Kedu 概览',
      'Kedu 发现',
      'Kedu 财务预警',
      'Kedu 职责',
      'Kedu 责任矩阵',
      'Kedu 部门参与',
      'Kedu 职责分离',
      'Kedu 无主资金',
      'Kedu 缺位影响',
      'Kedu 工作量',
      'Kedu 登记册',
      'Kedu 进度计划',
      'Kedu 成本',
      'Kedu 预算控制',
      'Kedu 预算控制明细',
      'Kedu 各期预算',
      'Kedu 合同',
      'Kedu 资金计划',
      'Kedu 联营方',
      'Kedu 效益分析',
      'Kedu 风险',
      'Kedu 设置',
    ])
  })

  it('has rows as wide as its columns, unique headers and unique keys, and tables that do not overlap', () => {
    for (const language of ['en', 'zh'] as const)
      for (const model of sheets(language)) {
        let nextFree = 0
        for (const table of model.tables) {
          expect(table.firstColumn).toBeGreaterThanOrEqual(nextFree)
          nextFree = table.firstColumn + table.columns.length + 1
          expect(new Set(table.columns.map(column => column.header.toLowerCase())).size).toBe(table.columns.length)
          expect(table.rows.every(row => row.length === table.columns.length)).toBe(true)
          const keys = table.rows.map(row => row[table.keyColumn]?.value)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }
  })

  it('has columns that show their whole header beside the filter button, Chinese characters counted as two', () => {
    for (const language of ['en', 'zh'] as const)
      for (const column of sheets(language).flatMap(model => model.tables.flatMap(table => table.columns))) {
        const wide = column.header.match(/\p{Script=Han}/gu)?.length ?? 0
        expect(column.widthCharacters).toBeGreaterThanOrEqual(column.header.length + wide + 4)
      }
  })

  it('aligns text left and numbers right', () => {
    for (const table of sheets().flatMap(model => model.tables))
      table.columns.forEach((column, index) => {
        const values = table.rows.map(row => row[index]?.value)
        if (column.ownedByUser) return
        if (values.some(value => typeof value === 'number')) expect(column.align).toBe('right')
        else if (values.some(value => typeof value === 'string' && value !== '')) expect(column.align).toBe('left')
      })
  })
})

describe('the cost sheet', () => {
  const cost = () => tableOf(sheets(), 'KeduCost')

  it('gives the four sums as values with the decimals of the currency', () => {
    expect(cellOf(cost(), '1.1', 'actualCost')).toEqual({ value: 90.55 })
    const yen = sampleReport()
    yen.project.project.currency = 'JPY'
    const formats = (table: TableModel) => table.columns.find(({ id }) => id === 'actualCost')?.numberFormat
    expect([formats(cost()), formats(tableOf(sheets('en', yen), 'KeduCost'))]).toEqual(['#,##0.00', '#,##0'])
  })

  it('gives derived measures as live formulas in canonical text with the value of the engine beside them', () => {
    const variance = cellOf(cost(), '1.1', 'costVariance')
    expect(variance.value).toBe(-10.55)
    expect(variance.formula).toBe(
      '=IF(COUNT(KeduCost[[#This Row],[EV]],KeduCost[[#This Row],[AC]])=2,ROUND(KeduCost[[#This Row],[EV]]-KeduCost[[#This Row],[AC]],2),"")',
    )
    const formulas = cost().rows.flatMap(row => row.flatMap(cell => cell.formula ?? []))
    expect(formulas).toHaveLength(4 * 8)
    expect(formulas.filter(formula => formula.includes('[@'))).toEqual([])
  })

  it('says in words why a figure is missing and which cell would mend it, and never shows 0 for it', () => {
    expect(cellOf(cost(), '1.3', 'actualCost')).toEqual({ value: null })
    expect(cellOf(cost(), '1.3', 'costPerformanceIndex').value).toBe('')
    expect(cellOf(cost(), '1.3', 'why').value).toBe('AC, CV: no actual cost is booked (Plan!F9)')
    expect(cellOf(tableOf(sheets('zh'), 'KeduCost'), '1.3', 'why').value).toContain('没有实际成本记录')
  })

  it('ends with a total whose sums are the values of the engine, and says what they leave out', () => {
    const table = cost()
    expect(table.rows.at(-1)?.[0]?.value).toBe('Σ')
    expect(cellOf(table, 'Σ', 'actualCost')).toEqual({ value: 130.55 })
    expect(cellOf(table, 'Σ', 'why').value).toBe('AC: without 1.3: no actual cost is booked')
  })

  it('shows in a row of its own what the total holds beyond the tasks, so that every column ties out', () => {
    const report = sampleReport()
    if (report.cost) Object.assign(report.cost.totals, { actualCost: 140.56, budgetAtCompletion: 290.1 })
    const table = tableOf(sheets('en', report), 'KeduCost')
    expect(
      table.rows
        .at(-2)
        ?.map(cell => cell.value)
        .slice(0, 6),
    ).toEqual(['∅', 'Without task', -9.9, null, null, 10.01])
    expect(cellOf(table, '∅', 'why').value).toBe(
      'Entries and budget changes without a task, or on a task with subtasks',
    )
    expect(cellOf(table, '∅', 'costVariance').value).toBe('')
    expect(cellOf(table, 'Σ', 'actualCost')).toEqual({ value: 140.56 })
  })

  it('has no such row where the tasks add up to the total', () => {
    expect(cost().rows.map(row => row[0]?.value)).toEqual(['1.1', '1.2', '1.3', 'Σ'])
  })

  it('shows in a row of its own what the total holds beyond the tasks, so that every column ties out', () => {
    const report = sampleReport()
    if (report.cost) Object.assign(report.cost.totals, { actualCost: 140.56, budgetAtCompletion: 290.1 })
    const table = tableOf(sheets('en', report), 'KeduCost')
    expect(
      table.rows
        .at(-2)
        ?.map(cell => cell.value)
        .slice(0, 6),
    ).toEqual(['∅', 'Without task', -9.9, null, null, 10.01])
    expect(cellOf(table, '∅', 'why').value).toBe(
      'Entries and budget changes without a task, or on a task with subtasks',
    )
    expect(cellOf(table, '∅', 'costVariance').value).toBe('')
    expect(cellOf(table, 'Σ', 'actualCost')).toEqual({ value: 140.56 })
  })

  it('has no such row where the tasks add up to the total', () => {
    expect(cost().rows.map(row => row[0]?.value)).toEqual(['1.1', '1.2', '1.3', 'Σ'])
  })

  it('refers to its own headers in the language of the run', () => {
    const table = tableOf(sheets('zh'), 'KeduCost')
    const headers = new Set(table.columns.map(column => column.header))
    const formulas = table.rows.flatMap(row => row.flatMap(cell => cell.formula ?? []))
    const used = formulas.flatMap(formula =>
      [...formula.matchAll(/\[#This Row\],\[([^\]]+)\]/g)].map(match => match[1]),
    )
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter(header => !headers.has(header ?? ''))).toEqual([])
  })
})

describe('the findings sheet', () => {
  it('shows severity as icon and word, the sentence in the language, the cell and who answers for it', () => {
    const finding = sampleReport().findings[0]
    const row = (column: string) => cellOf(tableOf(sheets('zh'), 'KeduFindings'), finding?.id ?? '', column).value
    expect(row('severity')).toBe('▲ 警告')
    expect(row('sentence')).toBe(finding?.message.zh)
    expect([row('sheet'), row('cell'), row('amount')]).toEqual(['Plan', 'C4', 1234.5])
    expect([row('owner'), row('department'), row('state')]).toEqual(['Li', 'Finance', '待处理'])
  })

  it('leaves remark and disposition to the user', () => {
    const owned = tableOf(sheets(), 'KeduFindings').columns.filter(column => column.ownedByUser)
    expect(owned.map(column => column.header)).toEqual(['Disposition', 'Remark'])
  })

  it('takes the department of an owner from the people', () => {
    const report = sampleReport()
    const raw = raise('input/setting-unreadable', { kind: 'risk', id: 'R1' }, { setting: 'y', value: '' })
    report.findings = [completeFinding(raw)]
    const table = tableOf(sheets('en', report), 'KeduFindings')
    expect(cellOf(table, report.findings[0]?.id ?? '', 'department').value).toBe('Works')
  })
})

describe('the overview', () => {
  it('lists figures with their value, state and why one is missing', () => {
    const table = tableOf(sheets(), 'KeduOverview')
    expect(cellOf(table, 'WARNINGS', 'value').value).toBe(1)
    expect(cellOf(table, 'CPI', 'state').value).toBe('▲ Watch')
    expect(cellOf(table, 'SPI', 'state').value).toBe('■ Act')
    expect(cellOf(table, 'AC', 'why').value).toBe('Without 1.3: no actual cost is booked')
    expect(cellOf(table, 'CPI', 'value').numberFormat).toBe('0.00')
  })

  it('follows the thresholds of the settings', () => {
    const report = sampleReport()
    report.project.settings = { thresholds: { costPerformanceIndexAmber: 0.5, costPerformanceIndexRed: 0.4 } }
    expect(cellOf(tableOf(sheets('en', report), 'KeduOverview'), 'CPI', 'state').value).toBe('● On course')
  })

  it('groups findings by rule, errors first, then by money, ten groups at most, sums exact', () => {
    const of = (rule: string, severity: 'error' | 'warning', amount?: number) => ({
      ...sampleReport().findings[0],
      rule,
      severity,
      area: 'cost',
      ...(amount !== undefined && { amount }),
    })
    const many = Array.from({ length: 12 }, (_, index) => of(`cost/w${index}`, 'warning', index))
    const findings = [...many, of('cost/a', 'error', 0.1), of('cost/a', 'error', 0.2), of('cost/b', 'error', 5)]
    const groups = topGroups(findings as ReturnType<typeof sampleReport>['findings'], 'CNY')
    expect(groups).toHaveLength(10)
    expect(groups.slice(0, 3).map(({ rule, count, amount }) => [rule, count, amount])).toEqual([
      ['cost/b', 1, 5],
      ['cost/a', 2, 0.3],
      ['cost/w11', 1, 11],
    ])
  })
})

describe('the responsibility sheet', () => {
  it('has a column for every letter of the scheme, R A C I first', () => {
    const table = tableOf(sheets(), 'KeduResponsibility')
    expect(table.columns.map(column => column.id)).toEqual(['name', 'R', 'A', 'C', 'I', 'S', 'total'])
    expect(cellOf(table, '+Wang', 'total').value).toBe(4)
    expect(cellOf(table, 'Li', 'S').value).toBe(0)
  })
})

describe('the risk sheet', () => {
  it('shows scores, response and the exposure of all open risks', () => {
    const table = tableOf(sheets(), 'KeduRisk')
    expect(cellOf(table, 'R1', 'response').value).toBe('avoid: build a dam')
    expect(cellOf(table, 'R1', 'why').value).toBe('Residual score: no probability is given')
    expect(cellOf(table, 'Σ', 'expectedLoss').value).toBe(3000)
    expect(table.columns.find(({ id }) => id === 'probability')?.numberFormat).toBe('0.0%')
  })

  it('leaves the loss of a closed risk blank and says so, so that the losses add up to the total', () => {
    const report = sampleReport()
    const [first] = report.risk?.register ?? []
    if (first) report.risk?.register.unshift({ ...first, id: 'R0', rank: 2, expectedLoss: 500 })
    report.project.risks?.push({ id: 'R0', description: 'Frost', status: 'Closed' })
    const table = tableOf(sheets('en', report), 'KeduRisk')
    expect(table.rows.map(row => row[0]?.value)).toEqual(['R1', 'R0', 'Σ'])
    expect(['status', 'expectedLoss', 'why'].map(column => cellOf(table, 'R0', column).value)).toEqual([
      'Closed',
      null,
      'closed',
    ])
    expect(cellOf(tableOf(sheets('zh', report), 'KeduRisk'), 'R0', 'why').value).toBe('已关闭')
  })

  it('shows ranks as numbers, not as percentages', () => {
    const report = sampleReport()
    for (const risk of report.risk?.register ?? []) risk.probability = 4
    const table = tableOf(sheets('en', report), 'KeduRisk')
    expect(table.columns.find(({ id }) => id === 'probability')?.numberFormat).toBe('General')
  })
})

describe('why figures are missing', () => {
  const source = (cell: string) => ({ sheet: 'Risks', cell })
  const missing = (measure: string, cell: string) => ({ measure, reason: 'ordinal_probability', source: source(cell) })

  it('names one cell and counts the others', () => {
    const entries = ['E6', 'E7', 'E8'].map(cell => missing('expectedLoss', cell))
    expect(missingText(entries, 'en')).toBe(
      'Expected loss: the probability is a rank, not a percentage (Risks!E6 and 2 more)',
    )
    expect(missingText(entries, 'zh')).toBe('预期损失：概率为等级而非百分比（Risks!E6 等 3 处）')
  })

  it('joins measures that one cell would mend', () => {
    expect(missingText([missing('expectedLoss', 'E6'), missing('score', 'E6')], 'en')).toBe(
      'Expected loss, Score: the probability is a rank, not a percentage (Risks!E6)',
    )
  })

  it('does not name the measure again in a row about it', () => {
    expect(missingTextOf([missing('expectedLoss', 'E6'), missing('score', 'E7')], 'score', 'en')).toBe(
      'The probability is a rank, not a percentage (Risks!E7)',
    )
  })

  it('has words for a reason that it does not know, and nothing to say when nothing is missing', () => {
    expect(missingText([{ measure: 'score', reason: 'brand_new' }], 'en')).toBe('Score: not computed: brand new')
    expect(missingText([], 'en')).toBeNull()
  })
})

it('the overview gives no state to an index whose two sums cover different tasks', () => {
  const whole = sampleReport()
  const missing = [{ measure: 'costPerformanceIndex', reason: 'partial' }] as const
  const partial = whole.cost && {
    ...whole,
    cost: { ...whole.cost, totals: { ...whole.cost.totals, costPerformanceIndex: 65.7, missing: [...missing] } },
  }
  if (!partial) throw new Error('The sample has no cost')
  const overview = tableOf(sheets('en', partial), 'KeduOverview')
  expect(cellOf(overview, 'CPI', 'state').value).toBeNull()
  expect(cellOf(overview, 'CPI', 'why').value).toBe('The two sums cover different tasks')
})

describe('a figure whose sums cover different tasks', () => {
  const of = (measure: string, task: string, cell: string) => ({
    measure,
    reason: 'no_dates',
    task,
    source: { sheet: 'Plan', cell },
  })
  const partial = (measure: string) => ({ measure, reason: 'partial' })
  const overview = (language: 'en' | 'zh') => {
    const report = sampleReport()
    if (report.cost)
      report.cost.totals.missing = [
        of('plannedValue', '7.2', 'F45'),
        of('plannedValue', '7.3', 'F46'),
        of('earnedValue', '7.3', 'G46'),
        of('actualCost', '7.3', 'H46'),
        of('actualCost', '1.3', 'H9'),
        of('actualCost', '1.4', 'H10'),
        ...['costVariance', 'costPerformanceIndex', 'schedulePerformanceIndex'].map(partial),
      ]
    const table = tableOf(sheets(language, report), 'KeduOverview')
    return (code: string) => cellOf(table, code, 'why').value
  }

  it('names the sum, its first task that another sum has, and the cell', () => {
    expect(overview('en')('SPI')).toBe('Planned value lacks 7.2 (Plan!F45)')
    expect(overview('en')('CV')).toBe('Actual cost lacks 1.3 (Plan!H9) and 1 more task')
    expect(overview('zh')('CV')).toBe('实际成本缺少 1.3（Plan!H9）等 2 项任务')
  })

  it('refers to the row that has said the same already', () => {
    expect(overview('en')('CPI')).toBe('As for CV')
    expect(overview('zh')('CPI')).toBe('同 CV')
  })
})

it('a number of findings is never on course', () => {
  const table = tableOf(sheets(), 'KeduOverview')
  expect(['ERRORS', 'WARNINGS', 'NOTES'].map(code => cellOf(table, code, 'state').value)).toEqual([
    null,
    '▲ Watch',
    null,
  ])
})

it('the top findings have no column of money where none is at stake', () => {
  const report = sampleReport()
  report.findings = report.findings.map(({ amount: _amount, ...finding }) => finding)
  const [step] = planWrites([sheets('en', report)[0] ?? []].flat(), [], [])
  const top = step?.kind === 'create-sheet' ? step.model.tables[1] : undefined
  expect(top?.columns.map(column => column.id)).toEqual(['position', 'severity', 'area', 'checks', 'count'])
})
