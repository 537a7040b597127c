/**
 * A workbook as Kedu meets it: grids of cells to read, a plan of writes to apply, and the port that both adapters
 * (Office.js in addin/excel, .xlsx files in files/) implement. Rows and columns count from 0; a range includes both ends.
 */
import type { SheetModel } from './sheetModel.ts'

/** Dates are Excel serial numbers, errors are their text ("#DIV/0!"), an empty cell is null. */
export type CellValue = string | number | boolean | null

/** The name that the one sheet of a .csv file has everywhere. */
export const CSV_SHEET = '(csv)'

export interface CellRange {
  firstRow: number
  firstColumn: number
  lastRow: number
  lastColumn: number
}

export interface SheetGrid {
  name: string
  visibility: 'visible' | 'hidden' | 'veryHidden'
  /** Position of values[0][0] on the sheet. */
  firstRow: number
  firstColumn: number
  /** Rectangular. */
  values: CellValue[][]
  /** Formula text with its "=" where a cell has one, else null. Same shape as values; equal rows may be one array. */
  formulas: (string | null)[][]
  /** Excel number format code, "General" where none. Same shape as values; equal rows may be one array. */
  numberFormats: string[][]
  /** Merged areas, in sheet coordinates; only the top left cell of one has a value. */
  merges: CellRange[]
  /**
   * Sheet coordinates of formulas beside which the file stores no value, where the adapter reads a file: nobody has
   * calculated them yet, which is not the same as an empty cell or an empty text.
   */
  uncalculated?: { row: number; column: number }[]
  /** Cells whose alignment is indented, in sheet coordinates, where the adapter reads a file. */
  indents?: { row: number; column: number; level: number }[]
  /** Rows grouped under others, in sheet coordinates, where the adapter reads a file; a row that is not listed has level 0. */
  outlineLevels?: { row: number; level: number }[]
  /** Sheet coordinates of hidden rows and columns, where the adapter knows them. */
  hiddenRows: number[]
  hiddenColumns: number[]
}

/** An Excel table (list object); its range includes header and totals row. */
export interface NamedTable {
  name: string
  sheet: string
  range: CellRange
  hasTotalsRow: boolean
}

export interface NamedRange {
  name: string
  sheet: string
  range: CellRange
}

/** A chart on a sheet. */
export interface NamedChart {
  name: string
  sheet: string
  /** Text of its title, "" where it has none. */
  title: string
}

export interface WorkbookGrids {
  /** File name with extension. */
  workbook: string
  date1904: boolean
  sheets: SheetGrid[]
  tables: NamedTable[]
  names: NamedRange[]
  /** Charts of an earlier run of Kedu, known by their names. */
  charts?: NamedChart[]
}

/** What stands in a result table of an earlier run: what is to be updated in place. */
export interface ExistingTable {
  name: string
  sheet: string
  range: CellRange
  headers: string[]
  /** Data rows without header; a formula with its "=" in `formulas`, else null. */
  values: CellValue[][]
  formulas: (string | null)[][]
  /** Text of A1, A2 and A3 of its sheet (title, as-of line, source line), to rewrite them only when they changed. */
  lines: string[]
  /** The charts of an earlier run on its sheet. */
  charts?: Omit<NamedChart, 'sheet'>[]
}

/** One cell to write: a value, or a formula with the engine's value to store beside it. */
export interface CellWrite {
  /** Text stays text: "2026-1" does not become a date, "=A1" not a formula. Beside a formula "" is what it yields for no figure. */
  value: CellValue
  /** Canonical formula text with its "=". Absent: the value is data and never becomes a formula. */
  formula?: string
  /** Number format of this cell where it differs from its column's. */
  numberFormat?: string
}

/** A change of one existing result table. Row numbers count data rows from 0 as they stand before the change. */
export interface TableUpdate {
  kind: 'update-table'
  table: string
  sheet: string
  /** What stood there when the change was planned: a writer to a workbook that people work in makes sure that it still does. */
  before: TableState
  /** Header cells to rewrite (the language changed): column index → text. */
  headers: { column: number; text: string }[]
  /** Columns to append at the right end, in order. */
  newColumns: { header: string; numberFormat: string; widthCharacters: number }[]
  cells: { row: number; column: number; write: CellWrite }[]
  deletedRows: number[]
  /** Whole rows in the column order of the table after newColumns; null leaves a user's column empty. */
  appendedRows: (CellWrite | null)[][]
  /** How each column of ours looks, by column index: for rows and columns that are new. */
  numberFormats: { column: number; numberFormat: string; align: 'left' | 'right' | 'center'; wrap: boolean }[]
}

/** As much of a table as tells that its rows and columns are still the same, in the same order. */
export interface TableState {
  headers: string[]
  keyColumn: number
  /** The cell of the key column in each data row. */
  keys: CellValue[]
  /** All cells of each row that the change deletes, in the order of `deletedRows`. */
  deleted: CellValue[][]
}

/** Text cells above the tables (title, as-of line, source line), rewritten when they changed. */
export interface LineUpdate {
  kind: 'update-lines'
  sheet: string
  /** Null leaves the cell to what a person typed there. */
  lines: (string | null)[]
}

/** A change of one chart of an earlier run, once its table has its new shape. Place, size and colours stay as they are. */
export interface ChartUpdate {
  kind: 'update-chart'
  sheet: string
  chart: string
  /** Null leaves the title as it is. */
  title: string | null
  table: string
  /** Column of the categories within the table. */
  category: number
  /** Series to point at whole columns of the table again; none where the table kept its shape. */
  series: {
    /** The series is known by its name, in any language; a series of another name is the user's. */
    names: string[]
    /** Its name from now on. */
    name: string
    /** Column of its values within the table. */
    column: number
  }[]
}

/** The sheet with its tables, and its charts beside them. */
export interface SheetCreation {
  kind: 'create-sheet'
  model: SheetModel
}

/**
 * A result sheet exists (the user kept the sheet) but one of its tables is new or was deleted by the user. The table goes
 * where its model says if all those cells are empty, else two rows below everything on the sheet. Its charts come with it, to
 * the right of everything on the sheet.
 */
export interface TableCreation {
  kind: 'create-table'
  sheet: string
  model: SheetModel
  table: string
}

/** What a run will write, in order. Empty when nothing changed. */
export type WritePlan = (SheetCreation | TableCreation | TableUpdate | ChartUpdate | LineUpdate)[]

/** Expected failures of a workbook, each with its sentence in core/messages. */
export type WorkbookFailure =
  | { reason: 'cell_being_edited' }
  | { reason: 'sheet_protected'; sheet: string }
  | { reason: 'workbook_protected' }
  | { reason: 'file_unreadable'; file: string }
  | { reason: 'file_encrypted'; file: string }
  | { reason: 'file_unsupported'; file: string }
  /** The workbook has at least this many cells. */
  | { reason: 'too_large'; cells: number }
  | { reason: 'row_gone'; sheet: string; key: string }
  | { reason: 'sheet_hidden'; sheet: string }
  /** A result table was sorted, moved, renamed or edited after the plan was made. */
  | { reason: 'changed_meanwhile'; sheet: string }
  | { reason: 'host_failed'; code: string }
  | { reason: 'cancelled' }

/** Finds a row again after rows were inserted or sorted; the address is the fallback. */
export interface CellTarget {
  sheet: string
  /** A1 address. */
  cell: string
  /** Key column letter and key of the row, when the row has a key. */
  keyColumn?: string
  key?: string
  /** Headers of the cell's column and of the key column: they find both again after columns were inserted or moved. */
  header?: HeaderTarget
  keyHeader?: HeaderTarget
}

/** A header by its text and, as several columns may share one, by its place among them from the left, from 1. */
export interface HeaderTarget {
  text: string
  nth: number
}
