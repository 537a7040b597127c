/** Rows of an S-curve: cumulative figures by period, or those of each period, which are added up. */

import type { Project } from '../../contract/project.ts'
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { periodOf } from './periodCell.ts'

type PhasingRow = NonNullable<Project['phasing']>[number]
type Figure = 'planned' | 'earned' | 'actual'
const FIGURES: readonly Figure[] = ['planned', 'earned', 'actual']

const CUMULATIVE = /cumul|to date|累计/i
const OF_PERIOD = /monthly|weekly|this month|per (month|week|period)|incremental|当月|本月|当期|本期|本周|当周|月度/i

/** Whether a column states what each period adds: it says so, or it falls where a cumulative figure cannot. */
function addsUp(reader: TableReader, figure: Figure, rows: readonly PhasingRow[]): boolean {
  const header = reader.headerAt(reader.column(figure) ?? 0)
  if (CUMULATIVE.test(header)) return false
  if (OF_PERIOD.test(header)) return true
  const values = rows.flatMap(row => row[figure] ?? [])
  return figure === 'planned' && values.some((value, i) => value < (values[i - 1] ?? -Infinity))
}

/** Reads the periods in order. Figures of each period are added up, which is said. */
export function readPhasing(reader: TableReader): PhasingRow[] {
  const rows = reader.rows.flatMap((row): PhasingRow[] => {
    const period = periodOf(reader, row)
    if (period === undefined) return []
    const amount = (figure: Figure) => reader.amount(row, figure)?.value
    return [
      present<PhasingRow>({
        period,
        planned: amount('planned'),
        earned: amount('earned'),
        actual: amount('actual'),
        source: reader.source(row, 'period'),
      }),
    ]
  })
  const isOfPeriods = FIGURES.filter(figure => reader.has(figure)).some(figure => addsUp(reader, figure, rows))
  if (!isOfPeriods) return rows
  const source = reader.headerSource(reader.column('planned') ?? reader.table.stack.firstColumn)
  const cell = placeName(source)
  reader.findings.push(raise('input/phasing-added-up', { kind: 'cell', id: cell }, { cell }, { source }))
  return cumulated(rows)
}

function cumulated(rows: readonly PhasingRow[]): PhasingRow[] {
  const sums: Record<Figure, number> = { planned: 0, earned: 0, actual: 0 }
  return rows.map(row => {
    const cumulative = { ...row }
    for (const figure of FIGURES) {
      const value = row[figure]
      if (value === undefined) continue
      sums[figure] = Number((sums[figure] + value).toPrecision(15))
      cumulative[figure] = sums[figure]
    }
    return cumulative
  })
}
