/**
 * Journals (序时账) hold both sides of each voucher. The lines of balance-sheet accounts balance the cost and are none
 * themselves; so are the vouchers that close the accounts of a period.
 */
import type { LedgerEntry } from '../contract/ledger.ts'
import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'
import { tableLabel } from './detectedTable.ts'
import { fold } from './normalise.ts'
import { exactSum } from './parentRows.ts'
import type { TableReader } from './tableReader.ts'

/** Names of balance-sheet accounts after their code. 在建工程, 开发成本 and 合同履约成本 collect cost and are not among them. */
const BALANCE_SHEET = [
  /^(库存现金|现金$|银行存款|其他货币资金|应收|预付|其他应收|应付|预收|合同负债|其他应付|长期应付|应交税|应交增值税|进项税|销项税|短期借款|长期借款|实收资本|股本|资本公积|盈余公积|利润分配|内部往来)/,
  /^(accounts? (payable|receivable)|a\/?[pr]$|trade (payables?|receivables?|creditors|debtors)|bank(?! (charge|fee|interest))|cash(?! discount)|petty cash|(input|output) (vat|gst|tax)|(vat|gst|tax) (payable|receivable|input|output|control)|payroll (liabilities|payable)|accrued (liabilities|expenses)|creditors|debtors|gr\/?ir|retained earnings|share capital|loans? payable|prepaid|prepayments)/,
]
/** Their codes in the Chinese chart of accounts, with those of sub-accounts, where no name stands beside them. */
const BALANCE_SHEET_CODE = /^(1001|1002|1012|1121|1122|1123|1221|2001|2201|2202|2203|2211|2221|2241)([.-]?\d{2,})*$/
const CLOSING = /^(本年利润|income summary|profit and loss (account|summary))/
const REVENUE = /^(主营业务收入|其他业务收入|营业收入|营业外收入)|^(sales|.*\brevenue)$/
/** Share of the lines that must stand in vouchers whose debits equal their credits. */
const BALANCED_MIN = 0.9
const VOUCHERS_MIN = 2
const NAMES_SHOWN = 3

const nameOf = (account: string) =>
  fold(account)
    .trim()
    .replace(/^[\d.\-_\s]+(?=\D)/, '')
    .trim()
const isBalanceSheet = (account: string) =>
  BALANCE_SHEET.some(form => form.test(nameOf(account))) || BALANCE_SHEET_CODE.test(account.trim())

/** The vouchers of a journal by date and number; null where the table is none. */
function vouchersOf(reader: TableReader, entries: readonly LedgerEntry[]): LedgerEntry[][] | null {
  if (!['debit', 'credit', 'document'].every(concept => reader.has(concept))) return null
  if (entries.some(entry => entry.class !== 'actual')) return null
  const vouchers = [...Map.groupBy(entries, entry => `${entry.date} ${entry.document}`).values()]
  const balanced = vouchers.filter(
    lines =>
      lines[0]?.document !== undefined &&
      new Set(lines.map(line => line.account)).size > 1 &&
      exactSum(lines.map(line => Math.round(line.amount * 100))) === 0,
  )
  const lines = balanced.reduce((count, voucher) => count + voucher.length, 0)
  return balanced.length >= VOUCHERS_MIN && lines >= entries.length * BALANCED_MIN ? balanced : null
}

/**
 * The entries of a ledger without the lines that only balance others, with a finding that names their accounts; entries
 * of revenue accounts become revenue. Any other ledger is left as it is.
 */
export function withoutBalancingLines(reader: TableReader, entries: LedgerEntry[]): LedgerEntry[] {
  const vouchers = vouchersOf(reader, entries)
  if (!vouchers) return entries
  const leftOut = new Set<LedgerEntry>()
  for (const lines of vouchers) {
    const closes = lines.some(line => CLOSING.test(nameOf(line.account ?? '')))
    for (const line of lines) if (closes || isBalanceSheet(line.account ?? '')) leftOut.add(line)
  }
  if (leftOut.size === 0 || leftOut.size === entries.length) return entries
  sayLeftOut(reader, [...leftOut])
  return entries.flatMap(entry => {
    if (leftOut.has(entry)) return []
    const isRevenue = REVENUE.test(nameOf(entry.account ?? ''))
    return isRevenue ? [{ ...entry, class: 'revenue' as const, amount: -entry.amount || 0 }] : [entry]
  })
}

function sayLeftOut(reader: TableReader, lines: readonly LedgerEntry[]): void {
  const names = [...new Set(lines.flatMap(line => line.account ?? []))]
  const accounts = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ' …' : '')
  const amount = exactSum(lines.map(line => line.amount))
  const source = reader.headerSource(reader.column('debit') ?? reader.table.stack.firstColumn)
  const params = { table: tableLabel(reader.table), lines: lines.length, accounts, amount }
  reader.findings.push(
    raise('input/balancing-lines-left-out', { kind: 'cell', id: placeName(source) }, params, { source }),
  )
}
