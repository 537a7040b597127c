/** The unit of each money column of a table: its heading's, else the table's, else that of the columns beside it. */
import { moneyColumns, statedUnit } from './context.ts'
import type { DetectedTable } from './detectedTable.ts'
import { parseNumberText } from './values/numbers.ts'
import type { AmountUnit } from './words/units.ts'

export interface ColumnUnit {
  unit: AmountUnit
  /** Column that states the unit, where this one does not and no note does. */
  beside?: number
}

/** Middle amount of a column as it stands, without sign and unit; undefined for an empty column. */
function middleAmount({ sheet, rows }: DetectedTable, column: number): number | undefined {
  const amounts = rows.flatMap(({ row, role }) => {
    const value = role === 'data' ? sheet.value(row, column) : null
    const amount = typeof value === 'string' ? parseNumberText(value)?.value : value
    return typeof amount === 'number' && amount !== 0 ? Math.abs(amount) : []
  })
  return amounts.sort((a, b) => a - b)[Math.floor(amounts.length / 2)]
}

/**
 * "Contract sum (£k)" beside "Invoiced" and "Paid": the unit stands once and means the columns beside it as well, as
 * long as their amounts are not so much larger that they must be whole units.
 */
function unitBeside(table: DetectedTable, column: number): ColumnUnit | undefined {
  const money = moneyColumns(table)
  if (!money.includes(column)) return undefined
  const stated = money.flatMap(other => {
    // What a person chose for one column is about that column alone.
    const isChosen = table.corrections?.byColumn.get(other)?.unit !== undefined
    const unit = isChosen ? undefined : statedUnit(table, other)
    return unit ? { unit, beside: other } : []
  })
  const [first] = stated
  if (!first || first.unit.exponent === 0 || stated.some(({ unit }) => unit.exponent !== first.unit.exponent))
    return undefined
  const [mine, theirs] = [middleAmount(table, column), middleAmount(table, first.beside)]
  const isComparable = mine !== undefined && theirs !== undefined && mine < theirs * 10 ** (first.unit.exponent / 2)
  return isComparable ? first : undefined
}

/** The unit of a column; undefined where nothing states one. `tableUnit` is that of a note above the table. */
export function columnUnit(
  table: DetectedTable,
  column: number,
  tableUnit: AmountUnit | undefined,
): ColumnUnit | undefined {
  const own = statedUnit(table, column)
  if (!own) return tableUnit ? { unit: tableUnit } : unitBeside(table, column)
  if (table.corrections?.byColumn.get(column)?.unit !== undefined) return { unit: own }
  // A heading that names a currency only ("USD") leaves the scale to the note above the table; 元 is a unit itself.
  const namesOnlyCurrency = own.exponent === 0 && own.label === own.currency
  return { unit: namesOnlyCurrency && tableUnit ? { ...tableUnit, currency: own.currency ?? '' } : own }
}
