/** Templates of time: holidays, absences, dated reports of progress. */
import { PEOPLE } from './sampleNames.ts'
import { both, dateColumn, offered, percentColumn, serial, type Template, textColumn } from './template.ts'

const DAY_TYPES = [both('Day off', '休息'), both('Working day', '上班')]

export const calendarTemplate: Template = {
  sheet: both('Holidays', '节假日'),
  table: 'Holidays',
  columns: [
    dateColumn('date', 'Holiday date', '日期', 14),
    textColumn('name', 'Holiday', '节假日', 24),
    textColumn('working', 'Day type', '上班/休息', 14, offered(DAY_TYPES)),
  ],
  sampleRows: [
    [serial('2026-04-06'), both('Spring holiday', '清明节'), DAY_TYPES[0] ?? null],
    [serial('2026-05-01'), both('Labour Day', '劳动节'), DAY_TYPES[0] ?? null],
    [serial('2026-05-09'), both('Make-up workday', '劳动节调休'), DAY_TYPES[1] ?? null],
  ],
}

export const absencesTemplate: Template = {
  sheet: both('Absences', '请假'),
  table: 'Absences',
  columns: [
    textColumn('person', 'Person', '姓名', 18),
    dateColumn('from', 'From', '开始日期', 12),
    dateColumn('to', 'To', '结束日期', 12),
  ],
  sampleRows: [
    [PEOPLE.chen.name, serial('2026-02-16'), serial('2026-02-20')],
    [PEOPLE.dora.name, serial('2026-04-13'), serial('2026-04-14')],
  ],
}

export const progressTemplate: Template = {
  sheet: both('Progress', '进度填报'),
  table: 'Progress',
  columns: [
    textColumn('task', 'Task ID', '任务编号', 12),
    dateColumn('date', 'Report date', '填报日期', 13),
    percentColumn('percentComplete', '% complete', '完成百分比', 12),
  ],
  sampleRows: [
    ['T3', serial('2026-02-27'), 0.3],
    ['T3', serial('2026-03-27'), 0.6],
    ['T4', serial('2026-03-27'), 0.25],
  ],
}
