/** What intake says of a workbook: the tables found, what was ignored and why, and the Project read from them. */
import type { Finding } from './finding.ts'
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
}

export interface IntakeResult {
  inspections: Inspection[]
  /** Null when no usable table was found. */
  project: Project | null
  /** Findings of reading (input/…), all files together. */
  findings: Finding[]
}
