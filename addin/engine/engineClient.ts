/** The pane's side of the engine worker: requests with ids, progress, cancel. */
import type { Progress } from '../../core/contract/report.ts'
import { failure } from '../../core/result.ts'
import type { EngineRequest, EngineResult, FromEngine, ToEngine } from './protocol.ts'

/** A worker that does not end what was cancelled within this time is ended itself. */
const CANCEL_PATIENCE_MS = 1_000

/** The part of a Worker that is used; a worker thread of Node fits too. */
export interface EngineWorker {
  postMessage(message: ToEngine): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromEngine>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

interface Pending {
  settle(result: EngineResult<EngineRequest['kind']>): void
  onProgress(progress: Progress): void
}

export interface Engine {
  ask<R extends EngineRequest>(
    request: R,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<EngineResult<R['kind']>>
}

/** Starts the worker at the first request, and anew after it had to be ended. */
export function engineClient(start: () => EngineWorker, cancelPatienceMs = CANCEL_PATIENCE_MS): Engine {
  const pending = new Map<number, Pending>()
  let worker: EngineWorker | null = null
  let lastId = 0

  function endWorker(): void {
    worker?.terminate()
    worker = null
    for (const [id, request] of pending) {
      pending.delete(id)
      request.settle(failure({ from: 'engine', reason: 'crashed' }))
    }
  }

  function running(): EngineWorker {
    if (worker) return worker
    const started = start()
    started.onmessage = ({ data }) => {
      const request = pending.get(data.id)
      if (!request) return
      if ('progress' in data) return request.onProgress(data.progress)
      pending.delete(data.id)
      request.settle(data.result)
    }
    started.onerror = endWorker
    worker = started
    return started
  }

  function ask<R extends EngineRequest>(
    request: R,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<EngineResult<R['kind']>> {
    const id = ++lastId
    return new Promise(resolve => {
      let patience: ReturnType<typeof setTimeout> | undefined
      const cancel = () => {
        worker?.postMessage({ id, cancel: true })
        patience = setTimeout(() => {
          pending.get(id)?.settle(cancelled)
          pending.delete(id)
          endWorker()
        }, cancelPatienceMs)
      }
      pending.set(id, {
        onProgress,
        settle(result) {
          clearTimeout(patience)
          signal.removeEventListener('abort', cancel)
          // The id ties the answer to its request, which TypeScript cannot know.
          resolve(result as EngineResult<R['kind']>)
        },
      })
      if (signal.aborted) return pending.get(id)?.settle(cancelled)
      signal.addEventListener('abort', cancel)
      running().postMessage({ id, request })
    })
  }
  return { ask }
}

const cancelled = failure({ from: 'workbook', failure: { reason: 'cancelled' } } as const)
