/** What a column of each kind can mean, as people call it. */
import type { Sentence } from '../contract/finding.ts'

const both = (en: string, zh: string): Sentence => ({ en, zh })

/** Names by concept; where kinds mean different things by one, by kind and concept. */
const NAMES: Record<string, Sentence> = {
  id: both('Id', '编号'),
  wbs: both('WBS number', 'WBS 编号'),
  name: both('Name', '名称'),
  phase: both('Phase', '阶段'),
  parent: both('Parent task', '上级任务'),
  owner: both('Owner', '负责人'),
  department: both('Department', '部门'),
  duty: both('Duty', '职责'),
  start: both('Start', '开始日期'),
  finish: both('Finish', '完成日期'),
  dates: both('Start and finish in one cell', '起止时间'),
  duration: both('Duration', '工期'),
  effort: both('Effort', '工作量'),
  skill: both('Skill', '技能'),
  percentComplete: both('% complete', '完成百分比'),
  predecessors: both('Predecessors', '前置任务'),
  successors: both('Successors', '后续任务'),
  budget: both('Budget', '预算'),
  actual: both('Actual', '实际'),
  plannedValue: both('Planned value', '计划价值'),
  earnedValue: both('Earned value', '挣值'),
  technique: both('Earned value method', '挣值方法'),
  status: both('Status', '状态'),
  priority: both('Priority', '优先级'),
  milestone: both('Is a milestone', '是否里程碑'),
  lineMark: both('Planned or actual line', '计划行或实际行'),
  actualStart: both('Actual start', '实际开始'),
  actualFinish: both('Actual finish', '实际完成'),
  'constraint.type': both('Constraint', '限制类型'),
  'constraint.date': both('Constraint date', '限制日期'),
  milestones: both('Weighted milestones', '加权里程碑'),
  account: both('Account', '成本科目'),
  category: both('Category', '类别'),
  task: both('Task', '任务'),
  period: both('Period', '期间'),
  amount: both('Amount', '金额'),
  quantity: both('Quantity at that price', '计价数量'),
  currency: both('Currency', '币种'),
  taxRate: both('Tax rate', '税率'),
  tax: both('Tax', '税额'),
  otherBasis: both('The same amount with or without tax', '另一含税口径的金额'),
  date: both('Date', '日期'),
  'date.month': both('Month of the date', '日期的月'),
  class: both('Class', '类别'),
  debit: both('Debit', '借方'),
  credit: both('Credit', '贷方'),
  supplier: both('Other party', '对方单位'),
  document: both('Document number', '凭证号'),
  contract: both('Contract', '合同'),
  description: both('Description', '说明'),
  direction: both('Direction', '方向'),
  auxiliary: both('Dimensions', '辅助核算'),
  partner: both('Partner', '联营方'),
  requestedBy: both('Requested by', '申请人'),
  approvedBy: both('Approved by', '审批人'),
  orderedBy: both('Ordered by', '采购人'),
  receivedBy: both('Received by', '验收人'),
  paidBy: both('Paid by', '付款人'),
  recordedBy: both('Recorded by', '制单人'),
  reconciledBy: both('Reconciled by', '对账人'),
  supplierCreatedBy: both('Supplier created by', '供应商建档人'),
  dueDate: both('Due date', '到期日'),
  party: both('Party', '参与方'),
  code: both('Code of responsibility', '职责代码'),
  kind: both('Type', '类型'),
  cause: both('Cause', '原因'),
  probability: both('Probability', '概率'),
  impact: both('Impact', '影响程度'),
  cost: both('Cost', '费用'),
  'risks.cost': both('Cost impact', '影响金额'),
  'impact.days': both('Days of delay', '影响天数'),
  detectability: both('Detectability', '可探测性'),
  score: both('Score', '风险值'),
  response: both('Response', '应对措施'),
  strategy: both('Strategy', '应对策略'),
  responseCost: both('Cost of the response', '应对费用'),
  residualProbability: both('Residual probability', '剩余概率'),
  residualImpact: both('Residual impact', '剩余影响'),
  due: both('Due', '截止日期'),
  reviewed: both('Last reviewed', '最近评审'),
  proximity: both('Proximity', '临近性'),
  trigger: both('Trigger', '触发条件'),
  tasks: both('Tasks', '相关任务'),
  role: both('Role', '角色'),
  capacity: both('Hours a week', '每周工时'),
  skills: both('Skills', '技能'),
  rate: both('Rate', '费率'),
  'rates.rate': both('Exchange rate', '汇率'),
  from: both('From', '开始'),
  to: both('To', '结束'),
  value: both('Value', '取值'),
  'contracts.value': both('Contract value', '合同金额'),
  advance: both('Advance payment', '预付款'),
  changes: both('Changes', '变更金额'),
  settled: both('Settled', '结算金额'),
  invoiced: both('Invoiced', '已开票'),
  paid: both('Paid', '已付款'),
  retentionRate: both('Retention rate', '质保金比例'),
  retentionDue: both('Retention due', '质保到期日'),
  signed: both('Signed', '签订日期'),
  reviewedBy: both('Reviewed by', '审核人'),
  'obligations.what': both('Obligation', '履约义务'),
  'obligations.due': both('Obligation due', '履约期限'),
  'obligations.owner': both('Obligation owner', '履约责任人'),
  title: both('Subject', '事项'),
  done: both('Closed', '关闭'),
  evidence: both('Evidence', '证据'),
  target: both('Target', '目标值'),
  subscribed: both('Subscribed capital', '认缴出资'),
  paidIn: both('Paid-in capital', '实缴出资'),
  'capitalDue.date': both('Capital due date', '出资日期'),
  'capitalDue.amount': both('Capital due', '应出资金额'),
  share: both('Share', '份额'),
  feeRate: both('Fee rate', '管理费率'),
  group: both('Group', '指标类别'),
  unit: both('Unit', '单位'),
  tolerance: both('Tolerance', '允许偏差'),
  weight: both('Weight', '权重'),
  working: both('Working day', '是否上班'),
  per: both('Units quoted for', '报价单位'),
  person: both('Person', '人员'),
  matter: both('Matter', '审批事项'),
  post: both('Post', '岗位'),
  upTo: both('Limit', '限额'),
  withinBudget: both('Within budget', '预算内外'),
  order: both('Order', '审批顺序'),
  planned: both('Planned value', '计划值'),
  earned: both('Earned value', '挣值'),
  benefit: both('Money in', '流入'),
  'benefit.cost': both('Money out', '流出'),
  key: both('Setting', '设置代码'),
  'scale.rank': both('Rank', '等级'),
  'scale.name': both('Name of the rank', '等级名称'),
  'scale.from': both('Lower bound', '下限'),
  'scale.probability': both('Probability of the rank', '等级概率'),
  'band.name': both('Band', '风险等级'),
  'band.from': both('Band from score', '等级起始分值'),
  'policy.projectType': both('Type of project of the rule', '适用项目类型'),
  'mitigation.person': both('Person with both duties', '兼任人员'),
  'mitigation.control': both('Control that makes up for it', '补偿性控制'),
  'mitigation.until': both('Accepted until', '接受至'),
  'catalogue.duty': both('Id of the duty', '职责编号'),
  'catalogue.name': both('Name of the duty', '职责名称'),
  'catalogue.words': both('Words by which tasks are found', '任务关键词'),
  'policy.phase': both('Phase of the rule', '适用阶段'),
  'policy.duty': both('Duty of the rule', '适用职责'),
  'policy.department': both('Department that takes part', '参与部门'),
  'policy.requiredRole': both('Required role', '要求角色'),
  'duties.duty': both('Duty', '职务'),
  'duties.conflictsWith': both('Conflicts with', '不相容职务'),
}

/** What an estimate is of, and its parts. */
const ESTIMATED: Record<string, Sentence> = {
  'estimate.duration': both('Duration', '工期'),
  'estimate.cost': both('Cost', '成本'),
  'estimate.costPerDay': both('Daily cost', '日成本'),
  'impact.cost': both('Cost impact', '影响金额'),
  'impact.days': both('Days of delay', '影响天数'),
}
const PARTS: Record<string, Sentence> = {
  min: both('lowest', '最低'),
  mode: both('most likely', '最可能'),
  max: both('highest', '最高'),
  p10: both('P10', 'P10'),
  p90: both('P90', 'P90'),
  mean: both('mean', '均值'),
  sd: both('standard deviation', '标准差'),
  value: both('fixed', '固定值'),
  lambda: both('PERT weight', 'PERT 权重'),
  values: both('scenarios', '情景取值'),
  shape: both('distribution', '分布'),
}

/** Concepts of a name and a rest: a party of a matrix, a month across. */
export const PREFIX_NAMES = {
  'party:': both('Party', '参与方'),
  'period:': both('Budget of', '预算'),
  'actual:': both('Actual of', '实际'),
  'code:': both('Parties with duty', '职责方'),
} satisfies Record<string, Sentence>

/** The name of a concept in a table of a kind; the concept itself where it has none. */
export function conceptName(kind: string, concept: string): Sentence {
  const known = NAMES[`${kind}.${concept}`] ?? NAMES[concept]
  if (known) return known
  for (const [prefix, { en, zh }] of Object.entries(PREFIX_NAMES)) {
    if (!concept.startsWith(prefix)) continue
    const rest = concept.slice(prefix.length)
    return both(`${en} ${rest}`, `${zh} ${rest}`)
  }
  const at = concept.lastIndexOf('.')
  const [whole, part] = [ESTIMATED[concept.slice(0, at)], PARTS[concept.slice(at + 1)]]
  return whole && part ? both(`${whole.en}, ${part.en}`, `${whole.zh}${part.zh}`) : both(concept, concept)
}

/** The concept of a name and a rest that a text says in either language: "Budget of 2026-01" is `period:2026-01`. */
export function prefixedConcept(text: string): string | undefined {
  for (const [prefix, { en, zh }] of Object.entries(PREFIX_NAMES)) {
    const start = [prefix, `${en} `, `${zh} `].find(words => text.toLowerCase().startsWith(words.toLowerCase()))
    const rest = start === undefined ? '' : text.slice(start.length).trim()
    if (rest !== '') return prefix + rest
  }
  return undefined
}
