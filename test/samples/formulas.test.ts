import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import FormulaParser from 'fast-formula-parser'
import { describe, expect, it } from 'vitest'
import type { SheetGrid } from '../../core/contract/workbook.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'

/** Money to the hundredth of a cent; adding in binary leaves a trace beyond. */
const DECIMALS = 4

interface Place {
  row: number
  col: number
}

type Argument = { value: unknown }

interface ParserOptions {
  functions: Record<string, (argument: Argument) => number>
  onCell: (place: Place) => unknown
  onRange: (range: { from: Place; to: Place }) => unknown[][]
}

/** The package has no types of its own. */
const Parser = FormulaParser as unknown as new (
  options: ParserOptions,
) => { parse(formula: string, at: Place & { sheet: string }): unknown }

/** The parser brings neither of these two. */
const numbersIn = ({ value }: Argument) => [value].flat(2).filter(each => typeof each === 'number')
const functions = {
  MIN: (argument: Argument) => Math.min(...numbersIn(argument)),
  MAX: (argument: Argument) => Math.max(...numbersIn(argument)),
}

/** Calculates the formulas of a sheet from the values stored in it, as another program would. */
function calculator(sheet: SheetGrid): (formula: string, at: Place) => unknown {
  const value = ({ row, col }: Place): unknown =>
    sheet.values[row - 1 - sheet.firstRow]?.[col - 1 - sheet.firstColumn] ?? null
  const parser = new Parser({
    functions,
    onCell: value,
    onRange: ({ from, to }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) =>
        Array.from({ length: to.col - from.col + 1 }, (_, right) =>
          value({ row: from.row + down, col: from.col + right }),
        ),
      ),
  })
  return (formula, at) => parser.parse(formula.slice(1), { ...at, sheet: sheet.name })
}

describe.each(['riverside-plant.xlsx', 'binjiang-joint-venture.xlsx'])('%s', async file => {
  const bytes = readFileSync(resolve(import.meta.dirname, '../../samples', file))
  const workbook = await openWorkbook(bytes, file)
  if (!workbook.ok) throw new Error(workbook.failure.reason)

  it('stores beside every formula what the formula yields', () => {
    let count = 0
    for (const sheet of workbook.value.grids().sheets) {
      const calculate = calculator(sheet)
      sheet.formulas.forEach((formulas, down) => {
        formulas.forEach((formula, right) => {
          if (formula === null) return
          const yielded = calculate(formula, { row: sheet.firstRow + down + 1, col: sheet.firstColumn + right + 1 })
          expect(yielded, `${sheet.name} ${formula}`).toBeCloseTo(Number(sheet.values[down]?.[right]), DECIMALS)
          count += 1
        })
      })
    }
    expect(count).toBeGreaterThan(100)
  })
})
