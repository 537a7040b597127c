/** Sentences of the desk: of `npm start` in the terminal and of the page around the grid and the task pane. */
import type { Sentence } from '../contract/finding.ts'

export const deskText = {
  title: { en: 'Kedu desk', zh: 'Kedu 工作台' },
  notExcel: {
    en: 'A stand-in for Excel, for development and tests. Not Excel.',
    zh: '用于开发和测试的 Excel 替身，并非 Excel。',
  },
  keys: { en: 'F6 moves between bar, grid and pane.', zh: '按 F6 在顶栏、表格和窗格之间切换。' },
  open: { en: 'Open…', zh: '打开…' },
  download: { en: 'Download', zh: '下载' },
  sample: { en: 'Sample workbook', zh: '示例工作簿' },
  chooseSample: { en: 'Samples…', zh: '示例…' },
  language: { en: 'Language of the host', zh: '宿主语言' },
  dropHere: { en: 'Drop an .xlsx file to open it', zh: '拖放 .xlsx 文件即可打开' },
  pane: { en: 'Kedu task pane', zh: 'Kedu 任务窗格' },
  resizePane: { en: 'Width of the task pane', zh: '任务窗格宽度' },
  nameBox: { en: 'Cell address', zh: '单元格地址' },
  formulaBar: { en: 'Formula or value of the cell', zh: '单元格的公式或值' },
  opening: { en: 'Opening the workbook', zh: '正在打开工作簿' },
  grid: { en: 'Workbook', zh: '工作簿' },
  charts: { en: 'Charts of this sheet', zh: '本工作表的图表' },
  chartNotDrawn: {
    en: 'Excel draws this kind of chart, the desk does not.',
    zh: '此类图表由 Excel 绘制，工作台不显示。',
  },
  close: { en: 'Close', zh: '关闭' },
  blankFile: { en: 'Workbook.xlsx', zh: '工作簿.xlsx' },
} satisfies Record<string, Sentence>

/** Why a workbook was not opened; the workbook on the desk stays as it was. */
export const deskOpenFailures = {
  encrypted: (file: string): Sentence => ({
    en: `${file} is protected with a password. The open workbook is unchanged. Remove the password in Excel and open it again.`,
    zh: `${file} 设有密码。已打开的工作簿没有变化。请先在 Excel 中去掉密码，再打开。`,
  }),
  unreadable: (file: string): Sentence => ({
    en: `${file} is not a readable .xlsx workbook. The open workbook is unchanged. Save it as .xlsx in Excel and open that.`,
    zh: `${file} 不是可读的 .xlsx 工作簿。已打开的工作簿没有变化。请在 Excel 中另存为 .xlsx 后再打开。`,
  }),
}

/** An edit in the grid that the workbook refused; the cell keeps what it held. */
export const deskEditRefused = {
  protectedSheet: (sheet: string): Sentence => ({
    en: `The sheet ${sheet} is protected. The cell is unchanged. Unprotect the sheet in Excel to edit it.`,
    zh: `工作表“${sheet}”受保护。单元格没有变化。请在 Excel 中撤消工作表保护后再编辑。`,
  }),
  refused: (typed: string): Sentence => ({
    en: `The cell is unchanged: the workbook does not understand ${typed}`,
    zh: `单元格没有变化：工作簿无法识别 ${typed}`,
  }),
}

/** What `npm start` says in the terminal. */
export const startText = {
  ready: (address: string): Sentence => ({
    en: `Kedu is ready: ${address}  (Ctrl-C stops it)`,
    zh: `Kedu 已就绪：${address}  （按 Ctrl-C 停止）`,
  }),
  building: (): Sentence => ({
    en: 'Building the pages, once after a change',
    zh: '正在构建页面（仅在有改动后）',
  }),
  stopped: (): Sentence => ({ en: 'Kedu has stopped.', zh: 'Kedu 已停止。' }),
  portBusy: (port: number): Sentence => ({
    en: `Port ${port} is in use by another program. Stop that program or choose another port: npm start -- --port ${port + 1}`,
    zh: `端口 ${port} 已被其他程序占用。请停止该程序，或换一个端口：npm start -- --port ${port + 1}`,
  }),
  portInvalid: (given: string): Sentence => ({
    en: `--port takes a number from 1 to 65535, not "${given}".`,
    zh: `--port 需要 1 到 65535 之间的数字，而不是“${given}”。`,
  }),
  unknownOption: (given: string): Sentence => ({
    en: `npm start does not know "${given}". It takes --port N, --https and --no-open.`,
    zh: `npm start 不认识“${given}”。可用选项：--port N、--https、--no-open。`,
  }),
  notInstalled: (missing: string): Sentence => ({
    en: `The package ${missing} is not installed. Run "npm ci" in the project folder, then "npm start" again.`,
    zh: `尚未安装 ${missing}。请在项目目录运行 "npm ci"，然后再运行 "npm start"。`,
  }),
  buildFailed: (): Sentence => ({
    en: 'The build failed, so nothing was started. The messages above name the file and the line.',
    zh: '构建失败，没有启动任何服务。上面的信息给出了文件和行号。',
  }),
  workerFailed: (reason: string): Sentence => ({
    en: `The Worker did not start, so nothing is served: ${reason}`,
    zh: `Worker 未能启动，没有提供任何页面：${reason}`,
  }),
  noCertificate: (folder: string): Sentence => ({
    en: `There is no certificate for localhost in ${folder}. Make one with "npx office-addin-dev-certs install", or start without --https.`,
    zh: `${folder} 中没有 localhost 的证书。请运行 "npx office-addin-dev-certs install" 生成，或不带 --https 启动。`,
  }),
}

/** What the browser tests say when they cannot run. */
export const browserTestText = {
  noBrowser: (): Sentence => ({
    en: 'The browser tests found no browser: on Linux "npm ci" brings one (@sparticuz/chromium), elsewhere install Google Chrome or Microsoft Edge.',
    zh: '浏览器测试找不到浏览器：Linux 上由 "npm ci" 安装（@sparticuz/chromium），其他系统请安装 Google Chrome 或 Microsoft Edge。',
  }),
}
