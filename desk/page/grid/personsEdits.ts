/** Reads what a person pasted, filled or deleted in the view, as texts to type into the model's cells. */
import type { ICellData, Nullable } from '@univerjs/presets'

export interface PersonsEdit {
  row: number
  column: number
  /** As if typed; empty clears the cell. */
  text: string
}

/** The edits in a change of values that the view made by itself. */
export function personsEdits(params: object): PersonsEdit[] {
  const matrix: unknown = 'cellValue' in params ? params.cellValue : null
  if (typeof matrix !== 'object' || matrix === null) return []
  return Object.entries(matrix as Record<string, Record<string, ICellData | null>>).flatMap(([row, line]) =>
    Object.entries(line ?? {}).flatMap(([column, cell]) => {
      const text = typedText(cell)
      return text === null ? [] : [{ row: Number(row), column: Number(column), text }]
    }),
  )
}

/** The text of a cell as the editor hands it over; null when only its look was touched. */
export function typedText(cell: Nullable<ICellData>): string | null {
  if (!cell) return ''
  if (cell.f) return cell.f
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '')
  if (cell.v === undefined) return null
  if (cell.v === null) return ''
  if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE'
  // 4 is Univer's "force string": typed with an apostrophe, which it takes away.
  return cell.t === 4 ? `'${cell.v}` : String(cell.v)
}
