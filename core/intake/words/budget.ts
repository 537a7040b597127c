/** Headings of a budget or funding plan; months across are found by their form, not by words. */
import { concept, type KindWords, OTHER_BASIS } from './kindWords.ts'

export const budgetWords: KindWords = {
  required: [
    ['name', 'account', 'category', 'id', 'task'],
    ['amount', 'period:'],
  ],
  titles: [
    'budget',
    'cost estimate',
    'cost baseline',
    'funding',
    'cost plan',
    'estimate',
    'expenses',
    'cost',
    'costs',
    '预算',
    '成本',
    '费用',
    '资金计划',
    '资金使用计划',
    '概算',
    '估算',
    '用款计划',
    '投资计划',
    '经费',
    '报价',
    '花费',
    '物料清单',
    'quotation',
  ],
  concepts: {
    id: concept(
      'id',
      0.3,
      'id|no|s no|sr no|sl no|#|item no|line|line no|ref|budget id|line id|wbs|wbs code|wbs no|wbs identifier|wbs number|序号|编号|行号|项次|预算编号|wbs编号',
    ),
    name: concept(
      'name',
      0.8,
      'budget item|cost item|line item|item|expense item|item description|wbs item|wbs items|wbs项|name|description|expense|expenses|work package|activity|particulars|resource|budget line|cost element|deliverable|element|project task|project tasks|component|items|费用项目|预算项目|费用名称|项目名称|成本项目|支出项目|物品|物品名称|名称|内容|明细|费用明细|科目名称|预算科目名称|费用内容|项目内容|支出内容|费用项|成本项|预算项|项目|工程或费用名称|用途|摘要',
    ),
    account: concept(
      'text',
      1.2,
      'account|cost account|account code|cost code|gl account|account no|cost center|cost centre|gl code|account name|budget code|control account|科目|预算科目|成本科目|会计科目|科目编码|科目代码|费用科目|成本科目编码|科目编号|支出科目|核算科目|经济科目',
    ),
    category: concept(
      'text',
      0.6,
      'category|type|cost category|cost type|expense type|class|group|budget category|expense category|cost class|类别|分类|费用类别|成本类别|类型|费用类型|预算类别|大类|项目类别|支出类别|费用分类|区域|房间|楼层|部位|位置|空间',
    ),
    task: concept(
      'text',
      0.5,
      'task|task id|task name|wbs task|activity id|project task|任务|任务编号|任务名称|对应任务|关联任务',
    ),
    period: concept(
      'any',
      1,
      'period|month|year|quarter|budget period|fiscal period|fiscal year|fy|budget month|期间|月份|年月|年度|季度|预算期间|会计期间|月度|年份|预算月份',
    ),
    amount: concept(
      'money',
      1.5,
      'revised budget|current budget|adjusted budget|budget amount|budget|amount|budgeted amount|total budget|approved budget|planned budget|estimated cost|total cost|total costs|planned cost|budgeted cost|total direct costs|cost|subtotal|subtotals|total|total amount|sum|costs|estimate|original budget|projected cost|planned amount|annual budget|budget allocated|allocated budget|allocated amount|allocation|total per task|total per item|budgeted|planned|value|estimated amount|调整后预算|调整预算|调整后预算数|预算金额|预算|预算额|预算数|金额|预算总额|总价|合计|总金额|小计|估算金额|计划金额|费用|成本|预算成本|计划成本|合计金额|费用金额|总计|总额|年度预算|年初预算|批准预算|目标成本|责任成本|控制价|预算控制数|概算金额|投资额|概算|估算成本|预计费用|预计金额|预算费用|申请金额|总成本|总费用|价税合计|复价|合价|全年合计|全年预算|年度合计|全年|annual total|full year|fy total|year total|预计|预计数|计划数|报价|total price|line total|extended price|extended cost|item total|amount budgeted|target|sub total|sub totals|budget cost|cost estimate|cost estimates',
    ),
    actual: concept(
      'money',
      1,
      'actual|actual cost|actuals|spent|actual amount|actual spend|actual spending|cost to date|spent to date|amount spent|expenditure|actual expense|actual costs|actual to date|ytd actual|spend to date|实际|实际金额|实际支出|实际成本|实际发生|实际发生额|已支出|累计支出|执行数|已执行|实际费用|实际数|已发生|实际使用|累计执行数|累计执行额|累计完成数|累计发生|累计发生额|已发生成本|已发生费用|累计实际|累计执行|累计已发生|实报|实报金额|实付|实付金额|实花|决算|决算金额|决算数|spent so far|actual total|spend|spending|已付|已付款|已支付|已用',
    ),
    currency: concept('text', 0.5, 'currency|curr|ccy|币种|货币|币别'),
    owner: concept(
      'text',
      0.3,
      'owner|budget owner|responsible|responsible person|budget holder|负责人|责任人|预算负责人|经办人',
    ),
    department: concept(
      'text',
      0.4,
      'department|dept|business unit|team|division|部门|预算部门|责任部门|归口部门|使用部门|申请部门|预算单位|单位名称|责任单位',
    ),
    taxRate: concept('percent', 0.3, 'tax rate|vat rate|vat %|税率'),
    otherBasis: OTHER_BASIS,
    tax: concept('money', 0.3, 'tax|vat|tax amount|vat amount|税额|增值税额|税金'),
    quantity: concept('number', 0.3, 'quantity of priced items'),
    '-unitPrice': concept(
      'money',
      0.7,
      'unit price|unit cost|price|rate|cost unit hrs|cost per unit|cost per hour|hourly rate|price per unit|每件 每小时成本|单价|价格|每件成本|每小时成本|费率|邮费|unit rate|rate per hour|cost hour|cost unit',
    ),
    '-quantity': concept(
      'number',
      0.6,
      'quantity|qty|units|units hrs|hours|hrs|# units hrs|days|no of units|数量|单位时间件数|工时|件数|人数|天数|工程量|单位数量|man hours',
    ),
    '-unit': concept('text', 0.3, 'unit|unit of measure|uom|单位|计量单位|规格|型号|规格型号'),
    '-variance': concept(
      'money',
      1,
      'variance|difference|remaining|remaining amount|本月执行数|本期执行数|本月实际|剩余额度|可用余额|可用预算|balance|remaining budget|over under|budget variance|variance %|差异|余额|结余|剩余|偏差|差额|节余|预算余额|剩余预算|执行差异|差异率',
    ),
    '-share': concept(
      'percent',
      0.8,
      '% of total|% of totals|percent of total|share|占比|占总计百分比|比例|百分比|执行率|预算执行率|% used|占总额比例|占总成本比例|完成率|percentage',
    ),
    '-rollUp': concept(
      'money',
      0.5,
      'wbs level 2 totals|wbs level 1 totals|wbs total|wbs总计|category total|level 2 totals|wbs合计|分类合计',
    ),
    '-note': concept(
      'text',
      0.1,
      'notes|note|comments|comment|remarks|remark|basis|basis of estimate|justification|备注|说明|编制依据|依据|测算依据',
    ),
  },
}
