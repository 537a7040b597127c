/** All registers in one table, and beside it whether the duties that they name are lived. */
import type { LivedDuty, RegisterReport, Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { registerKindName } from '../messages/registerKinds.ts'
import { headers, livedWords, registerStateWords, stateWords, yesNo } from '../messages/sheets.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

type Row = RegisterReport['rows'][number] & { key: string; kind: string }

const STATE_ORDER: Record<Row['state'], number> = { overdue: 0, open: 1, done: 2 }

/** Late rows first, the latest of them on top, then the open ones by date, then what is done. */
export function registersSheet(report: Report, language: Language): SheetModel {
  const rows = registerRows(report.registers ?? [])
  const registers = tableModel('KeduRegisters', 'key', registerColumns(language), rows)
  const duties = tableModel(
    'KeduLivedDuties',
    'duty',
    dutyColumns(language),
    report.responsibility?.livedDuties ?? [],
    { firstColumn: registers.columns.length + 1 },
  )
  return sheetModel('registers', language, reportLines('registers', report), [registers, duties])
}

function registerRows(registers: readonly RegisterReport[]): Row[] {
  const rows = registers.flatMap(({ kind, rows: ofKind }) =>
    ofKind.map(row => ({ ...row, kind, key: `${kind}:${row.id}` })),
  )
  return rows.toSorted(
    (a, b) =>
      STATE_ORDER[a.state] - STATE_ORDER[b.state] ||
      (b.daysLate ?? 0) - (a.daysLate ?? 0) ||
      byText(a.due ?? '9', b.due ?? '9') ||
      byText(a.key, b.key),
  )
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function registerColumns(language: Language) {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  const seldom = { isOptional: true, ...gone }
  return [
    filled<Row>(text('kind', headers.register, 14), row => registerKindName(row.kind)[language]),
    filled<Row>(text('id', headers.findingId, 10), row => row.id),
    filled<Row>(sentence('title', headers.item, 44), row => row.title),
    filled<Row>(
      text('state', headers.state, 12, { whenGone: { value: stateWords.gone[language] } }),
      row => registerStateWords[row.state][language],
    ),
    filled<Row>(text('due', headers.due, 12, gone), row => row.due),
    filled<Row>(number('daysLate', headers.daysLate, COUNT_FORMAT, 10, gone), row => row.daysLate),
    filled<Row>(text('owner', headers.owner, 16, gone), row => row.owner),
    filled<Row>(text('department', headers.department, 16, seldom), row => row.department),
    filled<Row>(text('duty', headers.duty, 20, seldom), row => row.duty),
    filled<Row>(sentence('evidence', headers.evidence, 24, seldom), row => row.evidence),
    filled<Row>(text('key', headers.key, 16, { isMuted: true }), row => row.key),
  ]
}

function dutyColumns(language: Language) {
  const { text, number } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  return [
    filled<LivedDuty>(text('duty', headers.duty, 28), line => line.duty),
    filled<LivedDuty>(
      text('lived', headers.lived, 14, { whenGone: { value: stateWords.gone[language] } }),
      line => (line.lived === null ? livedWords.unknown : yesNo[line.lived ? 'yes' : 'no'])[language],
    ),
    filled<LivedDuty>(number('rows', headers.rows, COUNT_FORMAT, 10, gone), line => line.rows),
    filled<LivedDuty>(number('done', headers.done, COUNT_FORMAT, 10, gone), line => line.done),
    filled<LivedDuty>(number('overdue', headers.overdue, COUNT_FORMAT, 10, gone), line => line.overdue),
  ]
}
