/** The state of the pane and how events change it: pure, so that every transition is testable. */
import type { TableCorrection } from '../../core/contract/intake.ts'
import type { CheckAnswer, EngineFailure, Found, Stated } from '../engine/protocol.ts'
import type { Step } from '../workplace.ts'
import type { PaneSettings } from './settingsStore.ts'

/** How far the results got into the workbook. */
export type Writing =
  | { state: 'writing'; step: Step | null }
  | { state: 'done' }
  | { state: 'failed'; failure: EngineFailure }

/** What of the results is open. */
export type ResultsView =
  | { kind: 'overview' }
  | { kind: 'group'; rule: string }
  | { kind: 'all' }
  | { kind: 'departments' }
  | { kind: 'department'; id: string }

/** A table that is looked at: its header line, 0 while a sheet without a table is. */
export interface MappedTable {
  /** Absent for the first workbook. */
  file?: string
  sheet: string
  headerRow: number
  /** Letters of its first column, as tables may stand side by side; absent while a sheet without a table is looked at. */
  column?: string
}

export type Screen =
  /** A browser tab without a file. */
  | { kind: 'files' }
  | { kind: 'opening'; step: Step | null }
  | { kind: 'start'; found: Found }
  /** How a table was read, to be mended: corrections are tried out before they are kept. */
  | {
      kind: 'mapping'
      table: MappedTable
      /** As it was when it was opened, to come back to. */
      opened: MappedTable
      found: Found
      corrections: TableCorrection[]
      tried: Found
      isTrying: boolean
    }
  | { kind: 'templates' }
  | { kind: 'running'; step: Step | null }
  | { kind: 'results'; answer: CheckAnswer; writing: Writing; view: ResultsView; isOutdated: boolean }
  | { kind: 'trouble'; failure: EngineFailure }

export type Notice =
  | { kind: 'failure'; failure: EngineFailure }
  | { kind: 'cancelled' }
  /** Files that are being added. */
  | { kind: 'adding'; files: string[] }
  /** A file that is the open workbook itself. */
  | { kind: 'alreadyOpen'; file: string }

export interface PaneState {
  screen: Screen
  /** The settings lie over whatever screen is there. */
  settingsOpen: boolean
  settings: PaneSettings
  stated: Stated
  /** What was found last, to come back to after a cancel or trouble. */
  found: Found | null
  /** The table that was looked at last: its row has the focus when that screen is left. */
  lastOpened: MappedTable | null
  /** Excel gives no answer for the moment. */
  waiting: boolean
  /** A passing message under the title, such as a row that is gone or a cancelled run. */
  notice: Notice | null
  /** What was just done, for those who do not see the screen change. */
  said: 'corrected' | 'inserted' | null
}

export type PaneEvent =
  | { type: 'opening' }
  | { type: 'found'; found: Found }
  | { type: 'mappingOpened'; table: MappedTable }
  | { type: 'correctionsTried'; corrections: TableCorrection[]; headerRow: number }
  /** Null: nothing could be read with them. */
  | { type: 'previewed'; corrections: TableCorrection[]; tried: Found | null }
  | { type: 'templatesOpened' }
  | { type: 'done'; what: NonNullable<PaneState['said']> }
  | { type: 'started' }
  | { type: 'stepped'; step: Step }
  | { type: 'waiting'; waiting: boolean }
  | { type: 'checked'; answer: CheckAnswer }
  | { type: 'writing' }
  | { type: 'written' }
  | { type: 'notWritten'; failure: EngineFailure }
  | { type: 'failed'; failure: EngineFailure }
  | { type: 'workbookChanged' }
  | { type: 'noticed'; failure: EngineFailure }
  | { type: 'adding'; files: string[] }
  | { type: 'alreadyOpen'; file: string }
  | { type: 'viewed'; view: ResultsView }
  | { type: 'wentBack' }
  | { type: 'filesClosed' }
  | { type: 'stated'; stated: Stated }
  | { type: 'settingsToggled'; open: boolean }
  | { type: 'settingsChanged'; settings: PaneSettings }

export function initialState(kind: 'excel' | 'files', settings: PaneSettings): PaneState {
  return {
    screen: kind === 'files' ? { kind: 'files' } : { kind: 'opening', step: null },
    settingsOpen: false,
    settings,
    stated: {},
    found: null,
    lastOpened: null,
    waiting: false,
    notice: null,
    said: null,
  }
}

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'opening':
      return { ...state, screen: { kind: 'opening', step: null }, notice: null }
    case 'found':
      return { ...state, screen: { kind: 'start', found: event.found }, found: event.found }
    case 'mappingOpened':
    case 'correctionsTried':
    case 'previewed':
      return mapped(state, event)
    case 'templatesOpened':
      return { ...state, screen: { kind: 'templates' }, notice: null, said: null }
    case 'done':
      return { ...state, said: event.what }
    case 'started':
      return { ...state, screen: { kind: 'running', step: null }, settingsOpen: false, notice: null, said: null }
    case 'stepped':
      return stepped(state, event.step)
    case 'waiting':
      return { ...state, waiting: event.waiting }
    case 'checked':
      return {
        ...state,
        screen: {
          kind: 'results',
          answer: event.answer,
          writing: { state: 'writing', step: null },
          view: { kind: 'overview' },
          isOutdated: false,
        },
      }
    case 'writing':
      return inResults(state, { writing: { state: 'writing', step: null } })
    case 'written':
      return inResults(state, { writing: { state: 'done' } })
    case 'notWritten':
      return inResults(state, { writing: { state: 'failed', failure: event.failure } })
    case 'workbookChanged':
      return workbookChanged(state)
    case 'failed':
      return failed(state, event.failure)
    case 'noticed':
      return { ...state, notice: { kind: 'failure', failure: event.failure } }
    case 'adding':
      return { ...state, notice: { kind: 'adding', files: event.files }, said: null }
    case 'alreadyOpen':
      return { ...state, notice: { kind: 'alreadyOpen', file: event.file }, said: null }
    case 'viewed':
      return { ...inResults(state, { view: event.view }), notice: null }
    case 'wentBack':
      return wentBack(state)
    case 'filesClosed':
      return { ...state, screen: { kind: 'files' }, found: null, stated: {}, notice: null }
    case 'stated':
      return { ...state, stated: event.stated }
    case 'settingsToggled':
      return { ...state, settingsOpen: event.open }
    case 'settingsChanged':
      return { ...state, settings: event.settings, settingsOpen: false }
  }
}

type MappingEvent = Extract<PaneEvent, { type: 'mappingOpened' | 'correctionsTried' | 'previewed' }>

/** A table is opened in the mapping, a correction of it is tried out, and what comes of it arrives. */
function mapped(state: PaneState, event: MappingEvent): PaneState {
  const { screen, found } = state
  if (event.type === 'mappingOpened') {
    if (!found) return state
    return {
      ...state,
      screen: untried(event.table, found),
      lastOpened: event.table,
      notice: null,
      said: null,
    }
  }
  if (screen.kind !== 'mapping') return state
  if (event.type === 'previewed') return previewed(state, screen, event)
  const table = { ...screen.table, headerRow: event.headerRow }
  return {
    ...state,
    screen: { ...screen, corrections: event.corrections, table, isTrying: true },
    lastOpened: table,
    notice: null,
  }
}

type Mapping = Extract<Screen, { kind: 'mapping' }>

const untried = (table: MappedTable, found: Found): Mapping => ({
  kind: 'mapping',
  table,
  opened: table,
  found,
  corrections: found.corrections,
  tried: found,
  isTrying: false,
})

/** What comes of corrections that were taken back or changed since comes too late. */
function previewed(
  state: PaneState,
  screen: Mapping,
  { corrections, tried }: Extract<PaneEvent, { type: 'previewed' }>,
): PaneState {
  if (corrections !== screen.corrections) return state
  return { ...state, screen: { ...screen, tried: tried ?? screen.tried, isTrying: false } }
}

/** Whether something was chosen in the mapping that is not used yet. */
export const isChanged = ({ corrections, found }: Mapping): boolean => corrections !== found.corrections

type Results = Extract<Screen, { kind: 'results' }>

function inResults(state: PaneState, change: Partial<Pick<Results, 'writing' | 'view' | 'isOutdated'>>): PaneState {
  return state.screen.kind === 'results' ? { ...state, screen: { ...state.screen, ...change } } : state
}

/** Steps that arrive after the work has ended change nothing. */
function stepped(state: PaneState, step: Step): PaneState {
  const { screen } = state
  if (screen.kind === 'running' || screen.kind === 'opening') return { ...state, screen: { ...screen, step } }
  const isWriting = screen.kind === 'results' && screen.writing.state === 'writing'
  return isWriting ? inResults(state, { writing: { state: 'writing', step } }) : state
}

/** What changes while the results are written is our own doing. */
function workbookChanged(state: PaneState): PaneState {
  const isWriting = state.screen.kind === 'results' && state.screen.writing.state === 'writing'
  return isWriting ? state : inResults(state, { isOutdated: true })
}

function failed(state: PaneState, failure: EngineFailure): PaneState {
  const cancelled =
    (failure.from === 'workbook' && failure.failure.reason === 'cancelled') ||
    (failure.from === 'service' && failure.failure.reason === 'cancelled')
  if (cancelled && state.found) {
    return { ...state, screen: { kind: 'start', found: state.found }, waiting: false, notice: { kind: 'cancelled' } }
  }
  return { ...state, screen: { kind: 'trouble', failure }, waiting: false }
}

/** Screens that lead back to the start. */
const RETURNING: ReadonlySet<Screen['kind']> = new Set(['results', 'trouble', 'mapping', 'templates'])

/** One step back: settings, then what was tried out, then the part of the results that is open, then the start. */
function wentBack(state: PaneState): PaneState {
  if (state.settingsOpen) return { ...state, settingsOpen: false }
  const { screen } = state
  if (screen.kind === 'results' && screen.view.kind !== 'overview') {
    const view: ResultsView = { kind: screen.view.kind === 'department' ? 'departments' : 'overview' }
    return { ...inResults(state, { view }), notice: null }
  }
  if (screen.kind === 'mapping' && isChanged(screen)) {
    return { ...state, screen: untried(screen.opened, screen.found), lastOpened: screen.opened, notice: null }
  }
  if (RETURNING.has(screen.kind) && state.found) {
    return { ...state, screen: { kind: 'start', found: state.found }, notice: null }
  }
  return state
}
