/** Words of a column that says of each amount whether it came in or went out. */
export type MoneyFlow = 'in' | 'out' | 'neither'

const FLOWS: readonly (readonly [RegExp, MoneyFlow])[] = [
  [/^(收入|收|入账|转入|进账|in|inflow|income|money in|received)$/i, 'in'],
  [/^(支出|支|付|出账|转出|out|outflow|expense|expenses|spending|money out|sent)$/i, 'out'],
  [/^(中性交易|中性|不计收支|其他|\/|neutral|transfer)$/i, 'neither'],
]

/** Where the money of a line went; undefined for any other text. */
export const flowOf = (text: string): MoneyFlow | undefined => FLOWS.find(([form]) => form.test(text.trim()))?.[1]
