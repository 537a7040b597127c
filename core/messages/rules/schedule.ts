/** Rules about dates and progress of the plan. */
import { day } from '../dates.ts'
import { rule } from '../ruleText.ts'
import { figure } from './words.ts'

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
  'schedule/dangling': rule<{ task: string }>({
    severity: 'info',
    checks: {
      en: 'A task with neither a predecessor nor a successor, in a plan that has links.',
      zh: '计划中有前后置关系，但该任务既无前置也无后续任务。',
    },
    sentence: p => ({
      en: `${p.task} has no predecessor and no successor, so nothing moves when it slips.`,
      zh: `${p.task} 既无前置任务也无后续任务，其延误不会反映到其他任务。`,
    }),
  }),
  'schedule/out-of-sequence': rule<{ task: string; predecessor: string; date: string }>({
    severity: 'warning',
    checks: {
      en: 'A task began before its predecessor was done.',
      zh: '前置任务未完成，后续任务已经开始。',
    },
    sentence: p => ({
      en: `${p.task} began on ${day(p.date).en}, before its predecessor ${p.predecessor} was done; the link does not say how the work goes.`,
      zh: `${p.task} 于 ${day(p.date).zh} 开始，而前置任务 ${p.predecessor} 当时尚未完成，前后置关系与实际不符。`,
    }),
  }),
  'schedule/negative-float': rule<{ task: string; days: number; date: string; finish: string }>({
    severity: 'warning',
    checks: {
      en: 'A date that must be kept cannot be kept by the network.',
      zh: '按网络计划推算，无法满足规定的完成期限。',
    },
    sentence: p => ({
      en: `${p.task} must finish by ${day(p.date).en} and finishes on ${day(p.finish).en} at the earliest: ${days(p.days)} too late.`,
      zh: `${p.task} 须在 ${day(p.date).zh} 前完成，而最早 ${day(p.finish).zh} 才能完成，超期 ${figure(p.days)} 天。`,
    }),
  }),
  'schedule/calendar-ends': rule<{ year: number; finish: string }>({
    severity: 'warning',
    checks: {
      en: 'The plan runs beyond the years for which public holidays are known.',
      zh: '计划超出已公布法定节假日的年份。',
    },
    sentence: p => ({
      en: `The plan runs to ${day(p.finish).en}, and public holidays and make-up workdays are known up to ${p.year}; later years count as ordinary weeks. List their days off to mend that.`,
      zh: `计划延续至 ${day(p.finish).zh}，而法定节假日与调休安排仅公布至 ${p.year} 年；之后按普通周计算，可在日历表中补充休息日。`,
    }),
  }),
}

const days = (count: number) => `${figure(count)} ${count === 1 ? 'day' : 'days'}`
