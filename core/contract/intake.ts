/** What intake says of a workbook: the tables found, what was ignored and why, and the Project read from them. */
import type { Finding } from './finding.ts'
import type { LedgerClass } from './ledger.ts'
import type { Source } from './primitives.ts'
import type { Project } from './project.ts'

export type TableKind =
  | 'plan'
  | 'budget'
  | 'ledger'
  | 'raci'
  | 'risks'
  | 'people'
  | 'contracts'
  | 'partners'
  | 'indicators'
  | 'calendar'
  | 'rates'
  | 'absences'
  | 'authority'
  | 'register'
  | 'progress'
  | 'phasing'
  | 'benefit'
  | 'settings'

/** What a person decided about a table. `headings` are texts of its header line, that find it again wherever it moved. */
export interface TableCorrection {
  /**
   * File name, where the table stands in another file than the first, which holds the settings sheet. Where no file of the
   * project is called so, as with an export of another month, it is looked for in all files but the first.
   */
  workbook?: string
  sheet: string
  /** Texts of the last header line, left to right; a few suffice. A last `#2` means the second line with these headings. */
  headings: string[]
  /** `none`: it is no table and not read. A kind makes a table of a header line that was not taken for one. */
  kind?: TableKind | 'none'
  /** Unit of all its amounts, as headings state it: "万元", "k", "元", "USD k". */
  unit?: string
  amountBasis?: 'gross' | 'net'
  /** Class of all rows of a ledger, whether it has a class column or not. */
  entryClass?: LedgerClass
  durationUnit?: 'working' | 'calendar'
  columns?: ColumnCorrection[]
  /** Row of the settings sheet that states it, where one does. */
  source?: Source
}

/** What a person decided about a column, named by the text of its last header line. */
export interface ColumnCorrection {
  /** Empty for a column without heading. */
  heading: string
  /** Which of several columns with this heading, from 1. */
  nth: number
  /** A concept of the kind, by its own name or what people call it in either language. Null: the column is not read. */
  concept?: string | null
  unit?: string
  amountBasis?: 'gross' | 'net'
  dateOrder?: 'dmy' | 'mdy'
  /** Row of the settings sheet that states it, where one does. */
  source?: Source
}

/** A column of a found table: what it was taken for, and how sure that is. */
export interface FoundColumn {
  column: string
  /** The whole heading, from the top line down. */
  header: string
  /** Text of the last line, and which of several equal ones this is: what a correction names the column by. */
  heading: string
  nth: number
  /** Null: not read. */
  concept: string | null
  /** 0 to 1; 1 for what a person decided. */
  confidence: number
  unit?: string
  amountBasis?: 'gross' | 'net'
  /** Where its dates can be read both ways, how they are read. */
  dateOrder?: 'dmy' | 'mdy'
}

export interface SkippedRow {
  /** 1-based. */
  row: number
  why: 'blank' | 'section' | 'subtotal' | 'total' | 'header'
}

export interface FoundTable {
  kind: TableKind
  sheet: string
  /** 1-based row of the last header line. */
  headerRow: number
  /** 1-based first and last data row; equal to headerRow for a table without rows. */
  firstRow: number
  lastRow: number
  /** Data rows: no blank, section, subtotal or total rows. */
  rows: number
  /** 0 to 1. */
  confidence: number
  /** The unit of amounts where one is stated, such as "万元". */
  unit?: string
  /** Concept → column letter. */
  columns: Record<string, string>
  unmapped: { column: string; header: string }[]
  /** What a correction names the table by. */
  headings: string[]
  columnDetails: FoundColumn[]
  /** Rows between header and end of the table that are no data. */
  skipped: SkippedRow[]
  /** A person's correction changed it. */
  corrected?: true
}

export interface Inspection {
  workbook: string
  tables: FoundTable[]
  ignored: { sheet: string; why: string }[]
  findings: Finding[]
}

/** What a caller states instead of letting intake find it. */
export interface IntakeOptions {
  /** ISO date; the clock's, as core has none. */
  today: string
  /** The language that decides a currency nobody states. */
  language: 'en' | 'zh'
  statusDate?: string
  currency?: string
  /** What a person decided about tables and columns; it goes before what intake would find. */
  corrections?: readonly TableCorrection[]
}

export interface IntakeResult {
  inspections: Inspection[]
  /** Null when no usable table was found. */
  project: Project | null
  /** Findings of reading (input/…), all files together. */
  findings: Finding[]
}
