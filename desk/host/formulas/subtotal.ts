/** SUBTOTAL: an aggregate that leaves out other subtotals, and with codes from 101 on hidden rows. */
import type { FormulaFunction } from './aggregate.ts'
import { FormulaFault, Reference, type Scalar, toNumber, toScalar, VALUE_FAULT, type Value } from './values.ts'

const BY_CODE: Record<number, string> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  6: 'PRODUCT',
  7: 'STDEV.S',
  8: 'STDEV.P',
  9: 'SUM',
  10: 'VAR.S',
  11: 'VAR.P',
}

export function subtotal(values: Value[], functions: Record<string, FormulaFunction>): Value {
  const code = toNumber(values[0] ?? null)
  if (code instanceof FormulaFault) return code
  const aggregate = functions[BY_CODE[code % 100] ?? '']
  if (!aggregate) return VALUE_FAULT
  const cells: Scalar[] = []
  for (const value of values.slice(1)) {
    if (!(value instanceof Reference)) return VALUE_FAULT
    for (const [row, , cell] of value.sheet.cellsIn(value.range)) {
      const isHidden = code > 100 && value.sheet.hiddenRows.has(row)
      if (!isHidden && !/^=SUBTOTAL\(/i.test(cell.formula ?? '')) cells.push(toScalar(cell.value))
    }
  }
  return aggregate([cells])
}
