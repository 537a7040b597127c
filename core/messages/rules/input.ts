/** Rules about what was read: dates, values, names of other tables, corrections. */

import type { TableKind } from '../../contract/intake.ts'
import { day } from '../dates.ts'
import { TABLE_KIND_NAMES } from '../intake.ts'
import { rule } from '../ruleText.ts'

const ASSUMED_FROM = {
  ledger: { en: 'the latest ledger date', zh: '台账最晚日期' },
  progress: { en: 'the latest actual date', zh: '最晚实际日期' },
  today: { en: 'which is today', zh: '今天' },
} as const

export const inputRules = {
  'input/unknown-field': rule<{ path: string }>({
    severity: 'info',
    checks: {
      en: 'A field of the Project that Kedu does not know.',
      zh: '项目数据中有 Kedu 不认识的字段。',
    },
    sentence: p => ({
      en: `The field ${p.path} is not known and was left out.`,
      zh: `字段 ${p.path} 无法识别，未被采用。`,
    }),
  }),
  'input/kind-uncertain': rule<{ cell: string; kind: TableKind }>({
    severity: 'warning',
    checks: {
      en: 'A table whose headings hardly fit any kind of table.',
      zh: '表头与任何一类表都不太相符的表。',
    },
    sentence: p => ({
      en: `The table at ${p.cell} was read as “${TABLE_KIND_NAMES[p.kind].en}”, which is a guess from few headings. If it is something else, change its kind or leave it out where the tables are shown.`,
      zh: `${p.cell} 处的表按“${TABLE_KIND_NAMES[p.kind].zh}”读取，表头信息较少，仅为推测。如不正确，请在“已识别的表”中更改类型或选择不读取。`,
    }),
  }),
  'input/status-date-assumed': rule<{ date: string; from: 'ledger' | 'progress' | 'today' }>({
    severity: 'info',
    checks: {
      en: 'No status date is stated; one was assumed.',
      zh: '未写明状态日期，采用了推定日期。',
    },
    sentence: p => ({
      en: `No status date is stated; ${day(p.date).en} was taken, ${ASSUMED_FROM[p.from].en}.`,
      zh: `未写明状态日期，按 ${day(p.date).zh} 计算（${ASSUMED_FROM[p.from].zh}）。`,
    }),
  }),
  'input/currency-assumed': rule<{ currency: string }>({
    severity: 'info',
    checks: { en: 'No currency is stated; one was assumed.', zh: '未写明币种，采用了推定币种。' },
    sentence: p => ({
      en: `No currency is stated anywhere; amounts were taken as ${p.currency}.`,
      zh: `未写明币种，金额按 ${p.currency} 处理。`,
    }),
  }),
  'input/unreadable-amount': rule<{ cell: string; text: string }>({
    severity: 'error',
    checks: {
      en: 'A cell under an amount heading holds no single amount.',
      zh: '金额列中的单元格不是一个确定的金额。',
    },
    sentence: p => ({
      en: p.text === '' ? `${p.cell} holds no amount.` : `“${p.text}” in ${p.cell} cannot be read as one amount.`,
      zh: p.text === '' ? `${p.cell} 没有金额。` : `${p.cell} 的“${p.text}”无法读成一个金额。`,
    }),
  }),
  'input/unreadable-date': rule<{ cell: string; text: string }>({
    severity: 'error',
    checks: { en: 'A cell under a date heading holds no date.', zh: '日期列中的单元格不是日期。' },
    sentence: p => ({
      en: p.text === '' ? `${p.cell} holds no date.` : `“${p.text}” in ${p.cell} cannot be read as a date.`,
      zh: p.text === '' ? `${p.cell} 没有日期。` : `${p.cell} 的“${p.text}”无法读成日期。`,
    }),
  }),
  'input/unreadable-value': rule<{ cell: string; text: string }>({
    severity: 'warning',
    checks: {
      en: 'A duration, percentage, number or rating that cannot be read.',
      zh: '工期、百分比、数字或等级无法识别。',
    },
    sentence: p => ({
      en: `“${p.text}” in ${p.cell} is not what its heading says and was left out.`,
      zh: `${p.cell} 的“${p.text}”与表头不符，未被采用。`,
    }),
  }),
  'input/lag-left-out': rule<{ cell: string; text: string }>({
    severity: 'warning',
    checks: {
      en: 'A lag that is a share of another task’s duration.',
      zh: '滞后量写成了另一任务工期的百分比。',
    },
    sentence: p => ({
      en: `“${p.text}” in ${p.cell} has a lag in per cent; the link was kept without it. Write the lag in days.`,
      zh: `${p.cell} 的“${p.text}”以百分比写滞后量；已保留该链接，未计滞后。请改写为天数。`,
    }),
  }),
  'input/no-stored-value': rule<{ cell: string; others: number }>({
    severity: 'warning',
    checks: {
      en: 'A formula whose value the file does not store, where a figure or a date is expected.',
      zh: '应为数字或日期的单元格是公式，而文件没有保存其计算结果。',
    },
    sentence: p => ({
      en: `The formula in ${p.cell} has no stored value${p.others > 0 ? ` (${p.others} more in its column)` : ''} and was left out: open the file in Excel, save it and check it again.`,
      zh: `${p.cell} 的公式没有保存计算结果${p.others > 0 ? `（该列另有 ${p.others} 个）` : ''}，未被采用：请在 Excel 中打开并保存该文件，再重新检查。`,
    }),
  }),
  'input/unreadable-estimate': rule<{ cell: string }>({
    severity: 'warning',
    checks: { en: 'A three-point estimate that cannot be.', zh: '三点估算不成立。' },
    sentence: p => ({
      en: `The estimate at ${p.cell} does not rise from lowest to highest and was left out.`,
      zh: `${p.cell} 的三点估算不是由小到大，未被采用。`,
    }),
  }),
  'input/ambiguous-date': rule<{ header: string; cell: string; order: 'dmy' | 'mdy' }>({
    severity: 'warning',
    checks: {
      en: 'Dates that can be read day first or month first.',
      zh: '日期可以理解为日在前，也可以理解为月在前。',
    },
    sentence: p => ({
      en: `The dates under “${p.header}” (${p.cell}) can be read day first or month first; they were read ${p.order === 'dmy' ? 'day' : 'month'} first.`,
      zh: `“${p.header}”（${p.cell}）的日期日、月先后不明，已按${p.order === 'dmy' ? '日' : '月'}在前读取。`,
    }),
  }),
  'input/unknown-task': rule<{ cell: string; text: string }>({
    severity: 'warning',
    checks: {
      en: 'A row names a task that is in no plan, while there is a plan.',
      zh: '有计划表，但该行所列任务不在计划中。',
    },
    sentence: p => ({
      en: `“${p.text}” in ${p.cell} is no task of the plan, by id, number or name.`,
      zh: `${p.cell} 的“${p.text}”按编号或名称都不在计划中。`,
    }),
  }),
  'input/code-meaning': rule<{ code: string; meaning: string; cell: string; readAs: string; noAccountable: boolean }>({
    severity: 'warning',
    checks: {
      en: 'The legend gives a letter another meaning than the scheme does, or names none for the accountable party.',
      zh: '图例中字母的含义与通常的责任分工不同，或没有表示最终负责（A）的代码。',
    },
    sentence: p => {
      const readAs =
        p.readAs === 'none' ? { en: 'no duty of the scheme', zh: '其他职责' } : { en: p.readAs, zh: p.readAs }
      return {
        en: `The legend in ${p.cell} says that ${p.code} means “${p.meaning}”; it was read as ${readAs.en}.${p.noAccountable ? ' No code of the legend is for the accountable party, so that nobody is accountable is not reported.' : ''}`,
        zh: `${p.cell} 的图例写明 ${p.code} 表示“${p.meaning}”，已按 ${readAs.zh} 读取。${p.noAccountable ? '图例中没有表示最终负责（A）的代码，因此不报告“无人负责”。' : ''}`,
      }
    },
  }),
  'input/correction-unused': rule<{ sheet: string; heading: string }>({
    severity: 'warning',
    checks: {
      en: 'A correction of a table or column that is no longer there.',
      zh: '所修正的表或列已不存在。',
    },
    sentence: p => ({
      en: `No table or column “${p.heading}” was found on the sheet ${p.sheet}; its correction had no effect.`,
      zh: `工作表“${p.sheet}”中找不到“${p.heading}”这张表或这一列，相应的修正未生效。`,
    }),
  }),
  'input/correction-unfit': rule<{ sheet: string; heading: string; value: string }>({
    severity: 'warning',
    checks: {
      en: 'A correction that its table or column cannot take.',
      zh: '修正的内容不适用于该表或该列。',
    },
    sentence: p => ({
      en: `“${p.value}” was chosen for “${p.heading}” on the sheet ${p.sheet}, but is no unit and nothing that such a table holds; it had no effect.`,
      zh: `为工作表“${p.sheet}”的“${p.heading}”选择的“${p.value}”不是单位，也不是这类表的内容，未生效。`,
    }),
  }),
  'input/text-too-long': rule<{ cell: string; characters: number }>({
    severity: 'warning',
    checks: { en: 'A name or word that is longer than it can be.', zh: '名称或词语过长。' },
    sentence: p => ({
      en: `The text in ${p.cell} is longer than ${p.characters} characters; the rest was left out.`,
      zh: `${p.cell} 的文字超过 ${p.characters} 个字符，其余部分未读取。`,
    }),
  }),
  'input/direction-assumed': rule<{ cell: string; indicator: string }>({
    severity: 'warning',
    checks: {
      en: 'An indicator that does not say whether more or less is better.',
      zh: '指标未说明越高越好还是越低越好。',
    },
    sentence: p => ({
      en: `The target of “${p.indicator}” (${p.cell}) does not say whether more or less is better; more was taken as better.`,
      zh: `指标“${p.indicator}”（${p.cell}）未说明方向，已按越高越好处理。`,
    }),
  }),
  'input/phasing-added-up': rule<{ cell: string }>({
    severity: 'info',
    checks: {
      en: 'Figures of single periods where cumulative ones are used.',
      zh: '表中为各期数，而计算采用累计数。',
    },
    sentence: p => ({
      en: `The figures under ${p.cell} are those of each period; they were added up from the first.`,
      zh: `${p.cell} 以下为各期数，已从首期起逐期累计。`,
    }),
  }),
  'input/no-discount-rate': rule<{ cell: string }>({
    severity: 'warning',
    checks: { en: 'Cash flows without a discount rate.', zh: '有现金流，但没有折现率。' },
    sentence: p => ({
      en: `The cash flows at ${p.cell} have no discount rate: write one beside a cell “Discount rate” on the same sheet.`,
      zh: `${p.cell} 处的现金流没有折现率：请在同一工作表写明“折现率”及其数值。`,
    }),
  }),
  'input/rate-not-to-project': rule<{ cell: string; currency: string; project: string }>({
    severity: 'warning',
    checks: { en: 'An exchange rate between two other currencies.', zh: '汇率与项目币种无关。' },
    sentence: p => ({
      en: `The rate in ${p.cell} is quoted in ${p.currency}, not in ${p.project}, the currency of the project; it was left out.`,
      zh: `${p.cell} 的汇率以 ${p.currency} 报价，不是项目币种 ${p.project}，未采用。`,
    }),
  }),
  'input/unknown-contract': rule<{ cell: string; text: string }>({
    severity: 'warning',
    checks: {
      en: 'A row names a contract that is in no contract ledger, while there is one.',
      zh: '有合同台账，但该行所列合同不在其中。',
    },
    sentence: p => ({
      en: `“${p.text}” in ${p.cell} is no contract of the contract ledger, by number or name.`,
      zh: `${p.cell} 的“${p.text}”按编号或名称都不在合同台账中。`,
    }),
  }),
  'input/unknown-person': rule<{ cell: string; text: string }>({
    severity: 'warning',
    checks: {
      en: 'A row names a person who is in no list of people, while there is one.',
      zh: '有人员表，但该行所列人员不在其中。',
    },
    sentence: p => ({
      en: `“${p.text}” in ${p.cell} is nobody of the list of people.`,
      zh: `${p.cell} 的“${p.text}”不在人员表中。`,
    }),
  }),
  'input/mapping-unreadable': rule<{ cell: string; setting: string; value: string }>({
    severity: 'warning',
    checks: {
      en: 'A row of the table of corrections that cannot be read.',
      zh: '修正表中有无法识别的行。',
    },
    sentence: p => ({
      en: `The correction in ${p.cell} (${p.setting}: ${p.value}) cannot be read and had no effect.`,
      zh: `${p.cell} 的修正（${p.setting}：${p.value}）无法识别，未生效。`,
    }),
  }),
  'input/setting-unreadable': rule<{ setting: string; value: string }>({
    severity: 'warning',
    checks: {
      en: 'A value on the settings sheet that cannot be read.',
      zh: '设置表中有无法识别的取值。',
    },
    sentence: p => ({
      en: `The setting ${p.setting} is “${p.value}”, which cannot be read; its default was used.`,
      zh: `设置项 ${p.setting} 的取值“${p.value}”无法识别，已采用默认值。`,
    }),
  }),
}
