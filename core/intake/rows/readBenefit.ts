/** Rows of a cost-benefit study: flows of money by period or date. */

import type { RawFinding } from '../../contract/finding.ts'
import type { Project } from '../../contract/project.ts'
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import type { PlacedLabel } from '../context.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { parseNumberText } from '../values/numbers.ts'

type Benefit = NonNullable<Project['benefit']>
export type Flow = Benefit['flows'][number]

/** From here on a whole number is a calendar year, not the count of a period. */
const YEAR_MIN = 1900

/** Money that comes in less money that goes out; costs are written with or without their sign. */
function amountOf(reader: TableReader, row: number): number | undefined {
  const own = reader.amount(row, 'amount')
  if (own) return own.value
  const [benefit, cost] = [reader.amount(row, 'benefit')?.value, reader.amount(row, 'cost')?.value]
  if (benefit === undefined && cost === undefined) return undefined
  return Number(((benefit ?? 0) - Math.abs(cost ?? 0)).toPrecision(15))
}

/** Reads the flows. Calendar years count from the first of them; a row without an amount says nothing. */
export function readFlows(reader: TableReader): Flow[] {
  const flows = reader.rows.flatMap((row): Flow[] => {
    const amount = amountOf(reader, row)
    if (amount === undefined) return []
    const date = reader.date(row, 'date')
    const period = date === undefined ? periodNumber(reader, row) : undefined
    return [
      present<Flow>({
        period,
        date,
        amount,
        source: reader.source(row, reader.has('amount') ? 'amount' : 'benefit'),
      }),
    ]
  })
  const first = Math.min(...flows.map(flow => flow.period ?? Infinity))
  if (first < YEAR_MIN || first === Infinity) return flows
  return flows.map(flow => (flow.period === undefined ? flow : { ...flow, period: flow.period - first }))
}

function periodNumber(reader: TableReader, row: number): number | undefined {
  const text = reader.text(row, 'period')
  const digits = /-?\d+/.exec(text ?? '')?.[0]
  if (text !== undefined && digits === undefined) reader.unreadableValue(row, 'period')
  return digits === undefined ? undefined : Number(digits)
}

const RATES = { discountRate: 'rate', financeRate: 'financeRate', reinvestRate: 'reinvestRate' } as const

/** A labelled rate as a fraction: 8 %, 0.08, "8%" and 8 are the same. */
function labelledRate(labels: readonly PlacedLabel[], name: keyof typeof RATES): number | undefined {
  const label = labels.find(found => found.name === name)
  if (!label) return undefined
  const value = label.text ?? label.sheet.value(label.valueRow, label.valueColumn)
  const reading = typeof value === 'string' ? parseNumberText(value) : null
  const stated = typeof value === 'number' ? value : reading?.value
  if (stated === undefined) return undefined
  return reading?.percent || Math.abs(stated) > 1 ? Number((stated / 100).toPrecision(15)) : stated
}

/** The study of all flows; without a discount rate there is none, which is said. */
export function joinBenefit(
  flows: readonly Flow[],
  labels: readonly PlacedLabel[],
  findings: RawFinding[],
): Benefit | undefined {
  if (flows.length === 0) return undefined
  const rate = labelledRate(labels, 'discountRate')
  if (rate === undefined) {
    const source = flows[0]?.source
    const cell = source ? placeName(source) : ''
    findings.push(raise('input/no-discount-rate', { kind: 'cell', id: cell }, { cell }, { ...(source && { source }) }))
    return undefined
  }
  const timing = labels.find(label => label.name === 'firstFlow')
  const timingText = timing ? (timing.text ?? timing.sheet.text(timing.valueRow, timing.valueColumn)) : ''
  return present<Benefit>({
    rate,
    financeRate: labelledRate(labels, 'financeRate'),
    reinvestRate: labelledRate(labels, 'reinvestRate'),
    flows: [...flows],
    firstFlow: /end|期末|年末/i.test(timingText)
      ? 'end-of-period'
      : /now|期初|年初|start/i.test(timingText)
        ? 'now'
        : undefined,
  })
}
