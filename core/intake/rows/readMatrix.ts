/** A responsibility matrix: cells as written, parties from the headings, the scheme from legend, title and cells. */

import type { Matrix, MatrixRow } from '../../contract/people.ts'
import type { Source } from '../../contract/primitives.ts'
import { splitNames } from '../../names.ts'
import { CODE_CONCEPT } from '../dutyColumns.ts'
import { fold } from '../normalise.ts'
import type { TableReader } from '../tableReader.ts'
import { isBlankMark } from '../values/numbers.ts'
import { RACI_WORDS } from '../words/raci.ts'
import { legendEntries, readLegend } from './matrixLegend.ts'

export interface MatrixTable {
  scheme?: string
  legend?: Matrix['legend']
  parties: string[]
  rows: MatrixRow[]
  partySources: Record<string, Source>
}

function schemeOf(
  reader: TableReader,
  cells: readonly string[],
  legend: ReadonlyMap<string, unknown>,
): string | undefined {
  const titles = fold([reader.table.sheet.name, ...reader.table.notes].join(' '))
  const words = cells.filter(cell => cell.split(/[\s/,，、;；&+]+/).some(part => RACI_WORDS.has(part))).length
  if (words * 2 > cells.length) return 'zh'
  if (titles.includes('rasci') || legend.has('S')) return 'RASCI'
  const letters = cells.flatMap(cell => cell.toUpperCase().match(/[A-Z]/g) ?? [])
  const supports = letters.filter(letter => letter === 'S').length
  return supports >= 3 && supports >= letters.length * 0.05 ? 'RASCI' : undefined
}

/** Reads a matrix, or a long list of task, party and code, which is the same matrix. */
export function readMatrix(reader: TableReader): MatrixTable {
  const entries = legendEntries(reader)
  const legend = readLegend(reader, entries)
  const table = formOf(reader)(reader)
  const scheme = schemeOf(
    reader,
    table.rows.flatMap(row => Object.values(row.cells)),
    entries,
  )
  return { ...table, ...(scheme && { scheme }), ...(legend && { legend }) }
}

/** Parties across, or one column a duty with the parties in its cells, or one row an assignment. */
function formOf(reader: TableReader): (reader: TableReader) => MatrixTable {
  if (reader.table.parties.length > 0) return readWide
  return dutiesOf(reader).length > 0 ? readByDuty : readLong
}

const dutiesOf = (reader: TableReader) =>
  [...reader.table.columns].flatMap(([concept, column]) =>
    concept.startsWith(CODE_CONCEPT) ? [{ code: concept.slice(CODE_CONCEPT.length), column }] : [],
  )

/** The parties in one cell, none for a mark that says so. */
const partiesIn = (text: string) => (isBlankMark(text) ? [] : splitNames(text))

/** One code more for a party. */
function addCode(cells: Record<string, string>, party: string, code: string): void {
  const before = cells[party]
  cells[party] = before === undefined ? code : `${before}/${code}`
}

function readByDuty(reader: TableReader): MatrixTable {
  const partySources: Record<string, Source> = {}
  const duties = dutiesOf(reader)
  const rows = reader.rows.map((row): MatrixRow => {
    const id = reader.text(row, 'id')
    const cells: Record<string, string> = {}
    const cellSources: Record<string, Source> = {}
    for (const { code, column } of duties) {
      const value = reader.valueAt(row, column)
      for (const party of partiesIn(value === null ? '' : String(value))) {
        addCode(cells, party, code)
        partySources[party] ??= reader.sourceAt(row, column)
        cellSources[party] ??= reader.sourceAt(row, column)
      }
    }
    const source = reader.source(row, 'task')
    return { ...(id !== undefined && { id }), task: reader.text(row, 'task') ?? '', cells, source, cellSources }
  })
  return { parties: Object.keys(partySources), rows, partySources }
}

function readWide(reader: TableReader): MatrixTable {
  const { parties } = reader.table
  const rows = reader.rows.map((row): MatrixRow => {
    const id = reader.text(row, 'id')
    const cells: Record<string, string> = {}
    for (const { name, column } of parties) {
      const text = reader.table.sheet.text(row, column)
      if (text !== '') cells[name] = text
    }
    return {
      ...(id !== undefined && { id }),
      task: reader.text(row, 'task') ?? '',
      cells,
      source: reader.source(row, 'task'),
    }
  })
  const partySources = Object.fromEntries(parties.map(({ name, column }) => [name, reader.headerSource(column)]))
  return { parties: parties.map(party => party.name), rows, partySources }
}

function readLong(reader: TableReader): MatrixTable {
  const rows = new Map<string, MatrixRow>()
  const partySources: Record<string, Source> = {}
  for (const row of reader.rows) {
    const task = reader.text(row, 'task')
    const party = reader.text(row, 'party')
    if (task === undefined || party === undefined) continue
    const id = reader.text(row, 'id')
    const entry: MatrixRow = rows.get(task) ?? {
      ...(id !== undefined && { id }),
      task,
      cells: {},
      source: reader.source(row, 'task'),
      cellSources: {},
    }
    rows.set(task, entry)
    const code = reader.text(row, 'code') ?? ''
    if (code !== '') addCode(entry.cells, party, code)
    if (code !== '' && entry.cellSources) entry.cellSources[party] ??= reader.source(row, 'code')
    partySources[party] ??= reader.source(row, 'party')
  }
  return { parties: Object.keys(partySources), rows: [...rows.values()], partySources }
}
