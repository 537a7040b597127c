/** The result sheets by name, and the three lines above their tables. */
import type { Sentence } from '../contract/finding.ts'

export type SheetKey =
  | 'overview'
  | 'findings'
  | 'responsibility'
  | 'matrix'
  | 'coverage'
  | 'dutyConflicts'
  | 'workload'
  | 'registers'
  | 'unowned'
  | 'stress'
  | 'schedule'
  | 'cost'
  | 'control'
  | 'controlBy'
  | 'controlPeriods'
  | 'contracts'
  | 'cashFlow'
  | 'warnings'
  | 'partners'
  | 'benefit'
  | 'risk'
  | 'settings'

/** Names of the sheets, at most 31 characters. */
export const sheetNames = {
  overview: { en: 'Kedu Overview', zh: 'Kedu 概览' },
  findings: { en: 'Kedu Findings', zh: 'Kedu 发现' },
  responsibility: { en: 'Kedu Responsibility', zh: 'Kedu 职责' },
  matrix: { en: 'Kedu Matrix', zh: 'Kedu 责任矩阵' },
  coverage: { en: 'Kedu Coverage', zh: 'Kedu 部门参与' },
  dutyConflicts: { en: 'Kedu Duty conflicts', zh: 'Kedu 职责分离' },
  workload: { en: 'Kedu Workload', zh: 'Kedu 工作量' },
  registers: { en: 'Kedu Registers', zh: 'Kedu 登记册' },
  unowned: { en: 'Kedu Unowned money', zh: 'Kedu 无主资金' },
  stress: { en: 'Kedu Stress', zh: 'Kedu 缺位影响' },
  schedule: { en: 'Kedu Schedule', zh: 'Kedu 进度计划' },
  cost: { en: 'Kedu Cost', zh: 'Kedu 成本' },
  control: { en: 'Kedu Budget control', zh: 'Kedu 预算控制' },
  controlBy: { en: 'Kedu Control details', zh: 'Kedu 预算控制明细' },
  controlPeriods: { en: 'Kedu Control by month', zh: 'Kedu 各期预算' },
  contracts: { en: 'Kedu Contracts', zh: 'Kedu 合同' },
  cashFlow: { en: 'Kedu Cash flow', zh: 'Kedu 资金计划' },
  warnings: { en: 'Kedu Warnings', zh: 'Kedu 财务预警' },
  partners: { en: 'Kedu Partners', zh: 'Kedu 联营方' },
  benefit: { en: 'Kedu Cost-benefit', zh: 'Kedu 效益分析' },
  risk: { en: 'Kedu Risk', zh: 'Kedu 风险' },
  settings: { en: 'Kedu settings', zh: 'Kedu 设置' },
} satisfies Record<SheetKey, Sentence>

/** Titles in the first row. */
export const sheetTitles = {
  overview: { en: 'Overview', zh: '项目概览' },
  findings: { en: 'Findings', zh: '检查发现' },
  responsibility: { en: 'Who is responsible', zh: '职责分配' },
  matrix: { en: 'Responsibility matrix with its faults', zh: '责任矩阵及问题' },
  coverage: { en: 'Departments that must take part', zh: '应参与部门及覆盖情况' },
  dutyConflicts: { en: 'Duties that exclude each other in one hand', zh: '同一人兼任的不相容职务' },
  workload: { en: 'Work and capacity by week', zh: '每周工作量与可用工时' },
  registers: { en: 'Registers and lived duties', zh: '登记事项与职责落实' },
  unowned: { en: 'Money that nobody answers for as should be', zh: '无主资金' },
  stress: { en: 'What would lose its only owner', zh: '人员或部门缺位时失去唯一负责人的任务' },
  schedule: { en: 'Dates, float and critical path', zh: '网络计划：日期、时差与关键路径' },
  cost: { en: 'Cost and earned value', zh: '成本与挣值' },
  control: { en: 'Budget, commitments, cost and forecast', zh: '预算、承诺、成本与预测' },
  controlBy: {
    en: 'Budget control by task, department, supplier and partner',
    zh: '按任务、部门、供应商与联营方的预算控制',
  },
  controlPeriods: { en: 'Budget, cost and forecast by period', zh: '各期预算、成本与预测' },
  contracts: { en: 'Contracts: settled, invoiced, paid, retained', zh: '合同结算、开票、付款与质保金' },
  cashFlow: { en: 'Cash in and out by month', zh: '各月资金收支' },
  warnings: { en: 'Early warnings', zh: '财务预警' },
  partners: { en: 'Shares, calls and balances of the partners', zh: '联营各方分摊、缴款与往来' },
  benefit: { en: 'Cost and benefit over time', zh: '成本效益分析' },
  risk: { en: 'Risks by score and expected loss', zh: '风险评分与预期损失' },
  settings: { en: 'Settings and runs', zh: '设置与运行记录' },
} satisfies Record<SheetKey, Sentence>

export const sheetLines = {
  title: (project: string, title: Sentence): Sentence => ({
    en: `${project} · ${title.en}`,
    zh: `${project} · ${title.zh}`,
  }),
  asOf: (statusDate: string, currency: string): Sentence => ({
    en: `As of ${statusDate}, amounts in ${currency}`,
    zh: `状态日期 ${statusDate}，金额单位：${currency}`,
  }),
  source: (p: { sheets: string[]; version: string; rules: string; digest: string }): Sentence => ({
    en: `${p.sheets.length > 0 ? `Source: ${p.sheets.join(', ')} · ` : ''}Kedu ${p.version}, rules ${p.rules}, data ${p.digest}`,
    zh: `${p.sheets.length > 0 ? `来源：${p.sheets.join('、')} · ` : ''}Kedu ${p.version}，规则 ${p.rules}，数据 ${p.digest}`,
  }),
  settings: {
    en: 'Write your own value in the column Value; an empty cell means the default.',
    zh: '在“取值”列填写您的取值；留空则采用默认值。',
  },
  onlyFaulty: (shown: number, all: number): Sentence => ({
    en: `${shown} of ${all} rows: the ones with faults.`,
    zh: `共 ${all} 行，仅列出有问题的 ${shown} 行。`,
  }),
  workload: (p: { from: string; firstWeek: string; hidden: number }): Sentence => ({
    en: `Weeks from ${p.from} on${p.hidden > 0 ? ` (${p.hidden} earlier rows left out)` : ''}. In the map, W1 begins on Monday ${p.firstWeek}; ▲ full, ■ over.`,
    zh: `自 ${p.from} 起的各周${p.hidden > 0 ? `（此前 ${p.hidden} 行未列出）` : ''}。右表第 1 周自周一 ${p.firstWeek} 起；▲ 饱和，■ 超负荷。`,
  }),
  moreTasks: (count: number): Sentence => ({ en: `and ${count} more`, zh: `等另外 ${count} 项` }),
  mixedBases: {
    en: 'No total of contracts with and without tax: they do not add up.',
    zh: '合同含税与不含税并存，不作合计。',
  },
  runs: { en: 'Every check adds one row to the run log.', zh: '每次检查在运行记录中追加一行。' },
} as const

const DATED_LINES = [
  /^As of \d{4}-\d{2}-\d{2}, amounts in \S+$/,
  /^状态日期 \d{4}-\d{2}-\d{2}，金额单位：\S+$/,
  /^\d+ of \d+ rows: the ones with faults\.$/,
  /^共 \d+ 行，仅列出有问题的 \d+ 行。$/,
  /^Weeks from \d{4}-\d{2}-\d{2} on.* ▲ full, ■ over\.$/,
  /^P1 begins on Monday .* float\.( \d+ of \d+ tasks: .*)?$/,
  /^第1段自 .* 时差。(共 \d+ 项任务.*)?$/,
  /^自 \d{4}-\d{2}-\d{2} 起的各周.*▲ 饱和，■ 超负荷。$/,
  /\bKedu \S+, rules \S+, data \S+$/,
  /Kedu \S+，规则 \S+，数据 \S+$/,
]
const FIXED_LINES: string[] = [sheetLines.settings, sheetLines.mixedBases, sheetLines.runs].flatMap(({ en, zh }) => [
  en,
  zh,
])
const TITLE_ENDS = Object.values(sheetTitles).flatMap(({ en, zh }) => [` · ${en}`, ` · ${zh}`])

/** Whether a text above a table is one of ours, of any run and language, and not what a person typed over it. */
export const isSheetLine = (text: string): boolean =>
  FIXED_LINES.includes(text) ||
  TITLE_ENDS.some(end => text.endsWith(end)) ||
  DATED_LINES.some(pattern => pattern.test(text))
