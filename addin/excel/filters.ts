/**
 * Filters of tables. Excel spreads an array of values over the visible rows only and refuses to delete hidden ones, so a
 * filter is taken off for the time of the writing and put back afterwards.
 */
import type { Conversation } from './excelRun.ts'

/** The conditions of a table by column index. */
export interface TableFilter {
  table: string
  criteria: [column: number, criteria: Excel.FilterCriteria][]
}

export function loadFilter(table: Excel.Table): Excel.AutoFilter {
  return table.autoFilter.load('isDataFiltered,criteria')
}

/** The filter of a table, once it is loaded; none where every row is shown. */
export function tableFilter(table: string, { isDataFiltered, criteria }: Excel.AutoFilter): TableFilter[] {
  if (!isDataFiltered) return []
  // Excel answers null for what a condition leaves open and does not take the null back (office-js issue 1226).
  const stated = criteria.map(
    (condition: object | null) =>
      Object.fromEntries(
        Object.entries(condition ?? {}).filter(([, value]) => value !== null && value !== ''),
      ) as unknown as Excel.FilterCriteria,
  )
  return [{ table, criteria: [...stated.entries()].filter(([, condition]) => condition.filterOn !== undefined) }]
}

export function takeFiltersOff({ context }: Conversation, filters: readonly TableFilter[]): void {
  for (const { table } of filters) context.workbook.tables.getItem(table).clearFilters()
}

export async function putFiltersBack(
  { context, syncWrites }: Conversation,
  filters: readonly TableFilter[],
): Promise<void> {
  for (const { table: name, criteria } of filters) {
    const table = context.workbook.tables.getItem(name)
    for (const [column, condition] of criteria) table.autoFilter.apply(table.getRange(), column, condition)
  }
  await syncWrites()
}
