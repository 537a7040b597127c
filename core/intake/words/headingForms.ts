/**
 * Forms of headings beside the lists of words, Chinese first, then English. A Chinese heading ends with its noun and takes
 * any qualifiers before it (预计花费时间, 风险后果影响的定性等级), so that no list is ever complete; a form tells the concept by
 * that noun. A heading of a list counts for more. Forms are written for normalised headings: lower case, one blank between
 * words, none between Chinese characters.
 */
import type { KnownKind } from './kinds.ts'

type Forms = Readonly<Record<string, readonly RegExp[]>>

const OWNER = [
  /(负责|责任|执行|实施|开发|设计|编写|撰写|编制|承担|承办|主办|跟进|处理|完成|参与|对接|制作|研发)(人|人员|者|成员)$/,
  /^(小组|项目组|团队)?成员$/,
  /\b(owner|assigned|assignee|responsible|responsibility|resource|poc)s?\b/,
  // As it is often misspelt: responsibiliy, responsability.
  /^responsi?[ab]\w{3,7}$/,
]
const DEPARTMENT = [/(部门|科室)$/]
const STATUS = [
  /是否.{0,3}(完成|解决|结束|关闭)/,
  /(状态|(完成|进展|落实|解决)情况)$/,
  /\bstatus\b(?! date)|^(open or closed|rag)$/,
]

const plan: Forms = {
  id: [/(任务|活动|工作|功能|需求|作业).{0,2}(编号|编码|序号|号|id)$/],
  name: [
    /(任务|活动|工作|功能|作业|工序|接口|事项|模块|里程碑|阶段|节点).{0,3}(名称|名|内容|描述|明细|事项)$/,
    /^(具体|主要|详细|计划|完成|计划完成)(任务|工作|事项|内容)|^明细$/,
  ],
  phase: [/(阶段|分类|大类|模块|分部|板块|子系统)$/, /^(modules?|components?)$/],
  owner: OWNER,
  department: DEPARTMENT,
  start: [
    /^(?!.*(实际|截至|截止|结束)).*(开始|启动|起始|开工|动工)(时间|日期|日)$/,
    /^(?!.*actual).*\b(start|begin)\w*( (date|time|date time|on|day|mm dd yyyy))?$/,
  ],
  finish: [
    /^(?!.*(实际|是否|开始)).*(结束|完成|截止|截至|完工|竣工|交付|上线|提交|到期|验收|终止)(时间|日期|日|期限)$/,
    /^(?!.*actual).*\b(end|finish|due|completion|delivery|target|submis+ion) (date|time|date time|by|on|day|mm dd yyyy)$/,
    /^(?!.*actual).*(\b(end|finish|due)|deadline)$/,
  ],
  dates: [
    /(开始|起).{0,3}(截至|截止|结束|完成|止)(时间|日期|日)?$/,
    /^(?!.*(实际|花费|持续)).*(计划|预计).{0,4}(时间|日期)$/,
  ],
  duration: [
    /^(?!.*实际).*(历时|工期|用时|耗时|时长|(花费|所需|需要|持续)时间|天数|工作日|周期|日数)/,
    /^(?!.*actual).*\b(duration|days)\b/,
  ],
  effort: [
    /^(?!.*实际).*(工时|工作量|人天|人日|人月)/,
    /^(?!.*actual).*\b(effort|(man|person) (days|hours|months))\b/,
    /^(?!.*actual).*\b((estimated|planned|est|baseline) (hours|hrs)|(hours|hrs) (estimated|planned))\b/,
  ],
  percentComplete: [/^(?!.*计划).*(完成率|完成度|完成百分比|完成比例)$/, /(percent|%) (complete|completed|done)/],
  status: STATUS,
  predecessors: [
    /(前置|紧前|前导|前驱|前序|依赖)(任务|活动|工作|工序|关系|项)?$/,
    /\b(pre ?dec|pre ?des|preced|dependenc|depends|prerequisite)/,
  ],
  actualStart: [/实际.{0,4}(开始|启动|开工)/, /actual.*\b(start|begin)/],
  actualFinish: [
    /实际.{0,4}(结束|完成|完工|竣工|上线|交付)(时间|日期|日)?$/,
    /actual.*\b(end|finish|completion)/,
    /^finished$/,
  ],
  budget: [/^(?!.*实际).*(预算|费用|成本)(估算|估计|合计|小计|总计)?$/, /^(?!.*actual).*\b(budget|estimated cost)$/],
}

const budget: Forms = {
  name: [
    /(费用|预算|成本|支出|采购|材料|设备|产品|商品|服务|物料|货物|工程|功能|模块).{0,3}(名称|名|项|内容|项目|明细)$/,
    /^(子项|条目|名目|具体内容)$/,
  ],
  account: [/科目/],
  category: [/(类别|分类|类型|大类|品类|种类)$/, /[1-5一二三四五]级(名称|类别|要素)?$/, /^(category|type|section)\b/],
  amount: [
    /^(?!.*(实际|已|单价|数量|差|余|剩)).*(总计|合计|总额|小计|金额|价|总费用|总成本|预算额?)( ?[年月])?$/,
    /^(?!.*(实际|已|单价|数量|差|余|剩)).*(预算|预计|预估|计划|估算).{0,3}(费用|成本|支出|开销)$/,
    /^(?!.*(actual|spent|paid|unit|hour|rate|each|variance|remaining|balance)).*\b(cost|price|amount|expense|budget)s?( budgeted| in \w+| per (role|activity|task|item|phase))?$/,
  ],
  actual: [
    /^(?!.*(数量|单价|规格|日期|时间)).*(实际|已付|已支付|实付|决算|结算)(合计|总计|总额|总价|金额|费用|成本|支出|开销|花费).{0,2}$/,
    /\b(actual|spent) (cost|amount|spend|expense|total)s?\b|\b(amount|total|cost) (spent|paid)$/,
  ],
  '-unitPrice': [/单价/],
  '-quantity': [/数量|工程量/],
}

const ledger: Forms = {
  date: [/\b(date|day) (of|paid|posted)\b|\b(purchase|payment|expense|expenditure|invoice|order|transaction) date$/],
  amount: [
    /^(?!.*(余额|税|累计)).*(金额|款额|费用)$/,
    /^(?!.*(unit|rate|tax|vat|balance|total to)).*\b(amount|cost|price|expense|expenditure)s?$|^how much$/,
  ],
  description: [/\b(description|purpose|particulars|bought|purchased)$/],
  supplier: [
    /(供应商|商户|商家|对方|收款方|收款人|付款方|往来单位)(名称)?$/,
    /\b(vendor|supplier|payee|merchant|store|bought from)\b|^from where$/,
  ],
  document: [/(凭证|发票|单据|票据|订单|流水)(号|编号|号码)$/],
  requestedBy: [/(申请|经办|报销|支出|经手|领款)人$/],
  approvedBy: [/(审批|批准|审核)人$/],
  department: DEPARTMENT,
}

/** Of ratings before and after a response those before are meant. */
const BEFORE = '(pre mitigation |inherent |initial |current |raw )?'

const risks: Forms = {
  id: [/风险.{0,2}(编号|序号|号|id)$/, /^(numbers?|no)( of)? risks?$/],
  description: [
    /(风险|潜在).{0,4}(描述|名称|说明|事件|内容|项|点)$/,
    /\b(possible|potential|identified) (\w+ )?risks?$/,
  ],
  category: [/(类型|类别|分类|维度|来源)$/],
  cause: [/(原因|成因|诱因|起因)$/],
  probability: [
    /概率|可能性|几率|机率/,
    new RegExp(`^${BEFORE}(probability|likelihood|prob)\\b(?!.*(desc|impact|detail))`),
    // As it is often misspelt: likeliness, likelyhood, probabilty.
    new RegExp(`^${BEFORE}(lik\\w{2,5}(hood|ness)|prob\\w{2,6}ty)$`),
  ],
  impact: [
    /(影响|严重|后果|危害|损失).{0,6}(程度|等级|级别|度|性|大小|评分|值)$/,
    new RegExp(`^${BEFORE}(impact|severity)( level| rating| rate| score)?( \\d.*)?$|^impact level\\b`),
  ],
  score: [
    /(风险|综合|总).{0,4}(指数|系数|值|评分|得分|等级|级别|分)$/,
    /^(?!.*(residual|post)).*\b(risk|priority|overall|total|inherent) (risk |severity )?(score|rating|level|value|measure)\b/,
    /^(initial|inherent|current) risk\b|\b(p ?x ?i|impact x)\b/,
  ],
  '-residualScore': [/^(residual|reviewed|revised|remaining) risk\b/],
  response: [
    /(应对|规避|缓解|防范|预防|控制|处理|解决|处置|管控|补救|降低).{0,3}(措施|方案|策略|计划|办法|方法|对策)$/,
    /\b(mitigation|response|treatment|countermeasure)/,
  ],
  owner: OWNER,
  status: STATUS,
  due: [/(截止|解决|关闭|处理|完成).{0,2}(时间|日期|期限)$/],
}

const contracts: Forms = {
  id: [/合同.{0,2}(编号|编码|号)$/, /^contract (no|id|number|code)$/],
  name: [/合同.{0,2}(名称|名|标题)$/, /^contract (name|title|description)$/],
  supplier: [/(乙方|供应商|承包商|承包人|对方|相对方|签约方|合作方|分包商|客户)(单位)?(名称)?$/],
  value: [/合同.{0,4}(金额|总价|总额|价款|价)$/, /\bcontract (amount|value|sum|price)$/],
  signed: [/(签订|签署|签约).{0,2}(日期|时间)$/, /^(sign|signed|signing|contract) date$/],
  department: DEPARTMENT,
}

const register: Forms = {
  '-raised': [
    /^(date|day) (of(?! (resolution|closure|fix))|logged|opened?|raised|identified|reported|detected|found)|\b(logged|raised?|reported|opened|detected|found) (on|by|date)$|\breporter$/,
  ],
  done: [
    /^(?!.*(expected|target|planned|due|estimated)).*\b(resolved|fixed|closed|closure|completed|resolution) (on|date)$/,
    /^date (of )?(resolution|resolved|fix|fixed|closure|closed)$/,
    /^(?!.*(计划|预计|预期|承诺|期望|要求|是否)).*(解决|修复|关闭)(时间|日期)$/,
  ],
  id: [/(问题|缺陷|行动|事项|issue|action).{0,3}(编号|序号|号|no|id)$/],
  title: [
    /(问题|缺陷|bug|事项|行动|评审|建议|意见|投诉|教训).{0,3}(描述|内容|说明|名称|标题|详情)$/,
    /^(issue|defect|bug|problem|action|finding|complaint|incident)s? (details?|summary|description|title|name)$/,
  ],
  owner: OWNER,
  department: DEPARTMENT,
  due: [
    /(完成|解决|关闭|整改).{0,2}期限$|(截止|(计划|预计|预期|承诺|期望|要求).{0,2}(完成|解决|关闭)).{0,2}(时间|日期)$/,
    /\b(expected|target|planned|due|estimated) (\w+ )?date$/,
  ],
  status: STATUS,
}

/** By kind and concept. */
export const HEADING_FORMS: Partial<Record<KnownKind, Forms>> = { plan, budget, ledger, risks, contracts, register }
