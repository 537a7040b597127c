/** The plan: tasks with dates, owners, predecessors and budgets. */
import { PEOPLE, type PersonKey, PHASES } from './sampleNames.ts'
import {
  both,
  dateColumn,
  moneyColumn,
  percentColumn,
  type SampleCell,
  serial,
  type Template,
  textColumn,
} from './template.ts'

const NOT_STARTED = both('Not started', '未开始')
const IN_PROGRESS = both('In progress', '进行中')
const DONE = both('Done', '已完成')
const STATUSES = [NOT_STARTED, IN_PROGRESS, DONE, both('On hold', '暂停')]

export const planTemplate: Template = {
  sheet: both('Plan', '项目计划'),
  table: 'Plan',
  columns: [
    textColumn('id', 'Task ID', '任务编号', 10),
    textColumn('name', 'Task name', '任务名称', 34),
    textColumn('phase', 'Phase', '阶段', 14),
    textColumn('department', 'Department', '部门', 16),
    textColumn('owner', 'Owner', '负责人', 14),
    dateColumn('start', 'Start date', '开始日期', 12),
    dateColumn('finish', 'Finish date', '完成日期', 12),
    textColumn('predecessors', 'Predecessors', '前置任务', 14),
    percentColumn('percentComplete', '% complete', '完成百分比', 12),
    moneyColumn('budget', 'Budget', '预算(元)', 14),
    textColumn('status', 'Status', '状态', 13, {
      choices: { en: STATUSES.map(status => status.en), zh: STATUSES.map(status => status.zh) },
    }),
  ],
  sampleRows: [
    sample({
      id: 'T1',
      name: both('Requirements agreed', '需求确认'),
      phase: 0,
      owner: 'anna',
      start: '2026-01-05',
      finish: '2026-01-16',
      after: null,
      percent: 1,
      budget: 24_000,
      status: DONE,
    }),
    sample({
      id: 'T2',
      name: both('Supplier chosen', '供应商选定'),
      phase: 0,
      owner: 'boris',
      start: '2026-01-19',
      finish: '2026-02-06',
      after: 'T1',
      percent: 1,
      budget: 12_000,
      status: DONE,
    }),
    sample({
      id: 'T3',
      name: both('System configured', '系统配置'),
      phase: 1,
      owner: 'chen',
      start: '2026-02-09',
      finish: '2026-03-27',
      after: 'T2',
      percent: 0.6,
      budget: 90_000,
      status: IN_PROGRESS,
    }),
    sample({
      id: 'T4',
      name: both('Data migrated', '数据迁移'),
      phase: 1,
      owner: 'chen',
      start: '2026-03-02',
      finish: '2026-04-03',
      after: 'T2',
      percent: 0.25,
      budget: 45_000,
      status: IN_PROGRESS,
    }),
    sample({
      id: 'T5',
      name: both('Users trained', '用户培训'),
      phase: 2,
      owner: 'dora',
      start: '2026-04-06',
      finish: '2026-04-17',
      after: 'T3,T4',
      percent: 0,
      budget: 18_000,
      status: NOT_STARTED,
    }),
    sample({
      id: 'T6',
      name: both('Acceptance and closing', '验收与收尾'),
      phase: 2,
      owner: 'anna',
      start: '2026-04-20',
      finish: '2026-04-30',
      after: 'T5',
      percent: 0,
      budget: 9_000,
      status: NOT_STARTED,
    }),
  ],
}

function sample(task: {
  id: string
  name: SampleCell
  phase: number
  owner: PersonKey
  start: string
  finish: string
  after: string | null
  percent: number
  budget: number
  status: SampleCell
}): SampleCell[] {
  const { name, department } = PEOPLE[task.owner]
  const phase = PHASES[task.phase] ?? null
  const dates = [serial(task.start), serial(task.finish)]
  return [task.id, task.name, phase, department, name, ...dates, task.after, task.percent, task.budget, task.status]
}
