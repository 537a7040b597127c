/** Who holds which duty of control where, as the columns of ledger and contracts say. */
import { type LedgerEntry, type LedgerPersonColumn, ledgerPersonColumns } from '../contract/ledger.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import type { ControlDuty } from '../controlDuties.ts'
import type { InProjectCurrency } from '../exchangeRates.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import type { NamedPerson, PersonFinder } from './controlPersons.ts'

/** Where a duty is held: a document, an entry, a contract or a row of the matrix. */
export interface Place {
  kind: 'document' | 'entry' | 'contract' | 'task'
  id: string
}

/** Money that somebody handled. Of one transaction only the largest class counts: an order, its invoice and its payment are one sum. */
export interface HandledMoney {
  transaction: string
  class: string
  /** In the project's currency; null where a rate is missing. */
  minor: number | null
}

export interface Holding {
  person: NamedPerson
  duty: string
  place: Place
  /** The row, and the column that names the person. */
  row: Source | undefined
  column: string
  money?: HandledMoney
  /** Approval of something: only these duties of others meet it. */
  of?: ReadonlySet<string>
}

/** Holdings of which one person should not have two of a pair. */
export interface DutyCase {
  /** As a person calls it. */
  name: string
  holdings: readonly Holding[]
}

const DUTY_OF_COLUMN: Readonly<Record<LedgerPersonColumn, ControlDuty>> = {
  requestedBy: 'request',
  approvedBy: 'approve',
  orderedBy: 'order',
  receivedBy: 'receive',
  paidBy: 'pay',
  recordedBy: 'record',
  reconciledBy: 'reconcile',
  supplierCreatedBy: 'supplier',
}

/** The owner of a contract (经办人, 承办人) puts it forward. Review is none of the duties of control. */
const CONTRACT_DUTIES = [
  ['owner', 'request'],
  ['approvedBy', 'approve'],
] as const

/** Vouchers (记-12) are numbered anew each month. */
const VOUCHER = /^[记收付转银现]\D{0,3}\d+$/u

type Contract = NonNullable<Project['contracts']>[number]

/** Every document, every entry without one and every contract; a contract and the document of its number are one. */
export function moneyCases(
  contracts: readonly Contract[],
  entries: readonly NumberedEntry[],
  persons: PersonFinder,
  minorOf: InProjectCurrency,
): DutyCase[] {
  const cases = new Map<string, { name: string; holdings: Holding[] }>()
  const add = (key: string, name: string, holdings: readonly Holding[]) => {
    const known = cases.get(key)
    if (known) known.holdings.push(...holdings)
    else if (holdings.length > 0) cases.set(key, { name, holdings: [...holdings] })
  }
  const ofContract = new Map<string, Place>()
  for (const contract of contracts) {
    const place: Place = { kind: 'contract', id: contract.id }
    ofContract.set(contract.id.trim(), place)
    add(`document ${contract.id.trim()}`, contract.id, contractHoldings(contract, place, persons, minorOf))
  }
  for (const numbered of entries) {
    const { entry } = numbered
    const document = entry.document?.trim() ?? ''
    const place: Place =
      ofContract.get(document) ??
      (document === '' ? { kind: 'entry', id: entryName(numbered) } : { kind: 'document', id: document })
    const month = VOUCHER.test(document) ? ` ${entry.date.slice(0, 7)}` : ''
    const key = document === '' ? `entry ${numbered.number}` : `document ${document}${month}`
    add(key, place.id, entryHoldings(entry, key, place, persons, minorOf))
  }
  return [...cases.values()]
}

function contractHoldings(contract: Contract, place: Place, persons: PersonFinder, minorOf: InProjectCurrency) {
  const money = {
    transaction: `contract ${contract.id.trim()}`,
    class: 'contract',
    minor: minorOf(contract.value, undefined, ''),
  }
  return CONTRACT_DUTIES.flatMap(([column, duty]): Holding[] =>
    persons
      .inCell(contract[column] ?? '')
      .map(person => ({ person, duty, place, row: contract.source, column, money })),
  )
}

function entryHoldings(
  entry: LedgerEntry,
  key: string,
  place: Place,
  persons: PersonFinder,
  minorOf: InProjectCurrency,
): Holding[] {
  let money: HandledMoney | undefined
  const holdings: Holding[] = []
  for (const column of ledgerPersonColumns) {
    const duty = DUTY_OF_COLUMN[column]
    const text = entry[column]
    if (text === undefined) continue
    for (const person of persons.inCell(text)) {
      money ??= {
        transaction: transactionOf(entry, key, place),
        class: entry.class,
        minor: minorOf(entry.amount, entry.currency, entry.date),
      }
      holdings.push({ person, duty, place, row: entry.source, column, money })
    }
  }
  return holdings
}

const transactionOf = ({ contract }: LedgerEntry, key: string, place: Place): string => {
  const id = contract ?? (place.kind === 'contract' ? place.id : undefined)
  return id === undefined ? key : `contract ${id.trim()}`
}
