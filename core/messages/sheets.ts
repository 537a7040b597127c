/** Words of the result sheets: headers, figures and states. */

import type { MeasureName } from '../contract/costReport.ts'
import type { Sentence } from '../contract/finding.ts'
import type { UnownedCause } from '../contract/report.ts'

/** Headers of the columns. The abbreviations of earned value are the field's own and stand in both languages. */
export const headers = {
  phase: { en: 'Phase', zh: '阶段' },
  requiredRole: { en: 'Required role', zh: '要求角色' },
  taskCount: { en: 'Number of tasks', zh: '任务数' },
  figure: { en: 'Figure', zh: '指标' },
  value: { en: 'Value', zh: '取值' },
  state: { en: 'State', zh: '状态' },
  why: { en: 'Missing because', zh: '缺失原因' },
  code: { en: 'Code', zh: '代码' },
  faults: { en: 'Faults', zh: '问题' },
  key: { en: 'Key', zh: '标识' },
  rank: { en: 'No.', zh: '序号' },
  severity: { en: 'Severity', zh: '严重程度' },
  area: { en: 'Area', zh: '领域' },
  rule: { en: 'Rule', zh: '规则' },
  checks: { en: 'What was found', zh: '发现的问题' },
  count: { en: 'Count', zh: '数量' },
  money: { en: 'Money at stake', zh: '涉及金额' },
  findingId: { en: 'Id', zh: '编号' },
  subject: { en: 'Subject', zh: '对象' },
  sentence: { en: 'Finding', zh: '发现' },
  amount: { en: 'Amount', zh: '金额' },
  sheet: { en: 'Sheet', zh: '工作表' },
  cell: { en: 'Cell', zh: '单元格' },
  owner: { en: 'Owner', zh: '负责人' },
  department: { en: 'Department', zh: '部门' },
  disposition: { en: 'Disposition', zh: '处理意见' },
  remark: { en: 'Remark', zh: '备注' },
  register: { en: 'Register', zh: '登记册' },
  item: { en: 'Item', zh: '事项' },
  due: { en: 'Due', zh: '完成期限' },
  daysLate: { en: 'Days late', zh: '逾期天数' },
  duty: { en: 'Duty', zh: '职责' },
  evidence: { en: 'Evidence', zh: '佐证材料' },
  lived: { en: 'Lived', zh: '是否落实' },
  rows: { en: 'Rows', zh: '事项数' },
  done: { en: 'Done', zh: '已完成' },
  overdue: { en: 'Overdue', zh: '已逾期' },
  person: { en: 'Person', zh: '人员' },
  otherDuty: { en: 'And duty', zh: '不相容职务' },
  places: { en: 'Places', zh: '处数' },
  heldIn: { en: 'Held in', zh: '所在单据' },
  control: { en: 'Control', zh: '补偿性控制' },
  until: { en: 'Until', zh: '有效期至' },
  week: { en: 'Week from', zh: '周一日期' },
  hours: { en: 'Hours', zh: '工时' },
  capacityHours: { en: 'Capacity (hours)', zh: '可用工时' },
  load: { en: 'Load', zh: '负荷' },
  tasks: { en: 'Tasks', zh: '任务' },
  party: { en: 'Party', zh: '参与方' },
  total: { en: 'Total', zh: '合计' },
  task: { en: 'Task', zh: '任务' },
  name: { en: 'Name', zh: '名称' },
  risk: { en: 'Risk', zh: '风险' },
  riskOwner: { en: 'Owner', zh: '责任人' },
  riskStatus: { en: 'Status', zh: '状态' },
  description: { en: 'Description', zh: '描述' },
  probability: { en: 'Probability', zh: '概率' },
  impact: { en: 'Impact', zh: '影响' },
  score: { en: 'Score', zh: '评分' },
  band: { en: 'Band', zh: '等级' },
  riskRank: { en: 'Rank', zh: '排名' },
  expectedLoss: { en: 'Expected loss', zh: '预期损失' },
  residualScore: { en: 'Residual score', zh: '剩余评分' },
  residualExpectedLoss: { en: 'Residual loss', zh: '剩余预期损失' },
  response: { en: 'Response', zh: '应对' },
  setting: { en: 'Setting', zh: '设置项' },
  default: { en: 'Default', zh: '默认值' },
  meaning: { en: 'Meaning', zh: '说明' },
  time: { en: 'Time', zh: '时间' },
  statusDate: { en: 'Status date', zh: '状态日期' },
  findings: { en: 'Findings', zh: '发现数' },
  errors: { en: 'Errors', zh: '错误数' },
  where: { en: 'Where', zh: '运行位置' },
  language: { en: 'Language', zh: '语言' },
  engine: { en: 'Version', zh: '版本' },
  rules: { en: 'Rules', zh: '规则版本' },
  digest: { en: 'Data digest', zh: '数据摘要' },
  resultDigest: { en: 'Result digest', zh: '结果摘要' },
  kind: { en: 'Kind', zh: '类别' },
  cause: { en: 'Why', zh: '原因' },
  named: { en: 'Who is named', zh: '涉及人员或部门' },
  soleTasks: { en: 'Tasks without another owner', zh: '唯一负责的任务数' },
  criticalTasks: { en: 'Critical', zh: '关键任务数' },
  firstStart: { en: 'First start', zh: '最早开始' },
  lastFinish: { en: 'Last finish', zh: '最晚完成' },
} satisfies Record<string, Sentence>

/** A week of the map of work, counted from that of the status date. */
export const weekHeader = (number: number): Sentence => ({ en: `W${number}`, zh: `第 ${number} 周` })

/** Why money is unowned, on its sheet. */
export const unownedCauses = {
  noAccountable: { en: 'no accountable owner', zh: '没有负责人' },
  wrongDepartment: { en: 'owner outside the department that should', zh: '负责人不属于应负责的部门' },
  overLimit: { en: 'approved above the limit of the approver', zh: '审批超权限' },
  conflict: { en: 'one person with two duties that exclude each other', zh: '同一人兼任不相容职务' },
} satisfies Record<UnownedCause, Sentence>

/** What unowned money is of. */
export const unownedKinds = {
  task: { en: 'task', zh: '任务' },
  contract: { en: 'contract', zh: '合同' },
  entry: { en: 'entry', zh: '分录' },
} satisfies Record<string, Sentence>

export const partyKinds = {
  person: { en: 'person', zh: '人员' },
  department: { en: 'department', zh: '部门' },
} satisfies Record<string, Sentence>

export const listOf = (names: readonly string[]): Sentence => ({ en: names.join(', '), zh: names.join('、') })

/** Words of the letters of a responsibility matrix; a letter that is not here stands alone. */
export const dutyLetters: Record<string, Sentence> = {
  R: { en: 'R responsible', zh: 'R 执行' },
  A: { en: 'A accountable', zh: 'A 负责' },
  C: { en: 'C consulted', zh: 'C 咨询' },
  I: { en: 'I informed', zh: 'I 知会' },
  S: { en: 'S supports', zh: 'S 支持' },
}

/** Column header of each measure: the abbreviation that formulas use, with the Chinese word before it. */
export const measureHeaders = {
  budgetAtCompletion: { en: 'BAC', zh: '完工预算 BAC' },
  plannedValue: { en: 'PV', zh: '计划价值 PV' },
  earnedValue: { en: 'EV', zh: '挣值 EV' },
  actualCost: { en: 'AC', zh: '实际成本 AC' },
  costVariance: { en: 'CV', zh: '成本偏差 CV' },
  scheduleVariance: { en: 'SV', zh: '进度偏差 SV' },
  costPerformanceIndex: { en: 'CPI', zh: '成本绩效 CPI' },
  schedulePerformanceIndex: { en: 'SPI', zh: '进度绩效 SPI' },
  estimateAtCompletion: { en: 'EAC', zh: '完工估算 EAC' },
  estimateToComplete: { en: 'ETC', zh: '完工尚需 ETC' },
  varianceAtCompletion: { en: 'VAC', zh: '完工偏差 VAC' },
  toCompletePerformanceIndex: { en: 'TCPI', zh: '尚需绩效 TCPI' },
} satisfies Record<MeasureName, Sentence>

/** The measures in full, for the overview. */
export const measureNames = {
  budgetAtCompletion: { en: 'Budget at completion', zh: '完工预算' },
  plannedValue: { en: 'Planned value', zh: '计划价值' },
  earnedValue: { en: 'Earned value', zh: '挣值' },
  actualCost: { en: 'Actual cost', zh: '实际成本' },
  costVariance: { en: 'Cost variance', zh: '成本偏差' },
  scheduleVariance: { en: 'Schedule variance', zh: '进度偏差' },
  costPerformanceIndex: { en: 'Cost performance index', zh: '成本绩效指数' },
  schedulePerformanceIndex: { en: 'Schedule performance index', zh: '进度绩效指数' },
  estimateAtCompletion: { en: 'Estimate at completion', zh: '完工估算' },
  estimateToComplete: { en: 'Estimate to complete', zh: '完工尚需估算' },
  varianceAtCompletion: { en: 'Variance at completion', zh: '完工偏差' },
  toCompletePerformanceIndex: { en: 'To-complete performance index', zh: '完工尚需绩效指数' },
} satisfies Record<MeasureName, Sentence>

/** The row of the cost sheet that makes its columns tie out with the total. */
export const withoutTask = {
  name: { en: 'Without task', zh: '未归属任务' },
  why: {
    en: 'Entries and budget changes without a task, or on a task with subtasks',
    zh: '没有任务或挂在上级任务上的分录与预算变更',
  },
} satisfies Record<string, Sentence>

/** Why a closed risk has no expected loss. */
export const closedReason: Sentence = { en: 'closed', zh: '已关闭' }

/** Other figures of the overview. */
export const figureNames = {
  errors: { en: 'Errors', zh: '错误' },
  warnings: { en: 'Warnings', zh: '警告' },
  infos: { en: 'Notes', zh: '提示' },
  unowned: { en: 'Unowned money', zh: '无主资金' },
  scheduleIndexTime: { en: 'Schedule performance by time SPI(t)', zh: '时间进度绩效 SPI(t)' },
  estimateTime: { en: 'Estimated duration IEAC(t)', zh: '预计总工期 IEAC(t)' },
  expectedLoss: { en: 'Expected loss of open risks', zh: '未关闭风险的预期损失' },
} satisfies Record<string, Sentence>

/** An icon and a word, so that nothing hangs on colour. */
export const severityWords = {
  error: { en: '■ Error', zh: '■ 错误' },
  warning: { en: '▲ Warning', zh: '▲ 警告' },
  info: { en: '● Note', zh: '● 提示' },
} satisfies Record<string, Sentence>

/** In the place of the severity, once a finding is gone and its row was kept for a remark. */
export const resolvedSeverity: Sentence = { en: '✓ resolved', zh: '✓ 已解决' }

export const lightWords = {
  good: { en: '● On course', zh: '● 正常' },
  watch: { en: '▲ Watch', zh: '▲ 关注' },
  act: { en: '■ Act', zh: '■ 需处理' },
} satisfies Record<string, Sentence>
export type Light = keyof typeof lightWords

export const stateWords = {
  open: { en: 'open', zh: '待处理' },
  resolved: { en: 'resolved', zh: '已解决' },
  gone: { en: 'no longer in the project', zh: '已不在项目中' },
} satisfies Record<string, Sentence>

/** States of a row of a register, with an icon, so that nothing hangs on colour. */
export const registerStateWords = {
  done: { en: '✓ Done', zh: '✓ 已完成' },
  open: { en: '○ Open', zh: '○ 未完成' },
  overdue: { en: '■ Overdue', zh: '■ 已逾期' },
} satisfies Record<string, Sentence>

/** In the place of yes and no: nothing of a duty is due or done yet. */
export const livedWords = { unknown: { en: 'nothing due yet', zh: '尚无到期事项' } } satisfies Record<string, Sentence>

/** How full a week is. */
export const workloadStateWords = {
  free: { en: '○ Free', zh: '○ 空闲' },
  busy: { en: '● Busy', zh: '● 正常' },
  full: { en: '▲ Full', zh: '▲ 饱和' },
  over: { en: '■ Over', zh: '■ 超负荷' },
} satisfies Record<string, Sentence>

const areas: Record<string, Sentence> = {
  raci: { en: 'Responsibility', zh: '职责' },
  duties: { en: 'Duties', zh: '职责分离' },
  authority: { en: 'Authority', zh: '授权' },
  coverage: { en: 'Coverage', zh: '覆盖' },
  workload: { en: 'Workload', zh: '工作量' },
  schedule: { en: 'Schedule', zh: '进度' },
  cost: { en: 'Cost', zh: '成本' },
  partners: { en: 'Partners', zh: '联营方' },
  risk: { en: 'Risk', zh: '风险' },
  register: { en: 'Registers', zh: '登记册' },
  unowned: { en: 'Unowned money', zh: '无主资金' },
  input: { en: 'Input', zh: '数据' },
}

/** Whether a demand of the policy is met. */
export const coverageWords = {
  met: { en: '✓ Covered', zh: '✓ 已覆盖' },
  missing: { en: '▲ Missing', zh: '▲ 缺少' },
  /** As a role that is demanded. */
  any: { en: 'any', zh: '任意' },
} satisfies Record<string, Sentence>

export const areaName = (area: string): Sentence => areas[area] ?? { en: area, zh: area }

export const projectWord: Sentence = { en: 'Project', zh: '项目' }

export const whereWords = {
  service: { en: 'service', zh: '服务' },
  device: { en: 'this device', zh: '本机' },
} satisfies Record<string, Sentence>

export const yesNo = { yes: { en: 'yes', zh: '是' }, no: { en: 'no', zh: '否' } } satisfies Record<string, Sentence>

/** What people type for them, in small letters. */
export const typedYes: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', '是', '对'])
export const typedNo: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', '否', '不'])
