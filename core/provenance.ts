/** From the place of a row to the cell of one concept of it: the cell that a person would mend. */
import type { Source } from './contract/primitives.ts'
import type { SourceTable } from './contract/project.ts'

/** The cell of the first of the concepts that the row's table has a column for; else the row's own cell. */
export type CellOf = (row: Source | undefined, ...concepts: string[]) => Source | undefined

/** The place as a person reads it: `Plan!C5`, and `[ledger.csv](csv)!C5` in another file than the first. */
export const placeName = ({ workbook, sheet, cell }: Source): string =>
  `${workbook === undefined ? '' : `[${workbook}]`}${sheet}!${cell}`

const CELL = /^([A-Za-z]+)(\d+)$/

/** Looks cells up in the tables of a Project. A row whose table is not known keeps its own cell. */
export function cellFinder(tables: readonly SourceTable[] | undefined): CellOf {
  const byId = new Map((tables ?? []).map(table => [table.id, table]))
  return (row, ...concepts) => {
    const columns = row?.table === undefined ? undefined : byId.get(row.table)?.columns
    const column = concepts.map(concept => columns?.[concept]).find(letters => letters !== undefined)
    return row && column !== undefined ? inColumn(row, column) : row
  }
}

/** The cell in the row of one place and the column of another, when both are on one sheet; else undefined. */
export function crossing(row: Source | undefined, columnHead: Source | undefined): Source | undefined {
  const column = columnHead && CELL.exec(columnHead.cell)?.[1]
  return row && column && row.sheet === columnHead.sheet && row.workbook === columnHead.workbook
    ? inColumn(row, column)
    : undefined
}

function inColumn(row: Source, column: string): Source {
  const rowNumber = CELL.exec(row.cell)?.[2]
  return rowNumber === undefined ? row : { ...row, cell: `${column}${rowNumber}` }
}
