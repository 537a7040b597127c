/** Who is missed most: for each person and department the tasks, money and dates that have no other owner. */
import type { Report, StressRow } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { sheetLines } from '../messages/sheetNames.ts'
import { headers, listOf, partyKinds } from '../messages/sheets.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

/** Tasks that are named in a cell. */
const TASKS_NAMED = 20

/** The sheet, in the order of the report: the most money first. */
export function stressSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  const names = new Map(report.project.tasks.map(task => [task.id, task.name]))
  const tasksOf = ({ tasks }: StressRow): string => {
    const named = tasks.slice(0, TASKS_NAMED).map(id => names.get(id) ?? id)
    const more = tasks.length - named.length
    return listOf([...named, ...(more > 0 ? [sheetLines.moreTasks(more)[language]] : [])])[language]
  }
  const columns = [
    filled<StressRow>(text('party', headers.party, 24), row => row.party),
    filled<StressRow>(text('kind', headers.kind, 12), row => partyKinds[row.kind][language]),
    filled<StressRow>(
      number('amount', headers.amount, moneyFormat(report.project.project.currency), 18, gone),
      row => row.amount,
    ),
    filled<StressRow>(number('count', headers.soleTasks, COUNT_FORMAT, 10, gone), row => row.tasks.length),
    filled<StressRow>(number('critical', headers.criticalTasks, COUNT_FORMAT, 10, gone), row => row.criticalTasks),
    filled<StressRow>(text('firstStart', headers.firstStart, 14, gone), row => row.firstStart),
    filled<StressRow>(text('lastFinish', headers.lastFinish, 14, gone), row => row.lastFinish),
    filled<StressRow>(sentence('tasks', headers.tasks, 60, gone), tasksOf),
    filled<StressRow>(text('key', headers.key, 16, { isMuted: true }), row => `${row.kind} ${row.party}`),
  ]
  const table = tableModel('KeduStress', 'key', columns, report.responsibility?.stress ?? [])
  return sheetModel('stress', language, reportLines('stress', report), [table])
}
