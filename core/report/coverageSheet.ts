/** The demands of the policy, what is missing first: which department must take part where, and whether it does. */
import type { CoverageRow, Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { departmentName } from '../departments.ts'
import { dutyName } from '../messages/duties/catalogue.ts'
import { coverageWords, headers, stateWords } from '../messages/sheets.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

/** Ids of tasks shown in a cell; the count beside them is whole. */
const TASKS_SHOWN = 10

type Row = CoverageRow & { key: string }

/** The sheet of coverage; its table is empty without a policy. */
export function coverageSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  const columns = [
    filled<Row>(text('department', headers.department, 24), row =>
      row.department === null ? null : departmentName(row.department)[language],
    ),
    filled<Row>(text('phase', headers.phase, 18, gone), row => row.phase),
    filled<Row>(sentence('duty', headers.duty, 30, gone), row =>
      row.duty === null ? null : dutyName(row.duty)[language],
    ),
    filled<Row>(text('requiredRole', headers.requiredRole, 14, gone), row =>
      row.requiredRole === 'any' ? coverageWords.any[language] : row.requiredRole,
    ),
    filled<Row>(
      text('met', headers.state, 14, { whenGone: { value: stateWords.gone[language] } }),
      row => coverageWords[row.met ? 'met' : 'missing'][language],
    ),
    filled<Row>(number('count', headers.taskCount, COUNT_FORMAT, 8, gone), row => row.tasks.length),
    filled<Row>(sentence('tasks', headers.tasks, 36, gone), row => row.tasks.slice(0, TASKS_SHOWN).join(', ')),
    filled<Row>(text('key', headers.key, 20, { isMuted: true }), row => row.key),
  ]
  const rows = keyed(report.responsibility?.coverage ?? []).toSorted((a, b) => Number(a.met) - Number(b.met))
  return sheetModel('coverage', language, reportLines('coverage', report), [
    tableModel('KeduCoverage', 'key', columns, rows),
  ])
}

/** A rule is known by what it demands; of equal ones each has a number. */
function keyed(coverage: readonly CoverageRow[]): Row[] {
  const times = new Map<string, number>()
  return coverage.map(row => {
    const key = [row.department, row.phase, row.duty, row.requiredRole].map(part => part ?? '').join(' / ')
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return { ...row, key: time > 1 ? `${key} (${time})` : key }
  })
}
