/** Rows of budgets, ledgers and contract ledgers. */
import type { BudgetLine, LedgerClass, LedgerEntry } from '../../contract/ledger.ts'
import type { Source } from '../../contract/primitives.ts'
import type { Project } from '../../contract/project.ts'
import { raise } from '../../findings.ts'
import { classOfNames, classOfWord } from '../ledgerClass.ts'
import { checkParents, checkRowTotals, parentRows } from '../parentRows.ts'
import { present } from '../present.ts'
import { totalRole } from '../rowRoles.ts'
import type { TableReader } from '../tableReader.ts'
import { isDateFormat, isoOfSerial, isPlausibleSerial } from '../values/dates.ts'
import { parsePeriodHeader, withYears } from '../values/periods.ts'
import { currencyIn } from '../values/units.ts'

/** A budget line with the texts by which a ledger or plan may name it. */
export interface BudgetDraft {
  line: BudgetLine
  id?: string
  name?: string
  account?: string
  category?: string
  taskText?: string
}

export interface ActualDraft {
  amount: number
  account?: string
  name?: string
  category?: string
  id?: string
  /** Last day of the period that the actual stands under; the status date where there is none. */
  date?: string
  source: Source
}

/** Amounts of a budget, and the actuals that stand beside them. */
export interface BudgetTable {
  drafts: BudgetDraft[]
  actuals: ActualDraft[]
}

/** The period of a row in its normal form (`2026-01`, `2026-Q1`, `2026`), else as written. */
function periodOf(reader: TableReader, row: number): string | undefined {
  const column = reader.column('period')
  const value = column === undefined ? null : reader.valueAt(row, column)
  if (column === undefined || value === null) return undefined
  const { sheet, date1904 } = reader.table
  const format = sheet.numberFormat(row, column)
  if (typeof value === 'number' && (isDateFormat(format) || isPlausibleSerial(value, date1904))) {
    return isoOfSerial(value, date1904)?.slice(0, 7) ?? String(value)
  }
  const header = parsePeriodHeader(value, format, date1904)
  if (!header) return String(value).trim()
  if (header.date) return header.date.slice(0, 7)
  const year = reader.table.notes
    .map(note => /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(note)?.[1])
    .find(y => y !== undefined)
  return withYears([header], [], year)[0]?.period
}

/** Whether a column beside months states their sum, by its heading. */
const isSumColumn = (reader: TableReader, column: number) => totalRole(reader.headerAt(column)) !== null

/** Reads budget rows: one line an account and period, whether months stand across or below each other. */
export function readBudget(reader: TableReader): BudgetTable {
  const drafts: BudgetDraft[] = []
  const actuals: ActualDraft[] = []
  const basis = reader.basisOf('amount')
  const amountColumn = reader.column('amount')
  const budgetPeriods = reader.table.periods.filter(period => period.measure !== 'actual')
  const actualPeriods = reader.table.periods.filter(period => period.measure === 'actual')
  const money = [...budgetPeriods.map(period => period.column), ...(amountColumn === undefined ? [] : [amountColumn])]
  const parents = parentRows(reader, money)
  checkParents(reader, money, parents)
  if (budgetPeriods.length > 0 && amountColumn !== undefined && isSumColumn(reader, amountColumn)) {
    checkRowTotals(
      reader,
      budgetPeriods.map(period => period.column),
      amountColumn,
    )
  }
  for (const row of reader.rows) {
    if (parents.has(row)) continue
    const names = present<Omit<BudgetDraft, 'line'>>({
      id: reader.text(row, 'id'),
      name: reader.text(row, 'name'),
      account: reader.text(row, 'account'),
      category: reader.text(row, 'category'),
      taskText: reader.text(row, 'task'),
    })
    const period = periodOf(reader, row)
    const add = (column: number, ofPeriod: string | undefined) => {
      const amount = reader.amountAt(row, column)
      if (!amount) return
      reader.expectPositive(row, column, amount.value)
      const line = present<BudgetLine>({
        account: undefined,
        task: undefined,
        department: reader.text(row, 'department'),
        period: ofPeriod,
        amount: amount.value,
        amountBasis: basis,
        taxRate: reader.rate(row, 'taxRate'),
        source: reader.sourceAt(row, column),
      })
      drafts.push({ line, ...names })
    }
    // Months across win over their sum beside them.
    if (budgetPeriods.length > 0) for (const { column, period: month } of budgetPeriods) add(column, month)
    else if (amountColumn !== undefined) add(amountColumn, period)
    const actual = actualPeriods.length > 0 ? undefined : reader.amount(row, 'actual')
    if (actual) actuals.push({ amount: actual.value, ...names, source: reader.source(row, 'actual') })
    for (const { column, period: month } of actualPeriods) {
      const spent = reader.amountAt(row, column)
      const date = lastDay(month)
      if (spent)
        actuals.push({ amount: spent.value, ...names, ...(date && { date }), source: reader.sourceAt(row, column) })
    }
  }
  return { drafts, actuals }
}

/** Last day of a month `YYYY-MM`. */
function lastDay(month: string): string | undefined {
  const [year, number] = month.split('-').map(Number)
  if (!/^\d{4}-\d{2}$/.test(month) || year === undefined || number === undefined) return undefined
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`
}

/** Classes of which debit − credit is the amount; for money coming in it is credit − debit. */
const INCOMING: ReadonlySet<LedgerClass> = new Set(['receipt', 'revenue'])
/** Classes whose negative amounts are credits, not faults. */
const SIGNED: ReadonlySet<LedgerClass> = new Set(['actual', 'accrual', 'change'])
/** Share of class cells that must be known words for the column to be one of classes. */
const CLASS_SHARE_MIN = 0.4

function tableClass(reader: TableReader): LedgerClass {
  const amount = reader.column('amount')
  const names = [
    reader.table.tableName ?? '',
    reader.table.sheet.name,
    ...(amount === undefined ? [] : [reader.headerAt(amount)]),
    ...reader.table.notes.filter(note => note.length <= 40),
    reader.table.workbook,
  ]
  const guessed = classOfNames(names.filter(name => name !== '(csv)'))
  const found = guessed === 'budget' ? 'actual' : (guessed ?? 'actual')
  const source = reader.headerSource(reader.column('date') ?? reader.table.stack.firstColumn)
  const cell = `${source.sheet}!${source.cell}`
  reader.findings.push(
    raise(
      'input/class-assumed',
      { kind: 'cell', id: cell },
      { table: reader.table.sheet.name, class: found },
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

function amountOf(reader: TableReader, row: number, entryClass: LedgerClass) {
  const amount = reader.amount(row, 'amount')
  if (amount || reader.has('amount')) return amount
  const debit = reader.amount(row, 'debit')
  const credit = reader.amount(row, 'credit')
  if (!debit && !credit) return undefined
  const net = subtract(debit?.value ?? 0, credit?.value ?? 0)
  return { ...(debit ?? credit), value: INCOMING.has(entryClass) ? -net || 0 : net }
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
  'requestedBy',
  'approvedBy',
  'orderedBy',
  'receivedBy',
  'paidBy',
  'recordedBy',
  'reconciledBy',
  'supplierCreatedBy',
] as const

/** Reads ledger rows. A row without a readable date, amount or class is left out, with its finding. */
export function readLedger(reader: TableReader): LedgerEntry[] {
  const hasClasses = reader.has('class') && isClassColumn(reader)
  const oneClass = hasClasses ? undefined : tableClass(reader)
  const accountConcept = !reader.has('account') && reader.has('class') && !hasClasses ? 'class' : 'account'
  const basis = reader.basisOf('amount') ?? reader.basisOf('debit')
  const amountConcept = reader.has('amount') ? 'amount' : 'debit'
  const entries: LedgerEntry[] = []
  for (const row of reader.rows) {
    const before = reader.findings.length
    const word = reader.text(row, 'class')
    const entryClass = oneClass ?? (word === undefined ? undefined : classOfWord(word))
    const date = reader.date(row, 'date')
    if (date === undefined && reader.findings.length === before) reader.unreadableDate(row, 'date')
    const counted = reader.findings.length
    const amount = amountOf(reader, row, entryClass ?? 'actual')
    if (!amount && reader.findings.length === counted) reader.unreadableAmount(row, amountConcept)
    if (entryClass === undefined) unknownClass(reader, row, word)
    if (entryClass === undefined || date === undefined || !amount) continue
    const amountColumn = reader.column(amountConcept)
    if (!SIGNED.has(entryClass) && amountColumn !== undefined) reader.expectPositive(row, amountColumn, amount.value)
    const texts = Object.fromEntries(
      TEXT_FIELDS.map(field => [field, reader.text(row, field === 'account' ? accountConcept : field)]),
    )
    entries.push(
      present<LedgerEntry>({
        date,
        class: entryClass,
        amount: amount.value,
        ...(texts as { [K in (typeof TEXT_FIELDS)[number]]: string | undefined }),
        status: statusOf(reader.text(row, 'status')),
        currency: currencyIn(reader.text(row, 'currency') ?? '') ?? amount.currency,
        amountBasis: basis,
        taxRate: reader.rate(row, 'taxRate'),
        tax: reader.amount(row, 'tax')?.value,
        dueDate: reader.date(row, 'dueDate'),
        source: reader.source(row, amountConcept),
      }),
    )
  }
  return entries
}

function unknownClass(reader: TableReader, row: number, text: string | undefined): void {
  const source = reader.source(row, 'class')
  const cell = `${source.sheet}!${source.cell}`
  reader.findings.push(raise('input/unknown-class', { kind: 'cell', id: cell }, { cell, text: text ?? '' }, { source }))
}

type Contract = NonNullable<Project['contracts']>[number]
const RECEIVABLE = /收款|应收|销售|receivable|income|revenue|客户|收入/i

/** Reads the rows of a contract ledger (合同台账). A row without a readable value is left out, with its finding. */
export function readContracts(reader: TableReader): Contract[] {
  return reader.rows.flatMap((row): Contract[] => {
    const before = reader.findings.length
    const value = reader.amount(row, 'value')?.value
    if (value === undefined) {
      if (reader.findings.length === before) reader.unreadableAmount(row, 'value')
      return []
    }
    const amount = (concept: string) => reader.amount(row, concept)?.value
    const direction = reader.text(row, 'direction')
    return [
      present<Contract>({
        id: reader.text(row, 'id') ?? reader.text(row, 'name') ?? `#${row + 1}`,
        name: reader.text(row, 'name'),
        direction: direction !== undefined && RECEIVABLE.test(direction) ? 'receivable' : undefined,
        supplier: reader.text(row, 'supplier') ?? '',
        value,
        advance: amount('advance'),
        changes: amount('changes'),
        settled: amount('settled'),
        invoiced: amount('invoiced'),
        paid: amount('paid'),
        retentionRate: reader.rate(row, 'retentionRate'),
        retentionDue: reader.date(row, 'retentionDue'),
        taxRate: reader.rate(row, 'taxRate'),
        amountBasis: reader.basisOf('value'),
        signed: reader.date(row, 'signed'),
        start: reader.date(row, 'start'),
        finish: reader.date(row, 'finish'),
        department: reader.text(row, 'department'),
        owner: reader.text(row, 'owner'),
        reviewedBy: reader.text(row, 'reviewedBy'),
        approvedBy: reader.text(row, 'approvedBy'),
        status: reader.text(row, 'status'),
        task: reader.text(row, 'task'),
        obligations: undefined,
        source: reader.source(row, 'value'),
      }),
    ]
  })
}
