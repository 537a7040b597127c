/** Work and capacity: the weeks of every person as a list, and the weeks ahead as a map of people × weeks beside it. */
import { dayOfIso, isoOfDay, weekdayOfDay } from '../calendar.ts'
import type { Report, WorkloadWeek } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { sheetLines } from '../messages/sheetNames.ts'
import { headers, stateWords, weekHeader, workloadStateWords } from '../messages/sheets.ts'
import { columnsIn, filled, type Language } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

/** Weeks before the status date that are still shown: what went on of late explains what comes. */
const WEEKS_BEFORE = 4
const MAP_WEEKS = 26
const DAYS_OF_WEEK = 7
/** Tasks of one week that are named in a cell. */
const TASKS_NAMED = 20

type Row = WorkloadWeek & { key: string }
interface MapRow {
  person: string
  /** Share of the capacity by number of the week, from 1; text where there is work and no capacity. */
  shares: ReadonlyMap<number, number | string>
}

/** The list by person and week. Weeks further back are left out, which is said above the table. */
export function workloadSheet(report: Report, language: Language): SheetModel {
  const { statusDate } = report.project.project
  const all = report.responsibility?.workload ?? []
  const statusDay = dayOfIso(statusDate)
  const thisMonday = statusDay - weekdayOfDay(statusDay) + 1
  const firstWeek = isoOfDay(thisMonday - WEEKS_BEFORE * DAYS_OF_WEEK)
  const shown = all.filter(({ week }) => week >= firstWeek)
  const rows = shown
    .map(week => ({ ...week, key: `${week.person} ${week.week}` }))
    .sort((a, b) => byText(a.person, b.person) || byText(a.week, b.week))
  const list = tableModel('KeduWorkload', 'key', listColumns(report, language), rows)
  const map = tableModel('KeduWorkloadMap', 'person', mapColumns(report, language), mapRows(rows, thisMonday), {
    firstColumn: list.columns.length + 1,
  })
  const line = sheetLines.workload({
    from: firstWeek,
    firstWeek: isoOfDay(thisMonday),
    hidden: all.length - shown.length,
  })
  const lines = [...reportLines('workload', report), ...(shown.length > 0 ? [line] : [])]
  return sheetModel('workload', language, lines, [list, map])
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function listColumns(report: Report, language: Language) {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  const names = new Map(report.project.tasks.map(task => [task.id, task.name]))
  return [
    filled<Row>(text('person', headers.person, 16), row => row.person),
    filled<Row>(text('week', headers.week, 12), row => row.week),
    filled<Row>(number('hours', headers.hours, '0.0', 10, gone), row => row.hours),
    filled<Row>(number('capacity', headers.capacityHours, '0.0', 12, gone), row => row.capacityHours),
    filled<Row>(number('load', headers.load, '0%', 10, gone), shareOf),
    filled<Row>(
      text('state', headers.state, 12, { whenGone: { value: stateWords.gone[language] } }),
      row => workloadStateWords[row.state][language],
    ),
    filled<Row>(sentence('tasks', headers.tasks, 44, gone), row => taskNames(row, names, language)),
    filled<Row>(text('key', headers.key, 16, { isMuted: true }), row => row.key),
  ]
}

/** Null where there is no capacity: work on days away has no share of it. */
const shareOf = ({ hours, capacityHours }: WorkloadWeek) => (capacityHours > 0 ? hours / capacityHours : null)

function taskNames({ tasks }: Row, names: ReadonlyMap<string, string>, language: Language): string {
  const named = tasks.slice(0, TASKS_NAMED).map(id => names.get(id) ?? id)
  const more = tasks.length - named.length
  return [...named, ...(more > 0 ? [sheetLines.moreTasks(more)[language]] : [])].join(language === 'zh' ? '、' : ', ')
}

/**
 * Columns that count from the week of the status date, so that they are the same in every run; a sign before the figure says
 * what is full and what is too much.
 */
function mapColumns(report: Report, language: Language) {
  const { text, number } = columnsIn(language)
  const limit = (name: 'fullShare' | 'overShare') => report.project.settings?.thresholds?.[`workload.${name}`] ?? 1
  const format = `[>${limit('overShare')}]"■ "0%;[>=${limit('fullShare')}]"▲ "0%;0%`
  const weeks = Array.from({ length: MAP_WEEKS }, (_, at) => at + 1)
  return [
    filled<MapRow>(text('person', headers.person, 16), row => row.person),
    ...weeks.map(week =>
      filled<MapRow>(
        number(`week${week}`, weekHeader(week), format, 8, { isOptional: true, whenGone: { value: null } }),
        row => row.shares.get(week) ?? null,
      ),
    ),
  ]
}

/** People with work or free hours in the weeks of the map, as in the list. */
function mapRows(rows: readonly Row[], thisMonday: number): MapRow[] {
  const byPerson = Map.groupBy(rows, row => row.person)
  return [...byPerson].flatMap(([person, weeks]) => {
    const shares = new Map<number, number | string>()
    for (const week of weeks) {
      const number = (dayOfIso(week.week) - thisMonday) / DAYS_OF_WEEK + 1
      if (number >= 1 && number <= MAP_WEEKS) shares.set(number, shareOf(week) ?? '■')
    }
    return shares.size > 0 ? [{ person, shares }] : []
  })
}
