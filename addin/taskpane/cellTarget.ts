/** Where a click leads: the cell of a finding, with what finds its row again. */
import type { Source } from '../../core/contract/primitives.ts'
import type { CellTarget, HeaderTarget } from '../../core/contract/workbook.ts'
import type { LocatedTable } from '../engine/protocol.ts'

export function cellTarget(source: Source, tables: readonly LocatedTable[]): CellTarget {
  const { keyColumn, headers = {} } = tables.find(table => table.id === source.table) ?? {}
  const header = headerTarget(headers, source.cell.replace(/\d+$/, ''))
  const keyHeader = headerTarget(headers, keyColumn)
  return {
    sheet: source.sheet,
    cell: source.cell,
    ...(keyColumn !== undefined && source.key !== undefined && { keyColumn, key: source.key }),
    ...(header !== undefined && { header }),
    ...(keyHeader !== undefined && { keyHeader }),
  }
}

/** The headers of a table come from left to right. */
function headerTarget(headers: Record<string, string>, column: string | undefined): HeaderTarget | undefined {
  const text = headers[column ?? '']
  if (text === undefined) return undefined
  const namesakes = Object.keys(headers).filter(letters => headers[letters] === text)
  return { text, nth: namesakes.indexOf(column ?? '') + 1 }
}

/** The address as a person reads it. */
export function cellName({ workbook, sheet, cell }: Source): string {
  return `${workbook === undefined ? '' : `[${workbook}]`}${sheet}!${cell}`
}

/** Whether there is a cell to go to: it stands in the workbook beside the pane, not in a file that was added. */
export const canSelect = (kind: 'excel' | 'files', source: Source): boolean =>
  kind === 'excel' && source.workbook === undefined
