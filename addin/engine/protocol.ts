/** What the pane and its engine worker say to each other: types only, so that the pane loads nothing of the engine. */
import type { Finding, Sentence } from '../../core/contract/finding.ts'
import type { FoundColumn, SkippedRow, TableCorrection, TableKind } from '../../core/contract/intake.ts'
import type { Source } from '../../core/contract/primitives.ts'
import type { ProjectHeader, SourceTable } from '../../core/contract/project.ts'
import type { Progress } from '../../core/contract/report.ts'
import type { WorkbookFailure, WorkbookGrids, WritePlan } from '../../core/contract/workbook.ts'
import type { Result } from '../../core/result.ts'
import type { ServiceAddress, ServiceFailure } from '../service.ts'

export type Language = 'en' | 'zh'

/** What a person states instead of letting intake find it. */
export interface Stated {
  name?: string
  currency?: string
  statusDate?: string
}

/**
 * Where the first workbook comes from: read by the pane through Excel just now or, for another look at the same, the last
 * time; or the first of the files that the worker holds. The other files it holds belong to the project as well.
 */
export type EngineSource = { kind: 'grids'; grids: WorkbookGrids } | { kind: 'last' } | { kind: 'files' }

export interface InspectRequest {
  kind: 'inspect'
  source: EngineSource
  language: Language
  /** ISO date of the user's clock. */
  today: string
  stated: Stated
  /** Tried out in place of the corrections on the settings sheet. */
  corrections?: TableCorrection[]
}

/** The writes that put corrections on the settings sheet; those on it that are not named are taken back. */
export interface CorrectRequest {
  kind: 'correct'
  source: EngineSource
  language: Language
  corrections: TableCorrection[]
}

/** The writes that put templates into the workbook, each on a sheet of its own. */
export interface TemplatesRequest {
  kind: 'templates'
  source: EngineSource
  language: Language
  kinds: TableKind[]
  sample: boolean
}

export interface CheckRequest extends Omit<InspectRequest, 'kind' | 'corrections'> {
  kind: 'check'
  /** Null: on this device, by choice. */
  service: ServiceAddress | null
}

/** Opens files in place of those held, or beside them; one of the same name is replaced. */
export interface OpenFilesRequest {
  kind: 'open-files'
  files: { name: string; bytes: Uint8Array }[]
  isAdded?: boolean
}

export interface CloseFileRequest {
  kind: 'close-file'
  name: string
}

/** The result sheets written into a copy of the first file. */
export interface DownloadRequest {
  kind: 'download'
}

export type EngineRequest =
  | InspectRequest
  | CheckRequest
  | CorrectRequest
  | TemplatesRequest
  | OpenFilesRequest
  | CloseFileRequest
  | DownloadRequest

/** A table found in the workbook, as the Start screen shows it. */
export interface FoundTableView {
  kind: TableKind
  /** File name where several files form the project. */
  workbook: string
  sheet: string
  headerRow: number
  rows: number
  /** Intake is not sure of it, or has something to ask. */
  doubtful: boolean
  /** What there is to ask, a sentence each. */
  doubts: Sentence[]
  confidence: number
  unit: string | null
  /** What a correction names the table by; `file` is absent for the first workbook. */
  headings: string[]
  file?: string
  columns: MappedColumn[]
  corrected: boolean
  /** All rows between its header and its end that are no data. */
  skipped: SkippedRow[]
  preview: PreviewRow[]
}

export interface MappedColumn extends FoundColumn {
  /** Holds amounts, which have a unit and include tax or not. */
  isMoney: boolean
  /** Its dates can be read day first and month first. */
  isDateInDoubt: boolean
}

/** A row of a sheet as the mapping shows it: texts by column from `firstColumn` on. */
export interface PreviewRow {
  /** 1-based. */
  row: number
  firstColumn: number
  cells: string[]
  /** Why it is no data; absent for a row of data. */
  why?: SkippedRow['why'] | 'above' | 'below'
}

/** A sheet that can be looked at for a table that was missed. */
export interface SearchableSheet {
  file?: string
  sheet: string
  /** Why nothing is read of it; null where a table was found on it. */
  why: Sentence | null
  preview: PreviewRow[]
}

export interface Found {
  /** Null when no usable table was found. */
  project: Pick<ProjectHeader, 'name' | 'currency' | 'statusDate'> | null
  tables: FoundTableView[]
  sheets: SearchableSheet[]
  /** The corrections in effect. */
  corrections: TableCorrection[]
  /** What the columns of each kind can be read as. */
  concepts: Record<TableKind, string[]>
  /** File name of the first workbook. */
  workbook: string
  /** Names of the files beside it. */
  files: string[]
  /** What was assumed of the project because no cell states it, and from what; absent where all is stated. */
  assumed?: { currency?: true; statusDate?: 'ledger' | 'progress' | 'today' }
}

/** A figure of the first screen; its value, or why there is none. */
export interface HeadlineFigure {
  id: 'budget' | 'forecast' | 'ledgerForecast' | 'spent' | 'available' | 'costIndex' | 'scheduleIndex' | 'expectedLoss'
  kind: 'money' | 'ratio'
  value: number | null
  missing: { sentence: Sentence; source: Source | null } | null
  /** Whether the figure is on the bad side of its target. */
  bad: boolean
}

/** Where the analysis ran, and why there. */
export type RanOn =
  | { where: 'service'; origin: string }
  | { where: 'device'; because: 'chosen' | 'unreachable' | 'too_large' }

/** A table that findings point into, with what stands above its columns: headers by column letters, from left to right. */
export interface LocatedTable extends SourceTable {
  headers: Record<string, string>
}

/** A department that the policy wants, with the findings of what is missing from it. */
export interface DepartmentCoverage {
  /** What all ways to write it have in common. */
  id: string
  name: Sentence
  missing: Finding[]
}

export interface CheckAnswer {
  project: Pick<ProjectHeader, 'name' | 'currency' | 'statusDate'>
  /** Unit of the workbook's amounts where one is stated, such as "万元". */
  unit: string | null
  figures: HeadlineFigure[]
  /** Data rows of all tables that were read. */
  rows: number
  /** Errors first, then by money at stake. */
  findings: Finding[]
  /** What each rule among the findings checks. */
  rules: Record<string, Sentence>
  /** Most missing first; empty without a policy. */
  departments: DepartmentCoverage[]
  tables: LocatedTable[]
  ranOn: RanOn
  plan: WritePlan
}

export type EngineFailure =
  | { from: 'workbook'; failure: WorkbookFailure }
  | { from: 'service'; failure: ServiceFailure }
  | { from: 'project'; reason: 'no_usable_table' }
  | { from: 'engine'; reason: 'crashed' }

export interface EngineAnswers {
  inspect: Found
  check: CheckAnswer
  correct: WritePlan
  templates: WritePlan
  'open-files': null
  'close-file': null
  download: { name: string; bytes: Uint8Array }
}

export type EngineResult<K extends EngineRequest['kind']> = Result<EngineAnswers[K], EngineFailure>

/** Pane → worker. */
export type ToEngine = { id: number; request: EngineRequest } | { id: number; cancel: true }

/** Worker → pane: any number of progress messages, then one result. */
export type FromEngine =
  | { id: number; progress: Progress }
  | { id: number; result: Result<EngineAnswers[EngineRequest['kind']], EngineFailure> }
