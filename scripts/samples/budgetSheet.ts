/** The budget: accounts down in groups with subtotals, months across below their years. */
import { dateCell, monthsBetween, multipleOf, spreadByMonth } from './dates.ts'
import { putHead } from './head.ts'
import { isPhase } from './planSheet.ts'
import type { Sample } from './sample.ts'
import { SheetDraft } from './sheetDraft.ts'
import { BODY, formatted, HEADER, PHASE, TOTAL } from './styles.ts'

const HEADER_ROW = 4
const FIRST_ROW = HEADER_ROW + 2
const CODE = 0
const ACCOUNT = 1
const FIRST_MONTH = 2

/** Amounts by account and month in the unit of the budget sheet: each task over its own time. */
function amountsByAccount(sample: Sample, months: string[]): Map<string, Map<string, number>> {
  const amounts = new Map<string, Map<string, number>>()
  const add = (account: string, month: string, amount: number) => {
    const row = amounts.get(account) ?? new Map<string, number>()
    const sum = (row.get(month) ?? 0) + amount
    row.set(month, multipleOf(sample.budgetStep, Math.round(sum / sample.budgetStep)))
    amounts.set(account, row)
  }
  for (const task of sample.tasks.filter(each => !isPhase(each))) {
    const { account = '', start = '', finish = '' } = task
    const amount = Number(task.budget) / sample.planPerBudgetUnit
    const last = finish < start ? start : finish
    for (const [month, share] of spreadByMonth(amount, start, last, sample.budgetStep)) add(account, month, share)
  }
  for (const account of sample.accountGroups.flatMap(group => group.accounts)) {
    if (account.fixed === undefined) continue
    for (const month of months) add(account.name, month, account.fixed)
  }
  return amounts
}

function projectMonths(sample: Sample): string[] {
  const dates = sample.tasks.flatMap(task => [task.start ?? '', task.finish ?? '']).filter(Boolean)
  return monthsBetween(dates.toSorted()[0] ?? '', dates.toSorted().at(-1) ?? '')
}

export function budgetSheet(sample: Sample): SheetDraft {
  const months = projectMonths(sample)
  const amounts = amountsByAccount(sample, months)
  const total = FIRST_MONTH + months.length
  const draft = new SheetDraft(sample.budget.sheet, [9, 25, ...months.map(() => 10), 12])
  putHead(draft, sample.budget, 8)
  putHeader(draft, sample, months)
  const subtotalRows: number[] = []
  let row = FIRST_ROW
  for (const group of sample.accountGroups) {
    for (let column = 0; column <= total; column++) draft.put(row, column, null, PHASE)
    draft.put(row, CODE, group.name, PHASE)
    const firstRow = row + 1
    for (const account of group.accounts) {
      row += 1
      draft.put(row, CODE, account.code, BODY)
      draft.put(row, ACCOUNT, account.name, BODY)
      months.forEach((month, index) => {
        const amount = amounts.get(account.name)?.get(month)
        draft.put(row, FIRST_MONTH + index, amount || null, formatted(BODY, sample.moneyFormat))
        if (amount) draft.markFirst(account.name, 'amount', row, FIRST_MONTH + index)
      })
      draft.mark(account.name, 'account', row, ACCOUNT)
      draft.sum(
        row,
        total,
        { startRow: row, startCol: FIRST_MONTH, endRow: row, endCol: total - 1 },
        formatted(BODY, sample.moneyFormat),
      )
    }
    row += 1
    putSums(draft, sample, { row, label: group.subtotal, firstRow, total })
    subtotalRows.push(row)
    row += 1
  }
  putGrandTotal(draft, sample, { row, total, subtotalRows })
  draft.freeze(FIRST_ROW, FIRST_MONTH, HEADER_ROW)
  return draft
}

function putHeader(draft: SheetDraft, sample: Sample, months: string[]): void {
  const total = FIRST_MONTH + months.length
  for (const [column, text] of [
    [CODE, sample.budget.columns.code ?? ''],
    [ACCOUNT, sample.budget.columns.account ?? ''],
    [total, sample.budget.total],
  ] as const) {
    draft.put(HEADER_ROW, column, text, HEADER)
    draft.merge(HEADER_ROW, column, HEADER_ROW + 1, column)
  }
  months.forEach((month, index) => {
    const column = FIRST_MONTH + index
    const [year = '', number = ''] = month.split('-')
    const value = sample.budget.months === 'date' ? dateCell(`${month}-01`) : `${year}年${Number(number)}月`
    draft.put(HEADER_ROW + 1, column, value, formatted(HEADER, sample.budget.months === 'date' ? 'mmm-yy' : 'General'))
    const ofYear = months.filter(each => each.startsWith(year)).length
    if (months[index - 1]?.startsWith(year)) return
    draft.put(HEADER_ROW, column, sample.budget.months === 'date' ? `Budget ${year}` : `${year}年度`, HEADER)
    if (ofYear > 1) draft.merge(HEADER_ROW, column, HEADER_ROW, column + ofYear - 1)
  })
}

interface SumRow {
  row: number
  label: string
  firstRow: number
  total: number
}

function putSums(draft: SheetDraft, sample: Sample, { row, label, firstRow, total }: SumRow): void {
  draft.put(row, CODE, null, TOTAL)
  draft.put(row, ACCOUNT, label, TOTAL)
  for (let column = FIRST_MONTH; column <= total; column++) {
    draft.sum(
      row,
      column,
      { startRow: firstRow, startCol: column, endRow: row - 1, endCol: column },
      formatted(TOTAL, sample.moneyFormat),
    )
  }
}

function putGrandTotal(
  draft: SheetDraft,
  sample: Sample,
  place: { row: number; total: number; subtotalRows: number[] },
): void {
  draft.put(place.row, CODE, null, TOTAL)
  draft.put(place.row, ACCOUNT, sample.budget.grandTotal, TOTAL)
  for (let column = FIRST_MONTH; column <= place.total; column++) {
    draft.sumOfRows(place.row, column, place.subtotalRows, formatted(TOTAL, sample.moneyFormat))
  }
}
