/** Columns of a budget that sum up its periods, each held against the periods that it may stand for. */
import { lastText, type PeriodSum, sumShape } from './calendarRun.ts'
import { checkRowTotals } from './parentRows.ts'
import type { TableReader } from './tableReader.ts'
import { totalRole } from './totalLabels.ts'
import { covers } from './values/periods.ts'

const isSpent = ({ measure }: { measure?: PeriodSum['measure'] }) => measure === 'actual'

/** The sets of columns that a sum may add up, the likeliest first. */
function readingsOf(reader: TableReader, sum: PeriodSum): number[][] {
  const periods = reader.table.periods.filter(period => isSpent(period) === isSpent(sum))
  const sums = reader.table.sums.filter(other => isSpent(other) === isSpent(sum))
  const shape = (column: number) => sumShape(lastText(reader.table.stack, column))
  const before = sums.filter(other => other.column < sum.column).map(other => other.column)
  const lastAlike = before.filter(column => shape(column) === shape(sum.column)).at(-1) ?? -1
  const next = sums.find(other => other.column > sum.column)?.column ?? Infinity
  const between = (after: number, until: number) =>
    periods.flatMap(({ column }) => (column > after && column < until ? column : []))
  const { header } = sum
  const named = header ? periods.flatMap(period => (covers(header, period.header) ? period.column : [])) : []
  return [
    named,
    between(lastAlike, sum.column),
    between(before.at(-1) ?? -1, sum.column),
    between(-1, sum.column),
    between(sum.column, next),
    between(-1, Infinity),
  ].filter(columns => columns.length > 0)
}

/** Raises a finding for each row whose sum column (quarter, half-year, year, total) is not the sum of its periods. */
export function checkPeriodSums(reader: TableReader): void {
  const { periods, sums } = reader.table
  if (periods.length === 0) return
  for (const sum of sums) {
    if (sum.measure !== 'other') checkRowTotals(reader, readingsOf(reader, sum), sum.column)
  }
  for (const measure of ['budget', 'actual'] as const) {
    const total = reader.column(measure === 'budget' ? 'amount' : 'actual')
    const own = periods.flatMap(period => (isSpent(period) === (measure === 'actual') ? period.column : []))
    if (total !== undefined && own.length > 0 && totalRole(reader.headerAt(total)) !== null)
      checkRowTotals(reader, [own], total)
  }
}
