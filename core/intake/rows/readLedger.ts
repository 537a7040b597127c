/** Rows of a ledger. */

import { type LedgerClass, type LedgerEntry, ledgerPersonColumns } from '../../contract/ledger.ts'
import { CSV_SHEET } from '../../contract/workbook.ts'
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import { withoutBalancingLines } from '../balancingLines.ts'
import { tableLabel } from '../detectedTable.ts'
import { classOfNames, classOfWord } from '../ledgerClass.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { currencyIn } from '../values/units.ts'
import type { MoneyFlow } from '../words/moneyFlows.ts'
import { auxiliariesOf } from './auxiliaries.ts'
import { isSignedFlow, moneyFlows } from './moneyFlow.ts'
import { partyDirection } from './partyDirection.ts'
import { taxOf } from './taxCells.ts'

/** Classes of which debit − credit is the amount; for money coming in it is credit − debit. */
const INCOMING: ReadonlySet<LedgerClass> = new Set(['receipt', 'revenue'])
/** Classes whose negative amounts are credits, not faults. */
const SIGNED: ReadonlySet<LedgerClass> = new Set(['actual', 'accrual', 'change'])
/** Share of class cells that must be known words for the column to be one of classes. */
const CLASS_SHARE_MIN = 0.4

/** A line above a bill that counts its lines up: "收入：8笔 2269.80元" says nothing of the others. */
const COUNTED_UP = /[:：].*\d/

function tableClass(reader: TableReader): LedgerClass {
  const amount = reader.column('amount')
  const names = [
    reader.table.tableName ?? '',
    reader.table.sheet.name,
    ...[amount, reader.column('date')].flatMap(column => (column === undefined ? [] : [reader.headerAt(column)])),
    ...reader.table.notes.filter(note => note.length <= 40 && !COUNTED_UP.test(note)),
    reader.table.workbook,
  ]
  const guessed = classOfNames(names.filter(name => name !== CSV_SHEET))
  const found = guessed === 'budget' ? 'actual' : (guessed ?? 'actual')
  if (reader.rows.length === 0) return found
  const source = reader.headerSource(reader.column('date') ?? reader.table.stack.firstColumn)
  const cell = placeName(source)
  reader.findings.push(
    raise(
      'input/class-assumed',
      { kind: 'cell', id: cell },
      { table: tableLabel(reader.table), class: found },
      { source },
    ),
  )
  return found
}

function isClassColumn(reader: TableReader): boolean {
  const texts = reader.rows.flatMap(row => reader.text(row, 'class') ?? [])
  if (texts.length === 0) return false
  return texts.filter(text => classOfWord(text) !== undefined).length / texts.length >= CLASS_SHARE_MIN
}

interface Posting {
  value: number
  currency?: string
  /** The column that the amount was taken from. */
  concept: 'amount' | 'debit' | 'credit'
}

/** Words of a direction column that make an amount a credit; SAP writes H for Haben. */
const CREDIT = /^(贷|贷方|credit|cr|c|h)$/i

/** Debit and credit tell the sign of a posting; an amount beside both is one of the two, or in another currency. */
const isTwoSided = (reader: TableReader) => !reader.has('amount') || (reader.has('debit') && reader.has('credit'))

function postingOf(reader: TableReader, row: number, entryClass: LedgerClass): Posting | undefined {
  const signed = (value: number) => (INCOMING.has(entryClass) ? -value || 0 : value)
  if (!isTwoSided(reader)) {
    const amount = reader.amount(row, 'amount')
    if (!amount) return undefined
    const isCredit = amount.value > 0 && CREDIT.test(reader.text(row, 'direction') ?? '')
    return { ...amount, value: isCredit ? signed(-amount.value) : amount.value, concept: 'amount' }
  }
  const debit = reader.amount(row, 'debit')
  const credit = reader.amount(row, 'credit')
  if (!debit && !credit) return undefined
  const concept = debit?.value || !credit ? 'debit' : 'credit'
  return { ...(debit ?? credit), value: signed(subtract(debit?.value ?? 0, credit?.value ?? 0)), concept }
}

/** a − b without the binary tail of decimals. */
const subtract = (a: number, b: number) => Number((a - b).toPrecision(15))

const PENDING = /pending|draft|submitted|待|未批|审批中|草稿/i
const APPROVED = /approved|posted|paid|booked|yes|true|已|批准|通过|是|完成/i

function statusOf(text: string | undefined): LedgerEntry['status'] {
  if (text === undefined) return undefined
  return PENDING.test(text) ? 'pending' : APPROVED.test(text) ? 'approved' : undefined
}

const TEXT_FIELDS = [
  'id',
  'direction',
  'task',
  'account',
  'supplier',
  'document',
  'contract',
  'description',
  'partner',
  'department',
  ...ledgerPersonColumns,
] as const

/** The account that a line above the table names: "科目：5001 生产成本", "Account: 6100 Consulting". */
const accountAbove = (notes: readonly string[]) =>
  notes
    .map(
      note =>
        /^(?:(?:会计|总账|明细)?科目(?:名称)?|(?:gl |g\/l )?account(?: name)?)\s*[:：]\s*(\S.{0,80})$/i.exec(note)?.[1],
    )
    .find(account => account !== undefined)

/** The entries of a ledger, and the texts that name their tasks if they are tasks of the plan, by the place of each entry. */
export interface LedgerRows {
  entries: LedgerEntry[]
  taskHints: Map<string, string>
}

/** Reads ledger rows. A row without a readable date, amount or class is left out, with its finding. */
export function readLedger(reader: TableReader): LedgerRows {
  const hasClasses = reader.has('class') && isClassColumn(reader)
  const chosen = reader.table.corrections?.table.entryClass
  const oneClass = chosen ?? (hasClasses ? undefined : tableClass(reader))
  const accountConcept = !reader.has('account') && reader.has('class') && !hasClasses ? 'class' : 'account'
  const sections = new Map(reader.table.rows.map(row => [row.row, row.section]))
  const headAccount = accountAbove(reader.table.notes)
  const flows: ReadonlyMap<number, MoneyFlow> = hasClasses ? new Map() : moneyFlows(reader)
  const isSigned = flows.size > 0 && isSignedFlow(reader)
  const entries: LedgerEntry[] = []
  const taskHints = new Map<string, string>()
  for (const row of reader.rows) {
    const before = reader.findings.length
    const flow = flows.get(row)
    const entryClass = flow === undefined ? (oneClass ?? statedClass(reader, row)) : classOfFlow(flow, oneClass)
    const date = reader.date(row, 'date')
    if (date === undefined && saidNothing(reader, before)) reader.unreadableDate(row, 'date')
    const counted = reader.findings.length
    const posting = postingOf(reader, row, entryClass ?? 'actual')
    // Where the sign said which way the money went, the class says it now.
    const amount = posting && isSigned ? { ...posting, value: Math.abs(posting.value) } : posting
    if (!amount && saidNothing(reader, counted)) reader.unreadableAmount(row, isTwoSided(reader) ? 'debit' : 'amount')
    if (entryClass === undefined) unknownClass(reader, row, flow === undefined ? 'class' : 'direction')
    if (entryClass === undefined || date === undefined || !amount) continue
    const amountColumn = reader.column(amount.concept)
    if (!SIGNED.has(entryClass) && amountColumn !== undefined) reader.expectPositive(row, amountColumn, amount.value)
    const texts = Object.fromEntries(
      TEXT_FIELDS.map(field => [field, reader.text(row, field === 'account' ? accountConcept : field)]),
    )
    const dimensions = auxiliariesOf(reader.text(row, 'auxiliary') ?? '')
    const source = reader.source(row, amount.concept)
    if (dimensions.task !== undefined && texts.task === undefined) taskHints.set(placeName(source), dimensions.task)
    entries.push(
      present<LedgerEntry>({
        date,
        class: entryClass,
        amount: amount.value,
        ...(texts as { [K in (typeof TEXT_FIELDS)[number]]: string | undefined }),
        direction: partyDirection([texts.direction]) ?? texts.direction,
        // Account sheets head the postings of each account with its name.
        account: texts.account ?? (reader.has(accountConcept) ? undefined : (sections.get(row) ?? headAccount)),
        department: texts.department ?? dimensions.department,
        supplier: texts.supplier ?? dimensions.supplier,
        status: statusOf(reader.text(row, 'status')),
        currency: currencyIn(reader.text(row, 'currency') ?? '') ?? amount.currency,
        ...taxOf(reader, row, amount.concept, amount.value),
        dueDate: reader.date(row, 'dueDate'),
        source,
      }),
    )
  }
  return { entries: withoutBalancingLines(reader, entries), taskHints }
}

function statedClass(reader: TableReader, row: number): LedgerClass | undefined {
  const word = reader.text(row, 'class')
  return word === undefined ? undefined : classOfWord(word)
}

/** Money that comes in is a receipt, money that goes out what the table holds; what is moved between own accounts is neither. */
function classOfFlow(flow: MoneyFlow, outgoing: LedgerClass | undefined): LedgerClass | undefined {
  return flow === 'in' ? 'receipt' : flow === 'out' ? outgoing : undefined
}

function unknownClass(reader: TableReader, row: number, concept: 'class' | 'direction'): void {
  const source = reader.source(row, concept)
  const cell = placeName(source)
  const text = reader.text(row, concept) ?? ''
  reader.findings.push(raise('input/unknown-class', { kind: 'cell', id: cell }, { cell, text }, { source }))
}

/** Whether no fault of a cell was raised since; that a column waits to be calculated is said once, not of each row. */
const saidNothing = (reader: TableReader, since: number) =>
  reader.findings.slice(since).every(finding => finding.rule === 'input/no-stored-value')
