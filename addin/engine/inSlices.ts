/** Runs work that yields in slices, so that between two of them a cancel is heard and progress is told. */
import type { Progress } from '../../core/contract/report.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { EngineControl } from './engineHost.ts'
import type { EngineFailure } from './protocol.ts'

/** Longest piece of computation between two looks at the messages, as far as the work yields as often. */
const SLICE_MS = 50

export async function inSlices<T>(
  steps: Generator<Progress, T>,
  control: EngineControl,
): Promise<Result<T, EngineFailure>> {
  let sliceEnds = performance.now() + SLICE_MS
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return success(step.value)
    control.onProgress(step.value)
    if (performance.now() < sliceEnds) continue
    await new Promise(resolve => setTimeout(resolve))
    if (control.signal.aborted) return failure({ from: 'workbook', failure: { reason: 'cancelled' } })
    sliceEnds = performance.now() + SLICE_MS
  }
}
