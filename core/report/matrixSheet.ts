/** The responsibility matrix as it was read, its faults marked: in the cell by a sign, in the row by their sentences. */
import type { Finding } from '../contract/finding.ts'
import type { MatrixRow } from '../contract/people.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { sheetLines } from '../messages/sheetNames.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { type ColumnOf, columnsIn, filled, type Language } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

/** A larger matrix is shown by its faulty rows only, which is said above the table. */
const CELLS_MAX = 100_000
/** Stands behind the code of a cell that a fault is about; never colour alone. */
const FAULT_SIGN = '⚠'
const PARTY_WIDTH = 12

interface ShownRow {
  key: string
  row: MatrixRow
  faults: readonly Finding[]
}

/** The sheet of the matrix; its table is empty without one. */
export function matrixSheet(report: Report, language: Language): SheetModel {
  const { text, sentence } = columnsIn(language)
  const all = shownRows(report)
  const parties = partiesOf(report)
  const isLarge = all.length * parties.length > CELLS_MAX
  const rows = isLarge ? all.filter(({ faults }) => faults.length > 0) : all
  const gone = { whenGone: { value: null } }
  const columns: ColumnOf<ShownRow>[] = [
    filled<ShownRow>(text('task', headers.task, 36), ({ row }) => row.task),
    filled<ShownRow>(sentence('faults', headers.faults, 48, { whenGone: { value: stateWords.gone[language] } }), row =>
      row.faults.map(fault => fault.message[language]).join('\n'),
    ),
    ...withUniqueHeaders(parties).map(({ party, header }) =>
      filled<ShownRow>(text(`party:${party}`, { en: header, zh: header }, PARTY_WIDTH, gone), row =>
        cellOf(row, party),
      ),
    ),
    filled<ShownRow>(text('key', headers.key, 16, { isMuted: true }), row => row.key),
  ]
  const lines = [...reportLines('matrix', report), ...(isLarge ? [sheetLines.onlyFaulty(rows.length, all.length)] : [])]
  return sheetModel('matrix', language, lines, [tableModel('KeduMatrix', 'key', columns, rows)])
}

/** Rows with their faults; rows of one id or text are counted, so that each has a key of its own. */
function shownRows({ project, findings }: Report): ShownRow[] {
  const faults = Map.groupBy(
    findings.filter(({ area, subject, severity }) => area === 'raci' && subject.kind === 'task' && severity !== 'info'),
    ({ subject }) => subject.id,
  )
  const times = new Map<string, number>()
  return (project.matrix?.rows ?? []).map(row => {
    const id = row.id ?? row.task
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return { key: time > 1 ? `${id} (${time})` : id, row, faults: faults.get(id) ?? [] }
  })
}

const partiesOf = ({ project }: Report): string[] => [
  ...new Set([
    ...(project.matrix?.parties ?? []),
    ...(project.matrix?.rows ?? []).flatMap(row => Object.keys(row.cells)),
  ]),
]

/** No two columns of a table may have one heading, whatever its case. */
function withUniqueHeaders(parties: readonly string[]): { party: string; header: string }[] {
  const taken = new Set([headers.task, headers.faults, headers.key].flatMap(({ en, zh }) => [en, zh].map(folded)))
  return parties.map(party => {
    let header = party
    for (let count = 2; taken.has(folded(header)); count++) header = `${party} (${count})`
    taken.add(folded(header))
    return { party, header }
  })
}

const folded = (text: string) => text.trim().toLowerCase()

/** The code as it was written, with a sign where a fault names the party. */
function cellOf({ row, faults }: ShownRow, party: string): string | null {
  const code = row.cells[party]?.trim() ?? ''
  const isFaulty = faults.some(({ params: { party: one, parties, approver } }) =>
    Array.isArray(parties) ? parties.some(name => name === party) : one === party || approver === party,
  )
  if (code === '') return null
  return isFaulty ? `${code} ${FAULT_SIGN}` : code
}
