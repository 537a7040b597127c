/** Rules about dates and progress of the plan. */
import { day } from '../dates.ts'
import { rule } from '../ruleText.ts'

export const scheduleRules = {
  'schedule/finish-before-start': rule<{ task: string; start: string; finish: string }>({
    severity: 'error',
    checks: { en: 'A task finishes before it starts.', zh: '任务的完成日期早于开始日期。' },
    sentence: p => ({
      en: `${p.task}: it finishes on ${day(p.finish).en}, before it starts on ${day(p.start).en}; it has no planned value.`,
      zh: `${p.task}：完成日期 ${day(p.finish).zh} 早于开始日期 ${day(p.start).zh}，不计算计划价值。`,
    }),
  }),
  'schedule/negative-duration': rule<{ task: string; days: number }>({
    severity: 'warning',
    checks: { en: 'A duration is below zero.', zh: '工期小于零。' },
    sentence: p => ({
      en: `${p.task}: a duration of ${p.days} days is below zero; it is left out of the network.`,
      zh: `${p.task}：工期 ${p.days} 天小于零，未纳入网络计划。`,
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
      en: `${p.task}: the actual date ${day(p.date).en} is after the status date ${day(p.statusDate).en}.`,
      zh: `${p.task}：实际日期 ${day(p.date).zh} 晚于状态日期 ${day(p.statusDate).zh}。`,
    }),
  }),
  'schedule/unknown-predecessor': rule<{ task: string; predecessor: string }>({
    severity: 'error',
    checks: { en: 'A task names a predecessor that is not in the plan.', zh: '前置任务不在计划中。' },
    sentence: p => ({
      en: `${p.task}: its predecessor ${p.predecessor} is not in the plan; the link is ignored.`,
      zh: `${p.task}：前置任务 ${p.predecessor} 不在计划中，该关系未采用。`,
    }),
  }),
  'schedule/loop': rule<{ tasks: string[] }>({
    severity: 'error',
    checks: { en: 'Tasks wait for each other in a circle.', zh: '任务之间互为前置，形成循环。' },
    sentence: p => ({
      en: `These tasks wait for each other in a circle: ${[...p.tasks, p.tasks[0]].join(' → ')}. The network has no dates until one link is removed.`,
      zh: `这些任务互为前置，形成循环：${[...p.tasks, p.tasks[0]].join(' → ')}。删除其中一个关系后才能推算日期。`,
    }),
  }),
}
