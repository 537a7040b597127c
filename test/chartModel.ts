/** A result sheet with charts, for the tests of the adapters. */
import type { ChartModel, ColumnModel, SheetModel } from '../core/contract/sheetModel.ts'
import type { CellValue } from '../core/contract/workbook.ts'

export type MonthRow = [month: string, planned: number | null, actual: number | null, share: number | null]

export const MONTHS: MonthRow[] = [
  ['2026-01', 100, 90.5, 0.2],
  ['2026-02', 80, -20, 0.5],
  ['2026-03', 60, null, 1],
]

const column = (id: string, headers: string[], numberFormat: string): ColumnModel => ({
  id,
  header: headers[0] ?? id,
  headers,
  numberFormat,
  widthCharacters: 12,
  align: 'right',
})

/** Planned and actual as columns, their share as a line against the right axis. */
export const CASH_CHART: ChartModel = {
  name: 'KeduTestChart',
  title: 'Cash is short in <February> & "March"',
  table: 'KeduTest',
  categoryColumn: 'month',
  series: [
    { column: 'planned', kind: 'column' },
    { column: 'actual', kind: 'column' },
    { column: 'share', kind: 'line', isSecondary: true },
  ],
  numberFormat: '#,##0',
}

export const STACKED_CHART: ChartModel = {
  name: 'KeduTestStack',
  title: 'Planned and actual',
  table: 'KeduTest',
  categoryColumn: 'month',
  series: [
    { column: 'planned', kind: 'column' },
    { column: 'actual', kind: 'column' },
  ],
  isStacked: true,
  numberFormat: '#,##0',
}

export const LINE_CHART: ChartModel = {
  name: 'KeduTestLines',
  title: 'Planned against actual',
  table: 'KeduTest',
  categoryColumn: 'month',
  series: [
    { column: 'planned', kind: 'line' },
    { column: 'actual', kind: 'line' },
  ],
  numberFormat: '#,##0',
}

/** A sheet of months with the given charts, in English or Chinese headers. */
export function monthsSheet(
  rows: MonthRow[] = MONTHS,
  charts: ChartModel[] = [CASH_CHART],
  isChinese = false,
): SheetModel {
  const headers = (en: string, zh: string) => (isChinese ? [zh, en] : [en, zh])
  return {
    key: 'cashFlow',
    name: "Kedu's cash",
    names: ["Kedu's cash"],
    lines: ['Plant · Cash', 'As of 2026-10-31', 'Source'],
    tables: [
      {
        name: 'KeduTest',
        firstRow: 4,
        firstColumn: 0,
        keyColumn: 0,
        columns: [
          column('month', headers('Month', '月份'), '@'),
          column('planned', headers('Planned', '计划'), '#,##0.00'),
          column('actual', headers('Actual', '实际'), '#,##0.00'),
          column('share', headers('Share', '占比'), '0%'),
        ],
        rows: rows.map(row => row.map((value: CellValue) => ({ value }))),
      },
    ],
    charts,
    frozenRows: 5,
    landscape: true,
  }
}
