/** Collects writes and sends them in as few requests as the payload limit of Excel on the web (5 MB) allows. */
import type { RunControl } from '../workbookPort.ts'
import type { Conversation } from './excelRun.ts'

/** Cells a request: text cells of a few hundred bytes stay below the limit. */
const CELLS_PER_REQUEST = 20_000

export class WriteQueue {
  readonly context: Excel.RequestContext
  readonly #conversation: Conversation
  readonly #control: RunControl
  readonly #total: number
  #queued = 0
  #written = 0
  #isInPlace = false
  /** A part of the changes in place is sent: the rest must follow, for they cannot be taken back. */
  #isCommitted = false

  constructor(conversation: Conversation, control: RunControl, total: number) {
    this.context = conversation.context
    this.#conversation = conversation
    this.#control = control
    this.#total = total
  }

  /** Counts cells just queued and sends the request when it is full. */
  async queued(cells: number): Promise<void> {
    this.#queued += cells
    if (this.#queued >= CELLS_PER_REQUEST) await this.flush()
  }

  /** From here on what is queued changes tables that stood there before. */
  changesInPlace(): void {
    this.#isInPlace = true
  }

  async flush(): Promise<void> {
    await (this.#isCommitted ? this.#conversation.syncRest() : this.#conversation.syncWrites())
    this.#isCommitted = this.#isInPlace
    this.#written = Math.min(this.#total, this.#written + this.#queued)
    this.#queued = 0
    this.#control.onProgress(this.#written, this.#total)
  }
}

/** Rows of a table that fit into one request. */
export function rowsPerRequest(columns: number): number {
  return Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(1, columns)))
}
