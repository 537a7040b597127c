/** What the tables of all files say together before any row is read: units, currency, the order of day and month. */
import type { RawFinding } from '../contract/finding.ts'
import type { IntakeOptions } from '../contract/intake.ts'
import type { CellRange } from '../contract/workbook.ts'
import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'
import { type DetectedTable, tableLabel } from './detectedTable.ts'
import type { Sheet } from './grid.ts'
import { findLabels, type Label, labelCurrency } from './labels.ts'
import { type DateOrder, dateOrderOf, isDateFormat } from './values/dates.ts'
import { currencyIn, currencyOfFormat, unitOf, unitOfHeader, unitOfNote } from './values/units.ts'
import type { AmountUnit } from './words/units.ts'

const COST_ESTIMATES = ['estimate.cost', 'estimate.costPerDay'].flatMap(prefix =>
  ['value', 'min', 'mode', 'max', 'p10', 'p90', 'mean', 'sd'].map(part => `${prefix}.${part}`),
)

/** Money columns by kind of table. */
export const MONEY_CONCEPTS: Partial<Record<DetectedTable['kind'], readonly string[]>> = {
  plan: ['budget', 'actual', 'plannedValue', 'earnedValue', ...COST_ESTIMATES],
  budget: ['amount', 'actual', 'otherBasis', 'tax'],
  ledger: ['amount', 'debit', 'credit', 'otherBasis', 'tax'],
  contracts: ['value', 'advance', 'changes', 'settled', 'invoiced', 'paid', 'otherBasis', 'tax'],
  risks: ['cost', 'responseCost', 'impact.cost.min', 'impact.cost.mode', 'impact.cost.max'],
  people: ['rate'],
  partners: ['subscribed', 'paidIn', 'capitalDue.amount'],
  authority: ['upTo'],
  phasing: ['planned', 'earned', 'actual'],
  benefit: ['amount', 'benefit', 'cost'],
}

const SAMPLE_ROWS = 40
const NOTE_SEARCH_ROWS = 12

/** Columns of a table that hold money. */
export function moneyColumns(table: DetectedTable): number[] {
  const named = (MONEY_CONCEPTS[table.kind] ?? []).flatMap(concept => table.columns.get(concept) ?? [])
  return [...named, ...table.periods.map(period => period.column)]
}

const headerTexts = (table: DetectedTable, column: number) => table.stack.texts[column - table.stack.firstColumn] ?? []

/** The unit that a person chose for a column or its table, else the one that its heading states. */
export function statedUnit(table: DetectedTable, column: number): AmountUnit | undefined {
  const { corrections } = table
  return (
    unitOf(corrections?.byColumn.get(column)?.unit ?? corrections?.table.unit ?? '') ??
    headerTexts(table, column)
      .toReversed()
      .map(unitOfHeader)
      .find(unit => unit !== undefined)
  )
}

/** The unit that a note states for a table: above it, else at the top of its sheet, else shortly below it. */
export function tableUnit(table: DetectedTable): AmountUnit | undefined {
  const chosen = unitOf(table.corrections?.table.unit ?? '')
  if (chosen) return chosen
  const above = table.notes.map(unitOfNote).find(unit => unit !== undefined)
  if (above) return above
  const { sheet, stack, rows } = table
  const lastRow = rows[rows.length - 1]?.row ?? stack.lastRow
  const ranges = [
    [sheet.firstRow, Math.min(stack.firstRow, sheet.firstRow + NOTE_SEARCH_ROWS)],
    [lastRow + 1, Math.min(sheet.endRow, lastRow + NOTE_SEARCH_ROWS)],
  ] as const
  for (const [first, end] of ranges) {
    for (let row = first; row < end; row++) {
      for (let column = sheet.firstColumn; column < sheet.endColumn; column++) {
        const value = sheet.value(row, column)
        const unit = typeof value === 'string' && value.length <= 80 ? unitOfNote(value) : undefined
        if (unit) return unit
      }
    }
  }
  return undefined
}

/** The unit that inspection shows: of the first money column that has one, else of the table. */
export function shownUnit(table: DetectedTable): AmountUnit | undefined {
  const units = moneyColumns(table).flatMap(column => statedUnit(table, column) ?? [])
  const note = tableUnit(table)
  return units.find(unit => unit.exponent > 0) ?? (note && note.exponent > 0 ? note : (units[0] ?? note))
}

/** Currencies that the money columns of a table show, by heading, format, cell text or currency column. */
function currenciesOf(table: DetectedTable): string[] {
  const found: (string | undefined)[] = [tableUnit(table)?.currency]
  const rows = table.rows.filter(row => row.role === 'data').slice(0, SAMPLE_ROWS)
  for (const column of moneyColumns(table)) {
    found.push(
      statedUnit(table, column)?.currency ??
        headerTexts(table, column)
          .map(text => unitOfHeader(text)?.currency ?? (text.length <= 40 ? currencyIn(text) : undefined))
          .find(c => c !== undefined),
    )
    for (const { row } of rows) {
      const value = table.sheet.value(row, column)
      if (typeof value === 'number') found.push(currencyOfFormat(table.sheet.numberFormat(row, column)))
      else if (typeof value === 'string' && value.length <= 40 && /\d/.test(value)) found.push(currencyIn(value))
    }
  }
  // A table of rates names the other currencies.
  const currencyColumn = table.kind === 'rates' ? undefined : table.columns.get('currency')
  if (currencyColumn !== undefined)
    found.push(...rows.map(({ row }) => currencyIn(table.sheet.text(row, currencyColumn))))
  return found.flatMap(currency => currency ?? [])
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The order of day and month that texts elsewhere, else number formats, show; month first where nothing tells. */
function defaultOrder(tables: readonly DetectedTable[]): DateOrder {
  let [dayFirst, monthFirst] = [0, 0]
  for (const { sheet, rows, columns } of tables) {
    for (const column of columns.values()) {
      const sample = rows.slice(0, SAMPLE_ROWS)
      const order = dateOrderOf(
        sample.flatMap(({ row }) => {
          const value = sheet.value(row, column)
          return typeof value === 'string' ? [value] : []
        }),
      )
      if (order === 'dmy') dayFirst += SAMPLE_ROWS
      if (order === 'mdy') monthFirst += SAMPLE_ROWS
      for (const { row } of sample) {
        const format = sheet.numberFormat(row, column)
        if (!isDateFormat(format)) continue
        if (/d+[\\/.\-\s]+m+[\\/.\-\s]+y/i.test(format)) dayFirst++
        else if (/m+[\\/.\-\s]+d+[\\/.\-\s]+y/i.test(format)) monthFirst++
      }
    }
  }
  return dayFirst > monthFirst ? 'dmy' : 'mdy'
}

/** The area of a table with its header. */
export function tableArea(table: DetectedTable): CellRange {
  const { firstRow, firstColumn, lastColumn, lastRow } = table.stack
  return { firstRow, firstColumn, lastRow: table.rows[table.rows.length - 1]?.row ?? lastRow, lastColumn }
}

export interface PlacedLabel extends Label {
  sheet: Sheet
  date1904: boolean
}

/** Labelled cells of all sheets outside the tables. */
export function allLabels(
  sheets: readonly { sheet: Sheet; date1904: boolean }[],
  tables: readonly DetectedTable[],
): PlacedLabel[] {
  return sheets.flatMap(({ sheet, date1904 }) => {
    const areas = tables.filter(table => table.sheet === sheet).map(tableArea)
    return findLabels(sheet, areas).map(label => ({ ...label, sheet, date1904 }))
  })
}

export interface ReadingContext {
  currency: string
  order: DateOrder
  findings: RawFinding[]
}

/** Decides currency and date order, and names amount tables that lack the unit others state. */
export function readingContext(
  tables: readonly DetectedTable[],
  labels: readonly PlacedLabel[],
  options: IntakeOptions,
): ReadingContext {
  const findings = unitFindings(tables)
  const labelled = labels
    .filter(label => label.name === 'currency')
    .map(label => labelCurrency(label.sheet, label))
    .find(c => c !== undefined)
  const seen = options.currency ?? labelled ?? mostFrequent(tables.flatMap(currenciesOf))
  const currency = seen ?? (options.language === 'zh' ? 'CNY' : 'USD')
  if (seen === undefined) {
    findings.push(raise('input/currency-assumed', { kind: 'project', id: 'project' }, { currency }))
  }
  return { currency, order: defaultOrder(tables), findings }
}

function unitFindings(tables: readonly DetectedTable[]): RawFinding[] {
  const amountTables = tables.filter(
    table => ['plan', 'budget', 'ledger', 'contracts'].includes(table.kind) && moneyColumns(table).length > 0,
  )
  const stated = (table: DetectedTable) => {
    const unit = shownUnit(table)
    return unit !== undefined && (unit.exponent > 0 || /元|thousand|million/.test(unit.label))
  }
  if (!amountTables.some(stated)) return []
  return amountTables
    .filter(table => shownUnit(table) === undefined && currenciesOf(table).length === 0)
    .map(table => {
      const source = table.sheet.place(table.headerRow, moneyColumns(table)[0] ?? table.stack.firstColumn)
      const id = placeName(source)
      return raise('input/unit-unknown', { kind: 'cell', id }, { table: tableLabel(table) }, { source })
    })
}
