/** The patience with a service: as long as something is heard of it, no longer. */
import type { ServiceFailure } from './service.ts'

/** Watches that the service keeps answering; ends the request when it does not, or when the user cancels. */
export class Silence {
  readonly #abort = new AbortController()
  readonly #cancel: AbortSignal
  readonly #silenceMs: number
  #timer: ReturnType<typeof setTimeout>
  #heard = false
  #silent = false

  constructor(cancel: AbortSignal, silenceMs: number) {
    this.#cancel = cancel
    this.#silenceMs = silenceMs
    this.#timer = this.#start()
    cancel.addEventListener('abort', this.#onCancel)
    if (cancel.aborted) this.#onCancel()
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  heard(): void {
    this.#heard = true
    clearTimeout(this.#timer)
    this.#timer = this.#start()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#cancel.removeEventListener('abort', this.#onCancel)
    this.#abort.abort()
  }

  /** Why the request broke off. */
  reason(): ServiceFailure {
    if (this.#cancel.aborted) return { reason: 'cancelled' }
    if (this.#silent) return { reason: 'silent', seconds: Math.round(this.#silenceMs / 1000) }
    return this.#heard ? { reason: 'broken_stream' } : { reason: 'unreachable' }
  }

  readonly #onCancel = (): void => this.#abort.abort()

  #start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#silent = true
      this.#abort.abort()
    }, this.#silenceMs)
  }
}
