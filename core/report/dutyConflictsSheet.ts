/** Duties that exclude each other in one hand: by person and pair, where, how much money, and which control makes up for it. */
import type { DutyConflict, Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { conflictStateWords, dutyName } from '../messages/dutyWords.ts'
import { sheetLines } from '../messages/sheetNames.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

/** Documents that are named in a cell; the findings name them all. */
const PLACES_NAMED = 20

/** The sheet of conflicts: those that nothing makes up for first, then by money. */
export function dutyConflictsSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const money = moneyFormat(report.project.project.currency)
  const gone = { whenGone: { value: null } }
  const columns = [
    filled<DutyConflict>(text('person', headers.person, 16), row => row.person),
    filled<DutyConflict>(text('duty', headers.duty, 16), row => dutyName(row.duties[0])[language]),
    filled<DutyConflict>(text('otherDuty', headers.otherDuty, 16), row => dutyName(row.duties[1])[language]),
    filled<DutyConflict>(
      text('state', headers.state, 14, { whenGone: { value: stateWords.gone[language] } }),
      row => conflictStateWords[row.accepted ? 'accepted' : 'open'][language],
    ),
    filled<DutyConflict>(number('amount', headers.amount, money, 16, gone), row => row.amount),
    filled<DutyConflict>(number('places', headers.places, COUNT_FORMAT, 10, gone), row => row.where.length),
    filled<DutyConflict>(sentence('where', headers.heldIn, 44, gone), row => placesOf(row, language)),
    filled<DutyConflict>(sentence('control', headers.control, 36, gone), row => row.accepted?.control ?? null),
    filled<DutyConflict>(text('until', headers.until, 12, gone), row => row.accepted?.until ?? null),
    filled<DutyConflict>(text('key', headers.key, 24, { isMuted: true }), row =>
      [row.person, ...row.duties].join(' · '),
    ),
  ]
  const table = tableModel('KeduDutyConflicts', 'key', columns, report.responsibility?.dutyConflicts ?? [])
  return sheetModel('dutyConflicts', language, reportLines('dutyConflicts', report), [table])
}

function placesOf({ where }: DutyConflict, language: Language): string {
  const named = where.slice(0, PLACES_NAMED).map(place => place.id)
  const more = where.length - named.length
  return [...named, ...(more > 0 ? [sheetLines.moreTasks(more)[language]] : [])].join(language === 'zh' ? '、' : ', ')
}
