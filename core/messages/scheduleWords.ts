/** Words of the sheet of the schedule: columns, the fourteen checks, the bars. */
import type { Sentence } from '../contract/finding.ts'
import type { QualityCheck } from '../contract/scheduleReport.ts'
import { day } from './dates.ts'

export const scheduleHeaders = {
  earlyStart: { en: 'Early start', zh: '最早开始' },
  earlyFinish: { en: 'Early finish', zh: '最早完成' },
  lateStart: { en: 'Late start', zh: '最迟开始' },
  lateFinish: { en: 'Late finish', zh: '最迟完成' },
  duration: { en: 'Days', zh: '工期（天）' },
  totalFloat: { en: 'Total float', zh: '总时差' },
  freeFloat: { en: 'Free float', zh: '自由时差' },
  critical: { en: 'Critical', zh: '是否关键' },
  check: { en: 'Schedule check', zh: '进度质量检查' },
  limit: { en: 'Limit', zh: '限值' },
} satisfies Record<string, Sentence>

/** Heading of the n-th column of the bars. */
export const barHeader = (number: number): Sentence => ({ en: `P${number}`, zh: `第${number}段` })

export const criticalWords = {
  critical: { en: '■ Critical', zh: '■ 关键' },
  late: { en: '▲ Too late', zh: '▲ 已超期' },
} satisfies Record<string, Sentence>

export const scheduleLine = (p: { from: string; weeks: number; to: string; shown: number; all: number }): Sentence => ({
  en: `P1 begins on Monday ${day(p.from).en}, each column is ${p.weeks === 1 ? 'a week' : `${p.weeks} weeks`}; ■ critical, □ other work, ◆ milestone, · float.${cut(p).en}`,
  zh: `第1段自 ${day(p.from).zh}（周一）起，每段 ${p.weeks} 周；■ 关键，□ 非关键，◆ 里程碑，· 时差。${cut(p).zh}`,
})

const cut = ({ shown, all }: { shown: number; all: number }): Sentence =>
  shown < all
    ? {
        en: ` ${shown} of ${all} tasks: the ones with the least float.`,
        zh: `共 ${all} 项任务，仅列出时差最小的 ${shown} 项。`,
      }
    : { en: '', zh: '' }

export const qualityNames = {
  logic: { en: 'Open tasks without predecessor or successor', zh: '缺少前置或后续关系的未完任务' },
  leads: { en: 'Links with a lead', zh: '带提前量的关系' },
  lags: { en: 'Links with a lag', zh: '带滞后量的关系' },
  relationships: { en: 'Finish-to-start among the links', zh: '“完成—开始”关系占比' },
  constraints: { en: 'Open tasks bound to a latest date', zh: '有强制完成日期的未完任务' },
  'high-float': { en: 'Open tasks with much float', zh: '时差过大的未完任务' },
  'negative-float': { en: 'Open tasks with negative float', zh: '负时差的未完任务' },
  'high-duration': { en: 'Open tasks that are long', zh: '工期过长的未完任务' },
  'invalid-dates': { en: 'Dates on the wrong side of the status date', zh: '与状态日期矛盾的日期' },
  resources: { en: 'Open tasks without anyone', zh: '无负责人或工时的未完任务' },
  'missed-tasks': { en: 'Due tasks that are not finished', zh: '到期未完成的任务' },
  'critical-path': { en: 'A delay of the critical path reaches the end', zh: '关键路径延误会传导至完工' },
  'critical-path-length': { en: 'Critical path length index', zh: '关键路径长度指数 CPLI' },
  'baseline-execution': { en: 'Baseline execution index', zh: '基准执行指数 BEI' },
} satisfies Record<QualityCheck, Sentence>

export const qualityStates = {
  met: { en: '● Met', zh: '● 达标' },
  missed: { en: '▲ Not met', zh: '▲ 未达标' },
} satisfies Record<string, Sentence>

/** Why a check has no value. */
export const qualityReasons: Record<string, Sentence> = {
  no_links: { en: 'the plan has no links', zh: '计划中没有前后置关系' },
  no_open_tasks: { en: 'no task is open', zh: '没有未完任务' },
  nothing_due: { en: 'nothing is due yet', zh: '尚无到期任务' },
  complete: { en: 'the plan is over', zh: '计划期已结束' },
}
