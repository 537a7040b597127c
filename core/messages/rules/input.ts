/** Rules about what was read: dates, amounts, units, unknown fields. */
import { rule } from '../ruleText.ts'

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
  'input/status-date-assumed': rule<{ date: string; from: 'ledger' | 'progress' | 'today' }>({
    severity: 'info',
    checks: {
      en: 'No status date is stated; one was assumed.',
      zh: '未写明状态日期，采用了推定日期。',
    },
    sentence: p => ({
      en: `No status date is stated; ${p.date} was taken, ${p.from === 'ledger' ? 'the latest ledger date' : p.from === 'progress' ? 'the latest actual date' : 'which is today'}.`,
      zh: `未写明状态日期，按 ${p.date} 计算（${p.from === 'ledger' ? '台账最晚日期' : p.from === 'progress' ? '最晚实际日期' : '今天'}）。`,
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
