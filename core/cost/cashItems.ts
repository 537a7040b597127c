/** Payments, receipts and invoices as items of cash. */
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import type { Converted } from './amounts.ts'

/** Whether money is to go out or to come in. */
export type CashSide = 'payable' | 'receivable'

/** A payment, a receipt or an invoice. */
export interface CashItem {
  numbered: NumberedEntry
  side: CashSide
  currency: string
  /** As given, in minor units of its own currency. */
  ownMinor: number
  /** In the project's currency at the rate of its date. */
  value: Converted
  /** Of a payment, or of a credit note, what has settled nothing yet; a refund is below zero. Changed while settling. */
  left: number
}

export interface Invoice extends CashItem {
  /** Its due date, else its date and the days of the terms set; null without either. */
  due: string | null
  /** Unpaid at the status date, in minor units of its own currency. */
  openAtStatus: number
  /** Unpaid after all payments, later ones too. */
  open: number
}

/** The order in which invoices are paid and payments used: by date, then by what tells them apart whatever their place. */
export function inOrder<Item extends CashItem>(dateOf: (item: Item) => string) {
  return (a: Item, b: Item): number => {
    const [first, second] = [dateOf(a), dateOf(b)]
    if (first !== second) return first < second ? -1 : 1
    if (a.ownMinor !== b.ownMinor) return a.ownMinor - b.ownMinor
    return entryName(a.numbered) < entryName(b.numbered) ? -1 : 1
  }
}
