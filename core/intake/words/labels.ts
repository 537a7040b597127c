/** Words of labelled cells that speak for the whole project. */
const WORDS = {
  statusDate:
    'status date|data date|as of|as at|as of date|as at date|reporting date|report date|cut off date|cutoff date|cut off|time now|状态日期|数据日期|截止日期|数据截止日期|统计截止日期|截至日期|报告日期|报表日期|统计日期|截止时间|基准日|数据截至',
  projectName:
    'project|project name|project title|name of project|programme|项目名称|项目|工程名称|项目名|工程项目名称',
  currency: 'currency|reporting currency|project currency|currency code|币种|货币|本位币|货币种类|记账本位币',
  actualTotal:
    'total actual cost|total actual costs|actual cost to date|total actuals|actuals to date|cost to date|total spent|spent to date|累计实际成本|实际成本合计|实际成本累计|累计支出|实际总成本|累计发生成本',
  durationUnit: 'duration unit|durations in|工期单位|工期口径',
  projectId: 'project id|project no|project number|project code|项目编号|项目代码|工程编号|项目号',
  projectKind: 'project kind|kind of project|ownership|项目性质|合作方式|经营方式',
  projectType: 'project type|type of project|项目类型|工程类型|项目类别',
  projectStart:
    'project start|project start date|start of project|项目开始日期|项目开始时间|项目启动日期|项目开工日期|开工日期',
  amountBasis: 'amount basis|tax basis|amounts are|金额口径|含税口径|税口径|是否含税',
  hoursPerDay: 'hours per day|hours a day|working hours per day|每日工时|每天工时|日工作小时|每日工作小时',
  weekend: 'weekend|days off|weekly days off|rest days|周末|休息日|公休日|周休日',
  region: 'region|holiday region|public holidays of|holidays of|节假日地区|节假日国家|适用地区',
  discountRate: 'discount rate|rate of discount|wacc|hurdle rate|cost of capital|折现率|贴现率|基准收益率|资本成本',
  financeRate: 'finance rate|financing rate|borrowing rate|融资利率|筹资利率|贷款利率',
  reinvestRate: 'reinvest rate|reinvestment rate|再投资收益率|再投资利率|再投资报酬率',
  firstFlow: 'first flow|first cash flow|timing of flows|首期现金流|现金流时点|首期发生时点',
  matrixScheme: 'raci scheme|responsibility scheme|letters used|责任代码|责任方案|代码体系',
} as const

export type LabelName = keyof typeof WORDS

export const LABEL_WORDS: ReadonlyMap<string, LabelName> = new Map(
  (Object.entries(WORDS) as [LabelName, string][]).flatMap(([name, words]) =>
    words.split('|').map(word => [word, name] as const),
  ),
)
