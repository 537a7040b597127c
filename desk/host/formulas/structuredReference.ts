/** Structured references: `Table[[#This Row],[Column]]`, `Table[Column]`, `[@Column]` and their kin. */

export type TablePart = 'all' | 'headers' | 'data' | 'totals' | 'thisRow'

export interface StructuredReference {
  /** Empty inside a table's own formulas. */
  table: string
  parts: TablePart[]
  firstColumn: string | null
  /** Differs from firstColumn only in `[[First]:[Last]]`. */
  lastColumn: string | null
}

const PARTS: Record<string, TablePart> = {
  '#all': 'all',
  '#headers': 'headers',
  '#data': 'data',
  '#totals': 'totals',
  '#this row': 'thisRow',
}

const unescapeColumn = (text: string): string => text.replace(/'(.)/gs, '$1')

/** Escapes a column name for use between brackets. */
export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&")

/** Splits "[#This Row],[A]:[B]" into bracketed items and the separators before them. */
function bracketItems(inner: string): { item: string; separator: string }[] | null {
  const items: { item: string; separator: string }[] = []
  const pattern = /\s*([,:]?)\s*\[((?:'.|[^'[\]])*)\]\s*/gsy
  while (pattern.lastIndex < inner.length) {
    const match = pattern.exec(inner)
    if (!match) return null
    items.push({ separator: match[1] ?? '', item: match[2] ?? '' })
  }
  return items
}

/** Reads the text of a structured token; null when it is malformed. */
export function parseStructuredReference(text: string): StructuredReference | null {
  const open = text.indexOf('[')
  const result: StructuredReference = { table: text.slice(0, open), parts: [], firstColumn: null, lastColumn: null }
  let inner = text.slice(open + 1, -1).trim()
  if (inner.startsWith('@')) {
    result.parts.push('thisRow')
    inner = inner.slice(1).trim()
  }
  if (inner === '') return result
  if (!inner.startsWith('[')) {
    const part = PARTS[inner.toLowerCase()]
    if (part) result.parts.push(part)
    else {
      result.firstColumn = unescapeColumn(inner)
      result.lastColumn = result.firstColumn
    }
    return result
  }
  const items = bracketItems(inner)
  if (!items) return null
  for (const { item, separator } of items) {
    const part = PARTS[item.toLowerCase()]
    if (part) result.parts.push(part)
    else if (separator === ':') result.lastColumn = unescapeColumn(item)
    else {
      result.firstColumn = unescapeColumn(item)
      result.lastColumn = result.firstColumn
    }
  }
  return result
}
