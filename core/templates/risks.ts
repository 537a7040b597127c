/** The risk register, with the probability and impact scales of the PMBOK guide (0.1 to 0.9 and 0.05 to 0.8). */
import { PEOPLE, type PersonKey } from './sampleNames.ts'
import {
  both,
  dateColumn,
  moneyColumn,
  numberColumn,
  offered,
  type SampleCell,
  serial,
  type Template,
  textColumn,
} from './template.ts'

const CATEGORIES = [
  both('Technical', '技术'),
  both('Supplier', '供应商'),
  both('Finance', '财务'),
  both('People', '人员'),
]
const STATUSES = [both('Open', '未关闭'), both('Closed', '已关闭')]
const PROBABILITIES = ['0.1', '0.3', '0.5', '0.7', '0.9']
const IMPACTS = ['0.05', '0.1', '0.2', '0.4', '0.8']

const numbers = (texts: string[]) => ({ choices: { en: texts, zh: texts } })

export const risksTemplate: Template = {
  sheet: both('Risks', '风险登记册'),
  table: 'Risks',
  columns: [
    textColumn('id', 'Risk ID', '风险编号', 10),
    textColumn('description', 'Risk description', '风险描述', 40),
    textColumn('category', 'Category', '类别', 13, offered(CATEGORIES)),
    textColumn('owner', 'Owner', '责任人', 14),
    numberColumn('probability', 'Probability', '概率', 12, numbers(PROBABILITIES)),
    numberColumn('impact', 'Impact', '影响程度', 10, numbers(IMPACTS)),
    moneyColumn('cost', 'Cost impact', '影响金额(元)', 14),
    textColumn('response', 'Response', '应对措施', 36),
    textColumn('status', 'Status', '状态', 11, offered(STATUSES)),
    dateColumn('due', 'Due date', '截止日期', 12),
  ],
  sampleRows: [
    sample('R1', both('Old data is worse than expected', '历史数据质量低于预期'), 0, 'chen', [0.5, 0.4, 30_000], {
      response: both('Trial migration in February', '二月先行试迁移'),
      due: '2026-03-31',
    }),
    sample('R2', both('Supplier delivers late', '供应商延期交付'), 1, 'boris', [0.3, 0.2, 15_000], {
      response: both('Penalty clause, weekly reports', '违约条款与周报'),
      due: '2026-04-15',
    }),
    sample('R3', both('Key user leaves', '关键用户离职'), 3, 'anna', [0.1, 0.4, 20_000], {
      response: both('Second person for each role', '每个角色配备备份人员'),
      due: '2026-04-30',
    }),
  ],
}

function sample(
  id: string,
  description: SampleCell,
  category: number,
  owner: PersonKey,
  figures: [probability: number, impact: number, cost: number],
  { response, due }: { response: SampleCell; due: string },
): SampleCell[] {
  const kind = CATEGORIES[category] ?? null
  const status = STATUSES[0] ?? null
  return [id, description, kind, PEOPLE[owner].name, ...figures, response, status, serial(due)]
}
