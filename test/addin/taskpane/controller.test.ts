import { describe, expect, it, vi } from 'vitest'
import type { CheckAnswer, EngineFailure } from '../../../addin/engine/protocol.ts'
import { createController } from '../../../addin/taskpane/controller.ts'
import { DEFAULT_SETTINGS, type PaneSettings } from '../../../addin/taskpane/settingsStore.ts'
import type { PaneEvent } from '../../../addin/taskpane/state.ts'
import type { CheckOptions, WorkControl, Workplace } from '../../../addin/workplace.ts'
import { failure, type Result, success } from '../../../core/result.ts'
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
const protectedSheet: EngineFailure = { from: 'workbook', failure: { reason: 'sheet_protected', sheet: 'Kedu Cost' } }

function pane(parts: Partial<Workplace> = {}, settings: Partial<PaneSettings> = {}) {
  const events: PaneEvent[] = []
  const checks: CheckOptions[] = []
  const saved: string[] = []
  const workplace: Workplace = {
    kind: 'excel',
    inspect: async () => success(found),
    check: async options => {
      checks.push(options)
      return success(answer)
    },
    write: async () => success(null),
    select: async () => success(null),
    watch: async () => {},
    preview: async () => success(found),
    correct: async () => success(null),
    insertTemplates: async () => success(null),
    openFiles: async () => success(null),
    addFiles: async () => success(null),
    removeFile: async () => success(null),
    download: async () => success({ name: 'plan.kedu.xlsx', bytes: new Uint8Array() }),
    ...parts,
  }
  const controller = createController({
    workplace,
    dispatch: event => events.push(event),
    now: () => ({
      language: 'en',
      settings: { ...DEFAULT_SETTINGS, ...settings },
      stated: { currency: 'EUR' },
      ownWorkbook: 'plan.xlsx',
    }),
    ownOrigin: 'https://kedu.example.com',
    today: () => '2026-11-20',
    save: name => saved.push(name),
  })
  return { controller, events, checks, saved, types: () => events.map(event => event.type) }
}

describe('a check', () => {
  it('runs, shows the results, then writes them', async () => {
    const { controller, types, checks } = pane()
    await controller.check()
    expect(types()).toEqual(['started', 'checked', 'written'])
    expect(checks[0]).toEqual({
      language: 'en',
      today: '2026-11-20',
      stated: { currency: 'EUR' },
      service: { url: 'https://kedu.example.com', accessKey: '' },
    })
  })

  it('shows the results also when they cannot be written', async () => {
    const { controller, events } = pane({ write: async () => failure(protectedSheet) })
    await controller.check()
    expect(events.at(-1)).toEqual({ type: 'notWritten', failure: protectedSheet })
    expect(events.some(event => event.type === 'checked')).toBe(true)
  })

  it('goes to the origin of the pane, and to this device when that is asked for or set', async () => {
    const { controller, checks } = pane({}, { accessKey: 'secret' })
    await controller.check()
    await controller.check({ onDevice: true })
    expect(checks.map(options => options.service)).toEqual([
      { url: 'https://kedu.example.com', accessKey: 'secret' },
      null,
    ])
    const local = pane({}, { onDevice: true })
    await local.controller.check()
    expect(local.checks.map(options => options.service)).toEqual([null])
  })

  it('fails without writing anything', async () => {
    let writes = 0
    const { controller, types } = pane({
      check: async () => failure(protectedSheet),
      write: async () => {
        writes++
        return success(null)
      },
    })
    await controller.check()
    expect(types()).toEqual(['started', 'failed'])
    expect(writes).toBe(0)
  })

  it('is one at a time: a second press while it runs does nothing', async () => {
    let finish = (_: Result<CheckAnswer, EngineFailure>) => {}
    let checks = 0
    const { controller } = pane({
      check: () => {
        checks++
        return new Promise(resolve => {
          finish = resolve
        })
      },
    })
    const first = controller.check()
    await controller.check()
    finish(success(answer))
    await first
    expect(checks).toBe(1)
    await Promise.all([controller.check(), finish(success(answer))])
    expect(checks).toBe(2)
  })

  it('is ended by a cancel', async () => {
    const cancelled: EngineFailure = { from: 'workbook', failure: { reason: 'cancelled' } }
    const { controller, events } = pane({
      check: (_, control: WorkControl) =>
        new Promise(resolve => control.signal.addEventListener('abort', () => resolve(failure(cancelled)))),
    })
    const running = controller.check()
    expect(controller.cancel()).toBe(true)
    await running
    expect(controller.cancel()).toBe(false)
    expect(events.at(-1)).toEqual({ type: 'failed', failure: cancelled })
  })
})

describe('other buttons', () => {
  it('a fault of our own becomes a sentence, and the pane goes on working', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    let broken = true
    const { controller, events } = pane({
      inspect: async () => {
        if (broken) throw new TypeError('x is not a function')
        return success(found)
      },
    })
    await controller.inspect()
    expect(events.at(-1)).toEqual({ type: 'failed', failure: { from: 'engine', reason: 'crashed' } })
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
    broken = false
    await controller.inspect()
    expect(events.at(-1)).toEqual({ type: 'found', found })
  })

  it('files are opened and read, or the trouble is shown', async () => {
    const good = pane()
    await good.controller.openFiles([])
    expect(good.types()).toEqual(['opening', 'opening', 'found'])
    const unreadable: EngineFailure = { from: 'workbook', failure: { reason: 'file_unreadable', file: 'x' } }
    const bad = pane({ openFiles: async () => failure(unreadable) })
    await bad.controller.openFiles([])
    expect(bad.types()).toEqual(['opening', 'failed'])
  })

  it('a file is added and all is read again, or what cannot be read is a notice and all stays', async () => {
    const good = pane()
    await good.controller.addFiles([])
    expect(good.types()).toEqual(['adding', 'opening', 'found'])
    const unreadable: EngineFailure = { from: 'workbook', failure: { reason: 'file_unreadable', file: 'x' } }
    const bad = pane({ addFiles: async () => failure(unreadable) })
    await bad.controller.addFiles([])
    expect(bad.events).toEqual([
      { type: 'adding', files: [] },
      { type: 'noticed', failure: unreadable },
    ])
  })

  it('the open workbook is not added to itself, which would count every row twice', async () => {
    const added: File[][] = []
    const { controller, events } = pane({
      addFiles: async files => {
        added.push(files)
        return success(null)
      },
    })
    await controller.addFiles([new File([], 'plan.xlsx')])
    expect(events).toEqual([{ type: 'alreadyOpen', file: 'plan.xlsx' }])
    expect(added).toEqual([])
  })

  it('a correction is tried out without being kept, then kept and read again', async () => {
    const kept: unknown[] = []
    const { controller, types } = pane({
      correct: async corrections => {
        kept.push(corrections)
        return success(null)
      },
    })
    const corrections = [{ sheet: 'Plan', headings: ['Task'], kind: 'none' as const }]
    await controller.tryCorrections(corrections, 3)
    expect([types(), kept]).toEqual([['correctionsTried', 'previewed'], []])
    await controller.correct(corrections)
    expect(kept).toEqual([corrections])
    expect(types().slice(2)).toEqual(['opening', 'found', 'done'])
  })

  it('of corrections chosen while one is looked at, the last is looked at next', async () => {
    const looked: unknown[] = []
    let finish = () => {}
    const { controller, types } = pane({
      preview: async (_, corrections) => {
        looked.push(corrections)
        await new Promise<void>(resolve => {
          finish = resolve
        })
        return success(found)
      },
    })
    const of = (unit: string) => [{ sheet: 'Plan', headings: ['Task'], unit }]
    const first = controller.tryCorrections(of('k'), 3)
    await controller.tryCorrections(of('m'), 3)
    await controller.tryCorrections(of('元'), 3)
    finish()
    await vi.waitFor(() => expect(looked).toEqual([of('k'), of('元')]))
    finish()
    await first
    expect(types()).toEqual(['correctionsTried', 'correctionsTried', 'correctionsTried', 'previewed'])
  })

  it('a template that cannot be written is a notice', async () => {
    const { controller, events } = pane({ insertTemplates: async () => failure(protectedSheet) })
    await controller.insertTemplates({ kinds: ['plan'], sample: false })
    expect(events).toEqual([{ type: 'noticed', failure: protectedSheet }])
  })

  it('a row that is gone is a notice, not a screen of trouble', async () => {
    const gone: EngineFailure = { from: 'workbook', failure: { reason: 'row_gone', sheet: 'Plan', key: 'T1' } }
    const { controller, events } = pane({ select: async () => failure(gone) })
    await controller.select({ sheet: 'Plan', cell: 'A1' })
    expect(events).toEqual([{ type: 'noticed', failure: gone }])
  })

  it('the copy is handed to the user', async () => {
    const { controller, saved } = pane()
    await controller.download()
    expect(saved).toEqual(['plan.kedu.xlsx'])
  })
})
