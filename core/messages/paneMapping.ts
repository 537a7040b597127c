/** Sentences of the screens where a person mends how a table was read, adds files and inserts templates. */
import type { Sentence } from '../contract/finding.ts'

const both = (en: string, zh: string): Sentence => ({ en, zh })

/** Units that amounts are kept in, as they are chosen. */
export const amountUnits = ['元', '万元', '千元', '百万元', '亿元', 'k', 'm'] as const

export const mapping = {
  title: {
    en: (kind: string, sheet: string) => `${kind} on ${sheet}`,
    zh: (kind: string, sheet: string) => `${sheet}：${kind}`,
  },
  missed: { en: (sheet: string) => `Is there a table on ${sheet}?`, zh: (sheet: string) => `${sheet} 里有表格吗？` },
  missedHelp: both('Choose what it is and the row of its headings.', '请选择表的类型和表头所在的行。'),
  rows: {
    en: (n: number) => `${n.toLocaleString('en')} rows of data`,
    zh: (n: number) => `${n.toLocaleString('zh')} 行数据`,
  },
  notRead: both('This table is not read.', '此表不读取。'),
  kind: both('What it is', '表的类型'),
  none: both('Not a table', '不是表格'),
  header: both('Headings in row', '表头所在行'),
  unit: both('Unit of its amounts', '金额单位'),
  asFound: both('As found', '按识别结果'),
  tax: both('Its amounts', '金额口径'),
  gross: both('include tax', '含税'),
  net: both('exclude tax', '不含税'),
  entryClass: both('Its entries are', '记录类别'),
  durationUnit: both('Durations count', '工期按'),
  working: both('working days', '工作日'),
  calendar: both('calendar days', '日历天'),
  dates: both('Order of its dates', '日期顺序'),
  dmy: both('day first', '日在前'),
  mdy: both('month first', '月在前'),
  columns: both('Columns', '各列含义'),
  readAs: { en: (heading: string) => `“${heading}” is read as`, zh: (heading: string) => `“${heading}”读作` },
  notReadColumn: both('not read', '不读取'),
  sure: both('sure', '确定'),
  likely: both('likely', '较可能'),
  look: both('look at this', '请核对'),
  decided: both('as you chose', '按您的选择'),
  preview: both('First rows as they are read', '读取的前几行'),
  why: {
    above: both('above the table', '表的上方'),
    header: both('headings', '表头'),
    blank: both('blank', '空行'),
    section: both('section', '分段'),
    subtotal: both('subtotal, not read', '小计，不读取'),
    total: both('total, not read', '合计，不读取'),
  },
  use: both('Use', '采用'),
  cancel: both('Cancel', '取消'),
  back: both('As Kedu found it', '恢复识别结果'),
  trying: both('Reading again', '正在重新读取'),
  kept: both('Kept on the settings sheet; it holds for every later reading.', '已记入设置工作表，以后读取时都有效。'),
} as const

export const project = {
  addFile: both('Add workbook…', '添加工作簿…'),
  insert: both('Insert template', '插入模板'),
  removeFile: { en: (file: string) => `Remove ${file}`, zh: (file: string) => `移除 ${file}` },
  otherSheets: {
    en: (n: number) => (n === 1 ? '1 sheet is not read' : `${n.toLocaleString('en')} sheets are not read`),
    zh: (n: number) => `${n.toLocaleString('zh')} 张工作表未读取`,
  },
  open: { en: (name: string) => `Look at how ${name} was read`, zh: (name: string) => `查看 ${name} 的读取方式` },
  inserted: both('The template is on a new sheet.', '模板已插入新工作表。'),
  inFile: { en: (file: string) => `in ${file}`, zh: (file: string) => `位于 ${file}` },
  across: {
    en: (rows: number, columns: number) => `${rows.toLocaleString('en')} × ${columns.toLocaleString('en')}`,
    zh: (rows: number, columns: number) => `${rows.toLocaleString('zh')} × ${columns.toLocaleString('zh')}`,
  },
} as const

export const templates = {
  title: both('Insert templates', '插入模板'),
  help: both(
    'Each becomes a table on a sheet of its own, with lists and help in its cells. Nothing that exists is changed.',
    '每个模板成为一张新工作表，单元格带下拉列表和填写说明；已有内容不会改动。',
  ),
  sample: both('With sample rows', '带示例数据'),
  insert: both('Insert', '插入'),
} as const
