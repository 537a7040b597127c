/** Words of the table of corrections on the settings sheet, and of the pane where they are made. */
import type { Sentence } from '../contract/finding.ts'

const both = (en: string, zh: string): Sentence => ({ en, zh })

export const mappingHeaders = {
  sheet: both('Sheet', '工作表'),
  table: both('Table headings', '表头'),
  column: both('Column heading', '列标题'),
  what: both('Setting', '修正项'),
  value: both('Value', '取值'),
  file: both('File', '文件'),
  key: both('Mapping key', '映射键'),
}

/** What a correction is about. */
export const mappingWords = {
  kind: both('Kind of table', '表的类型'),
  concept: both('Read as', '读作'),
  unit: both('Unit', '单位'),
  amountBasis: both('Tax', '税口径'),
  dateOrder: both('Order of dates', '日期顺序'),
  entryClass: both('Class of entries', '记录类别'),
  durationUnit: both('Days of durations', '工期口径'),
}
export type MappingWord = keyof typeof mappingWords

/** Values that are words of ours. */
export const mappingValues = {
  none: both('Not a table', '不是表格'),
  notRead: both('Not read', '不读取'),
  noHeading: both('No heading', '无标题'),
  gross: both('Including tax', '含税'),
  net: both('Excluding tax', '不含税'),
  dmy: both('Day first', '日在前'),
  mdy: both('Month first', '月在前'),
  working: both('Working days', '工作日'),
  calendar: both('Calendar days', '日历天'),
}
