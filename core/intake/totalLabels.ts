/** Words that say of a row or column that it sums up others. */
import { normalise } from './normalise.ts'

const TOTAL_EN = /^(grand |overall |project |sub ?|net )?(totals?|sums?)\b|\b(sub ?)?totals?$|^sum of\b/
const TOTAL_ZH =
  /^(?:人民币|金额)?(大写|合计|总计|小计|汇总|总和|共计|累计|总额)|(合计|总计|小计|共计|总和|汇总)$|^(项目|工程|建设)?总(投资|成本|费用|预算|造价|支出|金额)$/
/** Rows of account sheets that carry balances and month sums. */
const BALANCE =
  /^(opening balance|closing balance|beginning balance|ending balance|balance forward|balance brought forward|brought forward|carried forward|期初余额|期末余额|年初余额|本日合计|本季合计|本月合计|本年累计|本期合计|承前页|过次页|上年结转|结转下年)$/
const SUBTOTAL = /sub ?total|小计|本页合计|分项合计/
const LABEL_LENGTH_MAX = 40
/** The same with the blanks that a label may be spread by. */
const RAW_LENGTH_MAX = 200

/** Whether a label says balance or sum of a month, as account sheets have them between their postings. */
export const isBalanceLabel = (label: string) => label.length <= RAW_LENGTH_MAX && BALANCE.test(normalise(label))

/** Whether a label says total; `subtotal` when it says that of a part. */
export function totalRole(label: string): 'total' | 'subtotal' | null {
  if (label.length > RAW_LENGTH_MAX) return null
  const text = normalise(label)
  if (BALANCE.test(text)) return 'subtotal'
  if (text === '' || text.length > LABEL_LENGTH_MAX || !(TOTAL_EN.test(text) || TOTAL_ZH.test(text))) return null
  return SUBTOTAL.test(text) ? 'subtotal' : 'total'
}
