/** Tax of an amount: whether the amount contains it, its rate, and the tax itself. */
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import { decimalsOf, exactSum } from '../parentRows.ts'
import type { TableReader } from '../tableReader.ts'
import { parseNumberText } from '../values/numbers.ts'

/** What a row says of the tax of one of its amounts. */
export interface Taxed {
  amountBasis: 'gross' | 'net' | undefined
  /** Share of the net amount. */
  taxRate: number | undefined
  /** Major units, with the sign of the amount. */
  tax: number | undefined
}

/** A tax of more than half the net amount is none: 13 means 13 %, and so does 0.13. */
const FRACTION_MAX = 0.5
const RATE_LENGTH_MAX = 40
const EXEMPT = /^(免税|免征|不征税|零税率|exempt|tax exempt|zero[- ]rated|no (tax|vat))$/i

/** The tax rate of a row as a fraction, whether it says "13%", 13 or 0.13; a finding for two rates in one cell. */
export function taxRateOf(reader: TableReader, row: number): number | undefined {
  const column = reader.column('taxRate')
  const value = reader.value(row, 'taxRate')
  if (column === undefined || typeof value === 'number' || value === null) {
    const rate = typeof value === 'number' ? value : undefined
    const isShown = column !== undefined && reader.table.sheet.numberFormat(row, column).includes('%')
    if (rate === undefined || rate < 0) return reader.rate(row, 'taxRate')
    return isShown || rate <= FRACTION_MAX ? rate : percent(rate)
  }
  const text = String(value).trim()
  if (EXEMPT.test(text)) return 0
  if (text.length > RATE_LENGTH_MAX) return reader.rate(row, 'taxRate')
  const rates = text.match(/\d+(?:[.,]\d+)?\s*[%％]/g) ?? []
  const only = rates.length === 1 ? rates[0] : undefined
  const reading = parseNumberText(only ?? text)
  if (!reading || reading.value < 0) return reader.rate(row, 'taxRate')
  return reading.percent || reading.value > FRACTION_MAX ? percent(reading.value) : reading.value
}

const percent = (value: number) => Number(`${value}e-2`)

/** The basis and the rate of a row's amounts, whichever column they stand in. */
export const taxBasisOf = (reader: TableReader, row: number, column: number): Taxed => ({
  amountBasis: reader.basisAt(column),
  taxRate: taxRateOf(reader, row),
  tax: undefined,
})

/**
 * All that a row says of the tax of the amount under `concept`. The tax is what its column says, else the difference of
 * the amounts with and without it; where the three do not fit together, that is a finding at the amount with tax.
 */
export function taxOf(reader: TableReader, row: number, concept: string, amount: number): Taxed {
  const stated = reader.amount(row, 'tax')?.value
  const other = reader.amount(row, 'otherBasis')?.value
  const basis = taxBasisOf(reader, row, reader.column(concept) ?? reader.table.stack.firstColumn)
  const own = other === undefined ? undefined : reader.amount(row, concept)?.value
  let tax = stated
  if (own !== undefined && other !== undefined) {
    const [net, gross] = basis.amountBasis === 'gross' ? [other, own] : [own, other]
    tax ??= exactSum([gross, -net])
    const due = stated ?? (basis.taxRate === undefined ? undefined : exactSum([net * basis.taxRate]))
    if (due !== undefined)
      checkTax(reader, row, { concept, isGross: basis.amountBasis === 'gross', net, tax: due, gross })
  }
  // A credit takes its tax with it.
  return { ...basis, tax: tax !== undefined && tax * amount < 0 ? -tax : tax }
}

interface Reckoning {
  concept: string
  isGross: boolean
  net: number
  tax: number
  gross: number
}

function checkTax(reader: TableReader, row: number, { concept, isGross, net, tax, gross }: Reckoning): void {
  const columns = [concept, 'otherBasis', 'tax'].flatMap(name => reader.column(name) ?? [])
  const grossColumn = reader.column(isGross ? concept : 'otherBasis')
  if (grossColumn === undefined) return
  // Each figure may be rounded to what its cell shows.
  const tolerance = columns.reduce((sum, column) => sum + stepOf(reader, row, column), 1e-9)
  const difference = exactSum([net, tax, -gross])
  if (Math.abs(difference) <= tolerance) return
  const source = reader.sourceAt(row, grossColumn)
  const cell = placeName(source)
  const params = { cell, net, tax: exactSum([tax]), gross }
  reader.findings.push(
    raise('input/tax-disagrees', { kind: 'cell', id: cell }, params, { source, amount: Math.abs(difference) }),
  )
}

/** The smallest step of an amount that a cell shows: at least a cent of its unit. */
const stepOf = (reader: TableReader, row: number, column: number) =>
  0.5 * 10 ** ((reader.unitAt(column)?.exponent ?? 0) - Math.max(2, decimalsOf(reader, row, column)))
