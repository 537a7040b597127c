/** Rows of a budget: one line an account and period, and the actuals that stand beside them. */
import type { BudgetLine } from '../../contract/ledger.ts'
import type { Source } from '../../contract/primitives.ts'
import { checkParents, parentRows } from '../parentRows.ts'
import { checkPeriodSums } from '../periodSums.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { parseNumberText } from '../values/numbers.ts'
import { daysOf } from '../values/periods.ts'
import { periodOf } from './periodCell.ts'
import { type Taxed, taxBasisOf, taxOf } from './taxCells.ts'

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
  /** The period that the actual stands under. */
  days?: { first: string; last: string }
  source: Source
}

/** Amounts of a budget, and the actuals that stand beside them. */
export interface BudgetTable {
  drafts: BudgetDraft[]
  actuals: ActualDraft[]
}

/** The amount of a line that states a price and how many; a price without a readable quantity gives none, which is said. */
function timesQuantity(reader: TableReader, row: number, price: number): number | undefined {
  if (!reader.has('quantity')) return price
  const quantity = reader.value(row, 'quantity')
  const count = typeof quantity === 'string' ? parseNumberText(quantity)?.value : quantity
  if (typeof count === 'number') return Number((price * count).toPrecision(15))
  reader.unreadableValue(row, 'quantity')
  return undefined
}

/** Reads budget rows: one line an account and period, whether months stand across or below each other. */
export function readBudget(reader: TableReader): BudgetTable {
  const drafts: BudgetDraft[] = []
  const actuals: ActualDraft[] = []
  const amountColumn = reader.column('amount')
  const budgetPeriods = reader.table.periods.filter(period => period.measure !== 'actual')
  const actualPeriods = reader.table.periods.filter(period => period.measure === 'actual')
  const money = [...budgetPeriods.map(period => period.column), ...(amountColumn === undefined ? [] : [amountColumn])]
  // Prices do not add up to anything; only amounts have sums among them.
  const parents = reader.has('quantity') ? new Set<number>() : parentRows(reader, money)
  checkParents(reader, money, parents)
  checkPeriodSums(reader)
  for (const row of reader.rows) {
    if (parents.has(row)) continue
    const names = present<Omit<BudgetDraft, 'line'>>({
      id: reader.text(row, 'id'),
      name: reader.text(row, 'name'),
      account: reader.text(row, 'account'),
      category: reader.text(row, 'category'),
      taskText: reader.text(row, 'task'),
    })
    const add = (column: number, ofPeriod: string | undefined, taxed: (amount: number) => Taxed) => {
      const price = reader.amountAt(row, column)
      const value = price && timesQuantity(reader, row, price.value)
      if (value === undefined) return
      reader.expectPositive(row, column, value)
      const line = present<BudgetLine>({
        account: undefined,
        task: undefined,
        department: reader.text(row, 'department'),
        period: ofPeriod,
        amount: value,
        ...taxed(value),
        source: reader.sourceAt(row, column),
      })
      drafts.push({ line, ...names })
    }
    // Months across win over their sum beside them.
    if (budgetPeriods.length > 0) {
      // The tax of a row is that of all its months; its rate is that of each.
      for (const { column, period: month } of budgetPeriods) add(column, month, () => taxBasisOf(reader, row, column))
    } else if (amountColumn !== undefined) {
      add(amountColumn, periodOf(reader, row), amount => taxOf(reader, row, 'amount', amount))
    }
    const actual = actualPeriods.length > 0 ? undefined : reader.amount(row, 'actual')
    if (actual) actuals.push({ amount: actual.value, ...names, source: reader.source(row, 'actual') })
    for (const { column, period: month } of actualPeriods) {
      const spent = reader.amountAt(row, column)
      const days = daysOf(month)
      // A form filled with noughts in advance says nothing of what was spent.
      if (spent && spent.value !== 0)
        actuals.push({ amount: spent.value, ...names, ...(days && { days }), source: reader.sourceAt(row, column) })
    }
  }
  return { drafts, actuals }
}
