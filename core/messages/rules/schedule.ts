/** Rules about dates and progress of the plan. */
import { rule } from '../ruleText.ts'

export const scheduleRules = {
  'schedule/finish-before-start': rule<{ task: string; start: string; finish: string }>({
    severity: 'error',
    checks: { en: 'A task finishes before it starts.', zh: '任务的完成日期早于开始日期。' },
    sentence: p => ({
      en: `${p.task}: it finishes on ${p.finish}, before it starts on ${p.start}; it has no planned value.`,
      zh: `${p.task}：完成日期 ${p.finish} 早于开始日期 ${p.start}，不计算计划值。`,
    }),
  }),
  'schedule/no-dates': rule<{ task: string }>({
    severity: 'warning',
    checks: {
      en: 'A task has neither a duration nor both dates.',
      zh: '任务既没有工期，也没有完整的起止日期。',
    },
    sentence: p => ({
      en: `${p.task}: there is no duration and not both a start and a finish; it is left out of the network.`,
      zh: `${p.task}：没有工期，起止日期也不完整，未纳入网络计划。`,
    }),
  }),
  'schedule/progress-in-future': rule<{ task: string; date: string; statusDate: string }>({
    severity: 'warning',
    checks: { en: 'An actual date is after the status date.', zh: '实际日期晚于状态日期。' },
    sentence: p => ({
      en: `${p.task}: the actual date ${p.date} is after the status date ${p.statusDate}.`,
      zh: `${p.task}：实际日期 ${p.date} 晚于状态日期 ${p.statusDate}。`,
    }),
  }),
}
