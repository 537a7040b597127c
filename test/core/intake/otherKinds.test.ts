import { describe, expect, test } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { inspect } from '../../../core/intake/inspect.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, percent, sheet, workbook } from './workbookBuilder.ts'

const options = { today: '2026-06-30', language: 'zh' as const }

function read(sheets: Record<string, Cell[][]>) {
  const book = workbook(Object.entries(sheets).map(([name, rows]) => sheet(name, rows)))
  const result = readProject([book], options)
  return {
    project: result.project,
    kinds: inspect(book).tables.map(table => `${table.kind} ${table.headerRow} ${table.rows}`),
    rules: result.findings.map(finding => `${finding.rule} ${finding.source?.cell ?? ''}`.trim()),
  }
}

/** Rows without the cells that they came from. */
const bare = <T extends keyof Project>(rows: Project[T] | undefined) =>
  JSON.parse(JSON.stringify(rows, (key, value) => (key === 'source' ? undefined : value)))

describe('partners', () => {
  test('subscribed and paid-in capital in 万元 and the shares of a later table make one partner', () => {
    const { project, kinds } = read({
      联营方: [
        ['联营方出资情况', null, null, '单位：万元'],
        ['联营方', '认缴出资', '实缴出资', '出资比例'],
        ['北江集团', 6000, 5000, percent(0.6)],
        ['东海建设', 4000, 4000, percent(0.4)],
        ['合计', 10000, 9000, percent(1)],
      ],
      份额调整: [
        ['联营份额调整'],
        ['联营方', '生效日期', '份额', '份额类别'],
        ['北江集团', date('2026-07-01'), 55, '成本'],
        ['东海建设', date('2026-07-01'), 45, '成本'],
      ],
    })
    expect(kinds).toEqual(['partners 2 2', 'partners 2 2'])
    expect(bare(project?.partners)).toEqual([
      {
        name: '北江集团',
        subscribed: 60_000_000,
        paidIn: 50_000_000,
        shares: [{ share: 0.6 }, { from: '2026-07-01', share: 0.55, class: 'cost' }],
      },
      {
        name: '东海建设',
        subscribed: 40_000_000,
        paidIn: 40_000_000,
        shares: [{ share: 0.4 }, { from: '2026-07-01', share: 0.45, class: 'cost' }],
      },
    ])
  })

  test('capital that is due by date belongs to its partner', () => {
    const { project } = read({
      'Capital calls': [
        ['Joint venture partners: capital calls'],
        ['Partner', 'Call date', 'Capital call amount'],
        ['North', date('2026-03-01'), 200],
        ['North', date('2026-09-01'), 300],
      ],
    })
    expect(bare(project?.partners)).toEqual([
      {
        name: 'North',
        shares: [],
        capitalDue: [
          { date: '2026-03-01', amount: 200 },
          { date: '2026-09-01', amount: 300 },
        ],
      },
    ])
  })
})

describe('indicators', () => {
  test('signs and ranges of a target tell the direction', () => {
    const { project, kinds, rules } = read({
      KPI: [
        ['项目关键绩效指标'],
        ['序号', '指标名称', '指标类别', '目标值', '实际值', '权重'],
        [1, '里程碑按期完成率', '进度', '≥95%', percent(0.9), percent(0.3)],
        [2, '成本偏差率', '成本', '不超过3%', percent(0.02), percent(0.3)],
        [3, '库存天数', '质量', '3-5', 4, percent(0.2)],
        [4, '客户满意度', '客户', 90, 88, percent(0.2)],
      ],
    })
    expect(kinds).toEqual(['indicators 2 4'])
    expect(project?.indicators?.map(i => [i.id, i.group, i.direction, i.target, i.actual, i.weight])).toEqual([
      ['1', '进度', 'up', 0.95, 0.9, 0.3],
      ['2', '成本', 'down', 0.03, 0.02, 0.3],
      ['3', '质量', 'range', [3, 5], 4, 0.2],
      ['4', '客户', 'up', 90, 88, 0.2],
    ])
    expect(rules).toContain('input/direction-assumed D6')
  })
})

describe('calendar', () => {
  test('a span of days off and a make-up workday are days of the calendar', () => {
    const { project, kinds } = read({
      节假日: [
        ['2026年放假安排'],
        ['日期', '节假日', '类型'],
        ['2026-10-01~2026-10-03', '国庆节', '休'],
        [date('2026-10-10'), '国庆调休', '班'],
      ],
    })
    expect(kinds).toEqual(['calendar 2 2'])
    expect(bare(project?.calendar)).toEqual({
      days: [
        { date: '2026-10-01', working: false, name: '国庆节' },
        { date: '2026-10-02', working: false, name: '国庆节' },
        { date: '2026-10-03', working: false, name: '国庆节' },
        { date: '2026-10-10', working: true, name: '国庆调休' },
      ],
    })
  })

  test('a list of holidays without any other word is of days off; weekend and region stand beside labels', () => {
    const { project } = read({
      Holidays: [
        ['Public holidays'],
        ['Weekend:', 'Friday and Saturday'],
        ['Holiday region', 'China'],
        [],
        ['Date', 'Holiday'],
        [date('2026-12-25'), 'Christmas'],
      ],
    })
    expect(bare(project?.calendar)).toEqual({
      weekend: [5, 6],
      region: 'CN',
      days: [{ date: '2026-12-25', working: false, name: 'Christmas' }],
    })
  })
})

describe('exchange rates', () => {
  test('pairs turned round and rates for a hundred units become rates to the currency of the project', () => {
    const { project, kinds, rules } = read({
      封面: [['币种', 'CNY']],
      汇率: [
        ['折算汇率表'],
        ['日期', '币种', '汇率'],
        [date('2026-01-01'), '美元', 7.1],
        ['2026年2月', '100日元', 4.8],
        [date('2026-01-01'), 'CNY/EUR', 0.125],
        [date('2026-01-01'), 'GBP/USD', 1.25],
      ],
    })
    expect(kinds).toEqual(['rates 2 4'])
    expect(bare(project?.rates)).toEqual([
      { from: '2026-01-01', currency: 'USD', rate: 7.1 },
      { from: '2026-02-01', currency: 'JPY', rate: 0.048 },
      { from: '2026-01-01', currency: 'EUR', rate: 8 },
    ])
    expect(rules).toContain('input/rate-not-to-project C6')
  })
})

describe('absences', () => {
  test('leave joins the list of people; a stranger is a finding at the cell', () => {
    const { project, rules } = read({
      人员: [
        ['姓名', '部门', '岗位'],
        ['张三', '工程部', '工程师'],
        ['李四', '财务部', '会计'],
      ],
      请假: [
        ['请假登记'],
        ['姓名', '开始日期', '结束日期', '假别'],
        ['张三', date('2026-02-02'), date('2026-02-06'), '年假'],
        ['王五', date('2026-03-02'), null, '病假'],
      ],
    })
    expect(bare(project?.absences)).toEqual([
      { person: '张三', from: '2026-02-02', to: '2026-02-06' },
      { person: '王五', from: '2026-03-02', to: '2026-03-02' },
    ])
    expect(rules).toContain('input/unknown-person B4')
  })
})

describe('signing authority', () => {
  test('limits in 万元, no limit, budget and order are read', () => {
    const { project, kinds } = read({
      授权: [
        ['授权审批表', null, null, '单位：万元'],
        ['审批事项', '审批岗位', '审批人', '审批限额', '预算内外', '审批顺序'],
        ['采购合同', '项目经理', '赵一', 50, '预算内', 1],
        ['采购合同', '总经理', '钱二', '不限', '预算外', '第二步'],
      ],
    })
    expect(kinds).toEqual(['authority 2 2'])
    expect(bare(project?.authority)).toEqual([
      { matter: '采购合同', post: '项目经理', person: '赵一', upTo: 500_000, withinBudget: true, order: 1 },
      { matter: '采购合同', post: '总经理', person: '钱二', withinBudget: false, order: 2 },
    ])
  })
})

describe('progress', () => {
  test('reports are joined to tasks by name; a task that nobody planned is a finding, once', () => {
    const { project, rules } = read({
      计划: [
        ['任务编号', '任务名称', '开始日期', '结束日期'],
        ['T1', '桩基', date('2026-01-05'), date('2026-02-06')],
        ['T2', '承台', date('2026-02-09'), date('2026-03-06')],
      ],
      进度填报: [
        ['任务', '填报日期', '完成百分比'],
        ['桩基', date('2026-01-31'), 40],
        ['T2', date('2026-02-28'), 55],
        ['消防', date('2026-02-28'), 10],
        ['消防', date('2026-03-31'), 20],
      ],
    })
    expect(bare(project?.progress)).toEqual([
      { task: 'T1', date: '2026-01-31', percentComplete: 0.4 },
      { task: 'T2', date: '2026-02-28', percentComplete: 0.55 },
      { task: '消防', date: '2026-02-28', percentComplete: 0.1 },
      { task: '消防', date: '2026-03-31', percentComplete: 0.2 },
    ])
    expect(rules.filter(rule => rule.startsWith('input/unknown-task'))).toEqual(['input/unknown-task C4'])
  })
})

describe('phasing', () => {
  test('cumulative figures stay, those of each month are added up and that is said', () => {
    const cumulative = read({
      'S curve': [
        ['Month', 'Cumulative PV', 'Cumulative EV', 'Cumulative AC'],
        ['Jan 2026', 100, 90, 95],
        ['Feb 2026', 250, 200, 240],
      ],
    })
    const monthly = read({
      'S curve': [
        ['Month', 'Monthly PV', 'Monthly EV', 'Monthly AC'],
        ['Jan 2026', 100, 90, 95],
        ['Feb 2026', 150, 110, 145],
      ],
    })
    expect(bare(cumulative.project?.phasing)).toEqual([
      { period: '2026-01', planned: 100, earned: 90, actual: 95 },
      { period: '2026-02', planned: 250, earned: 200, actual: 240 },
    ])
    expect(bare(monthly.project?.phasing)).toEqual(bare(cumulative.project?.phasing))
    expect(monthly.rules).toContain('input/phasing-added-up B1')
    expect(cumulative.rules.some(rule => rule.startsWith('input/phasing-added-up'))).toBe(false)
  })
})

describe('cost and benefit', () => {
  const flows = [
    ['年度', '现金流出', '现金流入'],
    [2026, 1000, 0],
    [2027, 0, 700],
    [2028, 0, 800],
  ]

  test('inflows less outflows by calendar year count from the first year', () => {
    const { project } = read({ 现金流: [['现金流测算'], ['折现率', percent(0.08)], [], ...flows] })
    expect(bare(project?.benefit)).toEqual({
      rate: 0.08,
      flows: [
        { period: 0, amount: -1000 },
        { period: 1, amount: 700 },
        { period: 2, amount: 800 },
      ],
    })
  })

  test('without a discount rate there is no study, and a finding names the cell', () => {
    const { project, rules } = read({ 现金流: [['现金流测算'], [], ...flows] })
    expect(project?.benefit).toBeUndefined()
    expect(rules.some(rule => rule.startsWith('input/no-discount-rate'))).toBe(true)
  })
})

describe('settings', () => {
  test('a value that no reading fits is a finding at its cell', () => {
    const { project, rules } = read({
      参数: [
        ['参数设置'],
        ['设置代码', '取值'],
        ['raci.responsibleMax', '两个'],
        ['simulation.seed', 11],
        ['说明', '随便写写'],
      ],
    })
    expect(project?.settings).toEqual({ simulation: { seed: 11 } })
    expect(rules).toContain('input/unreadable-value B3')
  })

  test('the probability scale beside a register gives ranks their probabilities', () => {
    const { project, kinds } = read({
      风险: [
        ['风险编号', '风险描述', '概率', '影响'],
        ['R1', '涨价', 3, 4],
        ['R2', '停电', 2, 2],
      ],
      评分标准: [
        ['概率等级评分标准'],
        ['等级', '描述', '概率'],
        [1, '罕见', '5%'],
        [2, '可能', '30%'],
        [3, '很可能', '70%'],
      ],
    })
    expect(kinds).toEqual(['risks 1 2', 'settings 2 3'])
    expect(project?.settings?.riskScheme?.probabilityScale).toEqual([
      { rank: 1, name: '罕见', probability: 0.05 },
      { rank: 2, name: '可能', probability: 0.3 },
      { rank: 3, name: '很可能', probability: 0.7 },
    ])
  })
})

describe('false friends', () => {
  test.each([
    [
      'a history of versions',
      ['Date', 'Version', 'Description', 'Author'],
      [date('2026-01-01'), '1.0', 'First', 'Ann'],
    ],
    ['a list of contacts', ['Name', 'Phone', 'Email'], ['Ann', '123', 'a@b.example']],
    ['a list of documents', ['名称', '类型', '说明'], ['总平面图', '图纸', '第一版']],
  ])('%s is no table of any kind', (_, headings, row) => {
    expect(read({ Sheet1: [headings as Cell[], row as Cell[], row as Cell[]] }).kinds).toEqual([])
  })
})
