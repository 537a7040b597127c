/** Calculates the formulas of a sheet's tables with an independent engine, from the values that stand beside them. */
import FormulaParser from 'fast-formula-parser'
import type { TableModel } from '../../../core/contract/sheetModel.ts'

interface Place {
  row: number
  col: number
}
type Argument = { value: unknown }

/** The package has no types of its own. */
const Parser = FormulaParser as unknown as new (options: {
  functions: Record<string, (...values: Argument[]) => number>
  onCell: (place: Place) => unknown
  onRange: (range: { from: Place; to: Place }) => unknown[][]
}) => { parse(formula: string, at: Place & { sheet: string }): unknown }

const numbersIn = ({ value }: Argument): number[] => [value].flat(2).filter(each => typeof each === 'number')
const numberIn = (argument: Argument | undefined): number => (argument ? (numbersIn(argument)[0] ?? 0) : 0)

/** What the engine lacks, after Microsoft Support: MIN, MAX, NPV, XNPV, MIRR. */
const functions: Record<string, (...values: Argument[]) => number> = {
  MIN: (...values) => Math.min(...values.flatMap(numbersIn)),
  MAX: (...values) => Math.max(...values.flatMap(numbersIn)),
  NPV: (rate, ...values) => npv(numberIn(rate), values.flatMap(numbersIn)),
  XNPV: (rate, values, days) => {
    const [first = 0, ...rest] = days ? numbersIn(days) : []
    return (values ? numbersIn(values) : []).reduce(
      (sum, value, index) => sum + value / (1 + numberIn(rate)) ** (([first, ...rest][index] ?? 0) / 365 - first / 365),
      0,
    )
  },
  MIRR: (values, finance, reinvest) => {
    const all = values ? numbersIn(values) : []
    const [f, r] = [numberIn(finance), numberIn(reinvest)]
    const income =
      -npv(
        r,
        all.map(value => Math.max(value, 0)),
      ) *
      (1 + r) ** all.length
    const outlay =
      npv(
        f,
        all.map(value => Math.min(value, 0)),
      ) *
      (1 + f)
    return (income / outlay) ** (1 / (all.length - 1)) - 1
  },
}
const npv = (rate: number, values: readonly number[]) =>
  values.reduce((sum, value, index) => sum + value / (1 + rate) ** (index + 1), 0)

export interface Recalculated {
  table: string
  row: unknown
  column: string
  formula: string
  stored: unknown
  yielded: unknown
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

/** Every formula of the tables with what is stored beside it and what it yields. */
export function recalculated(tables: readonly TableModel[]): Recalculated[] {
  const byName = new Map(tables.map(table => [table.name, table]))
  const cells = new Map<string, unknown>()
  for (const table of tables)
    table.rows.forEach((row, down) => {
      row.forEach((cell, right) => {
        cells.set(`${table.firstRow + 1 + down} ${table.firstColumn + right}`, cell.value)
      })
    })
  const value = ({ row, col }: Place) => cells.get(`${row - 1} ${col - 1}`) ?? null
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
  const columnOf = (name: string, header: string): [TableModel, string] => {
    const table = byName.get(name)
    const index = table?.columns.findIndex(column => column.header === header) ?? -1
    if (!table || index < 0) throw new Error(`No column ${name}[${header}]`)
    return [table, letters(table.firstColumn + index)]
  }
  const inCells = (formula: string, row: number) =>
    formula
      .replace(/(\w+)\[\[#This Row\],\[([^\]]+)\]\]/g, (_, name, header) => `${columnOf(name, header)[1]}${row}`)
      .replace(/(\w+)\[([^[\]]+)\]/g, (_, name, header) => {
        const [table, column] = columnOf(name, header)
        return `${column}${table.firstRow + 2}:${column}${table.firstRow + 1 + table.rows.length}`
      })
  return tables.flatMap(table =>
    table.rows.flatMap((cellsOfRow, down) =>
      cellsOfRow.flatMap(({ value: stored, formula }, right) => {
        if (formula === undefined) return []
        const place = { row: table.firstRow + 2 + down, col: table.firstColumn + 1 + right }
        const yielded = parser.parse(inCells(formula, place.row).slice(1), { ...place, sheet: 'x' })
        const column = table.columns[right]?.id ?? ''
        return [{ table: table.name, row: cellsOfRow[table.keyColumn]?.value, column, formula, stored, yielded }]
      }),
    ),
  )
}
