/** Rows of an amount table that sum up the rows below them: counted once, through their parts. */

import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'
import type { TableReader } from './tableReader.ts'
import { totalRole } from './totalLabels.ts'
import { isDateFormat } from './values/dates.ts'
import { parseNumberText, scaleByTen } from './values/numbers.ts'

const NUMBERED = /^(\d+(?:\.\d+)*)(?=[.、．\s)）]|[^\d\s]|$)/
const CHINESE_LEVELS = [/^[一二三四五六七八九十]+([、.．\s]|$)/, /^[(（][一二三四五六七八九十]+[)）]/, /^\d+[、.．)）]/]

/** How deep a row stands by its outline number or Chinese numbering; undefined without either. */
function outlineLevel(reader: TableReader, row: number): { level: number; outline?: string } | undefined {
  for (const concept of ['wbs', 'id', 'name', 'account', 'category']) {
    const text = reader.text(row, concept)
    if (text === undefined) continue
    const chinese = CHINESE_LEVELS.findIndex(form => form.test(text))
    if (chinese >= 0 && chinese < 2) return { level: chinese }
    const number = NUMBERED.exec(text)?.[1]
    if (number !== undefined) return { level: 10 + number.split('.').length, outline: number.replace(/\.$/, '') }
  }
  return undefined
}

/** The cell's plain amount in the unit of its column, without findings. */
export function quietAmount(reader: TableReader, row: number, column: number): number | undefined {
  const value = reader.table.sheet.value(row, column)
  if (typeof value === 'number') {
    return isDateFormat(reader.table.sheet.numberFormat(row, column))
      ? undefined
      : scaleByTen(value, reader.unitAt(column)?.exponent ?? 0)
  }
  if (typeof value !== 'string') return undefined
  const reading = parseNumberText(value)
  if (!reading || reading.percent) return undefined
  return reading.scaled ? reading.value : scaleByTen(reading.value, reader.unitAt(column)?.exponent ?? 0)
}

const CENT = 0.005

/** Sum without the binary tail of decimals. */
export const exactSum = (values: readonly number[]) =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15))

type Level = ReturnType<typeof outlineLevel>

/** One past the last row below `index` that its number makes its part. */
function partsEnd(index: number, levels: readonly Level[]): number {
  const own = levels[index]
  let end = index + 1
  if (!own) return end
  for (; end < levels.length; end++) {
    const level = levels[end]
    if (level && level.level <= own.level) break
    if (own.outline !== undefined && !(level?.outline ?? '').startsWith(`${own.outline}.`)) break
  }
  return end
}

/** Rows whose amounts in `columns` are carried by their parts below. Chinese numbering counts when the sum agrees. */
export function parentRows(reader: TableReader, columns: readonly number[]): Set<number> {
  const levels = reader.rows.map(row => outlineLevel(reader, row))
  const parents = new Set<number>()
  // From the end, so that parts which are parents themselves are known when their own parent is reckoned.
  for (let index = reader.rows.length - 1; index >= 0; index--) {
    const row = reader.rows[index]
    const parts = reader.rows.slice(index + 1, partsEnd(index, levels)).filter(part => !parents.has(part))
    if (row === undefined || parts.length === 0) continue
    const amounts = columns.map(column => parts.flatMap(part => quietAmount(reader, part, column) ?? []))
    const agrees = columns.every((column, i) => {
      const own = quietAmount(reader, row, column)
      return own === undefined || own === 0 || Math.abs(own - exactSum(amounts[i] ?? [])) <= CENT * (parts.length + 1)
    })
    if (amounts.some(found => found.length > 0) && (levels[index]?.outline !== undefined || agrees)) parents.add(row)
  }
  return parents
}

/** A parent whose own amount differs from its parts is a stated total that disagrees. */
export function checkParents(reader: TableReader, columns: readonly number[], parents: ReadonlySet<number>): void {
  const levels = reader.rows.map(row => outlineLevel(reader, row))
  reader.rows.forEach((row, index) => {
    if (!parents.has(row)) return
    const parts = reader.rows.slice(index + 1, partsEnd(index, levels)).filter(part => !parents.has(part))
    for (const column of columns) {
      const own = quietAmount(reader, row, column)
      const sum = exactSum(parts.flatMap(part => quietAmount(reader, part, column) ?? []))
      if (own !== undefined && own !== 0 && Math.abs(own - sum) > CENT * (parts.length + 1))
        disagree(reader, row, column, own, sum)
    }
  })
}

/** Decimals a person sees in the cell: of its format, else of its value. */
export function decimalsOf(reader: TableReader, row: number, column: number): number {
  const format = /\.(0+)/.exec(reader.table.sheet.numberFormat(row, column))?.[1]
  if (format) return format.length
  const value = reader.table.sheet.value(row, column)
  return typeof value === 'number' ? Math.min(10, (String(value).split('.')[1] ?? '').length) : 0
}

/** Compares stated totals with the sums of their parts, whichever reading of "parts" fits. */
export function checkTotals(reader: TableReader, columns: readonly number[], parents: ReadonlySet<number>): void {
  const unreadable = new Set(
    reader.findings.flatMap(finding =>
      finding.rule === 'input/unreadable-amount' ? (finding.source?.cell ?? []) : [],
    ),
  )
  for (const column of columns) {
    const parts: number[] = []
    const subtotals: number[] = []
    let sinceTotal: number[] = []
    let decimals = 0
    let spoiled = false
    for (const { row, role } of reader.table.rows) {
      if (role === 'section') sinceTotal = []
      if (role === 'data') {
        spoiled ||= unreadable.has(reader.sourceAt(row, column).cell)
        const amount = quietAmount(reader, row, column)
        if (amount === undefined || parents.has(row)) continue
        parts.push(amount)
        sinceTotal.push(amount)
        decimals = Math.max(decimals, decimalsOf(reader, row, column))
      }
      if (role !== 'total' && role !== 'subtotal') continue
      const stated = isTotalLabel(reader, row) ? quietAmount(reader, row, column) : undefined
      if (stated !== undefined && parts.length > 0 && !spoiled) {
        const unit = 10 ** (reader.unitAt(column)?.exponent ?? 0)
        const tolerance = 0.5 * 10 ** -Math.max(decimals, decimalsOf(reader, row, column)) * unit * parts.length + 1e-9
        const sums =
          role === 'subtotal'
            ? [exactSum(sinceTotal), exactSum(parts)]
            : [exactSum(parts), exactSum(sinceTotal), exactSum(subtotals)]
        if (!sums.some(sum => Math.abs(sum - stated) <= tolerance)) disagree(reader, row, column, stated, sums[0] ?? 0)
      }
      if (role === 'subtotal' && stated !== undefined) subtotals.push(stated)
      sinceTotal = []
    }
  }
}

/**
 * Compares a sum column among months across with its months, row by row. `readings` are the columns it may sum up, the
 * likeliest first; it disagrees when it is the sum of none of them.
 */
export function checkRowTotals(reader: TableReader, readings: readonly (readonly number[])[], total: number): void {
  for (const row of reader.rows) {
    const stated = quietAmount(reader, row, total)
    const sums = readings.map(columns => sumOfRow(reader, row, columns, total))
    const [likeliest] = sums
    if (stated === undefined || !likeliest) continue
    const agrees = sums.some(sum => sum !== null && Math.abs(sum.value - stated) <= sum.tolerance)
    if (!agrees) disagree(reader, row, total, stated, likeliest.value)
  }
}

/** The sum of a row's cells and how far a stated one may be off; null where a cell cannot be read. */
function sumOfRow(
  reader: TableReader,
  row: number,
  columns: readonly number[],
  total: number,
): { value: number; tolerance: number } | null {
  const amounts = columns.flatMap(column => quietAmount(reader, row, column) ?? [])
  const unread = columns.some(
    column => reader.table.sheet.value(row, column) !== null && quietAmount(reader, row, column) === undefined,
  )
  if (unread) return null
  const decimals = Math.max(decimalsOf(reader, row, total), ...columns.map(column => decimalsOf(reader, row, column)))
  const unit = 10 ** (reader.unitAt(total)?.exponent ?? 0)
  return { value: exactSum(amounts), tolerance: 0.5 * 10 ** -decimals * unit * amounts.length + 1e-9 }
}

function isTotalLabel(reader: TableReader, row: number): boolean {
  const { sheet, stack } = reader.table
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    const value = sheet.value(row, column)
    if (typeof value === 'string' && totalRole(value)) return true
  }
  return false
}

/** Units that amounts of one table may be mixed of: 万元 and thousands. */
const UNIT_FACTORS = [10_000, 1_000]
const FACTOR_TOLERANCE = 0.001

/** By which unit's factor two figures differ; 1 where by none. */
const factorBetween = (stated: number, sum: number) =>
  UNIT_FACTORS.find(factor =>
    [stated / sum / factor, sum / stated / factor].some(ratio => Math.abs(ratio - 1) <= FACTOR_TOLERANCE),
  ) ?? 1

function disagree(reader: TableReader, row: number, column: number, stated: number, sum: number): void {
  const source = { ...reader.table.sheet.place(row, column), table: reader.id }
  const cell = placeName(source)
  reader.findings.push(
    raise(
      'input/total-disagrees',
      { kind: 'cell', id: cell },
      { cell, stated, sum, factor: factorBetween(stated, sum) },
      { source, amount: exactSum([stated, -sum]) },
    ),
  )
}
