/** What stands beside a cell of a template: what belongs into it, by the concept of its column. */
import type { Sentence } from '../contract/finding.ts'
import type { InputRule } from '../contract/sheetModel.ts'

const both = (en: string, zh: string): Sentence => ({ en, zh })

/** What is said of a value that does not fit; it can be kept. */
export const inputAlerts: Record<InputRule['kind'], Sentence> = {
  any: both('Another value is expected here.', '此处应填写其他内容。'),
  list: both('This is not one of the values of the list. Keep it all the same?', '该值不在下拉列表中，仍要保留吗？'),
  date: both(
    'A date is expected here, such as 2026-03-31. Keep it all the same?',
    '此处应为日期，例如 2026-03-31。仍要保留吗？',
  ),
  number: both(
    'A number within the usual limits is expected here. Keep it all the same?',
    '此处应为合理范围内的数字，仍要保留吗？',
  ),
}

const PROMPTS: Record<string, Sentence> = {
  'policy.projectType': both('Only for projects of this type; blank for all.', '仅适用于该类型项目；留空表示全部。'),
  'policy.phase': both('Only in this phase; blank for the whole project.', '仅适用于该阶段；留空表示整个项目。'),
  'policy.duty': both(
    'Id or name of a duty of the catalogue, or what tasks say in their duty column.',
    '职责目录中的编号或名称，或任务“职责”列中的写法。',
  ),
  'policy.department': both(
    'Who takes part, or has the duty; in a policy blank for the department of the duty.',
    '参与或承担该职责的部门；参与规则中留空则为该职责的归口部门。',
  ),
  'policy.requiredRole': both(
    'A, R, C, I, 会签 or another code; any for whatever role.',
    'A、R、C、I、会签等；any 表示任意角色。',
  ),
  'catalogue.duty': both('A short code that policies and tasks use.', '简短编号，供参与规则和任务引用。'),
  'catalogue.name': both('What the department answers for.', '该部门承担的职责。'),
  'catalogue.words': both('Words by which tasks are found, with semicolons.', '用于识别任务的关键词，用分号隔开。'),
  'duties.duty': both('The first of two duties.', '两项职务中的第一项。'),
  'duties.conflictsWith': both('The duty that goes with it in one hand.', '由同一人兼任的另一项职务。'),
  'mitigation.person': both('Who holds both duties.', '兼任两项职务的人员。'),
  'mitigation.control': both('What makes up for it.', '用以弥补的控制措施。'),
  'mitigation.until': both('The day on which the acceptance ends.', '接受的截止日期。'),
  id: both(
    'A short code, different in every row. Other sheets name the row by it.',
    '简短的编号，每行不同；其他表用它引用本行。',
  ),
  name: both('What it is called.', '名称。'),
  phase: both('The stage of the project this belongs to.', '所属的项目阶段。'),
  department: both('The department it belongs to, as in the other sheets.', '所属部门，与其他表写法一致。'),
  owner: both('Who answers for it: one name, or several with commas.', '由谁负责；多人用逗号隔开。'),
  start: both('The first day of work.', '开始的第一天。'),
  finish: both('The last day of work, itself included.', '结束的最后一天（含当天）。'),
  predecessors: both('Task IDs that come before, such as T1, T2FS+3d.', '前置任务的编号，例如 T1, T2FS+3d。'),
  percentComplete: both('From 0% to 100%.', '0% 到 100%。'),
  budget: both('The amount that was approved for it.', '批准的预算金额。'),
  status: both('Where it stands today.', '目前的状态。'),
  account: both('Code and name of the account, the same in budget and ledger.', '科目编号和名称，预算与台账写法一致。'),
  period: both('The month, as its first day or as 2026-03.', '月份，可填当月第一天或 2026-03。'),
  amount: both(
    'The amount in whole currency units, without tax unless the heading says so.',
    '金额，单位为元；除非表头注明，均为不含税。',
  ),
  date: both('The day it happened.', '发生的日期。'),
  class: both('What kind of entry this is.', '该笔记录的类别。'),
  task: both('The ID of a task of the plan.', '计划中的任务编号。'),
  supplier: both('The other party, always written the same way.', '对方单位，写法保持一致。'),
  document: both('Number of the invoice, order or voucher.', '发票、订单或凭证的编号。'),
  description: both('What it is about, in a few words.', '简要说明。'),
  requestedBy: both('Who asked for it.', '申请人。'),
  approvedBy: both('Who approved it; never the one who asked for it.', '审批人，不应与申请人相同。'),
  category: both('The group it belongs to.', '所属类别。'),
  probability: both('How likely it is, on one scale for all risks.', '发生概率，所有风险用同一标准。'),
  impact: both('How bad it would be, on one scale for all risks.', '影响程度，所有风险用同一标准。'),
  cost: both('What it would cost.', '将产生的费用。'),
  response: both('What is done about it.', '采取的应对措施。'),
  due: both('The day by which it has to be done.', '应完成的日期。'),
  role: both('Position in the project.', '在项目中的角色。'),
  capacity: both('Hours a week for the project; 40 if left blank.', '每周可用于项目的小时数，留空按 40 计。'),
  rate: both(
    'Money for one unit: an hour of work, or one unit of the currency.',
    '单价：每小时费用，或一单位外币的折算价。',
  ),
  direction: both('Which way it goes, or which way is better.', '收支方向，或指标的优劣方向。'),
  value: both('The value it has.', '取值。'),
  changes: both('Sum of the approved changes; a reduction is negative.', '已批准变更的合计，减少记为负数。'),
  advance: both('Advance payment that was agreed.', '约定的预付款。'),
  settled: both('What was certified or settled so far.', '累计已结算金额。'),
  invoiced: both('What was invoiced so far.', '累计已开票金额。'),
  paid: both('What was paid so far.', '累计已付款金额。'),
  retentionRate: both('Share that is held back, such as 5%.', '扣留的质保金比例，例如 5%。'),
  retentionDue: both('The day on which the retention is released.', '质保金到期释放的日期。'),
  taxRate: both('Rate of value-added tax, such as 13%.', '增值税税率，例如 13%。'),
  signed: both('The day of the signature.', '签订的日期。'),
  subscribed: both('Capital that the partner committed.', '认缴的出资额。'),
  paidIn: both('Capital that the partner paid so far.', '已实缴的出资额。'),
  'capitalDue.date': both('The day on which capital is due.', '应出资的日期。'),
  'capitalDue.amount': both('Capital that is due on that day.', '该日应出资的金额。'),
  from: both('The first day on which it holds; blank: always.', '开始生效的日期，留空表示一直有效。'),
  to: both('The last day on which it holds, itself included.', '最后一天（含当天）。'),
  share: both('Share of the partner; all shares of a date add up to 100%.', '份额比例，同一日期合计应为 100%。'),
  feeRate: both('Fee of the leading partner as a share.', '牵头方管理费率。'),
  currency: both('Three letters, such as USD.', '三位字母代码，例如 USD。'),
  planned: both('Planned value from the start to the end of this period.', '从开工到本期末的累计计划值。'),
  earned: both('Earned value from the start to the end of this period.', '从开工到本期末的累计挣值。'),
  actual: both('What it actually came to.', '实际发生的数值。'),
  benefit: both('Money that comes in during the period.', '本期流入金额。'),
  group: both('The side of the project that it measures.', '指标所属的类别。'),
  unit: both('The unit of target and result.', '目标值与实际值的单位。'),
  target: both('The value to reach.', '要达到的数值。'),
  tolerance: both('How far from the target is still acceptable.', '允许的偏差。'),
  weight: both('Weight in the scorecard; all weights add up to 100%.', '权重，合计应为 100%。'),
  kind: both('Which register the row belongs to.', '所属的登记类型。'),
  title: both('What it is, in one sentence.', '用一句话说明。'),
  done: both('The day on which it was closed; blank: still open.', '关闭日期，留空表示未关闭。'),
  evidence: both('What shows that it is done.', '证明已完成的材料。'),
  matter: both('What is to be approved.', '需要审批的事项。'),
  post: both('The post that signs.', '签批的岗位。'),
  person: both('The name, as in the list of people.', '姓名，与人员表一致。'),
  upTo: both('The highest amount that may be signed; blank: any.', '可签批的最高金额，留空表示不限。'),
  withinBudget: both('Whether it holds within or outside the budget.', '适用于预算内还是预算外。'),
  order: both('1 signs first.', '1 为最先签批。'),
  working: both('Whether people work on this day.', '当天是否上班。'),
  key: both('Which setting it is.', '设置项的代码。'),
}

const PARTY = both('R does the work, A answers for it, C is asked, I is told.', '主责、配合、会签、审核、审批或知悉。')

/** The sentence for a column; those of the parties of a matrix share one. */
export function inputPrompt(concept: string): Sentence {
  const prompt = concept.startsWith('party:') ? PARTY : PROMPTS[concept]
  if (!prompt) throw new Error(`No prompt for ${concept}`)
  return prompt
}
