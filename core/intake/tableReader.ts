/** Typed access to the cells of one table: reads by concept, raises a finding for what cannot be read, never throws. */

import type { RawFinding } from '../contract/finding.ts'
import { LIMITS } from '../contract/limits.ts'
import type { Source } from '../contract/primitives.ts'
import type { CellValue } from '../contract/workbook.ts'
import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'
import { columnUnit } from './columnUnits.ts'
import { DateColumns, LAST_DAY } from './dateColumns.ts'
import type { DetectedTable } from './detectedTable.ts'
import { RowKeys } from './rowKeys.ts'
import { basisOfNotes } from './taxNotes.ts'
import { type DateOrder, isDateFormat } from './values/dates.ts'
import { isBlankMark, parseNumberText, scaleByTen } from './values/numbers.ts'
import { amountBasisOfHeader } from './values/units.ts'
import type { AmountUnit } from './words/units.ts'

export interface Amount {
  /** Major units. */
  value: number
  /** The currency that the cell itself names. */
  currency?: string
}

/** Beyond this a number is no amount of money (and the contract refuses it). */
const AMOUNT_MAX = 1e15

/** Concepts whose cells may be merged over the rows of a group. */
const KEY_CONCEPTS = [
  'name',
  'task',
  'description',
  'title',
  'account',
  'category',
  'period',
  'start',
  'date',
  'amount',
  'party',
  'supplier',
]

/** Concepts that may hold as much as a cell does. */
const LONG_TEXTS = new Set(['description', 'title', 'evidence', 'response', 'cause', 'trigger', 'strategy'])

export class TableReader {
  readonly table: DetectedTable
  readonly id: string
  readonly findings: RawFinding[] = []
  /** Sheet rows that hold data, in order. */
  readonly rows: readonly number[]
  readonly #dates: DateColumns
  readonly #fractions = new Map<number, boolean>()
  readonly #units = new Map<number, AmountUnit | undefined>()
  readonly #tableUnit: AmountUnit | undefined
  #unitOfPeriodsAssumed = false
  readonly #bases = new Map<number, 'gross' | 'net' | undefined>()
  readonly #keys = new Map<number, string>()
  readonly #uncalculated = new Set<number>()

  constructor(table: DetectedTable, id: string, unit: AmountUnit | undefined, defaultOrder: DateOrder) {
    this.table = table
    this.id = id
    this.#tableUnit = unit
    this.rows = table.rows.filter(row => row.role === 'data').map(row => row.row)
    this.#dates = new DateColumns(table, this.rows, defaultOrder, (column, order) => this.#ambiguousDate(column, order))
    const keys = new RowKeys()
    for (const row of this.rows) {
      this.#keys.set(
        row,
        keys.keyOf(
          this.text(row, 'id'),
          KEY_CONCEPTS.map(concept => this.text(row, concept) ?? ''),
        ),
      )
    }
  }

  has(concept: string): boolean {
    return this.table.columns.has(concept)
  }

  column(concept: string): number | undefined {
    return this.table.columns.get(concept)
  }

  /** The cell's value; in a merged area that of the area. */
  valueAt(row: number, column: number): CellValue {
    return this.table.sheet.filled(row, column)
  }

  value(row: number, concept: string): CellValue {
    const column = this.column(concept)
    return column === undefined ? null : this.valueAt(row, column)
  }

  /** Trimmed text of the cell; undefined when empty, an error or a mark for "nothing". */
  text(row: number, concept: string): string | undefined {
    const value = this.value(row, concept)
    if (value === null) return undefined
    const text = String(value).trim()
    if (text === '' || /^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)[!?]?/.test(text)) return undefined
    return text.length > LIMITS.nameCharacters && !LONG_TEXTS.has(concept) ? this.#shortened(row, concept, text) : text
  }

  /** A name or a word as long as a page is cut to what the contract takes, which is said. */
  #shortened(row: number, concept: string, text: string): string {
    const source = this.source(row, concept)
    const cell = placeName(source)
    const params = { cell, characters: LIMITS.nameCharacters }
    this.findings.push(raise('input/text-too-long', { kind: 'cell', id: cell }, params, { source }))
    return text.slice(0, LIMITS.nameCharacters)
  }

  source(row: number, concept: string): Source {
    return this.sourceAt(row, this.column(concept) ?? this.table.stack.firstColumn)
  }

  sourceAt(row: number, column: number): Source {
    const key = this.#keys.get(row)
    return {
      ...this.table.sheet.place(row, column),
      table: this.id,
      ...(key !== undefined && { key: key.slice(0, 500) }),
    }
  }

  /** Raises a finding about a cell of a row. */
  #about(
    rule: 'input/unreadable-amount' | 'input/unreadable-date' | 'input/unreadable-value' | 'input/lag-left-out',
    row: number,
    column: number,
  ): void {
    const source = this.sourceAt(row, column)
    const value = this.valueAt(row, column)
    const params = {
      cell: placeName(source),
      text: value === null ? '' : String(value).trim().slice(0, 200),
    }
    this.findings.push(raise(rule, { kind: 'cell', id: params.cell }, params, { source }))
  }

  /** Says, once a column, that a figure waits to be calculated. */
  #expectCalculated(row: number, column: number | undefined): void {
    const { sheet } = this.table
    if (column === undefined || !sheet.isUncalculated(row, column) || this.#uncalculated.has(column)) return
    this.#uncalculated.add(column)
    const others = this.rows.filter(other => sheet.isUncalculated(other, column)).length - 1
    const source = this.sourceAt(row, column)
    const cell = placeName(source)
    this.findings.push(raise('input/no-stored-value', { kind: 'cell', id: cell }, { cell, others }, { source }))
  }

  unreadableAmount(row: number, concept: string): void {
    this.#about('input/unreadable-amount', row, this.column(concept) ?? this.table.stack.firstColumn)
  }

  unreadableDate(row: number, concept: string): void {
    this.#about('input/unreadable-date', row, this.column(concept) ?? this.table.stack.firstColumn)
  }

  unreadableValue(row: number, concept: string): void {
    this.unreadableValueAt(row, this.column(concept) ?? this.table.stack.firstColumn)
  }

  unreadableValueAt(row: number, column: number): void {
    this.#about('input/unreadable-value', row, column)
  }

  /** Says that the link in a cell was kept and its lag was not. */
  lagLeftOut(row: number, concept: string): void {
    this.#about('input/lag-left-out', row, this.column(concept) ?? this.table.stack.firstColumn)
  }

  /** Says that a cell names a task that is in no plan. */
  unknownTask(row: number, concept: string, text: string): void {
    const source = this.source(row, concept)
    const cell = placeName(source)
    this.findings.push(
      raise('input/unknown-task', { kind: 'cell', id: cell }, { cell, text }, { source, discriminator: text }),
    )
  }

  /** Heading of a column as the person wrote it, from the top line down. */
  headerAt(column: number): string {
    return (this.table.stack.texts[column - this.table.stack.firstColumn] ?? []).join(' ')
  }

  headerSource(column: number): Source {
    return { ...this.table.sheet.place(this.table.headerRow, column), table: this.id }
  }

  /** The unit of a column: its heading's, else the table's, else that of the columns beside it, which is said. */
  unitAt(column: number): AmountUnit | undefined {
    if (!this.#units.has(column)) {
      const found = columnUnit(this.table, column, this.#tableUnit)
      this.#units.set(column, found?.unit)
      if (found?.beside !== undefined) this.#unitAssumed(column, found.beside, found.unit)
    }
    return this.#units.get(column)
  }

  /** Of the months across a table the first speaks for all. */
  #unitAssumed(column: number, beside: number, unit: AmountUnit): void {
    if (this.table.periods.some(period => period.column === column)) {
      if (this.#unitOfPeriodsAssumed) return
      this.#unitOfPeriodsAssumed = true
    }
    const source = this.headerSource(column)
    const cell = placeName(source)
    const params = { cell, header: this.headerAt(column), unit: unit.label, beside: this.headerAt(beside) }
    this.findings.push(raise('input/unit-assumed', { kind: 'cell', id: cell }, params, { source }))
  }

  /** Whether a column's amounts contain the tax, as a person, its heading, the column of its twins or a note says. */
  basisAt(column: number): 'gross' | 'net' | undefined {
    if (!this.#bases.has(column)) this.#bases.set(column, this.#findBasis(column))
    return this.#bases.get(column)
  }

  #findBasis(column: number): 'gross' | 'net' | undefined {
    const { corrections } = this.table
    const chosen = corrections?.byColumn.get(column)?.amountBasis ?? corrections?.table.amountBasis
    const stated = chosen ?? amountBasisOfHeader(this.headerAt(column))
    const hasTwin = column === this.column('amount') || column === this.column('value')
    const twin = hasTwin ? this.column('otherBasis') : undefined
    const ofTwin = twin === undefined ? undefined : amountBasisOfHeader(this.headerAt(twin))
    if (stated !== undefined || ofTwin === undefined) return stated ?? basisOfNotes(this.table)
    return ofTwin === 'gross' ? 'net' : 'gross'
  }

  basisOf(concept: string): 'gross' | 'net' | undefined {
    const column = this.column(concept)
    return column === undefined ? undefined : this.basisAt(column)
  }

  /** How the dates of a column are read that can be read both ways; undefined where it has none. */
  dateOrderAt(column: number): DateOrder | undefined {
    return this.#dates.orderAt(column)
  }

  amount(row: number, concept: string): Amount | undefined {
    const column = this.column(concept)
    return column === undefined ? undefined : this.amountAt(row, column)
  }

  /** An amount in major units; undefined for an empty cell, and with a finding for an unreadable one. */
  amountAt(row: number, column: number): Amount | undefined {
    const value = this.table.sheet.value(row, column) ?? this.valueAt(row, column)
    this.#expectCalculated(row, column)
    if (value === null) return undefined
    const exponent = this.unitAt(column)?.exponent ?? 0
    if (typeof value === 'number' && !isDateFormat(this.table.sheet.numberFormat(row, column))) {
      return this.#withinBounds({ value: scaleByTen(value, exponent) }, row, column)
    }
    const text = String(value).trim()
    if (typeof value === 'string' && isBlankMark(text)) return undefined
    const reading = typeof value === 'string' ? parseNumberText(text) : null
    if (reading && !reading.percent) {
      const amount = { value: reading.scaled ? reading.value : scaleByTen(reading.value, exponent) }
      return this.#withinBounds({ ...amount, ...(reading.currency && { currency: reading.currency }) }, row, column)
    }
    this.#about('input/unreadable-amount', row, column)
    return undefined
  }

  #withinBounds(amount: Amount, row: number, column: number): Amount | undefined {
    if (Math.abs(amount.value) <= AMOUNT_MAX) return amount
    this.#about('input/unreadable-amount', row, column)
    return undefined
  }

  /** Raises a finding when an amount is below zero where only positive ones make sense. */
  expectPositive(row: number, column: number, amount: number): void {
    if (amount >= 0) return
    const source = this.sourceAt(row, column)
    const cell = placeName(source)
    this.findings.push(raise('input/negative-amount', { kind: 'cell', id: cell }, { cell, amount }, { source, amount }))
  }

  /** A plain number; undefined for an empty cell, and with a finding for an unreadable one. */
  number(row: number, concept: string): number | undefined {
    const value = this.value(row, concept)
    this.#expectCalculated(row, this.column(concept))
    if (value === null) return undefined
    if (typeof value === 'number') return value
    const text = String(value).trim()
    if (isBlankMark(text)) return undefined
    const reading =
      parseNumberText(text) ??
      parseNumberText(text.replace(/(小时|工时|人天|hours?|hrs?|h|days?)(\s*(\/|per|每)?\s*(week|w|周))?$/i, '').trim())
    if (reading) return reading.percent ? reading.value / 100 : reading.value
    this.unreadableValue(row, concept)
    return undefined
  }

  /** A rate that cannot be below zero, such as a tax rate. */
  rate(row: number, concept: string): number | undefined {
    const rate = this.fraction(row, concept)
    if (rate === undefined || rate >= 0) return rate
    this.unreadableValue(row, concept)
    return undefined
  }

  /** A percentage as a fraction; the column as a whole decides whether 50 or 0.5 stands for half. */
  fraction(row: number, concept: string): number | undefined {
    const column = this.column(concept)
    const value = this.value(row, concept)
    this.#expectCalculated(row, column)
    if (column === undefined || value === null || typeof value === 'boolean') return undefined
    if (typeof value === 'number') return this.#isFraction(column) ? value : scaleByTen(value, -2)
    if (isBlankMark(value)) return undefined
    const reading = parseNumberText(value)
    if (reading) return reading.percent || !this.#isFraction(column) ? scaleByTen(reading.value, -2) : reading.value
    this.unreadableValue(row, concept)
    return undefined
  }

  #isFraction(column: number): boolean {
    const before = this.#fractions.get(column)
    if (before !== undefined) return before
    let [numbers, formatted, small] = [0, 0, 0]
    for (const row of this.rows) {
      const value = this.valueAt(row, column)
      const number = typeof value === 'number' ? value : typeof value === 'string' ? parseNumberText(value) : null
      if (number === null || (typeof number === 'object' && number.percent)) continue
      numbers++
      if (typeof value === 'number' && this.table.sheet.numberFormat(row, column).includes('%')) formatted++
      if (Math.abs(typeof number === 'object' ? number.value : number) <= 1) small++
    }
    const isFraction = formatted * 2 > numbers || small * 2 > numbers
    this.#fractions.set(column, isFraction)
    return isFraction
  }

  #ambiguousDate(column: number, order: DateOrder): void {
    const source = this.headerSource(column)
    const cell = placeName(source)
    const params = { header: this.headerAt(column), cell, order }
    this.findings.push(raise('input/ambiguous-date', { kind: 'cell', id: cell }, params, { source }))
  }

  /** An ISO date; undefined for an empty cell, and with a finding for an unreadable one. */
  date(row: number, concept: string): string | undefined {
    const column = this.column(concept)
    this.#expectCalculated(row, column)
    const iso = column === undefined ? undefined : this.#dates.read(row, column, concept)
    if (iso === null) this.unreadableDate(row, concept)
    return iso ?? undefined
  }

  /** The days that a cell names: both ends of "2026-10-01 ~ 2026-10-07", one day twice for a single date. */
  dateRange(row: number, concept: string): { first: string; last: string } | undefined {
    const first = this.date(row, concept)
    const column = this.column(concept)
    if (first === undefined || column === undefined) return undefined
    return { first, last: this.#dates.read(row, column, LAST_DAY) ?? first }
  }

  /** The days that one cell of a range or a month names; undefined for a single date and for any other cell. */
  span(row: number, concept: string): { first: string; last: string } | undefined {
    const column = this.column(concept)
    return column === undefined ? undefined : (this.#dates.range(row, column) ?? this.#dates.month(row, column))
  }

  /** Whether the cell holds two ends of a range. */
  isRange(row: number, concept: string): boolean {
    const column = this.column(concept)
    return column !== undefined && this.#dates.range(row, column) !== undefined
  }

  /** Whether the cell holds a day, without a finding where it does not. */
  isDate(row: number, concept: string): boolean {
    const column = this.column(concept)
    return column !== undefined && typeof this.#dates.read(row, column, concept) === 'string'
  }
}
