/** Sentences of the screens where a person mends how a table was read, adds files and inserts templates. */
import type { Sentence } from '../contract/finding.ts'

const both = (en: string, zh: string): Sentence => ({ en, zh })

/** Units that amounts are kept in, as they are chosen: by what headings and the settings sheet say. */
export const units = {
  yuan: {
    元: both('元 (yuan)', '元'),
    千元: both('千元 (thousand yuan)', '千元'),
    万元: both('万元 (ten thousand yuan)', '万元'),
    百万元: both('百万元 (million yuan)', '百万元'),
    亿元: both('亿元 (hundred million yuan)', '亿元'),
  },
  one: { en: (currency: string) => currency, zh: (currency: string) => currency },
  k: { en: (currency: string) => `thousand ${currency}`, zh: (currency: string) => `千 ${currency}` },
  /** The unit as headings state it. */
  tenThousandWord: '万',
  tenThousand: {
    en: (currency: string) => `ten thousand ${currency}`,
    zh: (currency: string) => `万 ${currency}`,
  },
  m: { en: (currency: string) => `million ${currency}`, zh: (currency: string) => `百万 ${currency}` },
} as const

const quoted = (texts: readonly string[]) => texts.map(text => `“${text}”`)

/** What is worth a look in how a table was read. */
export const doubts = {
  kind: both('Not sure that it is this kind of table', '表的类型不确定'),
  columns: (headings: readonly string[]) =>
    both(`Not sure what ${quoted(headings).join(', ')} means`, `${quoted(headings).join('、')}的含义不确定`),
  cells: (n: number) =>
    both(
      `${n.toLocaleString('en')} ${n === 1 ? 'cell' : 'cells'} could not be read`,
      `有 ${n.toLocaleString('zh')} 个单元格无法读取`,
    ),
} as const

export const mapping = {
  title: {
    en: (kind: string, sheet: string) => `${kind} on sheet “${sheet}”`,
    zh: (kind: string, sheet: string) => `${kind}（工作表“${sheet}”）`,
  },
  missed: { en: (sheet: string) => `Is there a table on ${sheet}?`, zh: (sheet: string) => `${sheet} 里有表格吗？` },
  missedHelp: both('Choose what it is and the row of its headings.', '请选择表的类型和表头所在的行。'),
  rows: {
    en: (n: number) => (n === 1 ? '1 row of data' : `${n.toLocaleString('en')} rows of data`),
    zh: (n: number) => `${n.toLocaleString('zh')} 行数据`,
  },
  columnsRead: {
    en: (n: number, of: number) => `${n} of ${of} columns read`,
    zh: (n: number, of: number) => `${of} 列中读取 ${n} 列`,
  },
  notRead: both('This table is not read.', '此表不读取。'),
  kind: both('What it is', '表的类型'),
  none: both('Not a table', '不是表格'),
  chooseKind: both('Choose the kind', '请选择类型'),
  chooseRow: both('Choose the row', '请选择行'),
  rowOption: {
    en: (row: number, texts: string) => `${row}: ${texts}`,
    zh: (row: number, texts: string) => `${row}：${texts}`,
  },
  header: both('Headings in row', '表头所在行'),
  unit: both('Unit of its amounts', '金额单位'),
  asFound: both('As found', '按识别结果'),
  asFoundIs: { en: (found: string) => `As found (${found})`, zh: (found: string) => `按识别结果（${found}）` },
  notStated: both('not stated', '未写明'),
  asTable: both('As the table', '与全表相同'),
  unitAndTax: both('Unit and tax', '单位和税'),
  unitOf: { en: (heading: string) => `Unit of “${heading}”`, zh: (heading: string) => `“${heading}”的单位` },
  taxOf: { en: (heading: string) => `Tax in “${heading}”`, zh: (heading: string) => `“${heading}”是否含税` },
  tax: both('Its amounts', '金额口径'),
  gross: both('include tax', '含税'),
  net: both('exclude tax', '不含税'),
  entryClass: both('Its entries are', '记录类别'),
  durationUnit: both('Durations count', '工期按'),
  working: both('working days', '工作日'),
  calendar: both('calendar days', '日历天'),
  datesOf: {
    en: (heading: string) => `Order of day and month in “${heading}”`,
    zh: (heading: string) => `“${heading}”的日月顺序`,
  },
  dmy: both('day first', '日在前'),
  mdy: both('month first', '月在前'),
  columns: both('Columns', '各列含义'),
  readAs: { en: (heading: string) => `“${heading}” is read as`, zh: (heading: string) => `“${heading}”读作` },
  notReadColumn: both('not read', '不读取'),
  confidence: {
    sure: both('sure', '确定'),
    likely: both('likely', '较可能'),
    look: both('look at this', '请核对'),
    chosen: both('as you chose', '按您的选择'),
  },
  allColumns: { en: (n: number) => `Show all ${n} columns`, zh: (n: number) => `显示全部 ${n} 列` },
  row: both('Row', '行'),
  skipped: both('Rows that are no data', '未作为数据的行'),
  skippedOf: {
    en: (why: string, rows: string) => `${why}: ${rows}`,
    zh: (why: string, rows: string) => `${why}：${rows}`,
  },
  andMore: { en: (n: number) => ` and ${n.toLocaleString('en')} more`, zh: (n: number) => ` 等，另有 ${n} 行` },
  preview: both('First rows as they are read', '读取的前几行'),
  why: {
    above: both('above', '表上方'),
    below: both('below', '表下方'),
    header: both('headings', '表头'),
    blank: both('blank', '空行'),
    section: both('section', '分段'),
    subtotal: both('subtotal', '小计'),
    total: both('total', '合计'),
  },
  use: both('Use', '采用'),
  cancel: both('Cancel', '取消'),
  undo: both('Undo', '撤销'),
  changed: both('Changed, not used yet', '已修改，尚未采用'),
  anotherMissed: both('A table was missed on this sheet', '此工作表上还有表未识别'),
  whereKept: both('What you use is kept on the Kedu settings sheet.', '采用的修正会保存在 Kedu 设置工作表中。'),
  /** Spoken when a table was read again. */
  readAgain: {
    en: (kind: string, row: number, rows: number) =>
      `${kind}, headings in row ${row}, ${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'} of data`,
    zh: (kind: string, row: number, rows: number) => `${kind}，表头在第 ${row} 行，${rows.toLocaleString('zh')} 行数据`,
  },
  back: both('As Kedu found it', '恢复识别结果'),
  trying: both('Reading again', '正在重新读取'),
  kept: both('Kept on the settings sheet; it holds for every later reading.', '已记入设置工作表，以后读取时都有效。'),
} as const

export const project = {
  addFile: both('Add workbook…', '添加工作簿…'),
  insert: both('Insert template', '插入模板'),
  addHint: both('Another .xlsx or .csv file of this project', '同一项目的其他 .xlsx 或 .csv 文件'),
  files: both('Other files of this project', '此项目的其他文件'),
  adding: {
    en: (files: readonly string[]) => `Reading ${files.join(', ')}`,
    zh: (files: readonly string[]) => `正在读取 ${files.join('、')}`,
  },
  alreadyOpen: {
    en: (file: string) => `${file} is this workbook. It was not added a second time.`,
    zh: (file: string) => `${file} 就是当前工作簿，未重复添加。`,
  },
  corrected: both('corrected by you', '已由您修正'),
  remove: both('Remove', '移除'),
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
