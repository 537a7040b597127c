/** Rules about how much work people have. */
import { day } from '../dates.ts'
import { rule } from '../ruleText.ts'
import { figure } from './words.ts'

const list = (names: readonly string[], count = names.length) => ({
  en: `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  zh: `${names.join('、')}${count > names.length ? ` 等 ${count} 项` : ''}`,
})

/** "2026-06-08/2026-06-10" is "8 Jun 2026 to 10 Jun 2026". */
function period(text: string) {
  const [from = '', to = from] = text.split('/')
  return from === to ? day(from) : { en: `${day(from).en} to ${day(to).en}`, zh: `${day(from).zh}至${day(to).zh}` }
}

const periods = (texts: readonly string[]) => ({
  en: texts.map(text => period(text).en).join(', '),
  zh: texts.map(text => period(text).zh).join('、'),
})

/** How many gaps there are beside the longest. */
const others = (gaps: number) =>
  gaps > 1 ? { en: ` (${gaps} gaps, this is the longest)`, zh: `（共 ${gaps} 段空档，此段最长）` } : { en: '', zh: '' }

export const workloadRules = {
  'workload/overallocated': rule<{
    person: string
    count: number
    weeks: string[]
    /** The same weeks as stretches, the first few. */
    periods: string[]
    worstWeek: string
    hours: number
    capacity: number
    tasks: string[]
    taskCount: number
  }>({
    severity: 'warning',
    setting: 'thresholds.workload.overShare',
    checks: {
      en: 'A person has more hours in a week than capacity allows, days away left aside.',
      zh: '某人一周的工时超过可用工时（不含缺勤日的工时）。',
    },
    sentence: p => ({
      en: `${p.person}: too much work in ${p.count} ${p.count === 1 ? 'week' : 'weeks'}, ${periods(p.periods).en}. Most in the week from ${day(p.worstWeek).en}: ${figure(p.hours)} hours against ${figure(p.capacity)}, with ${list(p.tasks, p.taskCount).en}.`,
      zh: `${p.person}：有 ${p.count} 周超负荷：${periods(p.periods).zh}。最多的一周自 ${day(p.worstWeek).zh} 起：${figure(p.hours)} 工时，可用 ${figure(p.capacity)} 工时，任务为${list(p.tasks, p.taskCount).zh}。`,
    }),
  }),
  'workload/idle': rule<{ person: string; weeks: number; from: string; to: string; gaps: number }>({
    severity: 'warning',
    setting: 'thresholds.workload.idleWeeks',
    checks: {
      en: 'A person of the people table is in no task, or has weeks without work between two tasks.',
      zh: '人员表中的人员没有任何任务，或两项任务之间有数周空档。',
    },
    sentence: p =>
      p.from === ''
        ? { en: `${p.person} is in no task.`, zh: `${p.person} 没有任何任务。` }
        : {
            en: `${p.person} has no work for ${p.weeks} ${p.weeks === 1 ? 'week' : 'weeks'} between two tasks, ${period(`${p.from}/${p.to}`).en}${others(p.gaps).en}.`,
            zh: `${p.person} 在两项任务之间有 ${p.weeks} 周没有工作：${period(`${p.from}/${p.to}`).zh}${others(p.gaps).zh}。`,
          },
  }),
  'workload/away': rule<{ person: string; task: string; days: number; workingDays: number; periods: string[] }>({
    severity: 'warning',
    checks: {
      en: 'A person is assigned to a task while absent, or outside the time in the project.',
      zh: '人员在请假期间或不在项目期间被安排了任务。',
    },
    sentence: p => ({
      en: `${p.task}: ${p.person} is away on ${p.days} of its ${p.workingDays} working days, ${periods(p.periods).en}.`,
      zh: `${p.task}：共 ${p.workingDays} 个工作日，${p.person} 有 ${p.days} 天不在岗：${periods(p.periods).zh}。`,
    }),
  }),
  'workload/skill-missing': rule<{ task: string; skills: string[]; owners: string[]; holders: string[] }>({
    severity: 'warning',
    checks: { en: 'No owner of a task holds the skill that it needs.', zh: '任务负责人都不具备所需技能。' },
    sentence: p => ({
      en: `${p.task} needs ${list(p.skills).en}, which ${list(p.owners).en} ${p.owners.length === 1 ? 'does' : 'do'} not list as a skill${p.holders.length > 0 ? `; ${list(p.holders).en} ${p.holders.length === 1 ? 'does' : 'do'}` : '; nobody does'}.`,
      zh: `${p.task} 需要${list(p.skills).zh}，${list(p.owners).zh} 未登记该技能${p.holders.length > 0 ? `，具备的有 ${list(p.holders).zh}` : '，人员表中无人具备'}。`,
    }),
  }),
  'workload/single-point': rule<{ person: string; count: number; tasks: string[] }>({
    severity: 'warning',
    setting: 'thresholds.workload.singlePointTasks',
    checks: {
      en: 'One person alone owns several critical tasks that are not finished.',
      zh: '多项未完成的关键任务由一人独自负责。',
    },
    sentence: p => ({
      en: `${p.person} alone owns ${p.count} critical ${p.count === 1 ? 'task' : 'tasks'}: ${list(p.tasks, p.count).en}.`,
      zh: `${p.person} 一人独自负责 ${p.count} 项关键任务：${list(p.tasks, p.count).zh}。`,
    }),
  }),
  'workload/task-too-long': rule<{ task: string; start: string; finish: string }>({
    severity: 'warning',
    checks: {
      en: 'A task lasts more than ten years; its hours are in nobody’s workload.',
      zh: '任务历时超过十年，未计入任何人的工作量。',
    },
    sentence: p => ({
      en: `${p.task}: it lasts from ${day(p.start).en} to ${day(p.finish).en}; its hours are in nobody’s workload.`,
      zh: `${p.task}：自 ${day(p.start).zh} 至 ${day(p.finish).zh}，历时超过十年，未计入工作量。`,
    }),
  }),
}
