import fc from 'fast-check'
import FormulaParser from 'fast-formula-parser'
import { describe, expect, it } from 'vitest'
import type { MeasureName } from '../../../core/contract/costReport.ts'
import { measureHeaders } from '../../../core/messages/sheets.ts'
import { measureFormulas } from '../../../core/report/costFormulas.ts'
import { measures } from './sampleReport.ts'

/** The package has no types of its own for calculating. */
const Parser = FormulaParser as unknown as new (options: {
  onCell: (place: { col: number }) => unknown
}) => { parse(formula: string, at: { row: number; col: number; sheet: string }): unknown }

const names = Object.keys(measureHeaders) as MeasureName[]
const formulas = measureFormulas('KeduCost', 'en', 2)

/** Calculates a row as a spreadsheet does: a structured reference becomes a cell of row 1. */
function calculate(sums: (number | null)[]): Record<string, unknown> {
  const row: unknown[] = [...sums]
  const parser = new Parser({ onCell: ({ col }) => row[col - 1] ?? null })
  names.forEach((name, index) => {
    const formula = formulas[name]
    if (!formula) return
    const cells = formula.slice(1).replace(/KeduCost\[\[#This Row\],\[([A-Z]+)\]\]/g, (_, header) => {
      return `${String.fromCharCode(65 + names.findIndex(measure => measureHeaders[measure].en === header))}1`
    })
    row[index] = parser.parse(cells, { row: 1, col: index + 1, sheet: 'x' })
  })
  return Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]))
}

const amount = fc.option(
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: -50_000, max: 1_000_000 }).map(cents => cents / 100),
  ),
  { nil: null },
)

describe('the formulas of the cost sheet', () => {
  it('calculate what the engine stores beside them, and "" where the engine has no value', () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount, amount), sums => {
        const expected = measures(sums)
        const calculated = calculate(sums)
        for (const name of names) {
          const value = expected[name]
          if (value === null) expect([null, '']).toContain(calculated[name])
          else expect(calculated[name]).toBeCloseTo(value, 9)
        }
      }),
      { numRuns: 300 },
    )
  })
})
