/** Bills of banks and payment services say of each line whether money came in or went out: 收/支, in/out. */
import type { TableReader } from '../tableReader.ts'

export type MoneyFlow = 'in' | 'out' | 'neither'

const FLOWS: readonly (readonly [RegExp, MoneyFlow])[] = [
  [/^(收入|收|入账|转入|进账|in|inflow|income|money in|received)$/i, 'in'],
  [/^(支出|支|付|出账|转出|out|outflow|expense|spending|money out|sent)$/i, 'out'],
  [/^(中性交易|中性|不计收支|其他|\/|neutral|transfer)$/i, 'neither'],
]

const flowOf = (text: string) => FLOWS.find(([form]) => form.test(text.trim()))?.[1]

/** The flow of each line; empty where the direction column does not speak of money that comes and goes. */
export function moneyFlows(reader: TableReader): ReadonlyMap<number, MoneyFlow> {
  const flows = new Map<number, MoneyFlow>()
  for (const row of reader.rows) {
    const text = reader.text(row, 'direction')
    const flow = text === undefined ? undefined : flowOf(text)
    if (flow) flows.set(row, flow)
    else if (text !== undefined) return new Map()
  }
  return [...flows.values()].includes('out') ? flows : new Map()
}
