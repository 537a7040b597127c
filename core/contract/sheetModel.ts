/** Sheets as data: what a result sheet will hold, in one language, testable without Excel. */
import type { CellWrite } from './workbook.ts'

/** What belongs into the cells of a column that people fill in: the help that appears beside a cell, and what is expected there. */
export interface ColumnInput {
  promptTitle: string
  prompt: string
  /** What is said of another value; it can be kept all the same. */
  alert: string
  expects: InputRule
}

/** A list offers its values; dates and numbers are expected as such, numbers within their limits. */
export type InputRule =
  | { kind: 'any' }
  | { kind: 'list'; values: string[] }
  | { kind: 'date' }
  | { kind: 'number'; min?: number; max?: number }

export interface ColumnModel {
  /** Stable name of the column, English. */
  id: string
  /** Header in the language of the run. */
  header: string
  /** The header in every language, to find the column again after the language was switched. */
  headers: string[]
  numberFormat: string
  widthCharacters: number
  align: 'left' | 'right' | 'center'
  wrap?: boolean
  /** A column that we make and the user fills (remark, disposition, threshold value): never rewritten once it exists. */
  ownedByUser?: boolean
  /** A column that a table does without until a row has something to say in it; no formula may name it. */
  isOptional?: boolean
  /** A column of technical words, in grey. */
  isMuted?: boolean
  /** Of a table that people fill in. */
  input?: ColumnInput
  /**
   * What stands in this column of a row that the run no longer brings, where something the user wrote keeps the row.
   * Absent: as it was.
   */
  whenGone?: CellWrite
}

export interface TableModel {
  /** Stable English table name (KeduFindings); it is the table's identity for ever. */
  name: string
  /** Position of the header row's first cell, from 0. */
  firstRow: number
  firstColumn: number
  columns: ColumnModel[]
  /** Index of the column whose value is the row's key, unique in the table. */
  keyColumn: number
  rows: CellWrite[][]
  /** A log only grows: rows that the new run does not bring stay. */
  appendOnly?: boolean
  /** A table that people fill in: it is made without rows too. */
  isForm?: boolean
}

export interface ChartSeries {
  /** Id of the column of values; its header is the name of the series. A column that the table does without is left out. */
  column: string
  /** How it is drawn where the chart mixes kinds. */
  kind: 'column' | 'line'
  /** Percent or another scale than the first series: drawn against the right axis. */
  isSecondary?: boolean
}

/**
 * A native chart of one table of the sheet: whole columns are its series, so that the chart grows with the table. A row of
 * totals would be drawn too; a table with one is no table for a chart. A cell without a figure must be empty to be a gap:
 * Excel draws a text as zero, also the "" that a formula yields. Made once, with its table, if that has rows.
 */
export interface ChartModel {
  /** Stable English name (KeduCashFlowChart); the chart's identity for ever. */
  name: string
  /** The conclusion that the chart draws ("Forecast passes budget in March"), in the language of the run. */
  title: string
  /** Name of a table of the same sheet. */
  table: string
  /** Id of the column of categories: texts, or dates in the format of their column. */
  categoryColumn: string
  series: ChartSeries[]
  /** Columns stand upon one another. */
  isStacked?: boolean
  /** Of the value axis. */
  numberFormat: string
  /** Of the right axis; absent: as the first column drawn against it. */
  secondaryNumberFormat?: string
}

export interface SheetModel {
  /** Stable English key: overview, findings, responsibility, cost, risk, settings. */
  key: string
  /** Sheet name in the language of the run, at most 31 characters. */
  name: string
  /** Names this sheet has in other languages, to find it again. */
  names: string[]
  /** Title, as-of line, source line: rows 1 to 3 of column A. */
  lines: string[]
  tables: TableModel[]
  /** Below one another, to the right of the last table. */
  charts?: ChartModel[]
  /** Rows frozen at the top. */
  frozenRows: number
  landscape: boolean
}
