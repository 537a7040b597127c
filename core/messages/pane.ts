/** Every sentence of the task pane. Sentences with figures are functions; both languages stand side by side. */
import type { Severity } from '../contract/finding.ts'

export type PaneLanguage = 'en' | 'zh'

const items = (count: number, one: string, many: string) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** One name a kind, here and on the command line. */
export { TABLE_KIND_NAMES as tableKindNames } from './intake.ts'

/** Currencies as a Chinese sentence names them; others by their three letters. */
export const currencyNames: Record<string, string> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  HKD: '港元',
  JPY: '日元',
}

export const start = {
  product: { en: 'Kedu 刻度', zh: 'Kedu 刻度' },
  found: { en: 'Found in this workbook', zh: '在此工作簿中找到' },
  foundInFiles: { en: 'Found in these files', zh: '在这些文件中找到' },
  rows: { en: (n: number) => items(n, 'row', 'rows'), zh: (n: number) => `${n.toLocaleString('zh')} 行` },
  tasks: { en: (n: number) => items(n, 'task', 'tasks'), zh: (n: number) => `${n.toLocaleString('zh')} 项任务` },
  people: { en: (n: number) => items(n, 'person', 'people'), zh: (n: number) => `${n.toLocaleString('zh')} 人` },
  risks: { en: (n: number) => items(n, 'risk', 'risks'), zh: (n: number) => `${n.toLocaleString('zh')} 项风险` },
  doubtful: { en: 'Not sure: look at what was read', zh: '不确定，请核对读取结果' },
  sure: { en: 'Recognised', zh: '已识别' },
  header: { en: (row: number) => `Header in row ${row}`, zh: (row: number) => `表头在第 ${row} 行` },
  columnsRead: {
    en: (n: number) => `${items(n, 'column', 'columns')} read`,
    zh: (n: number) => `读取 ${n} 列`,
  },
  columnsUnread: {
    en: (names: string[]) => `Not read: ${names.join(', ')}`,
    zh: (names: string[]) => `未读取：${names.join('、')}`,
  },
  showTable: { en: 'Go to table', zh: '转到该表' },
  readAgain: { en: 'Read again', zh: '重新读取' },
  check: { en: 'Check project', zh: '检查项目' },
  nothingFound: {
    en: 'No table that Kedu knows was found here, such as a plan, a budget, a ledger, a responsibility matrix or a risk register.',
    zh: '这里没有找到 Kedu 认识的表格，例如计划、预算、台账、责任分工表、风险登记册。',
  },
  nothingFoundHelp: {
    excel: {
      en: 'A table needs a header row with names such as Task, Start, Budget, Owner. Add one and read again.',
      zh: '表格需要有表头，例如“任务”“开始日期”“预算”“负责人”。补上后请重新读取。',
    },
    files: {
      en: 'A table needs a header row with names such as Task, Start, Budget, Owner. Add one to the file, save it and open it again.',
      zh: '表格需要有表头，例如“任务”“开始日期”“预算”“负责人”。请在文件中补上并保存，再重新打开。',
    },
  },
  /** Beside a currency or status date that nobody stated. */
  assumed: {
    currency: { en: ' (not stated)', zh: '（未写明）' },
    ledger: { en: ' (last booking, not stated)', zh: '（未写明，按最后一笔账）' },
    progress: { en: ' (last progress, not stated)', zh: '（未写明，按最近进度）' },
    today: { en: ' (today, not stated)', zh: '（未写明，按今天）' },
  },
  asOf: { en: (date: string) => `as of ${date}`, zh: (date: string) => `截至 ${date}` },
  change: { en: 'Change name, currency or date', zh: '修改名称、币种或日期' },
  name: { en: 'Project name', zh: '项目名称' },
  currency: { en: 'Currency', zh: '币种' },
  currencyHint: { en: 'Three letters, such as CNY', zh: '三位字母代码，例如 CNY' },
  statusDate: { en: 'Status date', zh: '状态日期' },
  use: { en: 'Use these', zh: '采用' },
  sentTo: { en: (host: string) => `Sent to ${host} for the check`, zh: (host: string) => `检查时发送到 ${host}` },
  stays: { en: 'Stays on this device', zh: '数据不离开本机' },
  where: { en: 'Where the check runs', zh: '在哪里检查' },
  service: { en: 'Service', zh: '服务' },
  device: { en: 'On this device', zh: '本机' },
} as const

export const files = {
  drop: { en: 'Drop an Excel or CSV file here', zh: '把 Excel 或 CSV 文件拖到这里' },
  choose: { en: 'Choose files', zh: '选择文件' },
  several: {
    en: 'Several files make one project; the results go into a copy of the first.',
    zh: '多个文件视为一个项目；结果写入第一个文件的副本。',
  },
  stay: { en: 'The files are opened on this device and stay as they are.', zh: '文件在本机打开，原文件不会改动。' },
  other: { en: 'Open other files', zh: '打开其他文件' },
  download: { en: 'Download the copy with results', zh: '下载含结果的副本' },
} as const

export const running = {
  title: { en: 'Checking the project', zh: '正在检查项目' },
  opening: { en: 'Reading the workbook', zh: '正在读取工作簿' },
  reading: {
    en: (done: number, total: number) => `Reading the workbook, part ${done} of ${total}`,
    zh: (done: number, total: number) => `正在读取工作簿，第 ${done} / ${total} 部分`,
  },
  finding: { en: 'Finding the tables', zh: '正在识别表格' },
  tables: {
    en: (done: number, total: number) => (total > 1 ? `Reading the tables, ${done} of ${total}` : 'Reading the tables'),
    zh: (done: number, total: number) => (total > 1 ? `正在读取表格，${done} / ${total}` : '正在读取表格'),
  },
  sending: { en: 'Sending the project to the service', zh: '正在把项目发送到服务' },
  analysing: { en: 'Checking', zh: '正在检查' },
  sheets: { en: 'Preparing the sheets', zh: '正在准备结果工作表' },
  writing: {
    en: (done: number, total: number) => `Writing cells, ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    zh: (done: number, total: number) => `正在写入单元格，${done.toLocaleString('zh')} / ${total.toLocaleString('zh')}`,
  },
  stageOf: {
    en: (stage: string, done: number, total: number) => (total > 1 ? `${stage}: ${done} of ${total}` : stage),
    zh: (stage: string, done: number, total: number) => (total > 1 ? `${stage}：${done} / ${total}` : stage),
  },
  waitingForCell: {
    en: 'Excel is not answering yet. If a cell is being edited, press Enter or Esc to leave it.',
    zh: 'Excel 暂未响应。如果正在编辑单元格，请按 Enter 或 Esc 退出编辑。',
  },
  cancel: { en: 'Cancel', zh: '取消' },
  cancelled: { en: 'Cancelled. The workbook is as it was.', zh: '已取消，工作簿没有变化。' },
} as const

/** Stages of an analysis, by the names the engines give them. */
export const stageNames: Record<string, Record<PaneLanguage, string>> = {
  responsibility: { en: 'Checking responsibilities', zh: '正在检查职责' },
  schedule: { en: 'Checking the schedule', zh: '正在检查进度' },
  cost: { en: 'Checking the money', zh: '正在检查成本' },
  risk: { en: 'Checking the risks', zh: '正在检查风险' },
  simulation: { en: 'Simulating', zh: '正在模拟' },
}

const ofThem = (count: number, shown: number) => (shown < count ? `, ${shown.toLocaleString('en')} of them here` : '')
const shownOfThem = (count: number, shown: number) =>
  shown < count ? `，此处显示 ${shown.toLocaleString('zh')} 类` : ''

export const results = {
  title: { en: 'Result', zh: '检查结果' },
  needYou: {
    en: (n: number) => (n === 1 ? '1 thing needs you' : `${n.toLocaleString('en')} things need you`),
    zh: (n: number) => `有 ${n.toLocaleString('zh')} 类问题需要处理或决定`,
  },
  toDecide: {
    en: (n: number) => (n === 1 ? '1 thing to decide' : `${n.toLocaleString('en')} things to decide`),
    zh: (n: number) => `有 ${n.toLocaleString('zh')} 类问题需要决定`,
  },
  nothing: { en: 'Nothing to fix', zh: '没有需要处理的问题' },
  nothingComputed: {
    en: (n: number) => `No rule was broken; ${items(n, 'figure', 'figures')} could not be computed`,
    zh: (n: number) => `未发现违规；有 ${n.toLocaleString('zh')} 个数字无法计算`,
  },
  noRows: { en: 'The tables have no rows yet', zh: '表格中还没有数据' },
  /** Headings of the list; fewer shown than counted where the list would be too long. */
  sections: {
    error: {
      en: (n: number, shown: number) => `${n.toLocaleString('en')} to fix${ofThem(n, shown)}`,
      zh: (n: number, shown: number) => `${n.toLocaleString('zh')} 类待处理${shownOfThem(n, shown)}`,
    },
    warning: {
      en: (n: number, shown: number) => `${n.toLocaleString('en')} to decide${ofThem(n, shown)}`,
      zh: (n: number, shown: number) => `${n.toLocaleString('zh')} 类待决定${shownOfThem(n, shown)}`,
    },
    info: {
      en: (n: number, shown: number) => `${n.toLocaleString('en')} to know${ofThem(n, shown)}`,
      zh: (n: number, shown: number) => `${n.toLocaleString('zh')} 类供了解${shownOfThem(n, shown)}`,
    },
  },
  changedSince: { en: 'Changed since this check', zh: '检查后工作簿有改动' },
  figures: { en: 'Figures', zh: '主要数据' },
  budget: { en: 'Budget', zh: '预算' },
  forecast: { en: 'Forecast at completion', zh: '完工预测' },
  ledgerForecast: { en: 'Forecast at completion', zh: '完工预测' },
  available: { en: 'Still available', zh: '可用预算' },
  spent: { en: 'Spent so far', zh: '已发生成本' },
  costIndex: { en: 'Cost performance', zh: '成本绩效 CPI' },
  scheduleIndex: { en: 'Schedule performance', zh: '进度绩效 SPI' },
  expectedLoss: { en: 'Expected loss from risks', zh: '风险预期损失' },
  /** How each figure comes about. */
  why: {
    budget: { en: 'The budgets of all tasks together', zh: '所有任务预算之和' },
    forecast: {
      en: 'Budget divided by cost performance: the rest costs as the work until now',
      zh: '预算除以成本绩效：剩余工作按目前的成本水平推算',
    },
    ledgerForecast: {
      en: 'Cost and open commitments, and the rest as forecast or as budgeted; there is no progress to go by',
      zh: '已发生成本 + 未清承诺 + 剩余预测（无预测则按剩余预算）；因缺少进度数据',
    },
    available: {
      en: 'Current budget less cost and open commitments',
      zh: '当前预算 − 已发生成本 − 未清承诺',
    },
    spent: { en: 'Actual cost up to the status date', zh: '截至状态日期的实际成本' },
    costIndex: {
      en: 'Earned value divided by actual cost; below 1 costs more than planned',
      zh: '挣值 ÷ 实际成本；小于 1 表示超支',
    },
    scheduleIndex: {
      en: 'Earned value divided by planned value; below 1 is behind plan',
      zh: '挣值 ÷ 计划价值；小于 1 表示落后',
    },
    expectedLoss: { en: 'Probability times loss, over all risks that are open', zh: '所有未关闭风险的概率 × 损失之和' },
  },
  noFigure: { en: 'no figure', zh: '暂无' },
  noFigureBecause: { en: (why: string) => `no figure: ${why}`, zh: (why: string) => `暂无：${why}` },
  bad: { en: 'needs attention', zh: '需关注' },
  mend: { en: (cell: string) => `Mend in ${cell}`, zh: (cell: string) => `在 ${cell} 补充` },
  all: {
    en: (n: number) => `All findings (${n.toLocaleString('en')})`,
    zh: (n: number) => `全部发现（${n.toLocaleString('zh')}）`,
  },
  more: {
    en: (n: number) => `Show ${n.toLocaleString('en')} more`,
    zh: (n: number) => `再显示 ${n.toLocaleString('zh')} 条`,
  },
  again: { en: 'Check again', zh: '再次检查' },
  back: { en: 'Back', zh: '返回' },
  goTo: { en: (cell: string) => `Go to ${cell}`, zh: (cell: string) => `转到 ${cell}` },
  at: { en: (cell: string) => `At ${cell}`, zh: (cell: string) => `位于 ${cell}` },
  written: { en: 'The results are on the Kedu sheets.', zh: '结果已写入 Kedu 工作表。' },
  unchanged: { en: 'The Kedu sheets were already up to date.', zh: 'Kedu 工作表已是最新。' },
  write: { en: 'Write the sheets', zh: '写入工作表' },
  ranOnService: { en: (host: string) => `Checked by ${host}`, zh: (host: string) => `由 ${host} 检查` },
  ranChosen: { en: 'Checked on this device', zh: '在本机检查' },
  ranUnreachable: {
    en: 'The service could not be reached, so the check ran on this device. The figures are the same.',
    zh: '无法连接服务，已改在本机检查，结果相同。',
  },
  ranTooLarge: {
    en: 'The project is larger than the service takes, so the check ran on this device. The figures are the same.',
    zh: '项目超过服务的处理上限，已改在本机检查，结果相同。',
  },
  spoken: {
    en: (errors: number, warnings: number) =>
      `Check finished: ${items(errors, 'error', 'errors')}, ${items(warnings, 'warning', 'warnings')}.`,
    zh: (errors: number, warnings: number) => `检查完成：${errors} 个错误，${warnings} 个警告。`,
  },
} as const

export const severityNames: Record<Severity, Record<PaneLanguage, string>> = {
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Warning', zh: '警告' },
  info: { en: 'Note', zh: '提示' },
}

export const settings = {
  title: { en: 'Settings', zh: '设置' },
  language: { en: 'Language', zh: '语言' },
  automatic: { en: 'As in Office', zh: '跟随 Office' },
  switchTo: { en: '中文', zh: 'English' },
  switchLabel: { en: 'Switch to Chinese (中文)', zh: '切换到英文（English）' },
  key: { en: 'Access key', zh: '访问密钥' },
  keyHint: {
    en: 'Never stored in the workbook. Forgotten when the pane closes, unless remembered below.',
    zh: '不会存入工作簿。除非勾选下方选项，关闭窗格后即被清除。',
  },
  remember: { en: 'Remember the key on this computer (not encrypted)', zh: '在此电脑上记住密钥（未加密）' },
  onDevice: { en: 'Check on this device only', zh: '只在本机检查' },
  onDeviceHint: { en: 'Nothing leaves this computer.', zh: '任何数据都不会离开此电脑。' },
  save: { en: 'Save', zh: '保存' },
} as const
