/** The matrix as assignments: for each row who does what. */
import type { RawFinding } from '../contract/finding.ts'
import type { Matrix, MatrixRow } from '../contract/people.ts'
import type { Source } from '../contract/primitives.ts'
import { crossing } from '../provenance.ts'
import { type CellReading, cellReader, type Scheme, schemeOf } from './codes.ts'
import type { Duty } from './schemes.ts'

export interface FilledCell extends CellReading {
  party: string
}

export interface RowReading {
  row: MatrixRow
  subject: RawFinding['subject']
  /** Tells rows apart that have the same id or text; the first has none. */
  discriminator: string | undefined
  /** Cells that are not blank, in the order of the parties. */
  cells: readonly FilledCell[]
}

export interface MatrixReading {
  scheme: Scheme
  /** The columns, then parties that only a row names. */
  parties: readonly string[]
  rows: readonly RowReading[]
  /** The cell of a party in a row, else the row's own. */
  cellOf(row: RowReading, party: string): Source | undefined
}

/** One duty explained alone is a remark; two are the scheme of the sheet. */
const LEGEND_ROLES_MIN = 2

/** Reads every cell. */
export function readMatrix(matrix: Matrix): MatrixReading {
  const stated = schemeOf(matrix.scheme ?? 'RACI', matrix.legend)
  const read = cellReader(stated)
  const parties = [...new Set([...matrix.parties, ...matrix.rows.flatMap(row => Object.keys(row.cells))])]
  const order = new Map(parties.map((party, index) => [party, index]))
  const times = new Map<string, number>()
  const rows = matrix.rows.map(row => {
    const id = row.id ?? row.task
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    const cells = Object.entries(row.cells)
      .map(([party, text]) => ({ party, ...read(text) }))
      .filter(cell => cell.duties.length > 0 || cell.unknown.length > 0)
      .sort((a, b) => (order.get(a.party) ?? 0) - (order.get(b.party) ?? 0))
    return {
      row,
      subject: { kind: 'task' as const, id },
      discriminator: time > 1 ? `row ${time}` : undefined,
      cells,
    }
  })
  const scheme = { ...stated, duties: dutiesInUse(stated, matrix.legend, rows) }
  const cellOf = (row: RowReading, party: string) =>
    row.row.cellSources?.[party] ?? crossing(row.row.source, matrix.partySources?.[party]) ?? row.row.source
  return { scheme, parties, rows, cellOf }
}

/** A sheet with a legend of its own has the duties that the legend names and those that some cell holds all the same. */
function dutiesInUse(scheme: Scheme, legend: Matrix['legend'], rows: readonly RowReading[]): readonly Duty[] {
  const roles = new Set<string>(Object.values(legend ?? {}).flatMap(role => role.split('/')))
  if (roles.size < LEGEND_ROLES_MIN) return scheme.duties
  const held = new Set(rows.flatMap(row => row.cells.flatMap(cell => cell.duties)))
  return scheme.duties.filter(duty => roles.has(duty) || held.has(duty))
}

/** The parties that hold a duty in a row. */
export function partiesWith(row: RowReading, duty: Duty): string[] {
  return row.cells.filter(cell => cell.duties.includes(duty)).map(cell => cell.party)
}
