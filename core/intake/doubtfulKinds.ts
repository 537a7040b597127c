/** Tables that hardly fit any kind: they are read as the kind that fits best, which is said. */
import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'
import type { TableReader } from './tableReader.ts'

/** Of tables below this about every second one is what it was taken for; of all others nearly every one. */
const SURE_FROM = 0.6

/** Says of a table with rows that its kind is a guess, unless a person chose it. */
export function sayWhetherDoubtful(reader: TableReader): void {
  const { table } = reader
  if (table.confidence >= SURE_FROM || reader.rows.length === 0 || table.corrections?.table.kind !== undefined) return
  const source = reader.headerSource(table.stack.firstColumn)
  const cell = placeName(source)
  const params = { cell, kind: table.kind }
  reader.findings.push(raise('input/kind-uncertain', { kind: 'cell', id: cell }, params, { source }))
}
