/** Rewrites references inside formula text: after a shift of cells, a rename, or a copy to another place. */
import {
  type CellRange,
  columnLetters,
  columnNumber,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheetName,
} from '../address.ts'
import { type Shift, shiftBox } from '../shift.ts'
import { escapeColumn, parseStructuredReference } from './structuredReference.ts'
import { afterSheet, type Token, tokenize } from './tokens.ts'

interface FormulaParts {
  tokens: Token[]
  /** Tokens that are A1 references, and what they mean. */
  references: { token: Token; range: CellRange }[]
}

const PARTS_LIMIT = 50_000
const partsOf = new Map<string, FormulaParts | null>()

function rememberParts(formula: string, tokens: Token[] | null): FormulaParts | null {
  const references = (tokens ?? []).flatMap(token => {
    const range = token.kind === 'reference' ? parseAddress(afterSheet(token)) : null
    return range ? [{ token, range }] : []
  })
  const parts = tokens && { tokens, references }
  if (partsOf.size >= PARTS_LIMIT) partsOf.clear()
  partsOf.set(formula, parts)
  return parts
}

/** The tokens of a formula with its "="; kept, because a shift of cells looks at every formula of the workbook. */
function formulaParts(formula: string): FormulaParts | null {
  const known = partsOf.get(formula)
  return known === undefined ? rememberParts(formula, tokenize(formula.slice(1))) : known
}

/** Applies `rewrite` to each token of a formula (with its "="); null leaves the token as it is. */
function rewriteTokens(formula: string, rewrite: (token: Token) => string | null): string {
  const parts = formulaParts(formula)
  return parts ? `=${parts.tokens.map(token => rewrite(token) ?? token.text).join('')}` : formula
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Keeps the dollar signs of the old text while the coordinates change. */
function withDollars(pattern: string, range: CellRange): string {
  const corner = (text: string, row: number, column: number): string => {
    const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)
    if (!match) return text
    const [, dollarColumn = '', letters = '', dollarRow = '', digits = ''] = match
    return (
      (letters ? dollarColumn + columnLetters(column) : '') +
      (digits ? (letters ? dollarRow : dollarColumn || dollarRow) + (row + 1) : '')
    )
  }
  const [first = '', last] = pattern.split(':')
  const head = corner(first, range.firstRow, range.firstColumn)
  return last === undefined ? head : `${head}:${corner(last, range.lastRow, range.lastColumn)}`
}

/** A formula that stands on `formulaSheet`, after cells of `shiftedSheet` were inserted or deleted. */
export function shiftFormula(formula: string, formulaSheet: string, shiftedSheet: string, shift: Shift): string {
  const parts = formulaParts(formula)
  if (!parts) return formula
  const replacements = new Map<Token, string>()
  for (const { token, range } of parts.references) {
    if (!sameName(token.sheet ?? formulaSheet, shiftedSheet)) continue
    const shifted = shiftBox(range, shift)
    if (shifted === range || (shifted && isSameBox(shifted, range))) continue
    const reference = afterSheet(token)
    const prefix = token.text.slice(0, token.text.length - reference.length)
    replacements.set(token, prefix + (shifted ? withDollars(reference, shifted) : '#REF!'))
  }
  if (replacements.size === 0) return formula
  const tokens = parts.tokens.map(token => {
    const text = replacements.get(token)
    return text === undefined
      ? token
      : text.endsWith('#REF!')
        ? { ...token, kind: 'error' as const, text }
        : { ...token, text }
  })
  const shifted = `=${tokens.map(token => token.text).join('')}`
  rememberParts(shifted, tokens)
  return shifted
}

const isSameBox = (a: CellRange, b: CellRange): boolean =>
  a.firstRow === b.firstRow &&
  a.lastRow === b.lastRow &&
  a.firstColumn === b.firstColumn &&
  a.lastColumn === b.lastColumn

export function renameSheetInFormula(formula: string, oldName: string, newName: string): string {
  return rewriteTokens(formula, token =>
    token.sheet !== null && sameName(token.sheet, oldName) ? `${quoteSheetName(newName)}!${afterSheet(token)}` : null,
  )
}

/** A reference to a deleted sheet becomes #REF!. */
export function dropSheetInFormula(formula: string, sheet: string): string {
  return rewriteTokens(formula, token => (token.sheet !== null && sameName(token.sheet, sheet) ? '#REF!' : null))
}

export function renameTableInFormula(formula: string, oldName: string, newName: string): string {
  return rewriteTokens(formula, token => {
    const open = token.text.indexOf('[')
    if (token.kind === 'structured' && sameName(token.text.slice(0, open), oldName)) {
      return newName + token.text.slice(open)
    }
    return token.kind === 'name' && sameName(token.text, oldName) ? newName : null
  })
}

/** Structured references to a renamed column; `ownTable` is the table that the formula itself stands in. */
export function renameColumnInFormula(
  formula: string,
  ownTable: string | null,
  table: string,
  oldName: string,
  newName: string,
): string {
  return rewriteTokens(formula, token => {
    if (token.kind !== 'structured') return null
    const reference = parseStructuredReference(token.text)
    if (!reference || !sameName(reference.table || (ownTable ?? ''), table)) return null
    const usesColumn = [reference.firstColumn, reference.lastColumn].some(
      name => name !== null && sameName(name, oldName),
    )
    if (!usesColumn) return null
    const open = token.text.indexOf('[')
    const from = escapeColumn(oldName)
    const to = escapeColumn(newName)
    const pattern = new RegExp(`(\\[@?)${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=\\])`, 'giu')
    return token.text.slice(0, open) + token.text.slice(open).replace(pattern, (_, head: string) => head + to)
  })
}

/** The formula as it reads when copied by that many rows and columns; "$" keeps a coordinate. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return rewriteTokens(formula, token => {
    if (token.kind !== 'reference') return null
    const reference = afterSheet(token)
    const prefix = token.text.slice(0, token.text.length - reference.length)
    let isOutside = false
    const moved = reference.replace(
      /(\$?)([A-Za-z]{1,3})(?=\$?\d|:|$)|(\$?)(\d+)/g,
      (text, dollarColumn: string | undefined, letters: string | undefined, dollarRow: string, digits: string) => {
        if (letters !== undefined) {
          if (dollarColumn) return text
          const column = columnNumber(letters) + columns
          if (column < 0 || column >= MAX_COLUMNS) isOutside = true
          return columnLetters(Math.max(column, 0))
        }
        if (dollarRow) return text
        const row = Number(digits) + rows
        if (row < 1 || row > MAX_ROWS) isOutside = true
        return String(row)
      },
    )
    return isOutside ? '#REF!' : prefix + moved
  })
}
