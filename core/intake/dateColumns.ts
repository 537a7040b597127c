/** The dates of one table: day and month settled column by column, month and day in columns of their own put together. */
import type { DetectedTable } from './detectedTable.ts'
import { type DayRange, parseDateRange, parseMonth } from './values/dateRanges.ts'
import {
  type DateOrder,
  dateOrderOf,
  isDateFormat,
  isMonthFormat,
  isoOfDate,
  isoOfSerial,
  isPlausibleSerial,
  lastDayOfMonth,
  MONTH_AND_DAY,
  parseDateText,
} from './values/dates.ts'
import { isBlankMark } from './values/numbers.ts'
import { yearIn } from './values/periods.ts'

/** Last serial of the year 1900. */
const SENTINEL_MAX = 366
/** The concept to ask for where the last day of a range is wanted. */
export const LAST_DAY = 'to'
/** Concepts of which a range or a month means its last day. */
const LAST_DAYS = new Set(['finish', 'due', LAST_DAY, 'actualFinish'])
/** Concepts of which a month means its first day; under any other a month is no date. */
const FIRST_DAYS = new Set(['start', 'actualStart', 'from'])

const MONTH_END = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*[底末]$/

/** Called once for a column whose dates can be read both ways. */
type OnAmbiguous = (column: number, order: DateOrder) => void

export class DateColumns {
  readonly #table: DetectedTable
  readonly #rows: readonly number[]
  readonly #defaultOrder: DateOrder
  readonly #onAmbiguous: OnAmbiguous
  readonly #orders = new Map<number, DateOrder>()
  readonly #ownOrders = new Map<number, ReturnType<typeof dateOrderOf>>()

  constructor(table: DetectedTable, rows: readonly number[], defaultOrder: DateOrder, onAmbiguous: OnAmbiguous) {
    this.#table = table
    this.#rows = rows
    this.#defaultOrder = defaultOrder
    this.#onAmbiguous = onAmbiguous
  }

  /** The ISO date of a cell; undefined when it is empty or says that there is none, null when it cannot be read. */
  read(row: number, column: number, concept: string): string | null | undefined {
    const value = this.#table.sheet.filled(row, column)
    if (value === null) return undefined
    const month = concept === 'date' ? this.#table.columns.get('date.month') : undefined
    if (month !== undefined) return this.#ofParts(row, month, column)
    if (typeof value === 'number') return this.#ofNumber(row, column, value, LAST_DAYS.has(concept))
    const text = this.#withYear(String(value).trim())
    if (isBlankMark(text)) return undefined
    const end = MONTH_END.exec(text)
    if (end) return lastDayOfMonth(Number(end[1]), Number(end[2]))
    const order = this.#orderOf(column)
    const day = parseDateText(text, order)
    if (day !== null) return day
    const isLast = LAST_DAYS.has(concept)
    const days = this.range(row, column) ?? (isLast || FIRST_DAYS.has(concept) ? parseMonth(text) : null)
    return (isLast ? days?.last : days?.first) ?? null
  }

  /** Both ends of a cell that names a range of days; undefined for any other cell. */
  range(row: number, column: number): DayRange | undefined {
    const value = this.#table.sheet.filled(row, column)
    if (typeof value !== 'string') return undefined
    const order = this.#orderOf(column)
    if (parseDateText(value, order) !== null) return undefined
    return parseDateRange(value, order, this.#table.year) ?? undefined
  }

  /** Both days of a cell that names a month and no day; undefined for any other cell. */
  month(row: number, column: number): DayRange | undefined {
    const value = this.#table.sheet.filled(row, column)
    return typeof value === 'string' ? (parseMonth(value) ?? undefined) : undefined
  }

  #ofNumber(row: number, column: number, value: number, isLastDay: boolean): string | null | undefined {
    const { sheet, date1904 } = this.#table
    const format = sheet.numberFormat(row, column)
    const isDate = isDateFormat(format) || isPlausibleSerial(value, date1904)
    const iso = isDate ? isoOfSerial(value, date1904) : parseDateText(String(value), this.#defaultOrder)
    // 0, -1 and days of 1900 are what formulas over empty cells leave behind; they stand for no date.
    const isSentinel = value === 0 || value === -1 || (value <= SENTINEL_MAX && isDate)
    // A month that somebody typed is kept as its first day and shown without it.
    if (iso?.endsWith('-01') && isLastDay && isMonthFormat(format))
      return lastDayOfMonth(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)))
    return iso ?? (isSentinel ? undefined : null)
  }

  /** 1月5日 in the year that the table, its sheet or the files name. */
  #withYear(text: string): string {
    if (!MONTH_AND_DAY.test(text)) return text
    const { year } = this.#table
    return year === undefined ? text : `${year}年${text}`
  }

  /** 月 and 日 in two columns under the year, as account books have it; a blank month is that of the row above. */
  #ofParts(row: number, monthColumn: number, dayColumn: number): string | null {
    const { sheet, stack, notes } = this.#table
    const year = [...(stack.texts[dayColumn - stack.firstColumn] ?? []), ...notes]
      .map(yearIn)
      .find(found => found !== undefined)
    let above = row
    while (above > stack.lastRow + 1 && sheet.filled(above, monthColumn) === null) above--
    const [month, day] = [sheet.filled(above, monthColumn), sheet.filled(row, dayColumn)].map(Number)
    return year === undefined || !month || !day ? null : isoOfDate(Number(year), month, day)
  }

  /** The order in which the day and month of a column were read; undefined where no date of it leaves that open. */
  orderAt(column: number): DateOrder | undefined {
    return (this.#ownOrders.get(column) ?? null) === null ? undefined : this.#orders.get(column)
  }

  #orderOf(column: number): DateOrder {
    const before = this.#orders.get(column)
    if (before) return before
    const own = this.#orderIn(column)
    const settled = own === 'dmy' || own === 'mdy' ? own : (this.#orderOfNeighbours() ?? this.#defaultOrder)
    this.#orders.set(column, settled)
    if (own === 'undecided' && this.#orderOfNeighbours() === undefined) this.#onAmbiguous(column, settled)
    return settled
  }

  /** What a person said of the column, else what its own texts tell. */
  #orderIn(column: number): ReturnType<typeof dateOrderOf> {
    const before = this.#ownOrders.get(column)
    if (before !== undefined) return before
    const own =
      this.#table.corrections?.byColumn.get(column)?.dateOrder ??
      dateOrderOf(
        this.#rows.flatMap(row => {
          const value = this.#table.sheet.filled(row, column)
          return typeof value === 'string' ? [value] : []
        }),
      )
    this.#ownOrders.set(column, own)
    return own
  }

  /** The order that the other columns of the table tell; undefined where none does or two contradict each other. */
  #orderOfNeighbours(): DateOrder | undefined {
    const orders = new Set([...this.#table.columns.values()].map(column => this.#orderIn(column)))
    const [isDayFirst, isMonthFirst] = [orders.has('dmy'), orders.has('mdy')]
    if (isDayFirst === isMonthFirst) return undefined
    return isDayFirst ? 'dmy' : 'mdy'
  }
}
