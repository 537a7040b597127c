import { describe, expect, it } from 'vitest'
import type { CheckAnswer, EngineFailure } from '../../../addin/engine/protocol.ts'
import { DEFAULT_SETTINGS } from '../../../addin/taskpane/settingsStore.ts'
import { initialState, type PaneEvent, type PaneState, reduce } from '../../../addin/taskpane/state.ts'
import { foundNothing } from './foundNothing.ts'

const found = foundNothing({ name: 'Plant', currency: 'CNY', statusDate: '2026-10-31' })
const answer: CheckAnswer = {
  project: { name: 'Plant', currency: 'CNY', statusDate: '2026-10-31' },
  unit: null,
  figures: [],
  rows: 0,
  findings: [],
  rules: {},
  departments: [],
  tables: [],
  ranOn: { where: 'device', because: 'chosen' },
  plan: [],
}
const cancelled: EngineFailure = { from: 'workbook', failure: { reason: 'cancelled' } }
const crashed: EngineFailure = { from: 'engine', reason: 'crashed' }

const stateAfter = (...events: PaneEvent[]): PaneState => events.reduce(reduce, initialState('excel', DEFAULT_SETTINGS))

describe('the pane', () => {
  it('reads the workbook first in Excel, and asks for a file in a browser tab', () => {
    expect(stateAfter().screen.kind).toBe('opening')
    expect(initialState('files', DEFAULT_SETTINGS).screen.kind).toBe('files')
  })

  it('goes from start over running to results', () => {
    const events: PaneEvent[] = [{ type: 'found', found }, { type: 'started' }, { type: 'checked', answer }]
    expect(events.map((_, index) => stateAfter(...events.slice(0, index + 1)).screen.kind)).toEqual([
      'start',
      'running',
      'results',
    ])
  })

  it('shows the steps of running work and ignores those that come late', () => {
    const step = { stage: 'cost', done: 1, total: 2 }
    expect(stateAfter({ type: 'started' }, { type: 'stepped', step }).screen).toEqual({ kind: 'running', step })
    expect(stateAfter({ type: 'found', found }, { type: 'stepped', step }).screen.kind).toBe('start')
    expect(stateAfter({ type: 'checked', answer }, { type: 'stepped', step }).screen).toMatchObject({
      writing: { state: 'writing', step },
    })
    expect(
      stateAfter({ type: 'checked', answer }, { type: 'written' }, { type: 'stepped', step }).screen,
    ).toMatchObject({ writing: { state: 'done' } })
  })

  it('keeps the results when the sheets could not be written', () => {
    const { screen } = stateAfter({ type: 'checked', answer }, { type: 'notWritten', failure: crashed })
    expect(screen).toMatchObject({ kind: 'results', answer, writing: { state: 'failed', failure: crashed } })
  })

  it('says that a run was cancelled, on the start screen', () => {
    const state = stateAfter({ type: 'found', found }, { type: 'started' }, { type: 'failed', failure: cancelled })
    expect(state).toMatchObject({ screen: { kind: 'start' }, notice: { kind: 'cancelled' } })
    expect(reduce(state, { type: 'started' }).notice).toBeNull()
  })

  it('shows trouble, and nothing of waiting any more', () => {
    const state = stateAfter(
      { type: 'started' },
      { type: 'waiting', waiting: true },
      { type: 'failed', failure: crashed },
    )
    expect(state).toMatchObject({ screen: { kind: 'trouble', failure: crashed }, waiting: false })
  })

  it('shows a first reading that was cancelled as trouble, since there is nothing to go back to', () => {
    expect(stateAfter({ type: 'failed', failure: cancelled }).screen.kind).toBe('trouble')
  })

  it('starts afresh when the files are closed', () => {
    const state = stateAfter(
      { type: 'found', found },
      { type: 'stated', stated: { currency: 'USD' } },
      { type: 'filesClosed' },
    )
    expect(state).toMatchObject({ screen: { kind: 'files' }, found: null, stated: {} })
  })
})

describe('a change of the workbook', () => {
  const change: PaneEvent = { type: 'workbookChanged' }

  it('makes the results outdated once they are written, until the next check', () => {
    const checked: PaneEvent[] = [
      { type: 'found', found },
      { type: 'checked', answer },
    ]
    expect(stateAfter(...checked, change).screen).toMatchObject({ isOutdated: false })
    expect(stateAfter(...checked, { type: 'written' }, change).screen).toMatchObject({ isOutdated: true })
    expect(stateAfter(...checked, { type: 'written' }, change, ...checked).screen).toMatchObject({ isOutdated: false })
  })

  it('is no news before a check', () => {
    const before = stateAfter({ type: 'found', found })
    expect(reduce(before, change)).toEqual(before)
  })
})

describe('one step back', () => {
  const results: PaneEvent[] = [
    { type: 'found', found },
    { type: 'checked', answer },
  ]

  it('closes the settings first', () => {
    const state = stateAfter(...results, { type: 'settingsToggled', open: true }, { type: 'wentBack' })
    expect(state).toMatchObject({ settingsOpen: false, screen: { kind: 'results' } })
  })

  it('goes from a group to the overview, from there to the start, and no further', () => {
    const group = stateAfter(...results, { type: 'viewed', view: { kind: 'group', rule: 'cost/over-budget' } })
    const overview = reduce(group, { type: 'wentBack' })
    expect(overview.screen).toMatchObject({ kind: 'results', view: { kind: 'overview' } })
    const start = reduce(overview, { type: 'wentBack' })
    expect(start.screen.kind).toBe('start')
    expect(reduce(start, { type: 'wentBack' })).toEqual(start)
  })

  it('goes from a department to the departments, from there to the overview', () => {
    const department = stateAfter(...results, { type: 'viewed', view: { kind: 'department', id: 'legal' } })
    const departments = reduce(department, { type: 'wentBack' })
    expect(departments.screen).toMatchObject({ view: { kind: 'departments' } })
    expect(reduce(departments, { type: 'wentBack' }).screen).toMatchObject({ view: { kind: 'overview' } })
  })

  it('does not leave running work', () => {
    expect(stateAfter({ type: 'found', found }, { type: 'started' }, { type: 'wentBack' }).screen.kind).toBe('running')
  })
})

describe('the mapping', () => {
  const table = { sheet: 'Plan', headerRow: 3 }
  const corrections = [{ sheet: 'Plan', headings: ['Task'], kind: 'none' as const }]
  const tried = { ...found, files: ['other.csv'] }

  it('opens on what was found, shows what a correction would make of it, and leaves the rest as it was', () => {
    const opened = stateAfter({ type: 'found', found }, { type: 'mappingOpened', table })
    expect(opened.screen).toMatchObject({ kind: 'mapping', table, corrections: [], isTrying: false })
    const trying = reduce(opened, { type: 'correctionsTried', corrections, headerRow: 4 })
    expect(trying.screen).toMatchObject({ corrections, table: { headerRow: 4 }, isTrying: true })
    const shown = reduce(trying, { type: 'previewed', corrections, tried })
    expect(shown.screen).toMatchObject({ tried, isTrying: false })
    expect(shown.found).toBe(found)
  })

  it('goes back to the start as it was found', () => {
    const back = stateAfter({ type: 'found', found }, { type: 'mappingOpened', table }, { type: 'wentBack' })
    expect(back.screen).toEqual({ kind: 'start', found })
    const templates = stateAfter({ type: 'found', found }, { type: 'templatesOpened' }, { type: 'wentBack' })
    expect(templates.screen).toEqual({ kind: 'start', found })
  })

  it('takes back what was tried out before it goes back, header row included', () => {
    const trying = stateAfter(
      { type: 'found', found },
      { type: 'mappingOpened', table },
      { type: 'correctionsTried', corrections, headerRow: 4 },
      { type: 'previewed', corrections, tried },
    )
    const undone = reduce(trying, { type: 'wentBack' })
    expect(undone.screen).toMatchObject({ kind: 'mapping', table, corrections: [], tried: found, isTrying: false })
    expect(reduce(undone, { type: 'wentBack' })).toMatchObject({ screen: { kind: 'start' }, lastOpened: table })
  })

  it('ignores what comes of corrections that were taken back since', () => {
    const undone = stateAfter(
      { type: 'found', found },
      { type: 'mappingOpened', table },
      { type: 'correctionsTried', corrections, headerRow: 4 },
      { type: 'wentBack' },
    )
    expect(reduce(undone, { type: 'previewed', corrections, tried })).toEqual(undone)
  })

  it('ignores a preview that arrives when nobody looks any more', () => {
    const state = stateAfter({ type: 'found', found }, { type: 'previewed', corrections, tried })
    expect(state.screen).toEqual({ kind: 'start', found })
  })
})
