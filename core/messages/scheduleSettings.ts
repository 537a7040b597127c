/** Settings of the schedule: where unstarted work moves to, and the limits of the fourteen checks. */
import type { Sentence } from '../contract/finding.ts'

interface SettingText {
  label: Sentence
  meaning: Sentence
}

export const scheduleSettings = {
  'schedule.dataDate': {
    label: { en: 'Move open work past', zh: '未完工作推移日期' },
    meaning: {
      en: 'A date, or yes for the status date: work that is not done by then comes after it. Empty: dates stay as planned.',
      zh: '填日期，或填“是”表示状态日期：届时未完成的工作顺延其后；留空则按计划日期。',
    },
  },
  'thresholds.schedule.longTaskDays': {
    label: { en: 'Long duration or float, in days', zh: '工期或时差过长（天）' },
    meaning: {
      en: 'Open tasks that last longer, or have more float, count in the schedule checks.',
      zh: '工期或时差超过此天数的未完任务计入进度质量检查。',
    },
  },
  'thresholds.schedule.missingLogicShare': share('Tasks without logic', '缺少关系的任务占比'),
  'thresholds.schedule.lagShare': share('Links with a lag', '带滞后量的关系占比'),
  'thresholds.schedule.finishToStartShare': {
    label: { en: 'Finish-to-start links, at least', zh: '“完成—开始”关系占比下限' },
    meaning: {
      en: 'Share of all links that should be finish-to-start, such as 0.9.',
      zh: '“完成—开始”关系占全部关系的下限，如 0.9。',
    },
  },
  'thresholds.schedule.constraintShare': share('Tasks bound to a latest date', '有强制日期的任务占比'),
  'thresholds.schedule.highFloatShare': share('Tasks with much float', '时差过大的任务占比'),
  'thresholds.schedule.highDurationShare': share('Long tasks', '工期过长的任务占比'),
  'thresholds.schedule.missedShare': share('Due tasks not finished', '到期未完成任务占比'),
  'thresholds.schedule.criticalPathLengthIndex': index('Critical path length index', '关键路径长度指数 CPLI'),
  'thresholds.schedule.baselineExecutionIndex': index('Baseline execution index', '基准执行指数 BEI'),
} satisfies Record<string, SettingText>

function share(en: string, zh: string): SettingText {
  return {
    label: { en: `${en}, at most`, zh: `${zh}上限` },
    meaning: { en: 'A share, such as 0.05; more fails the schedule check.', zh: '比例，如 0.05，超过即不达标。' },
  }
}

function index(en: string, zh: string): SettingText {
  return {
    label: { en: `${en}, at least`, zh: `${zh}下限` },
    meaning: { en: 'An index, such as 0.95; less fails the schedule check.', zh: '指数，如 0.95，低于即不达标。' },
  }
}
