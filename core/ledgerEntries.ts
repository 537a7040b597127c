/** The ledger in its two forms, a list of entries or a table of columns and rows, as numbered entries. */
import type { LedgerEntry, LedgerTable } from './contract/ledger.ts'
import type { Project } from './contract/project.ts'

/** An entry and its 1-based place in the ledger, which names it where it has no id. */
export interface NumberedEntry {
  entry: LedgerEntry
  number: number
}

/** The entries of a ledger that has passed {@link parseProject}; an empty cell of a table is an absent field. */
export function numberedEntries(ledger: Project['ledger']): NumberedEntry[] {
  if (!ledger) return []
  const entries = Array.isArray(ledger) ? ledger : entriesOfTable(ledger)
  return entries.map((entry, index) => ({ entry, number: index + 1 }))
}

function entriesOfTable({ columns, rows, source = [] }: LedgerTable): LedgerEntry[] {
  const sources = source.flatMap(({ cells, ...place }) => cells.map(cell => ({ ...place, cell })))
  return rows.map((row, at) => {
    const entry = entryOfRow(columns, row)
    const from = sources[at]
    return from ? { ...entry, source: from } : entry
  })
}

/** One row of a ledger table as an entry; whether it is a whole entry is for the schema to say. */
export function entryOfRow(columns: readonly string[], row: LedgerTable['rows'][number]): LedgerEntry {
  const entry: Record<string, string | number> = {}
  for (const [index, column] of columns.entries()) {
    const cell = row[index]
    if (cell !== null && cell !== undefined) entry[column] = cell
  }
  return entry as unknown as LedgerEntry
}

/** How a finding names an entry: its id, else `#n`. */
export const entryName = ({ entry, number }: NumberedEntry): string => entry.id ?? `#${number}`
