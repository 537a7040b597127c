/** The schedule: dates and float of every task with its bar in cells, and the quality of the network beside it. */
import { dayOfIso, isoOfDay, weekdayOfDay } from '../calendar.ts'
import type { Report } from '../contract/report.ts'
import type { QualityResult, ScheduledTask } from '../contract/scheduleReport.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import {
  barHeader,
  criticalWords,
  qualityNames,
  qualityReasons,
  qualityStates,
  scheduleHeaders,
  scheduleLine,
} from '../messages/scheduleWords.ts'
import { sheetLines } from '../messages/sheetNames.ts'
import { headers, stateWords, yesNo } from '../messages/sheets.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, RATIO_FORMAT } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

const BARS = 26
const DAYS_OF_WEEK = 7
/** Beyond so many tasks a sheet is no schedule that a person reads; the ones with the least float are shown. */
const TASKS_MAX = 2_000
const TASKS_NAMED = 10
const DAYS_FORMAT = '0.##'

interface Row extends ScheduledTask {
  name: string
}

/** What the columns of the bars stand for: the first Monday, and the weeks of each. */
interface BarScale {
  firstDay: number
  weeks: number
}

/** The sheet of the schedule; its tables are empty without one. */
export function scheduleSheet(report: Report, language: Language): SheetModel {
  const names = new Map(report.project.tasks.map(task => [task.id, task.name]))
  const all = (report.schedule?.tasks ?? []).map(task => ({ ...task, name: names.get(task.id) ?? '' }))
  const kept = new Set(all.toSorted((a, b) => a.totalFloat - b.totalFloat).slice(0, TASKS_MAX))
  const rows = all.filter(row => kept.has(row))
  const scale = scaleOf(rows)
  const tasks = tableModel('KeduSchedule', 'id', taskColumns(scale, language), rows)
  const quality = tableModel(
    'KeduScheduleQuality',
    'key',
    qualityColumns(names, language),
    report.schedule?.quality ?? [],
    { firstColumn: tasks.columns.length + 1 },
  )
  const line = scale && scheduleLine({ ...lineOf(scale), shown: rows.length, all: all.length })
  return sheetModel(
    'schedule',
    language,
    [...reportLines('schedule', report), ...(line ? [line] : [])],
    [tasks, quality],
  )
}

const lineOf = ({ firstDay, weeks }: BarScale) => ({
  from: isoOfDay(firstDay),
  to: isoOfDay(firstDay + BARS * weeks * DAYS_OF_WEEK - 1),
  weeks,
})

/** The fewest whole weeks a column by which the whole plan fits. */
function scaleOf(rows: readonly Row[]): BarScale | null {
  const days = rows.flatMap(({ earlyStart, lateFinish, earlyFinish }) =>
    [earlyStart, earlyFinish, lateFinish].flatMap(date => (date === null ? [] : [dayOfIso(date)])),
  )
  if (days.length === 0) return null
  const first = days.reduce((least, day) => Math.min(least, day))
  const last = days.reduce((most, day) => Math.max(most, day))
  const firstDay = first - weekdayOfDay(first) + 1
  return { firstDay, weeks: Math.ceil((last - firstDay + 1) / DAYS_OF_WEEK / BARS) }
}

function taskColumns(scale: BarScale | null, language: Language) {
  const { text, number } = columnsIn(language)
  const none = { whenGone: { value: null } }
  const date = (id: 'earlyStart' | 'earlyFinish' | 'lateStart' | 'lateFinish') =>
    filled<Row>(text(id, scheduleHeaders[id], 12, none), row => row[id])
  const float = (id: 'totalFloat' | 'freeFloat') =>
    filled<Row>(number(id, scheduleHeaders[id], DAYS_FORMAT, 10, none), row => row[id])
  const bars = Array.from({ length: BARS }, (_, at) => at)
  return [
    filled<Row>(text('id', headers.task, 12), row => row.id),
    filled<Row>(text('name', headers.name, 32, none), row => row.name),
    date('earlyStart'),
    date('earlyFinish'),
    date('lateStart'),
    date('lateFinish'),
    filled<Row>(
      number('duration', scheduleHeaders.duration, DAYS_FORMAT, 8, none),
      row => row.earlyFinishDay - row.earlyStartDay,
    ),
    float('totalFloat'),
    float('freeFloat'),
    filled<Row>(
      text('critical', scheduleHeaders.critical, 12, { whenGone: { value: stateWords.gone[language] } }),
      row => (row.critical ? criticalWords[row.totalFloat < 0 ? 'late' : 'critical'][language] : null),
    ),
    ...bars.map(at =>
      filled<Row>(text(`bar${at + 1}`, barHeader(at + 1), 4, { isOptional: true, ...none }), row =>
        scale ? barAt(row, scale, at) : null,
      ),
    ),
  ]
}

/** The sign of a task in one column; null where it has nothing there. */
function barAt(
  { earlyStart, earlyFinish, lateFinish, earlyStartDay, earlyFinishDay, critical }: Row,
  scale: BarScale,
  at: number,
) {
  const from = scale.firstDay + at * scale.weeks * DAYS_OF_WEEK
  const to = from + scale.weeks * DAYS_OF_WEEK - 1
  const touches = (first: string | null, last: string | null) =>
    first !== null && last !== null && dayOfIso(first) <= to && dayOfIso(last) >= from
  if (touches(earlyStart, earlyFinish)) {
    if (earlyStartDay === earlyFinishDay) return '◆'
    return critical ? '■' : '□'
  }
  return touches(earlyFinish, lateFinish) ? '·' : null
}

type QualityRow = QualityResult

function qualityColumns(names: ReadonlyMap<string, string>, language: Language) {
  const { text, sentence, number } = columnsIn(language)
  const none = { whenGone: { value: null } }
  return [
    filled<QualityRow>(sentence('check', scheduleHeaders.check, 38), row => qualityNames[row.check][language]),
    filled<QualityRow>(number('value', headers.value, RATIO_FORMAT, 10, none), row => shown(row, row.value, language)),
    filled<QualityRow>(number('limit', scheduleHeaders.limit, RATIO_FORMAT, 10, none), row => {
      if (row.unit === 'yes-no') return yesNo.yes[language]
      const sign = row.goodSide === 'at-most' ? '"≤ "' : '"≥ "'
      return { value: row.limit, numberFormat: `${sign}${FORMATS[row.unit]}` }
    }),
    filled<QualityRow>(text('state', headers.state, 12, none), row =>
      row.met === null ? null : qualityStates[row.met ? 'met' : 'missed'][language],
    ),
    filled<QualityRow>(sentence('tasks', headers.tasks, 40, none), row =>
      row.reason === null
        ? taskList(row.tasks, names, language)
        : (qualityReasons[row.reason]?.[language] ?? row.reason),
    ),
    filled<QualityRow>(text('key', headers.key, 20, { isMuted: true }), row => row.check),
  ]
}

const FORMATS = { share: '0%', count: COUNT_FORMAT, index: RATIO_FORMAT, 'yes-no': COUNT_FORMAT }

function shown({ unit }: QualityRow, value: number | null, language: Language) {
  if (unit === 'yes-no') return value === null ? null : yesNo[value === 1 ? 'yes' : 'no'][language]
  return { value, numberFormat: FORMATS[unit] }
}

function taskList(tasks: readonly string[], names: ReadonlyMap<string, string>, language: Language): string {
  const named = tasks.slice(0, TASKS_NAMED).map(id => names.get(id) ?? id)
  const more = tasks.length - named.length
  return [...named, ...(more > 0 ? [sheetLines.moreTasks(more)[language]] : [])].join(language === 'zh' ? '、' : ', ')
}
