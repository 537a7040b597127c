/** One conversation with Excel: waits for a cell that is being edited, can be cancelled, and turns errors into failures. */
import type { WorkbookFailure } from '../../core/contract/workbook.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { RunControl } from '../workbookPort.ts'
import { WorkbookFailureError, workbookFailure } from './officeError.ts'
import type { OfficeHost } from './officeHost.ts'

/** Times after which silence is shown and given up. */
export interface Patience {
  /** Silence that is shown to the user. */
  noticeMs: number
  /** Silence that ends a reading. A writing that has begun is waited for: Excel would still carry it out. */
  giveUpMs: number
}

export const PATIENCE: Patience = { noticeMs: 2_500, giveUpMs: 60_000 }

export interface Conversation {
  context: Excel.RequestContext
  /** Sends what is queued and waits for the answer. */
  sync(): Promise<void>
  /** As sync, for writes: once sent, neither a cancel nor the clock ends the waiting. */
  syncWrites(): Promise<void>
  /** As syncWrites, for what completes a change that is half made: a cancel comes too late for it. */
  syncRest(): Promise<void>
}

/** Runs a batch; Excel queues it while a cell is being edited, instead of refusing it. */
export async function inExcel<T>(
  host: OfficeHost,
  control: RunControl,
  patience: Patience,
  batch: (conversation: Conversation) => Promise<T>,
): Promise<Result<T, WorkbookFailure>> {
  const interruption = new Interruption(control.signal)
  const work = host.Excel.run({ delayForCellEdit: true }, context =>
    batch({
      context,
      sync: () => interruption.during(patience.giveUpMs, () => patiently(context.sync(), control, patience)),
      syncWrites: () => interruption.after(() => patiently(context.sync(), control, patience)),
      syncRest: () => patiently(context.sync(), control, patience),
    }),
  )
  try {
    return success(await Promise.race([work, interruption.happened]))
  } catch (error) {
    return failure(workbookFailure(error))
  } finally {
    interruption.end()
  }
}

/** Shows the silence while it lasts. */
async function patiently(answer: Promise<unknown>, control: RunControl, patience: Patience): Promise<void> {
  let shown = false
  const timer = setTimeout(() => {
    shown = true
    control.onWaiting(true)
  }, patience.noticeMs)
  try {
    await answer
  } finally {
    clearTimeout(timer)
    if (shown) control.onWaiting(false)
  }
}

/**
 * The end of a conversation from our side: a cancel or the end of the patience. The batch that Excel still holds then
 * finds itself interrupted at its next step and sends nothing more.
 */
class Interruption {
  readonly happened: Promise<never>
  readonly #signal: AbortSignal
  #reject: (error: WorkbookFailureError) => void = () => {}
  #failure: WorkbookFailure | null = null
  #reading = false

  constructor(signal: AbortSignal) {
    this.#signal = signal
    this.happened = new Promise((_, reject) => {
      this.#reject = reject
    })
    this.happened.catch(() => {})
    signal.addEventListener('abort', this.#onAbort)
  }

  /** A reading: it ends with a cancel or after `giveUpMs`. */
  async during(giveUpMs: number, ask: () => Promise<void>): Promise<void> {
    this.#stopIfInterrupted()
    this.#reading = true
    const timer = setTimeout(() => this.#interrupt({ reason: 'cell_being_edited' }), giveUpMs)
    try {
      await ask()
    } finally {
      clearTimeout(timer)
      this.#reading = false
    }
    this.#stopIfInterrupted()
  }

  /** A writing: not begun after a cancel, waited for once begun. */
  async after(ask: () => Promise<void>): Promise<void> {
    this.#stopIfInterrupted()
    await ask()
  }

  end(): void {
    this.#signal.removeEventListener('abort', this.#onAbort)
  }

  readonly #onAbort = (): void => {
    if (this.#reading) this.#interrupt({ reason: 'cancelled' })
  }

  #interrupt(failure: WorkbookFailure): void {
    this.#failure ??= failure
    this.#reject(new WorkbookFailureError(this.#failure))
  }

  #stopIfInterrupted(): void {
    if (this.#signal.aborted) this.#failure ??= { reason: 'cancelled' }
    if (this.#failure) throw new WorkbookFailureError(this.#failure)
  }
}
