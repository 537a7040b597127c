/** The class of ledger entries: by word in the row, else one for the whole table, guessed from its names. */
import type { LedgerClass } from '../contract/ledger.ts'
import { normalise } from './normalise.ts'
import { LEDGER_CLASS_WORDS } from './words/ledgerClasses.ts'

const PARTIAL: readonly (readonly [RegExp, LedgerClass])[] = [
  [/暂估|预提|accru/, 'accrual'],
  [/变更|签证|variation|change order|budget change/, 'change'],
  [/回款|收款|receipt|collection/, 'receipt'],
  [/付款|支付|payment|\bpaid\b/, 'payment'],
  [/发票|开票|收票|invoice/, 'invoice'],
  [/订单|合同|承诺|commit|purchase order|\bpo\b/, 'commitment'],
  [/预测|forecast/, 'forecast'],
  [/收入|revenue/, 'revenue'],
  [/预算|budget/, 'budget'],
  [/实际|成本|费用|支出|报销|actual|cost|expense|spend/, 'actual'],
]

/** The class that a cell's word names; undefined where it names none. */
export function classOfWord(text: string): LedgerClass | undefined {
  const word = normalise(text)
  return (
    LEDGER_CLASS_WORDS.get(word) ??
    LEDGER_CLASS_WORDS.get(word.replace(/s$/, '')) ??
    (word.length <= 24 ? partialClass(word) : undefined)
  )
}

const partialClass = (text: string): LedgerClass | undefined => PARTIAL.find(([form]) => form.test(text))?.[1]

/** The one class of a table without class words, from the heading of its amounts, its titles and its sheet's name. */
export function classOfNames(names: readonly string[]): LedgerClass | undefined {
  for (const name of names) {
    const found = partialClass(normalise(name))
    if (found) return found
  }
  return undefined
}
