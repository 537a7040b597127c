/** Bills of banks and payment services say of each line whether money came in or went out: 收/支, in/out. */
import type { TableReader } from '../tableReader.ts'
import { flowOf, type MoneyFlow } from '../words/moneyFlows.ts'

/** Columns of money that came in, as against the credit side of an account. */
const INFLOW_HEADING = /收入|进账|存入|\b(in|income|deposits?|inflow)\b/i
/** An amount column of both: what is below zero went out. */
const SIGNED_HEADING = /^收\s*\/?\s*支(金额|额)?$|\bin ?(\/|and|&) ?out\b/i

/** The flow of each line; empty where nothing tells of money that comes and goes. */
export function moneyFlows(reader: TableReader): ReadonlyMap<number, MoneyFlow> {
  const heading = (concept: string) => reader.headerAt(reader.column(concept) ?? -1)
  if (reader.has('amount') && SIGNED_HEADING.test(heading('amount').trim())) return flowsBySign(reader)
  if (reader.has('debit') && reader.has('credit') && INFLOW_HEADING.test(heading('credit'))) return flowsBySide(reader)
  return flowsByWord(reader)
}

function flowsByWord(reader: TableReader): ReadonlyMap<number, MoneyFlow> {
  const flows = new Map<number, MoneyFlow>()
  for (const row of reader.rows) {
    const text = reader.text(row, 'direction')
    const flow = text === undefined ? undefined : flowOf(text)
    if (flow) flows.set(row, flow)
    else if (text !== undefined) return new Map()
  }
  return [...flows.values()].includes('out') ? flows : new Map()
}

const flowsBySign = (reader: TableReader) =>
  new Map(
    reader.rows.flatMap((row): [number, MoneyFlow][] => {
      const value = reader.value(row, 'amount')
      return typeof value === 'number' ? [[row, value < 0 ? 'out' : 'in']] : []
    }),
  )

/** A line with money on the side of what came in only. */
const flowsBySide = (reader: TableReader) =>
  new Map(
    reader.rows.map((row): [number, MoneyFlow] => {
      const isIn = Boolean(reader.value(row, 'credit')) && !reader.value(row, 'debit')
      return [row, isIn ? 'in' : 'out']
    }),
  )

/** Whether amounts below zero are money that went out, so that a cost is written as a negative number. */
export const isSignedFlow = (reader: TableReader): boolean =>
  reader.has('amount') && SIGNED_HEADING.test(reader.headerAt(reader.column('amount') ?? -1).trim())
