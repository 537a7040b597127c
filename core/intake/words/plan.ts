/** Headings of a project plan. */
import { distributionConcepts } from './distributions.ts'
import { concept, type KindWords } from './kindWords.ts'

export const planWords: KindWords = {
  required: [
    ['name', 'phase', 'wbs', 'id'],
    [
      'start',
      'finish',
      'duration',
      'percentComplete',
      'predecessors',
      '-startWeek',
      'actualStart',
      'actualFinish',
      'status',
      'effort',
      'dates',
      'successors',
      'owner',
      'picture:',
    ],
  ],
  titles: [
    'plan',
    'schedule',
    'gantt',
    'timeline',
    'wbs',
    'task',
    'milestone',
    '计划',
    '进度',
    '甘特',
    '任务',
    '里程碑',
    '排期',
    '工期',
  ],
  concepts: {
    id: concept(
      'id',
      0.4,
      'id|idx|task id|activity id|task no|task number|activity no|milestone id|item id|no|s no|sno|sr no|sl no|#|n|nr|num|number|item no|ref|code|任务编号|任务id|活动编号|工作编号|编号|序号|编码|代码|任务代码|任务号|项次',
    ),
    wbs: concept(
      'id',
      1.5,
      'wbs|wbs number|wbs no|wbs code|wbs id|wbs identifier|outline number|outline|wbs编号|wbs编码|wbs代码|wbs号|大纲编号|大纲数字|层级编号|分级|层级|级别编号',
    ),
    name: concept(
      'name',
      1,
      'task name|task|task deliverable|task activity|activity task|deliverable task|task title|task description|activity|activity name|activity description|milestone name|milestone|work package|work item|deliverable|tasks|activities|action|feature|step|name|title|description|item|subject|wbs element|任务名称|任务|活动名称|活动|工作任务|工作内容|工作项|工作项目|工作名称|任务描述|任务内容|任务项|里程碑|节点|节点名称|里程碑节点|里程碑名称|关键节点|工作包|事项|事项名称|行动项|施工工序|子任务|作业名称|工序|工序名称|分项工程|施工内容|施工项目|内容|项目|名称|主要工作|工作事项|工作任务名称|小分类|二级分类|二级任务|三级任务|小项|功能|功能点|功能名称|需求|需求名称|开发任务|开发内容|任务明细|工作明细|具体任务|具体工作|具体内容|具体事项|subtask|sub task|subtasks|sub activity|phase and name|项目名称|子模块|子功能|工作目标|task summary|scope of work|user story|to do|key milestones|task list|action items|任务清单|任务标题|重点工作|里程碑事件|工作分解|任务分解|实施内容|开发功能|测试内容|施工部位|工作细项|交付物',
      'story|requirement|requirements|job|process|event|events|objective|topic|what|things to do|标题|主题|工作计划|页面|步骤|流程|工程项目|事件|目标|子项',
    ),
    phase: concept(
      'text',
      0.8,
      'phase|stage|project phase|work stream|workstream|group|section|sprint|epic|阶段|项目阶段|里程碑阶段|大类|工作阶段|分期|模块|category|大分类|一级分类|一级任务|功能模块|任务类型|任务类别|任务分类|工作类别|类别|分类|大项|项目分类|类型|工作类型|modules|module|component|版块|分部工程|单位工程',
    ),
    parent: concept('id', 1, 'parent|parent task|parent id|summary task|父任务|上级任务|父级|上级编号|父任务编号'),
    owner: concept(
      'text',
      0.8,
      'owner|task owner|team member|team members|assigned to|assignee|assigned|resource|resources|resource names|resource name|resourcing|responsible|responsible person|responsibility|person responsible|who|lead|task lead|in charge|pic|accountable|responsible party|responsible partner|lead partner|负责人|责任人|执行人|执行人员|负责人员|责任人员|任务负责人|资源|资源名称|人员|承办人|经办人|主要负责人|责任单位责任人|第一责任人|责任者|主责人|担当|开发人员|参与人|参与人员|实施人|实施人员|分工|执行者|担当者|指派给|指派|小组成员|组员|own|person in charge|allocated to|工作分配|任务分配|resp|by whom|done by|handled by|members|assign|dri|责任部门 人|责任人 部门|牵头人|人员安排|人员分配|项目成员|经手人|任务人|分配给|指派人',
      'by|person|pm|lead person|members involved',
    ),
    department: concept(
      'text',
      0.5,
      'department|dept|team|responsible department|unit|organisation|organization|owning department|部门|责任部门|负责部门|牵头部门|责任单位|归口部门|主责部门|承办部门|所属部门|团队|单位',
    ),
    duty: concept('text', 0.5, 'duty|function|职责|岗位职责|业务职能'),
    start: concept(
      'date',
      1.5,
      'start|start date|planned start|planned start date|plan start|begin|begin date|baseline start|forecast start|scheduled start|start time|from|est start|target start|planned begin|kick off date|开始|开始日期|开始时间|计划开始|计划开始日期|计划开始时间|起始日期|起始时间|启动时间|启动日期|开工日期|计划开工|计划开工日期|开工时间|起始|计划起始日期|预计开始时间|预计开始日期|计划 开始|预计开始|start dt|commencement date|commence|initiation date|date assigned|assigned date|开始时刻|起始时刻|计划启动|进场时间|下达时间',
      '启动|开工|起|自',
    ),
    finish: concept(
      'date',
      1.5,
      'finish|finish date|end|end date|due date|due|planned finish|planned end|planned end date|planned finish date|plan finish|plan end|deadline|completion date|target date|target end|baseline finish|baseline date|planned date|forecast date|forecast finish|scheduled finish|end time|finish time|to|complete by|target completion|eta|submission date|handover date|完成|结束|结束日期|结束时间|完成日期|完成时间|计划完成|计划完成日期|计划完成时间|计划结束|计划结束日期|计划结束时间|截止日期|截止时间|到期日|完工日期|计划完工|计划完工日期|竣工日期|预计完成时间|预计结束时间|预计完成日期|要求完成时间|终止日期|终止时间|时间节点|预计完成|预计结束日期|ending date|end dt|ends|deadline date|required by|deliver by|release date|完成时限|交期|限期|办结时限|计划交付|完成节点|最后期限',
      'target|时限|期限|截止|截至|止|至',
    ),
    dates: concept(
      'date',
      1.5,
      'dates|planned dates|date range|start finish|start end|start and finish|start and end|start and end dates|timeframe|time frame|起止时间|起止日期|起讫时间|起讫日期|计划起止时间|计划起止日期|开始结束时间|时间安排|时间段|时间范围|实施时间|计划时间|工作时间|开发时间|执行时间|实施日期|计划日期',
    ),
    duration: concept(
      'number',
      1.5,
      'duration|days|planned duration|duration days|est days|estimated days|estimated duration|estimated time|working days|work days|workdays|calendar days|length|durations|weeks|no of days|number of days|should take|time needed|time required|required time|required period|how long|工期|持续时间|天数|任务工期|计划工期|历时|工作日|工时天|持续天数|用时|时长|周期|计划天数|日历天|预计工期|所需天数|耗时|time estimate|工作天数|估算|dur|expected duration|time taken|lead time|expected time|作业时间',
      'period|time period|te',
    ),
    effort: concept(
      'number',
      0.8,
      'effort|work|hours|man hours|planned hours|estimated hours|est hours|person days|man days|effort hours|工时|计划工时|工作量|人天|人日|预计工时|投入工时|估算工时|估算工作量|估算人天|预估工时|预估工作量|工作量估算|estimate|estimated effort|effort estimate|hours required|hours needed|required hours|loe|mandays|hours est|story points|人时',
      'md|estimation',
    ),
    skill: concept('text', 0.5, 'skill|skills|skill required|技能|专业|工种'),
    percentComplete: concept(
      'percent',
      1.5,
      'percent complete|% complete|complete %|% done|progress|% progress|progress %|completion %|completion|percentage complete|percent done|% of task complete|pct of task complete|% completed|complete|completed %|pct complete|physical % complete|done %|completion rate|actual progress|progress percent|完成百分比|进度|完成率|完成进度|完成度|进度百分比|当前进度|完成比例|实际进度|任务进度|进展%|进度%|完成%|累计完成比例|形象进度|actual % complete|actual percent complete|actual %|实际完成率|实际完成百分比|实际完成比例|实际 完成率|进展|任务进展|工作进展|当前进展|本周进度|总体进度|完成度%|% comp|% compl|pct done|% finished|percentage of completion|% of completion|% work complete|progress to date|达成率|完成占比|完成百分数',
      '%|百分比|percentage|done',
    ),
    predecessors: concept(
      'any',
      2,
      'predecessors|predecessor|dependencies|dependency|depends on|dependent on|pred|preceding|immediate predecessor|predecessor tasks|preceding activity|predecessor task|blocked by|prerequisite|prerequisites|前置任务|紧前任务|前置|紧前工作|前导任务|依赖|依赖任务|前置活动|紧前活动|紧前工序|前序任务|前驱任务|紧前|前序|前序工作|prior task|prior activity|depend on|linked to|pre requisite|紧前工作代号|前置条件|前项任务|前提任务|先行任务|紧前作业',
    ),
    successors: concept(
      'any',
      1.5,
      'successors|successor|successor tasks|successor task|immediate successor|following tasks|following activity|后续任务|后置任务|后继任务|紧后任务|紧后工作|紧后活动|紧后工序|后续工作|后续活动|后续工序',
    ),
    budget: concept(
      'money',
      0.8,
      'budget|planned cost|budgeted cost|cost|budget amount|estimated cost|budget at completion|bac|total budget|total cost|baseline cost|cost estimate|budget cost|预算|预算金额|计划成本|计划费用|费用预算|成本预算|预算成本|预算费用|预计成本|预估费用|费用|成本|计划投资|合同额|预算额|预算总额|任务预算',
    ),
    actual: concept(
      'money',
      0.8,
      'actual cost|actual|actuals|spent|spend|actual spend|ac|cost to date|actual costs|acwp|actual cost to date|实际成本|实际费用|实际支出|实际金额|已花费|实际|已发生成本|累计实际成本|实际发生|已支出|已用预算',
    ),
    plannedValue: concept('money', 2, 'planned value|pv|bcws|计划价值|计划值|pv计划价值'),
    earnedValue: concept('money', 2, 'earned value|ev|bcwp|挣值|挣得价值|赢得值|ev挣值'),
    technique: concept(
      'text',
      1,
      'technique|ev technique|ev method|earned value method|earning rule|挣值方法|计量方法|挣值规则',
    ),
    status: concept(
      'text',
      0.4,
      'status|task status|state|current status|stage status|progress status|状态|任务状态|当前状态|完成状态|完成情况|进展状态|进度状态|目前状态|执行状态|进展|进展情况|任务进展|工作进展|当前进展|是否完成|当前进度|目前进度|项目进度|进度|progress|done y n|完成与否|完成否|完成标识|执行情况|当前情况|目前情况',
      'health|current stage',
    ),
    priority: concept('text', 0.5, 'priority|importance|urgency|优先级|重要性|紧急程度|重要程度'),
    lineMark: concept('text', 0.5, 'plan actual|planned actual|计划 实际|计划实际'),
    milestone: concept('text', 0.5, 'is milestone|milestone flag|milestone y n|是否里程碑|里程碑标志|里程碑否'),
    actualStart: concept(
      'date',
      1.2,
      'actual start|actual start date|actual begin|started|started on|实际开始|实际开始日期|实际开始时间|实际开工|实际开工日期|实际启动时间',
    ),
    actualFinish: concept(
      'date',
      1.2,
      'actual finish|actual finish date|actual end|actual end date|actual completion|completed on|actual date|actual completion date|finished on|date finished|date completed|date of completion|实际完成|实际完成日期|实际完成时间|实际结束|实际结束日期|实际结束时间|实际完工|实际完工日期',
    ),
    'estimate.duration.min': concept(
      'number',
      1,
      'optimistic|optimistic duration|min duration|minimum duration|best case|乐观时间|乐观工期|最乐观时间|最短工期|乐观|乐观估计',
    ),
    'estimate.duration.mode': concept(
      'number',
      1,
      'most likely|most likely duration|likely duration|最可能时间|最可能工期|最可能|最可能估计',
    ),
    'estimate.duration.max': concept(
      'number',
      1,
      'pessimistic|pessimistic duration|max duration|maximum duration|worst case|悲观时间|悲观工期|最悲观时间|最长工期|悲观|悲观估计',
    ),
    ...distributionsOfPlan(),
    'constraint.type': concept(
      'text',
      0.5,
      'constraint type|constraint|constraint kind|限制类型|约束类型|时间约束类型',
    ),
    'constraint.date': concept('date', 0.5, 'constraint date|限制日期|约束日期|时间约束日期'),
    milestones: concept(
      'text',
      0.5,
      'weighted milestones|milestone weights|milestones done|里程碑权重|加权里程碑|里程碑完成情况',
    ),
    '-startWeek': concept('number', 1, 'start week|begin week|start day|start month|开始周|起始周|开始月'),
    '-finishWeek': concept('number', 1, 'end week|finish week|end day|finish day|end month|结束周|完成周|结束月'),
    '-remainingDays': concept(
      'number',
      0.3,
      'days left|remaining|remaining days|days remaining|remaining work|days variance|variance|schedule variance|days late|delay|剩余天数|偏差|剩余工期|延期天数|进度偏差',
    ),
    '-completedDays': concept(
      'number',
      0.3,
      'days complete|actual duration|days completed|actual days|实际工期|已完成天数|实际天数|actual work|actual hours|实际工时',
    ),
    '-plannedPercent': concept(
      'percent',
      0.3,
      'planned % complete|planned percent complete|planned %|planned progress|计划进度|计划完成率|计划完成百分比|计划完成比例',
    ),
    '-note': concept(
      'text',
      0.1,
      'notes|note|comments|comment|remarks|remark|备注|说明|备注说明|问题说明|补充说明|注释',
    ),
  },
}

/** Parameters of durations beside the three points above, of costs, and of costs a day. */
function distributionsOfPlan(): KindWords['concepts'] {
  const {
    'estimate.duration.min': _min,
    'estimate.duration.mode': _mode,
    'estimate.duration.max': _max,
    ...others
  } = distributionConcepts('estimate.duration', ['duration', '工期'])
  return {
    ...others,
    ...distributionConcepts('estimate.cost', ['cost', '成本', '费用']),
    ...distributionConcepts('estimate.costPerDay', ['cost per day', 'daily cost', '日成本', '每日成本']),
  }
}
