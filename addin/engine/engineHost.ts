/** The worker's side of the protocol: runs requests, reports progress, ends what is cancelled. */
import type { Progress } from '../../core/contract/report.ts'
import { failure, success } from '../../core/result.ts'
import { check } from './check.ts'
import type { HeldFiles } from './heldFiles.ts'
import { inspectWorkbook } from './inspectWorkbook.ts'
import type { EngineRequest, EngineResult, FromEngine, ToEngine } from './protocol.ts'

/** How a request reports and learns that it was cancelled. */
export interface EngineControl {
  signal: AbortSignal
  onProgress(progress: Progress): void
}

/** Handles the messages of one pane. */
export function engineHost(
  files: HeldFiles,
  post: (message: FromEngine) => void,
): (message: ToEngine) => Promise<void> {
  const running = new Map<number, AbortController>()
  return async message => {
    const { id } = message
    if ('cancel' in message) return running.get(id)?.abort()
    const abort = new AbortController()
    running.set(id, abort)
    const control = { signal: abort.signal, onProgress: (progress: Progress) => post({ id, progress }) }
    post({ id, result: await carryOut(message.request, files, control) })
    running.delete(id)
  }
}

/** The outermost boundary of the worker: a programmer's error ends the request, not the worker. */
async function carryOut(
  request: EngineRequest,
  files: HeldFiles,
  control: EngineControl,
): Promise<EngineResult<EngineRequest['kind']>> {
  try {
    switch (request.kind) {
      case 'inspect':
        return success(inspectWorkbook(request, files))
      case 'check':
        return await check(request, files, control)
      case 'open-files':
        return await files.open(request.files)
      case 'download':
        return success(await files.download())
    }
  } catch (error) {
    console.error(error)
    return failure({ from: 'engine', reason: 'crashed' })
  }
}
