/** Keeps formulas pointing at the same cells when rows of a table move or its headers are renamed, as Excel does. */
import { columnLetters } from '../../core/report/cellAddress.ts'

/** Rows of one area of a sheet on their way: the new row of a row, or null when it is deleted. From 0. */
export interface RowMove {
  sheet: string
  firstColumn: number
  lastColumn: number
  rowOf: (row: number) => number | null
}

/** Headers of one table, old to new. */
export interface HeaderRenames {
  table: string
  headers: ReadonlyMap<string, string>
}

/** A string, a bracketed structured reference, or a reference with or without a sheet before it. */
const TOKENS =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$'"\]])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\w(.[!])/gu

/** The formula after rows moved. `ownSheet` is the sheet that the formula stands on. */
export function moveReferences(formula: string, ownSheet: string, move: RowMove): string {
  return formula.replace(TOKENS, (token, qualifier?: string, first?: string, last?: string) => {
    if (first === undefined || sheetOf(qualifier, ownSheet) !== move.sheet) return token
    const moved = movedArea(corner(first), corner(last ?? first), move)
    if (!moved) return '#REF!'
    const [top, bottom] = moved
    const prefix = qualifier === undefined ? '' : `${qualifier}!`
    return last === undefined ? prefix + written(top) : `${prefix}${written(top)}:${written(bottom)}`
  })
}

/** Rewrites formulas after headers of a table were renamed: `KeduCost[EV]`, `KeduCost[[#This Row],[EV]]`. */
export function headerRenamer({ table, headers }: HeaderRenames): (formula: string) => string {
  const reference = new RegExp(`(?<![\\w.])${escaped(table)}\\[((?:[^[\\]]|\\[[^\\]]*\\])*)\\]`, 'gi')
  return formula =>
    formula.replace(reference, (_whole, inner: string) => {
      const part = (whole: string, name: string) => `[${headers.get(name) ?? whole.slice(1, -1)}]`
      return `${table}[${headers.get(inner) ?? inner.replace(/\[([^\]]*)\]/g, part)}]`
    })
}

interface Corner {
  column: number
  row: number
  isColumnFixed: boolean
  isRowFixed: boolean
}

function corner(text: string): Corner {
  const [, columnSign, letters = '', rowSign, row] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(text) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(row) - 1, isColumnFixed: columnSign === '$', isRowFixed: rowSign === '$' }
}

function written({ column, row, isColumnFixed, isRowFixed }: Corner): string {
  return `${isColumnFixed ? '$' : ''}${columnLetters(column)}${isRowFixed ? '$' : ''}${row + 1}`
}

/** The area after the move: what is left of it, null when all of it is gone. */
function movedArea(top: Corner, bottom: Corner, { firstColumn, lastColumn, rowOf }: RowMove): [Corner, Corner] | null {
  if (top.column < firstColumn || bottom.column > lastColumn) return [top, bottom]
  let first = top.row
  let last = bottom.row
  while (first <= last && rowOf(first) === null) first++
  while (last >= first && rowOf(last) === null) last--
  if (first > last) return null
  return [
    { ...top, row: rowOf(first) ?? first },
    { ...bottom, row: rowOf(last) ?? last },
  ]
}

function sheetOf(qualifier: string | undefined, ownSheet: string): string {
  if (qualifier === undefined) return ownSheet
  return qualifier.startsWith("'") ? qualifier.slice(1, -1).replaceAll("''", "'") : qualifier
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
