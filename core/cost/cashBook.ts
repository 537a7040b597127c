/** What moved as cash, what was invoiced, and which invoices are still unpaid. */
import { dayOfIso, isoOfDay } from '../calendar.ts'
import type { LedgerEntry } from '../contract/ledger.ts'
import type { Project } from '../contract/project.ts'
import { toMinor } from '../money.ts'
import { type CashReader, cashReader } from './cashAmounts.ts'
import type { CashItem, CashSide, Invoice } from './cashItems.ts'
import { type Settlement, settle } from './cashSettlement.ts'
import { exact } from './figure.ts'
import type { CostReading } from './reading.ts'

export interface CashBook {
  reader: CashReader
  /** Payments and receipts of any date, refunds below zero. */
  movements: readonly CashItem[]
  invoices: readonly Invoice[]
  /** Invoices below zero (红字). */
  credits: readonly CashItem[]
  /** Payments of invoices in foreign currencies up to the status date. */
  settlements: readonly Settlement[]
}

/** Reads the ledger once and settles its invoices. Entries too large to be exact are no items. */
export function cashBook({ project, entries, groups }: CostReading): CashBook {
  const reader = cashReader(project)
  const movements: CashItem[] = []
  const invoices: Invoice[] = []
  const credits: CashItem[] = []
  for (const numbered of entries) {
    const { entry } = numbered
    const side = sideOf(entry, groups.isReceivable)
    if (side === null) continue
    const currency = reader.currencyOf(entry)
    const own = exact(toMinor(entry.amount, currency))
    if (own.minor === null) continue
    const value = reader.valueOn(own.minor, currency, entry.date)
    const isInvoice = entry.class === 'invoice'
    const left = isInvoice ? -own.minor : own.minor
    const item: CashItem = { numbered, side, currency, ownMinor: own.minor, value, left }
    if (!isInvoice) movements.push(item)
    else if (own.minor < 0) credits.push(item)
    else invoices.push({ ...item, due: dueOf(entry, side, project), openAtStatus: own.minor, open: own.minor })
  }
  const settlements = settle(invoices, [...movements, ...credits], reader, project.project)
  return { reader, movements, invoices, credits, settlements }
}

function sideOf(entry: LedgerEntry, isReceivable: (entry: LedgerEntry) => boolean): CashSide | null {
  if (entry.class === 'payment') return 'payable'
  if (entry.class === 'receipt') return 'receivable'
  if (entry.class !== 'invoice') return null
  return isReceivable(entry) ? 'receivable' : 'payable'
}

/** Days of the terms set for a side; undefined where none are. */
export const termsOf = (side: CashSide, settings: Project['settings']): number | undefined =>
  settings?.thresholds?.[side === 'payable' ? 'cash.paymentTermsDays' : 'cash.collectionTermsDays']

function dueOf(entry: LedgerEntry, side: CashSide, { settings }: Project): string | null {
  if (entry.dueDate !== undefined) return entry.dueDate
  const days = termsOf(side, settings)
  return days === undefined ? null : daysAfter(entry.date, days)
}

/** 9999-12-31, the last date that can be written. */
const LAST_DAY = dayOfIso('9999-12-31')

/** The date a number of calendar days later. */
export const daysAfter = (date: string, days: number): string => isoOfDay(Math.min(dayOfIso(date) + days, LAST_DAY))
