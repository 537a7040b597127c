/** `input/` rules about the Project itself, whichever way it came in; the engines raise them. */
import { rule } from '../ruleText.ts'
import { money, moneyZh, percentage } from './words.ts'

/** Lists in which an id names one row. */
const LISTS: Record<string, { en: string; zh: string }> = {
  tasks: { en: 'Task', zh: '任务' },
  risks: { en: 'Risk', zh: '风险' },
  contracts: { en: 'Contract', zh: '合同' },
  indicators: { en: 'Indicator', zh: '指标' },
  registers: { en: 'Register row', zh: '登记册条目' },
  ledger: { en: 'Ledger entry', zh: '台账分录' },
}
const listWord = (list: string) => LISTS[list] ?? { en: list, zh: list }

export const projectRules = {
  'input/duplicate-id': rule<{ list: string; id: string }>({
    severity: 'error',
    checks: {
      en: 'Two rows of one list have the same id; the first counts.',
      zh: '同一列表中有重复的编号，以第一行为准。',
    },
    sentence: p => ({
      en: `${listWord(p.list).en} ${p.id} appears more than once; only the first row counts.`,
      zh: `${listWord(p.list).zh} ${p.id} 的编号重复出现，只计第一行。`,
    }),
  }),
  'input/progress-over-100': rule<{ task: string; percentComplete: number }>({
    severity: 'error',
    checks: {
      en: 'Progress of a task is over 100%, or more is earned than its budget.',
      zh: '任务进度超过 100%，或挣值超过预算。',
    },
    sentence: p => ({
      en: `${p.task}: progress is ${percentage(p.percentComplete)}; its earned value is left out until this is mended.`,
      zh: `${p.task}：进度为 ${percentage(p.percentComplete)}，更正前不计算挣值。`,
    }),
  }),
  'input/progress-below-zero': rule<{ task: string; percentComplete: number }>({
    severity: 'warning',
    checks: { en: 'Progress of a task is below zero.', zh: '任务进度为负数。' },
    sentence: p => ({
      en: `${p.task}: progress is ${percentage(p.percentComplete)}; its earned value is left out until this is mended.`,
      zh: `${p.task}：进度为 ${percentage(p.percentComplete)}，更正前不计算挣值。`,
    }),
  }),
  'input/double-count': rule<{
    task: string
    what: 'budget' | 'actual'
    stated: number
    parts: number
    used: number
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'Money is given twice and differs: a parent beside its subtasks, or an actual cost beside its ledger entries.',
      zh: '同一笔金额给出两次且不一致：上级任务与下级任务，或实际成本与台账。',
    },
    sentence: p =>
      p.what === 'budget'
        ? {
            en: `${p.task}: its own budget of ${money(p.stated, p.currency)} differs from the ${money(p.parts, p.currency)} of its subtasks; the subtasks count.`,
            zh: `${p.task}：自身预算 ${moneyZh(p.stated, p.currency, p.parts)}与下级任务合计 ${moneyZh(p.parts, p.currency, p.stated)}不一致，以下级任务为准。`,
          }
        : {
            en: `${p.task}: its actual cost of ${money(p.stated, p.currency)} differs from the ${money(p.parts, p.currency)} in the ledger; the stated cost counts.`,
            zh: `${p.task}：填报的实际成本 ${moneyZh(p.stated, p.currency, p.parts)}与台账 ${moneyZh(p.parts, p.currency, p.stated)}不一致，以填报为准。`,
          },
  }),
  'input/rounded': rule<{ column: string; difference: number; rows: number; currency: string }>({
    severity: 'info',
    checks: {
      en: 'Amounts with more decimals than the currency were rounded, and it adds up.',
      zh: '金额小数位超过币种精度，舍入差额累计可见。',
    },
    sentence: p => ({
      en: `${p.rows} amounts in ${p.column} have more decimals than ${p.currency} and were rounded; together this is ${money(p.difference, p.currency)}.`,
      zh: `${p.column} 中有 ${p.rows} 个金额的小数位超过 ${p.currency} 的精度，已舍入，差额合计 ${moneyZh(p.difference, p.currency)}。`,
    }),
  }),
  'input/parent-loop': rule<{ task: string; parent: string }>({
    severity: 'warning',
    checks: { en: 'A task is, over some steps, its own parent.', zh: '任务的上级关系形成循环。' },
    sentence: p => ({
      en: `${p.task}: its parent ${p.parent} is below it; this parent is ignored.`,
      zh: `${p.task}：其上级 ${p.parent} 又位于其下级，该上级关系已忽略。`,
    }),
  }),
}
