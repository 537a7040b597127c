/** What the command line says. */
import type { Sentence, Severity } from '../contract/finding.ts'
import { day } from './dates.ts'

export const HELP: Sentence = {
  en: `Kedu checks a project kept in workbooks: who is responsible, where the money goes, what could go wrong.

  kedu inspect FILE… [--json] [--lang en|zh]
      prints the tables found
  kedu check FILE… [--out OUT.xlsx] [--json REPORT.json] [--status-date YYYY-MM-DD] [--currency EUR]
             [--seed N] [--iterations N] [--lang en|zh] [--force] [--service URL]
      checks all FILEs as one project and writes the result sheets into a copy of the first,
      FIRST.kedu.xlsx unless --out names another
  kedu analyse PROJECT.json [--json REPORT.json] [--seed N] [--iterations N] [--lang en|zh] [--service URL]
      the analysis alone; "-" reads standard input
  kedu template KIND… --out OUT.xlsx [--lang en|zh] [--sample]
      tables to fill in: plan budget ledger raci risks people contracts partners indicators calendar rates absences
      authority register progress phasing benefit settings

FILEs are .xlsx, .xlsm or .csv and are never written to. --service sends the work to a running service, with the
access key in the environment variable KEDU_ACCESS_KEY. Exit code: 0 no finding is an error, 1 some are, 2 it failed.`,
  zh: `Kedu 刻度检查工作簿中的项目：谁负责、钱花在哪里、可能出什么问题。

  kedu inspect 文件… [--json] [--lang en|zh]
      列出识别到的表格
  kedu check 文件… [--out OUT.xlsx] [--json REPORT.json] [--status-date YYYY-MM-DD] [--currency CNY]
             [--seed N] [--iterations N] [--lang en|zh] [--force] [--service 网址]
      把所有文件作为一个项目检查，结果工作表写入第一个文件的副本；未用 --out 指定时为“第一个文件名.kedu.xlsx”
  kedu analyse PROJECT.json [--json REPORT.json] [--seed N] [--iterations N] [--lang en|zh] [--service 网址]
      只作分析；"-" 表示从标准输入读取
  kedu template 类型… --out OUT.xlsx [--lang en|zh] [--sample]
      生成待填写的表格：plan budget ledger raci risks people contracts partners indicators calendar rates absences
      authority register progress phasing benefit settings

文件为 .xlsx、.xlsm 或 .csv，从不改写。--service 把计算交给运行中的服务，访问密钥取自环境变量 KEDU_ACCESS_KEY。
退出码：0 没有错误级发现，1 有，2 未能完成。`,
}

const HINT: Sentence = { en: '"kedu --help" lists what there is.', zh: '用 "kedu --help" 查看用法。' }

const withHint = (en: string, zh: string): Sentence => ({ en: `${en} ${HINT.en}`, zh: `${zh}${HINT.zh}` })

/** Faults of a command as typed. */
export const usageTexts = {
  noCommand: () => withHint('No command is given.', '未给出命令。'),
  unknownCommand: (command: string) => withHint(`There is no command "${command}".`, `没有命令 "${command}"。`),
  unknownOption: (option: string, command: string) =>
    withHint(`"kedu ${command}" has no option ${option}.`, `"kedu ${command}" 没有选项 ${option}。`),
  missingValue: (option: string) => withHint(`${option} needs a value.`, `${option} 需要一个值。`),
  unexpectedValue: (option: string) => withHint(`${option} takes no value.`, `${option} 不接受值。`),
  noFile: (command: string) => withHint(`"kedu ${command}" needs a file.`, `"kedu ${command}" 需要一个文件。`),
  oneFile: () => withHint('"kedu analyse" takes one file.', '"kedu analyse" 只接受一个文件。'),
  notADate: (option: string, value: string) =>
    withHint(
      `${option} wants a date such as 2026-03-31, not "${value}".`,
      `${option} 应为 2026-03-31 这样的日期，而不是 "${value}"。`,
    ),
  notACurrency: (option: string, value: string) =>
    withHint(
      `${option} wants a currency code such as EUR, not "${value}".`,
      `${option} 应为 CNY 这样的货币代码，而不是 "${value}"。`,
    ),
  notANumber: (option: string, value: string, from: number, to: number) =>
    withHint(
      `${option} wants a whole number from ${from} to ${to}, not "${value}".`,
      `${option} 应为 ${from} 至 ${to} 的整数，而不是 "${value}"。`,
    ),
  notALanguage: (option: string, value: string) =>
    withHint(`${option} is en or zh, not "${value}".`, `${option} 只能是 en 或 zh，而不是 "${value}"。`),
  notAnAddress: (option: string, value: string) =>
    withHint(
      `${option} wants an http or https address, not "${value}".`,
      `${option} 应为 http 或 https 网址，而不是 "${value}"。`,
    ),
  noKind: (kinds: string) => withHint(`Name one kind or more: ${kinds}.`, `请给出一种或多种类型：${kinds}。`),
  unknownKind: (kind: string, kinds: string) =>
    withHint(`There is no template "${kind}"; there are: ${kinds}.`, `没有模板 "${kind}"；可用的有：${kinds}。`),
  noOut: () => withHint('"kedu template" needs --out OUT.xlsx.', '"kedu template" 需要 --out OUT.xlsx。'),
  notXlsx: (file: string, extension: string) =>
    withHint(`The name ${file} must end in ${extension}.`, `文件名 ${file} 必须以 ${extension} 结尾。`),
  sameOutput: (file: string) =>
    withHint(`${file} cannot be both the workbook and the report.`, `${file} 不能既是工作簿又是报告。`),
} satisfies Record<string, (...values: never[]) => Sentence>

export const severityNames: Record<Severity, Sentence> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'note', zh: '提示' },
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Words of the printed tables. */
export const printedWords = {
  table: { en: 'Table', zh: '表格' },
  sheet: { en: 'Sheet', zh: '工作表' },
  headerRow: { en: 'Header row', zh: '表头行' },
  rows: { en: 'Rows', zh: '行数' },
  unit: { en: 'Unit', zh: '单位' },
  confidence: { en: 'Sure', zh: '把握' },
  corrected: { en: 'corrected', zh: '已修正' },
  severity: { en: 'Severity', zh: '级别' },
  count: { en: 'Count', zh: '数量' },
  firstCell: { en: 'First cell', zh: '首个单元格' },
  finding: { en: 'Finding', zh: '发现' },
  noTables: { en: 'No table was found.', zh: '未找到表格。' },
  noFindings: { en: 'No findings.', zh: '没有发现。' },
} satisfies Record<string, Sentence>

export const printedSentences = {
  ignoredSheet: (sheet: string, why: string): Sentence => ({
    en: `Left out: ${sheet} (${why})`,
    zh: `未采用：${sheet}（${why}）`,
  }),
  project: (name: string, statusDate: string, currency: string): Sentence => ({
    en: `${name}, as of ${day(statusDate).en}, in ${currency}`,
    zh: `${name}，截至 ${day(statusDate).zh}，币种 ${currency}`,
  }),
  notRead: (columns: string): Sentence => ({ en: `; not read: ${columns}`, zh: `；未识别：${columns}` }),
  noData: (rows: string): Sentence => ({ en: `; no data: ${rows}`, zh: `；非数据行：${rows}` }),
  totals: (errors: number, warnings: number, infos: number): Sentence => ({
    en: [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'note')].join(', '),
    zh: `错误 ${errors} 项，警告 ${warnings} 项，提示 ${infos} 项`,
  }),
  more: (count: number): Sentence => ({ en: `(and ${count} more)`, zh: `（另有 ${count} 项）` }),
  written: (file: string): Sentence => ({ en: `Written: ${file}`, zh: `已写入：${file}` }),
}
