import { describe, expect, it } from 'vitest'
import { type EngineWorker, engineClient } from '../../../addin/engine/engineClient.ts'
import type { EngineRequest, FromEngine, ToEngine } from '../../../addin/engine/protocol.ts'

/** A worker whose answers the test gives. */
class ScriptedWorker implements EngineWorker {
  readonly sent: ToEngine[] = []
  terminated = false
  onmessage: EngineWorker['onmessage'] = null
  onerror: EngineWorker['onerror'] = null

  postMessage(message: ToEngine): void {
    this.sent.push(message)
  }

  terminate(): void {
    this.terminated = true
  }

  say(message: FromEngine): void {
    this.onmessage?.({ data: message } as MessageEvent<FromEngine>)
  }
}

function started() {
  const workers: ScriptedWorker[] = []
  const engine = engineClient(() => {
    const worker = new ScriptedWorker()
    workers.push(worker)
    return worker
  }, 20)
  return { engine, workers, current: () => workers.at(-1) as ScriptedWorker }
}

const request: EngineRequest = { kind: 'open-files', files: [] }
const never = new AbortController().signal
const done = { ok: true, value: null } as const
const crashed = { ok: false, failure: { from: 'engine', reason: 'crashed' } }
const cancelled = { ok: false, failure: { from: 'workbook', failure: { reason: 'cancelled' } } }

describe('the engine', () => {
  it('starts with the first request and stays for the next', async () => {
    const { engine, workers, current } = started()
    expect(workers).toHaveLength(0)
    for (const id of [1, 2]) {
      const answer = engine.ask(request, never, () => {})
      current().say({ id, result: done })
      expect(await answer).toEqual(done)
    }
    expect(workers).toHaveLength(1)
  })

  it('ties answers and progress to their requests, in whatever order they come', async () => {
    const { engine, current } = started()
    const heard: string[] = []
    const first = engine.ask(request, never, step => heard.push(`first ${step.stage}`))
    const second = engine.ask(request, never, step => heard.push(`second ${step.stage}`))
    current().say({ id: 2, progress: { stage: 'cost', done: 0, total: 1 } })
    current().say({ id: 1, progress: { stage: 'risk', done: 0, total: 1 } })
    current().say({ id: 2, result: done })
    current().say({ id: 1, result: { ok: false, failure: { from: 'project', reason: 'no_usable_table' } } })
    expect(heard).toEqual(['second cost', 'first risk'])
    expect((await second).ok).toBe(true)
    expect((await first).ok).toBe(false)
  })

  it('that dies fails what is under way and is started anew', async () => {
    const { engine, workers, current } = started()
    const answer = engine.ask(request, never, () => {})
    current().onerror?.({} as ErrorEvent)
    expect(await answer).toEqual(crashed)
    const next = engine.ask(request, never, () => {})
    current().say({ id: 2, result: done })
    expect(await next).toEqual(done)
    expect(workers.map(worker => worker.terminated)).toEqual([true, false])
  })
})

describe('a cancel', () => {
  it('is told to the worker, which ends the work', async () => {
    const { engine, current } = started()
    const abort = new AbortController()
    const answer = engine.ask(request, abort.signal, () => {})
    abort.abort()
    expect(current().sent.at(-1)).toEqual({ id: 1, cancel: true })
    current().say({ id: 1, result: { ok: false, failure: { from: 'workbook', failure: { reason: 'cancelled' } } } })
    expect(await answer).toEqual(cancelled)
    expect(current().terminated).toBe(false)
  })

  it('ends a worker that does not listen', async () => {
    const { engine, current } = started()
    const abort = new AbortController()
    const answer = engine.ask(request, abort.signal, () => {})
    abort.abort()
    expect(await answer).toEqual(cancelled)
    expect(current().terminated).toBe(true)
  })

  it('before the request starts nothing', async () => {
    const { engine, workers } = started()
    expect(await engine.ask(request, AbortSignal.abort(), () => {})).toEqual(cancelled)
    expect(workers).toHaveLength(0)
  })
})
