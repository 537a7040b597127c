/** The worker's side of the protocol: runs requests, reports progress, ends what is cancelled. */
import type { Progress } from '../../core/contract/report.ts'
import { failure, success } from '../../core/result.ts'
import { correct, insertTemplates } from './changes.ts'
import { check } from './check.ts'
import type { HeldFiles } from './heldFiles.ts'
import { inspectWorkbook } from './inspectWorkbook.ts'
import type { Held } from './projectWorkbooks.ts'
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
  const held: Held = { files, last: null }
  return async message => {
    const { id } = message
    if ('cancel' in message) return running.get(id)?.abort()
    const abort = new AbortController()
    running.set(id, abort)
    const control = { signal: abort.signal, onProgress: (progress: Progress) => post({ id, progress }) }
    post({ id, result: await carryOut(message.request, held, control) })
    running.delete(id)
  }
}

/** The outermost boundary of the worker: a programmer's error ends the request, not the worker. */
async function carryOut(
  request: EngineRequest,
  held: Held,
  control: EngineControl,
): Promise<EngineResult<EngineRequest['kind']>> {
  try {
    switch (request.kind) {
      case 'inspect':
        return await inspectWorkbook(request, held, control)
      case 'check':
        return await check(request, held, control)
      case 'correct':
        return success(correct(request, held))
      case 'templates':
        return success(insertTemplates(request, held))
      case 'open-files':
        return await held.files.open(request)
      case 'close-file':
        held.files.close(request.name)
        return success(null)
      case 'download':
        return success(await held.files.download())
    }
  } catch (error) {
    console.error(error)
    return failure({ from: 'engine', reason: 'crashed' })
  }
}
