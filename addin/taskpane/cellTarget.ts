/** Where a click leads: the cell of a finding, with what finds its row again. */
import type { Source } from '../../core/contract/primitives.ts'
import type { SourceTable } from '../../core/contract/project.ts'
import type { CellTarget } from '../../core/contract/workbook.ts'

export function cellTarget(source: Source, tables: readonly SourceTable[]): CellTarget {
  const keyColumn = tables.find(table => table.id === source.table)?.keyColumn
  return {
    sheet: source.sheet,
    cell: source.cell,
    ...(keyColumn !== undefined && source.key !== undefined && { keyColumn, key: source.key }),
  }
}

/** The address as a person reads it. */
export function cellName(source: Source): string {
  return `${source.sheet}!${source.cell}`
}
