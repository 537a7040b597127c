/** The ledger as it travels: entries, or columns and rows where there are too many of them. */
import type { LedgerEntry, LedgerTable } from '../contract/ledger.ts'
import { LIMITS } from '../contract/limits.ts'
import type { Project } from '../contract/project.ts'

/** Runs of entries that stand on one sheet, with the cell of each. */
function sourceRuns(entries: readonly LedgerEntry[]): NonNullable<LedgerTable['source']> {
  const runs: NonNullable<LedgerTable['source']> = []
  for (const { source } of entries) {
    const { workbook, sheet = '', table, cell = '' } = source ?? {}
    const last = runs[runs.length - 1]
    if (last && last.workbook === workbook && last.sheet === sheet && last.table === table) last.cells.push(cell)
    else
      runs.push({
        ...(workbook !== undefined && { workbook }),
        sheet,
        ...(table !== undefined && { table }),
        cells: [cell],
      })
  }
  return runs
}

/** A ledger beyond the limit for objects as columns and rows; each entry keeps its cell. */
export function ledgerForm(entries: LedgerEntry[]): NonNullable<Project['ledger']> {
  if (entries.length <= LIMITS.ledgerEntriesAsObjects) return entries
  const columns = [...new Set(entries.flatMap(entry => Object.keys(entry)))].filter(column => column !== 'source')
  return {
    columns,
    rows: entries.map(entry =>
      columns.map(column => (entry as unknown as Record<string, string | number | undefined>)[column] ?? null),
    ),
    source: sourceRuns(entries),
  }
}
