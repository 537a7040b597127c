/** Words of labelled cells that speak for the whole project. */
const WORDS = {
  statusDate:
    'status date|data date|as of|as at|as of date|as at date|reporting date|report date|cut off date|cutoff date|cut off|time now|状态日期|数据日期|截止日期|数据截止日期|统计截止日期|截至日期|报告日期|报表日期|统计日期|截止时间|基准日|数据截至',
  projectName:
    'project|project name|project title|name of project|programme|项目名称|项目|工程名称|项目名|工程项目名称',
  currency: 'currency|reporting currency|project currency|currency code|币种|货币|本位币|货币种类|记账本位币',
  actualTotal:
    'total actual cost|total actual costs|actual cost to date|total actuals|actuals to date|cost to date|total spent|spent to date|累计实际成本|实际成本合计|实际成本累计|累计支出|实际总成本|累计发生成本',
  durationUnit: 'duration unit|工期单位',
} as const

export type LabelName = keyof typeof WORDS

export const LABEL_WORDS: ReadonlyMap<string, LabelName> = new Map(
  (Object.entries(WORDS) as [LabelName, string][]).flatMap(([name, words]) =>
    words.split('|').map(word => [word, name] as const),
  ),
)
