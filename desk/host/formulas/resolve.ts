/** From a reference in a formula to the cells it means: sheets, defined names, tables. */
import { type CellRange, includesCell } from '../address.ts'
import type { Sheet } from '../sheet.ts'
import type { TableModel } from '../tableModel.ts'
import { type Expression, parseFormula } from './parser.ts'
import type { StructuredReference, TablePart } from './structuredReference.ts'

export interface Target {
  sheet: Sheet
  range: CellRange
}

/** A name of the workbook, or of one sheet. */
export interface DefinedName {
  name: string
  /** With its "=". */
  formula: string
  scope: Sheet | null
  comment: string
}

/** What references can point at. */
export interface NameSpace {
  sheets: Sheet[]
  tables: TableModel[]
  names: DefinedName[]
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function rowsOf(table: TableModel, parts: TablePart[], row: number): CellRange | null {
  if (parts.length === 0) return table.dataRange()
  if (parts.includes('thisRow')) {
    const data = table.dataRange()
    return row >= data.firstRow && row <= data.lastRow ? { ...data, firstRow: row, lastRow: row } : null
  }
  let firstRow = Number.POSITIVE_INFINITY
  let lastRow = -1
  for (const part of parts) {
    const rows = rowsOfPart(table, part)
    if (!rows) return null
    firstRow = Math.min(firstRow, rows.firstRow)
    lastRow = Math.max(lastRow, rows.lastRow)
  }
  return { ...table.range, firstRow, lastRow }
}

function rowsOfPart(table: TableModel, part: TablePart): CellRange | null {
  if (part === 'all') return table.range
  if (part === 'headers') return table.headerRange()
  return part === 'totals' ? table.totalsRange() : table.dataRange()
}

function resolveStructured(
  reference: StructuredReference,
  names: NameSpace,
  sheet: Sheet,
  row: number,
  column: number,
): Target | null {
  const table = names.tables.find(candidate =>
    reference.table
      ? same(candidate.name, reference.table)
      : candidate.sheet === sheet && includesCell(candidate.range, row, column),
  )
  const rows = table && rowsOf(table, reference.parts, row)
  if (!table || !rows) return null
  if (reference.firstColumn === null) return { sheet: table.sheet, range: rows }
  const first = table.columnIndex(reference.firstColumn)
  const last = table.columnIndex(reference.lastColumn ?? reference.firstColumn)
  if (first < 0 || last < 0) return null
  const { firstColumn } = table.range
  return {
    sheet: table.sheet,
    range: {
      ...rows,
      firstColumn: firstColumn + Math.min(first, last),
      lastColumn: firstColumn + Math.max(first, last),
    },
  }
}

export function findName(names: NameSpace, name: string, sheet: Sheet): DefinedName | undefined {
  const candidates = names.names.filter(candidate => same(candidate.name, name))
  return (
    candidates.find(candidate => candidate.scope === sheet) ?? candidates.find(candidate => candidate.scope === null)
  )
}

/** The cells that a reference, structured reference or name means for a formula at a place; null when none. */
export function resolveExpression(
  expression: Expression,
  names: NameSpace,
  sheet: Sheet,
  row: number,
  column: number,
): Target | null {
  if (expression.type === 'structured') return resolveStructured(expression.reference, names, sheet, row, column)
  if (expression.type !== 'reference' && expression.type !== 'name') return null
  const { sheet: sheetName } = expression
  const onSheet = sheetName === null ? sheet : names.sheets.find(candidate => same(candidate.name, sheetName))
  if (!onSheet) return null
  if (expression.type === 'reference') return { sheet: onSheet, range: expression.range }
  const defined = findName(names, expression.name, onSheet)
  if (defined) {
    const inner = parseFormula(defined.formula.slice(1))
    return inner && inner.type !== 'name' ? resolveExpression(inner, names, onSheet, row, column) : null
  }
  const table = names.tables.find(candidate => same(candidate.name, expression.name))
  return table ? { sheet: table.sheet, range: table.dataRange() } : null
}
